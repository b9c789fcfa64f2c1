"""Every page that a visitor or a candidate can open, in both languages, as axe sees it and on a narrow phone.

The pages are those of the permission table, so that a new one is looked at without being named here.
"""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page

from accounts.models import User
from guides.models import Guide
from tests.browser.conftest import Watch
from tests.browser.looks import faults, look_at
from tests.scenario import ROLES, Scenario, build
from tests.test_permissions import ALLAUTH, ALLAUTH_ARGUMENTS, TABLE

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def everything(guide: Guide, person: Callable[..., User]) -> Scenario:
    return build(guide, person)


def pages_of(role: str, scenario: Scenario) -> Iterator[str]:
    """The addresses that answer the role with a whole page."""
    arguments = scenario.path_arguments() | ALLAUTH_ARGUMENTS
    asked = {name: row.get("GET", "") for name, row in TABLE.items()} | ALLAUTH
    for name, answers in asked.items():
        statuses = (answers if isinstance(answers, str) else answers[0]).split() * len(ROLES)
        if statuses and statuses[ROLES.index(role)] == "200" and not name.startswith("api-"):
            address = reverse(name, kwargs=arguments.get(name))
            answer = scenario.client(role).get(address)
            if "text/html" in answer.headers["Content-Type"] and b"<html" in b"".join(answer):
                yield address


@pytest.mark.parametrize("language", ["it", "en"])
def test_every_page_for_visitors_is_sound(
    everything: Scenario, open_browser: Callable[..., Page], watch: Watch, language: str
) -> None:
    addresses = list(pages_of("anonymous", everything))
    assert {reverse("home"), reverse("account_signup"), reverse("about"), reverse("terms")} <= set(addresses)
    page = open_browser(language)
    look_at(page, *addresses)
    page.goto("/nothing/")
    assert not list(faults(page, Axe()))
    watch.seen = [seen for seen in watch.seen if "/nothing/" not in seen]  # that there is nothing, says the console


@pytest.mark.parametrize("language", ["it", "en"])
def test_every_page_of_a_candidate_is_sound(everything: Scenario, enter: Callable[..., Page], language: str) -> None:
    addresses = list(pages_of("owner", everything))
    assert {reverse("letters"), reverse("facts"), everything.letter.get_absolute_url()} <= set(addresses)
    owner = everything.people["owner"]
    assert owner is not None
    look_at(enter(owner, language), *addresses)
