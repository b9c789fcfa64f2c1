"""Who is notified of what, and by which way; never of one's own doing."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from accounts.notification_preferences import Kind, Preference
from letters.models import Event
from mail.models import Mail
from reviews.models import Notice, ReviewRequest
from reviews.notifications import activity
from reviews.notifications.activity import RECIPIENTS
from tests.types import AsUser

Verb = Event.Verb

# Nobody else is concerned.
ALONE = {
    *(
        "started",
        "frozen",
        "restored",
        "exported",
        "read",
        "removed",
        "undone",
        "shared",
        "unshared",
        "copied",
        "named",
        "sent",
        "report_read",
    ),
    "guide_changed",
    *("sending_taken_back", "answered", "answer_taken_back", "archived", "unarchived", "binned", "put_back"),
}


def told(person: User) -> list[str]:
    return list(Notice.objects.filter(recipient=person).order_by("pk").values_list("event__verb", flat=True))


def test_every_verb_is_told_or_concerns_nobody_else() -> None:
    assert set(Verb.values) <= set(RECIPIENTS) | ALONE


def test_each_step_is_told_to_the_other_side(asked: ReviewRequest, candidate: User, mentor: User) -> None:
    asked.review().publish(verdict="changes_requested", summary="Aggiungi i numeri.")
    asked.withdraw(by=candidate)
    assert told(mentor) == ["asked", "access_ended"]
    assert told(candidate) == ["claimed", "changes_suggested"]


def test_nobody_is_told_of_what_they_did_themselves(asked: ReviewRequest, candidate: User) -> None:
    activity.record(Verb.CLOSED, asked.letter, by=candidate, version=asked.version)
    assert told(candidate) == []


def test_a_person_chooses_by_kind_and_way(asked: ReviewRequest, candidate: User, mentor: User, as_user: AsUser) -> None:
    fields = {f"{kind}_mail": "never" for kind in Kind.values} | {"turn_mail": "digest", "turn_product": "on"}
    assert as_user(mentor).post(reverse("notices-choose"), fields).status_code == 302
    mentor.refresh_from_db()
    assert mentor.notification_preference("turn") == Preference(True, "digest")
    assert mentor.notification_preference("due") == Preference(False, "never")
    Notice.objects.all().delete()
    activity.record(Verb.SENT_NEWER, asked.letter, by=candidate, version=asked.version)
    activity.record(Verb.DUE_SOON, asked.letter, by=None, version=asked.version)
    (notice,) = Notice.objects.all()
    assert (notice.in_product, notice.by_mail, notice.mail) == (True, "digest", None)


def test_a_choice_that_there_is_not_is_refused_and_nothing_changes(mentor: User, as_user: AsUser) -> None:
    answer = as_user(mentor).post(reverse("notices-choose"), {"turn_mail": "hourly"})
    assert answer.status_code == 422
    mentor.refresh_from_db()
    assert mentor.notice_choices == {}


def test_a_mentor_is_reminded_once_of_what_is_due_within_a_day(asked: ReviewRequest, mentor: User) -> None:
    ReviewRequest.objects.sweep()
    assert "due_soon" not in told(mentor)
    ReviewRequest.objects.filter(pk=asked.pk).update(due_at=timezone.now() + timedelta(hours=23))
    for _turn in range(3):
        ReviewRequest.objects.sweep()
    assert told(mentor).count("due_soon") == 1
    assert Event.objects.get(verb=Verb.DUE_SOON).by is None


def test_what_is_answered_already_is_due_to_nobody(asked: ReviewRequest, mentor: User) -> None:
    asked.review().publish(verdict="approved", summary="")
    ReviewRequest.objects.filter(pk=asked.pk).update(due_at=timezone.now() + timedelta(hours=23))
    ReviewRequest.objects.sweep()
    assert "due_soon" not in told(mentor)


def test_what_fails_tells_nobody(asked: ReviewRequest, candidate: User, mentor: User) -> None:
    before = (Notice.objects.count(), Mail.objects.count())
    with pytest.raises(ValidationError):
        asked.close(by=mentor, reason="")
    assert (Notice.objects.count(), Mail.objects.count()) == before
