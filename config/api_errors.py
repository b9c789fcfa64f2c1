"""Errors of the API: a refusal of the domain becomes a 400 or 409 with its sentence."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from rest_framework import status
from rest_framework.response import Response
from rest_framework.views import exception_handler

from letters.models import StaleDraft


def explain(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's handler, with the domain's own refusals: 400 for what is not valid, 409 for a stale draft."""
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
