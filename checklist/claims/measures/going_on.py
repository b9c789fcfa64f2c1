"""Numbers that go on behind their first words: "six-hundred-hour", "seven and a bit years"."""

import re

from checklist.claims.measures.units import unit_of_time
from checklist.detect.figures import numbers, quantities

_OF_MANY = re.compile(
    r"(?: (?:scarsa|scarsi|buona|buoni|abbondante|abbondanti))?"
    r" di (?P<size>migliaia|milioni|miliardi)(?P<money> di (?:euro|sterline|dollari|franchi))?(?!\w)"
)
_HYPHENED = re.compile(r"-(?P<size>hundred|thousand|million)-(?P<noun>[a-z]+)")
_AND_A_BIT = re.compile(
    r" and (?:a bit|a little|something|some)(?: more)? (?P<unit>years?|months?|weeks?|days?|hours?)(?!\w)"
)


def goes_on(low: str, figure: quantities.Figure, close: int) -> tuple[float, str, str, int] | None:
    """Value, unit, kind and end of a figure that goes on behind its number; None for one that does not.

    Args:
        low: the folded text.
        figure: the figure.
        close: where its number ends.
    """
    value, kind, end = figure.value, figure.kind, figure.end
    if joined := _HYPHENED.match(low, close):
        value *= numbers.magnitude(joined["size"])
        seconds = unit_of_time(joined["noun"])
        return (value * seconds, "time", "time", joined.end()) if seconds else (value, "count", kind, joined.end())
    if (more := _AND_A_BIT.match(low, close)) and kind in ("bare", "count"):
        years = more["unit"].startswith("year")
        return value * unit_of_time(more["unit"]), "time", "years" if years else "time", more.end()
    many = _OF_MANY.match(low, close)
    if not many:
        return None
    value *= 1000.0 if many["size"] == "migliaia" else numbers.magnitude(many["size"])
    if many["money"]:
        return value, "money", "money", many.end()
    return value, "count", kind, max(end, many.end("size"))
