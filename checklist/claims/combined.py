"""What figures of several kinds give together: a count with its mean, a pace, clock times, a share by its turn."""

import itertools
import re
from dataclasses import replace

from checklist.claims.derived import (
    compared,
    down,
    first_end,
    listed,
    means,
    part_time,
    parts_of,
    products,
    rates,
    singles,
    sums,
    with_writer,
    without_writer,
)
from checklist.claims.measures import DAY, MONTH, WEEK, YEAR, Quantity
from checklist.claims.measures.rhythm import by_adjective, shifts, turns
from checklist.claims.measures.units import period
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
# "Two calls won, 35,000 euro each": how often a sum was had.
_TWICE = re.compile(
    r"(?<!\w)(?P<times>twice|due volte|three times|tre volte|four times|quattro volte|\d{1,2} (?:times|volte))(?!\w)"
)
_TIMES = {"twice": 2, "due volte": 2, "three times": 3, "tre volte": 3, "four times": 4, "quattro volte": 4}
# "18 a edizione, tre edizioni l'anno": so many a turn, and so many turns a year.
_A_TURN = re.compile(r" ?[\w' ]{0,24}?(?<!\w)(?:a|per|each|every|ogni|an|in each|in every) (?P<turn>[a-zà-ù]{4,})")
_ADJECTIVES = (
    (re.compile(r"(?<!\w)(?:annual|yearly|annu[oaie]|annual[ei])(?!\w)"), YEAR),
    (re.compile(r"(?<!\w)(?:monthly|mensil[ei])(?!\w)"), MONTH),
    (re.compile(r"(?<!\w)(?:weekly|settimanal[ei])(?!\w)"), WEEK),
    (re.compile(r"(?<!\w)(?:daily|giornalier[oaie]|quotidian[oaie])(?!\w)"), DAY),
)
_UNDER = re.compile(
    r"[^.;:]{0,14}?(?<!\w)(?:under|below|less|over|above|sotto|in meno|meno|oltre|in più|saved|spared|saving|savings"
    r"|risparmi\w+|overrun|underspen\w+)"
)
_SPARED = re.compile(
    r"(?<!\w)(?:sav(?:ed|ing|ings)|risparmi\w+|under|over|sotto|oltre|underspen\w+|overspen\w+|ribass\w+|scont\w+|discount\w*|rebate)(?!\w)"
)
_APART = re.compile(r"[;:]")
_EDITIONS = re.compile(r"[\w-]+ (?:edizion[ei]|editions?|sessions?|session[ei]|repliche|runs|volte|times)(?!\w)")
_STEM = 5  # letters by which a turn is known again: "edizione", "edizioni"
_PERIODS = (DAY, WEEK, MONTH, YEAR)
_MOST = 10  # figures of one fact that are compared with each other
_LEAD, _BEFORE, _AFTER = 40, 16, 14  # code points before a pace, and around the mean of something


def all_derived(low: str, found: list[Quantity]) -> tuple[Quantity, ...]:
    """All that the figures of a fact give besides themselves.

    Args:
        low: the folded fact.
        found: its figures.
    """
    changes = compared(low, found)
    return (
        *changes,
        *rates([*found, *(one for one in changes if one.per)]),
        *sums(low, found),
        *turns(low, found),
        *products(low, found),
        *parts_of(found),
        *means(found),
        *down(found),
        *with_writer(low, found),
        *without_writer(low, found),
        *singles(low),
        *shifts(low),
        *listed(low),
        *part_time(low, found),
        *together(low, found),
    )


def together(low: str, found: list[Quantity]) -> list[Quantity]:
    """All that figures of several kinds in a fact give together."""
    return [*totals(low, found), *paces(low, found), *turns_as_shares(low, found), *between_clocks(low),
            *by_adjective(low), *repeated(low, found), *by_turns(low, found), *periodic(low, found), *intervals(found),
            *spared(low, found)]  # fmt: skip


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


def spared(low: str, found: list[Quantity]) -> list[Quantity]:
    """What a share of a sum is in money: "12.5 million, 3% under" are 375,000."""
    return [
        replace(one, value=one.value * other.value / 100, raw=0.0, fuzzy=True, derived=True, hedge="")
        for one, other in itertools.pairwise(found[:_MOST])
        if one.unit == "money" and other.unit == "percent" and not _APART.search(low, one.end, other.start)
        and (_UNDER.match(low, first_end(low, other)) or _SPARED.search(low, one.end, other.start))
    ]  # fmt: skip


def repeated(low: str, found: list[Quantity]) -> list[Quantity]:
    """What was had so many times in all: "call won twice, 35,000 euro each" are 70,000."""
    match = _TWICE.search(low)
    if not match:
        return _in_editions(low, found)
    times = _TIMES.get(match["times"]) or int(match["times"].split()[0])
    return [
        replace(one, value=times * one.value, raw=0.0, fuzzy=True, derived=True, hedge="")
        for one in found[:_MOST]
        if one.unit in ("money", "count", "size") and not one.per and one.start > match.end()
        and _MEAN.search(low, one.end, one.end + _AFTER)
    ]  # fmt: skip


def _in_editions(low: str, found: list[Quantity]) -> list[Quantity]:
    """The same of editions: "course of 40 hours, 4 editions" are 160 hours."""
    return [
        replace(one, value=one.value * times.value, raw=0.0, fuzzy=True, derived=True, hedge="")
        for times in found[:_MOST] if times.unit == "count" and not times.per
        and _EDITIONS.match(low, times.start, times.end + _AFTER)
        for one in found[:_MOST] if one is not times and not one.per and one.unit in ("time", "count", "money")
    ]  # fmt: skip


def by_turns(low: str, found: list[Quantity]) -> list[Quantity]:
    """What many turns give in a period: "18 a session, three sessions a year" are 54 a year."""
    made = []
    for one, other in itertools.permutations(found[:_MOST], 2):
        if one.unit not in ("count", "money", "size") or one.per or other.unit != "count" or not other.per:
            continue
        turn = _A_TURN.match(low, one.end)
        if turn and turn["turn"][:_STEM] in low[other.start : other.end + _LEAD]:
            every = replace(one, value=one.value * other.value / other.per, raw=0.0, fuzzy=True, derived=True, hedge="")
            made += [replace(every, value=every.value * each, per=each) for each in _PERIODS]
    return made


def periodic(low: str, found: list[Quantity]) -> list[Quantity]:
    """Rates of other periods where an adjective tells the period: "annual budget of 2.6 million"."""
    made = []
    for pattern, told in _ADJECTIVES:
        for match in pattern.finditer(low):
            near = [one for one in found[:_MOST] if one.unit in ("money", "count", "size") and not one.per
                    and abs(one.start - match.end()) < _LEAD]  # fmt: skip
            made += [
                replace(one, value=one.value * other / told, per=other, raw=0.0, fuzzy=True, derived=True, hedge="")
                for one in near for other in _PERIODS if other != told
            ]  # fmt: skip
    return made


def intervals(found: list[Quantity]) -> list[Quantity]:
    """How long it is from one thing to the next of so many in a period: 120 a year are one every three days."""
    return [
        replace(one, value=one.per / one.value, unit="time", kind="interval", per=0.0, raw=0.0, fuzzy=True,
                derived=True, hedge="")
        for one in found[:_MOST]
        if one.unit == "count" and one.per and one.value > 1
    ]  # fmt: skip


def _parts(found: tuple[Quantity, ...], others: list[tuple[Quantity, ...]]) -> list[Quantity]:
    """What the counts of a fact are of those of other facts of the entry: 9 presses are a third of 26 presses."""
    return [
        replace(one, value=100 * one.value / whole.value, unit="percent", kind="percent", raw=0.0, hedge="", fuzzy=True,
                derived=True)
        for one in found[:_MOST] if one.unit == "count" and one.head and not (one.per or one.derived)
        for counts in others if counts is not found
        for whole in counts[:_MOST]
        if whole.unit == "count" and not (whole.per or whole.derived) and one.head == whole.head
        and 1 <= one.value < whole.value
    ]  # fmt: skip


def across[T](read: list[tuple[T, str, tuple[Quantity, ...], str]]) -> list[tuple[T, Quantity]]:
    """What a count for each of some things gives in all, where another fact of the entry counts these things.

    Args:
        read: facts with their folded text, figures and entry.
    """
    made = []
    for fact, low, found, entry in read:
        made += [(fact, share) for share in _parts(found, [other for _, _, other, owner in read if owner == entry])]
        for one in found[:_MOST] if entry else ():
            turn = _A_TURN.match(low, one.end) if one.unit in ("count", "money", "size") and not one.per else None
            if not turn or period(turn["turn"]):
                continue
            made += [
                (fact, replace(one, value=one.value * other.value, raw=0.0, fuzzy=True, derived=True, hedge=""))
                for another, text, counts, owner in read if another is not fact and owner == entry
                for other in counts[:_MOST]
                if other.unit == "count" and not other.per and other.value > 1
                and turn["turn"][:_STEM] in text[other.start : other.end + _AFTER]
            ]  # fmt: skip
    return made
