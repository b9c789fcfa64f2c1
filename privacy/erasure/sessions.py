"""The sessions of a person, which Django's table does not know by person."""

from collections.abc import Iterator

from allauth.usersessions.models import UserSession
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db.models.functions import Now

from accounts.models import User


def sessions_of(person: User) -> Iterator[Session]:
    """The person's sessions that have not expired; each session of everybody has to be decoded to tell."""
    for session in Session.objects.filter(expire_date__gt=Now()).iterator():
        if session.get_decoded().get(SESSION_KEY) == str(person.pk):
            yield session


def end_sessions(person: User, *, but: str | None = None) -> None:
    """Sign the person out everywhere, except in the session with the key ``but``."""
    keys = [session.session_key for session in sessions_of(person) if session.session_key != but]
    Session.objects.filter(session_key__in=keys).delete()
    UserSession.objects.filter(user=person, session_key__in=keys).delete()
