"""A guest cannot pass for a mentor or for the letter's owner; what came through one link goes at once."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from accounts.models import User
from letters.models import Version
from reviews.models import GuestComment, Share
from reviews.sharing.guest_names import refuse_impostor
from tests.types import AsUser

IMPOSTORS = [
    *("Marco Bassi", "marco  BASSI", "Bassi Marco", "Marco Bassi (mentor)", "Anna (mentor)", "Mentore Anna"),
    *("Ｍarco Bassi", "Mar\u200bco Bassi", "M\u0430rco Bassi", "Giulia Ferri", "G. Giulia Ferri", "Moderatrice"),
]


@pytest.mark.parametrize("name", IMPOSTORS)
def test_a_guest_does_not_pass_for_somebody_else(name: str, candidate: User, mentor: User) -> None:
    """D: “Marco Bassi (mentor)” passed."""
    with pytest.raises(ValidationError):
        refuse_impostor(name, candidate)


@pytest.mark.parametrize("name", ["Marco", "Anna Bassi", "Giulia", "Έλλη Λαμπέτη", "李小龙", "Monica Rossi"])
def test_other_names_are_free(name: str, candidate: User, mentor: User) -> None:
    refuse_impostor(name, candidate)


def test_the_form_says_so_and_keeps_what_was_written(
    version: Version, candidate: User, mentor: User, client: Client
) -> None:
    _share, key = Share.objects.make(version, by=candidate, label="Anna", allows_comments=True)
    data = {"name": "Marco Bassi (mentor)", "text": "Bella lettera."}
    page = client.post(reverse("shared-answer", args=[key]), data)
    assert page.status_code == 422
    assert "potrebbe sembrare quello di un’altra persona" in page.text
    assert "Bella lettera." in page.text
    assert not GuestComment.objects.exists()


def test_all_comments_of_one_link_are_deleted_at_once(version: Version, candidate: User, as_user: AsUser) -> None:
    """D: two hundred comments of spam took two hundred presses."""
    spam, _key = Share.objects.make(version, by=candidate, label="Anna", allows_comments=True)
    other, _key = Share.objects.make(version, by=candidate, label="Luca", allows_comments=True)
    for share in (spam, spam, other):
        share.answer(name="Anna Neri", text="Compra qui!")
    client, page = as_user(candidate), reverse("shares", args=[version.letter_id, version.number])
    path = reverse("share-comments-remove", args=[spam.pk])
    assert path in client.get(page).text
    assert "2 commenti eliminati" in client.post(path, follow=True).text
    assert GuestComment.objects.visible_to(candidate).get().share == other
    assert not GuestComment.objects.filter(share=spam).exclude(text="").exists()
    assert path not in client.get(page).text
