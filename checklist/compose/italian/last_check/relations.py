"""Whether a preposition or a mark stands between words whose relation is not known."""

import re

from checklist.compose.italian.last_check.words import Word, classed, is_participle, of_article
from checklist.compose.italian.nouns import agreement
from checklist.compose.tables import table

_CODES = re.compile(r"[A-Z]{2}(?:-[A-Z]{2})+$")  # of provinces: "PD-VI-RO"


def unrelated(clause: list[Word]) -> str:
    """The first words of a clause of which it is not known how they belong together; empty where there are none."""
    tasks = [one.text for one in clause[:1]] == ["mi"]
    for place, word in enumerate(clause):
        if word.text == "/" or _CODES.match(word.text):
            return word.text
        behind = clause[place + 1 : place + 3]
        if len(behind) > 1 and (
            (tasks and _is_result(word, *behind)) or _is_done_to_a_means(word, *behind) or _is_torn_name(word, *behind)
        ):
            return " ".join(one.text for one in (word, *behind))
    return ""


def _is_result(word: Word, preposition: Word, share: Word) -> bool:
    """Whether a task is said to have come to a share, which is no part of the task: "del calo tenuto al 3%"."""
    return is_participle(word.text) and preposition.kind == "preposition" and share.text.endswith("%")


def _is_done_to_a_means(word: Word, preposition: Word, means: Word) -> bool:
    """Whether what a deed is done with stands as its object: "saldatura dell’elettrodo"."""
    articled = preposition.text.startswith("d") and preposition.text != "d’" and of_article(preposition.text)
    if word.text not in classed("of-a-kind") or not articled:
        return False
    return means.text in table("italian/deeds")["means"].split()


def _is_torn_name(word: Word, preposition: Word, second: Word) -> bool:
    """Whether half of a name has a small letter and half a capital: "camera di Commercio"."""
    if preposition.text != "di" or second.kind != "name" or not second.text[1:].islower():
        return False
    return all(one is not None and one.number == 1 for one in (word.agrees, agreement(second.text)))
