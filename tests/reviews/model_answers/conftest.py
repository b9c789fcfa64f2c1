"""The double of a model, and a run in which the checklist is not sure of one point."""

from typing import Any

import pytest

from accounts.models import User
from letters.models import Letter
from reviews.models import ChecklistRun
from tests.letters.wording.conftest import double, double_of_session

__all__ = ["double", "double_of_session"]

PASSAGE = "Qui ogni Giulia Ferri si firma così: ho ridotto la latenza p95 da 800 ms a 120 ms, giulia.ferri@example.it."


def report(body: str) -> dict[str, Any]:
    """One point is not sure, with a passage that has names; one is sure; one has a passage of nothing but a contact."""
    point = {"weight": 1, "earned": 0, "advice": {"it": "Qui non so dire", "en": "I cannot tell here"}}

    def evidence(quote: str) -> list[dict[str, Any]]:
        return [{"start": body.rindex(quote), "end": body.rindex(quote) + len(quote), "quote": quote}]

    criteria = [
        {"id": "performance", "verdict": "met", "sure": False, "evidence": evidence(PASSAGE)},
        {"id": "scale", "verdict": "missing", "sure": True, "evidence": evidence("Scrivo Python")},
        {"id": "teamwork", "verdict": "met", "sure": False, "evidence": evidence("giulia.ferri@example.it")},
    ]
    return {"score": 50, "words": 80, "criteria": [one | point for one in criteria], "mistakes": [], "manual": []}


@pytest.fixture
def run(letter: Letter, candidate: User) -> ChecklistRun:
    body = letter.draft.body.replace("Sono disponibile", f"{PASSAGE} Sono disponibile")
    letter.draft.write(body, seen=letter.draft.revision)
    run = ChecklistRun.objects.request(letter.freeze(by=candidate), by=candidate)
    ChecklistRun.run(run.pk)
    ChecklistRun.objects.filter(pk=run.pk).update(report=report(run.version.body))
    run.refresh_from_db()
    return run
