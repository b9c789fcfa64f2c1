"""Gender and number of the Italian nouns that the tables of this folder list, in both numbers."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from checklist.compose.italian.lexicon.plurals import is_feminine_plural, plurals
from checklist.compose.tables import table

ANY_NUMBER = 0


class Agreement(NamedTuple):
    """Gender of a noun, and its number: 1 or 2, and `ANY_NUMBER` where one form could be either."""

    gender: str
    number: int


def fields() -> list[str]:
    """The names of the tables that list nouns by gender, one for each field of work."""
    return [f"italian/lexicon/fields/{path.stem}" for path in sorted((Path(__file__).parent / "fields").glob("*.yaml"))]


@cache
def forms() -> dict[str, Agreement]:
    """All listed forms in small letters.

    Of people only the plurals are there: their singular says what somebody is, and often leaves the gender open.
    """
    found = {
        noun: Agreement(gender, 1) for name in fields() for gender in ("m", "f") for noun in table(name)[gender].split()
    }
    for noun, agrees in list(found.items()):
        many = Agreement("f" if is_feminine_plural(noun) else agrees.gender, 2)
        for plural in plurals(noun, agrees.gender):
            found.setdefault(plural, many)
    for gender, people in table("italian/lexicon/people").items():
        for one in ("m", "f") if gender == "both" else (gender,):
            for plural in (form for noun in people.split() for form in plurals(noun, one)):
                found.setdefault(plural, Agreement(one, 2))
    return found | _invariable()


@cache
def _invariable() -> dict[str, Agreement]:
    numbers = {"one": 1, "many": 2, "any": ANY_NUMBER}
    listed = table("italian/lexicon/invariable")
    return {
        word.lower(): Agreement(gender, number)
        for name, number in numbers.items()
        for gender, words in listed[name].items()
        for word in words.split()
    }


def is_invariable(word: str) -> bool:
    """Whether a noun keeps one form in both numbers, so that only an adjective tells its number."""
    return word.lower() in _invariable()


@cache
def terms() -> dict[str, str]:
    """The gender of two words that are one foreign noun, whose head is the second: "call center"."""
    listed = table("italian/lexicon/invariable")["terms"]
    return {term: gender for gender, found in listed.items() for term in found.split(", ")}
