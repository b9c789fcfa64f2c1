"""How far a thread is dealt with, what becomes of its comments, and to whom they speak."""

import pytest
from django.core.exceptions import ValidationError

from letters.models import Event
from reviews.models import Comment, Thread
from reviews.threads.mentions import mentioned


@pytest.fixture
def thread(say, publish):
    made = say("PostgreSQL")
    publish()
    return Thread.objects.get(pk=made.pk)


def verbs(letter):
    return [event.verb for event in letter.events.order_by("pk")]


def test_the_candidate_says_it_is_done_and_the_mentor_closes_it(thread, candidate, mentor):
    assert thread.can_be_addressed_by(candidate)
    assert not thread.can_be_resolved_by(candidate)
    thread.address(by=candidate, note="Ho scritto quanti")
    assert thread.state == "addressed"
    assert thread.comments.last().text == "Ho scritto quanti"
    assert thread.can_be_resolved_by(mentor)
    thread.resolve(by=mentor)
    assert Thread.objects.get().state == "resolved"
    assert verbs(thread.version.letter)[-2:] == ["addressed", "resolved"]


def test_either_side_opens_it_again(thread, candidate, mentor):
    for person in (candidate, mentor):
        assert thread.can_be_reopened_by(person)
        thread.resolve(by=mentor)
        thread.reopen(by=person)
        assert thread.state == "open"


def test_a_stranger_may_do_none_of_it(thread, stranger):
    may = [thread.can_be_addressed_by, thread.can_be_resolved_by, thread.can_be_reopened_by, thread.can_be_attached_by]
    assert not any(can(stranger) for can in may)


def test_before_it_is_published_nothing_is_done_with_it(say, candidate, mentor):
    thread = say("PostgreSQL")
    assert not thread.can_be_addressed_by(candidate)
    assert not thread.can_be_resolved_by(mentor)
    assert verbs(thread.version.letter) == ["started", "frozen", "asked", "claimed"]


def test_two_who_press_at_once_do_it_once(thread, candidate):
    twin = Thread.objects.get()
    thread.address(by=candidate)
    with pytest.raises(ValidationError):
        twin.address(by=candidate, note="Fatto")
    assert thread.comments.count() == 1


def test_open_threads_are_counted_without_what_is_dealt_with(say, publish, candidate, mentor):
    first, second, third = say("PostgreSQL"), say("Python"), say("", "In tutto")
    publish()
    assert Thread.objects.open().count() == 3
    Thread.objects.get(pk=first.pk).address(by=candidate)
    Thread.objects.get(pk=second.pk).resolve(by=mentor)
    assert list(Thread.objects.open()) == [third]


def test_approving_closes_what_that_mentor_began(asked, say, candidate):
    thread = say("PostgreSQL")
    asked.review().publish(verdict="approved", summary="", override="Resta un dettaglio")
    assert Thread.objects.get(pk=thread.pk).state == "resolved"


def test_a_thread_on_the_whole_letter_has_no_words(say):
    thread = say("", "Il tono è giusto")
    assert (thread.start, thread.end, thread.quote) == (None, None, "")
    assert not thread.placements.exists()


def test_a_comment_says_something(say):
    with pytest.raises(ValidationError):
        say("PostgreSQL", "  ")


def test_nothing_is_added_to_an_opinion_that_is_published(asked, say, publish):
    review = asked.review()
    publish()
    with pytest.raises(ValidationError):
        Thread.open(review, by=asked.mentor, quote="PostgreSQL", text="Ancora una cosa")


def test_a_comment_is_edited_until_somebody_answers(thread, candidate, mentor):
    comment = thread.comments.get()
    comment.edit("Quanti gigabyte?")
    thread.add("E quante tabelle?", by=mentor)
    comment.edit("Quanti gigabyte, più o meno?")
    thread.add("500", by=candidate)
    with pytest.raises(ValidationError):
        comment.edit("Quanti?")
    comment.refresh_from_db()
    assert comment.text == "Quanti gigabyte, più o meno?"
    assert comment.edited_at


def test_only_its_author_changes_a_comment(thread, candidate, mentor):
    comment = thread.comments.get()
    assert comment.can_be_changed_by(mentor)
    assert not comment.can_be_changed_by(candidate)


def test_a_published_comment_leaves_a_trace_when_it_is_deleted(thread, mentor, candidate):
    thread.add("500 GB", by=candidate)
    comment = thread.comments.first()
    comment.remove()
    comment.refresh_from_db()
    assert (comment.text, bool(comment.deleted_at)) == ("", True)
    assert not comment.can_be_changed_by(mentor)
    with pytest.raises(ValidationError):
        comment.edit("ci ripenso")
    with pytest.raises(ValidationError):
        comment.remove()
    assert verbs(thread.version.letter)[-1] == "removed"


def test_an_unpublished_comment_disappears_and_its_thread_with_it(say):
    thread = say("PostgreSQL")
    second = thread.add("E quante tabelle?", by=thread.author)
    second.remove()
    assert thread.comments.count() == 1
    thread.comments.get().remove()
    assert not Thread.objects.exists()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@Anna, che dici?", {1}),
        ("@anna bruni che dici?", {2}),
        ("Sentiamo @Carlo e @Anna", {1, 3}),
        ("Scrivi a anna@carlo.example", {3}),
        ("@Annalisa e @", set()),
        ("Anna", set()),
        ("", set()),
    ],
)
def test_whom_a_comment_speaks_to(text, found):
    assert mentioned(text, {1: "Anna", 2: "Anna Bruni", 3: "Carlo", 4: ""}) == found


def test_who_is_mentioned_is_kept_and_told_once(thread, candidate, mentor, stranger):
    comment = thread.add(f"@{mentor.name} e @{stranger.name}, va bene così?", by=candidate)
    assert list(comment.mentions.all()) == [mentor]
    comment.edit(f"@{mentor.name}, va bene?")
    told = Event.objects.filter(verb="mentioned")
    assert [event.data["person"] for event in told] == [str(mentor.pk)]


def test_a_mentor_who_no_longer_sees_the_version_is_not_mentioned(asked, thread, candidate, mentor):
    asked.withdraw(by=candidate)
    assert not thread.add(f"@{mentor.name}?", by=candidate).mentions.exists()


def test_a_mention_in_a_private_comment_is_kept_and_not_told(say, candidate):
    thread = say("PostgreSQL", f"@{candidate.name}, quanti dati?")
    assert list(thread.comments.get().mentions.all()) == [candidate]
    assert not Event.objects.filter(verb="mentioned").exists()


def test_comments_are_seen_with_their_thread(say, publish, candidate, mentor, stranger):
    say("PostgreSQL")
    assert Comment.objects.visible_to(mentor).count() == 1
    assert not Comment.objects.visible_to(candidate)
    publish()
    assert Comment.objects.visible_to(candidate).count() == 1
    assert not Comment.objects.visible_to(stranger)
