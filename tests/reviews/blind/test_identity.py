"""Texts for a blind reader that no page shows."""

from collections.abc import Callable

from accounts.models import User
from reviews.blind.identity import redact_for
from reviews.models import ReviewRequest


def test_texts_are_redacted_for_nobody_else(
    blind: ReviewRequest, candidate: User, admin: User, person: Callable[..., User]
) -> None:
    for reader in (candidate, admin, person("Lina Sole", role="mentor")):
        assert redact_for(reader, "Giulia Ferri") == "Giulia Ferri"
    assert redact_for(blind.mentor, "Giulia Ferri ha chiesto un parere") == "•••••• ••••• ha chiesto un parere"
