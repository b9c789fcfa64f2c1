"""Levels and tiers of a certificate that are told apart from its name: "I am AWS certified, at professional level"."""

import re

from checklist.claims.claim import Claim, flagged
from checklist.claims.languages.names import names_language
from checklist.claims.matching.certified import is_other_tier
from checklist.claims.passages import Passages
from checklist.claims.words import content
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span

_LEVELS = {"1": 1, "one": 1, "uno": 1, "2": 2, "two": 2, "due": 2, "3": 3, "three": 3, "tre": 3, "4": 4, "four": 4,
           "quattro": 4, "5": 5, "five": 5, "cinque": 5}  # fmt: skip
_ORDINALS = {"primo": 1, "first": 1, "secondo": 2, "second": 2, "terzo": 3, "third": 3, "quarto": 4, "fourth": 4}
_LEVEL = sieved(
    rf"(?<!\w)(?:(?:level|livello) (?P<number>{'|'.join(_LEVELS)})"
    rf"|(?P<ordinal>{'|'.join(_ORDINALS)}) (?:level|livello))(?!\w)",
    seldom="credentials",
)
_TIERS = "base|avanzato|advanced|foundation|associate|practitioner|professional|expert|specialty"
_RANKED = sieved(
    rf"(?<!\w)(?:at )?(?:(?P<tier>{_TIERS}) level|livello (?P<livello>{_TIERS}))(?!\w)", seldom="credentials"
)
_TIER = 30  # code points around a tier in which a language is named


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "credential" that are tiers of a certificate."""
    return [*_numbered(passages), *_ranked(passages)]


def _number_of(match: re.Match[str]) -> int:
    return _ORDINALS[match["ordinal"]] if match["ordinal"] else _LEVELS[match["number"]]


def _ranked(passages: Passages) -> list[Claim]:
    """Tiers that are told apart from the certificate: "I am AWS certified, at professional level"."""
    found = []
    for match in _RANKED.finditer(passages.low):
        span = Span(match.start(), match.end())
        passage = passages.at(span)
        if not passage or not passages.told(span):
            continue
        items = [
            item for item in passages.dossier.items if item.fact.kind == "certificate" and item.keys & passage.keys
        ]
        beside = content(passages.low, max(passage.start, span.start - _TIER), span.start)
        items = [item for item in items if item.keys & beside] or items  # not of the diploma
        best = max((passages.dossier.shared(passage.keys, item) for item in items), default=0.0)
        items = [item for item in items if passages.dossier.shared(passage.keys, item) == best]
        if names_language(passages.low[max(passage.start, span.start - _TIER) : min(passage.end, span.end + _TIER)]):
            continue
        cued = items and passages.says("degree.certified", passage.start, passage.end)
        if cued and all(is_other_tier(match["tier"] or match["livello"], [item]) for item in items):
            found.append(flagged(span, "credential", "certificate-level", items[0].fact))
    return found


def _numbered(passages: Passages) -> list[Claim]:
    """Levels by number of a certificate that the sentence names: "Makaton level two; level three I passed"."""
    found = []
    for match in _LEVEL.finditer(passages.low):
        span = Span(match.start(), match.end())
        passage = passages.at(span)
        if not passage or not passages.told(span):
            continue
        items = [item for item in passages.dossier.items if item.fact.kind == "certificate" and _LEVEL.search(item.low)
                 and (item.keys - content("level livello")) & passage.keys]  # fmt: skip
        known = {_number_of(one) for item in items for one in _LEVEL.finditer(item.low)}
        if items and _number_of(match) > max(known):
            found.append(flagged(span, "credential", "certificate-level", items[0].fact))
    return found
