"""How `data-scale` is judged."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.detect.figures.quantities import Figure
from checklist.letter import Letter
from checklist.text.segmentation import Span

_PLACES = re.compile(
    r"negozi\w?|stores?|shops?|punti|sedi|sites?|filiali|branches|mercati|markets|paesi|countries|comuni"
)
_NO_DATA = re.compile(r"worth|budget|dell?[aei]?|degli|of|the")
_SIZES = re.compile(r"[kmgtp]b|giga(?:bytes?)?|tera(?:bytes?)?|petabytes?|features?|variabili|variables")
_MONEY = re.compile(r"(?:aud|usd|eur|chf|gbp|inr|ngn)\s?$")


@criterion("data-scale", technical=True, minimum=1000)
def data_scale(letter: Letter, needs: Needs) -> Finding:
    """The size of the data; "large datasets" or a small number is partial."""
    told = [one for one in letter.figures if one.start >= letter.parts.body.start and letter.own(one)]
    sizes = [one for one in told if _is_data(letter, one, needs["minimum"])]
    small = [
        one for one in told
        if one.kind in ("data", "users", "orders") and one.value >= 100 and not (one.per or _PLACES.fullmatch(one.noun))
    ]  # fmt: skip
    loose = letter.body_hits("big-data")
    spans: list[Span] = [*sizes[:4]] or [*small[:2]] or [letter.clause(one) for one in loose[:2]]
    return finding(bool(sizes), bool(small or loose), spans, "" if small else "vague")


def _is_data(letter: Letter, one: Figure, minimum: int) -> bool:
    if one.kind in ("data", "rate") and _SIZES.fullmatch(one.noun):
        return True
    if _MONEY.search(letter.low, max(0, one.start - 4), one.start) or _NO_DATA.fullmatch(one.noun):
        return False
    if one.kind in ("count", "people"):
        counted = bool(letter.near("data-word", one, 70, 60))
        return one.value >= (minimum if counted else 10 * minimum)
    return one.kind in ("data", "users", "orders", "rate") and one.value >= minimum
