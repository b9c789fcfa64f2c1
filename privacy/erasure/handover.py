"""Handing over: what a person who leaves has begun with others is ended, so that nobody waits in vain."""

from accounts.models import User
from reviews.models import ReviewRequest


def hand_over(person: User) -> None:
    """Withdraw the requests about the person's letters, and give back the letters that they hold as a mentor.

    A letter of the pool goes back to the pool. A request to the person by name is closed: whom to ask instead only its
    candidate decides.
    """
    for request in ReviewRequest.objects.filter(letter__owner=person, ended_at=None):
        request.withdraw(by=person)
    for request in ReviewRequest.objects.filter(mentor=person, state__in=ReviewRequest.WAITING):
        request.give_up(by=person)
