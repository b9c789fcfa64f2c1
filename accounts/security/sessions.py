"""Sessions: how long they last for whom, and when somebody was seen last."""

import time
from datetime import timedelta
from typing import TYPE_CHECKING

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from django.utils import timezone

from accounts.security.session_limits import SessionLimits

if TYPE_CHECKING:
    from accounts.user import User

SIGNED_IN_AT, SEEN_AT = "signed_in_at", "seen_at"  # in the session, as seconds since 1970
USER_AGENT_LENGTH = 200  # of the column
EVERY = timedelta(minutes=1)  # how exactly it is known when somebody was seen


def limits_for(user: "User") -> SessionLimits:
    """How long a session of this person may last."""
    return settings.STAFF_SESSION if user.needs_second_factor else settings.CANDIDATE_SESSION


def start(session: SessionBase) -> None:
    """Let the time of a session run from now."""
    session[SIGNED_IN_AT] = session[SEEN_AT] = time.time()


def has_ended(session: SessionBase, user: "User") -> bool:
    """Whether the session is older, or was left alone for longer, than it may be for ``user``."""
    limits, now = limits_for(user), time.time()
    age, idle = now - session.get(SIGNED_IN_AT, now), now - session.get(SEEN_AT, now)
    return bool(age > limits.absolute.total_seconds() or idle > limits.idle.total_seconds())


def note_activity(request: HttpRequest, user: "User") -> None:
    """Remember that the person is here, at most once a minute, for the limits and for the list of their sessions."""
    now = time.time()
    if now - request.session.get(SEEN_AT, 0) > EVERY.total_seconds():
        request.session.setdefault(SIGNED_IN_AT, now)
        request.session[SEEN_AT] = now
        seen = {
            "ip": get_adapter().get_client_ip(request),
            "user_agent": request.headers.get("User-Agent", "")[:USER_AGENT_LENGTH],
            "last_seen_at": timezone.now(),
        }
        user.usersession_set.update_or_create(session_key=request.session.session_key, defaults=seen)
