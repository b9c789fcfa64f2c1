"""Context processors: the link to the source code and the number of unread notifications."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from reviews.models import Notice


def source(request: HttpRequest) -> dict[str, str]:
    """Where the source of this very Bozza is: the AGPL wants users of a changed one told."""
    return {"SOURCE_URL": settings.SOURCE_URL}


def unread(request: HttpRequest) -> dict[str, Any]:
    """How many notices the person has not read: one query, made by the pages that show it and by no other."""
    return {"unread": SimpleLazyObject(lambda: Notice.objects.visible_to(request.user).unread().count())}
