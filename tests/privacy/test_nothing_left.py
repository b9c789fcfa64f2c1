"""After an erasure nothing of the person is left in the whole database, whatever they were."""

import re
from collections.abc import Callable

import pytest

from accounts.models import User
from letters.models import Event
from privacy.models import Erasure
from tests.privacy.dumps import database_text
from tests.scenario import Scenario

pytestmark = pytest.mark.django_db


def canaries(text: str) -> set[str]:
    return set(re.findall(r"canary-([a-z]+(?:-[a-z]+)*)", text))


# What belongs to others in the scenario, or is nobody's.
OF_OTHERS = {
    "application",
    "guide-draft",
    "invited",
    "sample",
    "sample-text",
    "saved",
    "saved-text",
    "programme",
    "code",
}


def test_nothing_of_an_erased_candidate_is_left_in_the_database(scenario: Scenario) -> None:
    owner = scenario.people["owner"]
    assert canaries(database_text()) > OF_OTHERS
    Erasure.objects.erase_now(owner, origin=Erasure.Origin.OPERATOR)
    left = database_text()
    assert canaries(left) == OF_OTHERS
    assert "zibibbo" not in left.lower()
    assert {row.split()[0] for row in left.splitlines() if str(owner.pk) in row} == {"accounts_user", "privacy_erasure"}


def test_a_coordinator_and_an_admin_leave_what_they_did_without_their_name(
    scenario: Scenario, person: Callable[..., User]
) -> None:
    person("Zoe Neri", role="admin")
    admin = scenario.people["admin"]
    User.objects.filter(pk=admin.pk).update(name="Primitivo Manduria", is_coordinator=True)
    admin.refresh_from_db()
    scenario.request.close(by=admin, reason="Nessuno la legge.")
    Erasure.objects.erase_now(admin, origin=Erasure.Origin.OPERATOR)
    assert "primitivo" not in database_text().lower()
    assert str(Event.objects.get(verb="closed").by) == "Una persona non più iscritta"
