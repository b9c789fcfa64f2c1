"""The pages of reports, blocks and proposals as axe sees them, in light and dark, and on a narrow phone."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from accounts.models import User
from conduct.models import Block, Report
from conduct.reports.subjects import comment_subject, guest_subject
from letters.models import Version
from reviews.models import Comment, Proposal, ReviewRequest, Share, Thread
from tests.browser.looks import look_at

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.long
def test_pages_of_conduct_are_sound(
    version: Version,
    candidate: User,
    mentor: User,
    admin: User,
    person: Callable[..., User],
    enter: Callable[..., Page],
) -> None:
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate, is_blind=True)
    Thread.open(asked.review(), by=mentor, text="Cambia mestiere.", quote="repliche")
    asked.review().publish(verdict="changes_requested", summary="No.")
    share, _key = Share.objects.make(version, by=candidate, label="Anna", allows_comments=True)
    guest = share.answer(name="Anna Neri", text="Compra qui!")
    insult = Comment.objects.get()
    about: dict[str, Any] = {"reason": "insult", "words": "È un’offesa.", "quote": "", "consents": True}
    report = Report.objects.make(comment_subject(candidate, insult.pk), by=candidate, **about)
    Report.objects.make(guest_subject(candidate, guest.pk), by=candidate, **about)
    Block.objects.make(asked, by=candidate)
    letter = version.letter.copy(by=candidate, title="Altra")
    second = ReviewRequest.objects.ask(
        letter.freeze(by=candidate), mentor=person("Lina Sole", role="mentor"), by=candidate, is_blind=True
    )
    coordinator = person("Olga Serra", is_coordinator=True)
    proposed = person("Vera Poli", role="mentor")
    Proposal.objects.make(second, proposed, by=coordinator, reason="Lina è ammalata.")
    names = [reverse(name) for name in ("reports", "blocks", "profile")]
    forms = [reverse("report-comment", args=[insult.pk]), reverse("report-person", args=[asked.pk])]
    shares = reverse("shares", args=[version.letter_id, version.number])
    pages = [version.get_absolute_url(), second.get_absolute_url(), reverse("ask", args=[letter.pk]), shares]
    look_at(enter(candidate), *names, *forms, *pages)
    look_at(enter(mentor), reverse("report-letter", args=[version.letter_id, version.number]))
    look_at(enter(coordinator), reverse("coordination"))
    look_at(enter(admin), reverse("moderation"), reverse("moderation-detail", args=[report.pk]))
