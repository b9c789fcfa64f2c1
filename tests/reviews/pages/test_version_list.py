"""The list of versions, and what makes them checked."""

import re

import pytest
from django.urls import reverse

from accounts.models import User
from letters.models import Letter, Version
from reviews.models import ChecklistRun, Dismissal, Review, ReviewRequest, Thread
from reviews.pages.version_list import version_rows
from tests.types import AsUser

pytestmark = pytest.mark.django_db


def run_of(version: Version) -> ChecklistRun:
    return ChecklistRun.objects.get(version=version)


def test_a_version_is_checked_whenever_it_is_made(
    letter: Letter, candidate: User, mentor: User, as_user: AsUser
) -> None:
    client = as_user(candidate)
    body = letter.draft.body
    client.post(reverse("version-new", args=[letter.pk]), {"body": body, "revision": letter.draft.revision})
    first = Letter.objects.get().latest_version
    assert first
    assert run_of(first)
    letter.draft.refresh_from_db()
    sent = {"body": f"{body}\nPS", "revision": letter.draft.revision}
    client.post(reverse("draft-export", args=[letter.pk]), sent)
    second = Letter.objects.get().latest_version
    assert second
    assert second != first
    assert run_of(second)
    restored = Letter.objects.get().restore(first, by=candidate)
    assert run_of(restored)
    review = ReviewRequest.objects.ask(restored, mentor=mentor, by=candidate).review()
    thread = Thread.open(review, by=mentor, quote="6 anni", replacement="sei anni")
    review.publish(verdict=Review.Verdict.CHANGES, summary="Quasi.")
    client.post(reverse("suggestions-accept", args=[letter.pk]), {"only": thread.pk})
    accepted = Letter.objects.get().latest_version
    assert accepted
    assert "sei anni" in accepted.body
    assert run_of(accepted)


def test_each_version_says_its_points_and_how_many_words_changed(
    version: Version, letter: Letter, candidate: User, as_user: AsUser
) -> None:
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    letter.draft.refresh_from_db()
    letter.draft.write(letter.draft.body.replace("6 anni", "sette lunghi anni"), seen=letter.draft.revision)
    letter.freeze(by=candidate)
    newer, first = version_rows(letter, candidate)
    assert (newer.points, newer.added, newer.removed) == (None, 2, 1)
    assert first.points
    assert first.added is None
    missing = next(item["id"] for item in run_of(version).report["criteria"] if item["verdict"] == "missing")
    Dismissal.objects.make(letter, missing, by=candidate)
    met, counted = first.points
    assert version_rows(letter, candidate)[1].points == (met, counted - 1)
    page = as_user(candidate).get(reverse("versions", args=[letter.pk]), headers={"accept-language": "it"}).text
    words = re.sub(r"\s+", " ", page)
    assert f"{met} criteri su {counted - 1}" in words
    assert "parole: +2, −1" in words


def test_list_desk_and_version_say_in_the_same_words_how_far_a_letter_is(
    version: Version, candidate: User, mentor: User, as_user: AsUser
) -> None:
    review = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate).review()
    review.publish(verdict=Review.Verdict.CHANGES, summary="Quasi.")
    client = as_user(candidate)
    for url in (reverse("letters"), version.letter.get_absolute_url(), version.get_absolute_url()):
        page = client.get(url, headers={"accept-language": "en"}).text
        assert "changes suggested" in page, url
        assert '">in review</span>' not in page
    assert "your turn" in client.get(version.letter.get_absolute_url(), headers={"accept-language": "en"}).text


def test_words_are_counted_by_one_rule(version: Version, letter: Letter, candidate: User, mentor: User) -> None:
    letter.draft.refresh_from_db()
    letter.draft.write("Ho scritto – in 3 mesi – un’app perché è così.\n\n***\n", seen=letter.draft.revision)
    newer = letter.freeze(by=candidate)
    ReviewRequest.objects.ask(newer, mentor=mentor, by=candidate)
    assert newer.word_count == letter.draft.word_count == 9
    assert vars(ReviewRequest.objects.with_words().get())["words"] == 9
