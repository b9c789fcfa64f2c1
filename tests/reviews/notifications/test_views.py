"""The page of notices: what it says, where it leads, and nothing of a letter whose door has been closed."""

from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from letters.models import Event, Version
from reviews.models import Notice, ReviewRequest
from reviews.notifications import activity
from tests.types import AsUser

Verb = Event.Verb


def page(client: Client) -> str:
    return client.get(reverse("notices")).content.decode()


def test_the_page_says_it_in_a_sentence_and_leads_there(asked: ReviewRequest, mentor: User, as_user: AsUser) -> None:
    client = as_user(mentor)
    text = page(client)
    assert "Giulia Ferri chiede il tuo parere sulla versione 1." in text
    assert "Backend Developer, Nuvola" in text
    (notice,) = Notice.objects.filter(recipient=mentor)
    answer = client.post(reverse("notice", args=[notice.pk]))
    assert answer["Location"] == asked.get_absolute_url()
    notice.refresh_from_db()
    assert notice.read_at is not None


def test_the_bar_counts_what_is_not_read_until_all_is(
    asked: ReviewRequest, candidate: User, mentor: User, as_user: AsUser
) -> None:
    client = as_user(mentor)
    assert '<b>1<span class="vh">' in client.get(reverse("queue")).content.decode()
    client.post(reverse("notices-read"))
    assert '<b>1<span class="vh">' not in client.get(reverse("queue")).content.decode()


def test_the_count_is_one_query_and_the_page_takes_a_fixed_number(
    asked: ReviewRequest,
    candidate: User,
    mentor: User,
    as_user: AsUser,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client = as_user(mentor)
    with django_assert_max_num_queries(6) as few:
        page(client)
    for _turn in range(40):
        activity.record(Verb.SENT_NEWER, asked.letter, by=candidate, version=asked.version)
    with django_assert_num_queries(len(few)):
        assert page(client).count("<li class") == 30
    with django_assert_num_queries(1):
        assert Notice.objects.visible_to(mentor).unread().count() == 41


def test_whoever_may_no_longer_read_the_letter_reads_no_name_and_no_title(
    asked: ReviewRequest, candidate: User, mentor: User, as_user: AsUser
) -> None:
    asked.withdraw(by=candidate)
    text = page(as_user(mentor))
    assert "Una richiesta a cui dovevi rispondere è stata ritirata." in text
    assert "Giulia" not in text
    assert "Nuvola" not in text
    notice = Notice.objects.get(event__verb="withdrawn")
    assert as_user(mentor).post(reverse("notice", args=[notice.pk]))["Location"] == reverse("notices")


def test_a_blind_request_hides_the_candidate(version: Version, candidate: User, mentor: User, as_user: AsUser) -> None:
    ReviewRequest.objects.ask(version, mentor=mentor, by=candidate, is_blind=True)
    text = page(as_user(mentor))
    assert "Chi ha scritto la lettera chiede il tuo parere sulla versione 1." in text
    assert "Giulia" not in text
    assert "Nuvola" not in text
