"""Figures: the right number of the right thing, at the right employer."""

from checklist.claims.agreement import agrees, clash, is_career
from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Item
from checklist.claims.measures import Quantity
from checklist.claims.passages import Passage, Passages
from checklist.claims.words import cue

_SMALL = 13  # counts below it happen to be alike too often to mean the same thing
_COMPUTED = 0.3  # how much more a computed figure has to share


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "figure" of a letter."""
    found = []
    for said in passages.quantities:
        passage = passages.at(said)
        if not passage or is_career(said) or not _is_claim(passages, said, passage):
            continue
        claim = judge(passages, said, passage)
        if claim:
            found.append(claim)
    return found


def _is_claim(passages: Passages, said: Quantity, passage: Passage) -> bool:
    if passage.arranges or not passages.told(said):
        return False
    speaks = passages.speaks(said)
    return speaks or not (said.value in passages.ad.values or passage.reader)


def judge(passages: Passages, said: Quantity, passage: Passage) -> Claim | None:
    """The claim of a figure, or None where nothing can be said of it."""
    related, loose = [], []
    for item in passages.dossier.items:
        for fact in (*item.quantities, *item.derived):
            if not agrees(said, fact) or clash(said, fact) or _counts_another(passages, said, fact, item):
                continue
            score = _derivation(passages, said, passage, item) if fact.derived else relation(passages, passage, item)
            if score > 0:
                related.append((score, item))
                break
            if not fact.derived and (said.unit != "count" or not _is_small(said, per=False)):
                loose.append((0.0, item))
    if related or loose:
        best = max(related or loose, key=lambda one: one[0])[1]
        return supported(said, "figure", best.fact)
    if not _flaggable(passages, said):
        return None
    if not _is_small(said):
        return flagged(said, "figure", "figure-none")
    near = [item for item in passages.dossier.items if any(one.head & said.head for one in item.quantities)]
    return flagged(said, "figure", "figure-other", near[0].fact) if near and said.value > 1 else None


def _is_small(said: Quantity, per: bool = True) -> bool:
    """Whether it is a count that happens to be alike too often; rates are none where `per` is true."""
    return said.unit == "count" and said.value < _SMALL and said.value == int(said.value) and not (per and said.per)


def _counts_another(passages: Passages, said: Quantity, fact: Quantity, item: Item) -> bool:
    """Whether the facts know the thing that is counted, and this is a count of another thing."""
    if not _is_small(said) or not said.head & passages.dossier.keys:
        return False
    return not (said.head & item.keys or said.noun & fact.noun)


def _derivation(passages: Passages, said: Quantity, passage: Passage, item: Item) -> float:
    """How much a figure that has to be computed shares with its fact: its own clause has to speak of the thing."""
    part, dossier = passages.around(said), passages.dossier
    return dossier.shared(part if part & dossier.keys else passage.keys, item) - _COMPUTED


def _flaggable(passages: Passages, said: Quantity) -> bool:
    """Whether a figure without a fact is a claim at all, and no turn of phrase."""
    if said.kind in ("often", "single"):
        return False
    part = passages.part(said)
    changed = passages.says("figures.change", part.start, part.end)
    if said.unit == "factor" and not said.derived and not cue("figures.multiplied").match(passages.low, said.start):
        return changed and said.value > 1
    if said.unit == "percent" and said.fuzzy:
        return changed or bool(said.hedge)
    return True


def relation(passages: Passages, passage: Passage, item: Item) -> float:
    """How much the words around a figure share with a fact; 0 for nothing."""
    dossier = passages.dossier
    score = dossier.shared(passage.keys, item) + 0.5 * dossier.shared(passage.near - passage.keys, item)
    if item.fact.entry and item.fact.entry in passage.carried:
        score += 1.0
    return score
