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
from pytest_django import DjangoAssertNumQueries

from accounts.models import Token, User
from guides.models import Guide
from letters.models import Letter, Version
from mail.models import Mail
from reviews.blind.identity import identity_pattern
from reviews.blind.middleware import redact_html
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
        f"{asked.get_absolute_url()}?changes",
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
    assert len(body) == len(blind.version.body)
    assert body.index("repliche") == blind.version.body.index("repliche")


def test_evidence_stands_where_it_stood(blind: ReviewRequest, mentor: User, as_user: AsUser) -> None:
    run = blind.version.checklist_runs.get()
    told = as_user(mentor).get(reverse("api-run", args=[run.pk])).json()["report"]
    body = as_user(mentor).get(reverse("api-version", args=[blind.letter_id, blind.version.number])).json()["body"]
    spans = [span for item in told["criteria"] for span in item["evidence"]]
    assert len(spans) > 5
    for span in spans:
        assert len(span["quote"]) == span["end"] - span["start"] == len(body[span["start"] : span["end"]])


def test_a_comment_on_hidden_words_finds_them(
    blind: ReviewRequest, mentor: User, candidate: User, as_user: AsUser
) -> None:
    client, path = as_user(mentor), reverse("thread-new", args=[blind.pk])
    start = blind.version.body.index("Giulia Ferri\ngiulia")
    assert client.post(path, {"quote": "•••••• •••••", "start": start, "text": "La firma va bene."}).status_code == 302
    assert client.post(path, {"quote": "Cordiali saluti,\n••••••", "text": "E la chiusa."}).status_code == 302
    assert client.post(path, {"quote": "Giulia Ferri", "text": "Ti ho riconosciuta."}).status_code == 422
    assert {thread.quote for thread in Thread.objects.all()} == {
        *("PostgreSQL", "Giulia Ferri", "Cordiali saluti,\nGiulia"),
    }


def test_a_suggestion_holds_no_hidden_words(blind: ReviewRequest, mentor: User) -> None:
    with pytest.raises(ValidationError):
        Thread.open(blind.review(), by=mentor, quote="Giulia Ferri", replacement="•••••• ••••• (Bologna)")
    with pytest.raises(ValidationError):
        Thread.open(blind.review(), by=mentor, quote="saluti,\nGiulia", replacement="saluti\n••••••")


def test_the_words_of_the_mentor_come_back_as_they_wrote_them(
    blind: ReviewRequest, mentor: User, as_user: AsUser
) -> None:
    client = as_user(mentor)
    client.post(reverse("review-jot", args=[blind.pk]), {"summary": "I ferri del mestiere.", "notes": "Ferri"})
    page = client.get(blind.get_absolute_url()).text
    assert "I ferri del mestiere." in page


def test_words_that_a_mark_or_a_tag_cuts_are_hidden_all_the_same(blind: ReviewRequest) -> None:
    secrets = identity_pattern(Letter.objects.filter(pk=blind.letter_id))
    page = '<p title="di Giulia">Sono <mark>Giu</mark>lia <b>Ferri</b>, <textarea>Giulia</textarea> &#x27;Ferri&#x27;'
    seen = '<p title="di ••••••">Sono <mark>•••</mark>••• <b>•••••</b>, <textarea>Giulia</textarea> &#x27;•••••&#x27;'
    assert redact_html(page, secrets) == seen
    assert redact_html("<del>Giulia</del><ins>Ferri</ins>", secrets) == "<del>••••••</del><ins>•••••</ins>"


def test_what_hints_and_scripts_are_told_is_hidden_and_what_they_find_things_by_is_not(blind: ReviewRequest) -> None:
    secrets = identity_pattern(Letter.objects.filter(pk=blind.letter_id))
    page = '<input aria-label="di Ferri" value="Ferri"><i data-copy="Ferri" data-words="Giulia" data-key="ferri"></i>'
    seen = '<input aria-label="di •••••" value="Ferri"><i data-copy="•••••" data-words="••••••" data-key="ferri"></i>'
    assert redact_html(page, secrets) == seen


def name_them(review: Review, mentor: User) -> None:
    """A mentor who has guessed says so in every way that there is."""
    start = review.request.version.body.index("Giulia Ferri\n")
    Thread.open(review, by=mentor, quote="Giulia Ferri", start=start, text="Sei Giulia Ferri, tel. 333 1234567?")
    Thread.open(review, by=mentor, quote="un colloquio", replacement="parlarne con Giulia Ferri")


def mailed(mentor: User) -> str:
    for pk in Mail.objects.filter(state="queued").values_list("pk", flat=True):
        Mail.run(pk)
    mails = cast(list[EmailMultiAlternatives], outgoing.outbox)
    sent = [mail for mail in mails if mail.to == [mentor.email]]
    return "".join(str(part) for m in sent for part in (m.subject, m.body, m.alternatives, m.extra_headers))


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
        *[f"{again.get_absolute_url()}?show={show}" for show in ("open", "addressed", "resolved", "orphans")],
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
    start = version.body.index("Giulia Ferri\ngiulia")
    client.post(path, {"quote": "Giulia Ferri", "start": start})  # not what they see
    place = Placement.objects.get(thread=lost, version=again.version)
    assert place.status == Placement.Status.ORPHAN
    client.post(path, {"quote": "•••••• •••••", "start": start})
    place.refresh_from_db()
    assert version.body[place.start : place.end] == "Giulia Ferri"


def test_whatever_page_there_is_the_owners_name_is_in_none(
    guide: Guide, person: Callable[..., User], as_user: AsUser
) -> None:
    """The crawl of every page, endpoint and file, by the mentor of a letter that was asked blind."""
    scenario = build(guide, person)
    ReviewRequest.objects.filter(letter=scenario.letter).update(is_blind=True)
    text = received(as_user(scenario.people["mentor"]), scenario, [])
    assert "canary-second" in text
    for word in ("Zibibbo", "zibibbo", "canary-letterhead", "owner.zibibbo@example.it"):
        assert word not in text


def test_redaction_costs_one_query_to_who_reads_no_letter_blind(
    version: Version,
    mentor: User,
    candidate: User,
    as_user: AsUser,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    path = reverse("guides")
    counted = as_user(candidate), as_user(mentor)
    ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    for client in counted:
        client.get(path, headers={"Accept-Encoding": "identity"})
    with django_assert_max_num_queries(20) as few:
        counted[0].get(path, headers={"Accept-Encoding": "identity"})
    with django_assert_num_queries(len(few) + 1):
        counted[1].get(path, headers={"Accept-Encoding": "identity"})


def test_two_letters_with_one_first_name_are_hidden_alike(
    blind: ReviewRequest, mentor: User, person: Callable[..., User], guide: Guide, as_user: AsUser
) -> None:
    other = person("Giulia Neri")
    letter = Letter.objects.start(by=other, guide=guide, title="Altra")
    letter.draft.write(LETTER, seen=1)
    ReviewRequest.objects.ask(letter.freeze(by=other), mentor=mentor, by=other)
    assert "•••••• Neri" in as_user(mentor).get(reverse("queue")).text
