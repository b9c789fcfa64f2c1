"""The share in the work: deeds that the letter claims whole, where the facts give the writer a part."""

import re

from checklist.claims.claim import Claim, flagged
from checklist.claims.dossier import Item
from checklist.claims.matching.agreement import agrees
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue, table, words
from checklist.text.segmentation import Span

_ALIKE = 1.0  # how much a clause must share with a fact to be about the same thing
_RIVAL = 0.8  # of the best: facts that may be meant as well
_LONG = 90  # code points of a clause that is marked whole
_COUNTRY = re.compile(r"(?<!\w)in (?P<where>[a-zà-ù]+)(?!\w)")
_WITH = re.compile(
    r"(?<!\w)(?:with (?:my|the|our|an?|two|three|four|five|some|other)|con (?:il|lo|la|i|gli|le|un|una|due|tre|l'"
    r"|altr\w|alcun\w)) ?(?:\w+ )?(?P<whom>\w+)"
)
_STOP = re.compile(r"[,;:.()]")
_TELLING = 2  # words of an object that say what was done
_TOOL, _FIGURE = 1.0, 0.7  # what a tool or a figure in both is worth, beside words
# Verbs whose object is a work of the writer's; "took", "put" and the like have any object.
_WORKS = re.compile(
    r"took|put|moved|made|brought|cut|closed|opened|did|chose|won|ran|drew|fixed|signed|tested|presented|own"
)
_KINDS = ("highlight", "summary", "role", "project")


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "title" that are a share in the work, where the facts contradict them."""
    found: list[Claim] = _founded(passages)
    for name in ("share.led", "share.made", "share.sole", "share.steers"):
        for match in passages.spot(name):
            span = Span(match.start(), match.end())
            if passages.at(span) and (passages.told(span) or passages.denied_after(span)):
                part = passages.part(span)
                if name in ("share.sole", "share.made") and _is_of_a_thing(passages, span):
                    continue
                if name == "share.steers" and (
                    any(claim.touches(part) for claim in found) or not _is_mine(passages, span, part)
                ):
                    continue
                around = _around(passages, Span(span.start, span.start) if name == "share.sole" else span, part,
                                 whole=name == "share.steers")  # fmt: skip
                alone = cue("share.alone").search(passages.low, part.start, part.end)
                modest = name == "share.made" and not alone and _says_shared(around)
                claim = (None if modest else _stepped_up(passages, span, part, around)) or _elsewhere(
                    passages, span, part
                )
                if claim:
                    found.append(claim)
    return found


def _is_of_a_thing(passages: Passages, span: Span) -> bool:
    """Whether a sum alone is told "da solo", and no work: "the largest was Chioggia, 400,000 euro da solo"."""
    beside = any(
        one.unit in ("money", "size", "percent") and 0 <= span.start - one.end <= 1 for one in passages.quantities
    )
    start = passages.chunk(span, passages.part(span))[0]
    return beside and not cue("reality.own").search(passages.low, start, span.start)


def _founded(passages: Passages) -> list[Claim]:
    """What the writer says to have founded, where no fact says so."""
    known = cue("share.founded").search(passages.dossier.low)
    found = []
    for match in () if known else passages.spot("share.founds"):
        span = Span(match.start(), match.end())
        if passages.at(span) and passages.told(span):
            found.append(flagged(span, "title", "deed-none"))
    return found


def _is_mine(passages: Passages, span: Span, part: Span) -> bool:
    """Whether a word for leading stands beside one for the writer, and none says that others led."""
    clause = passages.clause_at(span.start) or part
    if not passages.told(span):
        return False
    start, end = max(part.start, clause.start), min(part.end, clause.end)
    return passages.says("share.me", start, end) and not passages.says("share.shared", start, end)


def _says_shared(around: str) -> bool:
    """Whether a letter says that others had a part in a deed: "with my colleagues", and not "with two retailers"."""
    people = frozenset(" ".join(table("together")["concepts"]).split())
    with_people = any(content(match["whom"]) & people for match in _WITH.finditer(around))
    return with_people or bool(cue("share.shared").search(around))


def _around(passages: Passages, span: Span, part: Span, *, whole: bool = False) -> str:
    """The words around a deed: those of its clause, or of the whole sentence where a pronoun stands for the thing."""
    low, passage = passages.low, passages.at(span)
    if passage and (whole or cue("reality.back").search(low, part.start, part.end)):
        part = passage
    return f"{low[part.start : span.start]} | {low[span.end : part.end]}"


def _stepped_up(passages: Passages, span: Span, part: Span, around: str) -> Claim | None:
    keys = (content(around) | content(passages.low, span.start, span.end)) - passages.dossier.common
    ranked = sorted(
        ((score + _told_of(passages, part, item), item) for score, item in passages.dossier.nearest(keys)
         if item.fact.kind in _KINDS), key=lambda one: -one[0],
    )  # fmt: skip
    if not passages.dossier.nearest(keys):
        return _unheard_of(passages, span, part)
    if not ranked or (ranked[0][0] < _ALIKE and not _is_covered(around, ranked[0][1])):
        return None
    alone = any(passages.says(name, part.start, part.end) for name in ("share.alone", "share.sole"))
    if not all(_is_modest(item, keys) or (alone and item.shared)
               for score, item in ranked if score >= _RIVAL * ranked[0][0]):  # fmt: skip
        return None
    whole = Span(span.start, part.end if part.end - span.start < _LONG else span.end)
    return flagged(whole, "title", "share-part", ranked[0][1].fact, contradicted=True)


def _is_modest(item: Item, keys: frozenset[str]) -> bool:
    """Whether a fact gives the writer a part only, in the half of it that some words tell."""
    halves = item.low.split(";")
    if not item.modest or len(halves) == 1 or item.fact.share:
        return item.modest
    return bool(cue("share.modest").search(max(halves, key=lambda half: len(keys & content(half)))))


def _is_covered(around: str, item: Item) -> bool:
    """Whether a fact has every telling word around a deed: "in charge of that training"."""
    told = [keys for match in words(around, 0, len(around)) if (keys := content(match.group()))]
    return bool(told) and all(keys & item.keys for keys in told)


def _elsewhere(passages: Passages, span: Span, part: Span) -> Claim | None:
    """A deed in a country of which no fact says a word."""
    match = _COUNTRY.search(passages.low, span.end, part.end)
    if not match or not cue("names.places").fullmatch(match["where"]):
        return None
    known = f"{passages.dossier.low} {passages.company.lower()}"
    places = {key for key in content(match["where"]) if key.startswith("place-")}
    if match["where"] in known or places & passages.dossier.every:
        return None
    return flagged(Span(span.start, match.end()), "title", "deed-none")


def _unheard_of(passages: Passages, span: Span, part: Span) -> Claim | None:
    """A deed whose object is told in words of which no fact has one."""
    low, passage = passages.low, passages.at(span)
    if not passage or passage.arranges or passages.says("reality.reader", part.start, part.end):
        return None
    if _WORKS.search(low, span.start, span.end):
        return None
    stop = _STOP.search(low, span.end, part.end)
    end = stop.start() if stop else part.end
    telling = [keys for match in words(low, span.end, end) if (keys := content(match.group()))]
    known = any(keys & passages.dossier.every for keys in telling)
    if len(telling) < _TELLING or known or cue("share.everyday").search(low, span.end, end):
        return None
    return flagged(Span(span.start, end), "title", "deed-none")


def _told_of(passages: Passages, part: Span, item: Item) -> float:
    """How much a clause and a fact share besides their words: tools, and figures."""
    tools = {named.technology.id for named in passages.letter.named if named.touches(part)}
    figures = [one for one in passages.quantities if part.start <= one.start < part.end]
    same = any(said.unit == fact.unit and agrees(said, fact) for said in figures for fact in item.quantities)
    return _TOOL * bool(tools & item.technologies) + _FIGURE * same
