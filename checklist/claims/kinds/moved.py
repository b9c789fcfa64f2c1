"""Figures that are told of one job, and that the facts have of another one alone."""

from checklist.claims.agreement import agrees, is_career
from checklist.claims.claim import Claim, flagged
from checklist.claims.measures import Quantity
from checklist.claims.passages import Passages

_JOBS = ("job", "volunteering")
_FEW = 5  # counts below it are alike by chance


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "employer" that move a figure."""
    found = []
    for said in passages.quantities:
        passage = passages.at(said)
        if said.kind in ("often", "single") or is_career(said) or (said.raw or said.value) < _FEW:
            continue
        entries = passages.entries_of(said)
        if passage and len(entries) == 1 and passages.told(said):
            claim = _moved(passages, said, next(iter(entries)))
            if claim:
                found.append(claim)
    return found


def _moved(passages: Passages, said: Quantity, here: str) -> Claim | None:
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
    if dossier.shared(passages.around(said), items[0]) <= 0:
        return None
    return flagged(said, "employer", "figure-elsewhere", items[0].fact, contradicted=True)
