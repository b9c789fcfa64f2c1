"""Writing at the desk: two tabs, long texts, and characters that are more than one unit of JavaScript."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from letters.models import Draft, Letter
from reviews.models import ChecklistRun, ReviewRequest, Thread
from tests.browser.desk import write
from tests.browser.marks import marked, select

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

EMOJI = "Oggetto: Backend 👩🏽‍💻 perche\u0301 sì\n\nGentile Laura Sarti,\n\n🇮🇹 🎉 "


@pytest.fixture
def language() -> str:
    return "it"


def test_what_is_typed_before_the_script_has_come_is_saved_too(
    letter: Letter, candidate: User, enter: Callable[..., Page]
) -> None:
    page, late = enter(candidate), []
    page.route("**/desk.js", lambda route: late.append(route))  # noqa: PLW0108 (Playwright writes on it)
    page.goto(letter.get_absolute_url(), wait_until="commit")
    page.locator("#body").fill("Scritto subito.")
    with page.expect_response("**/points/") as answer:
        late[0].continue_()
    assert answer.value.status == 200
    assert Draft.objects.get().body == "Scritto subito."


@pytest.mark.parametrize("keep", ["mine", pytest.param("theirs", marks=pytest.mark.long)])
def test_the_second_of_two_tabs_is_shown_both_texts_and_keeps_the_one_it_chooses(
    keep: str, letter: Letter, candidate: User, enter: Callable[..., Page]
) -> None:
    first = enter(candidate)
    second = first.context.new_page()
    for tab in (first, second):
        tab.goto(letter.get_absolute_url())
    assert write(first, "Il testo della prima scheda.") == 200
    assert write(second, "Il testo della seconda scheda.") == 409
    expect(second.locator("#conflict")).to_be_visible()
    expect(second.locator("#body")).to_have_value("Il testo della seconda scheda.")
    assert Draft.objects.get().body == "Il testo della prima scheda."

    kept = {"mine": "Il testo della seconda scheda.", "theirs": "Il testo della prima scheda."}[keep]
    if keep == "mine":
        with second.expect_response("**/points/"):
            second.locator("[data-keep=mine]").click()
    else:
        second.locator("[data-keep=theirs]").click()
    expect(second.locator("#conflict")).to_be_hidden()
    expect(second.locator("#body")).to_have_value(kept)
    assert Draft.objects.get().body == kept
    assert write(second, f"{kept} E avanti.") == 200
    assert Draft.objects.get().body == f"{kept} E avanti."


@pytest.mark.long
def test_a_stale_tab_that_makes_a_version_is_shown_both_texts_on_a_page(
    letter: Letter, candidate: User, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    first, second = enter(candidate), enter(candidate, java_script_enabled=False)
    for tab in (first, second):
        tab.goto(letter.get_absolute_url())
    assert write(first, "Il testo della prima scheda.") == 200
    second.locator("#body").fill("Il testo della seconda scheda.")
    second.get_by_role("button", name=say("Save a version")).click()
    expect(second.locator("h1")).to_have_text(say("Two texts"))
    expect(second.locator("#mine")).to_have_value("Il testo della seconda scheda.")
    expect(second.locator(".letter-text")).to_have_text("Il testo della prima scheda.")
    assert letter.versions.count() == 0
    second.get_by_role("button", name=say("Keep my text")).click()
    expect(second.locator("#body")).to_have_value("Il testo della seconda scheda.")
    assert Draft.objects.get().body == "Il testo della seconda scheda."


@pytest.mark.long
def test_fifty_thousand_characters_are_saved_and_sixty_thousand_stay_in_the_page(
    letter: Letter, candidate: User, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    page = enter(candidate)
    page.goto(letter.get_absolute_url())
    longest, too_long = "parola è ".ljust(10) * 5_000, "troppo è ".ljust(10) * 6_000
    assert write(page, longest) == 200
    assert Draft.objects.get().body == longest
    assert write(page, too_long) == 422
    expect(page.locator("#saved")).to_contain_text("50.000")
    expect(page.locator("#body")).to_have_value(too_long)
    page.get_by_role("button", name=say("Save a version")).click()
    expect(page.get_by_role("alert").first).to_contain_text("50.000")
    expect(page.locator("#body")).to_have_value(too_long)
    assert Draft.objects.get().body == longest
    assert write(page, "Più corta.") == 200
    assert Draft.objects.get().body == "Più corta."


@pytest.mark.long
@pytest.mark.usefixtures("work")
def test_marks_and_comments_after_emoji_stand_on_their_words(
    letter: Letter, candidate: User, mentor: User, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    page = enter(candidate)
    page.goto(letter.get_absolute_url())
    assert write(page, EMOJI + letter.draft.body) == 200
    page.get_by_role("button", name=say("Check it")).click()
    page.wait_for_url("**/versions/1/")
    expect(page.locator("#points .item").first).to_be_visible()
    version = Letter.objects.get().versions.get()
    assert "perché" in version.body  # composed, as all texts are kept
    found = [item for item in ChecklistRun.objects.get().report["criteria"] if item["evidence"]]
    assert any(span["start"] > len(EMOJI) for item in found for span in item["evidence"])
    for item in found:
        ranges = marked(page, item["id"])
        for span in item["evidence"]:
            assert any(start <= span["start"] and span["end"] <= end for start, end in ranges)
            assert version.body[span["start"] : span["end"]] == span["quote"]

    ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    page = enter(mentor)
    page.goto(version.get_absolute_url())
    words = "PostgreSQL da 5, con repliche"
    select(page, words)
    page.locator("#comment-form [name=text]").fill("Quante?")
    page.get_by_role("button", name=say("Add the comment")).click()
    expect(page.locator(".thread")).to_contain_text("Quante?")
    thread = Thread.objects.get()
    start = version.body.index(words)
    assert (thread.quote, thread.start, thread.end) == (words, start, start + len(words))
    assert marked(page, f"thread-{thread.pk}") == [(thread.start, thread.end)]
