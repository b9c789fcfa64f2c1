"""Figures that are told of one job, and that the facts have of another one alone."""

import re
from collections.abc import Sequence
from dataclasses import replace

from checklist.claims.claim import Claim, flagged
from checklist.claims.dossier import Dossier, Item
from checklist.claims.left_alone.unclaimed import claims_nothing
from checklist.claims.matching.agreement import agrees, is_career
from checklist.claims.matching.clients import clients, spoken_of
from checklist.claims.measures import Quantity
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.text.segmentation import Span

_JOBS = ("job", "volunteering")
_ITS = re.compile(r"(?:(?:il|la|i|le) su(?:o|a|oi|e)|its) ")
_FEW = 5  # counts below it are alike by chance, unless they count the same thing
_TELLING = 13  # numbers from here on are those of the fact, whatever the words around


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "employer" that move a figure."""
    found = _of_another_client(passages)
    for said in passages.quantities:
        passage = passages.at(said)
        if not passage or said.kind in ("often", "single") or is_career(said) or not passages.told(said):
            continue
        entries = passages.entries_of(said) or _there(passages, said) or _of_it(passages, passage, said)
        carried = not entries
        entries = entries or passages.carried_on(said)
        if len(entries) == 1 and not claims_nothing(passages, said):
            (here,) = entries
            low, written = (text[passage.start : passage.end] for text in (passages.low, passages.letter.text))
            doubtful = passages.jobs.is_doubtful(here, low, written)
            claim = None if doubtful else _moved(passages, said, here, carried=carried)
            if claim and not passages.jobs.by_name(passages.low[passage.start : passage.end]):
                claim = replace(claim, status="unsupported")  # the firm is described, and may be another one
            if claim:
                found.append(claim)
    return found


def _there(passages: Passages, said: Quantity) -> frozenset[str]:
    """The job of the sentences before, where a clause says that it was there, and not that it is so at another time."""
    clause = passages.clause_at(said.start) or passages.part(said)
    if passages.says("figures.now", clause.start, clause.end):
        return frozenset()
    return passages.carried_there(said)


def _of_it(passages: Passages, passage: Passage, said: Quantity) -> frozenset[str]:
    """The job of the sentences before, where a sentence begins with something of theirs: "Its tests cover 71 %"."""
    return passages.carried_on(said) or passage.carried if _ITS.match(passages.low, passage.start) else frozenset()


def _of_another_client(passages: Passages) -> list[Claim]:
    """Figures and tools of one client, told of another one."""
    listed = clients(passages.dossier)
    found: list[Claim] = []
    if not listed:
        return found
    for said in passages.quantities:
        items = [item for item in passages.dossier.items if any(agrees(said, one) for one in item.quantities)]
        found += _told_of_another(passages, said, items, listed, said.value >= _TELLING or said.unit != "count")
    for named in passages.letter.named:
        items = [item for item, _ in listed if named.technology.id in item.technologies]
        found += _told_of_another(passages, named, items, listed, bool(items))
    return found


def _told_of_another(
    passages: Passages, span: Span, items: list[Item], listed: Sequence[tuple[Item, frozenset[str]]], telling: bool
) -> list[Claim]:
    lines = [item for item, _ in listed]
    if not telling or not items or not all(item in lines for item in items) or not passages.told(span):
        return []
    clause = passages.clause_at(span.start) or passages.part(span)
    here = spoken_of(listed, passages.low[clause.start : clause.end])
    if here is None or here in items or passages.dossier.facts[here.fact.entry].pointer != items[0].fact.entry:
        return []
    return [flagged(span, "employer", "figure-elsewhere", items[0].fact)]


def _moved(passages: Passages, said: Quantity, here: str, *, carried: bool) -> Claim | None:
    """A figure that the facts have of other jobs alone; `carried` where only the sentence before names the job."""
    dossier = passages.dossier
    if dossier.facts[here].kind not in _JOBS:
        return None
    items = [
        item for item in dossier.items if any(fact.unit == said.unit and agrees(said, fact) for fact in item.quantities)
    ]
    owners = {item.fact.entry for item in items}
    if not owners or here in owners or not all(one and dossier.facts[one].kind in _JOBS for one in owners):
        return None
    if any(agrees(said, fact) for item in dossier.items if item.fact.entry == here for fact in item.derived):
        return None
    around = passages.around(said)
    if carried and not (around - frozenset().union(*(item.keys for item in items))) & telling(dossier, here):
        return None
    return _same_thing(said, dossier, items, around)


def _same_thing(said: Quantity, dossier: Dossier, items: list[Item], around: frozenset[str]) -> Claim | None:
    """The figure flagged, unless it is so small that it may count another thing."""
    number = said.raw or said.value
    other = number < _FEW and not any(said.head & item.keys for item in items)
    if other or (number < _TELLING and said.unit == "count" and not items[0].shares(around)):
        return None
    return flagged(said, "employer", "figure-elsewhere", items[0].fact)


def telling(dossier: Dossier, entry: str) -> frozenset[str]:
    """What the facts of an entry mean, but for what many facts share."""
    return dossier.by_entry.get(entry, frozenset()) - dossier.common
