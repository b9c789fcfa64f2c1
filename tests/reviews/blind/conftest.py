"""A letter that a mentor reads without knowing whose it is."""

import pytest

from accounts.models import User
from letters.models import Letter
from reviews.models import ChecklistRun, ReviewRequest, Thread
from tests.conftest import LETTER

BODY = LETTER + "+39 333 1234567\ngithub.com/giulia-ferri-dev\nVia Mille 12, 40121 Bologna\n"


@pytest.fixture
def blind(letter: Letter, candidate: User, mentor: User) -> ReviewRequest:
    """A letter asked blind, with everything of the owner's that a mentor is shown, as the mentor begins to read."""
    candidate.letterhead = "Giulia Ferri\nVia Mille 12\n333 1234567"
    candidate.save()
    letter.title = "Giulia per Nuvola"
    letter.save()
    letter.draft.write(BODY, seen=letter.draft.revision)
    version = letter.freeze(by=candidate)
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    asked = ReviewRequest.objects.ask(
        version, mentor=mentor, by=candidate, note="Sono Giulia, 333 1234567: va bene?", is_blind=True
    )
    Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    return asked
