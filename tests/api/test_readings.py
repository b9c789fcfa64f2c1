"""Reading a letter over the API is reading: its history says who read it, as for the pages."""

import json
import re

import pytest
from django.urls import reverse

from letters.models import Event
from reviews.models import ChecklistRun
from tests.scenario import Scenario
from tests.test_permissions import API_READ, TABLE
from tests.types import AsUser

# Every endpoint that a mentor reads something of a letter by; a request has no word of it.
READING = [name for name, row in TABLE.items() if name.startswith("api-") and row.get("GET") == API_READ]
READING.remove("api-request")
TAG = re.compile(r"<[^>]*>")


def readings(scenario: Scenario) -> list[tuple[str, str, int]]:
    events = Event.objects.filter(letter=scenario.letter, verb="read").order_by("pk")
    return [
        (event.by.name, str(event.letter_id), event.version.number) for event in events if event.by and event.version
    ]


def test_the_version_its_threads_and_its_runs_are_among_the_endpoints() -> None:
    assert {"api-version", "api-version-threads", "api-version-runs", "api-run", "api-thread-comments"} <= set(READING)


@pytest.mark.sampled(3)
@pytest.mark.parametrize("name", READING)
def test_a_mentor_who_reads_over_the_api_is_in_the_history(name: str, scenario: Scenario, as_user: AsUser) -> None:
    """S8: whoever had a token could read a letter and leave no trace."""
    assert readings(scenario) == []
    path = reverse(name, kwargs=scenario.path_arguments()[name])
    for role in ("owner", "former", "stranger", "admin"):
        as_user(scenario.people[role]).get(path)
    assert readings(scenario) == []
    for _again in range(2):
        assert as_user(scenario.people["mentor"]).get(path).status_code == 200
    number = scenario.thread.version.number if name == "api-thread-comments" else scenario.version.number
    assert readings(scenario) == [(scenario.people["mentor"].name, str(scenario.letter.pk), number)]


def test_asking_for_a_run_over_the_api_reads_its_report(scenario: Scenario, as_user: AsUser) -> None:
    path = reverse("api-version-runs", kwargs=scenario.path_arguments()["api-version-runs"])
    client = as_user(scenario.people["mentor"])
    assert client.post(path, json.dumps({}), content_type="application/json").status_code == 201
    assert len(readings(scenario)) == 1
    assert ChecklistRun.objects.filter(version=scenario.version).exists()


def test_a_page_that_comes_back_with_a_refused_form_is_read_too(scenario: Scenario, as_user: AsUser) -> None:
    path = reverse("thread-new", kwargs=scenario.path_arguments()["thread-new"])
    response = as_user(scenario.people["mentor"]).post(path, {"quote": "nowhere in the letter", "text": ""})
    assert (response.status_code, "canary-second text" in TAG.sub("", response.text)) == (422, True)
    assert len(readings(scenario)) == 1
