"""How letters fare: each letter once, with its newest run; nothing while it could point at one person."""

import re
from collections.abc import Callable
from datetime import timedelta
from unittest.mock import patch

from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from guides.models import Guide
from letters.models import Letter
from reviews.models import ChecklistRun, Dismissal, Review, ReviewRequest
from reviews.runs.rerun_comparison import MIN_LETTERS
from reviews.statistics.statistics import (
    DAYS,
    PointStats,
    count,
    dismissed_points,
    overruled_points,
    point_stats,
)
from tests.conftest import LETTER
from tests.types import AsUser

POOR = "Gentile Anna,\n\nassumetemi."


def stats_now(guide: Guide) -> list[PointStats]:
    return point_stats(guide, count(guide))


def judge(guide: Guide, candidate: User, *texts: str) -> list[Letter]:
    """A letter, a version and a completed run for each text."""
    letters = []
    for text in texts:
        letter = Letter.objects.start(by=candidate, guide=guide, title="canary-title")
        letter.draft.write(text, seen=1)
        ChecklistRun.run(ChecklistRun.objects.request(letter.freeze(by=candidate), by=candidate).pk)
        letters.append(letter)
    return letters


def of(guide: Guide, check: str) -> tuple[int, int, int]:
    title = guide.rubric.entry(check)["title"]["it"]
    return next((one.met, one.partial, one.missing) for one in stats_now(guide) if one.title == title)


def test_every_criterion_is_counted_over_the_letters(guide: Guide, candidate: User) -> None:
    judge(guide, candidate, *[LETTER] * 4, *[POOR] * 2)
    assert of(guide, "database")[2] >= 2  # the poor letters name none
    assert of(guide, "call-to-action") == (4, 0, 2)
    found = stats_now(guide)
    assert len(found) == len(guide.rubric.document["criteria"])
    assert {one.letters for one in found} == {6}
    assert [one.met for one in found] == sorted(one.met for one in found)


def test_a_letter_counts_once_with_its_newest_run(guide: Guide, candidate: User) -> None:
    letters = judge(guide, candidate, *[POOR] * MIN_LETTERS)
    assert of(guide, "call-to-action") == (0, 0, MIN_LETTERS)
    letters[0].draft.refresh_from_db()
    letters[0].draft.write(LETTER, seen=letters[0].draft.revision)
    ChecklistRun.run(ChecklistRun.objects.request(letters[0].freeze(by=candidate), by=candidate).pk)
    assert of(guide, "call-to-action") == (1, 0, MIN_LETTERS - 1)


def test_few_letters_and_old_runs_are_left_out(guide: Guide, candidate: User) -> None:
    judge(guide, candidate, *[LETTER] * (MIN_LETTERS - 1))
    assert stats_now(guide) == []
    judge(guide, candidate, LETTER)
    assert stats_now(guide)
    ChecklistRun.objects.filter(pk=ChecklistRun.objects.first().pk).update(
        finished_at=timezone.now() - timedelta(days=DAYS + 1)
    )
    assert stats_now(guide) == []


def test_points_set_aside_are_counted_without_their_reasons(
    guide: Guide, candidate: User, admin: User, as_user: AsUser
) -> None:
    letters = judge(guide, candidate, *[POOR] * (MIN_LETTERS - 1))
    for letter in letters[:3]:
        Dismissal.objects.make(letter, "cloud", by=candidate, reason="canary-reason")
    Dismissal.objects.make(letters[0], "no-domain", by=candidate)
    assert dismissed_points(guide, stats_now(guide), count(guide)) == []  # too few letters to tell of any
    judge(guide, candidate, POOR)
    Dismissal.objects.filter(letter=letters[2]).update(at=timezone.now() - timedelta(days=DAYS + 1))
    told = [(one.title, one.letters) for one in dismissed_points(guide, stats_now(guide), count(guide))]
    assert told == [(guide.rubric.entry(id)["title"]["it"], count) for id, count in [("cloud", 2), ("no-domain", 1)]]
    page = as_user(admin).get(reverse("guide-insight", args=["backend"])).text
    assert "Criteri che chi scrive mette da parte" in page
    assert "canary" not in page


def judged_by(mentor: User, letter: Letter, item: str, verdict: str, *, is_published: bool = True) -> Review:
    """What the mentor holds of one verdict of the letter's newest run, in a request of its own."""
    version = letter.latest_version
    review = ReviewRequest.objects.ask(version, mentor=mentor, by=letter.owner).review()
    review.judge(version.checklist_runs.latest("created_at"), item, verdict=verdict, reason="canary-reason")
    if is_published:
        review.publish(verdict="changes_requested", summary="canary-summary")
    return review


def test_overruled_verdicts_are_counted_once_published_and_without_their_reasons(
    guide: Guide, candidate: User, mentor: User, person: Callable[..., User], admin: User, as_user: AsUser
) -> None:
    letters = judge(guide, candidate, *[POOR] * (MIN_LETTERS - 1))
    judged_by(mentor, letters[0], "cloud", "met")
    judged_by(person("Lina Sole", role="mentor"), letters[0], "cloud", "partial")  # the same letter counts once
    judged_by(mentor, letters[1], "cloud", "met")
    judged_by(mentor, letters[2], "cloud", "missing")  # as the program says
    judged_by(mentor, letters[3], "database", "met", is_published=False)
    assert overruled_points(guide, stats_now(guide), count(guide)) == []  # too few letters to tell of any
    (fifth,) = judge(guide, candidate, POOR)
    judged_by(mentor, fifth, "truthful", "met")  # a manual item: there is no verdict to overrule
    (sixth,) = judge(guide, candidate, POOR)
    long_ago = timezone.now() - timedelta(days=DAYS + 1)
    with patch("django.utils.timezone.now", return_value=long_ago):
        judged_by(mentor, sixth, "database", "met")
    told = [(one.title, one.letters) for one in overruled_points(guide, stats_now(guide), count(guide))]
    assert told == [(guide.rubric.entry("cloud")["title"]["it"], 2)]
    page = as_user(admin).get(reverse("guide-insight", args=["backend"])).text
    assert "Giudizi che i mentor hanno corretto" in page
    assert "canary" not in page and mentor.name not in page and "Lina" not in page


def test_the_page_shows_counts_and_no_word_of_a_letter(
    guide: Guide, candidate: User, admin: User, as_user: AsUser, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    judge(guide, candidate, *[LETTER] * MIN_LETTERS)
    where, browser = reverse("guide-insight", args=["backend"]), as_user(admin)
    browser.get(where)  # counts, and the process reads the document
    with django_assert_num_queries(11):
        page = browser.get(where).text
    assert page.count('role="img"') == len(guide.rubric.document["criteria"])
    assert "canary" not in page and "Nuvola" not in page


def test_the_page_counts_once_an_hour_and_keeps_numbers_only(
    guide: Guide, candidate: User, admin: User, as_user: AsUser
) -> None:
    judge(guide, candidate, *[LETTER] * MIN_LETTERS)
    where, browser = reverse("guide-insight", args=["backend"]), as_user(admin)
    first = browser.get(where).text
    judge(guide, candidate, POOR)
    with CaptureQueriesContext(connection) as captured:
        again = browser.get(where).text
    assert not any("reviews_checklistrun" in query["sql"] for query in captured.captured_queries)
    shown = re.compile(r"<title id.*?</title>", re.DOTALL).findall
    assert shown(again) == shown(first)
    cache.clear()
    assert shown(browser.get(where).text) != shown(first)
