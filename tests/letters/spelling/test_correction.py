"""Putting other words in the place of some, and back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.spelling.correction import Correction

BODY = "Il proggetto è finito. Del proggetto resta la nota."


def test_all_places_are_corrected_and_put_back() -> None:
    corrected, undo = Correction("proggetto", "progetto", (3, 27)).apply(BODY)
    assert corrected == "Il progetto è finito. Del progetto resta la nota."
    assert undo.apply(corrected)[0] == BODY


def test_words_that_moved_are_found_near_their_place() -> None:
    corrected, _ = Correction("proggetto", "progetto", (3,)).apply("Ecco. " + BODY)
    assert corrected == "Ecco. Il progetto è finito. Del proggetto resta la nota."


def test_a_piece_of_a_longer_word_is_not_the_word() -> None:
    with pytest.raises(LookupError):
        Correction("getto", "gelo", (9,)).apply(BODY)


def test_what_is_not_there_is_not_corrected() -> None:
    with pytest.raises(LookupError):
        Correction("assente", "presente", (0,)).apply(BODY)


@given(st.text(max_size=40), st.text(max_size=40), st.text(min_size=1, max_size=8), st.text(max_size=8))
def test_what_is_undone_is_as_it_was(before: str, after: str, words: str, instead: str) -> None:
    body = before + words + after
    corrected, undo = Correction(words, instead, (len(before),)).apply(body)
    assert corrected == before + instead + after
    if instead:
        assert undo.apply(corrected)[0] == body


def test_a_correction_reads_what_it_writes() -> None:
    correction = Correction("di\ndi", "di", (4, 90))
    assert Correction.read(correction.value) == correction


@pytest.mark.parametrize(
    "value",
    ["", "{}", "null", "[]", '["a", "b"]', '["a", "b", -1]', '["a", "b", 1.5]', '["a", "b", true]', '["", "b", 1]',
     '["a", 2, 1]', json.dumps(["a", "b", *range(200)])],
)  # fmt: skip
def test_anything_else_is_refused(value: str) -> None:
    with pytest.raises(ValueError):
        Correction.read(value)
