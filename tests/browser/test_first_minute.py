"""From a guide's page to the first character and the PDF, and a tried letter to its points: clicks, at human pace."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from guides.models import Guide
from letters.models import Export, Letter
from mail.models import Mail
from tests.conftest import LETTER
from tests.mailbox import deliver, link_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

A_KEY, A_CLICK, THE_MAIL = 0.06, 1.0, 8.0  # seconds of a person
NEWCOMER = {"name": "Nadia Conti", "email": "nadia@example.it", "password1": "una-frase-lunga-e-mia"}


@dataclass
class Person:
    """Somebody who clicks and types, at their pace or as fast as the machine, and counts."""

    page: Page
    waits: bool
    clicks: int = 0

    def __post_init__(self) -> None:
        self.began = time.monotonic()

    def wait(self, seconds: float) -> None:
        if self.waits:
            self.page.wait_for_timeout(seconds * 1000)

    def click(self, target: Locator) -> None:
        self.wait(A_CLICK)
        self.clicks += 1
        target.click()

    def type(self, text: str) -> None:
        self.page.keyboard.type(text, delay=A_KEY * 1000 if self.waits else 0)

    def within(self, seconds: float) -> None:
        took = time.monotonic() - self.began
        print(f"{self.clicks} clicks, {took:.1f} seconds")
        if self.waits:
            assert took <= seconds


def sign_up(person: Person, say: Callable[..., str]) -> None:
    """Fill in the form, whose first field has the cursor, and open the link in the mail."""
    page = person.page
    expect(page.locator("[name=name]")).to_be_focused()
    person.type(NEWCOMER["name"])
    for field in ("email", "password1"):
        person.click(page.locator(f"[name={field}]"))
        person.type(NEWCOMER[field])
    person.click(page.locator("main form[action$='signup/'] button"))
    expect(page.locator("main b")).to_have_text(NEWCOMER["email"])
    assert Mail.objects.filter(to=NEWCOMER["email"]).exists()
    link = link_in(deliver()[-1])
    person.wait(THE_MAIL)
    person.clicks += 1  # on the link
    page.goto(link)
    person.click(page.get_by_role("button", name=say("Yes, confirm it")))


@pytest.mark.parametrize("waits", [pytest.param(n > 0, marks=pytest.mark.long, id=f"pace-{n}") for n in range(4)])
def test_from_a_guide_to_the_first_character_and_the_pdf(
    guide: Guide, open_browser: Callable[..., Page], say: Callable[..., str], language: str, *, waits: bool
) -> None:
    page = open_browser(language)
    page.goto("/guides/backend/")
    person = Person(page, waits)
    person.click(page.get_by_role("button", name=say("Write with this guide")).first)
    sign_up(person, say)
    expect(page.locator("#desk .cm-content")).to_be_focused()
    person.type("G")
    expect(page.locator("#desk .cm-content")).to_contain_text("G")
    assert person.clicks <= 7
    person.within(20)
    page.keyboard.insert_text(LETTER.removeprefix("G"))
    person.click(page.get_by_role("button", name=say("Make the PDF")))
    expect(page.locator("#export-place .progress")).to_be_visible()  # without another page
    # As a worker would, which would also have sent the mail above, and emptied it.
    Export.run(Export.objects.get().pk)
    expect(page.get_by_role("link", name=say("Download the PDF"))).to_be_visible()
    person.within(35)
    letter = Letter.objects.get()
    assert (letter.guide, letter.owner.email) == (guide, NEWCOMER["email"])


@pytest.mark.parametrize("waits", [False, pytest.param(True, marks=pytest.mark.long)])
def test_a_pasted_letter_has_its_points_without_an_account(
    guide: Guide, open_browser: Callable[..., Page], language: str, *, waits: bool
) -> None:
    page = open_browser(language)
    page.goto("/guides/backend/")
    person = Person(page, waits)
    person.click(page.locator("#trial-text"))
    page.keyboard.insert_text(LETTER)
    person.click(page.locator("#trial .btn-primary").first)
    expect(page.locator("#tried mark.an-met").first).to_be_visible()
    person.within(5)
    page.reload()
    expect(page.locator("#trial-text")).to_have_value(LETTER)  # of this tab
    other = open_browser(language)
    other.goto("/guides/backend/")
    expect(other.locator("#trial-text")).to_have_value("")
