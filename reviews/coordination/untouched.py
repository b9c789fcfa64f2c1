"""Untouched requests: a letter that a mentor was asked for by name, and did not take in hand for days."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext, override

from letters.models import Event
from reviews.requests.request import ReviewRequest

if TYPE_CHECKING:
    from reviews.coordination.proposal import ProposalQuerySet

BEGINNINGS = ["asked", "reassigned", "sent_newer", "released", "expired"]  # of the time that a letter waits


def untouched_requests(proposals: "ProposalQuerySet") -> "list[ReviewRequest]":
    """Up to 200 requests by name with which nothing has happened for ``settings.NAMED_REQUEST_PATIENCE``.

    Without those about which a proposal is open, and those whose candidates were asked this before.
    """
    since = timezone.now() - settings.NAMED_REQUEST_PATIENCE
    recent = Event.objects.filter(letter=OuterRef("letter"), verb__in=BEGINNINGS, at__gt=since)
    named = ReviewRequest.objects.filter(state="submitted", is_named=True, created_at__lte=since)
    offered = proposals.filter(Q(decision="") | Q(by=None), request=OuterRef("pk"))
    untouched = named.exclude(Exists(recent)).exclude(Exists(offered)).filter(letter__binned_at=None)
    return list(untouched.select_related("letter__owner").order_by("created_at")[:200])


def offer_untouched(proposals: "ProposalQuerySet") -> int:
    """Open them to all mentors where their candidates said so, else ask these, once; how many there were."""
    requests = untouched_requests(proposals)
    for request in requests:
        if request.may_go_to_pool:
            request.open_untouched()
        else:
            with override(request.letter.owner.language or settings.LANGUAGE_CODE):
                reason = gettext("The mentor you asked has not begun to read it.")
            proposals.offer_pool(request, reason=reason)
    return len(requests)
