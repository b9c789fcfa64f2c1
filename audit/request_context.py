"""The request that is being answered, or that a job came from, and its id."""

import re
import uuid
from contextvars import ContextVar
from typing import TYPE_CHECKING

from structlog import contextvars

if TYPE_CHECKING:
    from django.http import HttpRequest

# SECURITY: used with fullmatch, since "$" would let a newline through into logs and headers.
REQUEST_ID = re.compile(r"[A-Za-z0-9-]{8,64}")

_answering: "ContextVar[HttpRequest | None]" = ContextVar("answering", default=None)


def begin(request: "HttpRequest") -> str:
    """Make ``request`` the one that is being answered.

    Returns:
        The id that it brings in the header ``X-Request-ID``, or a new one where that is not well formed.
    """
    given = request.headers.get("X-Request-ID", "")
    request_id = given if REQUEST_ID.fullmatch(given) else str(uuid.uuid4())
    _answering.set(request)
    carry(request_id)
    return request_id


def end() -> None:
    """Forget the request: what follows in this thread belongs to another."""
    _answering.set(None)
    contextvars.unbind_contextvars("request_id")


def carry(request_id: str) -> None:
    """Have log lines, entries and background work that follow belong to the request of this id."""
    contextvars.bind_contextvars(request_id=request_id)


def current_id() -> str:
    """The id of the request that is being answered, or that a job came from; "" without one."""
    return str(contextvars.get_contextvars().get("request_id", ""))


def current_request() -> "HttpRequest | None":
    """The request that is being answered; None in a job or a command."""
    return _answering.get()
