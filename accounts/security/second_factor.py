"""Who needs a second factor, and from when on (docs/adr/0027)."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone

if TYPE_CHECKING:
    from accounts.user import User


def due_at(user: "User") -> datetime | None:
    """From when on ``user``, as they are now, needs a second factor: the grace starts with the role."""
    if not user.needs_second_factor:
        return None
    return user.second_factor_due_at or timezone.now() + settings.SECOND_FACTOR_GRACE


def is_missing(user: "User") -> bool:
    """Whether ``user`` may do nothing any more but add a second factor."""
    # SECURITY: a role that was given without a date, past save(), has no grace.
    return _is_asked_for(user) and not _is_in_grace(user) and not user.has_second_factor


def reminder(user: "User") -> datetime | None:
    """Until when ``user`` may go on without the second factor that they still have to add."""
    return (
        user.second_factor_due_at if _is_asked_for(user) and _is_in_grace(user) and not user.has_second_factor else None
    )


def _is_asked_for(user: "User") -> bool:
    return bool(settings.SECOND_FACTOR_REQUIRED and user.needs_second_factor)


def _is_in_grace(user: "User") -> bool:
    return user.second_factor_due_at is not None and user.second_factor_due_at > timezone.now()
