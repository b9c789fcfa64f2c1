"""Two texts that were written upon the same one, put together."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.compare.merge import Merged, merge

BASE = "Gentile Anna,\n\nscrivo Python da anni.\n\nHo guidato la squadra.\n\nCordiali saluti\n"


def replaced(*changes: tuple[str, str]) -> str:
    text = BASE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("mine", "theirs", "together"),
    [
        (BASE, BASE, BASE),
        (replaced(("da anni", "da 6 anni")), BASE, replaced(("da anni", "da 6 anni"))),
        (BASE, replaced(("da anni", "da 6 anni")), replaced(("da anni", "da 6 anni"))),
        (
            replaced(("da anni", "da 6 anni")),
            replaced(("la squadra", "una squadra di cinque")),
            replaced(("da anni", "da 6 anni"), ("la squadra", "una squadra di cinque")),
        ),
        (
            replaced(("Python da anni", "Python e Go da anni")),
            replaced(("da anni", "da sei anni, ogni giorno")),
            replaced(("Python da anni", "Python e Go da sei anni, ogni giorno")),
        ),
        (BASE + "\nP.S. Mia.\n", "Oggetto: loro\n\n" + BASE, "Oggetto: loro\n\n" + BASE + "\nP.S. Mia.\n"),
        (
            replaced(("Ho guidato la squadra.\n\n", "")),
            replaced(("da anni", "da 6 anni")),
            replaced(("Ho guidato la squadra.\n\n", ""), ("da anni", "da 6 anni")),
        ),
    ],
)
def test_changes_in_different_places_are_all_there(mine: str, theirs: str, together: str) -> None:
    assert merge(mine, theirs, BASE) == Merged(together, 0)


def test_the_same_words_changed_on_both_sides_stand_twice_mine_first() -> None:
    mine, theirs = replaced(("da anni", "da sei anni")), replaced(("da anni", "da dieci anni"))
    merged = merge(mine, theirs, BASE)
    assert merged.conflicts == 1
    assert merged.text == replaced(
        ("scrivo Python da anni.", "scrivo Python da sei anni.\n\nscrivo Python da dieci anni.")
    )


def test_without_what_both_were_written_upon_whatever_differs_stands_twice() -> None:
    mine, theirs = replaced(("da anni", "da sei anni")), replaced(("la squadra", "una squadra"))
    merged = merge(mine, theirs)
    assert merged.conflicts == 1
    for sentence in ("da sei anni", "Python da anni", "guidato la squadra", "una squadra"):
        assert sentence in merged.text
    assert merged.text.count("Gentile Anna,") == merged.text.count("Cordiali saluti") == 1


def test_a_paragraph_deleted_here_and_changed_there_stays_changed() -> None:
    mine, theirs = replaced(("Ho guidato la squadra.\n\n", "")), replaced(("la squadra", "una squadra"))
    assert merge(mine, theirs, BASE).text == theirs


words = st.lists(st.sampled_from(["uno", "due", "tre", "\n\n", "quattro", "🎉", "è"]), max_size=14).map(" ".join)


def said(text: str) -> set[str]:
    return set(re.findall(r"\S+", text))


@given(words, words, words)
def test_no_new_word_of_either_text_is_lost_and_none_is_invented(base: str, mine: str, theirs: str) -> None:
    for merged in (merge(mine, theirs, base), merge(mine, theirs)):
        assert said(merged.text) <= said(mine) | said(theirs)
    assert (said(mine) | said(theirs)) - said(base) <= said(merge(mine, theirs, base).text)
    assert said(mine) | said(theirs) <= said(merge(mine, theirs).text)


@given(words, words)
def test_a_side_that_changed_nothing_gives_way(base: str, other: str) -> None:
    assert merge(base, other, base) == merge(other, base, base) == Merged(other, 0)


def test_long_texts_that_have_little_in_common_take_a_moment() -> None:
    mine = "\n\n".join(f"Paragrafo {n} scritto qui {n * 7}." for n in range(1200))
    theirs = "\n\n".join(f"Paragrafo {n} scritto là {n * 5}." for n in range(1200))
    assert merge(mine, theirs, "\n\n".join(f"Paragrafo {n}." for n in range(1200))).conflicts
