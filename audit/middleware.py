"""Middleware: gives each request an id, and records when somebody is refused."""

import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db import DatabaseError
from django.db.models import Model
from django.db.models.functions import Now
from django.http import HttpRequest, HttpResponse
from django.urls import ResolverMatch

from audit import request_context
from audit.models import Action, Entry, Pseudonym

GetResponse = Callable[[HttpRequest], HttpResponse]

log = logging.getLogger("security")

REFUSALS_AN_HOUR = 100  # of one person, so that nobody fills the table


def request_id(get_response: GetResponse) -> GetResponse:
    """Give the request an id, which log lines, entries, jobs and the header ``X-Request-ID`` have."""

    def middleware(request: HttpRequest) -> HttpResponse:
        number = request_context.begin(request)
        try:
            response = get_response(request)
        finally:
            request_context.end()
        response["X-Request-ID"] = number
        return response

    return middleware


def record_refusals(get_response: GetResponse) -> GetResponse:
    """Record each 403, and each 404 at the address of somebody's object, that a person who is signed in receives."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        match, status = request.resolver_match, response.status_code
        is_refusal = match and (status == 403 or (status == 404 and match.kwargs.keys() - {"slug"}))
        # Of the API too: Django REST framework sets the user to the owner of the token.
        if match and is_refusal and request.user.is_authenticated:
            record_refusal(request.user, status, match)
        return response

    return middleware


def record_refusal(user: Model, status: int, match: ResolverMatch) -> None:
    """Record a refusal, of each person ``REFUSALS_AN_HOUR`` at most; without a database the answer stays the same."""
    data: dict[str, Any] = {"status": status, "page": match.view_name, "id": str(match.kwargs.get("pk", ""))}
    try:
        recent = Entry.objects.filter(actor__in=Pseudonym.objects.filter(person=user.pk).values("name"))
        if recent.filter(action=Action.REFUSED, at__gt=Now() - timedelta(hours=1)).count() < REFUSALS_AN_HOUR:
            Entry.objects.record(Action.REFUSED, by=user, **data)
    except DatabaseError as error:
        log.warning("refusal_not_recorded", extra={"fields": {"error": type(error).__name__, **data}})
