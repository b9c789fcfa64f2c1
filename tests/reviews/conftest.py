"""A mentor who was asked about the letter, and what they say of it."""

from collections.abc import Callable
from typing import Any

import pytest

from accounts.models import User
from letters.models import Letter, Version
from reviews.models import ReviewRequest, Thread


@pytest.fixture
def asked(version: Version, mentor: User, candidate: User) -> ReviewRequest:
    return ReviewRequest.objects.ask(version, mentor=mentor, by=candidate, note="È chiaro?")


@pytest.fixture
def say(asked: ReviewRequest, mentor: User) -> Callable[..., Thread]:
    """Begins a thread of the mentor's: ``say("PostgreSQL", "Quanti dati?")``; unpublished."""

    def begin(quote: str = "", text: str = "Quanti dati?", **more: Any) -> Thread:
        return Thread.open(asked.review(), by=mentor, quote=quote, text=text, **more)

    return begin


@pytest.fixture
def suggest(asked: ReviewRequest, mentor: User) -> Callable[..., Thread]:
    """Suggests other words, unpublished: ``suggest("6 anni", "sei anni")``."""

    def begin(quote: str, replacement: str, **more: Any) -> Thread:
        return Thread.open(asked.review(), by=mentor, quote=quote, replacement=replacement, **more)

    return begin


@pytest.fixture
def publish(asked: ReviewRequest) -> Callable[[], None]:
    """What the mentor said so far is seen: threads are read anew by whoever asks."""

    def show() -> None:
        asked.review().publish(verdict="changes_requested", summary="Bene")

    return show


@pytest.fixture
def revise(letter: Letter, candidate: User) -> Callable[..., Version]:
    """The next version of the letter, with ``changes``: ``revise(("old words", "new words"))``."""

    def make(*changes: tuple[str, str]) -> Version:
        letter.draft.refresh_from_db()
        body = letter.draft.body
        for old, new in changes:
            assert old in body
            body = body.replace(old, new, 1)
        letter.draft.write(body, seen=letter.draft.revision)
        return letter.freeze(by=candidate)

    return make


@pytest.fixture
def other(person: Callable[..., User]) -> User:
    """A second mentor."""
    return person("Lina Sole", role="mentor")
