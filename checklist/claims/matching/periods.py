"""Stretches of time that the facts give, and whether one is as long as it is said to be."""

import re

from checklist.claims.dossier import Dossier
from checklist.claims.measures import MONTH, YEAR, Quantity
from checklist.claims.passages import Passages
from checklist.facts import Date, Fact

_STEP = 5  # months between the lengths that dates without months allow
_WORK = ("job", "volunteering")
_TENS, _FIVE = 10, 5
_SEASONS = re.compile(
    r"(?<!\w)(?:winters|summers|springs|autumns|seasons|harvests|inverni|estati|primavere|autunni|stagioni|vendemmie)$"
)


def _months(value: int) -> list[Quantity]:
    """A number of months, and one less, since nobody says which ones count."""
    return [Quantity(0, 0, max(1, months) * MONTH, "time", "time") for months in (value, value - 1)]


def _span(fact: Fact, today: Date) -> list[Quantity]:
    """How long an entry may have lasted: one length where its dates have months, several where they are years."""
    if not fact.start:
        return []
    first, last = fact.start.first, fact.end.last if fact.end else today.first
    loose = (fact.start.last - first) + (fact.end.last - fact.end.first if fact.end else 0)
    shorter = [Quantity(0, 0, months * MONTH, "time", "time")
               for months in range(max(1, last - first + 1 - loose), last - first, _STEP)]  # fmt: skip
    return [*_months(last - first + 1), *(shorter if loose else [])]


def periods(dossier: Dossier) -> list[tuple[Quantity, frozenset[str]]]:
    """Every length of time that the facts tell, with the pointers of the entries that it is made of."""
    if dossier.periods is None:
        dossier.periods = _periods(dossier)
    return dossier.periods


def _together(spans: list[tuple[int, int, Fact]]) -> list[tuple[Quantity, frozenset[str]]]:
    """The lengths that entries which follow each other give together; those that overlap count once."""
    found: list[tuple[Quantity, frozenset[str]]] = []
    for place, (first, _, _) in enumerate(spans):
        reach, total, made = first, 0, set()
        for start, end, fact in spans[place:]:
            total += max(0, end + 1 - max(reach, start))
            reach = max(reach, end + 1)
            made.add(fact.pointer)
            found += [(one, frozenset(made)) for one in (*_months(total), *_months(reach - first))]
    return found


def _sorted(dossier: Dossier, *kinds: str) -> list[tuple[int, int, Fact]]:
    return sorted(dossier.spans(*kinds), key=lambda one: one[:2])


def _periods(dossier: Dossier) -> list[tuple[Quantity, frozenset[str]]]:
    found: list[tuple[Quantity, frozenset[str]]] = []
    entries = dossier.facts.entries
    for fact in entries(*_WORK, "study", "project"):
        found += [(one, frozenset([fact.pointer])) for one in _span(fact, dossier.today)]
    for kinds in (_WORK, ("job",)) if dossier.facts.entries("volunteering") else (_WORK,):
        found += _together(_sorted(dossier, *kinds))
    jobs = _sorted(dossier, *_WORK)
    now = dossier.today.first
    for first, _, fact in jobs:
        since = frozenset([fact.pointer, *(job.pointer for start, _, job in jobs if start >= first)])
        found += [(one, since) for one in _months(now - first)]
    for fact in entries("certificate", "award"):
        found += [(one, frozenset([fact.pointer])) for one in _since(fact, now)]
    return found


def _since(fact: Fact, now: int) -> list[Quantity]:
    """How long ago an entry began."""
    if not fact.start:
        return []
    gone = range(max(1, now - fact.start.last), now - fact.start.first + 2, _STEP)
    return [one for months in gone for one in _months(months)]


def gaps(dossier: Dossier) -> list[tuple[Quantity, str]]:
    """The lengths of time between jobs, and since the last one, with the job before."""
    found, reach, last = [], 0, ""
    for start, end, fact in [*_sorted(dossier, "job"), (dossier.today.first, 0, None)]:
        if last and start > reach + 1:
            found += [(one, last) for one in _months(start - reach)]
        if fact and end >= reach:
            reach, last = end, fact.pointer
    return found


def within(dossier: Dossier, entries: frozenset[str]) -> list[tuple[Quantity, frozenset[str]]]:
    """The lengths of time that some entries give, each and together, and without all others."""
    found: list[tuple[Quantity, frozenset[str]]] = []
    now, facts = dossier.today.first, dossier.facts
    spans = [one for one in _sorted(dossier, *_WORK) if one[2].pointer in entries]
    for pointer in sorted(entries):
        fact = facts[pointer]
        lasted = _since(fact, now) if fact.kind in ("certificate", "award") else _span(fact, dossier.today)
        found += [(one, frozenset([pointer])) for one in lasted]
    found += _together(spans)
    if any(fact.current for _, _, fact in spans):
        found += [(one, frozenset([fact.pointer])) for first, _, fact in spans for one in _months(now - first)]
    return found


def long_enough(said: Quantity, fact: Quantity) -> bool:
    """Whether a stretch of time is as long as it is said to be; a little less is a way of rounding."""
    more = fact.value - said.value
    if said.hedge == "over":
        most = 0.35 * said.value if _is_round(said) else max(13 * MONTH, 0.12 * said.value)
        return -0.015 * said.value <= more <= most
    if said.hedge == "under":
        return -max(7 * MONTH, 0.1 * said.value) <= more <= 0.02 * said.value
    if said.hedge == "about":
        return 0.86 <= fact.value / said.value <= 1.15
    if said.value < 23 * MONTH:
        return -1.6 * MONTH <= more <= max(2.5 * MONTH, 0.24 * said.value)
    most = 0.2 * said.value if _is_round(said) else 11.5 * MONTH
    return -max(4.1 * MONTH, 0.05 * said.value) <= more <= max(6.5 * MONTH, most)


def _is_round(said: Quantity) -> bool:
    """Whether a number of years is told by tens or fives, as of a long career."""
    return said.raw >= _TENS and said.raw % _FIVE == 0


def entry_of_seasons(passages: Passages, said: Quantity) -> Fact | None:
    """The one entry of which a sentence speaks that lasted as many years as it tells seasons; None without one."""
    if said.unit != "count" or said.per or not _SEASONS.search(passages.low, said.start, said.end):
        return None
    passage = passages.at(said)
    keys = passage.near if passage else frozenset()
    for fact, pointers in periods(passages.dossier):
        if len(pointers) == 1 and abs(fact.value / YEAR - said.value) < 1:
            (entry,) = pointers
            if keys & passages.dossier.by_entry.get(entry, frozenset()):
                return passages.dossier.facts[entry]
    return None
