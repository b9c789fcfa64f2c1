"""What numbers count: the thing itself, a part of what was just told, or a thing that the facts count otherwise."""

import re
from functools import cache

from checklist.claims.claim import Claim, flagged
from checklist.claims.derived import is_change
from checklist.claims.dossier import Item
from checklist.claims.matching.agreement import agrees
from checklist.claims.measures import Quantity
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.words import concepts, content, cue, table
from checklist.text.segmentation import Span

_SMALL = 13  # counts below it happen to be alike too often to mean the same thing
_MONEY = (
    "euro euros pounds dollars sterline dollari kroner zloty franchi francs budget costi cost spesa fatturato ricavi"
)
_COLLEAGUES = frozenset(
    {"colleague", "staff", "team", "developer", "designer", "analyst", "person", "worker", "researcher"}
)
_REACH, _THEM = 200, 14  # code points before a part in which its whole is told, and of "of them"
_OF_THEM = re.compile(
    r"[\w-]+ (?:\w+ )??(?:of (?:them|these|those|whom|which)|di (?:loro|questi|queste|cui)|(?:dei|delle) quali)"
    r"(?! (?:years|months|weeks|days|anni|mesi|giorni))(?!\w)"
)
_OF_WHICH = re.compile(r"(?<!\w)(?:di cui|dei quali|delle quali|of which|of whom)(?: (?:circa|quasi|about|some))? $")
_PART_OF_THEM = re.compile(r"(?<!\w)ne (?:ho|abbiamo|sono|hanno) (?:stat\w )?[a-zà-ù]{4,} (?:solo |già )?$")
_BEGIN = 16
_TO_NONE = re.compile(
    r"[^.;:()\d]{0,32}?(?<!\w)(?:a|ad|to)(?: just| only| appena| solo)?"
    r" (?:(?P<none>zero|nessun[oa]?|none|nothing|nulla|niente)"
    r"|(?P<one>un[oa]|one)(?= ?(?:sol[oa]|single|only|[.,;:)]|$)))(?!\w)"
)
_FROM = re.compile(r"(?<!\w)(?:from|da|dai|dagli|dalle|dalla|dal) (?:\w+ )?$")
_ALL = re.compile(
    r"(?<!\w)(?:all|all the|all of the|tutt[ie](?: e| ed)?(?: gli| i| le)?|every one of the|each of the) $"
)
_SHARE = re.compile(
    r"(?<![\w.,])(?P<part>\d{1,4}) (?:[a-zà-ù]+ )?"
    r"(?:su|of|out of|di)(?: the)? (?P<whole>\d{1,4})(?![\w%]|[.,]\d)"
)
_BECAME = re.compile(
    r"(?<!\w)(?:fell|dropped|(?:came|went|is|are|got) down|fallen|rose|risen|went up|grew|scesi|sces[oaie]|calat[oaie]"
    r"|calarono|ridott[oaie]|salit[oaie]) (?:\w+ )??(?:to|a|ai|alle|agli)(?: just| only| appena| solo)? $"
)
_LEAD = 40  # code points before a number in which a word says whom it counts, or whose age it is
_BETTER = 1.5
_SAME, _RIVAL = 1.9, 0.6  # how much a clause shares with the fact that it tells again, and with others at most
_TWO = 2
_SURE = 2  # figures of a fact beside a count that show of which fact the clause speaks
# "A few hundred", "parecchie migliaia".
_SOME = re.compile(r"(?<!\w)(?:few|several|some|many|alcune|qualche|parecchie|diverse) $")
_ROUND, _MOST, _LEAD = (100, 1000, 1_000_000), 10, 12

# What is counted, named behind its number: "two new countries, Belgium and Luxembourg".
_NAME = r"[A-ZÀ-Ü][\w’'-]+(?: [A-ZÀ-Ü][\w’'-]+)*"
_LISTED = re.compile(rf"[^.,;:()\n]{{0,24}}[,:(] ?(?P<names>{_NAME}(?:, {_NAME})*,? (?:and|e|ed) {_NAME})(?!\w)")
_APART = re.compile(r",? (?:and|e|ed) |, ")


def whole_of(passages: Passages, said: Quantity, passage: Passage) -> tuple[list[Item], frozenset[str]]:
    """The facts of the number that one is told as a part of, and its things: "31 briefs; nine of them shipped"."""
    lead = max(0, said.start - _LEAD), said.start
    told = _OF_THEM.match(passages.low, said.start, said.end + _THEM) or _OF_WHICH.search(passages.low, *lead)
    further = None if told else _PART_OF_THEM.search(passages.low, *lead)
    told = told or further
    if said.unit != "count" or said.value < _TWO or not told:
        return [], frozenset()
    before = [one for one in passages.quantities if one.unit == "count" and one.end <= said.start
              and one.start >= passage.start - _REACH and one.value > said.value]  # fmt: skip
    if not before or re.search(r"[.\n]" if further else r"\n", passages.low[before[-1].end : said.start]):
        return [], frozenset()
    if _is_of_things_beside(passages, said, passage.start, before[-1]):
        return [], frozenset()
    items = [item for item in passages.dossier.items if any(agrees(before[-1], one) for one in item.quantities)]
    return items, before[-1].head


def _is_of_things_beside(passages: Passages, said: Quantity, start: int, whole: Quantity) -> bool:
    """Whether "nine of them" takes up things told without a number, of which a fact has so many: "the porters"."""
    told = content(passages.low, max(start, whole.end), said.start) - passages.dossier.common
    return bool(told) and any(
        told & (one.head | one.noun) and one.unit == "count" and agrees(said, one)
        for item in passages.dossier.items for one in item.quantities
    )  # fmt: skip


def to_none(passages: Passages, said: Quantity) -> Claim | None:
    """What is said to have gone down to nothing or to one, where its fact has it at another number."""
    match = _TO_NONE.match(passages.low, said.end)
    if said.unit != "count" or not match or not _FROM.search(passages.low, max(0, said.start - _BEGIN), said.start):
        return None
    left = 0 if match["none"] else 1
    for item in passages.dossier.items:
        ends = [one.value for one in item.quantities if one.unit == "count" and not agrees(said, one)]
        if ends and any(agrees(said, one) for one in item.quantities) and left not in ends:
            return flagged(Span(said.start, match.end()), "figure", "figure-other", item.fact)
    return None


def reversed_change(passages: Passages, said: Quantity) -> Claim | None:
    """What is told to have gone from one value to another, where a fact tells it the other way round."""
    place = passages.place_of(said)
    other = passages.quantities[place + 1] if place + 1 < len(passages.quantities) else None
    if other is None or said.unit != other.unit or not is_change(passages.low, said, other):
        return None
    for item in passages.dossier.items:
        first = [one for one in item.quantities if agrees(said, one) and not agrees(other, one)]
        last = [one for one in item.quantities if agrees(other, one) and not agrees(said, one)]
        if any(is_change(item.low, after, before) for after in last for before in first):
            return flagged(Span(said.start, other.end), "figure", "figure-other", item.fact)
    return None


def all_of(passages: Passages, said: Quantity) -> Item | None:
    """The fact that tells of a part only what is told of all: "all eleven in time" of "9 of 11"."""
    if said.unit != "count" or not _ALL.search(passages.low, max(0, said.start - _BEGIN), said.start):
        return None
    clause = passages.clause_at(said.start) or passages.part(said)
    told = content(passages.low, said.end, clause.end) - said.head - passages.dossier.common
    told = told or passages.around(said) - passages.dossier.common
    for item in passages.dossier.items:
        for match in _SHARE.finditer(item.low):
            part, whole = float(match["part"]), float(match["whole"])
            if part < whole == said.value and item.shares(told):
                return item
    return None


def ends_a_change(passages: Passages, said: Quantity) -> bool:
    """Whether a small number is what something fell or rose to, of which a fact tells: "calls fell to three"."""
    if not _BECAME.search(passages.low, max(0, said.start - _LEAD), said.start) or said.head:
        return False
    keys = passages.around(said) - passages.dossier.common
    return any(score >= 1 for score, item in passages.dossier.nearest(keys)[:1] if item.quantities)


def is_part_of(passages: Passages, said: Quantity, fact: Quantity, item: Item, things: frozenset[str]) -> bool:
    """Whether another fact may tell the part: it counts the same things, or shares words with the clause."""
    clause = passages.clause_at(said.start) or passages.part(said)
    told = content(passages.low, clause.start, clause.end) - passages.dossier.common
    return bool(concepts(things & fact.head)) or item.shares(told)


def told_better(passages: Passages, said: Quantity, best: Item, score: float) -> Item | None:
    """The fact that the clause tells rather than the one with its number, and that counts the thing otherwise."""
    things = counted(passages, said)
    if not concepts(said.head):
        things |= said.head
    if said.unit != "count" or not things:
        return None
    keys = passages.around(said) - passages.dossier.common
    mine = passages.dossier.shared(keys, best)
    for shared, item in passages.dossier.nearest(keys)[:3]:
        if any(things & one.head and agrees(said, one) for one in best.quantities):
            return _told_beside(passages, said, best, things)
        same = any(things & one.head and one.unit == "count" and not agrees(said, one) for one in item.quantities)
        if (
            item is not best
            and same
            and shared > _BETTER * mine
            and not any(agrees(said, one) for one in item.quantities)
        ):
            return item
    return None


def _told_beside(passages: Passages, said: Quantity, best: Item, things: frozenset[str]) -> Item | None:
    """The fact whose other figures stand in the same clause, and that counts the thing otherwise."""
    clause = passages.clause_at(said.start) or passages.part(said)
    beside = [one for one in passages.quantities if clause.start <= one.start < clause.end
              and one.unit not in ("count", "factor") and not one.fuzzy]  # fmt: skip
    owners = [
        [item for item in passages.dossier.items if any(agrees(one, fact) for fact in item.quantities)]
        for one in beside
    ]
    if len(beside) < _SURE or any(best in some for some in owners):
        return None
    same = next((some[0] for some in owners if len(some) == 1), None)
    counts = same and any(
        things & one.head and one.unit == "count" and not agrees(said, one) for one in same.quantities
    )
    return same if counts else None


def counted_otherwise(passages: Passages, said: Quantity) -> list[Item]:
    """The fact that a clause tells again, with other small numbers: "two of them" for "1 reached the final"."""
    clause = passages.clause_at(said.start)
    if not clause or said.kind in ("often", "single") or said.unit != "count":
        return []
    keys = content(passages.low, said.end, clause.end) - passages.dossier.common
    ranked = [(score, item) for score, item in passages.dossier.nearest(keys) if not item.fact.is_entry]
    if not ranked or ranked[0][0] < _SAME or (len(ranked) > 1 and ranked[1][0] > _RIVAL * ranked[0][0]):
        return []
    item = ranked[0][1]
    counts = [one for one in item.quantities if one.unit == "count" and not one.per]
    return [item] if counts and not any(agrees(said, one) for one in (*counts, *item.derived)) else []


def is_small(said: Quantity, per: bool = True) -> bool:
    """Whether it is a count that happens to be alike too often; rates are none where `per` is true."""
    whole = said.value == int(said.value) or said.hedge == "about"  # "three or four"
    small = said.unit == "count" and said.value < _SMALL and whole
    return small and not (per and said.per and not said.apart)


def counts_another(passages: Passages, said: Quantity, fact: Quantity, item: Item) -> bool:
    """Whether the facts know the thing that is counted, and this is a count of another thing."""
    if not is_small(said):
        return _is_of_another(passages, said, fact, item)
    if not said.head & passages.dossier.keys:
        return False
    if said.head & item.keys or said.noun & fact.noun:
        return False
    named = concepts(fact.head)
    general = bool(named) and named <= _general()  # "9 units" may be vessels
    return not (general and passages.dossier.shared(passages.around(said), item) >= 1)


def _is_of_another(passages: Passages, said: Quantity, fact: Quantity, item: Item) -> bool:
    """Whether a large number counts something of which the facts have another number elsewhere, or is one of money."""
    if said.unit != "count" or said.raw != int(said.raw):
        return False
    if not said.head and passages.says("figures.we-are", max(0, said.start - _LEAD), said.start):
        return not (fact.kind == "people" or (fact.head | fact.noun) & _COLLEAGUES)
    things = counted(passages, said)
    if fact.unit == "money":
        return bool(things) and not said.head & content(_MONEY)
    if not things or things & fact.head:
        return False
    return _is_counted_otherwise(passages, said, fact, item, things)


def _is_counted_otherwise(
    passages: Passages, said: Quantity, fact: Quantity, item: Item, things: frozenset[str]
) -> bool:
    """Whether some things have another number: beside this one where its fact speaks of them, else anywhere."""
    if things & (item.keys | item.around):
        return _is_of_a_neighbour(said, fact, item, things)
    if not concepts(fact.head) and passages.dossier.shared(passages.around(said), item) > 0:
        return False
    return any(things & other.head and not agrees(said, other)
               for known in passages.dossier.items for other in known.quantities)  # fmt: skip


def _is_of_a_neighbour(said: Quantity, fact: Quantity, item: Item, things: frozenset[str]) -> bool:
    """Whether the fact counts the thing with another number: "48,000 farms" of "630 farms, 48,000 families"."""
    own = concepts(fact.head) - _general()
    return bool(own) and any(
        things & one.head and one.unit == "count" and not agrees(said, one) for one in item.quantities
    )


def counted(passages: Passages, said: Quantity) -> frozenset[str]:
    """What a number counts, general words left out; in "le procedure sono cinquemila" what stands before."""
    head = said.head
    clause = passages.clause_at(said.start)
    if not head and clause and cue("figures.copula").search(passages.low, clause.start, said.start):
        head = content(passages.low, clause.start, said.start)
    return concepts(head) - _general()


@cache
def _general() -> frozenset[str]:
    return frozenset(" ".join(table("general-things")["concepts"]).split())


def of_several(passages: Passages, said: Quantity) -> Item | None:
    """The fact that counts some hundreds or thousands of a thing, where as much is said: "a few hundred students"."""
    if said.value not in _ROUND or not _SOME.search(passages.low, max(0, said.start - _LEAD), said.start):
        return None
    return next((item for item in passages.dossier.items for fact in item.quantities
                 if fact.unit == said.unit and said.value < fact.value < _MOST * said.value
                 and (said.head & fact.head or said.noun & fact.noun)), None)  # fmt: skip


def of_listed_names(passages: Passages, said: Quantity) -> Item | None:
    """The fact that has all the names behind a number, where they are as many as it says."""
    match = _LISTED.match(passages.letter.text, said.end) if said.unit == "count" else None
    names = [one.lower() for one in _APART.split(match["names"])] if match else []
    if not names or len(names) != said.value:
        return None
    return next((one for one in passages.dossier.items if all(name in one.low for name in names)), None)
