"""Years: when somebody began, ended or was something, against the dates of the facts."""

import re

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Dossier, Item
from checklist.claims.kinds.titles import head
from checklist.claims.matching.agreement import agrees
from checklist.claims.matching.certified import initials
from checklist.claims.matching.counts import is_small
from checklist.claims.matching.told_of import named_for, nearest_entries
from checklist.claims.matching.topics import WORK, titled_since
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue
from checklist.text.segmentation import Span, fold

_SINCE = re.compile(
    r"(?:since|dal|dall'|from|fin dal|a partire dal)(?: (?:the )?(?:\w+ )?(?:of |di |del |dell')?){0,2} ?$"
)
# "Between 2018 and 2020", «dal 2018 al 2020»: the first year and the last of one stretch.
_RANGE = re.compile(
    r"(?<![\w.,])(?P<first>(?:19|20)\d\d)(?: (?:and|e|ed|il|to|al|until|till|fino al|a) (?:il |the (?:\w+ ){0,2}of )?"
    r"|\s?[-–]\s?)(?P<last>(?:19|20)\d\d)(?![\w-]|[.,]\d)"
)
_LEFT = re.compile(r"(?<!\w)(?:stopped|left|quit|finished|ended|lasciat\w|smess\w|fermat\w|finit\w)(?!\w)")
_SHORT_NAME = re.compile(r"(?<![\w-])(?:[A-Z]{2,}\w*|\d{3,}(?!\d))")  # no year, which is not before its own
_GAP = 3  # code points between a school and a year: ", ", " ("
_LEAD = 30  # code points before a year that tell whether it is one since which


def dated(passages: Passages, span: Span, year: int) -> Claim | None:
    passage, low = passages.at(span), passages.low
    if not passage or passage.arranges or not passages.told(span) or year > passages.dossier.today.year:
        return None
    since = bool(_SINCE.search(low[max(0, span.start - _LEAD) : span.start]))
    speaks = passages.speaks(span)
    if not (speaks or since or cue("duration.experience").search(low, passage.start, passage.end)):
        return None
    if year in passages.ad.years and not speaks:
        return None
    part = passages.part(span)
    keys = content(low, part.start, part.end)
    named = named_for(passages, span, passage)
    titled = titled_since(passages, span) if since else frozenset()
    if titled:
        return _since_in_the_title(passages, span, year, titled)
    spoken = named or nearest_entries(passages, passage, keys)
    item = _of_year(passages.dossier, year, since, keys, spoken)
    if not item and (studies := named_for(passages, span, passage, scope=passage)):
        item = _of_year(passages.dossier, year, since, keys, studies)
    if (
        not item and since and not passages.names_an_employer(passage)
    ):  # since when somebody has worked, in whatever job
        item = next((passages.dossier.item(one.pointer) for one in passages.dossier.facts.entries(*WORK)
                     if one.start and one.start.year == year), None)  # fmt: skip
    item = item or _of_the_clause(passages, span, year, named) or _of_a_range(passages, span, named)
    item = item or _of_a_school(passages, span, year) or _of_a_certificate(passages, span, year)
    item = item or (None if since or named else _of_a_figure(passages, passage, year))
    if item:
        return supported(span, "duration", item.fact)
    near = next(iter(sorted(spoken)), "")
    fact = passages.dossier.facts[near] if near else None
    return flagged(span, "duration", "date-other" if near else "date-none", fact)


def _of_a_school(passages: Passages, span: Span, year: int) -> Item | None:
    """What somebody studied until a year at a school that is named just before it: "(Elm College, 2020)"."""
    dossier = passages.dossier
    for fact in dossier.facts.entries("study"):
        school = fold(fact.organisation)
        before = passages.low[max(0, span.start - len(school) - _GAP) : span.start]
        if school and fact.end and fact.end.year == year and re.search(rf"{re.escape(school)}[ ,(]+$", before):
            return dossier.item(fact.pointer)
    return None


def _of_a_figure(passages: Passages, passage: Passage, year: int) -> Item | None:
    """The entry that was going on in a year and has a figure of the sentence: "85,000 people came in 2018"."""
    for said in passages.quantities:
        if not passage.start <= said.start < passage.end or is_small(said):
            continue
        for item in passages.dossier.items:
            entry = passages.dossier.facts[item.fact.entry] if item.fact.entry else None
            if (
                not entry
                or not entry.start
                or not entry.start.year <= year <= (entry.end or passages.dossier.today).year
            ):
                continue
            if any(fact.unit == said.unit and agrees(said, fact) for fact in item.quantities):
                return item
    return None


def _of_a_certificate(passages: Passages, span: Span, year: int) -> Item | None:
    """The certificate of a year whose short name or number stands beside it: "CKA since 2022", "my 2391, in 2020"."""
    dossier, (start, end) = passages.dossier, passages.chunk(span, passages.part(span))
    told = {word.lower() for word in _SHORT_NAME.findall(passages.letter.text, start, end)}
    for fact in dossier.facts.entries("certificate", "award"):
        if fact.start and fact.start.year == year:
            names = {word.lower() for word in _SHORT_NAME.findall(fact.title)} | {initials(fact.title)}
            if told & names:
                return dossier.item(fact.pointer)
    return None


def _of_a_range(passages: Passages, span: Span, named: frozenset[str]) -> Item | None:
    """The entry that began in the first of two years and ended in the last, whatever else is told of it."""
    dossier = passages.dossier
    for match in _RANGE.finditer(passages.low, max(0, span.start - _LEAD), span.end + _LEAD):
        years = int(match["first"]), int(match["last"])
        for fact in dossier.facts.entries() if match.start() <= span.start < match.end() else ():
            if named and fact.pointer not in named:
                continue
            if fact.start and years == (fact.start.year, (fact.end or dossier.today).year):
                return dossier.item(fact.pointer)
    return None


def _since_in_the_title(passages: Passages, span: Span, year: int, titled: frozenset[str]) -> Claim:
    """The claim to have had a title since a year, which is the first of a job of that title, or told by its facts."""
    facts = passages.dossier.facts
    for item in passages.dossier.items:
        start = facts[item.fact.entry].start if item.fact.entry in titled else None
        certified = item.fact.kind == "certificate" and item.fact.start and item.fact.start.year == year
        if certified or (item.fact.entry in titled and (year in item.years or (start and start.year == year))):
            return supported(span, "duration", item.fact)
    return flagged(span, "duration", "date-other", facts[min(titled)])


def _of_the_clause(passages: Passages, span: Span, year: int, named: frozenset[str]) -> Item | None:
    """The entry that began or ended in a year, where the clause around it has a word of that entry."""
    dossier, part = passages.dossier, passages.part(span)
    keys = content(passages.low, part.start, part.end) - dossier.common
    studies = passages.says("duration.study", part.start, part.end)
    start, end = passages.chunk(span, part)
    heads = head(passages.low[start:end])
    kinds = {dossier.facts[pointer].kind for pointer in named}
    for fact in dossier.facts.entries(*WORK, "study", "project"):
        words = kinds <= {"study"} and bool(keys & dossier.by_entry.get(fact.pointer, frozenset()))
        words = words or bool(heads & head(fold(fact.title)))  # "before I became PM in January 2024"
        ended = not named and fact.kind in WORK and fact.end and fact.end.year == year
        told = words or (studies and fact.kind == "study") or (ended and _LEFT.search(passages.low, start, end))
        if told and year in {one.year for one in (fact.start, fact.end) if one}:
            return dossier.item(fact.pointer)
    return None


def _of_year(dossier: Dossier, year: int, since: bool, keys: frozenset[str], spoken: frozenset[str]) -> Item | None:
    """The fact that has a year: in its text, as its beginning or end, or, unless told as since when, in between."""
    for item in dossier.items:
        if year in item.years and (item.shares(keys) or item.fact.entry in spoken or not keys & dossier.keys):
            return item
    for item in dossier.items:
        fact = item.fact
        apart = fact.kind in ("certificate", "award", "publication", "project") and item.shares(keys)
        if not fact.is_entry or (spoken and item.pointer not in spoken and not apart):
            continue
        if year in {one.year for one in (fact.start, fact.end) if one}:
            return item
        if not since and fact.start and fact.start.year <= year <= (fact.end or dossier.today).year:
            return item
    return None
