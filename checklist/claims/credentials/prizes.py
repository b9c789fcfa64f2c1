"""Prizes, medals and titles of a year that the writer received, of which no fact tells, or of another metal."""

import re

from checklist.claims.claim import Claim, flagged
from checklist.claims.dossier import Item
from checklist.claims.passages import Passages
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span

_PRIZES = r"awards?|prizes?|medals?|troph(?:y|ies)|premi[oa]?|medagli[ae]|trofe[oi]|of the (?:year|month)|dell'anno"
_RECEIVED = sieved(
    r"(?<!\w)(?:won|received|earned|got|gained|gave|given|brought|(?:awarded|voted|named|elected|made|called) (?:me|us)"
    r"|was (?:awarded|voted|named|elected)|vint[oaie]|ricevut[oaie]|ottenut[oaie]|vals[oaie]|guadagnat[oaie]"
    r"|conferit[oaie]|consegnat[oaie]|assegnat[oaie]|dato|data|avuto|(?:nominat|elett|premiat|votat)[oaie])"
    rf"(?= )[^.,;:()\n]{{0,60}}?(?<!\w)(?P<prize>{_PRIZES})(?!\w)",
    seldom="credentials",
)
_ME = re.compile(r"(?<!\w)(?:me|us)(?!\w)")  # "the drivers voted me planner of the year"
_OTHERS = re.compile(r"(?<!\w)(?:you|your|voi|vi|vostr\w|her|his|their)(?!\w)")
_KNOWN = re.compile(
    rf"(?<!\w)(?:{_PRIZES}|best|miglior\w*|winn\w+|won|vinc\w+|vint\w+|premiat\w|awarded|finalist\w*|menzion\w+"
    r"|mentions?|commend\w+|honou?rs?|riconosciment\w|encomi\w|targa|(?:first|second|third) place"
    r"|(?:prim|second|terz)o (?:posto|classificat\w))(?!\w)"
)
_METALS = (
    re.compile(r"(?<!\w)(?:gold(?:en)?|d'oro)(?!\w)"),
    re.compile(r"(?<!\w)(?:silver|d'argento)(?!\w)"),
    re.compile(r"(?<!\w)(?:bronze|di bronzo)(?!\w)"),
)
_BESIDE = 24  # code points around a medal in which its metal is told


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "outcome" to a prize that the facts do not have."""
    found = []
    for match in _RECEIVED.finditer(passages.low):
        span = Span(match.start(), match.end())
        clause = passages.clause_at(match.start())
        theirs = not passages.mine(span) or (clause and clause.agent == "firm")
        if not passages.told(span) or (theirs and not _ME.search(match.group())):
            continue
        if _OTHERS.search(match.group()):
            continue
        known = [item for item in passages.dossier.items if item.fact.kind == "award" or _KNOWN.search(item.low)]
        if not known:
            found.append(flagged(span, "outcome", "outcome-none"))
        elif other := _of_another_metal(passages, match, known):
            found.append(flagged(span, "outcome", "outcome-none", other.fact))
    return found


def _of_another_metal(passages: Passages, match: re.Match[str], known: list[Item]) -> Item | None:
    """The fact with a medal, where all medals of the facts are of other metals than the one that is told."""
    around = passages.low[max(match.start(), match.start("prize") - _BESIDE) : match.end() + _BESIDE]
    told = next((metal for metal in _METALS if metal.search(around)), None)
    medals = [item for item in known if any(metal.search(item.low) for metal in _METALS)]
    if not told or not medals or any(told.search(item.low) for item in medals):
        return None
    return medals[0]
