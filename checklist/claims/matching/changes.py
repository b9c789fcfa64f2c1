"""What something became, where a letter tells what it was: "it took two hours, and now lasts under one"."""

import itertools
import re
from dataclasses import replace
from functools import lru_cache

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.derived import first_end, is_change
from checklist.claims.dossier import Item
from checklist.claims.matching.agreement import agrees
from checklist.claims.matching.measured import is_of_another_measure
from checklist.claims.measures import Quantity
from checklist.claims.passages import Passages
from checklist.claims.words import concepts, cue, pieces

_TO = re.compile(
    r"[^.;:()]{0,30}?(?<!\w)(?:to|a|ad|al|ai|agli|alle|alla|allo|all'|all’) ?(?:[a-z]{2,7} )?$|\s?(?:->|→|>)\s?"
)
_WAS = re.compile(
    r"[^.;:]{0,30}?(?:(?:down|up) from|(?:which |it )?(?:was|were|had been)|previously|prima(?: erano| era)?"
    r"|rispetto a\w*|against|instead of|invece d\w+|contro|erano|era)(?: (?:the|i|le|gli|about|circa))? ?$"
)
_THEN = re.compile(
    r"[^.;:]{0,44}?(?<!\w)(?:prima|before|initially|all'inizio|(?P<year>(?:19|20)\d\d))(?!\w)[^.:\d]{0,20}"
)
_LATER = re.compile(r"[^.;:]{0,44}?(?<!\w)(?:dopo|after|oggi|now|later|afterwards|(?P<year>(?:19|20)\d\d))(?!\w)")
_ELIDED = ("time", "percent", "money", "size")  # units that are told once for both values
_DIFFERENCE = re.compile(
    r"(?<!\w)(?:in meno|in più|fewer|less|more|earlier|later|by|saved|saving|di|risparmi\w+|shorter|longer"
    r"|faster)(?!\w)"
)
_LESS = re.compile(r" (?:less|fewer|lower|higher|in meno|di meno|in più|faster|shorter|cheaper)(?!\w)(?! than \d)")
_CHANGED_BY = re.compile(
    rf"(?<!\w)(?:{pieces('figures.change')})(?: [\w']+){{0,3}}?(?<!meno)(?<!più)(?<!sotto)(?<!oltre)(?<!more)(?<!less)"
    r" (?:by|di|del|dell'|d')(?: (?:about|almost|nearly|over|more than|circa|quasi|oltre))? ?$"
)
_BY = re.compile(
    r"(?<!\w)(?:by|di|del|dell'|of)(?: (?:about|almost|nearly|over|more than|circa|quasi|oltre|più del?))? $"
)
_EVERY = re.compile(r"(?<!\w)(?:every|each|ogni) $")
_CARE = re.compile(r"(?<!\w)(?:look|looked|looking|looks) $")
_SAME = 1e-6
_REACH = 220  # code points between what was and what is
_TEN, _FIVE = 10, 5
_NEAR, _AFTER = 50, 16  # code points around a figure in which a word says that it is what is


def changed(passages: Passages, said: Quantity) -> Claim | None:
    """What a figure becomes of, by the fact that tells the same change: borne out, or with another end; else None."""
    place = passages.place_of(said)
    if not place or said.kind == "points" or said.start - passages.quantities[place - 1].end > _REACH:
        return None
    before = passages.quantities[place - 1]
    if before.kind == "often" and before.unit == "time" and place > 1:
        before = passages.quantities[place - 2]  # "eleven hours every month; today three"
    if said.kind == "often" and not _EVERY.search(passages.low, max(0, before.start - _AFTER), before.start):
        return None
    after = _like(said, before)
    return _judged(passages, before, after) if after and _is_then_and_now(passages, before, said) else None


def _like(said: Quantity, before: Quantity) -> Quantity | None:
    """A figure in the unit of the one before; None where both measure other things."""
    if said.unit == before.unit:
        if said.unit == "count" and concepts(said.head) and not said.head & (before.head | before.noun):
            return None
        return replace(said, per=before.per) if before.per and not said.per else said
    if said.unit == "count" and before.unit in _ELIDED and before.value and not concepts(said.head) and not said.per:
        scale = before.value / before.raw if before.raw else 1.0 if before.unit == "percent" else 0.0
        return replace(said, value=said.value * scale, unit=before.unit, kind=before.kind) if scale else None
    return None


def _is_then_and_now(passages: Passages, before: Quantity, said: Quantity) -> bool:
    """Whether the one tells what was, and the other what is."""
    low = passages.low
    if _BY.search(low, before.end, said.start) or low.startswith(("by ", "di "), said.start):
        return False
    if is_change(low, before, said):
        return True
    first, last = passages.at(before), passages.at(said)
    clause = passages.clause_at(said.start)
    if not first or not last or not clause or last.index - first.index > 1 or "\n" in low[before.end : said.start]:
        return False
    begin = max(before.end, last.start, said.start - _NEAR)
    now = cue("figures.by-now").search(low, begin, min(said.end + _AFTER, last.end))
    if now and now.group().startswith("after") and _CARE.search(low, begin, now.start()):
        return False  # "I looked after two graduates"
    if not now or _DIFFERENCE.match(low, said.end + 1):
        return False
    return bool(cue("figures.once").search(low, first.start, min(now.start(), said.start)))


def _judged(passages: Passages, before: Quantity, after: Quantity) -> Claim | None:
    told = [(item, ends) for item in passages.dossier.items if (ends := _ends(item, before))
            and not is_of_another_measure(passages, after, item)]  # fmt: skip
    for item, ends in told:
        if any(agrees(after, one) for one in ends) or (_is_fraction(after) and _falls_so(item, before, after)):
            return supported(after, "figure", item.fact)
    passage = passages.at(after)
    keys = passages.around(before) | (passage.near if passage else frozenset())
    related = [item for item, _ in told if item.shares(keys)]
    if not related and _is_telling(before):
        related = [item for item, _ in told]
    if len(related) != 1 or any(
        agrees(before, one) and any(agrees(after, other) for other in item.quantities)
        for item in passages.dossier.items for one in item.quantities
    ):  # fmt: skip
        return None
    return flagged(after, "figure", "figure-other", related[0].fact)


def _is_telling(one: Quantity) -> bool:
    """Whether hardly two facts have the number by chance: it has a decimal, or two digits that are not round."""
    number = one.raw or one.value
    return number != int(number) or (number > _TEN and number % _FIVE != 0)


def is_difference_of(passages: Passages, said: Quantity, fact: Quantity, item: Item) -> bool:
    """Whether a share is told as what was lost or gained, and a fact has it as what something was or became."""
    share = 100 * fact.value if fact.unit == "factor" else fact.value
    if said.unit != "percent" or fact.unit not in ("percent", "factor") or fact.kind in ("points", "ratio"):
        return False
    low = passages.low
    told = _CHANGED_BY.search(low, max(0, said.start - _NEAR), said.start) or _LESS.match(low, said.end)
    return bool(told) and any(
        abs(share - one.value) < _SAME for ends in pairs(item) for one in ends if one.unit == "percent"
    )


def _is_fraction(one: Quantity) -> bool:
    """Whether a share is told as one of what was: "they stood at a fifth, and are less than half today"."""
    return one.unit == "percent" and one.fuzzy and not one.raw


def _falls_so(item: Item, before: Quantity, after: Quantity) -> bool:
    """Whether a fact has a value at such a share of what it was."""
    return any(
        agrees(before, first) and first.value and agrees(after, replace(last, value=100 * last.value / first.value))
        for first, last in pairs(item) if first.unit == last.unit == "percent"
    )  # fmt: skip


def _ends(item: Item, before: Quantity) -> list[Quantity]:
    """What a fact says that a value became."""
    return [last for first, last in pairs(item) if agrees(before, first)]


@lru_cache(maxsize=1024)
def pairs(item: Item) -> tuple[tuple[Quantity, Quantity], ...]:
    """The changes that a fact tells: what was, and what it became."""
    found = []
    plain = [one for one in item.quantities if one.end]
    for one, other in itertools.pairwise(plain):
        if other.start < one.end or not (one.unit == other.unit or _like(one, other) or _like(other, one)):
            continue
        between = item.low[first_end(item.low, one) : other.start]
        if _WAS.fullmatch(between):
            found.append((_like(other, one) or other, one))
        elif is_change(item.low, one, other) or _TO.fullmatch(between):
            found.append((_like(one, other) or one, _like(other, one) or other))
        elif (then := _THEN.fullmatch(between)) and (later := _LATER.match(item.low, first_end(item.low, other))):
            ends = (one, other) if (later["year"] or "") >= (then["year"] or "") else (other, one)
            found.append(ends)
    return tuple(found)
