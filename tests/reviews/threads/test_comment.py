"""Comments: edited until somebody answers, deleted with a trace, seen with their thread, and whom they mention."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from letters.models import Event
from reviews.models import Comment, ReviewRequest, Thread


def test_a_comment_is_edited_until_somebody_answers(thread: Thread, candidate: User, mentor: User) -> None:
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


def test_only_its_author_changes_a_comment(thread: Thread, candidate: User, mentor: User) -> None:
    comment = thread.comments.get()
    assert comment.can_be_changed_by(mentor)
    assert not comment.can_be_changed_by(candidate)


def test_a_published_comment_leaves_a_trace_when_it_is_deleted(thread: Thread, mentor: User, candidate: User) -> None:
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
    assert thread.version.letter.events.latest("pk").verb == "removed"


def test_an_unpublished_comment_disappears_and_its_thread_with_it(say: Callable[..., Thread]) -> None:
    thread = say("PostgreSQL")
    second = thread.add("E quante tabelle?", by=thread.author)
    second.remove()
    assert thread.comments.count() == 1
    thread.comments.get().remove()
    assert not Thread.objects.exists()


def test_who_is_mentioned_is_kept_and_told_once(thread: Thread, candidate: User, mentor: User, stranger: User) -> None:
    comment = thread.add(f"@{mentor.name} e @{stranger.name}, va bene così?", by=candidate)
    assert list(comment.mentions.all()) == [mentor]
    comment.edit(f"@{mentor.name}, va bene?")
    told = Event.objects.filter(verb="mentioned")
    assert [event.data["person"] for event in told] == [str(mentor.pk)]


def test_a_mentor_who_no_longer_sees_the_version_is_not_mentioned(
    asked: ReviewRequest, thread: Thread, candidate: User, mentor: User
) -> None:
    asked.withdraw(by=candidate)
    assert not thread.add(f"@{mentor.name}?", by=candidate).mentions.exists()


def test_a_mention_in_a_private_comment_is_kept_and_not_told(say: Callable[..., Thread], candidate: User) -> None:
    thread = say("PostgreSQL", f"@{candidate.name}, quanti dati?")
    assert list(thread.comments.get().mentions.all()) == [candidate]
    assert not Event.objects.filter(verb="mentioned").exists()


def test_comments_are_seen_with_their_thread(
    say: Callable[..., Thread], publish: Callable[[], None], candidate: User, mentor: User, stranger: User
) -> None:
    say("PostgreSQL")
    assert Comment.objects.visible_to(mentor).count() == 1
    assert not Comment.objects.visible_to(candidate)
    publish()
    assert Comment.objects.visible_to(candidate).count() == 1
    assert not Comment.objects.visible_to(stranger)
