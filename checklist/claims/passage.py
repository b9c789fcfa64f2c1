"""A sentence of a letter as the check reads it, and the letter's text with the sentences that a review leaves out."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from checklist.claims.words import cue
from checklist.clauses import Clause
from checklist.letter import Letter
from checklist.text.segmentation import Sentence, Span, fold
from checklist.values import value

# What tells of the writer's work in a sentence about others.
_OWN = ("duration.career", "share.to-me", "outcome.returned", "outcome.absent")
_WORD = re.compile(r"\w")
_GOES_ON = 40  # code points behind a greeting that are more than the rest of it
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
def tells(low: str) -> tuple[bool, bool, bool]:
    """Whether a folded sentence tells of the writer, speaks to the reader, and makes arrangements."""
    own, reader, arranges = (bool(cue(f"reality.{name}").search(low)) for name in ("own", "reader", "arrangement"))
    return own, reader, arranges


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
