"""Stretches of time that the facts give, and the jobs that one is told of: those of a trade, of a title, or over."""

import re
from functools import cache

from checklist.claims.dossier import Dossier
from checklist.claims.kinds.titles import head
from checklist.claims.measures import MONTH, Quantity
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue, table
from checklist.facts import Date, Fact
from checklist.text.segmentation import Span, fold

_STEP = 5  # months between the lengths that dates without months allow
_WORK = ("job", "volunteering")
_AS = re.compile(
    r"(?: now| ormai| in tutto| in all| (?:in|at|nel|nella|nell'|alla) ?(?:the )?\w+(?: \w+)?)?,?"
    r" (?:(?:i(?:'ve| have)? (?:been|worked as|was)|sono|faccio (?:il|la|l'))"
    r"(?: stat[oa])?(?: an?| un'?| una)?|as an?|come|da) (?P<title>[^.,;:()]{3,40})"
)
_BEEN = re.compile(
    r"(?:have been|'ve been|am|sono|faccio (?:il|la|l')) ?(?:an?|un'?a?)? ?"
    r"(?P<title>(?:(?! (?:e|and|in|nei|nel|nella|at|on) )[a-zà-ù -]){3,40}) (?:for|da) "
)
_IN_A_TRADE = re.compile(
    r" (?:of |di )?(?:\w+ )??(?:of|in|di|nel|nella|nello|nell'|nei|nelle) ?(?:the )?(?P<what>\w+(?: \w+)?)"
)
_WORKS_IN = re.compile(
    r"(?:settore|mondo|campo|ramo|industry|sector|trade) (?:of |del |della |dell'|dei |delle )?(?P<what>\w+)"
)
_PAST = re.compile(
    r"(?<!\w)(?:i|we) (?:\w+ly )?(?:\w+ed|was|were|ran|spent|taught|kept|did) |(?<!\w)(?:sono|siamo) (?:rimast|stat)\w "
)
_STILL = re.compile(r"(?<!\w)(?:have|has|'ve|since|now|still|am|da|dal|oggi|ora|ancora|tuttora)(?!\w)")
# What is done in jobs of a title: "in product for five years", "sette anni di gestione di progetti".
_ROLES = {"product": "product", "product management": "product", "project management": "project",
          "gestione di progetti": "project", "gestione progetti": "project", "data science": "scientist",
          "software development": "developer", "backend development": "developer", "software engineering": "developer",
          "sviluppo software": "developer", "sviluppo backend": "developer", "teaching": "teacher",
          "insegnamento": "teacher", "nursing": "nurse"}  # fmt: skip
_DEEDS = {"taught": "teacher", "ho insegnato": "teacher", "insegno": "teacher", "insegnavo": "teacher",
          "nursed": "nurse", "managed products": "product", "managed projects": "project",
          "gestito progetti": "project", "gestisco progetti": "project", "written software": "developer",
          "developed software": "developer"}  # fmt: skip
_DONE = re.compile(rf"(?<!\w)(?P<what>{'|'.join(_DEEDS)}) (?:\w+ ){{0,5}}?(?:for|per|da) (?:\w+ ){{0,2}}$")
_WORKED_IN = re.compile(rf"(?<!\w)(?:in|nel|nella) (?P<what>{'|'.join(_ROLES)}) (?:for|da|since) ")
_OF_WORK = re.compile(rf" (?:of|in|di|nel|nella) (?P<what>{'|'.join(_ROLES)})(?! \w+ing)(?!\w)")
_NO_FIELD = "experience esperienza development sviluppo years anni work lavoro professional"


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


def _together(dossier: Dossier, *kinds: str) -> list[tuple[Quantity, frozenset[str]]]:
    """The lengths that entries of some kinds which follow each other give together; those that overlap count once."""
    found: list[tuple[Quantity, frozenset[str]]] = []
    jobs = sorted(dossier.spans(*kinds), key=lambda one: one[:2])
    for place, (first, _, _) in enumerate(jobs):
        reach, total, made = first, 0, set()
        for start, end, fact in jobs[place:]:
            total += max(0, end + 1 - max(reach, start))
            reach = max(reach, end + 1)
            made.add(fact.pointer)
            found += [(one, frozenset(made)) for one in (*_months(total), *_months(reach - first))]
    return found


def _periods(dossier: Dossier) -> list[tuple[Quantity, frozenset[str]]]:
    found: list[tuple[Quantity, frozenset[str]]] = []
    entries = dossier.facts.entries
    for fact in entries(*_WORK, "study", "project"):
        found += [(one, frozenset([fact.pointer])) for one in _span(fact, dossier.today)]
    for kinds in (_WORK, ("job",)) if dossier.facts.entries("volunteering") else (_WORK,):
        found += _together(dossier, *kinds)
    jobs = sorted(dossier.spans(*_WORK), key=lambda one: one[:2])
    now = dossier.today.first
    for first, _, fact in jobs:
        since = frozenset([fact.pointer, *(job.pointer for start, _, job in jobs if start >= first)])
        found += [(one, since) for one in _months(now - first)]
    for fact in entries("certificate", "award"):
        if fact.start:
            gone = range(max(1, now - fact.start.last), now - fact.start.first + 2, _STEP)
            found += [(one, frozenset([fact.pointer])) for months in gone for one in _months(months)]
    return found


def of_a_trade(passages: Passages, said: Quantity, part: Span) -> frozenset[str]:
    """The jobs of the trade that a length of time is told of: "ten years in water"; none for all, and for none."""
    match = _IN_A_TRADE.match(passages.low, said.end, part.end) or _WORKS_IN.search(passages.low, part.start, part.end)
    keys = content(match["what"]) & _trades() if match else frozenset()
    keys |= frozenset(" ".join(table("sectors")[key] for key in keys).split())
    dossier = passages.dossier
    jobs = [one.pointer for one in dossier.facts.entries(*_WORK)]
    found = frozenset(one for one in jobs if keys & dossier.by_entry.get(one, frozenset()))
    return found if len(found) < len(jobs) else frozenset()


def is_over(passages: Passages, said: Quantity, spoken: frozenset[str]) -> bool:
    """Whether a length of time is told of jobs that are over, in the past tense: "I nursed for fifteen years"."""
    facts = passages.dossier.facts
    if not spoken or not all(facts[one].end for one in spoken):
        return False
    clause = passages.clause_at(said.start) or passages.part(said)
    lead = passages.low[clause.start : said.start]
    return bool(_PAST.search(lead)) and not _STILL.search(passages.low, clause.start, clause.end)


@cache
def _trades() -> frozenset[str]:
    return frozenset(table("sectors"))


def of_a_field(passages: Passages, part: Span) -> frozenset[str]:
    """The jobs of a field that "years of … experience" is told of; empty where none is named, or no job is of it."""
    match = cue("duration.field").search(passages.low, part.start, part.end)
    if not match:
        return frozenset()
    keys = content(match.group()) - content(_NO_FIELD)
    jobs = {item.pointer: content(fold(item.fact.title)) for item in passages.dossier.items if item.fact.kind == "job"}
    return frozenset(pointer for pointer, known in jobs.items() if keys & known)


def of_a_title(passages: Passages, said: Quantity, part: Span) -> frozenset[str]:
    """The jobs with the title that a length of time is told of: "six years as a product manager"; none for all."""
    low = passages.low
    match = _AS.match(low, said.end, part.end) or _BEEN.search(low, part.start, said.start)
    heads = head(match["title"]) if match else frozenset()
    if not heads and (done := _DONE.search(low, part.start, said.start)):
        heads = frozenset([_DEEDS[done["what"]]])
    work = _WORKED_IN.search(low, part.start, said.start) or _OF_WORK.match(low, said.end, part.end)
    heads = heads or (frozenset([_ROLES[work["what"]]]) if work else frozenset())
    jobs = {item.pointer: head(fold(item.fact.title)) for item in passages.dossier.items if item.fact.kind in _WORK}
    found = frozenset(pointer for pointer, known in jobs.items() if heads and heads <= known)
    return found if len(found) < len(jobs) else frozenset()


def long_enough(said: Quantity, fact: Quantity) -> bool:
    """Whether a stretch of time is as long as it is said to be; a little less is a way of rounding."""
    ratio = fact.value / said.value
    if said.hedge == "over":
        return 0.985 <= ratio <= 1.45
    if said.hedge == "under":
        return 0.7 <= ratio <= 1.02
    if said.hedge == "about":
        return 0.86 <= ratio <= 1.15
    slack = 6.5 * MONTH if said.value >= 23 * MONTH else 2.5 * MONTH
    return -slack / 1.6 <= fact.value - said.value <= max(slack, 0.24 * said.value) or abs(ratio - 1) <= 0.05
