"""Errors to Sentry or GlitchTip, where ``SENTRY_DSN`` is set: where in the code, never what anybody wrote."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured

from audit import request_context
from config.monitoring.build import build

REQUIRED = "SENTRY_DSN needs the package sentry-sdk: pip install --require-hashes -r requirements-monitoring.txt"
KEPT = ("event_id", "timestamp", "platform", "level", "logger", "release", "environment", "server_name", "transaction")


def start(dsn: str) -> None:
    """Have the SDK send what is logged as an error, and unhandled exceptions.

    Raises:
        ImproperlyConfigured: The package is not installed.
    """
    try:
        import sentry_sdk  # noqa: PLC0415 (nobody else needs it)
    except ImportError as error:
        raise ImproperlyConfigured(REQUIRED) from error
    sentry_sdk.init(
        dsn=dsn,
        release=f"bozza@{build()['version']}",
        send_default_pii=False,
        include_local_variables=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
        before_send=without_words,
    )


def without_words(event: dict[str, Any], hint: dict[str, Any]) -> dict[str, Any]:
    """The event with what tells programmers where to look, and nothing else.

    SECURITY: messages of exceptions quote letters, as PostgreSQL does with the row that it refuses; requests have
    addresses, cookies and forms. What is not named here does not leave.
    """
    kept = {key: event[key] for key in KEPT if key in event}
    values = (event.get("exception") or {}).get("values") or []
    exceptions = [{"type": one.get("type"), "module": one.get("module"), "stacktrace": lines(one)} for one in values]
    return kept | {"exception": {"values": exceptions}, "tags": tags()}


def tags() -> dict[str, str]:
    """The request's id, as in the log, its route, and the hash of who asked."""
    from config.monitoring.who import route_of, user_of  # noqa: PLC0415 (this is imported by the settings)

    request = request_context.current_request()
    known = {"request_id": request_context.current_id()}
    return known | {"route": route_of(request), **user_of(request)} if request else known


def lines(exception: dict[str, Any]) -> dict[str, Any]:
    """The lines of code of a stack trace, without variables."""
    frames = (exception.get("stacktrace") or {}).get("frames") or []
    names = ("filename", "abs_path", "module", "function", "lineno", "context_line", "pre_context", "post_context")
    return {"frames": [{key: frame[key] for key in (*names, "in_app") if key in frame} for frame in frames]}
