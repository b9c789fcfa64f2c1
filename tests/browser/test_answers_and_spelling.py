"""What a person settles in one press: where the checklist cannot tell, and how a word is spelt."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from letters.models import Draft, KeptWord, Letter, Version
from reviews.models import ChecklistRun, Judgement, PointAnswer, ReviewRequest
from reviews.runs.findings import judge_draft
from tests.browser.desk import marked, saved, write
from tests.checklist.deceiving import HONEST

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WRONG = "Ho seguito il proggetto per tre anni.\n\nIl proggetto è finito e mi occupo di di acquisti."


def test_a_mentor_answers_question_after_question_by_a_key_each(
    enter: Callable[..., Page], version: Version, candidate: User, mentor: User
) -> None:
    run = ChecklistRun.objects.request(version, by=candidate)
    ChecklistRun.run(run.pk)
    run.refresh_from_db()
    for item in run.report["criteria"][:3]:
        item |= {"sure": False, "verdict": "partial"}
    ChecklistRun.objects.filter(pk=run.pk).update(report=run.report)
    unsure = [item["id"] for item in run.report["criteria"] if not item.get("sure", True)]
    request = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    request.claim(by=mentor)
    page = enter(mentor)
    page.goto(version.get_absolute_url())
    open_questions = page.locator("form.question:not([data-answered])")
    expect(open_questions).to_have_count(len(unsure))
    for number, key in enumerate(["1", "2", "3"], 1):
        page.wait_for_load_state()  # each answer brings the page anew, and its script last
        page.keyboard.press(key)
        expect(open_questions).to_have_count(len(unsure) - number)
    given = Judgement.objects.filter(run=run).values_list("item", "verdict")
    assert dict(given) == dict(zip(unsure[:3], ["met", "partial", "missing"], strict=True))


@pytest.mark.long
def test_a_candidate_answers_at_the_desk(enter: Callable[..., Page], letter: Letter, candidate: User) -> None:
    letter.draft.write(HONEST["it"], seen=letter.draft.revision)
    found = judge_draft(letter, letter.draft.body, candidate)
    asked = next(finding for finding in found.criteria if finding.state == "unsure")
    page = enter(candidate)
    page.goto(letter.get_absolute_url())
    item = page.locator(f"#point-{asked.id}")
    item.locator("summary").first.click()
    with page.expect_response(lambda response: response.url.endswith("/points/")):
        item.locator(".question button").first.click()
    expect(page.locator(f"#point-{asked.id} summary small").first).to_be_visible()
    assert [(answer.point, answer.verdict) for answer in PointAnswer.objects.all()] == [(asked.id, "met")]


@pytest.mark.long
def test_a_word_is_corrected_in_one_press_undone_and_kept(
    enter: Callable[..., Page], letter: Letter, candidate: User
) -> None:
    page = enter(candidate)
    page.goto(letter.get_absolute_url())
    write(page, WRONG)
    expect(page.locator(".spelling > li")).to_have_count(2)
    key = page.locator(".spelling > li").first.get_attribute("data-key")
    assert marked(page, key) == ["proggetto", "proggetto"]
    page.get_by_role("button", name="progetto", exact=True).click()
    expect(page.locator(".spelling > li")).to_have_count(1)
    saved(page)
    assert Draft.objects.get(pk=letter.pk).body == WRONG.replace("proggetto", "progetto")
    page.locator("#status .message button").first.click()
    expect(page.locator(".spelling > li")).to_have_count(2)
    saved(page)
    assert Draft.objects.get(pk=letter.pk).body == WRONG
    page.locator(".spelling > li").first.locator("form button").click()
    expect(page.locator(".spelling > li")).to_have_count(1)
    assert KeptWord.objects.get().words == "proggetto"
