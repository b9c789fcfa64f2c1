"""Texts for a blind reader that no page shows."""

from reviews.blind.identity import redact_for


def test_texts_are_redacted_for_nobody_else(blind, candidate, admin, person):
    for reader in (candidate, admin, person("Lina Sole", role="mentor")):
        assert redact_for(reader, "Giulia Ferri") == "Giulia Ferri"
    assert redact_for(blind.mentor, "Giulia Ferri ha chiesto un parere") == "•••••• ••••• ha chiesto un parere"
