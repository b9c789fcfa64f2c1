"""The request as views behind the sign-in see it: somebody is there. Types only."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from accounts.models import User


class UserRequest(HttpRequest):
    user: User
    htmx: HtmxDetails
