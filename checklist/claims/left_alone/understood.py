"""Whether a figure that no fact bears out is understood well enough to be flagged.

A number is left alone where nobody knows what it counts, or where the fact of which its clause speaks has the same
number in a form that was not read: "thirty-one possessions" for "31 night and weekend possessions".
"""

import re
from collections.abc import Iterator

from checklist.claims.dossier import Item
from checklist.claims.matching.counts import counted
from checklist.claims.measures import Quantity
from checklist.claims.passages import Passages
from checklist.claims.words import concepts, cue

_TELLING = 13.0  # numbers from here on are seldom alike by chance
_COUNTED = ("count", "time", "size")  # units of which a letter may leave one out, or tell another
_FEW = 6  # numbers below it are alike by chance
_RELATED = 1.0  # how much a clause shares with the fact that has its very number
_EVERY = re.compile(r"(?<!\w)(?:every|each|ogni) $")
_PARTS = re.compile(r"[\w-]+ (?:hundredths?|thousandths?|millesimi)(?!\w)")
_OF_SOME = re.compile(r"[\w-]+ (?:of|di|dei|delle) (?:them|these|those|loro|quali|quest\w|quei|quelle)(?!\w)")


def is_understood(passages: Passages, said: Quantity) -> bool:
    """Whether it is known what a figure without a fact counts, so that the facts can be silent on it."""
    return not (
        _is_number_of_its_fact(passages, said) or _is_repeated(passages, said) or _is_of_nothing(passages, said)
        or _is_told_by_an_adjective(passages, said) or bool(_PARTS.match(passages.low, said.start))
    )  # fmt: skip


def _related(passages: Passages, said: Quantity) -> Iterator[tuple[float, Item]]:
    """The facts that share meaning with the words around a figure, with how much they share."""
    passage = passages.at(said)
    keys = passages.around(said) - passages.dossier.common
    for item in passages.dossier.items:
        score = passages.dossier.shared(keys, item)
        if score <= 0 and passage and item.fact.entry and item.fact.entry in passage.carried:
            score = passages.dossier.shared(passage.keys, item) / 2
        if score > 0:
            yield score, item


def _is_number_of_its_fact(passages: Passages, said: Quantity) -> bool:
    """Whether the fact of which the clause speaks has the very number, though in another unit or as part of a share."""
    number = said.raw or said.value
    if (said.fuzzy and not said.raw) or said.unit in ("percent", "money"):
        return False
    if number < _TELLING and number == int(number):
        return False
    things = counted(passages, said)
    known = things and any(things & one.head for item in passages.dossier.items for one in item.quantities)
    written = re.compile(rf"(?<![\d.,/]){number:g}(?!\d|[.,]\d| ?%)")
    return any(
        score >= _RELATED
        and (written.search(item.low) or any(number == one.raw for one in item.quantities if one.unit in _COUNTED))
        and (not known or things & item.keys)  # "almost seventy depots", where another fact has 70 minutes
        and not any(fact.unit == said.unit and number in (fact.raw, fact.value) for fact in item.quantities)
        for score, item in _related(passages, said)
    )  # fmt: skip


def _is_repeated(passages: Passages, said: Quantity) -> bool:
    """Whether a number takes up one that was told of the same thing before: "the two thousand patients" again."""
    return said.value >= _TELLING and any(
        one.value == said.value and one.unit == said.unit and one.head & said.head and one.hedge
        for one in passages.quantities if one.start < said.start
    )  # fmt: skip


def _is_of_nothing(passages: Passages, said: Quantity) -> bool:
    """Whether a small number counts a thing of which no fact knows, in a clause that tells no deed of the writer's."""
    if (
        said.unit != "count"
        or said.value >= _TELLING
        or 2 * said.value != int(2 * said.value)  # 4.7, but not "four and a half"
        or (said.per and not said.apart)
        or said.head & passages.dossier.keys
    ):
        return False
    if _OF_SOME.match(passages.low, said.start):
        return False
    clause = passages.clause_at(said.start)
    return clause is None or clause.factuality != "actual" or not (passages.speaks(said) or concepts(said.head))


def _is_told_by_an_adjective(passages: Passages, said: Quantity) -> bool:
    """Whether a fact tells in an adjective how often its thing happens: "every week" for "weekly readings"."""
    if said.unit != "time" or not _EVERY.search(passages.low, max(0, said.start - 8), said.start):
        return False
    return any(cue("figures.by-adjective").search(item.low) for _, item in _related(passages, said))


def has_its_number(passages: Passages, said: Quantity) -> bool:
    """Whether the job of which a clause speaks has the number, of a thing that it calls otherwise."""
    passage = passages.at(said)
    if not passage or said.value < _FEW:
        return False
    carried = [item for item in passages.dossier.items if item.fact.entry and item.fact.entry in passage.carried]
    told = [
        item for item in carried if any(said.value == one.value and one.unit == said.unit for one in item.quantities)
    ]
    return any(item.shares(passage.keys) for item in told)
