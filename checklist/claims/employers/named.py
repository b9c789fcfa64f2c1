"""Names of those for whom a letter tells of work, or of places of work, that neither facts nor advertisement have."""

import re
from collections.abc import Iterator

from checklist.claims.claim import Claim, flagged
from checklist.claims.employers.lead_ins import KIND_ONLY, lead_of_work
from checklist.claims.employers.reading import AMONG, CHOSE, CLIENTS, ITEM, LEADS, NEXT, ONE_WAS, SEVERAL, WERE_CLIENTS
from checklist.claims.jobs import PLURAL
from checklist.claims.left_alone.asides import is_told
from checklist.claims.left_alone.lengths import holds_of_anybody
from checklist.claims.matching.firm_names import DEMONYM, is_known, is_no_employer
from checklist.claims.passages import Passages
from checklist.claims.tools.unclaimed import is_place
from checklist.claims.words import cue
from checklist.text.segmentation import Span, fold

_HELD_BACK = frozenset({"wished", "hypothetical", "denied", "planned"})
_OWNED = re.compile(r"(?: I(?:['’]\w+)?|['’]s?)$")
_ORG = re.compile(
    r"(?<!\w)(?:(?:skating|ski|spa|sea|health)? ?resort|municipalizzata|partecipata|diocesi|diocese|parish|parrocchia"
    r"|port|porto|tribunale|court|prefettura|questura|procura|consorzio|consortium|trust|estate|farm|fattoria|podere|yard"
    r"|cantiere|zoo|airport|aeroporto|campeggio|campsite|rifugio|lodge|inn|terme|college|liceo|federa\w+|club|society"
    r"|union|unione|\w{3,}ificio|\w{3,}eria|\w{3,}istillery|vivaio|nursery|garage|bakery|forno|auction|asta|mill|mulino"
    r"|dairy|abbey|abbazia|cathedral|gallery|galleria|fiera|orchestra|opera|choir|tannery|brickworks|\w{4,}works|plant"
    r"|practice|surgery|asl|provincia|regione|county|borough|district|board|bureau|camera di commercio|chamber)(?!\w)"
)
_ANY = re.compile(r"(?:\w+ )?(?:fornitor\w+|clienti?|suppliers?|clients?|customers?) ")  # no firm
_ORG_BEHIND = re.compile(
    r" (?:[a-z]+ )?(?:plant|factory|brewery|bank|insurer|hospital|clinic|store|shop|museum|mill|yard|dealer|agency"
    r"|start-?up|firm|company|maker|publisher|school|restaurant|hotel|bakery)(?!\w)"
)
_OF = re.compile(r"(?<!\w)(?:of|in|at|near|di|del|dello|della|a|ad|d')(?: (?:the|la|il|lo))? ?$")  # before a town
_SERVED = re.compile(r"(?<!\w)(?:served|i \w+ed|we \w+ed|(?:seguit|servit|curat|rifornit|gestit)[ie])(?!\w)")
_ENDS = re.compile(r"['’]?s?[»”\"]?(?: and | e |[,.;:!?)\n]|$)")
_SOMEBODY = re.compile(
    r"(?:lady|lord|sir|don|donna|dr|mr|mrs|ms|miss|sig|padre|father|suor|sister|zi[oa]|aunt|uncle)(?![\w])"
)
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
        if lead := lead_of_work(passages, match.start(), fold(match["lead"])):
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
    for pattern in (CHOSE, WERE_CLIENTS):
        for match in pattern.finditer(text):
            if span := unknown(passages, match, "for"):
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
        what = fold(item["what"] or "")
        span = unknown(passages, item, lead) if item["name"] and (what or not towns) else None
        if span and (first or what or _ENDS.match(text, span.end)):
            yield span
        follows = NEXT.match(text, item.end())
        if follows is None:
            return
        towns = towns or bool(_OF.search(what))  # "firms of Malta, Gibraltar and Cyprus"
        start, lead, first = follows.end(), "for", first and not item["name"]


def unknown(passages: Passages, match: re.Match[str], lead: str) -> Span | None:
    """The name behind a lead, with the noun before it, where no fact has it and it is that of a firm or body."""
    name = _OWNED.sub("", match["name"].rstrip(".'’"))
    span, low, what = Span(match.start("name"), match.start("name") + len(name)), fold(name), fold(match["what"] or "")
    if is_known(passages, name) or low in passages.ad.low or low in passages.dossier.told:
        return None
    body = not _ANY.match(what) and _is_of_one(what)
    body = body or bool(_ORG_BEHIND.match(passages.low, span.end) and not DEMONYM.fullmatch(name))
    if not body and (what or lead == KIND_ONLY or _is_nobody(passages, span, name, lead)):
        return None
    return Span(match.start("what"), span.end) if _OF.search(what) else span


def _is_of_one(what: str) -> bool:
    """Whether a noun before a name is that of one firm or body: "the port authority of", but not "firms of"."""
    noun = cue("names.employers").search(what) or _ORG.search(what)
    return noun is not None and not PLURAL.fullmatch(noun.group())


def _is_nobody(passages: Passages, span: Span, name: str, lead: str) -> bool:
    """Whether a name without a word for what it is may be that of a place, a day, a person, or of no employer."""
    low, alone = fold(name), " " not in name
    if is_place(low) or cue("names.none").fullmatch(low) or _SOMEBODY.match(low):
        return True
    if not alone:
        return False
    if lead in ("a", "ad") or cue("names.none").match(low):
        return True  # "tre mesi a Portovenere"
    return is_no_employer(passages, span, name, "for" if lead == "for" else "at")


def _is_told(passages: Passages, span: Span) -> bool:
    """Whether the writer tells it as what was so, be it in a sentence that also speaks of the reader."""
    passage, clause = passages.at(span), passages.clause_at(span.start)
    if not passage or not clause or passage.heading or passage.arranges or passages.applies(span):
        return False
    if holds_of_anybody(passages.low, passage, span) or clause.factuality in _HELD_BACK:
        return False
    return is_told(passages, span)
