"""What counts for nothing in a letter: consent to data processing, notes to a program, heaps, what is no own work."""

import re
from collections.abc import Callable, Set
from dataclasses import dataclass

from checklist.detect.copied import copied, retold
from checklist.detect.others import as_sought, everyday, others_deeds
from checklist.detect.repeated import repeated
from checklist.lexicon.regex_lists import words
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Sentence, Span
from checklist.text.spans import overwrite

_CONSENT = Sieve(words("apart.consent"))
_DATA = Sieve(words("apart.data"))
_PROGRAM = Sieve(words("apart.program"))
_ORDER = words("apart.order")
_THIRD_PERSON = words("apart.third-person")
_GENERAL = words("apart.general")
_SEPARATORS = (",", ";", "|", "/", "·", "•", " e ", " and ")
_SEPARATOR = re.compile("|".join(map(re.escape, _SEPARATORS)))
_NO_LINE_FEED = re.compile(r"[^\n]")
_HEAP = 9  # pieces from which a row of words is a heap
_SHORT_PIECE = 4  # words of a piece
_GENERAL_IN_HEAP = 4  # pieces that are no names of tools


@dataclass(frozen=True, slots=True)
class Disregarded:
    """The sentences of a letter that count for nothing; `all` holds more than those that are mistakes."""

    notes: list[Span]
    copied: list[Span]
    repeated: list[Span]
    all: list[Span]


def disregarded(
    text: str, low: str, sentences: list[Sentence], advice: tuple[str, ...], ad: str, *, role: str = ""
) -> Disregarded:
    """What of a letter proves nothing.

    Args:
        text: the letter.
        low: the same, folded.
        sentences: its sentences.
        advice: what the guide says, which may have been copied.
        ad: the advertisement, which may have been copied too; empty where there is none.
        role: what the letter applies for, where it is known.
    """
    notes, again = notes_to_program(low, sentences), repeated(low, sentences)
    from_guide, from_ad = copied(low, sentences, advice), copied(low, sentences, (ad,) if ad.strip() else (), role)
    from_guide = sorted({*from_guide, *retold(low, sentences)})
    not_mine = [*others_deeds(text, low, sentences), *everyday(text, low, sentences), *as_sought(low, sentences)]
    aside = {*notes, *again, *from_guide, *from_ad, *not_mine, *consents(low, sentences), *heaps(low, sentences)}
    return Disregarded(notes, from_guide, again, sorted(aside))


def consents(low: str, sentences: list[Sentence]) -> list[Span]:
    """The sentences that consent to the processing of personal data, as Italian applications end with.

    Args:
        low: the folded text.
        sentences: its sentences.
    """
    data = set(_DATA.within(low, sentences)) if _CONSENT.may_match(low) else set()
    return _running_on(
        sentences,
        begins=set(_CONSENT.within(low, data)),
        goes_on=data.__contains__,
    )


def notes_to_program(low: str, sentences: list[Sentence]) -> list[Span]:
    """The sentences written for a program or a reviewer and not for the reader of the letter.

    A sentence that addresses one begins a note; what follows in the same paragraph and speaks of the writer in the
    third person, or gives orders, belongs to it.
    """
    return _running_on(
        sentences,
        begins={one for one in _PROGRAM.within(low, sentences) if _within(_ORDER, low, one)},
        goes_on=lambda one: _within(_ORDER, low, one) or _within(_THIRD_PERSON, low, one),
    )


def _running_on(sentences: list[Sentence], begins: Set[Sentence], goes_on: Callable[[Sentence], bool]) -> list[Span]:
    """The sentences that begin something, and those after them in the same paragraph with which it goes on."""
    found: list[Span] = []
    paragraph = -1
    for one in sentences if begins else ():
        if one in begins or (one.paragraph == paragraph and goes_on(one)):
            found.append(one)
            paragraph = one.paragraph
    return found


def heaps(low: str, sentences: list[Sentence]) -> list[Span]:
    """The sentences that only heap words of the trade: many short pieces in a row, few of them names of tools."""
    found: list[Span] = []
    for one in sentences:
        said = low[one.start : one.end]
        if sum(map(said.count, _SEPARATORS)) < _HEAP - 1:
            continue
        pieces = [piece.strip(" .*-") for piece in _SEPARATOR.split(said)]
        if len(pieces) < _HEAP or any(len(piece.split()) > _SHORT_PIECE for piece in pieces):
            continue
        general = sum(bool(_GENERAL.search(piece)) for piece in pieces)
        if general >= _GENERAL_IN_HEAP:
            found.append(one)
    return found


def _within(pattern: re.Pattern[str], low: str, sentence: Sentence) -> bool:
    return bool(pattern.search(low, sentence.start, sentence.end))


def blank(text: str, spans: list[Span]) -> str:
    """The text with spaces in place of the spans, so that nothing is found in them; line feeds stay."""
    return overwrite(text, spans, lambda kept: _NO_LINE_FEED.sub(" ", kept))
