"""A figure in a base unit, with its hedge and what the words beside it mean."""

import re
from typing import Any

from checklist.claims.words import content, pieces
from checklist.text.segmentation import Span
from checklist.values import value

_ARTICLE = r"(?: (?:the|i|il|l|le|gli|a|an|un|una|ai|agli|alle|oltre|of|di|del|della|dei|delle))?['\s(<>~+€£$]*$"
_OVER = re.compile(rf"(?:^|[^\w])(?:{pieces('figures.over')}){_ARTICLE}")
_UNDER = re.compile(rf"(?:^|[^\w])(?:{pieces('figures.under')}){_ARTICLE}")
_ABOUT = re.compile(rf"(?:^|[^\w])(?:{pieces('figures.about')}){_ARTICLE}")
_AFTER = re.compile(rf"[\s,(]*(?:[\w']+[ ,]+){{0,4}}?(?:{pieces('figures.about-after')})(?!\w)")
_OVER_AFTER = re.compile(rf"[\s,(]*(?:[\w']+[ ,]+){{0,2}}?(?:{pieces('figures.over-after')})(?!\w)")
_UP_TO_STOP, _FROM_STOP = re.compile(r"[^.,;:()\n]{0,44}"), re.compile(r"[^.,;:()\n]{0,28}$")
_LETTERS, _STOP = re.compile(r"[^\W\d_]+"), re.compile(r"[.,;:()–—]")
_LEAD = 34  # code points before a number that may hedge it
_LINKS = frozenset(
    ["in", "nel", "nella", "nello", "nei", "nelle", "at", "with", "con", "per", "for", "da", "dal", "to", "che", "and",
     "e", "ed", "su", "sul", "sulla", "on", "al", "alla", "a", "as", "come",
     "where", "dove", "who", "which", "while", "than",
     "ogni", "every", "each", "have", "has", "had", "are", "is", "was", "were", "sono", "è",
     "hanno", "ha", "erano", "era", "do", "did", "scrivo", "faccio"]
)  # fmt: skip
_AND_MORE = re.compile(
    r"(?:,? (?:and|e) (?:something|some|odd|a bit|more|change|qualcosa|rotti|passa|più)|[ -]odd)(?!\w)"
)
_HEAD = 2  # words after a number that may be what it counts


@value
class Quantity(Span):
    """A figure in a base unit.

    Attributes:
        value: in seconds for times, in percent for shares, as written for the rest.
        unit: "time", "percent", "money", "factor", "size" (bytes, watt-hours, metres) or "count".
        kind: the kind of `quantities.Figure`, such as "users" or "orders"; or "points" (of percentage), "often",
            "single" ("in an hour"), "rest" (what a share leaves).
        per: seconds of the period that a rate is told for; 0 without one.
        hedge: "", "over", "under" or "about".
        noun: what the words beside the number mean.
        head: what the first words after it mean.
        fuzzy: whether it is a fraction or a round noun, which is never told to the last digit.
        derived: whether it was computed from others.
        raw: the number as it is written, before its unit; 0 where it is the value.
        apart: whether its period stands behind other words, which may be a verb: "forty drivers open it every day".
    """

    value: float = 0.0
    unit: str = "count"
    kind: str = "bare"
    per: float = 0.0
    hedge: str = ""
    noun: frozenset[str] = frozenset()
    head: frozenset[str] = frozenset()
    fuzzy: bool = False
    derived: bool = False
    raw: float = 0.0
    apart: bool = False


def found(low: str, start: int, end: int, value: float, unit: str, **given: Any) -> Quantity:
    """A fuzzy quantity that stands between two positions of a folded text, with its hedge and the words beside it."""
    kind = unit if unit != "count" else "bare"
    more: dict[str, Any] = {"kind": kind, "hedge": hedge(low, start, end), "fuzzy": True} | given
    return Quantity(start, end, value, unit, noun=beside(low, start, end), **more)


def hedge(low: str, start: int, end: int) -> str:
    """How a number is hedged: "about", "under", "over", or "" where it is plain."""
    lead = low[max(0, start - _LEAD) : start]
    odd = low[start:end].endswith("odd") or low[end : end + 4] in ("-odd", " odd")
    if _OVER_AFTER.match(low, end):
        return "over"
    if odd or low[start : start + 1] in ("~", "≈") or _ABOUT.search(lead) or _AFTER.match(low, end):
        return "about"
    if low[start : start + 1] == "<" or _UNDER.search(lead):
        return "under"
    if low[start : start + 1] == ">" or low[end : end + 1] == "+" or _OVER.search(lead):
        return "over"
    return ""


def beside(low: str, start: int, end: int) -> frozenset[str]:
    """What the words just before and after a number mean, up to a comma or full stop."""
    after = _UP_TO_STOP.match(low[end : end + 44])
    before = _FROM_STOP.search(low[max(0, start - 28) : start])
    return content(f"{after.group() if after else ''} | {before.group() if before else ''}")


def head(low: str, end: int) -> frozenset[str]:
    """What the first two words after a number mean that mean anything, up to a preposition or a comma."""
    meaning: frozenset[str] = frozenset()
    told = 0
    if more := _AND_MORE.match(low, end):  # "four hundred and something entries"
        end = more.end()
    for match in _LETTERS.finditer(low[end : end + 40]):
        if match.group() in _LINKS or _STOP.search(low[end : end + match.start()]):
            break
        keys = content(match.group())
        if keys:
            meaning, told = meaning | keys, told + 1
        if told == _HEAD:
            break
    return meaning
