"""What "e" joins within one thing, so that it begins no further member of a list."""

import re

from checklist.compose.italian.compounds import are_kinds, are_of_one_kind, ends_in_adjectives, is_deed
from checklist.compose.italian.nouns import agreement
from checklist.compose.tables import table

ADJECTIVE = r"\w+(?:ic[oahei]+|al[ei]|il[ei]|iv[oaie]|os[oaie]|ari[oae]?|ent[ei]|ant[ei]|es[ei])"
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
