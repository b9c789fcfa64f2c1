"""What "e" joins within one thing, so that it begins no further member of a list."""

import re

from checklist.compose.italian.lexicon.deeds import is_deed, is_task_in_many
from checklist.compose.italian.lexicon.genders import is_invariable
from checklist.compose.italian.nouns import agreement
from checklist.compose.italian.prepositions import LINK
from checklist.compose.tables import table

ADJECTIVE = r"\w+(?:ic[oahei]+|al[ei]|il[ei]|iv[oaie]|os[oaie]|ari[oae]?|ent[ei]|ant[ei]|es[ei])"
NOUNS_TOO = ("locale", "generale", "personale", "materiale", "commerciale", "industriale")  # adjectives as well
_WHOM = ("uomo", "donna", "bambino", "bambini", "uomini", "donne")
_TWO = 2  # a thing, and a kind of it


def is_one(first: str, second: str) -> bool:
    """Whether "e" joins words within one thing: two adjectives, two for whom it is done, two plurals behind "di"."""
    return (
        described(first, second)
        or is_of_whom(first, second)
        or are_of_one_kind(first, second)
        or are_kinds(first, second)
    )


def is_of_whom(first: str, second: str) -> bool:
    """Whether "e" joins two for whom one thing is done: "taglio uomo e bambino"."""
    fixed = first.lower() in table("italian/deeds")["of-things-done"]["fixed"]
    return (fixed and second.split(maxsplit=1)[0] in _WHOM) or _are_bare_kinds(first, second)


def _are_bare_kinds(first: str, second: str) -> bool:
    """Whether "e" joins two kinds that a bare noun names behind one in the plural: "contratti luce" and "gas"."""
    words = first.split()
    nouns = [agreement(one) for one in (*words, second.split(maxsplit=1)[0])]
    bare = len(words) == _TWO and words[1].islower() and not is_deed(second.split(maxsplit=1)[0])
    return bare and [one.number if one else None for one in nouns] == [2, 1, 1]


def described(first: str, second: str) -> bool:
    """Whether "e" joins two words that describe one thing: "fatture attive e passive", "saldatura MIG e TIG"."""
    before, after = first.rsplit(maxsplit=1)[-1], second.split(maxsplit=1)[0]
    adjectives = all(re.fullmatch(ADJECTIVE, one) for one in (before, after))
    alike = (adjectives or before[-1] == after[-1]) and not agreement(after)
    alike = alike or bool(re.fullmatch(ADJECTIVE, after) and not agreement(after) and not agreement(before))
    return len(first.split()) > 1 and (
        ends_in_adjectives(before, second) or alike or (before.isupper() and after.isupper())
    )


def are_of_one_kind(first: str, second: str) -> bool:
    """Whether "e" joins two plain plurals behind one "di", "clientela di bar" and "negozi", or two names of things.

    The names say of what kind the things are: "gestione delle campagne Google Ads" and "Meta Ads".
    """
    last = re.search(r" d(?:ei|egli|elle) [a-zà-ù]+((?: [A-Z]\w+)+)$", first)
    if last and re.match(r"[A-Z][a-z]", second):
        return True
    closer = re.search(r" di (?P<noun>[a-zà-ù]+)(?: [a-zà-ù]+)?$", first)
    noun = second.split(maxsplit=1)[0]
    bare = (
        is_plural_noun(noun)
        and not is_task_in_many(noun)
        and not re.match(r"\w+ (?:con|di|del|dello|della|dei|degli|delle|al|alla|ai|agli|alle)\b", second)
    )
    return bool(closer and (is_plural_noun(closer["noun"]) or is_invariable(closer["noun"])) and bare)


def are_kinds(first: str, second: str) -> bool:
    """Whether "e" joins two kinds of several things: "pratiche di mutuo e prestito", "campioni di acqua e suolo"."""
    kind = re.search(r"(?P<holder>[a-zà-ù]+) di (?P<kind>[a-zà-ù]+)$", first)
    own = re.match(rf"(?P<noun>[a-zà-ù]+)(?:$| (?!di\b)(?:{LINK}))", second)
    if not kind or not is_plural_noun(kind["holder"]) or not own or is_deed(own["noun"]):
        return False
    nouns = agreement(kind["kind"]), agreement(own["noun"])
    return all(one is not None and one.number == 1 for one in nouns)


def ends_in_adjectives(before: str, second: str) -> bool:
    """Whether a word that is a noun as well is an adjective, since it stands alone behind one: "storico e locale"."""
    alone = re.sub(r" ?[(,].*", "", second).strip() in NOUNS_TOO
    return alone and bool(re.fullmatch(r"\w+(?:ic|iv|os)[oa]|\w+(?:[ai]l|ar)e", before)) and not is_deed(before)


def is_plural_noun(noun: str) -> bool:
    agrees = agreement(noun)
    return bool(agrees and agrees.number != 1 and " " not in noun)
