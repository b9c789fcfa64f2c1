"""What a fact says itself of how long something took or since when it has been done: no other length bears it out."""

import re

from checklist.claims.dossier import Dossier, Item
from checklist.claims.matching.agreement import agrees, is_career
from checklist.claims.matching.periods import long_enough, periods
from checklist.claims.measures import MONTH, Quantity
from checklist.claims.words import content

_SINCE = re.compile(
    r"(?<!\w)(?:since|from|dal|dall'|da) (?:[a-zà-ù]+ ){0,2}(?P<year>(?:19|20)\d\d)(?!\w|[.,]\d|[-–/]\d)"
)
_UNTIL = re.compile(r"(?<!\w)(?:to|until|till|al|fino al) (?:[a-zà-ù]+ ){0,2}(?:19|20)\d\d")
_OF = re.compile(r" (?:of|di|d') ?(?P<what>[a-zà-ù'-]+)")
_YEAR = 12  # months
_ALONE = 1.0  # the weight of a meaning that one fact alone has
_TELLING = 1.5  # how much more words share with a fact than with others
_LEAST = 1.15  # of what a fact says: how much longer is another length


def told_otherwise(dossier: Dossier, said: Quantity, low: str, keys: frozenset[str], *, running: bool) -> Item | None:
    """The fact that tells of the very thing another length of time, or a later beginning; None where there is none.

    Args:
        dossier: the facts.
        said: the length of time.
        low: the folded letter.
        keys: what the words of its clause mean.
        running: whether it is told as lasting until now.
    """
    of = _OF.match(low, said.end)
    head = content(of["what"]) if of else frozenset()
    lasted = [(item, times) for item in dossier.items if _is_of(dossier, head, item)
              and (times := [one for one in item.quantities if is_career(one)])]  # fmt: skip
    job = any(len(made) == 1 and long_enough(said, length) for length, made in periods(dossier)) if lasted else True
    if not job and not any(agrees(said, one) for _, times in lasted for one in times):
        return lasted[0][0]
    best = dossier.nearest(keys)[:2] if running else []
    if not best or (len(best) > 1 and best[0][0] < _TELLING * best[1][0]):
        return None
    item = best[0][1]
    match = _SINCE.search(item.low)
    if not match or not _is_of(dossier, keys, item) or _UNTIL.search(item.low):
        return None
    since = Quantity(0, 0, (dossier.today.first - _YEAR * int(match["year"])) * MONTH, "time", "time")
    return item if said.value > _LEAST * since.value and not long_enough(said, since) else None


def _is_of(dossier: Dossier, keys: frozenset[str], item: Item) -> bool:
    """Whether a line of a job or project has a meaning of some words that no other fact has."""
    known = keys & item.keys
    return item.fact.kind in ("highlight", "project") and any(dossier.weights[key] >= _ALONE for key in known)
