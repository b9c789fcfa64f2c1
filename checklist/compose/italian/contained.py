"""Nouns that hold or order others, with the preposition that a CV leaves out: "ordini clienti", "linea imballaggio"."""

import re
from functools import cache

from checklist.compose.italian.activities import is_person
from checklist.compose.italian.compounds import ADJECTIVAL
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.lexicon.genders import is_invariable
from checklist.compose.italian.lexicon.plurals import plurals
from checklist.compose.italian.nouns import agreement, articulated, definite
from checklist.compose.tables import table

_CAMPAIGN = re.compile(r"\b(?P<in>in )?campagna (?P<thing>[a-zà-ù]{3,}[ei])(?=$|[,;.)])")

# "Piano editoriale Instagram": for which channel it is.
_EDITORIAL = re.compile(r"\b(?:piano|calendario|progetto) editoriale (?=[A-Z])", re.I)


@cache
def _pairs() -> re.Pattern[str]:
    listed = table("italian/deeds")
    holders = "|".join((*listed["holders"].split(), *listed["lines"].split()))
    return re.compile(
        rf"\b(?P<holder>{holders}) (?P<thing>[a-zà-ù]{{4,}})(?P<behind>$|[ ,;.)])"
        r"(?P<joined>e (?!(?:del|dello|della|dei|degli|delle) |dell’))?",
        re.I,
    )


def _is_kind(holder: str, thing: str) -> bool:
    """Whether a noun in the singular says of what kind the things before it are: "pratiche mutuo"."""
    several, agrees = agreement(holder), agreement(thing)
    if not several or several.number == 1 or not agrees or agrees.number != 1 or ADJECTIVAL.match(thing):
        return False
    return not set(plurals(thing, agrees.gender)) & set(table("italian/deeds")["people"].split())


def contained(text: str) -> str:
    """A line with "di" between a noun that holds things and what it holds: "fascicoli dei clienti".

    Whom or what one has in mind takes its article, "gli ordini dei negozi"; what kind of thing it is takes none,
    "una linea di imballaggio", and neither does the first of two.
    """

    def tied(match: re.Match[str]) -> str:
        holder, thing = match["holder"].lower(), match["thing"].lower()
        agrees, listed = agreement(thing), table("italian/deeds")
        deed = is_deed(thing) and holder in listed["lines"].split()
        of_many = holder in listed["holders"].split() and agrees and agrees.number != 1
        of_many = of_many and not thing.endswith(("iche", "izie"))  # "pratiche edilizie": rather an adjective
        kind = holder in listed["holders"].split() and _is_kind(holder, thing)
        fixed = f"{holder} {thing}" in listed["of-things-done"]["fixed"]
        if fixed or not (deed or of_many or kind) or is_invariable(thing):
            return match[0]
        the = "" if deed or kind or match["joined"] else definite(thing)
        said = articulated("di", the) if the else f"di {thing}"
        return f"{match['holder']} {said}{match['behind']}{match['joined'] or ''}"

    def season(match: re.Match[str]) -> str:
        whole = definite(match["thing"]) if not is_person(match["thing"]) else ""
        lead = "durante la campagna" if match["in"] else "campagna"
        return f"{lead} {articulated('di', whole)}" if whole else match[0]

    text = _EDITORIAL.sub(r"\g<0>di ", text)
    return _pairs().sub(tied, _CAMPAIGN.sub(season, text))
