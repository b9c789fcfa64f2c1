"""The share in the work: deeds that the letter claims whole, where the facts give the writer a part."""

import re
from functools import cache
from math import fsum

from checklist.claims.claim import Claim, flagged
from checklist.claims.deeds.given import Half, halves
from checklist.claims.deeds.papers import takes_a_paper
from checklist.claims.deeds.told import Deed, deeds
from checklist.claims.dossier import Item
from checklist.claims.matching.agreement import agrees
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue, table, words
from checklist.text.segmentation import Span

_ALIKE = 1.0  # how much a deed must share with a fact to be about the same thing
_RIVAL = 0.8  # of the best: facts that may be meant as well
_LONG = 90  # code points of a clause that is marked whole
_COUNTRY = re.compile(r"(?<!\w)in (?P<where>[a-zà-ù]+)(?!\w)")
_WITH = re.compile(
    r"(?<!\w)(?:with (?:my|the|our|an?|two|three|four|five|some|other)|con (?:il|lo|la|i|gli|le|un|una|due|tre|l'"
    r"|altr\w|alcun\w)) ?(?P<whom>(?:\w+ )?\w+)"
)
# Before "I": "an intern and I rewrote it", "io e un collega".
_WITH_ANOTHER = re.compile(
    r"(?<!\w)(?:an?|the|my|our|one|two|three|four|five|another) (?:\w+ ){1,3}?(?:and|&) $"
    r"|(?<!\w)io (?:e|ed|con) (?:il|lo|la|i|gli|le|un|uno|una|du[ei]|tre|mi[oa]|altr\w) ?(?:\w+ ){1,3}$"
)
# "I worked with the head of sales": somebody else is one; not so in "I was the head of sales".
_ANOTHER = re.compile(
    r"(?:(?<!\w)(?:the|our|my|their|an?|il|lo|la|un|una|mi[oa]) |l')(?:\w+ )?$"
    r"|(?<!\w)(?:with|by|for|to|from|of|under|con|per|da|di|d?al|d?alla|d?allo|del|della|dello|col|sotto) $"
    r"|(?:all|dall|dell)'$"
)
_BEING = re.compile(
    r"(?<!\w)(?:am|was|as|be|been|being|became|become|sono|ero|stat\w|come|da) "
    r"(?:(?:also|then|once|anche|poi|\w+ly|\w+mente) )?"
    r"(?:(?:(?:the|an?|il|lo|la|un|una) |l')(?:\w+ )?)?$"
)
_NOUN = re.compile(
    r"(?:head|lead|owner|leadership|direzione|capo\w*|responsabil\w+|direttore|direttrice|guida|referente)"
)
_HEAD_OF = re.compile(r"(?:responsabile|head|lead|owner|referente) (?:d\w+|of)")
_STEERING = re.compile(r"steering (?:group|committee|board)")
_MINE = re.compile(r"(?<!\w)(?:mine|mi(?:o|a|ei|e))(?!\w)")
# Said of the whole of a thing: it is nobody else's.
_OWNED = re.compile(
    r"(?:is|was|are|were) .*(?:mine|my own|my (?:own |sole |personal )?\w+)"
    r"|(?:è|era|sono|erano|stat\w) .*(?:mi(?:o|a|e|ei)(?: \w+)?|mio sacco)"
)
_BOAST = re.compile(r" (?:di quant[oaie]|than (?:i|you|anyone|any|most))(?!\w)")  # "more lamps than you can count"
_PRONOUN = re.compile(
    r" (?:one|it|them|both|some|un[oa]|quell\w|quest\w)(?!\w)(?! (?:of|d))(?= (?:that|who|che|which)|[.,;])"
)
_ROLE_OF = re.compile(r"(?:ruolo|posizione|posto|role|position|post|job) (?:di|of|as)(?: an?| the)? $")
_STOP = re.compile(r"[,;:.()]")
_TELLING = 2  # words of an object that say what was done
_TOOL, _FIGURE = 1.0, 0.7  # what a tool or a figure in both is worth, beside words
# Verbs whose object is a work of the writer's; "took", "put" and the like have any object.
_WORKS = re.compile(
    r"took|put|moved|made|brought|cut|closed|opened|did|chose|won|ran|drew|fixed|signed|tested|presented|own"
)
_KINDS = ("highlight", "summary", "role", "project")
_LEARNT = ("certificate", "study", "course")


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "title" that are a share in the work, where the facts contradict them."""
    found: list[Claim] = _founded(passages)
    for deed in deeds(passages):
        span, part = deed.span, passages.part(deed.span)
        if deed.name in ("share.sole", "share.made", "share.and-made") and _is_of_a_thing(passages, span):
            continue
        if passages.applies(span) and _ROLE_OF.search(passages.low, max(0, span.start - _LONG), span.start):
            continue  # "I am applying for the role of head of quality"
        if deed.name == "share.led" and _HEAD_OF.match(deed.told) and _is_of_another(passages.low, part, span):
            continue
        if deed.name == "share.steers" and (
            any(claim.touches(part) for claim in found) or not _is_mine(passages, span, part)
        ):
            continue
        if deed.told.endswith("autonomia") and _is_of_others(passages, span):
            continue
        if takes_a_paper(deed.told, deed.thing):
            continue
        claim = _stepped_up(passages, deed, part) or _elsewhere(passages, span, part)
        if claim:
            found.append(claim)
    return found


def _is_of_others(passages: Passages, span: Span) -> bool:
    """Whether others did it alone: «gestite dai clienti in autonomia»."""
    clause = passages.clause_at(span.start)
    return bool(clause and clause.agent == "other" and not passages.says("share.to-writer", clause.start, clause.end))


def _is_of_a_thing(passages: Passages, span: Span) -> bool:
    """Whether a sum alone is told "da solo", and no work: "the largest was Chioggia, 400,000 euro da solo"."""
    beside = any(
        one.unit in ("money", "size", "percent") and 0 <= span.start - one.end <= 1 for one in passages.quantities
    )
    start = passages.chunk(span, passages.part(span))[0]
    return beside and not cue("reality.own").search(passages.low, start, span.start)


def _founded(passages: Passages) -> list[Claim]:
    """What the writer says to have founded, where no fact says so, nor that they set the same thing up."""
    dossier = passages.dossier
    founds = list(passages.spot("share.founds"))
    if not founds or cue("share.founded").search(dossier.low):
        return []
    begun = [
        item
        for item in dossier.items
        if cue("share.begun").search(item.low) and not any(half.modest for half in halves(item))
    ]
    found = []
    for match in founds:
        span = Span(match.start(), match.end())
        thing = content(passages.low, span.end, passages.part(span).end) - dossier.common
        if passages.at(span) and passages.told(span) and not any(thing & item.keys for item in begun):
            found.append(flagged(span, "title", "deed-none"))
    return found


def _is_mine(passages: Passages, span: Span, part: Span) -> bool:
    """Whether a word for leading stands beside one for the writer, and none says that others led."""
    clause, low = passages.clause_at(span.start), passages.low
    if not passages.told(span) or _STEERING.match(low, span.start):
        return False
    if _NOUN.fullmatch(low, span.start, span.end) and _is_of_another(low, part, span):
        return False
    start, end = max(part.start, clause.start if clause else 0), min(part.end, clause.end if clause else part.end)
    third = "sottoscritt" in low
    if not third and clause and clause.agent == "other" and not passages.says("share.to-writer", start, end):
        return False
    return passages.says("share.me", start, end) and not passages.says("share.shared", start, end)


def _is_of_another(low: str, part: Span, span: Span) -> bool:
    """Whether a noun for who leads is told of somebody else: «riporto alla responsabile di cantiere»."""
    being = _BEING.search(low, part.start, span.start)
    return not being and bool(_ANOTHER.search(low, part.start, span.start))


@cache
def _people() -> frozenset[str]:
    return frozenset(" ".join(table("together")["concepts"]).split())


def _says_shared(around: str) -> bool:
    """Whether a letter says that others had a part in a deed: "with my colleagues", and not "with two retailers"."""
    with_people = any(content(match["whom"]) & _people() for match in _WITH.finditer(around))
    return with_people or bool(cue("share.shared").search(around))


def _stepped_up(passages: Passages, deed: Deed, part: Span) -> Claim | None:
    dossier, span = passages.dossier, deed.span
    alone = any(passages.says(name, part.start, part.end) for name in ("share.alone", "share.sole"))
    if not alone and _WITH_ANOTHER.search(passages.low, max(0, span.start - _LONG), span.start):
        return None
    beside = f"{passages.low[part.start : span.start]} | {passages.low[span.end : part.end]}"
    small = passages.says("share.small", part.start, part.end) or (not alone and _says_shared(beside))
    if not deed.leads and small:
        return None
    back = passages.says("reality.back", part.start, part.end)
    where = (passages.at(span) if back else None) or part
    near = dossier.nearest(content(f"{deed.around} {passages.low[where.start : where.end]}") - dossier.common)
    owned = bool(_OWNED.fullmatch(deed.told))
    ranked = _ranked(passages, deed, [item for _, item in near if item.fact.kind in _KINDS])
    if not ranked:
        return _unknown(passages, deed, part) if owned or not near else None
    if near[0][1].fact.kind in _LEARNT and near[0][0] > ranked[0][0]:
        return None  # "I have completed the five-day training" tells a certificate, and no work
    best, alone = ranked[0][0], alone or owned
    if not all(_is_less(half, item, deed, alone=alone) for score, half, item in ranked if score >= _RIVAL * best):
        return None
    whole = Span(span.start, part.end if part.end - span.start < _LONG else span.end)
    return flagged(whole, "title", "share-part", ranked[0][2].fact)


def _ranked(passages: Passages, deed: Deed, items: list[Item]) -> list[tuple[float, Half, Item]]:
    """The halves of facts that tell of the thing of a deed, those that share most with it first."""
    dossier = passages.dossier
    empty = dossier.common | _leading()
    done = content(passages.low, deed.span.start, deed.span.end) - empty
    keys, thing = content(deed.around) - empty, content(deed.thing) - empty
    if not thing & dossier.every:
        thing |= content(deed.known_by) - empty
    meanings = (content(word) - empty for word in words(deed.thing))
    named = next((meant for meant in meanings if meant), frozenset())
    covered = [meant for word in words(deed.around) if (meant := content(word))]
    found = []
    for item in items:
        more = _told_of(passages, passages.part(deed.span), item)
        parts = halves(item)
        for half in [one for one in parts if named & one.keys] or parts:
            score = fsum(dossier.weights.get(key, 0.0) for key in (keys | done) & half.keys) + more
            whole = bool(covered) and all(meant & half.keys for meant in covered)
            same = thing & half.keys or (done & half.keys and (keys & half.keys or deed.name == "share.sole"))
            if (score >= _ALIKE or whole) and same:
                found.append((score, half, item))
    return sorted(found, key=lambda one: -one[0])


@cache
def _leading() -> frozenset[str]:
    """Meanings of words for leading, which are alike whatever is led."""
    return content(" ".join(table("leading")["words"]))


def _is_less(half: Half, item: Item, deed: Deed, *, alone: bool) -> bool:
    """Whether a fact gives the writer less of a deed than the letter tells."""
    if half.modest and _MINE.search(deed.told) and _MINE.search(item.low):
        return False  # "31 services in total, 6 of them mine"
    return half.modest or ((deed.leads or alone) and half.worked) or (alone and item.shared)


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
    if _WORKS.search(low, span.start, span.end) or _PRONOUN.match(low, span.end):
        return None
    stop = _STOP.search(low, span.end, part.end)
    end = stop.start() if stop else part.end
    if _BOAST.search(low, span.end, end):
        return None
    telling = [keys for word in words(low, span.end, end) if (keys := content(word))]
    known = any(keys & passages.dossier.every for keys in telling)
    if len(telling) < _TELLING or known or cue("share.everyday").search(low, span.end, end):
        return None
    return flagged(Span(span.start, end), "title", "deed-none")


def _unknown(passages: Passages, deed: Deed, part: Span) -> Claim | None:
    """A deed of whose object no fact has a word, or what the writer calls their own: "the pricing was mine"."""
    if not _OWNED.fullmatch(deed.told):
        return None if deed.name == "share.makes" else _unheard_of(passages, deed.span, part)
    thing, passage = content(deed.thing) - passages.dossier.common, passages.at(deed.span)
    if not thing or thing & passages.dossier.every or not passage or passage.arranges or passage.reader:
        return None
    if passages.low.startswith(" to ", deed.span.end) or any(part.touches(one) for one in passages.quantities):
        return None  # "the money was mine to account for", "nine hundred records are my doing"
    return flagged(deed.span, "title", "deed-none")


def _told_of(passages: Passages, part: Span, item: Item) -> float:
    """How much a clause and a fact share besides their words: tools, and figures."""
    tools = {named.technology.id for named in passages.letter.named if named.touches(part)}
    figures = [one for one in passages.quantities if part.start <= one.start < part.end]
    same = any(said.unit == fact.unit and agrees(said, fact) for said in figures for fact in item.quantities)
    return _TOOL * bool(tools & item.technologies) + _FIGURE * same
