"""Facts that bear out some of the letter's claims, and contradict one."""

from typing import Any

import pytest

from accounts.models import User
from letters.models import Letter
from profiles.models import Fact

RESUME: dict[str, Any] = {
    "work": [
        {
            "name": "Lumen",
            "position": "Sviluppatrice backend",
            "startDate": "2020-09",
            "highlights": ["Latenza p95 delle API da 800 ms a 120 ms", "Servizi in Python e PostgreSQL"],
        }
    ],
    "languages": [{"language": "Inglese", "fluency": "B2"}],
}
TEXT = """Gentile Laura Sarti,

lavoro con Python e PostgreSQL in Lumen. Ho ridotto la latenza p95 da 800 ms a 120 ms.

Uso Kubernetes ogni giorno e parlo un inglese fluente. Mi piace capire perché un sistema è lento.

Cordiali saluti,
Giulia Ferri
"""


def confirm(resume: dict[str, Any], *, by: User) -> None:
    """Make a document the confirmed facts of a person."""
    Fact.objects.replace(resume, by=by)
    for fact in Fact.objects.visible_to(by).proposed():
        fact.confirm(by=by)


@pytest.fixture
def known(letter: Letter, candidate: User) -> Letter:
    """The letter of a person with facts, with two claims that these do not bear out."""
    confirm(RESUME, by=candidate)
    letter.draft.write(TEXT, seen=letter.draft.revision)
    return letter
