"""Context processors: the link to the source code and the number of unread notifications."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from reviews.models import Notice


def source(request: HttpRequest) -> dict[str, str]:
    """The link to the source of this installation, which the AGPL requires for modified versions."""
    return {"SOURCE_URL": settings.SOURCE_URL}


def unread(request: HttpRequest) -> dict[str, Any]:
    """The number of the user's unread notifications, counted only by pages that show it."""
    return {"unread": SimpleLazyObject(lambda: Notice.objects.visible_to(request.user).unread().count())}
