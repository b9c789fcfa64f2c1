"""Which industry a letter's everyday words speak of: each too common to tell it alone, several of one industry do."""

import re
from collections import Counter
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from checklist.lexicon import yaml_tables
from checklist.lexicon.vocabulary import Hit

_FILE = Path(__file__).parents[1] / "lexicon" / "trades.yaml"
_WORD = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)?")
_SHORTEST, _LONGEST = 3, 24  # letters of a stem


@cache
def _stems() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Industries by whole word and by stem."""
    whole: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    held: dict[str, Any] = yaml_tables.read(_FILE)
    for industry, words in held.items():
        for word in words:
            into = stems if word.endswith("*") else whole
            key = word.removesuffix("*")
            into[key] = (*into.get(key, ()), industry)
    return whole, stems


@lru_cache(maxsize=8192)
def _industries(word: str) -> tuple[str, ...]:
    whole, stems = _stems()
    found = list(whole.get(word, ()))
    for length in range(_SHORTEST, min(len(word), _LONGEST) + 1):
        found += stems.get(word[:length], ())
    return tuple(dict.fromkeys(found))


def everyday_words(low: str, least: int) -> list[Hit]:
    """The words of the folded text that belong to an industry's everyday; the concept of each hit is the industry.

    None where no industry has `least` of them.
    """
    words = _WORD.findall(low)
    known = {word: found for word in set(words) if (found := _industries(word))}
    counts = Counter(industry for word in words if word in known for industry in known[word])
    if max(counts.values(), default=0) < least:
        return []
    return [
        Hit(match.start(), match.end(), "trade-word", industry)
        for match in _WORD.finditer(low)
        for industry in known.get(match[0], ())
    ]
