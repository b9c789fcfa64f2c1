"""Middleware: gives each request an id, and records refusals and the use of admin pages."""

import logging
import re
import uuid
from collections.abc import Callable
from typing import Any

from django.db import DatabaseError, models
from django.http import HttpRequest, HttpResponse
from django.urls import ResolverMatch

from audit import request_context
from audit.models import Action, Entry, Pseudonym

GetResponse = Callable[[HttpRequest], HttpResponse]

log = logging.getLogger("security")

REFUSALS_AN_HOUR = 100  # of one person, so that nobody fills the table
OF_NO_INTEREST = {"index", "jsi18n", "login", "logout"}  # pages of Django's admin that show nothing of anybody
# SECURITY: what else stands in an address was typed by somebody.
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
NUMBER = re.compile(r"[0-9]{1,12}")


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


def record_responses(get_response: GetResponse) -> GetResponse:
    """Record what people who are signed in are refused, and which pages of Django's admin they use.

    A refusal is a 403, and a 404 at the address of an object.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        match, status = request.resolver_match, response.status_code
        is_refusal = match and (status == 403 or (status == 404 and match.kwargs.keys() - {"slug"}))
        is_admin_page = match and match.namespace == "admin" and status < 400 and match.url_name not in OF_NO_INTEREST
        # Of the API too: Django REST framework sets the user to the owner of the token.
        if match and (is_refusal or is_admin_page) and request.user.is_authenticated:
            record(Action.REFUSED if is_refusal else Action.ADMIN_PAGE, request, match, by=request.user, status=status)
        return response

    return middleware


def record(action: Action, request: HttpRequest, match: ResolverMatch, *, by: models.Model, status: int) -> None:
    """Record a response, unless there are ``REFUSALS_AN_HOUR`` of the person; without a database it stays the same."""
    key = str(match.kwargs.get("pk") or match.kwargs.get("object_id") or "")
    data: dict[str, Any] = {"method": request.method, "page": match.view_name, "status": status}
    try:
        if UUID.fullmatch(key) and Pseudonym.objects.is_person(uuid.UUID(key)):
            data["subject"] = uuid.UUID(key)  # SECURITY: a person is never named by their id
        elif UUID.fullmatch(key) or NUMBER.fullmatch(key):
            data["id"] = key
        if action != Action.REFUSED or Entry.objects.recent_refusals(by.pk) < REFUSALS_AN_HOUR:
            Entry.objects.record(action, by=by, **data)
    except DatabaseError as error:
        log.warning("not_recorded", extra={"fields": {"action": action, "error": type(error).__name__}})
