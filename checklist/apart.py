"""What stands in a letter and is no part of what it says: consent to data processing, notes to whoever reviews it."""

import re

from checklist.cues import words
from checklist.text import Sentence, Span

_CONSENT = words("apart.consent")
_DATA = words("apart.data")
_PROGRAM = words("apart.program")
_ORDER = words("apart.order")
_THIRD_PERSON = words("apart.third-person")


def consents(low: str, sentences: list[Sentence]) -> list[Span]:
    """The sentences that consent to the processing of personal data, as Italian applications end with.

    Args:
        low: the folded text.
        sentences: its sentences.
    """
    found: list[Span] = []
    paragraph = -1
    for one in sentences:
        if _within(_DATA, low, one) and (one.paragraph == paragraph or _within(_CONSENT, low, one)):
            found.append(one)
            paragraph = one.paragraph
    return found


def notes_to_program(low: str, sentences: list[Sentence]) -> list[Span]:
    """The sentences written for a program or a reviewer and not for the reader of the letter.

    A sentence that addresses one begins a note; what follows in the same paragraph and speaks of the writer in the
    third person, or gives orders, belongs to it.
    """
    notes: list[Span] = []
    paragraph = -1
    for one in sentences:
        addressed = _within(_PROGRAM, low, one) and _within(_ORDER, low, one)
        goes_on = one.paragraph == paragraph and (_within(_ORDER, low, one) or _within(_THIRD_PERSON, low, one))
        if addressed or goes_on:
            notes.append(one)
            paragraph = one.paragraph
    return notes


def _within(pattern: re.Pattern[str], low: str, sentence: Sentence) -> bool:
    return bool(pattern.search(low, sentence.start, sentence.end))


def blank(text: str, spans: list[Span]) -> str:
    """The text with spaces in place of the spans, so that nothing is found in them and offsets stay."""
    pieces, start = [], 0
    for span in spans:
        kept = text[span.start : span.end]
        pieces += [text[start : span.start], "".join("\n" if char == "\n" else " " for char in kept)]
        start = span.end
    return "".join([*pieces, text[start:]])
