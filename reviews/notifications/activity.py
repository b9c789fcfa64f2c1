"""Activity: records what happens between candidate and mentor, and notifies whom it concerns, in one transaction."""

from collections.abc import Callable, Iterable
from itertools import chain

from accounts.models import User
from accounts.notification_preferences import ByMail, Kind
from letters.models import Event, Letter, Version
from limits import quota
from mail.models import Mail
from reviews.notifications.notification import Notice
from reviews.notifications.webhook import WebhookDelivery

type Recipients = Callable[[Event], set[object]]  # the keys of people; None among them is nobody


def owner(event: Event) -> set[object]:
    """The candidate whose letter it is."""
    return {event.letter.owner_id}


def current_mentor(event: Event) -> set[object]:
    """The mentor of the newest request about the letter, whether it stands or has ended."""
    return set(event.letter.review_requests.order_by("-created_at").values_list("mentor", flat=True)[:1])


def last_claimant(event: Event) -> set[object]:
    """Who took the letter in hand last, when it is theirs no longer."""
    return set(event.letter.events.filter(verb=Event.Verb.CLAIMED).values_list("by", flat=True)[:1])


def named_in_event(event: Event) -> set[object]:
    """Whom the event itself names: a mentor to whom a letter is given, a person mentioned in a comment."""
    return {event.data.get("mentor"), event.data.get("person")}


def thread_participants(event: Event) -> set[object]:
    """Who has written in the event's thread, and the candidate, whose letter it is about."""
    versions = event.letter.versions.filter(threads=event.data.get("thread"))
    return {*owner(event), *chain.from_iterable(versions.values_list("threads__author", "threads__comments__author"))}


# For each verb that people are notified of: the kind (accounts/notification_preferences.py), and whom it concerns.
RECIPIENTS: dict[str, tuple[Kind, list[Recipients]]] = {
    "asked": (Kind.TURN, [current_mentor]),
    "sent_newer": (Kind.TURN, [current_mentor]),
    "withdrawn": (Kind.TURN, [current_mentor]),
    "access_ended": (Kind.PROGRESS, [current_mentor]),
    "claimed": (Kind.PROGRESS, [owner]),
    "released": (Kind.PROGRESS, [owner]),
    "expired": (Kind.PROGRESS, [owner, last_claimant]),
    "opened": (Kind.PROGRESS, [owner]),
    "due_soon": (Kind.DUE, [current_mentor]),
    "next_step_due": (Kind.NEXT_STEP, [owner]),
    "changes_suggested": (Kind.TURN, [owner]),
    "approved": (Kind.TURN, [owner]),
    "reassigned": (Kind.TURN, [named_in_event, owner, last_claimant]),
    "proposed": (Kind.TURN, [owner]),
    "proposal_declined": (Kind.PROGRESS, [named_in_event]),
    "closed": (Kind.TURN, [owner, current_mentor]),
    "reminded": (Kind.DUE, [current_mentor]),
    "declined": (Kind.TURN, [owner]),
    "passed_on": (Kind.TURN, [owner]),
    "pool_offered": (Kind.TURN, [owner]),
    "questioned": (Kind.TALK, [named_in_event]),
    "commented": (Kind.TALK, [thread_participants]),
    "mentioned": (Kind.MENTION, [named_in_event]),
    "addressed": (Kind.TALK, [thread_participants]),
    "resolved": (Kind.TALK, [thread_participants]),
    "reopened": (Kind.TALK, [thread_participants]),
    "attached": (Kind.TALK, [thread_participants]),
    "accepted": (Kind.TALK, [thread_participants]),
    "rejected": (Kind.TALK, [thread_participants]),
    "report_decided": (Kind.REPORTS, [named_in_event]),
    "link_opened": (Kind.GUESTS, [owner]),
    "guest_commented": (Kind.GUESTS, [owner]),
}


def record(
    verb: Event.Verb, letter: Letter, *, by: User | None, version: Version | None = None, **data: str | int
) -> Event:
    """Record an event of the letter, and notify whom ``RECIPIENTS`` names, but never the one who did it.

    Every verb of this app calls it, in its own transaction, once for each thing that a person would want to know.

    Args:
        verb: What happened.
        letter: The letter to which it happened.
        by: Who did it; None when time did.
        version: The version that it is about, if it is about one.
        data: What else the sentence and the link of the event need, such as ``thread``, a key.
    """
    event = letter.record(verb, by=by, version=version, **data)
    if verb in RECIPIENTS:
        kind, groups = RECIPIENTS[verb]
        people = {pk for recipients in groups for pk in recipients(event)} - {None, event.by_id}
        _notify(User.objects.filter(pk__in=people, is_active=True), event, kind)
    return event


def _notify(people: Iterable[User], event: Event, kind: Kind) -> None:
    """Make the notices of an event, each by the ways that its recipient chose.

    What somebody causes beyond their quota of mails, or guests at one letter, comes with the daily summary.
    """
    for person in people:
        preference = person.notification_preference(kind)
        if not preference.is_off:
            by_mail = preference.by_mail
            if by_mail == ByMail.NOW and not quota.MAILS.has_room(event.by_id or f"letter {event.letter_id}"):
                by_mail = ByMail.DIGEST
            mail = Mail.objects.queue(person) if by_mail == ByMail.NOW else None
            ways = {"in_product": preference.in_product, "by_mail": by_mail}
            notice = Notice.objects.create(event=event, recipient=person, kind=kind, mail=mail, **ways)
            if kind == Kind.TURN:
                WebhookDelivery.objects.queue(notice)
