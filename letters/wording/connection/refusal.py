"""Pure: what the status of an answer says went wrong."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx
from httpx import codes

from letters.wording.connection.failure import ModelFailure, Reason

LONGEST = 2_000  # bytes of an error that are looked at
_SCHEMA = re.compile(r"response_format|json_schema|schema|grammar", re.I)
_CONTEXT = re.compile(r"context|too long|too many tokens|maximum", re.I)
_BY_STATUS = {
    codes.UNAUTHORIZED: Reason.KEY, codes.FORBIDDEN: Reason.KEY, codes.PAYMENT_REQUIRED: Reason.KEY,
    codes.NOT_FOUND: Reason.MODEL, codes.REQUEST_ENTITY_TOO_LARGE: Reason.TOO_LONG,
}  # fmt: skip


def failure_of(response: httpx.Response) -> ModelFailure | None:
    """Why a server refused; None where it only takes no schema."""
    status = response.status_code
    if status in _BY_STATUS:
        return ModelFailure(_BY_STATUS[codes(status)])
    if status == codes.TOO_MANY_REQUESTS:
        return ModelFailure(Reason.BUSY, _retry_after(response.headers.get("Retry-After", "")))
    if response.is_server_error:
        return ModelFailure(Reason.UNREACHABLE)
    if status in {codes.BAD_REQUEST, codes.UNPROCESSABLE_ENTITY}:
        said = _beginning(response)
        if _CONTEXT.search(said):
            return ModelFailure(Reason.TOO_LONG)
        return None if _SCHEMA.search(said) else ModelFailure(Reason.REFUSED)
    return ModelFailure(Reason.NOT_A_MODEL if response.is_redirect else Reason.REFUSED)


def _beginning(response: httpx.Response) -> str:
    said = b""
    for piece in response.iter_raw():
        said += piece
        if len(said) >= LONGEST:
            break
    return said[:LONGEST].decode("utf-8", "replace")


def _retry_after(value: str) -> float | None:
    """Seconds, from a number of them or from a date; None for anything else."""
    if value.isascii() and value.isdigit() and len(value) < 10:
        return float(value)
    try:
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None
