"""What a sentence says of the firm that the letter is for: "at Crumb, which bakes for 40 schools"."""

import re

from checklist.letter import Letter
from checklist.lexicon.regex_lists import either, pieces
from checklist.text.segmentation import Span, words

# A name, a comma, and what the firm is or does.
_BEHIND_NAME = re.compile(rf"(?<!\w)[A-ZÀ-Ù][\w&'’.-]*, (?P<said>(?:{pieces('company.described')}) [^.;!?]*)")
_REPEATED, _NO_FACT = either("company.repeated"), either("company.no-fact")
_NOTHING = 4  # words behind a firm's name that still tell nothing of it: "a company in Milan"


def described(letter: Letter, sentence: Span) -> Span | None:
    """Where a sentence says what the firm is or does behind its name; None where it does not, or only praises it."""
    return _fact(_BEHIND_NAME.search(letter.text, sentence.start, sentence.end))


def repeated(letter: Letter, sentence: Span) -> Span | None:
    """Where a sentence repeats what was read of the firm; None where that tells nothing of it."""
    return _fact(_REPEATED.search(letter.low, sentence.start, sentence.end))


def _fact(match: re.Match[str] | None) -> Span | None:
    if not match or words(match["said"]) <= _NOTHING or _NO_FACT.search(match["said"].lower()):
        return None
    return Span(*match.span("said"))
