"""What a mentor thinks of the program's verdicts."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from accounts.models import User
from letters.models import Letter, Version
from reviews.models import ChecklistRun, Judgement, ReviewRequest
from tests.letters.archive.test_bin import age
from tests.types import AsUser


@pytest.fixture
def run(version: Version, candidate: User) -> ChecklistRun:
    run = ChecklistRun.objects.request(version, by=candidate)
    ChecklistRun.run(run.pk)
    run.refresh_from_db()
    return run


@pytest.fixture
def asked(run: ChecklistRun, version: Version, mentor: User, candidate: User) -> ReviewRequest:
    return ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)


@pytest.fixture
def met(run: ChecklistRun) -> str:
    """A criterion that the program finds met."""
    name: str = next(item["id"] for item in run.report["criteria"] if item["verdict"] == "met" and item["sure"])
    return name


def test_agreeing_needs_no_reason_and_overruling_does(asked: ReviewRequest, run: ChecklistRun, met: str) -> None:
    agreed = asked.review().judge(run, met, verdict="met")
    assert not agreed.overrules
    with pytest.raises(ValidationError):
        asked.review().judge(run, met, verdict="missing", reason="  ")
    overruled = asked.review().judge(run, met, verdict="missing", reason="È solo un elenco.")
    assert (overruled.pk, overruled.overrules, overruled.program) == (agreed.pk, True, "met")
    with pytest.raises(IntegrityError), transaction.atomic():
        Judgement.objects.filter(pk=agreed.pk).update(reason="")


def test_manual_items_are_answered_and_unknown_ones_refused(asked: ReviewRequest, run: ChecklistRun) -> None:
    for item in run.report["manual"]:
        assert not asked.review().judge(run, item, verdict="partial").overrules
    for wrong in ("no-such-item", "", run.report["mistakes"][0]["id"]):
        with pytest.raises(ValidationError):
            asked.review().judge(run, wrong, verdict="met")


def test_judgements_are_seen_when_published_and_changed_no_more(
    asked: ReviewRequest, run: ChecklistRun, met: str, mentor: User, candidate: User
) -> None:
    asked.review().judge(run, met, verdict="missing", reason="È solo un elenco.")
    assert not Judgement.objects.visible_to(candidate)
    assert Judgement.objects.visible_to(mentor).count() == 1
    review = asked.review()
    review.publish(verdict="changes_requested", summary="Più numeri.")
    assert Judgement.objects.visible_to(candidate).count() == 1
    with pytest.raises(ValidationError):
        review.judge(run, met, verdict="met")
    with pytest.raises(ValidationError):
        review.save_notes(notes="", summary="")


def test_a_second_mentor_does_not_see_the_firsts_before_publishing(
    run: ChecklistRun, met: str, version: Version, mentor: User, other: User, candidate: User, as_user: AsUser
) -> None:
    pooled = ReviewRequest.objects.ask(version, mentor=None, by=candidate)
    pooled.claim(by=mentor)
    pooled.review().judge(run, met, verdict="missing", reason="È solo un elenco.")
    pooled.review().save_notes(notes="Dubbi sul tono.", summary="Quasi.")
    pooled.release(by=mentor)
    pooled.claim(by=other)
    assert not Judgement.objects.visible_to(other)
    page = as_user(other).get(pooled.get_absolute_url()).text
    for hidden in ("È solo un elenco.", "Dubbi sul tono.", "Quasi."):
        assert hidden not in page


def test_the_page_takes_judgements_and_shows_them_to_the_candidate(
    asked: ReviewRequest, met: str, mentor: User, candidate: User, as_user: AsUser
) -> None:
    client, path = as_user(mentor), reverse("judge", args=[asked.pk])
    refused = client.post(path, {"item": met, "verdict": "missing", "reason": ""})
    assert refused.status_code == 422
    assert "Scrivi perché" in refused.text
    for nonsense in ({}, {"item": met, "verdict": "perhaps"}, {"item": "x" * 81, "verdict": "met"}):
        assert client.post(path, nonsense | {"reason": "non perdermi"}).status_code == 422
    assert client.post(path, {"item": met, "verdict": "missing", "reason": "È solo un elenco."}).status_code == 302
    shown = client.get(asked.get_absolute_url()).text
    assert 'value="È solo un elenco."' in shown
    assert "È solo un elenco." not in as_user(candidate).get(asked.get_absolute_url()).text
    client.post(reverse("publish", args=[asked.pk]), {"verdict": "changes_requested", "summary": "Più numeri."})
    assert "È solo un elenco." in as_user(candidate).get(asked.get_absolute_url()).text


def test_a_letter_that_is_erased_takes_its_reviews_and_judgements_along(
    asked: ReviewRequest, run: ChecklistRun, met: str, letter: Letter, candidate: User
) -> None:
    asked.review().judge(run, met, verdict="met")
    asked.review().save_notes(notes="Appunti.", summary="")
    asked.withdraw(by=candidate)
    letter.bin(by=candidate)
    age(letter, 31)
    letter.erase()
    assert not ReviewRequest.objects.exists()
    assert not Judgement.objects.exists()
