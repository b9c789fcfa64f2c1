"""An admin's whole round: change a weight and a term, try, publish, judge open letters again, roll back."""

import re
from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.urls import reverse
from playwright.sync_api import Page, expect

from accounts.models import User
from guides.models import Guide, SampleLetter
from letters.models import Version
from reviews.models import ChecklistRun, Rerun
from reviews.runs.rerun_comparison import MIN_LETTERS
from tests.processes import wait_until
from tests.reviews.statistics.test_statistics import judge

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PASTED = "Gentile Anna,\n\nho configurato Vedetta per i pagamenti."


@pytest.fixture
def language() -> str:
    return "it"


def save_in(page: Page, say: Callable[..., str], check: str, **typed: str) -> None:
    """On the page of the criteria, type into the fields of one of them and save."""
    page.goto(reverse("guide-part", args=["backend", "criteria"]))
    entry = page.locator("details.entry", has=page.locator(f"input[value='{check}']"))
    entry.locator("summary").click()
    for field, text in typed.items():
        entry.locator(f"[name$='.{field}']").fill(text)
    page.get_by_role("button", name=say("Save to the draft")).click()


@pytest.mark.usefixtures("work")
@pytest.mark.long
@pytest.mark.parametrize("scripts", [True, False])
def test_an_admin_changes_tries_publishes_and_rolls_back(
    scripts: bool,
    version: Version,
    candidate: User,
    admin: User,
    guide: Guide,
    enter: Callable[..., Page],
    say: Callable[..., str],
) -> None:
    letter = enter(candidate, java_script_enabled=scripts)
    letter.goto(version.get_absolute_url())
    letter.get_by_role("button", name=say("Run the checklist"), exact=True).click()
    expect(letter.locator("#points .item").first).to_be_visible()
    assert ChecklistRun.objects.get().rubric.number == 1

    page = enter(admin, java_script_enabled=scripts)
    page.goto(reverse("guide", args=["backend"]))
    page.get_by_role("link", name=say("Edit this guide")).click()
    save_in(page, say, "monitoring", weight="6", terms="Vedetta")
    expect(page.get_by_role("status")).to_contain_text(say("Saved in the draft. Try it out, then publish it."))

    page.get_by_role("link", name=say("Try it out")).click()
    page.locator("[name=text]").fill(PASTED)
    page.get_by_role("button", name=say("Try it on this text")).click()
    tried = page.locator(".judged").first
    title = Guide.objects.get().rubric.entry("monitoring")["title"]["it"]
    row = tried.locator("tr", has_text=title)
    expect(row.locator("td").nth(1)).to_have_text(say("missing"))
    expect(row.locator("td").nth(2)).to_contain_text(say("met"))
    expect(row.locator("q").first).to_contain_text("Vedetta")
    expect(tried.locator(".hits mark")).to_have_text("Vedetta")

    page.get_by_role("link", name=say("Publish"), exact=True).click()
    weight = page.locator("main tr", has_text=f"{title} › {say('Weight')}").locator("td")
    expect(weight).to_have_text([re.compile(title), "2", "6"])
    page.get_by_role("button", name=say("Publish this draft")).click()
    expect(page.get_by_role("status")).to_contain_text(say("Published as edition %(number)s.", number=2))
    assert not Rerun.objects.exists()

    letter.reload()
    older = "Checked by edition %(number)s, now %(newest)s: run the checklist again to use it."
    expect(letter.locator("#older")).to_have_text(say(older, number=1, newest=2))

    page.get_by_role("link", name=say("Re-check letters")).click()
    page.get_by_role("button", name=say("Check them by edition %(number)s", number=2)).click()
    end(page, say)
    letter.reload()
    expect(letter.locator("#points")).to_contain_text(say("edition %(number)s", number=2))
    expect(letter.locator("#older")).to_have_count(0)
    assert sorted(ChecklistRun.objects.values_list("rubric__number", "state")) == [(1, "completed"), (2, "completed")]

    page.get_by_role("link", name=say("Draft and editions")).click()
    page.get_by_role("link", name=say("Publish %(number)s again", number=1)).click()
    expect(weight).to_have_text([re.compile(title), "6", "2"])
    page.get_by_role("button", name=say("Publish %(number)s again", number=1)).click()
    expect(page.get_by_role("status")).to_contain_text(say("Published as edition %(number)s.", number=3))
    assert guide.rubric.document == guide.rubrics.get(number=1).document
    letter.reload()
    expect(letter.locator("#older")).to_have_text(say(older, number=2, newest=3))
    letter.get_by_role("button", name=say("Run the checklist again")).click()
    expect(letter.locator("#points")).to_contain_text(say("edition %(number)s", number=3))


def end(page: Page, say: Callable[..., str]) -> None:
    """The sweeper's part in a re-run, until its page says that nothing is left."""
    wait_until(lambda: ChecklistRun.objects.filter(state="completed", rerun__isnull=False).exists(), "it is judged")
    call_command("sweeper", "--once")
    page.goto(page.url)
    expect(page.locator("main table").last).to_contain_text(say("done"))


@pytest.mark.usefixtures("work")
@pytest.mark.long
def test_open_letters_are_judged_again_as_an_edition_is_published(
    candidate: User, admin: User, guide: Guide, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    judge(guide, candidate, *["Gentile Anna,\n\nassumetemi."] * MIN_LETTERS)
    page = enter(admin)
    save_in(page, say, "monitoring", terms="assumetemi")
    page.goto(reverse("guide-publish", args=["backend"]))
    page.get_by_label(say("Check every open letter by this edition")).check()
    page.get_by_role("button", name=say("Publish this draft")).click()
    judged = ChecklistRun.objects.filter(state="completed", rerun__isnull=False)
    wait_until(lambda: judged.count() == MIN_LETTERS, "all are judged")
    end(page, say)
    changed = page.locator("main table").first
    expect(changed).to_contain_text(guide.rubric.entry("monitoring")["title"]["it"])
    expect(changed).not_to_contain_text("assumetemi")


@pytest.mark.long
def test_terms_show_where_they_stand_while_they_are_typed(
    admin: User, guide: Guide, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    SampleLetter.objects.create(guide=guide, title="Di prova", language="it", body="Uso Vedetta.", added_by=admin)
    page = enter(admin)
    page.goto(reverse("guide-part", args=["backend", "criteria"]))
    entry = page.locator("details.entry", has=page.locator("input[value='monitoring']"))
    entry.locator("summary").click()
    entry.locator("[name$='.terms']").press_sequentially("Vedetta")
    expect(entry.locator(".hits mark")).to_have_text("Vedetta")
    entry.locator("[name$='.patterns']").fill("(?=a)b")
    expect(entry.locator(".warn")).to_contain_text("RE2 non ha look-ahead")
    expect(entry.locator("[name$='.terms']")).to_have_value("Vedetta")
    assert Guide.objects.get().revision == 1


@pytest.mark.long
def test_two_admins_at_once_and_the_second_is_told(
    guide: Guide, admin: User, person: Callable[..., User], enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    first, second = enter(admin), enter(person("Bruno Galli", role="admin"))
    address = reverse("guide-part", args=["backend", "about"])
    for page in (first, second):
        page.goto(address)
    save = say("Save to the draft")
    first.locator("[name='title.it']").fill("Il primo")
    first.get_by_role("button", name=save).click()
    second.locator("[name='title.it']").fill("Il secondo")
    second.get_by_role("button", name=save).click()
    expect(second.get_by_role("alert")).to_contain_text("Il primo")
    expect(second.locator("[name='title.it']")).to_have_value("Il secondo")
    assert Guide.objects.get().draft["title"]["it"] == "Il primo"
    second.get_by_role("button", name=save).click()
    expect(second.get_by_role("status")).to_contain_text(say("Saved in the draft. Try it out, then publish it."))
    assert Guide.objects.get().draft["title"]["it"] == "Il secondo"
