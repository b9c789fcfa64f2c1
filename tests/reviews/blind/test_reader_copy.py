"""Blind review: the candidate's name and contacts are in nothing that the mentor receives."""

import json
from collections.abc import Callable
from typing import cast

import pytest
from django.core import mail as outgoing
from django.core.exceptions import ValidationError
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from django.urls import reverse
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from accounts.models import Token, User
from guides.models import Guide
from letters.models import Letter, Version
from mail.models import Mail
from reviews.blind.reader_copy import ReaderCopy, shown
from reviews.models import ChecklistRun, Placement, Review, ReviewRequest, Thread
from tests.conftest import LETTER
from tests.reviews.blind.conftest import BODY
from tests.scenario import build
from tests.test_canaries import received
from tests.types import AsUser

WHO = ["Giulia", "Ferri", "giulia.ferri@example.it", "333 1234567", "giulia-ferri-dev", "Via Mille"]


def shown_to(client: Client, asked: ReviewRequest) -> str:
    version = {"pk": asked.letter_id, "number": asked.version.number}
    run = asked.version.checklist_runs.get()
    paths = [
        *(reverse(name) for name in ["queue", "reviews-done"]),
        *(reverse(name, kwargs=version) for name in ["version", "api-version", "api-version-runs"]),
        f"{asked.get_absolute_url()}?text",
        reverse("api-run", args=[run.pk]),
        reverse("run", args=[run.pk]),
    ]
    return "".join(client.get(path).text for path in paths)


def test_name_and_contacts_are_in_nothing_that_the_mentor_receives(
    blind: ReviewRequest, mentor: User, candidate: User, as_user: AsUser
) -> None:
    text = shown_to(as_user(mentor), blind)
    assert [word for word in WHO if word.lower() in text.lower()] == []
    assert blind.version.digest not in text
    assert "repliche e partizioni" in text
    thread = Thread.objects.get()
    blind.review().publish(verdict="changes_requested", summary="Più numeri.")
    as_user(candidate).post(reverse("comment-new", args=[thread.pk]), {"text": "500 GB. Giulia, tel. 320 7654321"})
    text = shown_to(as_user(mentor), blind)
    assert "500 GB" in text
    assert [word for word in [*WHO, "320 7654321"] if word.lower() in text.lower()] == []


def test_the_owner_goes_on_seeing_everything(blind: ReviewRequest, candidate: User, as_user: AsUser) -> None:
    page = as_user(candidate).get(blind.get_absolute_url()).text
    assert "giulia.ferri@example.it" in page
    assert "•" not in page


def test_a_token_of_the_mentors_tells_no_more_than_the_pages(
    blind: ReviewRequest, mentor: User, client: Client
) -> None:
    _token, key = Token.objects.issue(user=mentor, name="x", scopes=["read"])
    path = reverse("api-version", args=[blind.letter_id, blind.version.number])
    answer = client.get(path, headers={"Authorization": f"Token {key}"})
    assert [word for word in WHO if word in answer.text] == []
    body = json.loads(answer.text)["body"]
    copied = ReaderCopy.of(blind.version, mentor)
    start = body.index("repliche")
    assert copied.original_span(start, start + 8)[0] == blind.version.body.index("repliche")


def test_evidence_stands_where_it_stood(blind: ReviewRequest, mentor: User, as_user: AsUser) -> None:
    run = blind.version.checklist_runs.get()
    told = as_user(mentor).get(reverse("api-run", args=[run.pk])).json()["report"]
    body = as_user(mentor).get(reverse("api-version", args=[blind.letter_id, blind.version.number])).json()["body"]
    spans = [span for item in told["criteria"] for span in item["evidence"]]
    assert len(spans) > 5
    assert all(span["quote"] == body[span["start"] : span["end"]] for span in spans)
    original = run.report["criteria"][0]["evidence"][0]
    start, end = told["criteria"][0]["evidence"][0]["start"], told["criteria"][0]["evidence"][0]["end"]
    assert ReaderCopy.of(blind.version, mentor).original_span(start, end) == (original["start"], original["end"])


def test_a_comment_on_hidden_words_finds_them(
    blind: ReviewRequest, mentor: User, candidate: User, as_user: AsUser
) -> None:
    client, path = as_user(mentor), reverse("thread-new", args=[blind.pk])
    start = ReaderCopy.of(blind.version, mentor).body.index("•••••\n•••••")
    assert client.post(path, {"quote": "•••••", "start": start, "text": "La firma va bene."}).status_code == 302
    assert client.post(path, {"quote": "Cordiali saluti,\n•••", "text": "E la chiusa."}).status_code == 302
    assert client.post(path, {"quote": "Giulia Ferri", "text": "Ti ho riconosciuta."}).status_code == 422
    assert {thread.quote for thread in Thread.objects.all()} == {
        *("PostgreSQL", "Giulia Ferri", "Cordiali saluti,\nGiulia Ferri"),
    }


def test_a_suggestion_holds_no_hidden_words(blind: ReviewRequest, mentor: User) -> None:
    with pytest.raises(ValidationError):
        Thread.open(blind.review(), by=mentor, quote="Cordiali saluti,\n•••••", replacement="•••••")
    with pytest.raises(ValidationError):
        Thread.open(blind.review(), by=mentor, quote="saluti,\n•••••", replacement="saluti\n•••")


def test_the_words_of_the_mentor_come_back_as_they_wrote_them(
    blind: ReviewRequest, mentor: User, as_user: AsUser
) -> None:
    client = as_user(mentor)
    client.post(reverse("review-jot", args=[blind.pk]), {"summary": "I ferri del mestiere.", "notes": "Ferri"})
    page = client.get(blind.get_absolute_url()).text
    assert "I ferri del mestiere." in page


def name_them(review: Review, mentor: User) -> None:
    """A mentor who has guessed says so in every way that there is."""
    start = ReaderCopy.of(review.request.version, mentor).body.index("•••••\n•••••")
    Thread.open(review, by=mentor, quote="•••••", start=start, text="Sei Giulia Ferri, tel. 333 1234567?")
    Thread.open(review, by=mentor, quote="un colloquio", replacement="parlarne con Giulia Ferri")


def mailed(mentor: User) -> str:
    for pk in Mail.objects.filter(state="queued").values_list("pk", flat=True):
        Mail.run(pk)
    mails = cast(list[EmailMultiAlternatives], outgoing.outbox)
    sent = [mail for mail in mails if mail.to == [mentor.email]]
    return "".join(str(part) for m in sent for part in (m.subject, m.body, m.alternatives, m.extra_headers))


@pytest.mark.long
def test_words_that_name_the_candidate_are_hidden_in_threads_pages_and_mails(
    blind: ReviewRequest, mentor: User, candidate: User, as_user: AsUser
) -> None:
    client, letter = as_user(mentor), blind.letter
    name_them(blind.review(), mentor)
    assert "Giulia Ferri" in str(list(Thread.objects.values_list("quote", "replacement")))
    first = shown_to(client, blind)
    blind.review().publish(verdict="changes_requested", summary="Brava, Giulia.")
    thread = Thread.objects.get(quote="Giulia Ferri")
    as_user(candidate).post(reverse("comment-new", args=[thread.pk]), {"text": "Sì, Giulia: giulia.ferri@example.it"})
    Thread.objects.get(quote="PostgreSQL").address(by=candidate, note="Fatto. Giulia")
    letter.draft.refresh_from_db()
    letter.draft.write(BODY.replace("Sono disponibile", "Io, Giulia, sono disponibile"), seen=letter.draft.revision)
    version = letter.freeze(by=candidate)
    again = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate, note="Giulia", is_blind=True)
    ChecklistRun.run(version.checklist_runs.get().pk)
    name_them(again.review(), mentor)
    threads = reverse("api-version-threads", args=[letter.pk, 2])
    said = json.loads(client.get(threads).text)
    assert len(said["results"] if isinstance(said, dict) else said) == 5
    paths = [
        *[threads, reverse("api-thread-comments", args=[thread.pk]), reverse("thread", args=[thread.pk])],
        *[reverse("compare", args=[letter.pk, 1, 2]), reverse("story", args=[letter.pk]), reverse("notices")],
        *[f"{again.get_absolute_url()}?show={show}" for show in ("", "addressed", "resolved", "orphans")],
        reverse("comment-edit", args=[thread.comments.earliest("pk").pk]),
    ]
    pages = "".join(client.get(path, follow=True).text for path in paths)
    text = first + shown_to(client, blind) + shown_to(client, again) + pages
    # Their own words come back to be changed as they wrote them; nothing else does.
    text = text.replace("Sei Giulia Ferri, tel. 333 1234567?</textarea>", "")
    assert [word for word in WHO if word.lower() in text.lower()] == []
    assert "disponibile per un colloquio" in text
    mails = mailed(mentor)
    assert "Chi ha scritto la lettera" in mails
    assert [word for word in WHO if word.lower() in mails.lower()] == []


def test_lost_words_are_attached_again_to_hidden_ones(
    blind: ReviewRequest, mentor: User, candidate: User, as_user: AsUser, letter: Letter
) -> None:
    lost = Thread.open(blind.review(), by=mentor, quote="Sono disponibile per un colloquio tecnico", text="Bene.")
    blind.review().publish(verdict="changes_requested", summary="Sì.")
    letter.draft.refresh_from_db()
    letter.draft.write(
        BODY.replace("Sono disponibile per un colloquio tecnico", "A presto"), seen=letter.draft.revision
    )
    version = letter.freeze(by=candidate)
    again = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate, is_blind=True)
    client, path = as_user(mentor), reverse("thread-attach", args=[lost.pk]) + "?on=2"
    start = ReaderCopy.of(version, mentor).body.index("•••••\n•••••")
    client.post(path, {"quote": "Giulia Ferri", "start": start})  # not what they see
    place = Placement.objects.get(thread=lost, version=again.version)
    assert place.status == Placement.Status.ORPHAN
    client.post(path, {"quote": "•••••", "start": start})
    place.refresh_from_db()
    assert version.body[place.start : place.end] == "Giulia Ferri"


@pytest.mark.long
def test_whatever_page_there_is_the_owners_name_is_in_none(
    guide: Guide, person: Callable[..., User], as_user: AsUser
) -> None:
    """The crawl of every page, endpoint and file, by the mentor of a letter that was asked blind."""
    scenario = build(guide, person)
    ReviewRequest.objects.filter(letter=scenario.letter).update(is_blind=True, shares_attachments=False)
    text = received(as_user(scenario.people["mentor"]), scenario, [])
    assert "canary-second" in text
    for word in ("Zibibbo", "zibibbo", "canary-letterhead", "owner.zibibbo@example.it"):
        assert word not in text


def test_redaction_costs_nothing_to_who_reads_no_letter_of_another(
    version: Version, candidate: User, mentor: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        assert ReaderCopy.of(version, candidate).body == version.body
    with django_assert_num_queries(1):
        assert not ReaderCopy.of(version, mentor).is_blind


def test_who_vanishes_does_not_tell_who_wrote_the_blind_letter(
    blind: ReviewRequest, candidate: User, mentor: User, guide: Guide, as_user: AsUser
) -> None:
    """S13a: an open letter, the queue and the mails about it stay as they were when its writer asks blind as well."""
    letter = Letter.objects.start(by=candidate, guide=guide, title="Giulia Ferri per Faro")
    letter.draft.write(LETTER, seen=1)
    version = letter.freeze(by=candidate)
    opened = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate, note="Sono Giulia Ferri")
    opened.claim(by=mentor)
    client = as_user(mentor)
    pages = client.get(opened.get_absolute_url()).text
    for word in ("Giulia Ferri", "giulia.ferri@example.it", "Giulia Ferri per Faro", "Sono Giulia Ferri"):
        assert word in pages
    assert "•" not in pages
    api = client.get(reverse("api-version", args=[letter.pk, version.number])).json()
    assert (api["body"], api["digest"]) == (version.body, version.digest)
    queue = client.get(reverse("queue")).text
    assert queue.count("Giulia Ferri per Faro") == queue.count("<b>Giulia Ferri</b>") == 1
    assert "<b>Chi ha scritto la lettera</b>" in queue
    assert "Giulia per Nuvola" not in queue
    assert "Giulia Ferri" in client.get(reverse("notices")).text
    assert "Giulia Ferri per Faro: Giulia Ferri" in mailed(mentor)


def test_two_candidates_with_one_first_name_are_not_confused(
    blind: ReviewRequest, mentor: User, person: Callable[..., User], guide: Guide, as_user: AsUser
) -> None:
    """S13a: a namesake of the blind writer keeps her name."""
    other = person("Giulia Neri")
    letter = Letter.objects.start(by=other, guide=guide, title="Altra")
    letter.draft.write(LETTER, seen=1)
    ReviewRequest.objects.ask(letter.freeze(by=other), mentor=mentor, by=other)
    assert "<b>Giulia Neri</b>" in as_user(mentor).get(reverse("queue")).text


def test_the_writer_is_spoken_to_without_a_name(blind: ReviewRequest, mentor: User, candidate: User) -> None:
    with translation.override("it"):
        thread = Thread.open(blind.review(), by=mentor, text="@Chi ha scritto la lettera: e i numeri? @Giulia Ferri")
    assert set(thread.comments.get().mentions.all()) == {candidate}


def test_a_text_is_hidden_by_the_contacts_that_it_holds_itself(blind: ReviewRequest, mentor: User) -> None:
    shown_text = ReaderCopy.of(blind.version, mentor).text("Sono su github.com/bo-xu\nCiao")
    assert shown_text == "Sono su •••••\nCiao"


def test_what_is_shown_cannot_be_saved(blind: ReviewRequest, mentor: User) -> None:
    """A mask that got into the database would be there for the candidate too."""
    copied = ReaderCopy.of(blind.version, mentor)
    for row in (copied.letter, copied.letter.owner, shown(Thread.objects.get(), quote="•••••")):
        with pytest.raises(TypeError):
            row.save()
