"""Errors of the API: ``ValidationError`` is 400, ``StaleDraft`` 409, ``QuotaExceeded`` 429, no database 503."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import InterfaceError, OperationalError
from django.utils.translation import gettext as _
from rest_framework import status
from rest_framework.response import Response
from rest_framework.views import exception_handler

from config.errors import DATABASE_UNAVAILABLE, retry_after
from letters.models import StaleDraft
from limits.quota import QuotaExceeded


def explain(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler, extended by what the module's first line lists, each with one sentence in ``detail``."""
    if isinstance(error, ValidationError):
        return Response({"detail": error.messages[0]}, status=status.HTTP_400_BAD_REQUEST)
    if isinstance(error, StaleDraft):
        return Response(
            {
                "detail": _("The draft has changed since the revision that you sent. Nothing was overwritten."),
                "revision": error.draft.revision,
                "theirs": error.draft.body,
                "mine": context["request"].data.get("body"),
            },
            status=status.HTTP_409_CONFLICT,
        )
    if isinstance(error, QuotaExceeded):
        headers = retry_after(error.retry_after)
        return Response({"detail": error.sentence}, status.HTTP_429_TOO_MANY_REQUESTS, headers=headers)
    if isinstance(error, OperationalError | InterfaceError):
        return Response(
            {"detail": str(DATABASE_UNAVAILABLE)}, status.HTTP_503_SERVICE_UNAVAILABLE, headers=retry_after()
        )
    return exception_handler(error, context)
