"""What a letter states of its writer in sentences: bare rows of words state nothing."""

import re

from checklist.letter import Letter
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span

_SEPARATOR = re.compile(r"[,;|/•]")
_ROW = 9  # pieces in a row that only name
_SHORT = 3  # words of such a piece


def stated(letter: Letter, sieve: Sieve) -> list[Span]:
    """The matches of an expression in the body that are the writer's own, outside the application and bare rows."""
    body = letter.parts.body
    found = [Span(match.start(), match.end()) for match in sieve.finditer(letter.low, body.start, body.end)]
    return [one for one in found if letter.own(one) and not letter.applies(one) and not in_row(letter, one)]


def in_row(letter: Letter, span: Span) -> bool:
    """Whether the sentence is a row of words that states nothing: many pieces, nearly all of a word or two."""
    sentence = letter.sentence_of(span)
    pieces = _SEPARATOR.split(letter.low[sentence.start : sentence.end])
    short = sum(len(piece.split()) <= _SHORT for piece in pieces)
    return len(pieces) >= _ROW and short >= len(pieces) - 1
