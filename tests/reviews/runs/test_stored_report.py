"""The desk takes the report of the latest version where the checklist would say the same of the draft."""

import re

import pytest

from accounts.models import User
from guides.models import Guide, Rubric
from letters.models import Letter, Version
from reviews.models import ChecklistRun
from reviews.runs.drafts.recent_reports import KEPT, RecentReports, key_of, recent_reports
from reviews.runs.findings import judge_draft
from reviews.runs.run import ChecklistRunQuerySet
from tests.types import AsUser

PER_REQUEST = re.compile(r'nonce="[^"]*"|name="csrfmiddlewaretoken" value="[^"]*"|X-CSRFToken": "[^"]*"')


@pytest.fixture
def run(version: Version, candidate: User) -> ChecklistRun:
    """A completed run on the latest version, whose text the draft has."""
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    version.letter.refresh_from_db()
    return ChecklistRun.objects.get(version=version)


def is_taken(letter: Letter, user: User) -> bool:
    rubric = letter.guide.rubric
    return ChecklistRun.objects.visible_to(user).report_on(letter, letter.draft.body, rubric) is not None


def test_the_page_is_the_same_and_nothing_is_judged_again(
    run: ChecklistRun, candidate: User, as_user: AsUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter, browser = Letter.objects.get(pk=run.version.letter_id), as_user(candidate)
    assert is_taken(letter, candidate)
    recent_reports.clear()
    taken = browser.get(letter.get_absolute_url()).text
    with monkeypatch.context() as patched:
        patched.setattr(ChecklistRunQuerySet, "report_on", lambda *_: None)
        recent_reports.clear()
        judged = browser.get(letter.get_absolute_url()).text
    recent_reports.clear()
    assert PER_REQUEST.sub("", taken) == PER_REQUEST.sub("", judged)
    monkeypatch.setattr(Rubric, "run_checklist", lambda *_, **__: pytest.fail("judged again"))
    assert judge_draft(letter, letter.draft.body, candidate, maybe_unchanged=True)


def test_it_is_not_taken_after_anything_has_changed(run: ChecklistRun, candidate: User, guide: Guide) -> None:
    letter = Letter.objects.get(pk=run.version.letter_id)
    letter.draft.write(letter.draft.body + " Altro.", seen=letter.draft.revision)
    assert not is_taken(letter, candidate)
    letter.draft.write(run.version.body, seen=letter.draft.revision)
    assert is_taken(letter, candidate)
    letter.company = "Altra ditta"
    assert not is_taken(letter, candidate)
    letter.refresh_from_db()
    ChecklistRun.objects.update(engine="of last year")
    assert not is_taken(letter, candidate)
    ChecklistRun.objects.update(engine=run.engine)
    guide.draft = guide.draft | {"summary": {"it": "Altro", "en": "Other"}}
    guide.save()
    guide.publish()
    assert not is_taken(letter, candidate)


def test_nobody_gets_a_report_of_somebody_else(run: ChecklistRun, mentor: User) -> None:
    letter = Letter.objects.get(pk=run.version.letter_id)
    assert not is_taken(letter, mentor)


def test_a_text_that_was_just_judged_is_not_judged_again(
    letter: Letter, candidate: User, as_user: AsUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    recent_reports.clear()
    browser = as_user(candidate)
    sent = {"body": "Gentile Laura, scrivo Python da sei anni.", "revision": letter.draft.revision}
    points = browser.post(f"/letters/{letter.pk}/points/", sent, headers={"accept": "application/json"}).json()[
        "points"
    ]
    monkeypatch.setattr(Rubric, "run_checklist", lambda *_, **__: pytest.fail("judged again"))
    page = browser.get(letter.get_absolute_url()).text
    assert PER_REQUEST.sub("", points).strip() in PER_REQUEST.sub("", page)


@pytest.mark.parametrize(
    "changed",
    [{"company": "Altra ditta"}, {"role": "altro"}, {"job_ad": "Python"}, {"language": "en"}, {"form": "email"}],
)
def test_with_other_facts_it_is_judged_again(letter: Letter, candidate: User, changed: dict[str, str]) -> None:
    rubric = letter.guide.rubric
    assert rubric
    before = key_of(rubric, letter.draft.body, letter.facts_for_checklist)
    for name, value in changed.items():
        setattr(letter, name, value)
    assert key_of(rubric, letter.draft.body, letter.facts_for_checklist) != before


def test_the_report_that_was_asked_for_the_longest_time_ago_makes_room() -> None:
    reports = RecentReports()
    for number in range(KEPT):
        reports.keep(number, {"number": number})
    reports.get(0)
    reports.keep("new", {"number": -1})
    assert reports.get(0) == {"number": 0}
    assert reports.get(1) is None
    assert reports.get("new") == {"number": -1}
