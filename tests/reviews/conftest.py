"""A mentor who was asked about the letter, and what they say of it."""

import pytest

from reviews.models import ReviewRequest, Thread


@pytest.fixture
def asked(version, mentor, candidate):
    return ReviewRequest.objects.ask(version, mentor=mentor, by=candidate, note="È chiaro?")


@pytest.fixture
def say(asked, mentor):
    """Begins a thread of the mentor's: ``say("PostgreSQL", "Quanti dati?")``; unpublished."""

    def begin(quote: str = "", text: str = "Quanti dati?", **more) -> Thread:
        return Thread.open(asked.review(), by=mentor, quote=quote, text=text, **more)

    return begin


@pytest.fixture
def suggest(asked, mentor):
    """Suggests other words, unpublished: ``suggest("6 anni", "sei anni")``."""

    def begin(quote: str, replacement: str, **more) -> Thread:
        return Thread.open(asked.review(), by=mentor, quote=quote, replacement=replacement, **more)

    return begin


@pytest.fixture
def publish(asked):
    """What the mentor said so far is seen: threads are read anew by whoever asks."""

    def show() -> None:
        asked.review().publish(verdict="changes_requested", summary="Bene")

    return show


@pytest.fixture
def revise(letter, candidate):
    """The next version of the letter, with ``changes``: ``revise(("old words", "new words"))``."""

    def make(*changes: tuple[str, str]):
        letter.draft.refresh_from_db()
        body = letter.draft.body
        for old, new in changes:
            assert old in body
            body = body.replace(old, new, 1)
        letter.draft.write(body, seen=letter.draft.revision)
        return letter.freeze(by=candidate)

    return make


@pytest.fixture
def other(person):
    """A second mentor."""
    return person("Lina Sole", role="mentor")
