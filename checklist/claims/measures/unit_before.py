"""Numbers and fractions whose unit stands before them: "days to payment from 58", "two seconds, now half of one"."""

import re
from dataclasses import replace

from checklist.claims.measures.quantity import Quantity
from checklist.claims.measures.units import unit_of_time
from checklist.text.regex_prefilter import sieved

_UNIT = r"(?:seconds|secondi|minutes|minuti|hours|ore|days|giorni|weeks|settimane|months|mesi)"
# "Days to payment from 58", "giorni medi di attesa: 12", "average minutes per call from 9".
_BEFORE = sieved(
    rf"(?<!\w)(?:(?:average|mean|median) (?P<mean>{_UNIT})"
    rf"|(?P<plain>{_UNIT})(?= (?:to|of|per|for|until|between|di|a|al|alla|fino|medi[aeo]?)(?!\w)))"
    r"(?: (?!from |da |dai )[a-zà-ù]+){0,5}(?::? (?:from|da|dai|dagli|dalle)|:) (?=\d|[a-zà-ù]{3,})",
    seldom="measures",
)
_OF_ONE = re.compile(r" (?:of one|di un[oa])(?= ?(?:[.,;:)]|$)| (?:and|e|now|today|adesso|oggi)(?!\w))")
_TENTHS = re.compile(r"\w+ (?:decim[oi]|tenths?)(?!\w)")  # "it took three seconds, and now two tenths"
_OF = re.compile(r" (?:of|d\w+) (?!(?:a )?second)")
_SENTENCE = re.compile(r"[.\n]")
_TO = re.compile(r"[\w ]{0,20}?(?:(?<!\w)(?:to|a|ad|ai|agli|alle)|->|→) ")
_NEAR = 60  # code points between a figure and a fraction of its unit


def with_unit_of_before(low: str, found: list[Quantity]) -> list[Quantity]:
    """The figures of a folded text, in the unit that stands before them where they have none of their own."""
    told = {match.end(): unit_of_time(match["mean"] or match["plain"]) for match in _BEFORE.finditer(low)
            if not any(one.start < match.end() and match.start() < one.end for one in found)}  # fmt: skip
    made: list[Quantity] = []
    size = 0.0  # seconds of the unit of the figure before, where that stood before it
    for one in found:
        before = made[-1] if made else None
        goes_on = size if before and _TO.fullmatch(low, before.end, one.start) else 0.0
        size = told.get(one.start, goes_on) if one.unit == "count" and not one.per and not one.head else 0.0
        if size:
            one = replace(one, value=one.value * size, unit="time", kind="time", raw=one.value)  # noqa: PLW2901
        elif before and _is_of_one(low, before, one):
            unit = before.value / before.raw if before.raw else before.value
            one = replace(one, value=one.value / 100 * unit, unit=before.unit, kind=before.unit)  # noqa: PLW2901
        made.append(one)
    return made


def _is_of_one(low: str, before: Quantity, one: Quantity) -> bool:
    """Whether a fraction is one of the unit before: "nearly two seconds; now it takes less than half of one"."""
    if one.unit != "percent" or not one.fuzzy or before.unit not in ("time", "size") or one.start - before.end > _NEAR:
        return False
    tenths = before.unit == "time" and _TENTHS.search(low, one.start, one.end) and not _OF.match(low, one.end)
    tenths = tenths and not _TENTHS.search(low, before.start, before.end)  # "from four tenths of a second to a tenth"
    return bool(tenths or _OF_ONE.match(low, one.end)) and not _SENTENCE.search(low, before.end, one.start)
