"""Hostile text costs no more than its length."""

from collections.abc import Callable

import pytest

from spelling import find_mistakes
from spelling.corrections import corrections
from spelling.doubled import doubled_words
from spelling.mistakes import MOST
from spelling.tokens import hidden, tokens
from tests.hostile import ALPHABETS, grows_linearly
from tests.rows import each_row

OWN_ALPHABETS = ("a.", "a ", "di ", "/a", "a-", "'a", "`", "[", '"a', "@", "1,")


def test_reading_words_grows_with_the_text_and_no_faster(sample: Callable[[int, int], int]) -> None:
    def read(text: str) -> None:
        seen = hidden(text)
        list(tokens(seen))
        list(doubled_words(seen))

    slow = [one for one in [*ALPHABETS[:: sample(40, 1)], *OWN_ALPHABETS] if not grows_linearly(read, one)]
    assert slow == []


def test_only_so_many_unknown_words_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(word: str, *others: object, **more: object) -> tuple[str, ...]:
        asked.append(word)
        return corrections(word, *others, **more)  # type: ignore[arg-type]

    monkeypatch.setattr("spelling.mistakes.corrections", counted)
    strange = [f"progett{first}{second}" for first in "bcdfghjklmnpqrst" for second in "bcdfghjklmnpqrst"]
    find_mistakes(" ".join(f"Il lavoro di questo anno che {word} non era." for word in strange), "it")
    assert len(asked) == MOST


def test_a_text_of_nothing_known_is_in_no_language_of_ours() -> None:
    assert find_mistakes("Wir suchen eine Kollegin die unsere Kunden kennt und gerne lacht. " * 3, "it") == []


def test_no_word_of_more_than_forty_letters_reaches_the_dictionary() -> None:
    assert list(tokens("a" * 41)) == []


@each_row("text", ["", " ", "\n\n", "'", "’’’", "a", "\0", "é" * 50_000, "😀" * 1000, "ß ﬁ İ"])
def test_odd_texts_are_read(text: str) -> None:
    assert find_mistakes(text, "it") == []
