"""What a share measures: a rate of satisfied customers is none of parcels in time, whatever the number."""

import re
from functools import cache, lru_cache

from checklist.claims.dossier import Item
from checklist.claims.measures import Quantity
from checklist.claims.passages import Passages
from checklist.claims.words import table

_DEEDS = ("completion", "cost")  # whose words are as often verbs, or what something is compared with
_UNITS = ("percent", "factor")
_LEAD, _BEHIND = 90, 50  # code points around a figure in which its measure is named
_OF_BEST = re.compile(r" (?:su|of) |/")  # "98 su 110": of the best mark
_LEVEL = re.compile(
    r"(?<!\w)(?:to|at|a|ad|al|all'|allo|alla|is|are|è|sono|reach\w*|raggiun\w+|tocca\w*|hit|stands? at|now)"
    r"(?: (?:about|almost|nearly|over|more than|just|only|the|il|i|quasi|circa|oltre|più de?l?|appena))?"
    r" ?(?:l'|il |the )?$"
)


def is_of_another_measure(passages: Passages, said: Quantity, item: Item) -> bool:
    """Whether the clause of a share names one thing that is measured, and the fact measures others."""
    if said.unit not in _UNITS:
        return False
    part = passages.part(said)
    clause = passages.clause_at(said.start) or part
    start = max(part.start, clause.start, said.start - _LEAD)
    told = _last(passages.low[start : said.start]) or _first(passages.low[said.end : min(part.end, said.end + _BEHIND)])
    if not told:
        return False
    known = _all(item.low)
    return told not in known and (bool(known) or any(told in _all(other.low) and _is_share(other)
                                                     for other in passages.dossier.items))  # fmt: skip


def same_measure(words: str, low: str) -> bool:
    """Whether some folded words name a thing that is measured, and a fact names it in whatever words."""
    return bool(_all(words) & _all(low))


def is_a_mark(passages: Passages, said: Quantity, fact: Quantity, item: Item) -> bool:
    """Whether a fact's number is the mark of an examination, and the letter counts people or things."""
    if fact.kind == "mark":
        return not _OF_BEST.search(passages.low, said.start, said.end)
    return item.fact.kind == "study" and fact.kind == "bare" and said.unit == "count" and bool(said.head)


def is_level(passages: Passages, said: Quantity) -> bool:
    """Whether a share is told as what something is or became, and not as what it lost or gained: "went to 64%"."""
    return bool(_LEVEL.search(passages.low, max(0, said.start - 30), said.start))


def _is_share(item: Item) -> bool:
    return any(one.unit == "percent" for one in item.quantities)


@cache
def _measures() -> list[tuple[str, re.Pattern[str]]]:
    return [(name, re.compile(rf"(?<!\w)(?:{pieces})(?!\w)")) for name, pieces in table("measures").items()]


@lru_cache(maxsize=2048)
def _all(low: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _measures() if pattern.search(low))


@lru_cache(maxsize=1024)  # asked of one figure for every fact that it may be
def _last(low: str) -> str:
    """The measure that is named last in some words."""
    ends = [(match.end(), name) for name, pattern in _measures() if name not in _DEEDS
            for match in pattern.finditer(low)]  # fmt: skip
    return max(ends)[1] if ends else ""


@lru_cache(maxsize=1024)
def _first(low: str) -> str:
    starts = [(match.start(), name) for name, pattern in _measures() if name not in _DEEDS
              and (match := pattern.search(low))]  # fmt: skip
    return min(starts)[1] if starts else ""
