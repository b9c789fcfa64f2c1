"""Names of those for whom a letter tells of work, or of places of work, that neither facts nor advertisement have."""

import re
from collections.abc import Iterator

from checklist.claims.claim import Claim, flagged
from checklist.claims.employers.bodies import OF, unknown
from checklist.claims.employers.lead_ins import KIND_ONLY, is_deed, lead_of_work
from checklist.claims.employers.reading import (
    AMONG,
    CHOSE,
    CLIENTS,
    FOREMOST,
    ITEM,
    LEADS,
    NEXT,
    ONE_WAS,
    OWNS,
    SEVERAL,
    WERE_CLIENTS,
)
from checklist.claims.left_alone.asides import is_told
from checklist.claims.left_alone.lengths import holds_of_anybody
from checklist.claims.passages import Passages
from checklist.claims.words import cue
from checklist.text.segmentation import Span

_HELD_BACK = frozenset({"wished", "hypothetical", "denied", "planned"})
_SERVED = re.compile(r"(?<!\w)(?:served|i \w+ed|we \w+ed|(?:seguit|servit|curat|rifornit|gestit)[ie])(?!\w)")
_ENDS = re.compile(r"['’]?s?[»”\"]?(?: and | e |[,.;:!?)\n]|$)")
_FEW = 20  # code points before the last words of what was told of
_MOST = 6  # names of a list


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "employer" whose names stand behind words for work, help or clients."""
    found: dict[int, Claim] = {}
    for span in (*_behind_leads(passages), *_behind_clients(passages)):
        if span.start not in found and _is_told(passages, span):
            found[span.start] = flagged(span, "employer", "employer-named")
    return list(found.values())


def _behind_leads(passages: Passages) -> Iterator[Span]:
    text = passages.letter.text
    for match in (*LEADS.finditer(text), *SEVERAL.finditer(text)):
        if lead := lead_of_work(passages, match.start(), passages.low[slice(*match.span("lead"))]):
            yield from _listed(passages, match.end(), lead)


def _behind_clients(passages: Passages) -> Iterator[Span]:
    text, low = passages.letter.text, passages.low
    for pattern in (CLIENTS, AMONG, ONE_WAS):
        for match in pattern.finditer(text):
            part = passages.part(Span(match.start(), match.start() + 1))
            if passages.says("reality.reader", part.start, match.end()):
                continue
            if pattern is AMONG and not _is_of_work(low, max(part.start, match.start() - _FEW), match.end()):
                continue
            if pattern is ONE_WAS and not _is_of_work(low, match.start(), match.end()):
                continue
            yield from _listed(passages, match.end(), "for")
    for match in OWNS.finditer(text):
        if match.start() and is_deed(passages, match.start()) and (span := unknown(passages, match, "of")):
            yield span
    for pattern in (CHOSE, WERE_CLIENTS, FOREMOST):
        for match in pattern.finditer(text):
            if pattern is FOREMOST and not (" " in match["name"] and _is_of_own(passages, match.start())):
                continue
            group = "other" if pattern is CHOSE and match["other"] else "name"
            if span := unknown(passages, match, "for", group):
                yield span


def _is_of_work(low: str, start: int, end: int) -> bool:
    """Whether several firms are told of, or those for whom something was done."""
    return bool(cue("names.employers").search(low, start, end) or _SERVED.search(low, start, end))


def _listed(passages: Passages, start: int, lead: str) -> Iterator[Span]:
    """The names of a list that begins at a position: "Alba, two mills and the port authority of Olbia"."""
    text, first, towns = passages.letter.text, True, False
    for _ in range(_MOST):
        item = ITEM.match(text, start)
        if item is None:
            return
        what = passages.low[slice(*item.span("what"))] if item["what"] else ""
        span = unknown(passages, item, lead) if item["name"] and (what or not towns) else None
        if span and (first or what or _ENDS.match(text, span.end)):
            yield span
        follows = NEXT.match(text, item.end())
        if follows is None:
            return
        towns = towns or bool(OF.search(what))  # "firms of Malta, Gibraltar and Cyprus"
        start, first = follows.end(), first and not item["name"]
        lead = lead if lead == KIND_ONLY else "for"


def _is_of_own(passages: Passages, position: int) -> bool:
    """Whether a sentence, or the one before it in its paragraph, tells of the writer and not of the reader."""
    passage = passages.at(Span(position, position + 1))
    if not passage or passage.reader or not passage.index:
        return bool(passage and passage.own and not passage.reader)
    before = passages.all[passage.index - 1]
    return passage.own or (before.paragraph == passage.paragraph and before.own and not before.reader)


def _is_told(passages: Passages, span: Span) -> bool:
    """Whether the writer tells it as what was so, be it in a sentence that also speaks of the reader."""
    passage, clause = passages.at(span), passages.clause_at(span.start)
    if not passage or not clause or passage.heading or passage.arranges or passages.applies(span):
        return False
    if holds_of_anybody(passages.low, passage, span) or clause.factuality in _HELD_BACK:
        return False
    return is_told(passages, span)
