"""Every page that each role can open, in both languages, as axe sees it and on a narrow phone.

The pages are those of the permission table, so that a new one is looked at without being named here.
"""

from collections.abc import Callable, Iterable
from zlib import crc32

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page

from accounts.models import User
from guides.models import Guide
from tests.browser.conftest import Watch
from tests.browser.looks import faults, look_at_each
from tests.scenario import ROLES, Scenario, build
from tests.test_permissions import ALLAUTH, ALLAUTH_ARGUMENTS, TABLE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LANGUAGES = ["it", "en"]
# Some pages of each role, so that the table is not read wrongly and found empty.
LOOKED_AT = {
    "anonymous": {"home", "account_signup", "about", "terms"},
    "owner": {"letters", "facts", "letter", "ways-out", "ask"},
    "mentor": {"queue", "version", "decline", "answer-library"},
    "admin": {"guide-edit", "guide-part", "sample-verdicts", "mentors", "moderation"},
}
ONE_OF = 40  # pages that each run looks at; which of them, and in which language, tells a hash of their names


@pytest.fixture
def everything(guide: Guide, person: Callable[..., User]) -> Scenario:
    return build(guide, person)


@pytest.fixture
def enter_as(
    everything: Scenario, enter: Callable[..., Page], open_browser: Callable[..., Page]
) -> Callable[[str, str], Page]:
    """A browser in which this role has signed in, in this language."""

    def make(role: str, language: str) -> Page:
        person = everything.people[role]
        return enter(person, language) if person else open_browser(language)

    return make


def addresses_of(role: str, scenario: Scenario) -> dict[str, str]:
    """The addresses that answer the role with 200, by their names."""
    arguments = scenario.path_arguments() | ALLAUTH_ARGUMENTS
    asked = {name: row.get("GET", "") for name, row in TABLE.items()} | ALLAUTH
    found = {}
    for name, answers in asked.items():
        statuses = (answers if isinstance(answers, str) else answers[0]).split() * len(ROLES)
        if statuses and statuses[ROLES.index(role)] == "200" and not name.startswith("api-"):
            found[name] = reverse(name, kwargs=arguments.get(name))
    assert LOOKED_AT[role] <= found.keys()
    return found


def pages(role: str, scenario: Scenario, addresses: Iterable[str]) -> list[str]:
    """Those of the addresses that answer the role with a whole page."""

    def is_page(address: str) -> bool:
        answer = scenario.client(role).get(address)
        return "text/html" in answer.headers["Content-Type"] and b"<html" in b"".join(answer)

    return list(filter(is_page, addresses))


def is_in_sample(role: str, name: str, language: str) -> bool:
    return crc32(f"{role} {name}".encode()) % (ONE_OF * len(LANGUAGES)) == LANGUAGES.index(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_some_pages_of_each_role_are_sound(
    everything: Scenario, enter_as: Callable[[str, str], Page], language: str
) -> None:
    for role in LOOKED_AT:
        some = [at for name, at in addresses_of(role, everything).items() if is_in_sample(role, name, language)]
        look_at_each(enter_as(role, language), *pages(role, everything, some))


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", LOOKED_AT)
def test_every_page_of_a_role_is_sound(
    everything: Scenario, enter_as: Callable[[str, str], Page], role: str, language: str
) -> None:
    every = pages(role, everything, addresses_of(role, everything).values())
    look_at_each(enter_as(role, language), *every)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_is_not_there_is_sound(
    guide: Guide, open_browser: Callable[..., Page], watch: Watch, language: str
) -> None:
    page = open_browser(language)
    page.goto("/nothing/")
    assert not list(faults(page, Axe()))
    watch.seen = [seen for seen in watch.seen if "/nothing/" not in seen]  # that there is nothing, says the console
