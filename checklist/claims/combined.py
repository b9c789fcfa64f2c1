"""What figures of several kinds give together: a count with its mean, a pace, clock times, a share by its turn."""

import itertools
import re
from dataclasses import replace

from checklist.claims.measures import DAY, WEEK, Quantity
from checklist.claims.words import content

_MEAN = re.compile(
    r"(?<!\w)(?:in media|medi[oa]|mean(?: \w+)?|average(?: \w+)?|on average|each|apiece|l'un[oa]|ciascun[oa])(?!\w)"
)
_PACE = re.compile(
    r"(?<!\w)(?P<count>an?|one|una?|two|due|\d{1,3}) (?P<what>[a-zà-ù]+)"
    r"(?: each| ciascun[oa]| a testa)? (?:every|ogni) $"
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "un": 1, "una": 1, "two": 2, "due": 2}
_TURN = re.compile(r"(?<!\w)(?:every|ogni) $")
_CLOCK = re.compile(r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])")
_MOST = 10  # figures of one fact that are compared with each other
_LEAD, _BEFORE, _AFTER = 40, 16, 14  # code points before a pace, and around the mean of something


def together(low: str, found: list[Quantity]) -> list[Quantity]:
    """All that figures of several kinds in a fact give together."""
    return [*totals(low, found), *paces(low, found), *turns_as_shares(low, found), *between_clocks(low)]


def totals(low: str, found: list[Quantity]) -> list[Quantity]:
    """What things cost in all of which the number and the mean are told: "48 parks, mean value 65,000 euro"."""
    made = []
    for count, mean in itertools.combinations(found[:_MOST], 2):
        if count.unit != "count" or mean.unit not in ("money", "size") or count.per or mean.per or count.value <= 1:
            continue
        near = low[max(count.end, mean.start - _LEAD) : mean.start], low[mean.end : mean.end + _AFTER]
        if ";" not in low[count.end : mean.start] and any(_MEAN.search(words) for words in near):
            made.append(
                replace(mean, value=count.value * mean.value, hedge="", raw=0.0, fuzzy=True, derived=True,
                        noun=mean.noun | count.noun, head=mean.head | count.head)
            )  # fmt: skip
            break  # the first count is what the mean is of
    return made


def paces(low: str, found: list[Quantity]) -> list[Quantity]:
    """How often things happen that many do: "340 sensors, a reading every 2 seconds" are 170 readings a second."""
    made = []
    for place, one in enumerate(found[:_MOST]):
        paced = _PACE.search(low, max(0, one.start - _LEAD), one.start) if one.unit == "time" and one.value else None
        if not paced or one.value > DAY:
            continue
        times = _COUNTS.get(paced["count"]) or float(paced["count"])
        rate = replace(one, unit="count", kind="rate", per=one.value, raw=0.0, fuzzy=True, derived=True, hedge="",
                       head=content(paced["what"]), noun=content(paced["what"]))  # fmt: skip
        made.append(replace(rate, value=float(times)))
        made += [replace(rate, value=times * other.value)
                 for other in found[:place][-1:] if other.unit == "count" and not other.per]  # fmt: skip
    return made


def turns_as_shares(low: str, found: list[Quantity]) -> list[Quantity]:
    """What comes every so many weeks, as one week in so many: "on call every 5 weeks" is every fifth week."""
    return [
        replace(one, value=100 / one.raw, unit="percent", kind="percent", raw=0.0, fuzzy=True, derived=True)
        for one in found[:_MOST]
        if one.unit == "time" and one.raw == int(one.raw) > 1 and one.value / one.raw in (DAY, WEEK)
        and _TURN.search(low, max(0, one.start - _BEFORE), one.start)
    ]  # fmt: skip


def between_clocks(low: str) -> list[Quantity]:
    """The time between two times of day: "ready at 11:15; the auction closes at 12:00" leaves 45 minutes."""
    times = [(match, 3600.0 * int(match["hour"]) + 60.0 * int(match["minute"])) for match in _CLOCK.finditer(low)]
    return [
        Quantity(one.start(), other.end(), later - earlier, "time", "time", derived=True)
        for (one, earlier), (other, later) in itertools.pairwise(times[:_MOST])
        if later > earlier
    ]
