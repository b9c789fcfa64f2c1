"""Types only: a request by a user who is signed in."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from accounts.models import User


class UserRequest(HttpRequest):
    """The request of views that require sign-in, with what the middleware adds."""

    user: User
    htmx: HtmxDetails
