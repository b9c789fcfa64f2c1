"""What the figures of one fact give besides themselves: differences, shares, rates of other periods, sums."""

import itertools
import re
from dataclasses import replace

from checklist.claims.measures import DAY, MONTH, WEEK, YEAR, Quantity
from checklist.claims.words import content

_WRITTEN = re.compile(r"[<~≈]?[\w.,']*\w")
_OF = re.compile(
    r"(?<!\w)(?:to|a|ad|al|ai|alla|of|su|out of|from|da|won|vint\w|dei|delle|di cui|including|of whom|against|versus|vs"
    r"|contro)(?!\w)|->|>"
)
_PART_OF = re.compile(
    r"\s?(?:of (?:them|these|those|whom|which)|di (?:loro|questi|queste|cui)|(?:dei|delle) quali|won|lost|late"
    r"|confirmed|confermat\w|rejected|respint\w|selected|selezionat\w|funded|finanziat\w|renewed|rinnovat\w"
    r"|passed|approved|accepted|failed|published|vint\w|pers\w|approvat\w|superat\w|accettat\w|in ritardo"
    r"|kept|held|sold|built|hired|sent|left|met|paid|tenut\w|assunt\w|chius\w"
    r"|on time|in tempo|open|closed|live|\w{3,}ed|\w{3,}[aiu]t[oaie]"
    r"|chius\w|andat\w)(?!\w)"
)
_EACH_OF = re.compile(
    r"[\w]+ [\w-]+ (?:of|da|di|con|with) |\w+ [^\d.;:()]{0,24}, (?:[a-zà-ù]+ )?[a-zà-ù]+ (?:of|da|di) "
)
_TEAM_OF = re.compile(r"(?<!\w)(?:team|squadra|gruppo|group|staff|ufficio|office|brigade?|brigata) (?:of|di|da) $")
_ONE = re.compile(r"(?:and|e|,) (?P<one>one|1|una?|uno) (?P<what>[a-zà-ù]+(?: [a-zà-ù]+)?)")
_WITH = re.compile(
    r"(?<!\w)(?:with|con|(?:as|in)sieme a|together with|fra|among)(?: (?:other|altri|altre|about|circa))? $"
)
_CHANGED = re.compile(
    r"[^.;:()]{0,24}?(?<!\w)(?:to|a|ad|al|ai|agli|alle|alla|allo|all'|all’) ?(?:[a-z]{2,7} )?$|\s?(?:->|→|>)\s?"
)
_FROM = re.compile(r"(?<!\w)(?:from|da|dal|dai|dalle|dagli|dall'|dalla|dallo) ?(?:[a-z]{2,6} )?$")
_ROSE = re.compile(r"\+\s?\d[\d.,]*\s?%|(?<!\w)(?:up|rose|grew|growth|increas\w+|cresc\w+|aument\w+)(?!\w)")
_OTHERS = re.compile(r"(?<!\w)(?:collegh\w|colleagues|other\w*|altr\w|compagn\w|peers|people|persone|engineers"
                     r"|developers|sviluppator\w+|architett\w|ricercator\w+|researchers|designers?"
                      r"|students)(?!\w)")  # fmt: skip
_OF_YEAR = re.compile(r" (?:nel|del|in|for) (?:19|20)\d\d(?!\w)")  # "13 in 2022, 4 in 2025"
_YEARS = re.compile(
    r"(?P<what>[a-zà-ù]{3,})(?: in| of| nel| del)?,? "
    r"(?P<years>(?:19|20)\d\d(?:, (?:19|20)\d\d)*,? (?:and|e|&|\+) (?:19|20)\d\d)"
    r"(?!\d)"
)
_THOUSAND, _LIKE = 1000, 2.0  # from where on a number without a unit may be money, and near which sum
_FEW = 60  # groups, at most
_PERCENT_POST = re.compile(r"\((?:part-time, ?)?\d\d ?%\)")  # "Backend developer (60%)"
_HIGH = 98.0  # percent of the time from which the rest is told
_BESIDE = 40  # code points between a count and the share of it
_HOUR = 3600.0
_NEAR = 24  # code points between two counts that belong together
_MOST = 10  # figures of one fact that are compared with each other
_PERIODS = (60.0, 3600.0, DAY, WEEK, MONTH, YEAR)


def _alike(low: str, one: Quantity, other: Quantity) -> bool:
    """Whether two figures measure the same: counts only where one is told of the other or of the same thing."""
    if {one.unit, other.unit} == {"money", "count"} and "bare" in (one.kind, other.kind):
        number = one if one.unit == "count" else other  # "budget 780,000 euro; spent 812,000"
        like = not number.head and number.value >= _THOUSAND and 1 / _LIKE < one.value / (other.value or 1) < _LIKE
        return like or bool(_OF.search(low, *sorted((min(one.end, other.end), max(one.start, other.start)))))
    if one.unit != other.unit or one.kind == "often" or other.kind == "often":
        return False
    if one.unit != "count":
        return True
    first, second = sorted((one, other))
    if second.value < first.value and _PART_OF.match(low, first_end(low, second)):
        return True
    if all(_OF_YEAR.match(low, first_end(low, figure)) for figure in (first, second)):
        return True
    return bool(one.head & other.head) or bool(
        _OF.search(low, min(first.end, first_end(low, first)), second.start) and second.start - first.end < _NEAR
    )


def first_end(low: str, one: Quantity) -> int:
    """Where the number of a quantity ends, before the words that belong to it."""
    match = _WRITTEN.match(low, one.start)
    return match.end() if match else one.end


def _make(one: Quantity, value: float, unit: str, fuzzy: bool = False) -> Quantity:
    return Quantity(one.start, one.end, value, unit, one.kind, one.per, "", one.noun, one.head, fuzzy, True)


def compared(low: str, found: list[Quantity]) -> list[Quantity]:
    """What two figures of one fact give: difference, share, factor, and the part that is left."""
    made = []
    for one, other in itertools.combinations(found[:_MOST], 2):
        if (
            not _alike(low, one, other)
            or not one.value
            or not other.value
            or (one.per and other.per and one.per != other.per)
        ):
            continue
        least, most = sorted((one.value, other.value))
        kind = "points" if one.unit == "percent" else one.kind
        unit = "money" if "money" in (one.unit, other.unit) else one.unit
        made.append(replace(_make(one, most - least, unit), per=one.per or other.per, kind=kind))
        shares = [_make(one, most / least, "factor", True), _make(one, least / most, "factor", True)]
        if is_change(low, one, other):  # a fall from 0.9 to 0.6 is one by a third, and no rise by half
            parts = [other.value / one.value, abs(other.value - one.value) / one.value]
        else:
            parts = [least / most, (most - least) / most, (most - least) / least]
        shares += [_make(one, 100 * part, "percent", True) for part in parts]
        made += [replace(share, kind="ratio") for share in shares] if one.unit == "percent" else shares
    for one in found[:_MOST]:
        if one.unit == "percent" and one.value < 100:
            made.append(replace(_make(one, 100 - one.value, "percent"), kind="rest"))
        if one.unit == "factor" and one.value > 0:
            made += [_make(one, 100 / one.value, "percent", True), _make(one, 1 / one.value, "factor", True)]
            made += [_make(one, 100 - 100 / one.value, "percent", True)] if one.value > 1 else []
        if one.unit == "percent" and one.value > 100:
            made.append(_make(one, one.value - 100, "percent"))  # 112 % of quota: twelve over
        if one.unit == "percent":
            made.append(_make(one, one.value / 100, "factor", True))
            if _ROSE.search(low, max(0, one.start - _BESIDE), one.end + 1):
                made.append(_make(one, 1 + one.value / 100, "factor", True))
            elif one.value < 100:
                made.append(_make(one, 100 / (100 - one.value), "factor", True))
    return made


def is_change(low: str, one: Quantity, other: Quantity) -> bool:
    """Whether the second of two figures is what the first became: "from 0.9 to 0.6"."""
    between = low[first_end(low, one) : other.start]
    return bool(_FROM.search(low, max(0, one.start - 12), one.start) and _CHANGED.fullmatch(between))


def rates(found: list[Quantity]) -> list[Quantity]:
    """Rates told for another period: 60,000 a year are 5,000 a month."""
    return [
        Quantity(
            one.start,
            one.end,
            one.value * period / one.per,
            one.unit,
            one.kind,
            period,
            "",
            one.noun,
            one.head,
            True,
            True,
        )
        for one in found[: 2 * _MOST]
        if one.per and one.unit not in ("percent", "factor")
        for period in _PERIODS
        if period != one.per
    ]


def part_time(low: str, found: list[Quantity]) -> list[Quantity]:
    """The days a week of a part-time job: 60 % are three, and so are 24 hours a week."""
    if "part" not in low and not _PERCENT_POST.search(low):
        return []
    days = [(one, one.value / 20) for one in found if one.unit == "percent"]
    days += [(one, one.raw / 8) for one in found
             if one.unit == "time" and one.per == WEEK and one.raw and one.value / one.raw == _HOUR]  # fmt: skip
    return [
        replace(one, value=number * DAY, unit="time", kind="time", per=WEEK, raw=0.0, fuzzy=True, derived=True)
        for one, number in days
    ]


def sums(low: str, found: list[Quantity]) -> list[Quantity]:
    """The sum of counts that are listed: "4 developers, 1 designer, 2 editors" are seven, and eight with the writer."""
    made = []
    counts = [
        one
        for one in found[:_MOST]
        if one.unit == "count" and not one.per and one.value == int(one.value) and one.value < 10_000
    ]
    for first in range(len(counts) - 1):
        total, nouns = counts[first].value, counts[first].noun
        if ":" in low[counts[first].end : counts[first + 1].start]:
            continue  # "a team of 7: 5 developers, 1 designer, 1 tester" tells the sum first
        for second in range(first + 1, len(counts)):
            between = low[counts[second - 1].end : counts[second].start]
            if len(between) > _NEAR or ";" in between:
                break
            total, nouns = total + counts[second].value, nouns | counts[second].noun
            made += [
                Quantity(
                    counts[first].start,
                    counts[second].end,
                    people,
                    "count",
                    "people",
                    0.0,
                    "",
                    nouns,
                    nouns,
                    False,
                    True,
                )
                for people in (total, total + 1)
            ]
    return made


def singles(low: str) -> list[Quantity]:
    """Things of which there is one beside others that are counted: "two managers and one surveyor"."""
    return [
        Quantity(*match.span("one"), 1.0, "count", "count", head=content(match["what"]), derived=True, raw=1.0)
        for match in _ONE.finditer(low)
    ]  # fmt: skip


def without_writer(low: str, found: list[Quantity]) -> list[Quantity]:
    """People told without the writer: in a team of three there are two others."""
    return [
        replace(one, value=one.value - 1, raw=one.value - 1, derived=True, noun=frozenset(), head=frozenset())
        for one in found[:_MOST]
        if one.unit == "count" and 2 < one.value < _FEW and _TEAM_OF.search(low, max(0, one.start - 24), one.start)
    ]  # fmt: skip


def with_writer(low: str, found: list[Quantity]) -> list[Quantity]:
    """People told with the writer: "with two colleagues" are three."""
    return [
        replace(one, value=one.value + 1, raw=one.value + 1, derived=True, noun=frozenset(), head=frozenset())
        for one in found[:_MOST]
        if one.unit == "count" and one.value < _FEW and _WITH.search(low, max(0, one.start - 18), one.start)
        and _OTHERS.search(low, one.start, one.end + 24)
    ]  # fmt: skip


def products(low: str, found: list[Quantity]) -> list[Quantity]:
    """Counts of groups of so many: "2 groups of 30 students" are sixty."""
    made = []
    for one, other in itertools.pairwise(found[:_MOST]):
        counts = one.unit == other.unit == "count" and not other.per and one.value < _FEW
        if counts and _EACH_OF.fullmatch(low, one.start, other.start):
            made.append(_make(other, one.value * other.value, "count"))
    return made


def parts_of(found: list[Quantity]) -> list[Quantity]:
    """The share of a count that stands beside it: "38 sessions, half of them with…" are nineteen."""
    return [
        _make(one, one.value * other.value / 100, "count")
        for one, other in itertools.pairwise(found[:_MOST])
        if one.unit == "count" and other.unit == "percent" and other.fuzzy and other.start - one.end < _BESIDE
    ]


def means(found: list[Quantity]) -> list[Quantity]:
    """What there is of something for each of some things: 1.6 million euros for 11 towns."""
    return [
        replace(_make(one, one.value / other.value, one.unit), kind="mean")
        for one, other in itertools.permutations(found[:_MOST], 2)
        if one.unit in ("money", "count", "size") and other.unit == "count" and 1 < other.value < one.value
        and not (one.per or other.per)
    ]  # fmt: skip


def down(found: list[Quantity]) -> list[Quantity]:
    """How long something stands still that is available for a share of the time: of 99.9 % nearly nine hours a year."""
    return [
        Quantity(one.start, one.end, (100 - one.value) / 100 * period, "time", "time", period, "", one.noun, one.head,
                 True, True)
        for one in found[:_MOST] if one.unit == "percent" and _HIGH <= one.value < 100 for period in _PERIODS
    ]  # fmt: skip


def listed(low: str) -> list[Quantity]:
    """How many years are listed, or things in brackets: "winters 2023 and 2024", "renewed twice (2017, 2020)"."""
    made = [
        Quantity(*match.span(), float(len(re.findall(r"\d{4}", match["years"]))), "count", "count",
                 head=content(match["what"]), noun=content(match["what"]), derived=True)
        for match in _YEARS.finditer(low)
    ]  # fmt: skip
    for match in re.finditer(r"\(([^()]{3,80})\)", low):
        number = match[1].count(",") + 1
        if number > 1:
            made.append(
                Quantity(
                    match.start(),
                    match.end(),
                    float(number),
                    "count",
                    "count",
                    0.0,
                    "",
                    content(low),
                    frozenset(),
                    False,
                    True,
                )
            )
    return made
