"""Public pages for search engines: an address for each language, and structured data."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from guides.localization import localized
from guides.markdown import render as markdown
from guides.models import Rubric

# SECURITY: without these, a text with </script> in it would end the script element.
INSIDE_SCRIPT = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def public_page[**P](view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """Decorate a page that everybody may read: compressed, and in the language of ``?lang=`` if given."""

    @login_not_required
    @gzip_page
    @require_safe
    @wraps(view)
    def page(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        request: Any = args[0]
        if (language := request.GET.get("lang")) in dict(settings.LANGUAGES):
            translation.activate(language)
            request.LANGUAGE_CODE = language
        return view(*args, **kwargs)

    return page


def structured_data(request: HttpRequest, rubric: Rubric) -> SafeString:
    """A guide as JSON-LD of schema.org in the language of the page: an article, and its questions with answers.

    It goes into a script element of type ``application/ld+json``, which browsers do not run, so that the content
    security policy allows it.
    """
    language = translation.get_language() or "it"
    page = f"{request.build_absolute_uri(request.path)}?lang={language}"
    graph = [article(rubric, page, language), questions(rubric, language)]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    return mark_safe(text.translate(INSIDE_SCRIPT))  # noqa: S308 - escaped above


def article(rubric: Rubric, page: str, language: str) -> dict[str, Any]:
    """The guide as an ``Article`` of schema.org; ``page`` is its address."""
    return {
        "@type": "Article",
        "headline": localized(rubric.document["title"]),
        "description": localized(rubric.document["summary"]),
        "inLanguage": language,
        "dateModified": rubric.published_at.isoformat(),
        "mainEntityOfPage": page,
    }


def questions(rubric: Rubric, language: str) -> dict[str, Any]:
    """The guide's questions and answers as a ``FAQPage`` of schema.org."""
    entities = [
        {
            "@type": "Question",
            "name": localized(item["question"]),
            "acceptedAnswer": {"@type": "Answer", "text": markdown(localized(item["answer"]))},
        }
        for item in rubric.document["questions"]
    ]
    return {"@type": "FAQPage", "inLanguage": language, "mainEntity": entities}
