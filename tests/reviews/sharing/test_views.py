"""Sharing a version by a link: who has it reads the text; it ends by itself or when the owner ends it."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from letters.models import Event, Version
from reviews.models import GuestComment, Notice, ReviewRequest, Share, Thread
from tests.types import AsUser

Verb = Event.Verb


def test_the_page_shows_the_text_and_is_found_and_told_by_nobody(shared: tuple[Share, str], client: Client) -> None:
    _share, path = shared
    response = client.get(path)
    assert "Ho ridotto la latenza p95 da 800 ms a 120 ms." in response.text
    assert response["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["Cache-Control"] == "no-store, private"
    assert '<meta name="robots" content="noindex' in response.text
    assert not response.cookies
    assert "Backend Developer, Nuvola" not in response.text


def close(share: Share, how: str) -> None:
    letter = share.version.letter
    match how:
        case "expired":
            Share.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
        case "revoked":
            share.revoke(by=letter.owner)
        case "binned":
            letter.bin(by=letter.owner)
        case "of somebody who may not sign in":
            type(letter.owner).objects.filter(pk=letter.owner_id).update(is_active=False)


@pytest.mark.parametrize("how", ["expired", "revoked", "binned", "of somebody who may not sign in"])
def test_a_link_that_is_closed_is_as_one_that_never_was(shared: tuple[Share, str], client: Client, how: str) -> None:
    share, path = shared
    assert client.get(path).status_code == 200
    close(share, how)
    gone, never = client.get(path), client.get(reverse("shared", args=["x" * 43]))
    assert (gone.status_code, never.status_code) == (404, 404)
    assert re.sub(r"/s/[^/]*/|nonce\S*|csrf\S*|value=\S*|X-CSRF\S* \S*", "", gone.text) == re.sub(
        r"/s/[^/]*/|nonce\S*|csrf\S*|value=\S*|X-CSRF\S* \S*", "", never.text
    )
    assert client.post(f"{path}answer/", {"name": "Anna", "text": "Bella"}).status_code == 404
    assert not GuestComment.objects.exists()


def test_the_owner_makes_a_link_sees_it_once_and_closes_it(
    version: Version, candidate: User, as_user: AsUser, client: Client
) -> None:
    owner, page = as_user(candidate), reverse("shares", args=[version.letter_id, 1])
    answer = owner.post(page, {"label": "Anna Neri", "days": "3"})
    (link,) = set(re.findall(r"http://testserver(/s/[\w-]+/)", answer.text))
    assert client.get(link).status_code == 200
    assert link not in owner.get(page).text
    share = Share.objects.get()
    assert timedelta(days=2.9) < share.expires_at - timezone.now() < timedelta(days=3)
    owner.post(reverse("share-revoke", args=[share.pk]))
    assert client.get(link).status_code == 404
    verbs = [event.verb for event in version.letter.events.all()]
    assert verbs[:3] == [Verb.UNSHARED, Verb.LINK_OPENED, Verb.SHARED]


def test_a_form_that_is_wrong_comes_back_as_it_was(version: Version, candidate: User, as_user: AsUser) -> None:
    page = reverse("shares", args=[version.letter_id, 1])
    answer = as_user(candidate).post(page, {"label": "Anna " * 40, "days": "999"})
    assert answer.status_code == 422
    assert "Anna Anna" in answer.text
    assert not Share.objects.exists()


def test_openings_are_counted_by_the_hour_and_told_once(
    shared: tuple[Share, str], client: Client, candidate: User, as_user: AsUser
) -> None:
    share, path = shared
    for _turn in range(5):
        client.get(path)
    client.head(path)
    as_user(candidate).get(path)  # one's own looking does not count
    assert [(opening.count, opening.name) for opening in share.openings.all()] == [(5, "")]
    share.openings.update(hour=timezone.now() - timedelta(hours=3))
    client.get(path)
    assert share.version.letter.events.filter(verb=Verb.LINK_OPENED).count() == 2
    assert Notice.objects.filter(event__verb=Verb.LINK_OPENED).count() == 1
    page = as_user(candidate).get(reverse("shares", args=[share.version.letter_id, 1])).text
    assert "aperto 5 volte" in page


def test_a_guest_comments_under_a_name_and_the_owner_sees_it_at_once(
    shared: tuple[Share, str], client: Client, candidate: User, as_user: AsUser
) -> None:
    share, path = shared
    said = {"name": "Anna Neri", "quote": "repliche e partizioni", "text": "Quante?\n<script>alert(1)</script>"}
    assert client.post(f"{path}answer/", said).status_code == 302
    comment = GuestComment.objects.get()
    assert share.version.body[comment.start : comment.end] == comment.quote == "repliche e partizioni"
    for text in (as_user(candidate).get(share.version.get_absolute_url()).text, client.get(path).text):
        assert "Anna Neri" in text
        assert "ospite" in text
        assert "&lt;script&gt;" in text
        assert "<script>alert" not in text
    assert share.openings.get(name="Anna Neri").count == 1


def test_a_guest_may_just_say_that_they_have_read_it(shared: tuple[Share, str], client: Client) -> None:
    share, path = shared
    Share.objects.update(allows_comments=False)
    assert client.post(f"{path}answer/", {"name": "Anna", "text": "Bella"}).status_code == 302
    assert not GuestComment.objects.exists()
    assert share.openings.filter(name="Anna").exists()


def test_what_cannot_be_taken_comes_back_as_it_was(shared: tuple[Share, str], client: Client) -> None:
    _share, path = shared
    answer = client.post(f"{path}answer/", {"name": "Anna", "quote": "parole mai scritte", "text": "Quante 🙂?"})
    assert answer.status_code == 422
    assert "Quante 🙂?" in answer.text
    assert client.post(f"{path}answer/", {"name": "", "text": "x"}).status_code == 422
    assert client.post(f"{path}answer/", {"name": "A" * 81, "text": "x" * 2001}).status_code == 422
    assert not GuestComment.objects.exists()


def test_what_the_owner_deletes_nobody_sees(
    shared: tuple[Share, str], client: Client, candidate: User, stranger: User, as_user: AsUser
) -> None:
    share, path = shared
    comment = share.answer(name="Anna", text="Parole sgradevoli")
    removal = reverse("guest-remove", args=[comment.pk])
    assert as_user(stranger).post(removal).status_code == 404
    assert as_user(candidate).post(removal).status_code == 302
    assert "sgradevoli" not in client.get(path).text
    comment.refresh_from_db()
    assert comment.text == ""


def test_mentors_comments_are_shown_without_names_and_only_once_published(
    shared: tuple[Share, str], client: Client, version: Version, candidate: User, mentor: User
) -> None:
    _share, path = shared
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    Thread.open(asked.review(), by=mentor, quote="con repliche e partizioni", text="Quanti dati erano?")
    assert "Quanti dati" not in client.get(path).text
    asked.review().publish(verdict="changes_requested", summary="Nel riassunto privato")
    text = client.get(path).text
    assert "Quanti dati erano?" in text
    assert "Marco Bassi" not in text
    assert "riassunto privato" not in text
    Share.objects.update(shows_comments=False)
    assert "Quanti dati" not in client.get(path).text


def test_the_page_takes_a_fixed_number_of_queries(
    shared: tuple[Share, str],
    client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    share, path = shared
    client.get(path)
    with django_assert_max_num_queries(9) as few:
        client.get(path)
    for turn in range(9):
        share.answer(name=f"Anna {turn}", text="Ciao")
    with django_assert_num_queries(len(few)):
        assert client.get(path).text.count("Ciao") == 9
