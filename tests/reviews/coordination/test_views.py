"""Coordinators: every request that waits, no letter, and two steps that need a reason."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import translation

from accounts.models import User
from reviews.models import ReviewRequest
from tests.scenario import Scenario
from tests.test_canaries import received
from tests.test_permissions import TABLE, ask
from tests.types import AsUser


@pytest.fixture
def scenario(scenario: Scenario, person: Callable[..., User]) -> Scenario:
    scenario.people["coordinator"] = person("Rita Alba", is_coordinator=True)
    return scenario


STEPS = {
    *("coordination", "coordinated", "mentor-loads", "figures", "figures-file", "assignment", "reminders"),
    *("reassign", "close", "proposal-decide", "answer-library", "answer-change", "answer-delete"),
}


NAMES = sorted(set(TABLE) - STEPS - {"mentor-apply", "invitation", "programme-accept"})  # meant for the stranger


@pytest.mark.sampled(8)
@pytest.mark.parametrize("name", NAMES)
def test_a_coordinator_sees_and_does_what_a_stranger_does_and_their_own_steps(name: str, scenario: Scenario) -> None:
    for method, row in TABLE[name].items():
        data = {} if isinstance(row, str) else row[1]
        own, written = ask(scenario, "coordinator", name, method, data)
        strangers, theirs = ask(scenario, "stranger", name, method, data)
        pseudonyms = {"audit_pseudonym"}  # one is made with the first entry about somebody
        assert (own.status_code, written - pseudonyms) == (strangers.status_code, theirs - pseudonyms)


@pytest.mark.long
def test_a_coordinator_reads_no_letter(scenario: Scenario, as_user: AsUser) -> None:
    text = received(as_user(scenario.people["coordinator"]), scenario, [])
    assert "Owner Zibibbo" in text
    assert "canary" not in text.replace("canary-token", "")


def test_a_letter_of_the_pool_is_given_to_another_mentor_and_the_first_sees_it_no_more(
    scenario: Scenario, as_user: AsUser
) -> None:
    client, request = as_user(scenario.people["coordinator"]), scenario.pooled
    other = scenario.people["other_mentor"]
    request.claim(by=scenario.people["former"])
    path = reverse("reassign", args=[request.pk])
    refused = client.post(path, {"mentor": other.pk, "reason": " "})
    assert refused.status_code == 422
    for nobody in ("", "x", scenario.people["stranger"].pk, scenario.people["owner"].pk):
        kept = client.post(path, {"mentor": nobody, "reason": "È in ferie.", "queue": "on"})
        assert kept.status_code == 422
        assert "È in ferie." in kept.text
    assert client.post(path, {"mentor": other.pk, "reason": "È in ferie."}).status_code == 302
    version = request.get_absolute_url()
    assert as_user(scenario.people["former"]).get(version).status_code == 404
    assert as_user(other).get(version).status_code == 200
    page = as_user(scenario.people["owner"]).get(version).text
    assert "È in ferie." in page
    event = request.letter.events.get(verb="reassigned")
    assert event.by == scenario.people["coordinator"]


@pytest.mark.sampled(1)
@pytest.mark.parametrize("role", ["mentor", "candidate", "admin"])
def test_a_coordinator_cannot_give_themself_a_letter(
    scenario: Scenario, as_user: AsUser, person: Callable[..., User], role: str
) -> None:
    """S9: whoever is a mentor as well could read any letter that waits."""
    coordinator = person("Olga Serra", role=role, is_coordinator=True)
    client, path = as_user(coordinator), reverse("reassign", args=[scenario.request.pk])
    for language, sentence in (
        ("it", "Non puoi affidare la lettera a te"),
        ("en", "You cannot give a letter to your"),
    ):
        response = client.post(
            path, {"mentor": coordinator.pk, "reason": "Ho tempo."}, headers={"accept-language": language}
        )
        assert response.status_code == 422
        assert (sentence in response.text) == (role == "mentor"), "who is no mentor is in no list"
    with pytest.raises(ValidationError, match="la lettera a te"), translation.override("it"):
        scenario.request.reassign(coordinator, by=coordinator, reason="Ho tempo.")
    assert f'value="{coordinator.pk}"' not in client.get(reverse("coordinated", args=[scenario.request.pk])).text
    assert client.get(scenario.request.get_absolute_url()).status_code == 404
    scenario.request.refresh_from_db()
    assert scenario.request.mentor == scenario.people["mentor"]
    assert not scenario.letter.events.filter(verb="reassigned").exists()


def test_a_coordinator_cannot_get_a_letter_by_way_of_another_mentor(
    scenario: Scenario, as_user: AsUser, person: Callable[..., User]
) -> None:
    """A letter that was given to a mentor stays theirs: given back, it does not fall into the pool."""
    coordinator = person("Olga Serra", role="mentor", is_coordinator=True)
    other, request = scenario.people["other_mentor"], scenario.pooled
    request.reassign(other, by=coordinator, reason="Lo legge meglio.")
    request.claim(by=other)
    request.release(by=other)
    assert request.mentor == other
    assert request not in ReviewRequest.objects.claimable_by(coordinator)
    with pytest.raises(ValidationError):
        request.claim(by=coordinator)


def test_a_request_is_closed_once(scenario: Scenario, as_user: AsUser) -> None:
    client, path = as_user(scenario.people["coordinator"]), reverse("close", args=[scenario.request.pk])
    assert client.post(path, {"reason": ""}).status_code == 422
    assert client.post(path, {"reason": "Ha trovato lavoro."}).status_code == 302
    assert client.post(path, {"reason": "Di nuovo."}).status_code == 404
    assert as_user(scenario.people["mentor"]).get(scenario.request.get_absolute_url()).status_code == 404


def test_nobody_coordinates_an_own_letter(scenario: Scenario, as_user: AsUser) -> None:
    owner = scenario.people["owner"]
    owner.is_coordinator = True
    owner.save()
    client = as_user(owner)
    assert client.post(reverse("close", args=[scenario.request.pk]), {"reason": "Mia."}).status_code == 403
    assert "/closing/" not in client.get(reverse("coordinated", args=[scenario.request.pk])).text
    assert ReviewRequest.objects.get(pk=scenario.request.pk).is_waiting
