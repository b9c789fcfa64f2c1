"""Where a page of facts leads on to: back to the page that sent somebody there, such as that of a new letter."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from accounts.types import UserRequest
from profiles.facts.fact import Fact


def sent_from(request: UserRequest) -> str:
    """The page of this site that ``next`` of the request names; "" for none."""
    page = request.POST.get("next") or request.GET.get("next") or ""
    # SECURITY: a link from elsewhere must not lead on to another site.
    return page if page.startswith("/") and url_has_allowed_host_and_scheme(page, allowed_hosts=None) else ""


def way_back(request: UserRequest, page: str, fact: Fact | None = None) -> HttpResponse:
    """Redirect to where somebody came from, else to a page of facts, by its name; to a fact of it, if one is given."""
    anchor = f"#f-{fact.key}" if fact else ""
    return redirect((sent_from(request) or reverse(page)) + anchor)


def on_to_next(request: UserRequest) -> HttpResponse:
    """Redirect to where somebody came from; else to what still waits to be confirmed, or to all facts."""
    waits = Fact.objects.visible_to(request.user).proposed().exists()
    return way_back(request, "facts-confirm" if waits else "facts")
