"""Sentences that tell no work of the writer: others act or speak, a case is only supposed, or it is everyday life."""

import re

from checklist.clauses import Clause, clauses
from checklist.lexicon.regex_lists import words
from checklist.lexicon.vocabulary import find
from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.segmentation import Sentence, Span

_SOMEBODY = Sieve(words("apart.somebody"))
_SUPPOSED = Sieve(words("apart.supposed"))
_EVERYDAY = Sieve(words("apart.everyday"))
_SOUGHT = Sieve(words("apart.sought"))
# That others use what the writer made speaks for the writer: "my colleagues use it".
_USES = re.compile(
    r"(?<!\w)(?:us(?:a|ano|ava|avano|es?|ed|ing)|utilizz\w+"
    r"|adott\w+|adopt\w+|rel(?:y|ies)|legg\w+|reads?)(?!\w)"
)
# The firm is spoken to: "your platform", "la vostra squadra", "avete 300 sviluppatori".
_ADDRESSED = sieved(r"(?<!\w)(?:you|your|vostr[oaie]|\w{2,}(?:ate|ete|ite))(?!\w)")
_FIRM = frozenset({"firm", "none"})
_DIGIT = re.compile(r"\d")
_NOT_REAL = frozenset({"hypothetical", "wished", "planned"})
_TWO = 2  # different signs of everyday life


def others_deeds(text: str, low: str, sentences: list[Sentence]) -> list[Span]:
    """The sentences that name a colleague or suppose a case, and in which the writer does nothing.

    Who acts, and whether it is real, is told by the clauses of the paragraph; only paragraphs with such words are read.
    """
    named = [one for one in _SOMEBODY.within(low, sentences) if not _USES.search(low, one.start, one.end)]
    named += [one for one in _SUPPOSED.within(low, sentences) if one not in named]
    found: list[Span] = []
    for paragraph in sorted({one.paragraph for one in named}):
        inside = [one for one in sentences if one.paragraph == paragraph]
        start, end = inside[0].start, inside[-1].end
        told = clauses(text[start:end])
        for sentence in named:
            here = [one for one in told if one.start + start < sentence.end and one.end + start > sentence.start]
            agents, kinds = {one.agent for one in here}, {one.factuality for one in here}
            if sentence.paragraph == paragraph and (
                {"other"} <= agents <= {"other", "none"}
                or (kinds and kinds <= _NOT_REAL)
                or _supposes(low, sentence, [(one, one.start + start) for one in here])
            ):
                found.append(sentence)
    return found


def _supposes(low: str, sentence: Sentence, told: list[tuple[Clause, int]]) -> bool:
    """Whether a sentence begins with a case that is only supposed, and the writer does nothing in it that is real."""
    match = _SUPPOSED.match(low, sentence.start)
    if not match:
        return False
    after = [one for one, begin in told if begin >= match.end() and one.agent != "none"]
    return bool(after) and all(one.factuality in _NOT_REAL for one in after)


def of_the_firm(text: str, low: str, sentences: list[Sentence], company: str = "") -> list[Sentence]:
    """The sentences that speak to the firm and in which nobody else acts: what it has or did is no work of the writer.

    Args:
        text: the letter.
        low: the same, folded.
        sentences: its sentences.
        company: the firm's name, where it is known.
    """
    found: list[Sentence] = []
    for one in sentences:
        if _ADDRESSED.search(low, one.start, one.end):
            agents = {clause.agent for clause in clauses(text[one.start : one.end], company)}
            if "firm" in agents and agents <= _FIRM:
                found.append(one)
    return found


def everyday(text: str, low: str, sentences: list[Sentence]) -> list[Span]:
    """The sentences that tell of home, sport or a hobby, with no technology in them."""
    found: list[Span] = []
    for one in _EVERYDAY.within(low, sentences):
        signs = {match[0] for match in _EVERYDAY.pattern.finditer(low, one.start, one.end)}
        if len(signs) >= _TWO and not find(text[one.start : one.end], low[one.start : one.end])[1]:
            found.append(one)
    return found


def as_sought(low: str, sentences: list[Sentence]) -> list[Span]:
    """The sentences that call the writer the person who is looked for, and prove it by no figure."""
    return [one for one in _SOUGHT.within(low, sentences) if not _DIGIT.search(low, one.start, one.end)]
