"""Public pages for search engines: an address for each language, and pictures for who shares it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.utils import translation
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from guides.library import kept_pages

A_DAY = 24 * 3600  # in seconds


def public_page[**P](view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """Decorate a page that everybody may read: compressed, and in the language of ``?lang=`` if given.

    It is rendered once for all whom we know nothing of (``kept_pages``), so its forms have no token.
    """

    @login_not_required
    @gzip_page
    @require_safe
    @wraps(view)
    def page(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        in_language_of_address(args[0])
        return kept_pages.answer(args[0], lambda: view(*args, **kwargs))  # type: ignore[arg-type]

    return page


def picture_page[**P](view: Callable[P, bytes]) -> Callable[P, HttpResponse]:
    """Decorate a view that gives a PNG file for everybody, in the language of ``?lang=`` if given, for a day."""

    @login_not_required
    @cache_control(public=True, max_age=A_DAY)
    @require_safe
    @wraps(view)
    def page(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        in_language_of_address(args[0])
        return HttpResponse(view(*args, **kwargs), content_type="image/png")

    return page


def in_language_of_address(request: Any) -> None:
    """Answer in the language that the address names, if it is one of ours."""
    if (language := request.GET.get("lang")) in dict(settings.LANGUAGES):
        answer_in(request, language)


def answer_in(request: Any, language: str) -> None:
    """Answer a request in a language, whatever its address and the person say."""
    translation.activate(language)
    request.LANGUAGE_CODE = language
