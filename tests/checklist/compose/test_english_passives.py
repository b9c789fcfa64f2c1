"""Lines of an English CV that are sentences in the passive."""

# ruff: noqa: E501 - a table of sentences reads best one row a line

import random
import re
from collections.abc import Callable
from itertools import product

from checklist.compose.english.highlights import sentence

_SUBJECTS = {
    "Guests": "plural", "Horses": "plural", "The accounts": "plural", "Fire doors": "plural", "The rota": "one", "Bread": "one",
    "Herbs and salad": "plural", "Some 300 parcels": "plural", "Trees (mostly oak)": "plural", "A mural for the foyer": "one",
    "Evening classes": "plural", "Damaged chairs": "plural", "Planning notices": "plural", "Stock": "one", "No claims": "plural",
}  # fmt: skip
_DEEDS = (
    "checked",
    "looked after",
    "cleaned and repaired",
    "taken down",
    "counted, weighed and labelled",
    "written",
    "cared for",
)
_BEHIND = ("", " in two halls", " every week", ", and complaints fell by a third", ", and reports were filed daily")
_DOUBLE = re.compile(r"\b(?:was|were|is|are|been) (?:was|were|is|are|has|have)\b")


def _said(line: str, *, running: bool = False) -> str:
    return sentence(line, running=running)


def test_a_sentence_in_the_passive_is_said_in_the_active_or_as_it_stands(sample: Callable[[int, int], int]) -> None:
    wrong = {}
    lines = list(product(_SUBJECTS.items(), _DEEDS, _BEHIND, (True, False)))
    for (subject, number), deed, behind, running in random.Random(1).sample(lines, sample(250, len(lines))):
        for be in ("was", "is", "has been") if number == "one" else ("were", "are", "have been"):
            line = f"{subject} {be} {deed}{behind}"
            said = _said(line, running=running)
            first = said.removesuffix(", and reports were filed daily")
            active = first.startswith("I ") and not re.search(r"\b(?:was|were|is|are|been)\b", first)
            whole = said.lower().removeprefix("the ") == line.lower().removeprefix("the ")
            if active == whole or _DOUBLE.search(said):
                wrong[line] = said
    assert not wrong


def test_what_the_writer_surely_did_is_said_of_the_writer() -> None:
    rows = [
        ("Guests were looked after on three floors, and bills were settled daily", False, "I looked after guests on three floors and settled bills daily"),
        ("Day trippers (about 40 a week) are met and shown around the mill", True, "I meet and show day trippers (about 40 a week) around the mill"),
        ("The wine lists were rewritten, and sales per table rose by £4", False, "I rewrote the wine lists, and sales per table rose by £4"),
        ("Six stages were put up and taken down with the riggers", False, "I put up and took down six stages with the riggers"),
        ("Tenants were cared for in two blocks", False, "I cared for tenants in two blocks"),
        ("A guide for parents was printed and is still in use", False, "a guide for parents was printed and is still in use"),
        ("The depot was bought by a rival", False, "the depot was bought by a rival"),
        ("Wages are paid every Friday by the bursar", True, "wages are paid every Friday by the bursar"),
        ("Shifts were lost when the mill closed", False, "shifts were lost when the mill closed"),
        ("Ensured lorries were loaded by six", False, "I ensured lorries were loaded by six"),
    ]  # fmt: skip
    assert not {line: found for line, now, said in rows if (found := _said(line, running=now)) != said}
