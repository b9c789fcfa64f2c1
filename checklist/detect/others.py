"""Sentences that tell no work of the writer: others act or speak, a case is only supposed, or it is everyday life."""

import re

from checklist.clauses import clauses
from checklist.lexicon.regex_lists import words
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import Sentence, Span

_SOMEBODY = words("apart.somebody")
_SUPPOSED = words("apart.supposed")
_EVERYDAY = words("apart.everyday")
_SOUGHT = words("apart.sought")
# That others use what the writer made speaks for the writer: "my colleagues use it".
_USES = re.compile(
    r"(?<!\w)(?:us(?:a|ano|ava|avano|es?|ed|ing)|utilizz\w+"
    r"|adott\w+|adopt\w+|rel(?:y|ies)|legg\w+|reads?)(?!\w)"
)
_DIGIT = re.compile(r"\d")
_NOT_REAL = frozenset({"hypothetical", "wished", "planned"})
_TWO = 2  # different signs of everyday life


def others_deeds(text: str, low: str, sentences: list[Sentence]) -> list[Span]:
    """The sentences that name a colleague or suppose a case, and in which the writer does nothing.

    Who acts, and whether it is real, is told by the clauses of the paragraph; only paragraphs with such words are read.
    """
    named = [
        one
        for one in sentences
        if _SOMEBODY.search(low, one.start, one.end) and not _USES.search(low, one.start, one.end)
    ]
    named += [one for one in sentences if _SUPPOSED.search(low, one.start, one.end) and one not in named]
    found: list[Span] = []
    for paragraph in sorted({one.paragraph for one in named}):
        inside = [one for one in sentences if one.paragraph == paragraph]
        start, end = inside[0].start, inside[-1].end
        told = clauses(text[start:end])
        for sentence in named:
            here = [one for one in told if one.start + start < sentence.end and one.end + start > sentence.start]
            agents, kinds = {one.agent for one in here}, {one.factuality for one in here}
            if sentence.paragraph == paragraph and (
                {"other"} <= agents <= {"other", "none"} or (kinds and kinds <= _NOT_REAL)
            ):
                found.append(sentence)
    return found


def everyday(text: str, low: str, sentences: list[Sentence]) -> list[Span]:
    """The sentences that tell of home, sport or a hobby, with no technology in them."""
    found: list[Span] = []
    for one in sentences:
        signs = {match[0] for match in _EVERYDAY.finditer(low, one.start, one.end)}
        if len(signs) >= _TWO and not find(text[one.start : one.end], low[one.start : one.end])[1]:
            found.append(one)
    return found


def as_sought(low: str, sentences: list[Sentence]) -> list[Span]:
    """The sentences that call the writer the person who is looked for, and prove it by no figure."""
    return [
        one
        for one in sentences
        if _SOUGHT.search(low, one.start, one.end) and not _DIGIT.search(low, one.start, one.end)
    ]
