"""The template tag ``{% empty_question_form %}``: the form with which a candidate asks the mentor, not yet sent."""

from functools import lru_cache

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from reviews.threads.forms import QuestionForm

register = template.Library()


@register.simple_tag
def empty_question_form() -> SafeString:
    """The fields, which are the same for everybody."""
    return _rendered(get_language())


@lru_cache
def _rendered(_language: str | None) -> SafeString:
    return QuestionForm().render()
