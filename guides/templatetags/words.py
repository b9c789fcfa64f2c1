"""``{{ text|words }}``: a guide's text in the language of the page; ``|markdown`` for its formatted form."""

from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from guides.prose import render

register = template.Library()


@register.filter
def words(text: Any) -> Any:
    """The page's language of an ``{it, en}`` mapping, or the other where one is missing; else the value itself."""
    if not isinstance(text, dict):
        return text if text is not None else ""
    language = (get_language() or "it")[:2]
    return text.get(language) or text.get("it") or text.get("en") or ""


@register.filter
def markdown(text: str) -> SafeString:
    """Markdown as HTML that the sanitiser let through."""
    return mark_safe(render(text))  # noqa: S308 - render() sanitises
