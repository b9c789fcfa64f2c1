"""A mentor reads what is attached to a letter only where the candidate shows it, and never in a blind request."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from accounts.models import User
from letters.models import Attachment, Letter
from reviews.models import ReviewRequest
from tests.types import AsUser


@pytest.fixture
def attachment(letter: Letter) -> Attachment:
    return Attachment.objects.create(letter=letter, name="CV", content=b"%PDF", pages=1, size=4)


def ask(letter: Letter, mentor: User | None, **more: Any) -> ReviewRequest:
    return ReviewRequest.objects.ask(letter.version_of_draft(by=letter.owner), mentor=mentor, by=letter.owner, **more)


def test_a_mentor_sees_it_where_it_is_shown_until_access_ends(
    letter: Letter, attachment: Attachment, mentor: User, as_user: AsUser
) -> None:
    address, client = reverse("attachment-file", args=[attachment.pk]), as_user(mentor)
    assert client.get(address).status_code == 404
    request = ask(letter, mentor, shares_attachments=True)
    assert client.get(address).content == b"%PDF"
    assert address in client.get(request.get_absolute_url()).text
    request.withdraw(by=letter.owner)
    assert client.get(address).status_code == 404


def test_by_default_it_is_not_shown(letter: Letter, attachment: Attachment, mentor: User, as_user: AsUser) -> None:
    address, client = reverse("attachment-file", args=[attachment.pk]), as_user(mentor)
    request = ask(letter, mentor)
    assert not Attachment.objects.visible_to(mentor).exists()
    page = client.get(request.get_absolute_url()).text
    assert address not in page
    assert client.get(address).status_code == 404


def test_nobody_of_the_pool_sees_it_before_taking_the_letter(
    letter: Letter, attachment: Attachment, mentor: User
) -> None:
    request = ask(letter, None, shares_attachments=True)
    assert not Attachment.objects.visible_to(mentor).exists()
    request.claim(by=mentor)
    assert Attachment.objects.visible_to(mentor).get() == attachment


def test_a_blind_request_hides_it_whatever_else_is_shown(
    letter: Letter, attachment: Attachment, mentor: User, as_user: AsUser
) -> None:
    shown = ask(letter, mentor, shares_attachments=True)
    shown.review().publish(verdict="changes_requested", summary="Bene.")
    assert Attachment.objects.visible_to(mentor).exists()
    letter.draft.write(letter.draft.body + "\n\nPS", seen=letter.draft.revision)
    blind = ask(letter, mentor, is_blind=True, shares_attachments=True)
    assert not blind.shares_attachments
    assert not Attachment.objects.visible_to(mentor).exists()
    with pytest.raises(IntegrityError), transaction.atomic():
        ReviewRequest.objects.filter(pk=blind.pk).update(shares_attachments=True)


def test_the_tick_is_offered_where_something_is_attached_and_refused_with_the_blind_one(
    letter: Letter, mentor: User, as_user: AsUser
) -> None:
    client, address = as_user(letter.owner), reverse("ask", args=[letter.pk])
    assert 'name="shares_attachments"' not in client.get(address).text
    Attachment.objects.create(letter=letter, name="CV", content=b"%PDF", pages=1, size=4)
    assert 'name="shares_attachments"' in client.get(address).text
    both = {"mentor": str(mentor.pk), "is_blind": "on", "shares_attachments": "on", "note": "Guarda il tono"}
    refused = client.post(address, both)
    assert refused.status_code == 422
    assert "Gli allegati dicono chi sei" in refused.text
    assert "Guarda il tono" in refused.text
    assert not ReviewRequest.objects.exists()
    client.post(address, both | {"is_blind": ""})
    assert ReviewRequest.objects.get().shares_attachments


def test_a_mentor_changes_nothing(letter: Letter, attachment: Attachment, mentor: User, as_user: AsUser) -> None:
    ask(letter, mentor, shares_attachments=True)
    client = as_user(mentor)
    assert client.delete(reverse("api-attachment", args=[attachment.pk])).status_code == 403
    for name in ("attachment-replace", "attachment-remove"):
        assert client.post(reverse(name, args=[letter.pk, 1, attachment.pk])).status_code == 404
    assert Attachment.objects.exists()
