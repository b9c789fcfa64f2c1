"""Levels of languages: the words that tell them, and what the facts have."""

import re
from functools import cache, lru_cache

from checklist.claims.dossier import Dossier, Item
from checklist.claims.languages.names import code_of
from checklist.claims.words import table
from checklist.text.segmentation import fold

_RANKS = {"a1": 1, "a2": 2, "b1": 3, "b2": 4, "c1": 5, "c2": 6}
_CEFR = re.compile(r"(?<!\w)[abc][12](?!\w)")
_NATIVE = 7
_LOWEST = 2  # who knows the least of a language may call it anything that is as low


@cache
def pattern() -> re.Pattern[str]:
    """Words for a level, and the levels of the Common European Framework."""
    parts = [f"(?P<r{rank}>{'|'.join(forms)})" for rank, forms in table("levels").items()]
    return re.compile(rf"(?<!\w)(?:(?P<cefr>[abc][12])|{'|'.join(parts)})(?!\w)")


def rank_of(match: re.Match[str]) -> int:
    """The level that a match of `pattern` tells, 1 for A1 to 7 for a mother tongue."""
    return _RANKS[match.group()] if match.lastgroup == "cefr" else int((match.lastgroup or "r0")[1:])


@lru_cache(maxsize=1024)
def rank(low: str) -> int:
    """The level that a fluency names, that of the framework first; 0 where it names none."""
    exact = [_RANKS[match.group()] for match in _CEFR.finditer(low)]
    match = pattern().search(low)
    return max(exact) if exact else rank_of(match) if match else 0


def is_exact(match: re.Match[str]) -> bool:
    """Whether a match of `pattern` is a level of the framework or a mother tongue, which leave nothing open."""
    return match.lastgroup == "cefr" or rank_of(match) == _NATIVE


def exceeds(match: re.Match[str], said: int, level: int) -> bool:
    """Whether a level that is told is above that of the facts; "basic" and "elementary" are never above any."""
    return said > level > 0 and (match.lastgroup == "cefr" or said > _LOWEST)


@lru_cache(maxsize=16)
def known(dossier: Dossier) -> dict[str, tuple[int, Item]]:
    """Languages of the facts by code, with level and fact."""
    return {
        code_of(fold(item.fact.title)): (rank(fold(str((item.fact.data or {}).get("fluency") or ""))), item)
        for item in dossier.items
        if item.fact.kind == "language"
    }
