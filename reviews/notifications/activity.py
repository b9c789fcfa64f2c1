"""What happens between candidate and mentor is written down and told, in the transaction in which it happens."""

from collections.abc import Callable
from typing import Any

from django.apps import apps

from accounts.models import User
from accounts.notification_preferences import Kind
from letters.models import Event, Letter, Version

type Whom = Callable[[Event], set[object]]


def owner(event: Event) -> set[object]:
    return {event.letter.owner_id}


def mentor(event: Event) -> set[object]:
    """Whose request the newest one about the letter is, or was when it ended."""
    return set(event.letter.review_requests.order_by("-created_at").values_list("mentor", flat=True)[:1])


def last_holder(event: Event) -> set[object]:
    """Who took the letter in hand last, when it is theirs no longer."""
    return set(event.letter.events.filter(verb=Event.Verb.CLAIMED).values_list("by", flat=True)[:1])


def named(event: Event) -> set[object]:
    """Whom the event itself names: a mentor to whom a letter is given, a person spoken to in a comment."""
    return {event.data.get("mentor"), event.data.get("person")}


def in_the_thread(event: Event) -> set[object]:
    """Who takes part in the conversation, and the candidate, whose letter it is about."""
    threads = apps.get_model("reviews", "Thread").objects.filter(version__letter=event.letter)
    thread = threads.filter(pk=event.data.get("thread")).first()
    if thread is None:
        return owner(event)
    return {*owner(event), thread.author_id, *thread.comments.values_list("author", flat=True)}


# The kind (accounts/notification_preferences.py) and the recipients of each verb that people are notified of.
TOLD: dict[str, tuple[Kind, list[Whom]]] = {
    "asked": (Kind.TURN, [mentor]),
    "sent_newer": (Kind.TURN, [mentor]),
    "withdrawn": (Kind.TURN, [mentor]),
    "access_ended": (Kind.PROGRESS, [mentor]),
    "claimed": (Kind.PROGRESS, [owner]),
    "released": (Kind.PROGRESS, [owner]),
    "expired": (Kind.PROGRESS, [owner, last_holder]),
    "opened": (Kind.PROGRESS, [owner]),
    "due_soon": (Kind.DUE, [mentor]),
    "changes_suggested": (Kind.TURN, [owner]),
    "approved": (Kind.TURN, [owner]),
    "reassigned": (Kind.TURN, [named, owner, last_holder]),
    "closed": (Kind.TURN, [owner, mentor]),
    "commented": (Kind.TALK, [in_the_thread]),
    "mentioned": (Kind.MENTION, [named]),
    "addressed": (Kind.TALK, [in_the_thread]),
    "resolved": (Kind.TALK, [in_the_thread]),
    "reopened": (Kind.TALK, [in_the_thread]),
    "attached": (Kind.TALK, [in_the_thread]),
    "accepted": (Kind.TALK, [in_the_thread]),
    "rejected": (Kind.TALK, [in_the_thread]),
    "link_opened": (Kind.GUESTS, [owner]),
    "guest_commented": (Kind.GUESTS, [owner]),
}


def happened(
    verb: Event.Verb, letter: Letter, *, by: User | None, version: Version | None = None, **data: str | int
) -> Event:
    """Record the event, and tell whom it concerns.

    Every verb of this app calls it once, for each thing that a person would want to know.
    """
    event = letter.record(verb, by=by, version=version, **data)
    if verb in TOLD:
        kind, whom = TOLD[verb]
        people = {pk for find in whom for pk in find(event)} - {None, event.by_id}
        notices: Any = event.notices  # with the verbs of reviews/notifications/queryset.py
        notices.tell(event, kind=kind, to=User.objects.filter(pk__in=people, is_active=True))
    return event
