"""What search engines and people who follow their links need: each public page at an address of its own a language."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from guides.models import Guide, Rubric
from guides.prose import render as markdown
from guides.templatetags.words import words

PUBLIC = ["home", "guides", "checklist-about"]  # and every published guide
# SECURITY: without these a text with </script> in it would end the block.
INSIDE_SCRIPT = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def public_page[**P](view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """Open to everybody, in the language that ``?lang=`` names where it names one, and small on the way."""

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


@login_not_required
@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    pages: list[tuple[str, Any]] = [(reverse(name), None) for name in PUBLIC]
    pages += [(reverse("guide", args=[g.slug]), g.published_rubric.published_at) for g in Guide.objects.with_newest()]
    whole = [(request.build_absolute_uri(path), date) for path, date in pages]
    context = {"pages": whole, "languages": settings.LANGUAGES}
    return render(request, "guides/sitemap.xml", context, content_type="application/xml")


@login_not_required
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    context = {"sitemap": request.build_absolute_uri(reverse("sitemap"))}
    return render(request, "guides/robots.txt", context, content_type="text/plain; charset=utf-8")


def structured(request: HttpRequest, rubric: Rubric) -> SafeString:
    """A guide as schema.org's JSON-LD, in the language of the page: an article, and its questions with their answers.

    It goes into a script element of type ``application/ld+json``, which no browser runs, so the policy allows it.
    """
    document, language = rubric.document, translation.get_language() or "it"
    article = {
        "@type": "Article",
        "headline": words(document["title"]),
        "description": words(document["summary"]),
        "inLanguage": language,
        "dateModified": rubric.published_at.isoformat(),
        "mainEntityOfPage": f"{request.build_absolute_uri(request.path)}?lang={language}",
    }
    questions = [
        {
            "@type": "Question",
            "name": words(item["question"]),
            "acceptedAnswer": {"@type": "Answer", "text": markdown(words(item["answer"]))},
        }
        for item in document["questions"]
    ]
    graph = [article, {"@type": "FAQPage", "inLanguage": language, "mainEntity": questions}]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    return mark_safe(text.translate(INSIDE_SCRIPT))  # noqa: S308 - escaped above
