"""The constraints of the database on review requests."""

from django.db.models import CheckConstraint, Q, UniqueConstraint

WAITING = Q(state__in=["submitted", "in_review"])
ANSWERED = Q(state__in=["changes_requested", "approved"])
ENDED = Q(state__in=["withdrawn", "closed", "declined"])

CONSTRAINTS = [
    UniqueConstraint(fields=["letter"], condition=WAITING, name="one_waiting_request_per_letter"),
    CheckConstraint(
        name="held_by_one_for_a_time",
        condition=Q(state="in_review", mentor__isnull=False, lease_until__isnull=False)
        | (~Q(state="in_review") & Q(lease_until__isnull=True)),
    ),
    CheckConstraint(name="answered_by_somebody", condition=~ANSWERED | Q(mentor__isnull=False)),
    CheckConstraint(name="named_is_somebody", condition=Q(is_named=False) | Q(mentor__isnull=False)),
    CheckConstraint(
        name="reserved_for_somebody_of_the_pool",
        condition=Q(reserved_until__isnull=True) | Q(state="submitted", mentor__isnull=False, is_named=False),
    ),
    CheckConstraint(
        name="ended_has_a_time",
        condition=(WAITING & Q(ended_at__isnull=True)) | ANSWERED | (ENDED & Q(ended_at__isnull=False)),
    ),
    # A CV names its writer.
    CheckConstraint(name="blind_without_attachments", condition=Q(is_blind=False) | Q(shares_attachments=False)),
    CheckConstraint(name="closed_with_a_reason", condition=~Q(state="closed") | ~Q(reason="")),
]
