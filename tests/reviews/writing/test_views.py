"""Writing a review: fields kept as they are typed, forms that bring back parts of the page, and the second round."""

from collections.abc import Callable

from django.urls import reverse

from accounts.models import User
from letters.models import Letter, Version
from reviews.models import ReviewRequest, Thread
from reviews.threads.forms import ThreadForm
from tests.types import AsUser

AS_PARTS = {"HX-Request": "true"}


def test_a_field_is_kept_as_it_is_typed_and_the_page_has_it_again(
    asked: ReviewRequest, mentor: User, candidate: User, as_user: AsUser
) -> None:
    client, path = as_user(mentor), reverse("review-unsent", args=[asked.pk])
    sent = {"name": "summary", "text": "Una sintesi\r\na metà", "base": ""}
    answer = client.post(path, sent).json()
    assert answer["text"] == "Una sintesi\na metà"
    assert len(answer["missing"]) == 1
    assert client.post(path, {"name": "verdict", "text": "approved"}).json()["missing"] == []
    client.post(path, {"name": "comment-text", "text": "Mezzo commento", "base": ""})
    page = client.get(asked.get_absolute_url()).text
    assert "Una sintesi" in page
    assert "Mezzo commento" in page
    assert "Mezzo commento" not in as_user(candidate).get(asked.get_absolute_url()).text
    for wrong in ({"name": "password", "text": "x"}, {"name": "summary", "text": "x" * 4001, "base": ""}, {}):
        assert client.post(path, wrong).status_code == 422
    assert client.post(path, {"name": "notes", "text": "x" * 10_001, "base": ""}).status_code == 422


def test_a_comment_sent_by_the_page_brings_the_parts_that_change(
    asked: ReviewRequest, mentor: User, as_user: AsUser
) -> None:
    client, path = as_user(mentor), reverse("thread-new", args=[asked.pk])
    client.post(reverse("review-unsent", args=[asked.pk]), {"name": "comment-text", "text": "Quanti?", "base": ""})
    key = "0b7c6a54-7c53-4a0f-8f1b-2d5d1f0e9a01"
    sent = {"quote": "PostgreSQL", "kind": "must", "text": "Quanti?", "key": key}
    response = client.post(path, sent, headers=AS_PARTS)
    assert response.status_code == 200
    assert "<html" not in response.text
    for part in ("points-list", "text", "threads-list", "answers", "review-bar"):
        assert f'id="{part}"' in response.text
    assert "da cambiare" in response.text
    assert asked.reviews.get().unsent == {}
    client.post(path, sent, headers=AS_PARTS)  # sent again, as after an answer that was lost
    assert [str(thread.pk) for thread in Thread.objects.all()] == [key]
    refused = client.post(path, {"quote": "PostgreSQL", "text": ""}, headers=AS_PARTS)
    assert refused.status_code == 422
    assert client.post(path, sent | {"key": ""}).status_code == 302


def test_the_next_comment_stays_kept_when_it_was_begun_before_the_last_one_had_arrived(
    asked: ReviewRequest, mentor: User
) -> None:
    review = asked.review()
    review.keep("comment-text", "Quanti?", base="")
    sent = ThreadForm({"quote": "PostgreSQL", "kind": "must", "text": "Quanti?"})
    asked.review().keep("comment-text", "E poi?", base=None)  # by another request, while this one is at work
    review.forget(sent.sent)
    assert asked.reviews.get().unsent == {"comment-text": "E poi?"}
    asked.review().keep("comment-text", "Quanti?", base=None)
    review.forget(sent.sent)
    assert asked.reviews.get().unsent == {}


def test_publishing_by_the_page_offers_the_next_letter_and_says_what_is_missing(
    asked: ReviewRequest, mentor: User, as_user: AsUser
) -> None:
    client, path = as_user(mentor), reverse("publish", args=[asked.pk])
    unsaid = client.post(path, {"summary": ""}, headers=AS_PARTS)
    assert unsaid.status_code == 422
    assert 'data-about="verdict">Scegli un giudizio: quanto è pronta la lettera?' in unsaid.text
    assert 'value="changes_requested" form="publish" data-keep="verdict" required autofocus' in unsaid.text
    refused = client.post(path, {"verdict": "changes_requested"}, headers=AS_PARTS)
    assert refused.status_code == 422
    assert 'class="error" data-about="summary"' in refused.text
    assert "required autofocus" not in refused.text
    whole = client.post(path, {"verdict": "changes_requested"}).text
    assert whole.count("autofocus") == 1
    assert "autofocus" in whole.split('name="summary"')[1].split(">")[0]
    published = client.post(path, {"verdict": "small_things", "summary": "Togli due parole."}, headers=AS_PARTS)
    assert reverse("take-next") in published.text
    assert "comment-form" not in published.text
    asked.refresh_from_db()
    assert asked.state == "approved"


def test_the_second_round_begins_with_what_changed_and_the_former_summary(
    asked: ReviewRequest,
    mentor: User,
    candidate: User,
    letter: Letter,
    as_user: AsUser,
    revise: Callable[..., Version],
) -> None:
    asked.review().publish(verdict="changes_requested", summary="Di’ da quando usi Python.")
    second = ReviewRequest.objects.ask(
        revise(("Scrivo Python da 6 anni", "Scrivo Python dal 2019")), mentor=mentor, by=candidate
    )
    client = as_user(mentor)
    page = client.get(second.get_absolute_url()).text
    assert 'id="changes"' in page
    assert "Di’ da quando usi Python." in page
    assert 'id="changes"' not in client.get(second.get_absolute_url() + "?text").text
    queue = client.get(reverse("queue")).text
    assert "lettura n. 2" in queue


def test_the_queue_says_of_ones_own_letters_what_one_needs_to_choose(
    asked: ReviewRequest, mentor: User, as_user: AsUser, guide: object
) -> None:
    queue = as_user(mentor).get(reverse("queue")).text
    for words in ("È chiaro?", "italiano", "entro", "Backend"):
        assert words.lower() in queue.lower()
