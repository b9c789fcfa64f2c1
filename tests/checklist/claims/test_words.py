"""Words of both languages that are spelled alike, and those that are too short for it."""

import pytest

from checklist.claims.words import meanings, spelled_alike


@pytest.mark.parametrize(
    ("one", "other"), [("latency", "latenza"), ("orders", "order"), ("costo", "costi"), ("colore", "colour")]
)
def test_likes_share_their_beginning(one: str, other: str) -> None:
    assert spelled_alike(one)[:4] == spelled_alike(other)[:4]


@pytest.mark.parametrize("word", ["case", "messo", "noise", "fosse", "data"])
def test_a_word_that_would_leave_one_or_two_letters_keeps_all_of_them(word: str) -> None:
    assert len(spelled_alike(word)) > 2
    assert meanings(word)


@pytest.mark.parametrize("word", ["", "e", "di", "12"])
def test_what_is_too_short_means_nothing(word: str) -> None:
    assert meanings(word) == frozenset()
