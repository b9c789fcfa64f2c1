"""Certificates: by the names of the lexicon, and by what stands beside words such as "certified"."""

import re

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Dossier, Item
from checklist.claims.passages import Passage, Passages
from checklist.claims.words import content, cue, table
from checklist.lexicon.vocabulary import Named
from checklist.text.segmentation import Span

_ACRONYM = re.compile(
    r"(?<![\w.])[A-Z][A-Za-z]?[A-Z][A-Z0-9+-]{0,8}(?: [IVX]{1,3})?(?!\w)|(?<![\w.])[A-Z]{2,3}-\d{2,4}(?!\w)"
)
_STOP = re.compile(r"[,;:.()]")
_NEAR, _TIER = 45, 20  # code points around a word such as "certified", and after a name
_SHARED = 2  # meanings that a text other than a certificate has to share


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "credential" that are certificates."""
    found = []
    for named in passages.letter.named:
        if named.technology.category != "certification" or not passages.at(named) or not passages.told(named):
            continue
        if passages.speaks(named) or not passages.ad.low:
            found.append(_by_name(passages, named))
    for match in cue("degree.certified").finditer(passages.low):
        span = Span(match.start(), match.end())
        passage = passages.at(span)
        if passage and passages.told(span) and passages.speaks(span):
            claim = _by_word(passages, span, passage)
            if claim:
                found.append(claim)
    return found


def _by_name(passages: Passages, named: Named) -> Claim:
    dossier, low = passages.dossier, passages.low
    said = low[named.start : named.end]
    items = dossier.technologies.get(named.technology.id) or [item for item in dossier.items if said in item.low]
    if not items:
        return flagged(named, "credential", "certificate-none")
    every: list[str] = list(table("tiers-of-certificates"))
    tiers = [tier for tier in every if tier in low[named.start : named.end + _TIER]]
    known = {tier for item in items for tier in every if tier in item.low}
    if tiers and known and known.isdisjoint(tiers):
        return flagged(named, "credential", "certificate-level", items[0].fact)
    return supported(named, "credential", items[0].fact)


def _by_word(passages: Passages, span: Span, passage: Passage) -> Claim | None:
    low, dossier = passages.low, passages.dossier
    before = _STOP.split(low[max(passage.start, span.start - _NEAR) : span.start])[-1]
    after = _STOP.split(low[span.end : min(passage.end, span.end + _NEAR)])[0]
    keys = content(f"{before} {after}")
    names = [
        match.group().lower()
        for match in _ACRONYM.finditer(passages.letter.text, span.start - len(before), span.end + len(after))
    ]
    item = _certificate(dossier, keys, names)
    if item:
        return supported(span, "credential", item.fact)
    if names or (keys and low.startswith("cert", span.start)):
        return flagged(span, "credential", "certificate-none")
    return None


def _certificate(dossier: Dossier, keys: frozenset[str], names: list[str]) -> Item | None:
    """The certificate that some words name, or another fact that shares enough with them."""
    for item in dossier.items:
        named = any(name in item.low for name in names)
        if item.fact.kind in ("certificate", "award") and (named or dossier.shared(keys, item) > 0):
            return item
    for item in dossier.items:
        named = any(name in item.low for name in names)
        if item.fact.kind not in ("skill", "keyword", "label") and (named or len(keys & item.keys) >= _SHARED):
            return item
    return None
