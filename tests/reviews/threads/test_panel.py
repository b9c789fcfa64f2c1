"""The panel of threads: what it shows to whom."""

from collections.abc import Callable
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from letters.models import Letter, Version
from reviews.models import AppliedSuggestion, ReviewRequest, Thread
from reviews.threads.panel import PAGE_SIZE, ThreadPanel
from tests.types import AsUser


@pytest.fixture
def see(letter: Letter) -> Callable[..., ThreadPanel]:
    """The talk as somebody sees it on a version, the newest unless ``number`` says another."""

    def look(user: User, number: int | None = None, **asked: Any) -> ThreadPanel:
        versions = Version.objects.select_related("letter__owner")
        version = versions.get(number=number) if number else versions.order_by("-number").first()
        return ThreadPanel(version, user, **asked)

    return look


def test_threads_are_listed_as_they_stand_the_whole_letter_first_and_orphans_last(
    say: Callable[..., Thread],
    publish: Callable[[], None],
    revise: Callable[..., Version],
    candidate: User,
    see: Callable[..., ThreadPanel],
) -> None:
    middle, first, whole = say("PostgreSQL"), say("Python"), say("", "In tutto")
    gone = say("Sono disponibile per un colloquio tecnico")
    publish()
    revise(("Sono disponibile per un colloquio tecnico", "A presto"))
    assert [card.thread for card in see(candidate).cards] == [whole, first, middle, gone]
    assert [card.is_orphan for card in see(candidate).cards] == [False, False, False, True]


def test_a_later_thread_is_not_shown_on_an_earlier_version(
    version: Version, revise: Callable[..., Version], candidate: User, mentor: User, see: Callable[..., ThreadPanel]
) -> None:
    second = revise(("Gentile", "Cara"))
    asked = ReviewRequest.objects.ask(second, mentor=mentor, by=candidate)
    Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Quanti?")
    asked.review().publish(verdict="changes_requested", summary="")
    assert len(see(candidate, 2).marks) == 1
    assert see(candidate, 1).marks == []


def test_nobody_but_its_author_sees_an_unpublished_thread(
    say: Callable[..., Thread], mentor: User, candidate: User, see: Callable[..., ThreadPanel]
) -> None:
    say("PostgreSQL")
    assert len(see(mentor).cards) == 1
    assert see(candidate).cards == []


def test_filters_count_and_choose(
    say: Callable[..., Thread],
    publish: Callable[[], None],
    revise: Callable[..., Version],
    candidate: User,
    mentor: User,
    see: Callable[..., ThreadPanel],
) -> None:
    threads = [say("PostgreSQL"), say("Python"), say("partizioni"), say("Sono disponibile per un colloquio tecnico")]
    publish()
    Thread.objects.get(pk=threads[0].pk).address(by=candidate)
    Thread.objects.get(pk=threads[1].pk).resolve(by=mentor)
    revise(("Sono disponibile per un colloquio tecnico", "A presto"))
    talk = see(candidate)
    assert {show: count for show, _name, count in talk.filters} == {
        "": 2,
        "addressed": 1,
        "resolved": 1,
        "orphans": 1,
    }
    chosen = {show: [card.thread for card in see(candidate, show=show).cards] for show, *_ in talk.filters}
    assert chosen["addressed"] == [threads[0]]
    assert chosen["resolved"] == [threads[1]]
    assert chosen["orphans"] == [threads[3]]


def test_an_address_that_names_a_thread_leads_to_the_page_that_holds_it(
    say: Callable[..., Thread],
    publish: Callable[[], None],
    mentor: User,
    candidate: User,
    see: Callable[..., ThreadPanel],
) -> None:
    threads = [say("PostgreSQL", f"Osservazione {number}") for number in range(PAGE_SIZE + 3)]
    publish()
    assert threads[-1] in [card.thread for card in see(candidate, thread=threads[-1].pk).cards]
    Thread.objects.get(pk=threads[0].pk).resolve(by=mentor)
    assert [card.thread for card in see(candidate, thread=threads[0].pk).cards] == [threads[0]]
    pages = [see(candidate, page=page) for page in (1, 2, 9)]
    assert [len(talk.cards) for talk in pages] == [PAGE_SIZE, 2, 0]
    assert [talk.next_page for talk in pages] == [2, None, None]


def test_a_changed_passage_says_so_with_the_old_and_the_new_words(
    say: Callable[..., Thread],
    publish: Callable[[], None],
    revise: Callable[..., Version],
    candidate: User,
    as_user: AsUser,
) -> None:
    say("repliche e partizioni")
    publish()
    page = as_user(candidate).get(revise(("con repliche e", "con indici, repliche e")).get_absolute_url())
    assert "Da allora il testo è cambiato" not in page.text
    page = as_user(candidate).get(revise(("repliche e partizioni", "repliche, viste e partizioni")).get_absolute_url())
    assert "Da allora il testo è cambiato" in page.text
    assert "<del>repliche e partizioni</del>" in page.text


def test_an_outdated_suggestion_shows_both_texts_and_cannot_be_pressed(
    suggest: Callable[..., Thread],
    publish: Callable[[], None],
    revise: Callable[..., Version],
    candidate: User,
    as_user: AsUser,
) -> None:
    suggest("Scrivo Python da 6 anni", "Da sei anni scrivo Python")
    publish()
    page = as_user(candidate).get(revise(("da 6 anni", "da 7 anni")).get_absolute_url()).text
    assert 'data-copy="Da sei anni scrivo Python"' in page
    assert "Scrivo Python da 7 anni</a>" in page
    assert 'name="only"' not in page


def test_only_the_newest_version_offers_to_accept(
    suggest: Callable[..., Thread],
    publish: Callable[[], None],
    revise: Callable[..., Version],
    candidate: User,
    mentor: User,
    as_user: AsUser,
    version: Version,
) -> None:
    suggest("6 anni", "sei anni")
    publish()
    assert 'name="only"' not in as_user(mentor).get(version.get_absolute_url()).text
    newest = revise(("Gentile", "Cara"))
    client = as_user(candidate)
    assert 'name="only"' in client.get(newest.get_absolute_url()).text
    page = client.get(version.get_absolute_url()).text
    assert 'name="only"' not in page
    assert "Le proposte si accettano sull’ultima versione." in page


@pytest.mark.long
def test_two_hundred_threads_cost_as_many_queries_as_five(
    say: Callable[..., Thread],
    candidate: User,
    publish: Callable[[], None],
    as_user: AsUser,
    version: Version,
    sample: Callable[[int, int], int],
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(5):
        say("Python da 6 anni", f"Osservazione {number}").add("?", by=candidate)
    path, client = version.get_absolute_url(), as_user(candidate)
    for number in range(sample(35, 195)):
        say("PostgreSQL da 5", f"Osservazione {number}")
    publish()
    with django_assert_max_num_queries(21) as many:
        client.get(path)
    Thread.objects.exclude(comments__text="?").update(state="resolved")
    with django_assert_num_queries(len(many)):
        client.get(path)


def test_what_is_done_is_to_settle_for_the_mentor_alone_until_it_is_part_of_the_text(
    say: Callable[..., Thread],
    suggest: Callable[..., Thread],
    publish: Callable[[], None],
    candidate: User,
    mentor: User,
    see: Callable[..., ThreadPanel],
) -> None:
    done, open_one, part = say("PostgreSQL"), say("Python"), suggest("6 anni", "sei anni")
    publish()
    AppliedSuggestion.objects.accept(part.version.letter, [part], by=candidate)
    Thread.objects.get(pk=done.pk).address(by=candidate)
    assert [card.thread for card in see(candidate).cards] == [open_one]
    assert see(candidate).count == 1
    assert {card.thread for card in see(mentor).cards} == {done, open_one}
    assert {card.thread for card in see(candidate, thread=done.pk).cards} == {done, open_one}  # as it was just pressed


def test_a_review_says_what_to_do_next_until_the_next_request(
    say: Callable[..., Thread],
    publish: Callable[[], None],
    revise: Callable[..., Version],
    candidate: User,
    mentor: User,
    as_user: AsUser,
) -> None:
    thread = say("PostgreSQL")
    publish()

    def page(user: User, version: Version) -> str:
        return as_user(user).get(version.get_absolute_url(), headers={"accept-language": "en"}).text

    first = thread.version
    assert "1 comment is to settle" in page(candidate, first)
    assert f"{mentor} can read it again" in page(candidate, first)
    assert "What next" not in page(mentor, first)
    Thread.objects.get(pk=thread.pk).address(by=candidate)
    second = revise(("Gentile", "Cara"))
    assert "What next" not in page(candidate, first)  # of the older one
    assert "All comments are settled." in page(candidate, second)
    ReviewRequest.objects.ask(second, mentor=mentor, by=candidate)
    assert "What next" not in page(candidate, second)
