"""The page of a version, for candidate and mentor."""

from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from letters.models import Letter, Version
from reviews.models import ReviewRequest, Thread
from reviews.threads.panel import PAGE_SIZE
from tests.types import AsUser


def test_the_page_of_a_version_costs_the_same_whatever_is_said_of_it(
    asked: ReviewRequest,
    mentor: User,
    as_user: AsUser,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client, path = as_user(mentor), asked.get_absolute_url()
    Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    client.get(path)  # the first reading within an hour is written down
    with django_assert_max_num_queries(24) as few:
        client.get(path)
    for number in range(40):
        Thread.open(asked.review(), by=mentor, quote="Python da 6 anni", text=f"Osservazione {number}")
    with django_assert_num_queries(len(few)):
        assert client.get(path).content.decode().count("Osservazione") == PAGE_SIZE


def write_on(letter: Letter, candidate: User, text: str) -> Version:
    letter.draft.refresh_from_db()
    letter.draft.write(letter.draft.body.replace("800 ms", text), seen=letter.draft.revision)
    return letter.freeze(by=candidate)


def test_the_mentor_sees_what_changed_since_they_read_last(
    asked: ReviewRequest, letter: Letter, mentor: User, candidate: User, as_user: AsUser
) -> None:
    client = as_user(mentor)
    assert 'id="changes"' not in client.get(asked.get_absolute_url()).text
    Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    asked.review().publish(verdict="changes_requested", summary="Più numeri.")
    write_on(letter, candidate, "850 ms")
    again = ReviewRequest.objects.ask(write_on(letter, candidate, "950 ms"), mentor=mentor, by=candidate)
    page = client.get(f"{again.get_absolute_url()}?text").text
    assert "versione 1, che hai letto" in page
    changes = client.get(again.get_absolute_url()).text
    assert "<del>800 </del>" in changes or "<del>800</del>" in changes or "<ins>850" in changes
    assert 'class="an an-thread' in changes  # the mentor's own comment, on its words among what changed
    assert 'id="changes"' not in as_user(candidate).get(again.get_absolute_url()).text


def test_a_newer_version_is_announced_on_the_one_being_read(
    asked: ReviewRequest, letter: Letter, mentor: User, candidate: User, as_user: AsUser
) -> None:
    asked.review()
    old = asked.get_absolute_url()
    asked.move_to(write_on(letter, candidate, "850 ms"), by=candidate)
    page = as_user(mentor).get(old).text
    assert "versione 2" in page
    assert asked.get_absolute_url() in page


def test_an_approval_says_of_which_version_it_is(
    asked: ReviewRequest, letter: Letter, candidate: User, as_user: AsUser
) -> None:
    asked.review().publish(verdict="approved", summary="")
    later = write_on(letter, candidate, "850 ms")
    assert "Approvata alla versione 1, ora c’è la 2" in as_user(candidate).get(later.get_absolute_url()).text
    assert "Approvata alla versione" not in as_user(candidate).get(asked.get_absolute_url()).text
