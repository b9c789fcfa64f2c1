"""Questions: the candidate begins a thread on the version that they sent, and the mentor sees it first."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from accounts.models import User
from letters.models import Letter, Version
from mail.models import Mail
from privacy.export.sources import sources
from reviews.blind.masked_text import MASK
from reviews.models import Notice, ReviewRequest, Share, Thread
from tests.types import AsUser

WORDS = "Ho ridotto la latenza p95 da 800 ms a 120 ms."
QUESTION = "È troppo questa frase?"


@pytest.fixture
def question(asked: ReviewRequest, candidate: User) -> Thread:
    return Thread.ask(asked, by=candidate, quote=WORDS, text=QUESTION)


def page_of(version: Version, reader: User, as_user: AsUser) -> str:
    return as_user(reader).get(version.get_absolute_url()).content.decode()


def test_a_candidate_asks_on_words_of_the_version_without_scripts(
    asked: ReviewRequest, version: Version, candidate: User, as_user: AsUser
) -> None:
    client = as_user(candidate)
    assert "Chiedi al mentor di un passaggio" in client.get(version.get_absolute_url()).content.decode()
    path = reverse("question-new", args=[asked.pk])
    page = client.post(path, {"quote": WORDS, "text": QUESTION}, follow=True).content.decode()
    thread = Thread.objects.get()
    assert (thread.quote, thread.request, thread.review, thread.intent) == (WORDS, asked, None, "question")
    assert thread.placements.get().version == version
    assert QUESTION in page
    assert "Domanda inviata" in page


def test_a_question_with_a_problem_comes_back_as_it_was_written(
    asked: ReviewRequest, candidate: User, as_user: AsUser
) -> None:
    client, path = as_user(candidate), reverse("question-new", args=[asked.pk])
    for data in ({"quote": "parole che non ci sono", "text": "Perché?"}, {"quote": WORDS, "text": " "}):
        response = client.post(path, data)
        assert response.status_code == 422
        assert data["quote"] in response.content.decode()
    asked.withdraw(by=candidate)
    response = client.post(path, {"quote": WORDS, "text": "Perché?"})
    assert response.status_code == 422
    assert not Thread.objects.exists()


def test_the_mentor_sees_questions_before_the_comments_and_above_the_text(
    question: Thread, say: Callable[..., Thread], version: Version, mentor: User, as_user: AsUser
) -> None:
    say("Gentile Laura Sarti", "Bene il nome.")
    page = page_of(version, mentor, as_user)
    assert page.index("ti fa 1 domanda") < page.index('id="sheet"')
    assert page.index(QUESTION) < page.index("Bene il nome.")
    queue = as_user(mentor).get(reverse("queue")).content.decode()
    assert "1 domanda a cui rispondere" in queue


def test_once_answered_it_asks_for_nothing_more(
    question: Thread, version: Version, candidate: User, mentor: User, as_user: AsUser
) -> None:
    as_user(mentor).post(reverse("comment-new", args=[question.pk]), {"text": "No, è la migliore."})
    assert "ti fa 1 domanda" not in page_of(version, mentor, as_user)
    assert "a cui rispondere" not in as_user(mentor).get(reverse("queue")).content.decode()
    assert "No, è la migliore." in page_of(version, candidate, as_user)


def test_mentor_and_candidate_are_told_of_question_and_answer(question: Thread, candidate: User, mentor: User) -> None:
    told = Notice.objects.get(event__verb="questioned")
    assert told.recipient == mentor
    assert Mail.objects.filter(notices=told).count() == (told.by_mail == "now")
    question.add("No.", by=mentor)
    assert Notice.objects.get(event__verb="commented").recipient == candidate
    shown = Notice.objects.for_reader(mentor).get(pk=told.pk)
    assert shown.sentence == "Giulia Ferri ha fatto una domanda sulla versione 1."
    assert shown.path.endswith(f"#thread-{question.pk}")


def test_the_question_is_in_the_mentors_hands_even_if_a_newer_version_was_sent_meanwhile(
    question: Thread,
    asked: ReviewRequest,
    letter: Letter,
    version: Version,
    candidate: User,
    mentor: User,
    other: User,
    as_user: AsUser,
) -> None:
    letter.draft.refresh_from_db()
    letter.draft.write(f"{letter.draft.body}\nP.S. Grazie.", seen=letter.draft.revision)
    newer = letter.freeze(by=candidate)
    asked.move_to(newer, by=candidate)
    assert QUESTION in page_of(newer, mentor, as_user)
    assert as_user(mentor).get(version.get_absolute_url()).status_code == 200
    assert as_user(other).get(version.get_absolute_url()).status_code == 404
    asked.withdraw(by=candidate)
    assert not Thread.objects.visible_to(mentor).exists()
    assert question in Thread.objects.visible_to(candidate)


def test_only_whoever_asked_closes_it_and_nobody_marks_it_as_done(
    question: Thread, candidate: User, mentor: User, as_user: AsUser
) -> None:
    for person, name, status in (
        (mentor, "thread-address", 403),
        (candidate, "thread-address", 403),
        (mentor, "thread-resolve", 403),
        (mentor, "thread-reopen", 403),
        (candidate, "thread-resolve", 302),
        (candidate, "thread-reopen", 302),
        (candidate, "thread-discard", 403),
    ):
        assert as_user(person).post(reverse(name, args=[question.pk])).status_code == status, (person, name)


def test_nobody_asks_about_the_letter_of_somebody_else(
    asked: ReviewRequest, mentor: User, stranger: User, other: User, as_user: AsUser
) -> None:
    data = {"text": QUESTION}
    path = reverse("question-new", args=[asked.pk])
    assert as_user(mentor).post(path, data).status_code == 403
    for person in (stranger, other):
        assert as_user(person).post(path, data).status_code == 404


def test_a_blind_request_stays_blind(
    version: Version, candidate: User, mentor: User, as_user: AsUser, client: Any
) -> None:
    blind = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate, is_blind=True)
    quote = "Cordiali saluti,\nGiulia Ferri"
    thread = Thread.ask(blind, by=candidate, quote=quote, text="Firmo Giulia Ferri o G. Ferri?")
    reader = as_user(mentor)
    pages = [reader.get(version.get_absolute_url()), reader.get(reverse("queue")), reader.get(reverse("notices"))]
    for page in pages:
        assert page.status_code == 200
        assert "Ferri" not in page.content.decode()
    assert MASK in pages[0].content.decode()
    assert Thread.objects.get(pk=thread.pk).quote == quote


def test_a_question_in_the_pool_waits_for_whoever_takes_the_letter(
    version: Version, candidate: User, mentor: User, as_user: AsUser
) -> None:
    pooled = ReviewRequest.objects.ask(version, mentor=None, by=candidate)
    thread = Thread.ask(pooled, by=candidate, quote=WORDS, text=QUESTION)
    assert not Notice.objects.filter(event__verb="questioned").exists()
    assert thread not in Thread.objects.visible_to(mentor)
    assert QUESTION not in as_user(mentor).get(reverse("queue")).content.decode()
    pooled.claim(by=mentor)
    assert thread in Thread.objects.visible_to(mentor)
    assert QUESTION in page_of(version, mentor, as_user)


def test_guests_do_not_read_questions(question: Thread, version: Version, candidate: User, as_user: AsUser) -> None:
    _share, key = Share.objects.make(version, by=candidate, label="Anna", shows_comments=True)
    assert QUESTION not in as_user(None).get(reverse("shared", args=[key])).content.decode()


def test_an_export_has_the_questions_and_their_answers(question: Thread, candidate: User, mentor: User) -> None:
    question.add("No.", by=mentor)
    received = {source.name: source.rows for source in sources(candidate)}
    assert question in received["reviews.Thread"]
    assert received["reviews.Comment"].count() == 2


def test_a_thread_is_of_a_review_or_of_a_request(question: Thread, asked: ReviewRequest) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Thread.objects.filter(pk=question.pk).update(review=asked.review())
    with pytest.raises(ValidationError):
        question.discard()
