"""Versions seen, compared and restored: with and without scripts, light and dark, on a narrow phone."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page, expect

from accounts.models import User
from letters.models import Draft, Letter
from reviews.models import ChecklistRun
from tests.browser.looks import PHONE, look_at
from tests.conftest import LETTER

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FIRST = LETTER.replace("Ho ridotto la latenza p95 da 800 ms a 120 ms.", "Ho migliorato la latenza.")
ASIDE = "Sono disponibile per un colloquio tecnico dal 9 dicembre.\n\n"
LAST = LETTER.replace(ASIDE, "").replace("ho letto che", f"{ASIDE}ho letto che")


@pytest.fixture
def language() -> str:
    return "it"


@pytest.fixture
def versions(candidate: User, letter: Letter) -> Letter:
    """Three checked versions: a figure more in the second, a paragraph moved in the third."""
    for body in (FIRST, LETTER, LAST):
        letter.draft.write(body, seen=letter.draft.revision)
        version = letter.freeze(by=candidate)
        ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    return letter


@pytest.mark.parametrize(
    "scripts",
    [pytest.param(True, marks=pytest.mark.long, id="with scripts"), pytest.param(False, id="without scripts")],
)
def test_two_versions_are_compared_and_the_older_one_restored(
    versions: Letter, candidate: User, enter: Callable[..., Page], say: Callable[..., str], scripts: bool
) -> None:
    page: Page = enter(candidate, java_script_enabled=scripts)
    page.goto(reverse("versions", args=[versions.pk]))
    expect(page.locator("svg.history")).to_be_visible()
    page.get_by_label(say("Compare version")).select_option("1")
    page.get_by_label(say("with version")).select_option("2")
    page.get_by_role("button", name=say("Compare"), exact=True).click()
    expect(page.locator(".diff del")).to_have_text("migliorato la latenza")
    expect(page.locator(".diff ins")).to_have_text("ridotto la latenza p95 da 800 ms a 120 ms")

    page.get_by_role("button", name=say("Restore version %(number)s", number=1)).click()
    expect(page.locator("#body")).to_have_value(FIRST)
    expect(page.locator("#status")).to_contain_text("versione 4")
    assert Draft.objects.get(pk=versions.pk).body == FIRST
    assert versions.versions.get(number=4).body == FIRST
    assert versions.versions.get(number=3).body == LAST


@pytest.mark.long
def test_a_moved_paragraph_is_told_as_moved(
    versions: Letter, candidate: User, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    page = enter(candidate)
    page.goto(reverse("compare", args=[versions.pk, 2, 3]))
    expect(page.locator(".moved")).to_contain_text(ASIDE.strip())
    expect(page.locator(".moved small")).to_have_text(say("Moved here from further down"))
    expect(page.locator(".diff del, .diff ins")).to_have_count(0)


@pytest.mark.long
def test_the_pages_of_versions_are_sound(versions: Letter, candidate: User, enter: Callable[..., Page]) -> None:
    pairs = [("1", "2"), ("2", "3"), ("3", "1")]
    compared = [reverse("compare", args=[versions.pk, *pair]) for pair in pairs]
    look_at(enter(candidate), reverse("versions", args=[versions.pk]), *compared)


@pytest.mark.long
def test_on_a_phone_the_picture_scrolls_in_its_own_box(
    versions: Letter, candidate: User, enter: Callable[..., Page]
) -> None:
    for version in [versions.freeze(by=candidate) for _ in range(5)]:
        ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    page = enter(candidate, viewport=PHONE)
    page.goto(reverse("versions", args=[versions.pk]))
    box = page.locator(".scroll").first
    expect(page.locator(".dot").first).to_be_in_viewport()
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    box.focus()
    page.keyboard.press("ArrowRight")
    box.evaluate(
        "box => new Promise(done => { const look = () => box.scrollLeft ? done() : setTimeout(look); look() })"
    )
    assert not Axe().run(page).response["violations"]
