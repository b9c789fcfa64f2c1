"""Who accepted what: at sign-up, at the first visit, once more when a text changes; and withdrawing consent."""

from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.db.models.functions import Now
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accounts.models import Token, User
from guides.models import Guide
from letters.models import Letter, Version
from privacy.models import Acceptance
from privacy.notices import documents
from privacy.notices.documents import Document
from reviews.models import ReviewRequest, Share
from tests.types import AsUser

TERMS, CONDUCT, CONSENT = Document.TERMS, Document.CONDUCT, Document.CONSENT


@pytest.fixture(autouse=True)
def as_in_production(settings: Settings) -> None:
    settings.ASK_ACCEPTANCE = True


@pytest.fixture
def accepting(as_user: AsUser) -> Callable[..., Client]:
    """The browser of a person who has accepted the documents."""

    def make(user: User, *accepted: Document) -> Client:
        for document in accepted:
            Acceptance.objects.accept(document, by=user)
        return as_user(user)

    return make


def sent_to(client: Client, path: str) -> str:
    """The page that asks for a document, without its question; "" when the page itself opens."""
    response = client.get(path)
    return response.headers.get("Location", "").split("?")[0] if response.status_code == 302 else ""


def test_signing_up_accepts_the_terms_with_version_and_time(client: Client, db: None) -> None:
    data = {"email": "nuova@example.it", "name": "Nuova", "password1": "una frase abbastanza lunga"}
    client.post(reverse("account_signup"), data)
    row = Acceptance.objects.get()
    assert (row.person.email, row.document, row.version) == ("nuova@example.it", TERMS, TERMS.version)
    assert row.at is not None


def test_who_was_here_before_is_asked_once_at_the_next_visit(candidate: User, guide: Guide, as_user: AsUser) -> None:
    client = as_user(candidate)
    assert sent_to(client, "/letters/?q=java") == reverse("accept", args=["terms"])
    response = client.post(reverse("accept", args=["terms"]), {"next": "/letters/?q=java"})
    assert response["Location"] == "/letters/?q=java"
    assert sent_to(client, "/letters/") == ""
    assert Acceptance.objects.get().person == candidate


def test_a_changed_version_is_asked_for_once(
    candidate: User, guide: Guide, accepting: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    client = accepting(candidate, TERMS)
    monkeypatch.setitem(documents.VERSIONS, "terms", "2027-01-01")
    asked = client.get("/letters/", follow=True)
    assert "è cambiato" in asked.text
    client.post(reverse("accept", args=["terms"]))
    assert sent_to(client, "/letters/") == ""
    assert [row.version for row in Acceptance.objects.visible_to(candidate)] == ["2027-01-01", "2026-11-29"]


def test_what_was_typed_is_saved_before_a_new_version_is_asked_for(
    letter: Letter, candidate: User, as_user: AsUser
) -> None:
    data = {"body": "un testo nuovo", "revision": letter.draft.revision}
    as_user(candidate).post(reverse("draft", args=[letter.pk]), data)
    letter.draft.refresh_from_db()
    assert letter.draft.body == "un testo nuovo"


def test_who_refuses_can_read_sign_out_and_change_the_language(candidate: User, guide: Guide, as_user: AsUser) -> None:
    client = as_user(candidate)
    for name in ("privacy-notice", "terms", "imprint", "acceptances", "account_logout", "account_email"):
        assert sent_to(client, reverse(name)) == "", name
    assert client.post(reverse("account_logout"))["Location"] == "/"


def test_a_mentor_reads_no_letter_before_accepting_the_code_of_conduct(
    version: Version, candidate: User, mentor: User, accepting: Callable[..., Client]
) -> None:
    request = ReviewRequest.objects.ask(version, mentor=None, by=candidate)
    client = accepting(mentor, TERMS)
    page = reverse("accept", args=["conduct"])
    for path in (reverse("queue"), version.get_absolute_url()):
        assert sent_to(client, path) == page
        assert client.get(path, headers={"Sec-Fetch-Dest": "empty"})["Location"].startswith(page)
    assert client.post(reverse("claim", args=[request.pk]))["Location"].startswith(page)
    request.refresh_from_db()
    assert request.mentor is None
    client.post(page)
    assert sent_to(client, reverse("queue")) == ""


def test_the_api_shows_a_mentor_nothing_before_the_code_of_conduct(
    version: Version, candidate: User, mentor: User, client: Client
) -> None:
    ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    _token, key = Token.objects.issue(user=mentor, name="x", scopes=["read"])
    Acceptance.objects.accept(TERMS, by=mentor)
    path, headers = f"/api/v1/letters/{version.letter_id}/versions/1/", {"Authorization": f"Token {key}"}
    refused = client.get(path, headers=headers)
    assert refused.status_code == 403
    assert reverse("accept", args=["conduct"]) in refused.json()["detail"]
    Acceptance.objects.accept(CONDUCT, by=mentor)
    assert client.get(path, headers=headers).status_code == 200


def test_the_code_of_conduct_is_for_mentors(candidate: User, as_user: AsUser) -> None:
    assert as_user(candidate).post(reverse("accept", args=["conduct"])).status_code == 404
    assert as_user(candidate).post(reverse("accept", args=["privacy"])).status_code == 404


def test_consent_is_asked_for_before_the_first_letter_goes_to_somebody_else(
    version: Version, candidate: User, mentor: User, accepting: Callable[..., Client]
) -> None:
    client = accepting(candidate, TERMS)
    ask = reverse("ask", args=[version.letter_id])
    links = reverse("shares", args=[version.letter_id, version.number])
    page = reverse("accept", args=["consent"])
    assert sent_to(client, ask) == sent_to(client, links) == page
    assert client.post(ask, {"mentor": mentor.pk})["Location"].startswith(page)
    assert client.post(links, {"label": "Anna", "days": "14"})["Location"].startswith(page)
    assert not ReviewRequest.objects.exists() and not Share.objects.exists()
    assert client.post(page, {"next": ask})["Location"] == ask
    assert sent_to(client, ask) == sent_to(client, links) == ""


def test_withdrawing_consent_ends_what_rests_on_it(
    version: Version, candidate: User, mentor: User, accepting: Callable[..., Client], as_user: AsUser
) -> None:
    client = accepting(candidate, TERMS, CONSENT)
    reader = accepting(mentor, TERMS, CONDUCT)
    request = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    _share, key = Share.objects.make(version, by=candidate, label="Anna")
    assert reader.get(version.get_absolute_url()).status_code == 200
    client.post(reverse("consent-withdraw"))
    assert reader.get(version.get_absolute_url()).status_code == 404
    assert as_user(None).get(reverse("shared", args=[key])).status_code == 404
    request.refresh_from_db()
    assert request.state == ReviewRequest.State.WITHDRAWN
    assert sent_to(client, reverse("ask", args=[version.letter_id])) == reverse("accept", args=["consent"])
    assert sent_to(client, reverse("shares", args=[version.letter_id, 1])) == ""
    assert "Consenso revocato".lower() in client.get(reverse("acceptances")).text.lower()


@pytest.mark.usefixtures("as_owner")
@pytest.mark.parametrize("change", ["update", "delete", "raw"])
def test_the_database_refuses_to_change_or_delete_an_acceptance(candidate: User, change: str) -> None:
    row = Acceptance.objects.accept(TERMS, by=candidate)
    deeds: dict[str, Callable[[], object]] = {
        "update": lambda: Acceptance.objects.update(version="2020-01-01"),
        "delete": row.delete,
        "raw": lambda: Acceptance.objects.filter(pk=row.pk)._raw_delete("default"),
    }
    with pytest.raises(IntegrityError), transaction.atomic():
        deeds[change]()
        connection.check_constraints()  # as the commit does


def test_acceptances_go_with_their_person(candidate: User) -> None:
    Acceptance.objects.accept(TERMS, by=candidate)
    candidate.delete()
    connection.check_constraints()
    assert not Acceptance.objects.exists()


def test_acceptances_are_deleted_when_their_person_is_erased(candidate: User) -> None:
    Acceptance.objects.accept(TERMS, by=candidate)
    Acceptance.objects.visible_to(candidate).delete()
    User.objects.filter(pk=candidate.pk).update(erased_at=Now())
    connection.check_constraints()
    assert not Acceptance.objects.exists()


@pytest.mark.parametrize("next_page", ["//evil.example", "https://evil.example", "javascript:alert(1)"])
def test_the_way_back_stays_on_this_site(candidate: User, as_user: AsUser, next_page: str) -> None:
    response = as_user(candidate).post(reverse("accept", args=["terms"]), {"next": next_page})
    assert response["Location"] == reverse("acceptances")


def test_in_development_demo_people_are_not_asked(db: None, guide: Guide, as_user: AsUser, settings: Settings) -> None:
    settings.ASK_ACCEPTANCE = False
    call_command("make_demo")
    for email in ("candidata@example.it", "mentore@example.it"):
        assert "acceptance" not in sent_to(as_user(User.objects.get(email=email)), "/")
