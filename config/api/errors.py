"""Errors of the API: a ``ValidationError`` becomes a 400, a ``StaleDraft`` a 409, each with its sentence."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from rest_framework import status
from rest_framework.response import Response
from rest_framework.views import exception_handler

from letters.models import StaleDraft


def explain(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler, extended by ``ValidationError`` (400) and ``StaleDraft`` (409 with both texts)."""
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
    return exception_handler(error, context)
