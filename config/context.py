"""Context processors: the source code, who has just signed out, how many notifications and reports there are."""

from typing import Any, cast

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from accounts.models import User
from conduct.models import Report
from queries.compiled import compiled
from reviews.models import Notice


def source(request: HttpRequest) -> dict[str, str]:
    """Where to find the source of this installation, which the AGPL requires for modified versions, and its people."""
    return {"SOURCE_URL": settings.SOURCE_URL, "CONTACT_URL": settings.CONTACT_URL}


def signed_out(request: HttpRequest) -> dict[str, str]:
    """Who has just signed out in this browser, by the cookie of accounts/middleware.py; "" for nobody."""
    name = settings.SIGNED_OUT_COOKIE_NAME
    return {"signed_out": request.COOKIES.get(name, ""), "signed_out_cookie": name}


@compiled
def unread_notices(user: User) -> QuerySet[Notice]:
    """A person's unread notifications."""
    return Notice.objects.visible_to(user).unread().order_by()


def unread(request: HttpRequest) -> dict[str, Any]:
    """The number of the user's unread notifications, counted only by pages that show it."""
    return {"unread": SimpleLazyObject(lambda: unread_notices.count(cast(User, request.user)))}


def open_reports(request: HttpRequest) -> dict[str, Any]:
    """The number of reports that the user may decide on, counted only by pages that show it."""
    return {"open_reports": SimpleLazyObject(lambda: Report.objects.moderated_by(request.user).open().count())}
