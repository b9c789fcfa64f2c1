"""Types only: a request of somebody who is signed in."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from accounts.models import User


class UserRequest(HttpRequest):
    user: User
    htmx: HtmxDetails
