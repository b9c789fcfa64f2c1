"""Capitals of a text that was typed without any, or in nothing else."""

import re
from collections.abc import Iterator
from itertools import islice

from checklist.text.segmentation import lacks_capitals
from spelling.lists import words

_LEAST = 60  # letters from which on a text was typed in one way; a word that somebody is just typing is none
_MOST_SMALL = 20  # letters for each small one from which a text was typed in capitals: its e-mail address may be small
# At the beginning, behind the end of a sentence, or in a paragraph of its own; behind a comma an Italian letter goes on
# in small letters.
_BEGINNING = re.compile(
    r"(?:\A\s*|(?P<stop>[.!?…])\s+|(?<![\s,;:.!?…])[ \t]*\n[ \t]*\n\s*)"
    r"(?P<word>[^\W\d_]{1,40})(?:['’][^\W\d_]{1,40})?(?![\w\0@#/-])"
)
_LAST_WORD = re.compile(r"\w*\Z")
_I = re.compile(r"(?<![\w\0.'’-])(?P<word>i)(?=['’](?:m|ve|d|ll)\b|[ ,])")


def without_capitals(seen: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Each word that needs a capital in a text typed without: its range in code points, and the word with it.

    They are the first words of sentences, and in English "I"; a name in the middle of one is not told.

    Args:
        seen: The text with what is no prose hidden (``tokens.hidden``).
        language: "it" or "en".
    """
    if not (_is_long_enough(seen) and lacks_capitals(seen)):
        return
    places = {match.start("word"): match["word"] for match in _BEGINNING.finditer(seen) if _begins(seen, match)}
    if language == "en":
        places |= {match.start("word"): "i" for match in _I.finditer(seen)}
    for start, word in sorted(places.items()):
        if word.islower():
            yield start, start + len(word), word[0].upper() + word[1:]


def is_all_capitals(seen: str) -> bool:
    """Whether a text was typed in capitals throughout."""
    return _is_long_enough(seen) and sum(map(str.islower, seen)) * _MOST_SMALL < sum(map(str.isupper, seen))


def _is_long_enough(seen: str) -> bool:
    return sum(1 for _letter in islice(filter(str.isalpha, seen), _LEAST)) == _LEAST


def _begins(seen: str, match: re.Match[str]) -> bool:
    """Whether a word begins a sentence, since the full stop before it ends no abbreviation."""
    stop = match.start("stop")
    before = _LAST_WORD.search(seen, max(0, stop - 12), stop) if stop > 0 else None
    return before is None or before[0].lower() not in words("abbreviations")
