"""A step up in the share in the work, by any verb: told as done by the writer alone, of which the facts tell a part.

The turns of phrase of `share.led` and `share.made` are found by `kinds/part.py`; here any clause in which the writer
acts counts, and what it acts on has to be what the fact says that they helped with.
"""

import re
from math import fsum

from checklist.claims.claim import Claim, flagged
from checklist.claims.deeds.acting import Deed, acting, telling
from checklist.claims.deeds.given import halves
from checklist.claims.deeds.helped import KINDS, Part, parts_of, people
from checklist.claims.deeds.papers import takes_a_paper
from checklist.claims.matching.agreement import agrees
from checklist.claims.passages import Passages
from checklist.claims.words import content
from checklist.clauses import Clause
from checklist.text.segmentation import Span

_RIVAL = 0.9  # of the best: facts that may be meant as well
_ENOUGH = 0.5  # how much a clause shares with the fact that it tells
_SAME = 0.3  # of the words of an object that the fact has
_BEFORE = 0.5  # what a word of the clause before is worth, which a pronoun takes up
_BACK = re.compile(r"(?<!\w)(?:it|them|that|this|those|these|quell\w|quest\w|l[oaie]|ne)(?!\w)|(?<!\w)l'")
_OF = re.compile(r" (?:of|d(?:i|el|ei|egli|elle?|ello|ella)) | dell'")
_PIECE = re.compile(
    r"(?<!\w)(?:chapter|section|page|part|piece|half|tests?|document|notes?|minutes|slide|draft|figure|script|module|list"
    r"|capitol|sezion|pagin|parte|pezz|metà|document|not[ae]|verbal|bozz|dat[io]|modul|elenc|lista)\w*$"
)
_WITH = re.compile(
    r"(?<!\w)(?:with|con|between|tra|fra|among|and|e) (?P<whom>(?:[\w']+ ){0,3}[\w']+)"
    r"|(?<!\w)(?:alongside|side by side|next to|beside|al fianco d\w+|a fianco d\w+|fianco a fianco|accanto a\w*)(?!\w)"
)
_KNOWS = frozenset({"conoscere", "know"})  # what somebody knows they have not done: "I also know QGIS"
_WE = re.compile(r"(?<!\w)(?:we|noi|\w+iamo)(?!\w)")
_HELP = re.compile(
    r"(?<!\w)(?:contribu\w*|help(?:ed|ing|s)?|tak(?:e|ing) part|took part|pres\w parte|prend\w+ parte"
    r"|(?:con|with) (?:altr[ie]|other)|together|jointly|(?:as|in)sieme|a più mani"
    r"|collabor\w+|partecip\w+|aiut\w+|support\w*|assist\w*|affianca\w+|co-\w+|one of|uno dei|una delle|hand|mano"
    r"|coinvolt\w|involved|led by|guidat\w d\w+|(?:fa|fatto|facci\w+|facev\w) parte"
    r"|(?:member|part|membro|parte) (?:of|d\w+))(?!\w)"
)


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "title" that tell as the writer's own work what the facts give them a part of."""
    parts = {(one.item.pointer, one.half.low): one for one in parts_of(passages.dossier)}
    things = frozenset().union(*(one.thing for one in parts.values()))
    found = []
    for deed in acting(passages, things):
        told = content(deed.thing) & things and not _is_small(passages, deed)
        part = _part_told(passages, deed, parts) if told else None
        if part:
            found.append(flagged(Span(deed.clause.start, deed.clause.end), "title", "share-alone", part.item.fact))
    return found


def _is_small(passages: Passages, deed: Deed) -> bool:
    """Whether a deed is told as a small part of a thing, or is that somebody sat an examination."""
    clause = deed.clause
    verb = passages.low[clause.verb_start : clause.verb_end] if clause.verb else ""
    return passages.says("share.small", clause.start, clause.end) or takes_a_paper(verb, deed.thing)


def _part_told(passages: Passages, deed: Deed, parts: dict[tuple[str, str], Part]) -> Part | None:
    """The half of a fact by which the writer helped with what a letter tells as theirs alone."""
    clause, passage = deed.clause, passages.at(deed.clause)
    turn = Span(clause.verb_start, clause.verb_end) if clause.verb else clause
    if not passage or passage.arranges or not passages.told(turn) or (clause.verb and _KNOWS & {*clause.verb.lemmas}):
        return None
    ranked = _ranked(passages, deed)
    if not ranked or ranked[0][0] < _ENOUGH:
        return None
    if not all(half in parts for score, half, _ in ranked if score >= _RIVAL * ranked[0][0]):
        return None
    part, told = parts[ranked[0][1]], telling(deed.thing)
    if not told or sum(bool(keys & part.thing) for keys in told) < _SAME * len(told):
        return None
    if _is_another_thing(passages, deed, part) or _names_others(passages, clause, part):
        return None
    return None if _counts_another(passages, clause, part) else part


def _is_another_thing(passages: Passages, deed: Deed, part: Part) -> bool:
    """Whether a thing is a piece of that of a fact, or told by another one: "the minutes of the negotiations"."""
    first = _OF.split(deed.thing.strip(), maxsplit=1)[0]
    head = frozenset().union(*telling(first)) - passages.dossier.common
    if not head or not head.isdisjoint(part.thing):
        return False
    others = (half for item in passages.dossier.items if item.fact.kind in KINDS for half in halves(item))
    return bool(_PIECE.search(first)) or any(not half.modest and not head.isdisjoint(half.keys) for half in others)


def _ranked(passages: Passages, deed: Deed) -> list[tuple[float, tuple[str, str], frozenset[str]]]:
    """How much the halves of facts share with a deed, which halves they are, and their meanings; the best first."""
    dossier, low, clause, before = passages.dossier, passages.low, deed.clause, deed.before
    own = content(low, clause.start, clause.end) | content(deed.thing)
    back = before and _BACK.search(low, clause.start, clause.end) and passages.at(before) == passages.at(clause)
    more = content(low, before.start, before.end) - own if before and back else frozenset()
    own, more = own - dossier.common, more - dossier.common

    def weight(keys: frozenset[str]) -> float:
        return fsum(dossier.weights.get(key, 0.0) for key in keys)

    found = [
        (weight(own & half.keys) + _BEFORE * weight(more & half.keys), (item.pointer, half.low), half.keys)
        for item in dossier.items
        if item.fact.kind in KINDS and not item.keys.isdisjoint(own)
        for half in halves(item)
    ]
    return sorted(found, key=lambda one: -one[0])


def _names_others(passages: Passages, clause: Clause, part: Part) -> bool:
    """Whether a letter names others with whom it was done, or says that the writer helped."""
    low, after = passages.low, passages.clause_at(clause.end + 2)
    aside = after and not after.verb and after.start > clause.start and passages.at(after) == passages.at(clause)
    end = after.end if after and aside else clause.end
    for match in _WITH.finditer(low, clause.start, end):
        if not match["whom"] or content(match["whom"]) & (people() | part.whom):
            return True
    return bool(_WE.search(low, clause.start, end) or _HELP.search(low, clause.start, end))


def _counts_another(passages: Passages, clause: Clause, part: Part) -> bool:
    """Whether a figure of the clause is one of another fact: "sixty agents I trained"."""
    said = [one for one in passages.quantities if one.unit == "count" and clause.start <= one.start < clause.end]
    if not said or any(agrees(one, fact) for one in said for fact in part.item.quantities):
        return False
    return any(agrees(one, fact) for one in said for item in passages.dossier.items for fact in item.quantities)
