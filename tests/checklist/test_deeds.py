# ruff: noqa: E501 - a table of sentences reads best one row a line
"""What counts as a deed: a verb of the writer's own, listed or not, and never a noun that looks like one."""

import pytest

from checklist.letter import Letter

DEEDS = [
    ("We swapped the old queue for a stream.", "swapped"), ("I also chased the vendor for a patch.", "chased"),
    ("Abbiamo spezzato la tabella in due.", "spezzato"), ("L'ho sdoppiato in due processi.", "sdoppiato"),
    ("Spostammo tutto in una notte.", "spostammo"), ("Ogni lunedì ricaricavo i dati.", "ricaricavo"),
]  # fmt: skip
NONE = [
    "I am a software engineer.", "Sono uno sviluppatore.", "The design of the migration is old.", "Lavoravano in un negozio.",
    "Dear Hiring Manager,", "I loved the place and was thirty in June.", "Ho avuto un cane.", "My team was motivated and data-driven.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "verb"), DEEDS)
def test_a_verb_in_the_first_person_and_the_past_is_a_deed(text, verb):
    assert verb in {text[hit.start : hit.end].lower() for hit in Letter(text).body_hits("did")}


@pytest.mark.parametrize("text", NONE)
def test_a_trade_a_thing_or_a_state_is_no_deed(text):
    assert not Letter(text).body_hits("did")
