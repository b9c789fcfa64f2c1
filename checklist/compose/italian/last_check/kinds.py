"""What the head of a part of a list names: something that is done, a relation to somebody, or a thing."""

import re
from functools import cache

from checklist.compose.italian.activities import is_person
from checklist.compose.italian.last_check.words import Word, is_determiner
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.lexicon.genders import forms
from checklist.compose.italian.lexicon.plurals import plurals
from checklist.compose.tables import table


def said(part: list[Word]) -> str:
    """The first words of a part, to say what is in doubt."""
    return " ".join(one.text for one in part[:3])


def head_of(part: list[Word]) -> Word | None:
    """The noun of a part, behind its preposition and its adjectives."""
    return next((one for one in part if one.kind in ("noun", "name", "other") and not is_determiner(one.text)), None)


def is_action(word: Word | None) -> bool:
    """Whether a noun names something that is done, in either number."""
    if word is None:
        return False
    many = re.search(r"\w{3,}(?:zioni|sioni|menti|aggi|ture)$", word.text) or word.text in _deeds_in_many()
    return bool(many) or is_deed(word.text) or word.text in relations()


def names_people(noun: str) -> bool:
    """Whether a noun in the plural names people: "alunni", "infermiere"."""
    stem = noun[:-1]
    return noun in table("italian/deeds")["people"].split() or (
        noun.endswith(("i", "e")) and any(is_person(f"{stem}{ending}") for ending in "oae" if ending != noun[-1])
    )


def names_a_task(noun: str) -> bool:
    """Whether a noun can be one of several tasks: "vendita", "turni", but not "banco"."""
    return is_action(Word(noun, "noun")) or noun in table("italian/last_check/words")["tasks"].split()


@cache
def relations() -> frozenset[str]:
    """Words for relations to somebody, which are tasks by themselves: "contatti"."""
    return frozenset(table("italian/deeds")["relations"].split())


@cache
def in_a_place() -> frozenset[str]:
    """Words for persons that are called after their place of work: "caposquadra"."""
    return frozenset(table("italian/deeds")["in-a-place"].split())


@cache
def _deeds_in_many() -> frozenset[str]:
    """The plurals of deeds: "verifiche"."""
    deeds = [(noun, agrees.gender) for noun, agrees in forms().items() if is_deed(noun)]
    return frozenset(form for noun, gender in deeds for form in plurals(noun, gender))
