"""Records in the audit log what allauth does: sign-ins, sign-outs, changes of password, addresses and factors."""

from collections.abc import Callable
from typing import Any

from allauth.account import signals
from allauth.mfa import signals as mfa
from django.contrib.auth.signals import user_logged_out, user_login_failed
from django.dispatch import Signal

from accounts.user import User
from audit.models import Action, Entry

# allauth's own hooks, each of which says who: there is no verb of ours that could do it.
RECORDED = {
    signals.user_signed_up: Action.SIGNED_UP,
    signals.user_logged_in: Action.SIGNED_IN,
    user_logged_out: Action.SIGNED_OUT,
    signals.password_set: Action.PASSWORD_CHANGED,
    signals.password_changed: Action.PASSWORD_CHANGED,
    signals.password_reset: Action.PASSWORD_RESET,
    signals.email_added: Action.ADDRESS_ADDED,
    signals.email_changed: Action.ADDRESS_CHANGED,
    signals.email_removed: Action.ADDRESS_REMOVED,
    mfa.authenticator_added: Action.FACTOR_ADDED,
    mfa.authenticator_removed: Action.FACTOR_REMOVED,
}


def connect() -> None:
    """Have everything recorded that allauth tells of; called once, when the apps are ready."""
    for signal, action in RECORDED.items():
        signal.connect(receiver(action), weak=False, dispatch_uid=f"audit {action}")
    signals.email_confirmed.connect(record_confirmation, dispatch_uid="audit confirmation")
    user_login_failed.connect(record_failure, dispatch_uid="audit failure")


def receiver(action: Action) -> Callable[..., None]:
    """What records ``action`` of the user that a signal brings; nothing where a session of nobody ends."""

    def record(signal: Signal, user: User | None = None, **kwargs: Any) -> None:
        if user is not None:
            Entry.objects.record(action, by=user)

    return record


def record_confirmation(email_address: Any, **kwargs: Any) -> None:
    Entry.objects.record(Action.ADDRESS_CONFIRMED, by=email_address.user)


def record_failure(credentials: dict[str, Any], **kwargs: Any) -> None:
    record_attempt(Action.SIGN_IN_FAILED, credentials)


def record_attempt(action: Action, credentials: dict[str, Any]) -> None:
    """Record an attempt to sign in, with the person whose address was given, if there is one."""
    people = User.objects.with_address(str(credentials.get("email", "")))
    Entry.objects.record_attempt(action, people[0].pk if people else None)
