"""Whether the figure of a letter may stand for that of a fact: unit, period, hedge, rounding."""

from functools import cache, lru_cache

from checklist.claims.measures import DAY, MONTH, WEEK, YEAR, Quantity
from checklist.claims.words import concepts

_PEOPLE = frozenset({"users", "people"})
_THINGS = frozenset({"data", "orders", "machines"})
# Units of which one may stand for the other.
_PAIRS = (("count", "time"), ("count", "percent"), ("percent", "factor"), ("count", "money"))
_COMPARED = frozenset({*_PAIRS, *((other, one) for one, other in _PAIRS)})
_WHOLE = frozenset({"bare", "count", "money"})  # kinds of figures that may have decimals
_LONG = 60 * DAY  # from here on a time is told of a career, not of a process
_MONTHLY = 0.9 * MONTH
_EXACT = 0.025
_IDIOMS = ({14 * DAY, 15 * DAY}, {7 * DAY, 8 * DAY})  # "quindici giorni" are two weeks, "otto giorni" one
_FEW = 8  # weeks or months so few that days are rounded off
_SMALL = 100
_ROUNDED, _ONE_DIGIT = 20, 0.05  # a number of one digit and noughts may be rounded from one this near
_TEN, _WORKDAYS = 10, 5
_FOUR_WEEKS = 4 * WEEK / MONTH  # how much of a month is told as a month
_FEW_WEEKS = 8  # up to which a period is told in weeks
_HIGH, _OF_THE_REST = 95.0, 0.5  # percent from which the rest is compared, and how far apart it may be
_SAME_MARK = 0.05  # points of a hundred
_HALF_A_DIGIT = 0.51  # what a number that is told to the last digit may be rounded from
# What a fact may be of what is said, by hedge.
_OVER, _OVER_DERIVED, _UNDER, _ABOUT, _ABOUT_TIME = (0.985, 1.4), (0.985, 1.2), (0.55, 1.01), (0.8, 1.18), (0.7, 1.18)
_ABOUT_DERIVED = (0.88, 1.12)
_NO_LESS, _NO_MORE = 0.5, 1.5  # beyond these of what is said no hedge and no rounding reaches, but for weeks of work
_REST, _MINOR = (0.93, 1.08), 25.0  # percent up to which a share that is left is hedged like any other
_LEAST_SHARE = 0.3  # of which a fraction may be told
_ABOUT_SHARE, _UNDER_SHARE = (0.88, 1.12), (0.7, 1.01)
_CONVERTED, _MEASURED = 0.09, 0.04
_FUZZY, _PLAIN, _DERIVED, _WEEKS, _FACTOR, _LENGTH = 0.06, 0.025, 0.012, 0.075, 0.13, 0.12  # distance without a hedge


@cache
def comparable(unit: str) -> frozenset[str]:
    """The units of which a figure may agree with one in the unit."""
    return frozenset({unit, *(other for one, other in _COMPARED if one == unit)})


def agrees(said: Quantity, fact: Quantity) -> bool:
    """Whether what a letter says may be rounded, converted or hedged from what a fact says."""
    same, value, known = said.unit == fact.unit, said.value, fact.value
    if fact.kind == "pace" and not (same and said.per):
        return False
    if not same:
        if (said.unit, fact.unit) not in _COMPARED:  # as for most figures of a letter and of a fact
            return False
        units = frozenset((said.unit, fact.unit))
        if (told := _unlike(said, fact, units)) is not None:
            return told
    if not same and "factor" in units:
        value, known = (value / 100, known) if said.unit == "percent" else (value, known / 100)
    if said.per and fact.per:
        known = known * said.per / fact.per
    if not known or not value:
        return value == known
    if _is_alike(said, fact, known / value, same=same):
        return True
    scale = _of_another_calendar(said.per, fact.per) if said.per and fact.per and same and not fact.derived else 0.0
    return bool(scale) and _is_alike(said, fact, scale * known / value, same=same)


def _is_alike(said: Quantity, fact: Quantity, ratio: float, *, same: bool) -> bool:
    """Whether what a fact says, as a part of what a letter says, is near enough to it."""
    if (said.unit != "time" and not _NO_LESS < ratio < _NO_MORE) or _never(said, fact):
        return False
    week = same and said.unit == "time" and ({said.value, fact.value} in _IDIOMS or _worked(said, fact))
    return week or _near(said, fact, ratio)


def _of_another_calendar(said: float, fact: float) -> float:
    """What a rate of a fact is multiplied by where days are those of work, and months four weeks; 0 for other periods.

    Args:
        said: seconds of the period in the letter.
        fact: seconds of the period in the fact.
    """
    if DAY in (said, fact):
        short = _WORKDAYS * DAY / WEEK
        return 0.0 if max(said, fact) < WEEK else short if fact == DAY else 1 / short
    weekly, monthly = sorted((said, fact))
    if weekly % WEEK or weekly > _FEW_WEEKS * WEEK or not MONTH <= monthly < YEAR:
        return 0.0
    return _FOUR_WEEKS if weekly == fact else 1 / _FOUR_WEEKS


def _unlike(said: Quantity, fact: Quantity, units: frozenset[str]) -> bool | None:
    """Whether figures of two units agree, of which one has left its unit out; None where they are compared."""
    if units == {"count", "time"} and fact.unit == "count" and said.raw and (not fact.head or _same_thing(said, fact)):
        return _near(said, fact, (fact.raw or fact.value) / said.raw)  # "da 410 a 260" of "ore di straordinario"
    if units in ({"count", "time"}, {"count", "percent"}) and said.unit == "count" and not said.head and not said.per:
        number, known = said.raw or said.value, fact.raw or fact.value
        if number and (fact.raw > 0 or (fact.unit == "percent" and not fact.derived)):
            hedged = said.hedge and fact.unit == "time"  # "it took five hours, and now less than one and a half"
            loose = _of_the_rest(number) if fact.unit == "percent" and _HIGH < number < 100 else _EXACT
            return _near(said, fact, known / number) if hedged else abs(known / number - 1) <= loose
    points = said.kind == "points" and fact.derived and 0 < fact.value < 1  # 0.71 against 0.64: seven points
    if units == {"count", "percent"} and fact.unit == "count" and (points or _LEAST_SHARE < fact.value < 1):
        told = said.unit == "percent" and not fact.per
        return told and _near(said, fact, 100 * fact.value / (said.value or 1))  # R² of 0.61
    if units == {"percent", "factor"} and fact.derived and fact.kind == "percent":
        return False  # the very share as a factor
    return None if units in ({"percent", "factor"}, {"count", "money"}) else False


def _of_the_rest(share: float) -> float:
    """How far apart two high shares may be, by what is left of the first: 99.9 % is no 99.6 %."""
    return _OF_THE_REST * (100 - share) / share


def _worked(said: Quantity, fact: Quantity) -> bool:
    """Whether days of work are told as weeks, which have five of them."""
    weeks = said.value / WEEK
    if not fact.raw or abs(fact.value / fact.raw - DAY) > 1 or (said.raw and abs(said.raw - weeks) > _EXACT):
        return False
    return weeks >= 1 and _near(said, fact, fact.raw / (weeks * _WORKDAYS))


def _same_thing(said: Quantity, fact: Quantity) -> bool:
    """Whether two rates count what one word of `nouns.yaml` means: five nights a month, and shifts at night."""
    return 0 < said.per == fact.per and bool(concepts(said.head & fact.head))


def _never(said: Quantity, fact: Quantity) -> bool:
    """Whether the two are told of things that no rounding makes alike."""
    if fact.kind == "rest" and not (said.fuzzy or said.hedge):
        return True  # what a share leaves is told with words such as "the other third"
    if said.kind == "points" and fact.derived and fact.fuzzy:
        return True
    broken = said.unit == "count" and said.value < _SMALL and said.value != int(said.value) and not said.hedge
    return broken and fact.value == int(fact.value) and fact.kind not in _WHOLE


def _hedged(said: Quantity, fact: Quantity, ratio: float) -> bool:
    """Whether a fact lies where a hedge puts what is said."""
    share = said.unit == "percent"
    if said.hedge == "under":
        low, high = _UNDER_SHARE if share else _UNDER
    elif said.hedge == "over":
        exact = fact.derived and not (said.fuzzy or _is_round(said))
        low, high = _OVER_DERIVED if exact else _OVER
        if fact.kind == "rest" and said.value > _MINOR:
            low, high = _REST  # three in ten who did not answer are no "more than half" who did
    elif share:
        few_points = said.kind == "points" and said.value < _TEN  # 1.7 points are "nearly two"
        low, high = _ABOUT if few_points else _ABOUT_SHARE
    elif said.unit == "time":
        low, high = _ABOUT_TIME if said.fuzzy else _ABOUT
    else:
        low, high = _ABOUT_DERIVED if fact.derived or _has_digits(said) else _ABOUT
    return low <= ratio <= high


def _has_digits(said: Quantity) -> bool:
    """Whether a number above ten is told by more than its first digit, as "some four and a half million" is."""
    first = said.value / 10 ** (len(f"{said.value:.0f}") - 1) if said.value > _TEN else 1.0
    return said.unit in ("count", "money") and not said.fuzzy and first != int(first)


def _near(said: Quantity, fact: Quantity, ratio: float) -> bool:
    if fact.kind == "mark":
        return abs(said.value - fact.value) < _SAME_MARK
    if said.hedge:
        return _hedged(said, fact, ratio)
    loose = _FUZZY if said.fuzzy or (fact.fuzzy and not fact.derived) else _DERIVED if fact.derived else _PLAIN
    if said.unit == "time" and said.raw == int(said.raw) and 0 < said.raw <= _FEW:
        loose = max(loose, _WEEKS)
    if (
        said.unit == "size"
        and said.raw
        and fact.raw
        and abs(said.value / said.raw / (fact.value / fact.raw) - 1) > _EXACT
    ):
        loose = max(loose, _MEASURED)  # "two hundred feet" of 62 metres
    if said.unit == "time":
        loose = max(loose, _CONVERTED if _other_unit(said, fact) else 0.0, _LENGTH if said.fuzzy else 0.0)
    if said.unit in ("count", "money") and _ROUNDED <= said.value == _leading(said.value):
        loose = max(loose, _ONE_DIGIT)
    if said.per and fact.per and said.value == int(said.value) and said.value < _SMALL:
        loose = max(loose, _FUZZY)  # three a day are ninety a month
    if fact.kind == "interval":
        loose = max(loose, _CONVERTED)
    if fact.kind == "pace":
        loose = max(loose, _LENGTH)
    if said.unit == "factor" and said.value == int(said.value):
        loose = _FACTOR
    if said.unit == "percent" and _HIGH < said.value < 100 and not (said.fuzzy or fact.derived or fact.fuzzy):
        loose = min(loose, _of_the_rest(said.value))  # 99.9 % is no 99.6 %
    if _is_exact(said) and not (fact.derived or fact.fuzzy):
        loose = min(loose, _HALF_A_DIGIT / said.value)
    return abs(ratio - 1) <= loose


def _is_exact(said: Quantity) -> bool:
    """Whether a number is told to the last digit: 96 %, 412 samples, but not 410."""
    if said.unit not in ("count", "percent") or said.per or said.fuzzy or said.hedge or said.value != int(said.value):
        return False
    return said.unit == "percent" or (said.raw in (0, said.value) and said.value % _TEN != 0)


@lru_cache(maxsize=1024)
def _leading(value: float) -> float:
    """A number with its first digit alone: 50,000 for 52,000."""
    return float(f"{value:.0e}")


def _is_round(said: Quantity) -> bool:
    """Whether a number is told by one digit alone, as "more than a hundred" and "over ten per cent" are."""
    if said.unit == "percent":
        return said.value % _TEN == 0
    return said.unit == "count" and said.value >= _SMALL and len(f"{said.value:.0f}".rstrip("0")) == 1


def _other_unit(said: Quantity, fact: Quantity) -> bool:
    """Whether two times are told in other units, so that one is rounded: "eight weeks" of two months."""
    if not (said.raw and fact.raw) or said.value < 2 * DAY:
        return False
    return abs(said.value / said.raw - fact.value / fact.raw) > 1


def clash(said: Quantity, fact: Quantity) -> bool:
    """Whether one counts people and the other things, and no word says otherwise."""
    if said.noun & fact.noun:
        return False
    one, other = said.kind, fact.kind
    return (one in _PEOPLE and other in _THINGS) or (one in _THINGS and other in _PEOPLE)


def is_career(said: Quantity) -> bool:
    """Whether a time tells of work, not of a process: it is long, and told in months or years."""
    if said.unit != "time" or said.value < _LONG or said.per or said.kind == "often":
        return False
    return not said.raw or said.value / said.raw >= _MONTHLY
