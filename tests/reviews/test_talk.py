"""The talk column: what it shows to whom, and what its buttons do."""

import re

import pytest
from django.urls import reverse

from letters.models import Version
from reviews.models import AppliedSuggestion, Comment, Placement, ReviewRequest, Thread
from reviews.talk import SHOWN, Talk
from tests.conftest import LETTER


@pytest.fixture
def see(letter):
    """The talk as somebody sees it on a version, the newest unless ``number`` says another."""

    def look(user, number=None, **asked) -> Talk:
        versions = Version.objects.select_related("letter__owner")
        version = versions.get(number=number) if number else versions.order_by("-number").first()
        return Talk(version, user, **asked)

    return look


def post(client, name, thread, *, on=1, **data):
    return client.post(reverse(name, args=[thread.pk]) + f"?on={on}", data, follow=True)


def test_threads_are_listed_as_they_stand_the_whole_letter_first_and_orphans_last(say, publish, revise, candidate, see):
    middle, first, whole = say("PostgreSQL"), say("Python"), say("", "In tutto")
    gone = say("Sono disponibile per un colloquio tecnico")
    publish()
    revise(("Sono disponibile per un colloquio tecnico", "A presto"))
    assert [card.thread for card in see(candidate).cards] == [whole, first, middle, gone]
    assert [card.is_orphan for card in see(candidate).cards] == [False, False, False, True]


def test_a_later_thread_is_not_shown_on_an_earlier_version(version, revise, candidate, mentor, see):
    second = revise(("Gentile", "Cara"))
    asked = ReviewRequest.objects.ask(second, mentor=mentor, by=candidate)
    Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Quanti?")
    asked.review().publish(verdict="changes_requested", summary="")
    assert len(see(candidate, 2).marks) == 1
    assert see(candidate, 1).marks == []


def test_nobody_but_its_author_sees_an_unpublished_thread(say, mentor, candidate, see):
    say("PostgreSQL")
    assert len(see(mentor).cards) == 1
    assert see(candidate).cards == []


def test_filters_count_and_choose(say, publish, revise, candidate, mentor, see):
    threads = [say("PostgreSQL"), say("Python"), say("partizioni"), say("Sono disponibile per un colloquio tecnico")]
    publish()
    Thread.objects.get(pk=threads[0].pk).address(by=candidate)
    Thread.objects.get(pk=threads[1].pk).resolve(by=mentor)
    revise(("Sono disponibile per un colloquio tecnico", "A presto"))
    talk = see(candidate)
    assert {show: count for show, _name, count in talk.filters} == {
        "": 3,
        "open": 2,
        "addressed": 1,
        "resolved": 1,
        "orphans": 1,
    }
    chosen = {show: [card.thread for card in see(candidate, show=show).cards] for show, *_ in talk.filters}
    assert chosen["addressed"] == [threads[0]]
    assert chosen["resolved"] == [threads[1]]
    assert chosen["orphans"] == [threads[3]]


def test_an_address_that_names_a_thread_leads_to_the_page_that_holds_it(say, publish, mentor, candidate, see):
    threads = [say("PostgreSQL", f"Osservazione {number}") for number in range(SHOWN + 3)]
    publish()
    assert threads[-1] in [card.thread for card in see(candidate, thread=threads[-1].pk).cards]
    Thread.objects.get(pk=threads[0].pk).resolve(by=mentor)
    assert [card.thread for card in see(candidate, thread=threads[0].pk).cards] == [threads[0]]
    pages = [see(candidate, page=page) for page in (1, 2, 9)]
    assert [len(talk.cards) for talk in pages] == [SHOWN, 2, 0]
    assert [talk.next_page for talk in pages] == [2, None, None]


@pytest.mark.parametrize(
    "query", ["show=none", "page=0", "page=-3", "page=9999999999999999999999", "thread=x", "thread=----", "on=x"]
)
def test_an_address_that_makes_no_sense_still_shows_the_page(version, candidate, as_user, query):
    assert as_user(candidate).get(f"{version.get_absolute_url()}?{query}").status_code == 200


def test_a_changed_passage_says_so_with_the_old_and_the_new_words(say, publish, revise, candidate, as_user):
    say("repliche e partizioni")
    publish()
    page = as_user(candidate).get(revise(("con repliche e", "con indici, repliche e")).get_absolute_url())
    assert "Da allora il testo è cambiato" not in page.text
    page = as_user(candidate).get(revise(("repliche e partizioni", "repliche, viste e partizioni")).get_absolute_url())
    assert "Da allora il testo è cambiato" in page.text
    assert "<del>repliche e partizioni</del>" in page.text


def test_the_buttons_of_a_thread_do_what_they_say(say, publish, candidate, mentor, as_user):
    thread = say("PostgreSQL")
    publish()
    owner, reader = as_user(candidate), as_user(mentor)

    def state():
        return Thread.objects.get().state

    assert post(owner, "thread-address", thread, text="Fatto così").status_code == 200
    assert state() == "addressed"
    post(reader, "thread-reopen", thread)
    assert state() == "open"
    post(reader, "thread-resolve", thread)
    assert state() == "resolved"
    assert [comment.text for comment in thread.comments.all()] == ["Quanti dati?", "Fatto così"]
    page = post(reader, "thread-resolve", thread)
    assert "riguardalo" in page.text


def test_an_answer_with_a_problem_comes_back_as_it_was_typed(say, publish, candidate, as_user):
    thread = say("PostgreSQL")
    publish()
    for name in ("comment-new", "thread-address", "thread-reopen"):
        page = post(as_user(candidate), name, thread, text="x" * 4001)
        assert page.status_code == 422
        assert "x" * 4001 in page.text
    assert post(as_user(candidate), "comment-new", thread, text="").status_code == 422
    assert Comment.objects.count() == 1


def test_one_returns_to_the_version_that_one_was_looking_at(say, publish, revise, candidate, as_user):
    thread = say("PostgreSQL")
    publish()
    revise(("Gentile", "Cara"))
    for on, number in ((2, 2), (1, 1), (7, 1), ("x", 1), (0, 1)):
        page = post(as_user(candidate), "comment-new", thread, on=on, text="Ecco")
        assert page.redirect_chain[-1][0].startswith(f"/letters/{thread.version.letter_id}/versions/{number}/?thread=")
    target = as_user(candidate).get(thread.get_absolute_url())["Location"]
    assert "/versions/2/" in target


def test_suggestions_are_proposed_in_the_form_and_accepted_by_their_boxes(
    asked, mentor, candidate, publish, as_user, letter
):
    client, path = as_user(mentor), reverse("thread-new", args=[asked.pk])
    for quote, replacement in (
        ("6 anni", "sei anni"),
        ("per un colloquio tecnico", ""),
        ("800 ms", "800 millisecondi"),
    ):
        client.post(path, {"quote": quote, "kind": "suggestion", "replacement": replacement})
    assert client.post(path, {"kind": "suggestion", "replacement": "x"}).status_code == 422
    assert client.post(path, {"quote": "6 anni", "kind": "suggestion", "replacement": "6 anni"}).status_code == 422
    assert client.post(path, {"quote": "6 anni", "kind": "wrong", "text": "x"}).status_code == 422
    publish()
    first, second, third = Thread.objects.order_by("created_at")
    owner, accept = as_user(candidate), reverse("suggestions-accept", args=[letter.pk])
    page = owner.get(asked.version.get_absolute_url()).text
    assert len(re.findall(r'form="accept"\s+aria-label', page)) == 3
    assert page.count('data-copy="sei anni"') == 1
    answer = owner.post(accept, {"thread": [first.pk, second.pk]}, follow=True)
    assert "2 proposte accettate: ecco la versione 2." in answer.text
    assert letter.latest_version.body == LETTER.replace("6 anni", "sei anni").replace(" per un colloquio tecnico", " ")
    answer = owner.post(accept, {"only": third.pk, "thread": [first.pk]}, follow=True)
    assert "versione 3" in answer.text
    for nothing in ({}, {"thread": "x"}, {"only": "1"}, {"thread": [first.pk]}):
        assert owner.post(accept, nothing, follow=True).status_code == 200
    assert letter.versions.count() == 3
    post(owner, "suggestion-undo", third, on=3)
    assert letter.latest_version.number == 4
    assert "800 ms" in letter.latest_version.body
    assert AppliedSuggestion.objects.filter(is_undone=True).count() == 1


def test_an_outdated_suggestion_shows_both_texts_and_cannot_be_pressed(suggest, publish, revise, candidate, as_user):
    suggest("Scrivo Python da 6 anni", "Da sei anni scrivo Python")
    publish()
    page = as_user(candidate).get(revise(("da 6 anni", "da 7 anni")).get_absolute_url()).text
    assert 'data-copy="Da sei anni scrivo Python"' in page
    assert "Scrivo Python da 7 anni</a>" in page
    assert 'name="only"' not in page


def test_only_the_newest_version_offers_to_accept(suggest, publish, revise, candidate, mentor, as_user, version):
    suggest("6 anni", "sei anni")
    publish()
    assert 'name="only"' not in as_user(mentor).get(version.get_absolute_url()).text
    newest = revise(("Gentile", "Cara"))
    client = as_user(candidate)
    assert 'name="only"' in client.get(newest.get_absolute_url()).text
    page = client.get(version.get_absolute_url()).text
    assert 'name="only"' not in page
    assert "Le proposte si accettano sull’ultima versione." in page


def test_a_suggestion_is_declined_by_its_button(suggest, publish, candidate, as_user):
    thread = suggest("6 anni", "sei anni")
    publish()
    post(as_user(candidate), "suggestion-reject", thread, text="Le cifre si leggono prima")
    thread = Thread.objects.get()
    assert (thread.decision, thread.comments.get().text) == ("rejected", "Le cifre si leggono prima")


def test_an_orphan_is_attached_to_a_likely_place_or_to_chosen_words(say, publish, revise, candidate, as_user):
    thread = say("Ho ridotto la latenza p95 da 800 ms a 120 ms.")
    publish()
    revise((" Ho ridotto la latenza p95 da 800 ms a 120 ms.", ""))
    version = revise(("Sono disponibile", "Ho ridotto la latenza da 800 ms a 120 ms. Sono disponibile"))
    client = as_user(candidate)
    start = version.body.index("Ho ridotto")

    def at():
        place = Placement.objects.get(thread=thread, version=version)
        return place.by, version.body[slice(*place.span)] if place.span else None

    assert at() == (None, None)
    post(client, "thread-attach", thread, on=3, quote="parole che non ci sono")
    post(client, "thread-attach", thread, on=3)
    post(client, "thread-attach", thread, on=3, start="x", end="y")
    post(client, "thread-attach", thread, on=3, start=4, end=10**6)
    assert at() == (None, None)
    post(client, "thread-attach", thread, on=3, quote="latenza da 800 ms")
    assert at() == (candidate, "latenza da 800 ms")
    post(client, "thread-attach", thread, on=3, start=start, end=start + 10)
    assert at() == (candidate, "Ho ridotto")


def test_a_comment_is_edited_and_deleted_on_a_page_of_its_own(say, publish, candidate, mentor, as_user):
    thread = say("PostgreSQL")
    publish()
    comment = thread.comments.get()
    client, path = as_user(mentor), reverse("comment-edit", args=[comment.pk])
    assert "Quanti dati?" in client.get(path).text
    assert client.post(path, {"text": " "}).status_code == 422
    assert "Quanti terabyte?" in client.post(path, {"text": "Quanti terabyte?"}, follow=True).text
    thread.add("Mezzo", by=candidate)
    page = client.post(path, {"text": "Troppo tardi"})
    assert page.status_code == 422
    page = client.post(reverse("comment-delete", args=[comment.pk]) + "?on=1", follow=True)
    assert f"Eliminato da {mentor.name}." in page.text
    assert "Quanti terabyte?" not in page.text
    assert client.get(path).status_code == 403


def test_two_hundred_threads_cost_as_many_queries_as_five(
    say, candidate, publish, as_user, version, django_assert_num_queries, django_assert_max_num_queries
):
    for number in range(5):
        say("Python da 6 anni", f"Osservazione {number}").add("?", by=candidate)
    path, client = version.get_absolute_url(), as_user(candidate)
    for number in range(195):
        say("PostgreSQL da 5", f"Osservazione {number}")
    publish()
    with django_assert_max_num_queries(20) as many:
        client.get(path)
    Thread.objects.exclude(comments__text="?").update(state="resolved")
    with django_assert_num_queries(len(many)):
        client.get(path)
