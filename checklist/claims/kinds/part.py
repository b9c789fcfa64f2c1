"""The share in the work: deeds that the letter claims whole, where the facts give the writer a part."""

from checklist.claims.claim import Claim, flagged
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue
from checklist.text.segmentation import Span

_ALIKE = 1.0  # how much a clause must share with a fact to be about the same thing
_RIVAL = 0.8  # of the best: facts that may be meant as well
_LONG = 90  # code points of a clause that is marked whole
_KINDS = ("highlight", "summary", "role", "project")


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "title" that are a share in the work, where the facts contradict them."""
    found = []
    for name in ("share.led", "share.made"):
        for match in cue(name).finditer(passages.low):
            span = Span(match.start(), match.end())
            if passages.at(span) and passages.told(span):
                part = passages.part(span)
                around = f"{passages.low[part.start : span.start]} | {passages.low[span.end : part.end]}"
                modest = name == "share.made" and cue("share.shared").search(around)
                claim = None if modest else _stepped_up(passages, span, part, around)
                if claim:
                    found.append(claim)
    return found


def _stepped_up(passages: Passages, span: Span, part: Span, around: str) -> Claim | None:
    ranked = [
        (score, item)
        for score, item in passages.dossier.nearest(content(around) - passages.dossier.common)
        if item.fact.kind in _KINDS
    ]
    if not ranked or ranked[0][0] < _ALIKE:
        return None
    if not all(item.modest for score, item in ranked if score >= _RIVAL * ranked[0][0]):
        return None
    whole = Span(span.start, part.end if part.end - span.start < _LONG else span.end)
    return flagged(whole, "title", "share-part", ranked[0][1].fact, contradicted=True)
