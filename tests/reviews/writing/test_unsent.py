"""Texts of a field from several windows, or from a browser that lost an answer or was killed."""

import pytest

from reviews.writing.unsent import put_together


@pytest.mark.parametrize(
    ("stored", "typed", "base", "together"),
    [
        ("", "Bene", "", "Bene"),
        ("Bene", "Bene, ma", "Bene", "Bene, ma"),
        # The copy of a browser that was killed is older than what it had sent.
        ("Bene, ma manca un numero.", "Bene, m", "", "Bene, ma manca un numero."),
        ("Ciao. Bene, ma manca un numero.", "Ciao. Bene", "Ciao.", "Ciao. Bene, ma manca un numero."),
        ("Ciao molto cara Giulia", "Ciao mol Giulia", "Ciao Giulia", "Ciao molto cara Giulia"),
        # The answer to what was sent before was lost.
        ("Bene, m", "Bene, ma manca un numero.", "", "Bene, ma manca un numero."),
        # Two windows: what each wrote is there.
        ("Una sintesi.", "Un’altra.", "", "Un’altra.\n\nUna sintesi."),
        ("Ciao Giulia, bene", "Cara Giulia", "Ciao Giulia", "Cara Giulia, bene"),
        ("Primo. Terzo.", "Primo. Secondo.", "Primo.", "Primo. Secondo.\n\nPrimo. Terzo."),
        # A choice replaces the one before.
        ("approved", "changes_requested", None, "changes_requested"),
    ],
)
def test_nothing_written_is_lost_nor_stands_twice(stored: str, typed: str, base: str | None, together: str) -> None:
    assert put_together(stored, typed, base) == together


def test_a_text_that_was_stored_without_an_answer_is_what_the_next_was_typed_upon() -> None:
    assert put_together("Bene!", "Bene", "Bene", sent=["Bene!"]) == "Bene"
    assert put_together("Bene!", "Bene", "Bene", sent=["Bene?"]) == "Bene!"  # another window wrote it
