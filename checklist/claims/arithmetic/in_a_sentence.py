"""Figures that a sentence calculates from others of its own: "six a day for a week, so forty", "some thirty a van"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checklist.claims.dossier import Item
from checklist.claims.matching.agreement import agrees
from checklist.claims.measures import DAY, WEEK, YEAR, Quantity
from checklist.claims.passages import Passages
from checklist.claims.words import concepts, content

_FOR_SO_LONG = re.compile(r",? (?:for|per|over|in|during|durante)(?: the| i| le)? ")
# "Un trimestre", "for a year": a length that no number is told of.
_A_TIME = re.compile(
    r"(?<!\w)(?:for|per|over|in|during|durante|every|each|ogni) "
    r"(?:an? |un |una |un'|one |the (?:first |last )?|il |la )?"
    r"(?:(?:whole|full|first|last|primo|ultimo|intero|intera) )?"
    r"(?P<unit>weeks?|fortnight|month|quarter|year|settimana|mese|trimestre|semestre|anno)(?!\w)"
)
_UNITS = {"week": 1.0, "fortnight": 2.0, "settimana": 1.0, "quarter": 13.0, "trimestre": 13.0, "semestre": 26.0}
# "Thirty for each van", «quattordici chilometri a comune», "ten apiece".
_FOR_EACH = re.compile(
    r"[^.,;:()\d]{0,24}?(?<!\w)(?:(?:for|per|in) (?:each|every|ogni|ciascun[oa]?)"
    r"|per|an?|each|every|ogni|l'|il|la|al|alla) ?(?:single |sing\w+ )?(?P<what>[a-zà-ù]{3,})"
)
_SO = re.compile(
    r"(?<!\w)(?:so|hence|thus|therefore|that is|that's|i\.?e\.?|which (?:is|makes|comes to|means)|making|in all"
    r"|in total|quindi|dunque|perciò|cioè|ossia|ovvero|vale a dire|che fa|che fanno|fanno|in tutto|in totale)(?!\w)"
)
_NEAR, _LEAD, _MOST = 30, 60, 4  # code points; figures of a sentence
_WORKWEEK = 5 * DAY / WEEK
_ALIKE = 0.13  # how far a number that is no round one may be from what comes out


def calculated(passages: Passages, said: Quantity) -> Item | None:
    """The fact of a figure from which a sentence calculates another one; None where it does not come out.

    Args:
        passages: the letter, beside the facts.
        said: the figure that no fact bears out.
    """
    if found := _in_all(passages, said):
        return found
    passage = passages.at(said)
    if not passage or said.unit not in ("count", "size", "money", "time") or not said.value:
        return None
    before = [one for one in passages.quantities if passage.start <= one.start and one.end <= said.start][-_MOST:]
    for one in reversed(before):
        item = _borne_out(passages, one)
        if item and any(_comes_to(said, result) for result in _results(passages, said, one, item, before)):
            return item
    return None


def is_mean(passages: Passages, said: Quantity, item: Item) -> bool:
    """Whether a figure is told as what there is of something for each of some things that a fact counts."""
    each = _FOR_EACH.match(passages.low, said.end)
    things = content(each["what"]) if each else frozenset()
    if not things:
        return False
    counts = [one for one in item.quantities if one.unit == "count" and not one.per]
    if any(things & one.head for one in counts):
        return True
    passage = passages.at(said)  # which may call the things otherwise than the fact
    return passage is not None and any(
        things & told.head and any(agrees(told, one) for one in counts)
        for told in passages.quantities
        if passage.start <= told.start < said.start and told.unit == "count"
    )


def _in_all(passages: Passages, said: Quantity) -> Item | None:
    """The fact that counts in all what is told for each of some days: "300 meals a day for four days" are 1,200."""
    following = passages.quantities[passages.place_of(said) + 1 :][:1]
    times = following[0] if following and following[0].start - said.end < _NEAR else None
    if not said.per or said.unit != "count" or not times or times.unit != "time" or times.per:
        return None
    if not _FOR_SO_LONG.fullmatch(passages.low, said.end, times.start):
        return None
    whole = replace(said, value=said.value * times.value / said.per, per=0.0, raw=0.0)
    return next((item for item in passages.dossier.items for fact in item.quantities
                 if fact.unit == "count" and not fact.per and agrees(whole, fact)), None)  # fmt: skip


def _borne_out(passages: Passages, one: Quantity) -> Item | None:
    """The fact that has a figure and shares a meaning with its sentence."""
    passage = passages.at(one)
    keys = passage.near if passage else frozenset()
    return next((item for item in passages.dossier.items
                 if item.shares(keys - passages.dossier.common) and any(agrees(one, fact) for fact in item.quantities)),
                None)  # fmt: skip


def _results(
    passages: Passages, said: Quantity, one: Quantity, item: Item, before: list[Quantity]
) -> Iterator[Quantity]:
    """What a figure that is borne out gives with others of its sentence, or of its fact."""
    plain = replace(one, raw=0.0, hedge="", fuzzy=True, derived=True)
    if one.per and not said.per and one.unit == "count" and _counts_it(said, one):
        for length in _lengths(passages, one, said, before):
            for scale in (1.0, _WORKWEEK) if one.per == DAY else (1.0,):
                yield replace(plain, value=scale * one.value * length / one.per, per=0.0)
    each = _FOR_EACH.match(passages.low, said.end)
    things = content(each["what"]) if each else frozenset()
    for other in (*before, *item.quantities):
        if other is not one and other.unit == "count" and not other.per and other.value > 1 and things & other.head:
            scale = 1.0 if said.unit == one.unit or not one.raw else one.raw / one.value
            yield replace(plain, value=scale * one.value / other.value, unit=said.unit, per=said.per)
    lead = max(before[-1].end, said.start - _LEAD), said.start
    if not one.per and _SO.search(passages.low, *lead) and _counts_it(said, one):
        for other in before:
            if other is not one and other.unit == "count" and not other.per and other.end <= one.start:
                yield replace(plain, value=other.value * one.value)
                if other.unit == one.unit:
                    yield replace(plain, value=other.value + one.value)


def _counts_it(said: Quantity, one: Quantity) -> bool:
    """Whether a figure may count what another one does: the same thing, or nothing that is named."""
    return not concepts(said.head) or bool(said.head & one.head)


def _lengths(passages: Passages, one: Quantity, said: Quantity, before: list[Quantity]) -> Iterator[float]:
    """The lengths of time told between a rate and what it comes to, in seconds."""
    for other in before:
        if other.unit == "time" and not other.per and other.start >= one.end:
            yield other.value
    for match in _A_TIME.finditer(passages.low, one.end, said.start):
        weeks = _UNITS.get(match["unit"].rstrip("s"), 0.0)
        yield weeks * WEEK if weeks else YEAR / (1 if match["unit"] in ("year", "anno") else 12)


def _comes_to(said: Quantity, result: Quantity) -> bool:
    """Whether a figure agrees with what was calculated, which may be rounded to its first digit."""
    if said.unit != result.unit or (said.per and said.per != result.per):
        return False
    if agrees(said, result):
        return True
    return bool(said.fuzzy or said.hedge) and said.hedge != "under" and abs(result.value / said.value - 1) <= _ALIKE
