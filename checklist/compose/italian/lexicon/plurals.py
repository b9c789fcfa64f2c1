"""The plural of an Italian noun, by the rules of grammars and a table of what they do not give."""

import re
from functools import cache

from checklist.compose.tables import table

# What a noun ends in, of which gender it is, how many letters go, and what comes instead; the first rule applies.
_RULES = (
    (r"(?:ic|olog)o$", "mf", 1, "i"),  # "medico", "psicologo"
    (r"[cg]o$", "mf", 1, "hi"),  # "parco", "catalogo"
    (r"[cg]a$", "f", 1, "he"),
    (r"[cg]a$", "m", 1, "hi"),  # "collega"
    (r"(?:[aeiou][cg]|[lr]g)ia$", "f", 1, "e"),  # "camicia", "energia"
    (r"[cg]ia$", "f", 2, "e"),  # "spiaggia"
    (r"io$", "mf", 1, ""),
    (r"a$", "f", 1, "e"),
    (r"a$", "m", 1, "i"),  # "giornalista"
    (r"[oe]$", "mf", 1, "i"),
)


@cache
def _irregular() -> dict[str, list[str]]:
    """Plurals that no rule gives, by their singular, the usual one first."""
    listed = table("italian/lexicon/plurals")
    return {noun: forms.split() for noun, forms in (listed["same-gender"] | listed["feminine"]).items()}


def plurals(noun: str, gender: str) -> list[str]:
    """The plurals of a noun.

    Spelling does not show the stress, on which -co, -go and -io depend: nouns in -ico mostly have -ici, persons in
    -ologo have -ologi, and all others -chi and -ghi. What differs stands in the table.

    Args:
        noun: The singular in small letters.
        gender: "m" or "f".

    Returns:
        The plurals, the usual one first; none where the noun does not change.
    """
    if found := _irregular().get(noun):
        return found
    return [regular] if (regular := _regular(noun, gender)) else []


def is_feminine_plural(noun: str) -> bool:
    """Whether a masculine noun has a feminine plural: "il dito", "le dita"."""
    return noun in table("italian/lexicon/plurals")["feminine"]


def _regular(noun: str, gender: str) -> str:
    for pattern, of_gender, cut, ending in _RULES:
        if gender in of_gender and re.search(pattern, noun):
            return f"{noun[:-cut]}{ending}"
    return ""
