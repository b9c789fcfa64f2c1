"""Where a page of facts leads on to: back to the page that sent somebody there, such as that of a new letter."""

from datetime import UTC, datetime
from urllib.parse import urlencode

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


def back_with_undo(request: UserRequest, at: datetime, share: str = "") -> HttpResponse:
    """Redirect to the page that confirms facts, which offers where the press was to undo it.

    Args:
        request: The press.
        at: When it was, as the verb was told.
        share: The share in the work that it said.
    """
    page, _hash, _anchor = (sent_from(request) or reverse("facts-confirm")).partition("#")
    return redirect(f"{page}{'&' if '?' in page else '?'}{undo_parameters(at, share)}#undo")


def undo_parameters(at: datetime, share: str = "") -> str:
    """The query of an address that says which press is meant."""
    told = {"undo": at.astimezone(UTC).isoformat().replace("+00:00", "Z")}
    return urlencode(told | ({"share": share} if share else {}))
