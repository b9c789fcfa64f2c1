"""A sentence of a letter as the check reads it, and the letter's text with the sentences that a review leaves out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from checklist.claims.jobs import Jobs
from checklist.claims.words import content, cue, spotted
from checklist.clauses import Clause
from checklist.letter import Letter
from checklist.text.segmentation import Sentence, Span, fold
from checklist.text.spans import line_around
from checklist.values import value

# What tells of the writer's work in a sentence about others.
_OWN = ("duration.career", "share.to-me", "outcome.returned", "outcome.absent")
_CONTACTS = 6  # below a signature
# "Grazie al catalogo nuovo" and "thanks to caching" tell a cause, and close nothing.
_CAUSE = re.compile(
    r"(?:grazie|thanks) (?:a(?! (?:voi|lei|te|tutt|presto))|al|allo|alla|all'|ai|agli|alle"
    r"|to(?! (?:you|all|every)))(?!\w)"
)
_WORD = re.compile(r"\w")
_GOES_ON = 40  # code points behind a greeting that are more than the rest of it
_DONE = ("past", "perfect", "pluperfect")  # tenses of what was done
_LASTING = re.compile(r"(?<!\w)(?:ann[oi]|years?)(?!\w)")


def is_label(text: str, low: str, one: Sentence) -> bool:
    """Whether a sentence is set in bold, or heads a list item: it names what follows, and claims nothing but years."""
    bold = text[max(0, one.start - 3) : one.start].strip().startswith("**") and "**" in text[one.end - 3 : one.end + 3]
    return bold and not _LASTING.search(low, one.start, one.end)


def ungreeted(letter: Letter) -> Iterator[Sentence]:
    """The sentences of a letter, without the greeting with which one begins: "Dear all, I have worked at …"."""
    greeting = letter.parts.greeting
    for one in letter.sentences:
        if greeting and one.touches(greeting) and one.end - greeting.end > _GOES_ON:
            begins = _WORD.search(letter.low, greeting.end, one.end)
            yield replace(one, start=begins.start()) if begins else one
        else:
            yield one


def with_own(letter: Letter) -> str:
    """The folded letter, with the sentences that count for nothing in a review but tell of the writer's work."""
    low = letter.low
    for one in letter.apart:
        told = fold(letter.text[one.start : one.end])
        if one not in letter.notes and one not in letter.copied and any(cue(name).search(told) for name in _OWN):
            low = low[: one.start] + told + low[one.end :]
    return low


@lru_cache(maxsize=8192)  # while a letter is written, most sentences stay as they are
def tells(low: str) -> tuple[bool, bool]:
    """Whether a folded sentence tells of the writer, and whether it speaks to the reader."""
    return bool(cue("reality.own").search(low)), bool(cue("reality.reader").search(low))


def _arranges(low: str, one: Span, jobs: Jobs) -> bool:
    """Whether a sentence makes arrangements, of which the name of a firm, such as "Alfa Travel", says nothing."""
    if not spotted("reality.arrangement").may_match_in(low, one.start, one.end):
        return False
    arranges, told = cue("reality.arrangement"), low[one.start : one.end]
    return bool(arranges.search(told) and arranges.search(jobs.unnamed(told)))


def only_likens(low: str, *, acts: bool = False) -> bool:
    """Whether a stretch names the reader only to compare: "I test everything, as you do".

    Args:
        low: the folded stretch.
        acts: the rest of it has to name the writer.
    """
    likened = cue("reality.likened")
    if not likened.search(low):
        return False
    rest = likened.sub(" ", low)
    return not cue("reality.reader").search(rest) and (not acts or bool(cue("reality.own").search(rest)))


def stands(letter: Letter, span: Span, clause: Clause | None, sentence: Sentence) -> bool:
    """Whether a span is the writer's statement, be it beside a word on the firm: "I test everything, as you do"."""
    if letter.standing(span) in ("own", "other"):
        return True
    acts = clause is not None and clause.agent in ("writer", "team")
    return acts and only_likens(letter.low[sentence.start : sentence.end])


@value
class Passage(Sentence):
    """A sentence with what its words mean (`keys`), and those of the sentences before and after (`near`)."""

    keys: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    own: bool = False
    reader: bool = False
    arranges: bool = False
    entries: frozenset[str] = frozenset()
    carried: frozenset[str] = frozenset()


def _is_told(one: Span, clauses: Sequence[Clause]) -> bool:
    """Whether a sentence tells what somebody did: "in my first year I trained 40 people" arranges nothing."""
    return any(
        clause.verb and clause.verb.tense in _DONE and clause.verb.kind == "finite" and clause.factuality == "actual"
        for clause in clauses
        if one.start <= clause.start < one.end
    )


def passages_of(letter: Letter, low: str, jobs: Jobs, clauses: Sequence[Clause]) -> list[Passage]:
    """The sentences of the body of a letter that may claim anything.

    Args:
        letter: the letter.
        low: its folded text.
        jobs: the entries of the facts, which a sentence may name.
        clauses: all clauses of the letter.
    """
    parts = letter.parts
    body = parts.body
    apart = [one for one in (parts.subject, parts.greeting) if one]
    if parts.closing and not _CAUSE.match(low, parts.closing.start):
        apart.append(parts.closing)
    if parts.name and parts.name.start >= body.end:  # a letter without a signature may be taken to have one inside
        below = [one for one in parts.contacts if one.start >= parts.name.start][:_CONTACTS]
        apart += [parts.name, *(line_around(letter.text, one) for one in below)]
    kept = [
        one
        for one in ungreeted(letter)
        if one.end > body.start
        and not any(one.touches(other) for other in apart)
        and not is_label(letter.text, low, one)
    ]
    keys = [content(low[one.start : one.end]) for one in kept]
    made: list[Passage] = []
    for place, one in enumerate(kept):
        near = keys[place]
        for other in (place - 1, place + 1):
            if 0 <= other < len(kept) and abs(kept[other].paragraph - one.paragraph) <= int(other < place and one.item):
                near = near | keys[other]
        entries = jobs.named_in(low, one.start, one.end, letter.text)
        carried = entries
        if not carried and place and kept[place - 1].paragraph == one.paragraph:
            carried = made[place - 1].carried
        own, reader = tells(low[one.start : one.end])
        made.append(Passage(
            one.start, one.end, place, one.paragraph, one.item, one.heading, keys[place], near,
            own, reader, _arranges(low, one, jobs) and not _is_told(one, clauses), entries, carried,
        ))  # fmt: skip
    return made
