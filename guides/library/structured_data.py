"""Structured data of a guide, as search engines read them: JSON-LD of schema.org."""

import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe

from guides.library.search_words import SearchWords
from guides.localization import localized
from guides.markdown import render as markdown
from guides.models import Rubric

# SECURITY: without these, a text with </script> in it would end the script element.
INSIDE_SCRIPT = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def structured_data(request: HttpRequest, rubric: Rubric, search: SearchWords) -> SafeString:
    """A guide in the language of the page: an article, the steps of writing, and its questions with answers.

    It goes into a script element of type ``application/ld+json``, which browsers do not run, so that the content
    security policy allows it.
    """
    language = translation.get_language() or "it"
    page = f"{request.build_absolute_uri(request.path)}?lang={language}"
    picture = f"{request.build_absolute_uri(reverse('guide-picture', args=[rubric.document['slug']]))}?lang={language}"
    graph = [article(rubric, search, page, picture), steps(rubric, search), questions(rubric)]
    known = [{**node, "inLanguage": language} for node in graph]
    text = json.dumps({"@context": "https://schema.org", "@graph": known}, ensure_ascii=False)
    return mark_safe(text.translate(INSIDE_SCRIPT))  # noqa: S308 - escaped above


def article(rubric: Rubric, search: SearchWords, page: str, picture: str) -> dict[str, Any]:
    """The guide as an ``Article``; ``page`` and ``picture`` are addresses."""
    first = rubric.guide.rubrics.earliest("number")
    site = {"@type": "Organization", "name": settings.OPERATOR["name"], "url": settings.SITE_URL}
    return {
        "@type": "Article",
        "headline": search.heading,
        "description": localized(rubric.document["summary"]),
        "datePublished": first.published_at.isoformat(),
        "dateModified": rubric.published_at.isoformat(),
        "author": site,
        "publisher": site,
        "image": picture,
        "mainEntityOfPage": page,
    }


def steps(rubric: Rubric, search: SearchWords) -> dict[str, Any]:
    """The pillars of the guide as a ``HowTo``."""
    return {
        "@type": "HowTo",
        "name": search.heading,
        "step": [
            {
                "@type": "HowToStep",
                "position": number,
                "name": localized(pillar["title"]),
                "text": localized(pillar["text"]).partition("\n\n")[0],
            }
            for number, pillar in enumerate(rubric.document["pillars"], 1)
        ],
    }


def questions(rubric: Rubric) -> dict[str, Any]:
    """The guide's questions and answers as a ``FAQPage``."""
    entities = [
        {
            "@type": "Question",
            "name": localized(item["question"]),
            "acceptedAnswer": {"@type": "Answer", "text": markdown(localized(item["answer"]))},
        }
        for item in rubric.document["questions"]
    ]
    return {"@type": "FAQPage", "mainEntity": entities}
