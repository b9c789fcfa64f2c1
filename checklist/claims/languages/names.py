"""Where a letter speaks of a language: by its name, or by a word such as "it" for the one named before."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from checklist.claims.languages.peoples import TALKED, THEIRS, people_beside
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.words import cue, table
from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.segmentation import Span
from checklist.values import value

_IN_IT = r"(?<= in )(?:it|that language|the language|questa lingua|quella lingua)(?!\w)"
_OBJECT = (
    r"(?:(?<=speak )|(?<=write )|(?<=read )|(?<=know )|(?<=understand ))it(?!\w)"
    r"|(?<!\w)(?:l[oa] |l')(?=(?:parl|scriv|legg|capi|conosc|mastic|padronegg)\w*[oi](?!\w))"
    r"|(?<!\w)(?:parlar|scriver|legger|capir)l[oa](?!\w)"
)
_LEVEL = (
    r"(?<!\w)(?:ho (?:un|il)|have an?|at(?: an?)?|(?:di|a) livello|il livello è|level(?: is)?|sono (?:a|al)(?: un)?"
    r"|mine is(?: an?)?)(?= [abc][12](?!\w))|(?<=\? )[abc][12](?!\w)"
)
_BACK = sieved(rf"{_IN_IT}|{_OBJECT}|{_LEVEL}")
_BESIDE = re.compile(_IN_IT)  # what goes back to a language in the same sentence, which has its level by its own name

_DONE_IN = re.compile(r"(?<!\w)(?:in|into|from|dal|dall') ?(?:\w+ (?:and|e) )?$")
_CODE = 3  # letters of the longest code of a language


@cache
def _pattern() -> re.Pattern[str]:
    # The edges of the word stand around all of them: tried for each, they would take the check's longest time.
    return re.compile(
        rf"(?<!\w)(?<!segni )(?:{'|'.join(f'(?P<{code}>{forms})' for code, forms in table('languages').items())})"
        r"(?!\w)(?! sign language)"  # which is another language: "Irish Sign Language", "lingua dei segni italiana"
    )


@cache
def _named() -> Sieve:
    """The same, for sentences, most of which name no language."""
    return sieved(_pattern().pattern)


@value
class Mention(Span):
    """A language in a letter, by its code in `cues.yaml`; `carried` where another word stands for its name."""

    code: str = ""
    carried: bool = False


def is_language(low: str) -> bool:
    """Whether a folded name is that of a language."""
    return bool(_pattern().fullmatch(low))


def names_language(low: str) -> bool:
    """Whether a stretch of a folded text names a language."""
    return bool(_pattern().search(low))


def code_of(low: str) -> str:
    """The code of the language that a folded text names, or the text where it is none of `cues.yaml`."""
    match = _pattern().search(low)
    return str(match.lastgroup if match else low.strip())


def codes_in(low: str) -> frozenset[str]:
    """The codes of all languages that a folded text names."""
    return frozenset(str(match.lastgroup) for match in _pattern().finditer(low))


def used_in(low: str) -> frozenset[str]:
    """The codes of the languages in which a folded text says that something was done: "stand-up in Swedish"."""
    return frozenset(
        str(match.lastgroup) for match in _pattern().finditer(low) if _DONE_IN.search(low[: match.start()])
    )


def unlisted(codes: Iterable[str]) -> dict[str, str]:
    """Languages by their names in the facts that `cues.yaml` lacks, with the pattern of the name."""
    return {code: rf"(?<!\w){re.escape(code)}(?!\w)" for code in codes if len(code) > _CODE}


def sentences_with(passages: Passages, others: dict[str, str]) -> Sequence[Passage]:
    """The sentences in which `mentions` may find a language, in the order of the text.

    Args:
        passages: the letter.
        others: languages of the facts that `cues.yaml` lacks, by the pattern of their name.
    """
    if others:
        return passages.all
    among = {one.index: one for one in passages.among(_named())}
    back = [one for one in passages.among(_BACK) if one.index - 1 in among] if among else []
    among |= {one.index: one for one in (*back, *passages.among(THEIRS), *passages.among(TALKED))}
    return [among[index] for index in sorted(among)]


def mentions(passages: Passages, passage: Passage, others: dict[str, str]) -> list[Mention]:
    """The languages of a sentence, in the order of the text.

    Args:
        passages: the letter.
        passage: the sentence.
        others: languages of the facts that `cues.yaml` lacks, by the pattern of their name.
    """
    named = _by_name(passages, passage, others)
    if theirs := _of_people(passages, passage, named=bool(named)):
        return sorted([*named, theirs], key=lambda one: one.start)
    if named:
        found = [
            Mention(match.start(), match.end(), before[-1].code, True)
            for match in _BESIDE.finditer(passages.low, named[0].end, passage.end)
            if (before := [one for one in named if one.end <= match.start()])
        ]
        return sorted([*named, *found, *_earlier(passages, passage, named[0].start, others)], key=lambda one: one.start)
    return _earlier(passages, passage, passage.end, others)


def _by_name(passages: Passages, passage: Passage, others: dict[str, str]) -> list[Mention]:
    low = passages.low
    found = [
        Mention(match.start(), match.end(), str(match.lastgroup))
        for match in _named().finditer(low, passage.start, passage.end)
        if not cue("speech.nation").match(low, match.end())
    ]
    for code, pattern in others.items():
        found += [
            Mention(match.start(), match.end(), code)
            for match in re.compile(pattern).finditer(low, passage.start, passage.end)
        ]
    return sorted(found, key=lambda one: one.start)


def _of_people(passages: Passages, passage: Passage, *, named: bool) -> Mention | None:
    """The language of those whom a sentence, or the one before, is about: "with Danish suppliers in their language"."""
    low, before = passages.low, passages.all[passage.index - 1] if passage.index else None
    near = before if before and before.paragraph == passage.paragraph else None
    match = THEIRS.search(low, passage.start, passage.end)
    if not match and not named:
        match, near = TALKED.search(low, passage.start, passage.end), None
    if not match:
        return None
    code = people_beside(low, passage, near, Span(match.start(), match.end()))
    return Mention(match.start(), match.end(), code, True) if code else None


def _earlier(passages: Passages, passage: Passage, end: int, others: dict[str, str]) -> list[Mention]:
    """What goes back to the language that the sentence before named last, up to a position."""
    before = passages.all[passage.index - 1] if passage.index else None
    if not before or before.paragraph != passage.paragraph:
        return []
    found = list(_BACK.finditer(passages.low, passage.start, end))
    named = _by_name(passages, before, others) if found else []
    return [Mention(match.start(), match.end(), named[-1].code, True) for match in found] if named else []
