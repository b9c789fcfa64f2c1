"""The mentors' pages: the queue and what it tells before a letter is taken, the profile, and writing a review."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from guides.models import Guide
from letters.models import Letter
from reviews.models import MentorProfile, ReviewRequest, SavedAnswer
from tests.conftest import LETTER
from tests.types import AsUser


@pytest.fixture
def waiting(guide: Guide, candidate: User) -> Callable[..., ReviewRequest]:
    """Puts a letter into the pool: ``waiting("Titolo", language="en", days=2)``."""

    def make(title: str, language: str = "it", days: float = 0) -> ReviewRequest:
        letter = Letter.objects.start(by=candidate, guide=guide, title=title, language=language)
        letter.draft.write(LETTER, seen=1)
        asked = ReviewRequest.objects.ask(letter.freeze(by=candidate), mentor=None, by=candidate, note="nota-privata")
        at = timezone.now() - timedelta(days=days)
        ReviewRequest.objects.filter(pk=asked.pk).update(created_at=at, due_at=at + ReviewRequest.DUE)
        asked.refresh_from_db()
        return asked

    return make


def test_the_pool_tells_guide_language_words_and_age_and_nothing_else(
    waiting: Callable[..., ReviewRequest], mentor: User, as_user: AsUser, guide: Guide
) -> None:
    waiting("Titolo riservato", days=2)
    page = as_user(mentor).get(reverse("queue")).text
    assert guide.rubric.document["title"]["it"] in page
    assert f"{len(LETTER.split())} parole" in page
    assert 'class="age age-warn"' in page
    for hidden in ("Titolo riservato", "Giulia", "nota-privata", "PostgreSQL", "Nuvola"):
        assert hidden not in page


def test_what_is_kept_of_the_pool_follows_language_day_and_form(
    waiting: Callable[..., ReviewRequest], mentor: User, as_user: AsUser
) -> None:
    asked = waiting("Lettera", days=2)
    reader = as_user(mentor)
    italian = reader.get(reverse("queue")).text
    english = reader.get(reverse("queue"), headers={"accept-language": "en"}).text
    assert "parole" in italian and "2\xa0giorni" in italian and "words" not in italian
    assert "words" in english and "2\xa0days" in english and "parole" not in english
    ReviewRequest.objects.filter(pk=asked.pk).update(created_at=asked.created_at - timedelta(days=2))
    later = reader.get(reverse("queue"), headers={"accept-language": "en"}).text
    assert "4\xa0days" in later and "2\xa0days" not in later
    assert later.count(reverse("claim", args=[asked.pk])) == 1
    other_form = as_user(User.objects.create_user("altro@example.it", role=User.Role.MENTOR))
    pages = (later, other_form.get(reverse("queue")).text)
    first, second = (page.split('name="csrfmiddlewaretoken" value="')[1][:64] for page in pages)
    assert first != second


def test_the_longest_waiting_comes_first_here_and_when_one_takes_the_next(
    waiting: Callable[..., ReviewRequest], mentor: User, as_user: AsUser
) -> None:
    young, old = waiting("Giovane", days=1), waiting("Vecchia", days=5)
    assert list(ReviewRequest.objects.claimable_by(mentor)) == [old, young]
    response = as_user(mentor).post(reverse("take-next"))
    assert response["Location"] == old.get_absolute_url()
    assert 'class="age age-gap"' in as_user(mentor).get(reverse("queue")).text


def test_what_waits_by_name_goes_before_the_pool(
    waiting: Callable[..., ReviewRequest], mentor: User, candidate: User, guide: Guide
) -> None:
    waiting("Di tutti", days=5)
    letter = Letter.objects.start(by=candidate, guide=guide, title="Per Marco")
    letter.draft.write(LETTER, seen=1)
    asked = ReviewRequest.objects.ask(letter.freeze(by=candidate), mentor=mentor, by=candidate)
    assert ReviewRequest.objects.take_next(by=mentor) == asked


def test_filters_narrow_the_pool_and_nonsense_does_not(
    waiting: Callable[..., ReviewRequest], mentor: User, as_user: AsUser, guide: Guide
) -> None:
    waiting("Italiana"), waiting("Inglese", language="en")
    client, path = as_user(mentor), reverse("queue")
    counts = {
        "": 2,
        "?language=en": 1,
        "?language=xx": 2,
        f"?guide={guide.pk}": 2,
        f"?guide={guide.pk}&language=it": 1,
        "?guide=99999&language=en": 1,
        "?guide=1%00": 2,
    }
    for query, number in counts.items():
        response = client.get(path + query)
        shown = response.text.count("/claim/") if response.status_code == 200 else 2
        assert shown == number, query


def test_a_letter_taken_meanwhile_is_a_sentence_and_not_a_missing_page(
    waiting: Callable[..., ReviewRequest], mentor: User, other: User, as_user: AsUser
) -> None:
    asked = waiting("Contesa")
    asked.claim(by=mentor)
    response = as_user(other).post(reverse("claim", args=[asked.pk]), follow=True)
    assert response.redirect_chain[-1][0] == reverse("queue")
    assert "appena preso" in response.text


def test_taking_and_giving_back_by_the_buttons(
    waiting: Callable[..., ReviewRequest], mentor: User, as_user: AsUser
) -> None:
    asked, client = waiting("Una"), as_user(mentor)
    response = client.post(reverse("claim", args=[asked.pk]), follow=True)
    assert response.status_code == 200
    assert LETTER.splitlines()[0] in response.text
    client.post(reverse("release", args=[asked.pk]))
    asked.refresh_from_db()
    assert asked.state == "submitted"
    assert client.get(asked.get_absolute_url()).status_code == 404
    assert client.post(reverse("release", args=[asked.pk])).status_code == 403


def test_when_nobody_waits_one_is_told_so(mentor: User, as_user: AsUser, guide: Guide) -> None:
    response = as_user(mentor).post(reverse("take-next"), follow=True)
    assert "nessuna lettera" in response.text


def test_a_profile_is_written_and_read_by_candidates(
    mentor: User, letter: Letter, candidate: User, as_user: AsUser, guide: Guide
) -> None:
    written = {"introduction": "Guardo prima i numeri.", "guides": [guide.pk], "languages": ["it"], "capacity": 2}
    assert as_user(mentor).post(reverse("mentor-profile"), written).status_code == 302
    profile = MentorProfile.of(mentor)
    assert (profile.capacity, profile.languages, profile.guide_keys) == (2, ["it"], {guide.pk})
    assert "Guardo prima i numeri." in as_user(candidate).get(reverse("ask", args=[letter.pk])).text
    for wrong in (
        {"capacity": 0},
        {"capacity": 21},
        {"capacity": 2, "languages": ["xx"]},
        {"capacity": 2, "guides": [0]},
    ):
        response = as_user(mentor).post(reverse("mentor-profile"), wrong | {"introduction": "Non perdermi."})
        assert response.status_code == 422
        assert "Non perdermi." in response.text


def test_answered_letters_stay_readable_until_the_candidate_ends_it(
    waiting: Callable[..., ReviewRequest], mentor: User, candidate: User, as_user: AsUser
) -> None:
    asked = waiting("Finita")
    asked.claim(by=mentor)
    asked.review().publish(verdict="approved", summary="")
    client = as_user(mentor)
    assert "Finita" in client.get(reverse("reviews-done")).text
    assert client.get(asked.get_absolute_url()).status_code == 200
    asked.withdraw(by=candidate)
    assert "Finita" not in client.get(reverse("reviews-done")).text
    assert client.get(asked.get_absolute_url()).status_code == 404


def test_what_suits_a_mentor_is_found_behind_all_that_waits_longer_and_does_not(
    waiting: Callable[..., ReviewRequest], mentor: User, as_user: AsUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reviews.requests.claim.LOOKED_AT", 2)
    for compiled in ("mentors.queue_page._first_of_pool", "requests.claim._beyond_the_oldest"):
        monkeypatch.setattr(f"reviews.{compiled}.statements", {})  # those with the usual number are put back afterwards
    for days in (5, 4, 3):
        waiting("Italiana", days=days)
    english = waiting("Inglese", language="en", days=2)
    client, path = as_user(mentor), reverse("queue")
    assert str(english.pk) in client.get(path).text
    assert client.get(path, {"language": "en"}).text.count("/claim/") == 1
    MentorProfile.objects.create(user=mentor, languages=["en"])
    assert client.get(path).text.count("/claim/") == 1
    assert ReviewRequest.objects.take_next(by=mentor) == english


@pytest.mark.long
def test_the_queue_costs_the_same_however_many_wait(
    waiting: Callable[..., ReviewRequest],
    mentor: User,
    as_user: AsUser,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client, path = as_user(mentor), reverse("queue")
    waiting("Prima").claim(by=mentor)
    waiting("Seconda")
    client.get(path)
    with django_assert_max_num_queries(10) as few:
        client.get(path)
    for number in range(10):
        waiting(f"Lettera {number}")
    with django_assert_num_queries(len(few)):
        assert client.get(path).text.count("/claim/") == 11


def test_notes_and_summary_are_kept_for_later_and_notes_for_ever_private(
    asked: ReviewRequest, mentor: User, candidate: User, as_user: AsUser
) -> None:
    client = as_user(mentor)
    client.post(reverse("review-jot", args=[asked.pk]), {"summary": "Quasi pronta.", "notes": "Chiedere di Kafka."})
    page = client.get(asked.get_absolute_url()).text
    assert "Quasi pronta." in page
    assert "Chiedere di Kafka." in page
    told = {"verdict": "changes_requested", "summary": "Quasi pronta.", "notes": "Chiedere di Kafka, poi."}
    client.post(reverse("publish", args=[asked.pk]), told)
    assert asked.reviews.get().notes == "Chiedere di Kafka, poi."
    page = as_user(candidate).get(asked.get_absolute_url()).text
    assert "Quasi pronta." in page
    assert "Kafka" not in page


def test_a_publication_that_is_refused_keeps_what_was_typed(
    asked: ReviewRequest, mentor: User, as_user: AsUser
) -> None:
    sent = {"verdict": "", "summary": "Una lunga sintesi.", "notes": "Appunti."}
    response = as_user(mentor).post(reverse("publish", args=[asked.pk]), sent)
    assert response.status_code == 422
    assert "Una lunga sintesi." in response.text
    assert "Appunti." in response.text


def test_saved_answers_are_ones_own(asked: ReviewRequest, mentor: User, other: User, as_user: AsUser) -> None:
    client = as_user(mentor)
    client.post(reverse("answer-save", args=[asked.pk]), {"title": "Numeri", "text": "Metti <un> numero."})
    assert "Metti &lt;un&gt; numero." in client.get(asked.get_absolute_url()).text
    theirs = SavedAnswer.objects.create(mentor=other, title="Altrui", text="segreto")
    assert "segreto" not in client.get(asked.get_absolute_url()).text
    assert client.post(reverse("answer-remove", args=[asked.pk, theirs.pk])).status_code == 404
    mine = SavedAnswer.objects.get(mentor=mentor)
    assert client.post(reverse("answer-remove", args=[asked.pk, mine.pk])).status_code == 302
    assert list(SavedAnswer.objects.all()) == [theirs]
    long = client.post(reverse("answer-save", args=[asked.pk]), {"title": "", "text": "x" * 4001})
    assert long.status_code == 422
