"""Whether a name is that of a firm or body that no fact has, by itself or by the noun beside it."""

import re

from checklist.claims.employers.lead_ins import KIND_ONLY, PLAIN
from checklist.claims.employers.reading import BODIES
from checklist.claims.jobs import PLURAL
from checklist.claims.matching.firm_names import DEMONYM, is_known, is_no_employer
from checklist.claims.passages import Passages
from checklist.claims.tools.unclaimed import is_beside_a_place, is_issuer, is_place, is_region
from checklist.claims.words import concepts, content, cue
from checklist.text.segmentation import Span

_OWNED = re.compile(r"(?: I(?:['’]\w+)?|['’]s?)$")
_ORG = re.compile(
    r"(?<!\w)(?:(?:skating|ski|spa|sea|health)? ?resort|municipalizzata|partecipata|diocesi|diocese|parish|parrocchia"
    r"|port|porto|tribunale|court|prefettura|questura|procura|consorzio|consortium|trust|estate|farm|fattoria|podere|yard"
    r"|cantiere|zoo|airport|aeroporto|campeggio|campsite|rifugio|lodge|inn|terme|college|liceo|federa\w+|club|society"
    r"|union|unione|\w{3,}ificio|\w{3,}eria|\w{3,}istillery|vivaio|nursery|garage|bakery|forno|auction|asta|mill|mulino"
    r"|dairy|abbey|abbazia|cathedral|gallery|galleria|fiera|sagra|festa|festival|fair|show|market|mercato|orchestra|opera|choir|tannery|brickworks|\w{4,}works|plant"
    r"|practice|surgery|asl|provincia|regione|county|borough|district|board|bureau|camera di commercio|chamber)(?!\w)"
)
_ANY = re.compile(r"(?:\w+ )?(?:fornitor\w+|clienti?|suppliers?|clients?|customers?) ")  # no firm
_ORG_BEHIND = re.compile(rf" (?:[a-z]+ )?{BODIES}(?!\w)")
OF = re.compile(r"(?<!\w)(?:of|in|at|near|di|del|dello|della|a|ad|d')(?: (?:the|la|il|lo))? ?$")  # before a town
_SOMEBODY = re.compile(
    r"(?:lady|lord|sir|don|donna|dr|mr|mrs|ms|miss|sig|padre|father|suor|sister|zi[oa]|aunt|uncle)(?![\w])"
)


def unknown(passages: Passages, match: re.Match[str], lead: str, group: str = "name") -> Span | None:
    """The name behind a lead, with the noun before it, where no fact has it and it is that of a firm or body."""
    name = _OWNED.sub("", match[group].rstrip(".'’"))
    span = Span(match.start(group), match.start(group) + len(name))
    low = passages.low[span.start : span.end]
    what = passages.low[slice(*match.span("what"))] if match["what"] else ""
    if is_known(passages, name) or low in passages.ad.low or low in passages.dossier.told:
        return None
    if cue("names.none").fullmatch(low) or is_issuer(passages, span) or is_region(passages, span):
        return None
    body = not _ANY.match(what) and _is_of_one(what)
    body = body or bool(_ORG_BEHIND.match(passages.low, span.end) and not DEMONYM.fullmatch(name))
    if not body and (what or lead == KIND_ONLY or _is_nobody(passages, span, name, lead)):
        return None
    return Span(match.start("what"), span.end) if OF.search(what) else span


def _is_of_one(what: str) -> bool:
    """Whether a noun before a name is that of one firm or body: "the port authority of", but not "firms of"."""
    noun = cue("names.employers").search(what) or _ORG.search(what)
    return noun is not None and not PLURAL.fullmatch(noun.group())


def _is_nobody(passages: Passages, span: Span, name: str, lead: str) -> bool:
    """Whether a name without a word for what it is may be that of a place, a day, a person, or of no employer."""
    low, alone = passages.low[span.start : span.end], " " not in name
    if is_place(low) or is_beside_a_place(passages, span) or _SOMEBODY.match(low):
        return True
    if not alone:
        return False
    if lead in ("a", "ad") or cue("names.none").match(low):
        return True  # "tre mesi a Portovenere"
    meant = concepts(content(low))
    if meant and (lead in PLAIN or meant & passages.dossier.every):
        return True  # "della Regione", "for the Province"
    return is_no_employer(passages, span, name, "for" if lead == "for" else "at")
