"""Sentences are known by their words: they keep their origin wherever these stand, and lose it when they change."""

import pytest

from letters.origins.sentence_origin import SentenceOrigin, place, remembered

CACHE = SentenceOrigin("Ho introdotto una cache Redis.", "fact", ("a",))
GREETING = SentenceOrigin("Gentile Laura Sarti,", "composer")
TEXT = f"{GREETING.words}\n\n{CACHE.words} Mi piace."


def placed(body: str) -> list[tuple[str, str]]:
    return [(body[one.start : one.end], one.sentence.origin) for one in place([CACHE, GREETING], body)]


def test_every_sentence_is_found_in_the_order_of_the_text() -> None:
    assert placed(TEXT) == [(GREETING.words, "composer"), (CACHE.words, "fact")]


@pytest.mark.parametrize(
    "body",
    [
        f"Prima una riga mia.\n\n{TEXT}",
        f"{CACHE.words}\n\n{GREETING.words}",  # moved
        f"👩🏽‍💻 {TEXT}",
        f"- {CACHE.words}\n- {GREETING.words}",
    ],
)
def test_it_survives_edits_around_it(body: str) -> None:
    assert sorted(words for words, _origin in placed(body)) == sorted([CACHE.words, GREETING.words])


@pytest.mark.parametrize(
    "changed",
    [
        "Ho introdotto due cache Redis.",
        "Ho introdotto una cache Redis, con il team.",
        "Riho introdotto una cache Redis.",
    ],
)
def test_a_sentence_that_was_changed_is_the_persons_own(changed: str) -> None:
    body = TEXT.replace(CACHE.words, changed).replace("Riho", "riHo")
    assert placed(body) == [(GREETING.words, "composer")]


def test_a_sentence_that_stands_twice_is_marked_twice_and_no_words_are_marked_twice() -> None:
    longer = SentenceOrigin(f"{CACHE.words} Bene.", "model")
    found = place([CACHE, longer], f"{longer.words}\n\n{CACHE.words}")
    assert [one.sentence.origin for one in found] == ["model", "fact"]


def test_a_draft_remembers_what_stands_in_it_and_what_is_new() -> None:
    new = SentenceOrigin("Uso Redis da tre anni.", "fact", ("b",))
    assert remembered([CACHE, GREETING], [new], f"{GREETING.words} e altro") == [GREETING, new]


def test_what_is_stored_is_read_back() -> None:
    assert SentenceOrigin.from_json(CACHE.as_json()) == CACHE
