"""What a preposition within one thing of an Italian list governs, so that commas and "e" do not end it.

Of "trattative per viti, dadi e rondelle, archivio" the wares belong to "per", and the archive is a thing by itself.
"""

import re

from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.lexicon.genders import is_invariable
from checklist.compose.italian.lines.numbers import KEPT, is_plural, may_be_plural
from checklist.compose.italian.nouns import agreement
from checklist.compose.italian.prepositions import LINK
from checklist.compose.tables import table

_ONE = r"(?:una? |uno |un[’'])"
# One thing or several with their indefinite articles: "calendari per un birrificio, una libreria".
_WITH_ONE = re.compile(rf" (?:per|con|di|a|da|in|tra|fra|presso) {_ONE}[^,]+(?:, {_ONE}[^,]+)*$")
_OF_MANY = re.compile(r" di (?P<noun>[a-zà-ù]+)(?: [a-zà-ù]+)?$")
_OF_DESCRIBED = re.compile(r" di [a-zà-ù]+i [a-zà-ù]+i(?: [a-zà-ù]+i)*(?: e [a-zà-ù]+i)?$")
_WORDS = r"[a-zà-ù][\w’-]*(?: [\w’-]+){0,2}(?: \([^)]*\))?"
# "tra" stands before two things at least, "via" before ways, and "in base a" before whatever decides.
_OPEN = re.compile(
    rf" (?P<link>per|tra|fra|via|in base a) (?P<first>[\w’]+)(?P<more>(?: (?!e )[\w’-]+){{0,2}}(?:, (?i:{_WORDS}))*)$"
)
_CLOSED = re.compile(rf" (?:per|tra|fra) (?P<things>{_WORDS}(?:, {_WORDS})* e [a-zà-ù][\w’-]*(?: [a-zà-ù]+)?)(?=, )")
# "riabilitazione di anca": a deed, and of what kind it is.
_OF_A_KIND = re.compile(
    r"(?P<deed>[\w-]+)(?: [\w-]+)? di (?P<kind>[a-zà-ù]{3,})(?P<more>(?:, [a-zà-ù]+(?: [a-zà-ù]+)?)*)$"
)
_KINDS = re.compile(r"(?:.* (?:di|della) )?contabilità \w+(?:, \w+)*$", re.I)
OF_ACCOUNTS = frozenset({"clienti", "fornitori", "banche", "cespiti", "paghe", "IVA"})
_DEED_OF = re.compile(r"(?P<deed>\w+)(?: \w+)? (?:di |d’)[a-zà-ù]{3,}(?: [a-zà-ù]+)?$")
_SIZED = re.compile(r"[a-zà-ù]+ (?:da|di) \d[\d.]* metri")  # a place, and how large it is
_FEW = 2  # words of an object in a list
_MOST = 3  # words of a further thing behind a preposition


def is_relation(thing: str) -> bool:
    """Whether a thing names a relation to somebody, which is a task like a deed: "rapporti con i clienti"."""
    named = re.match(r"(?P<noun>[a-zà-ù]+) (?:con|tra|fra|al|alla|allo|ai|agli|alle)\b", thing, re.I)
    return named is not None and named["noun"].lower() in table("italian/deeds")["relations"].split()


def _is_of_either_number(thing: str) -> bool:
    """Whether a noun has one form for both numbers and names no deed: "società di persone"."""
    noun = thing.split(maxsplit=1)[0]
    return is_invariable(noun) and not is_deed(noun)


def is_governed(before: str, part: str) -> bool:
    """Whether a part of a line goes on with what a preposition before it governs: "per viti, dadi", "rondelle".

    Args:
        before: The thing so far.
        part: What stands behind a comma or "e"; "e" may stand in it.
    """
    match = _OPEN.search(before)
    things = re.split(" ed? ", re.sub(r" \([^)]*\)", "", part))
    if _is_more_of_many(before, part, things):
        return True
    if any(_is_a_task(one) or len(one.split()) > _MOST for one in things):
        return False
    if not match:
        return _is_of_a_kind(before, things)
    if match["link"] != "per":
        return all(one[:1].islower() or one.isupper() for one in things)
    people, first = table("italian/deeds")["people"].split(), match["first"]
    kinds = first in people and re.fullmatch(r" [a-zà-ù]+(?:, [a-zà-ù]+)*", match["more"])
    if kinds and all(" " not in one and (not is_plural(one) or is_invariable(one)) for one in things):
        return True  # "per clienti moda, food e pharma": their lines of business
    several = first.islower() and is_plural(first) and all(_is_several(one) for one in things)
    return several and (first in people) <= all(one.split()[0] in people for one in things)


def _is_more_of_many(before: str, part: str, things: list[str]) -> bool:
    """Whether a part goes on with accounts, with things that have "un", with names, or with several of a kind.

    "Contabilità generale, clienti e fornitori", "per un bar, una libreria", "pompe idrauliche mobili, APS".
    """
    if _KINDS.match(before) and all(one.split()[0] in OF_ACCOUNTS for one in things):
        return True
    if _WITH_ONE.search(before) and re.match(_ONE, part):
        return True
    if _OF_DESCRIBED.search(before) and all(re.match(r"[A-Z]", one) for one in things):
        return True
    many = _OF_MANY.search(before)  # "perizie di agricoltori anziani e società": one thing, or several
    return bool(many and is_plural(many["noun"]) and _is_of_either_number(things[0]))


def _is_of_a_kind(before: str, things: list[str]) -> bool:
    """Whether things go on with what a deed is of, which has no article: "coordinamento di cantiere", "acquisti"."""
    match = _OF_A_KIND.match(before)
    kind = agreement(match["kind"]) if match else None
    if not match or not kind or kind.number != 1 or not is_deed(match["deed"]) or is_deed(match["kind"]):
        return False
    return all(one.islower() and agreement(one) for one in things)


def _is_a_task(thing: str) -> bool:
    """Whether words name something to do, in the singular or the plural, or have a complement of their own."""
    noun = thing.split(maxsplit=1)[0].lower()
    return is_deed(noun) or is_relation(thing) or bool(re.search(rf" (?:{LINK})", thing))


def _is_several(thing: str) -> bool:
    """Whether words name several things: "imballi", "piccole aziende"."""
    noun = thing.split(maxsplit=1)[0]
    return noun.islower() and may_be_plural(noun)


def up_to_end(parts: list[str]) -> list[str]:
    """The parts of a line up to where "e" closes the objects of its deed, unless a further task follows.

    In "vendita di scarpe, cinture e borse, negozio di 90 metri quadri" nobody sells the shop.
    """
    if f"{KEPT}e{KEPT}" in parts[0] and parts[1:] and _SIZED.match(parts[1]):
        return parts[:1]
    deed = _DEED_OF.match(parts[0])
    if not deed or not is_deed(deed["deed"].lower()):
        return parts
    for place, part in enumerate(parts[1:-1], start=1):
        objects = re.split(" ed? ", ", ".join(parts[1 : place + 1]).replace(", ", " e "))
        plain = all(one.islower() and len(one.split()) <= _FEW and not _is_a_task(one) for one in objects)
        task = is_deed(parts[place + 1].split()[0].lower()) or is_relation(parts[place + 1])
        if " e " in part and plain and not task:
            return parts[: place + 1]
    return parts


def kept_together(text: str) -> str:
    """A text in which a list behind "per" or "tra" hangs together, with other spaces, where "e" closes it."""

    def kept(match: re.Match[str]) -> str:
        first, _, rest = match["things"].partition(", ")
        before = f" {match[0].split()[0]} {first}"
        if not rest or not is_governed(before, rest.replace(", ", " e ")):
            return match[0]
        return match[0].replace(", ", f",{KEPT}").replace(" e ", f"{KEPT}e{KEPT}")

    return _CLOSED.sub(kept, text)
