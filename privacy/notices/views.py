"""Public pages: privacy notice, terms, cookies, imprint, the mentors' code of conduct, and security.txt."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from guides.library.public_pages import public_page
from privacy.data_map.classification import Table
from privacy.data_map.tables import TABLES
from privacy.notices.documents import PAGES, TITLES

SECURITY_TXT_DAYS = 180  # RFC 9116, section 2.5.5: less than a year ahead


@public_page
def page(request: HttpRequest, name: str) -> HttpResponse:
    """The document ``name``, a key of ``PAGES``, in the language of the page."""
    return render(request, "privacy/notices/page.html", page_context(name))


def page_context(name: str) -> dict[str, object]:
    """What the text of the document ``name`` refers to, and where the text stands."""
    language = "en" if get_language() == "en" else "it"
    return {
        "operator": settings.OPERATOR,
        "model": settings.MODEL,
        "models_of_people": settings.MODEL_FROM_PEOPLE != "no",
        "audit_days": settings.AUDIT_KEPT_FOR.days,
        "title": TITLES[name],
        "cookies": {
            "session": settings.SESSION_COOKIE_NAME,
            "csrf": settings.CSRF_COOKIE_NAME,
            "signed_out": settings.SIGNED_OUT_COOKIE_NAME,
            "language": settings.LANGUAGE_COOKIE_NAME,
            "known_browser": settings.KNOWN_BROWSER_COOKIE_NAME,
        },
        "text": f"privacy/notices/{name}_{language}.html",
        "days": {label: max(rule.days for rule in table.retention) for label, table in kept_for_days()},
        "day": date.fromisoformat(PAGES[name]),
    }


def kept_for_days() -> Iterator[tuple[str, Table]]:
    """The tables whose rows are deleted after some days, by the name of their model."""
    return ((table.model.rpartition(".")[2].lower(), table) for table in TABLES if table.retention)


@login_not_required
@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Where and how to report a hole, as RFC 9116 has it."""
    lines = [
        f"Contact: mailto:{settings.OPERATOR['email']}",
        f"Expires: {timezone.now() + timedelta(days=SECURITY_TXT_DAYS):%Y-%m-%dT00:00:00Z}",
        "Preferred-Languages: it, en",
        f"Canonical: {settings.SITE_URL}{reverse('security-txt')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
