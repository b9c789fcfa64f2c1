"""The template tag ``{% finder form %}``: the form that searches and filters the list of letters."""

from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from reviews.pages.forms import LetterListForm

register = template.Library()

type Pairs = tuple[tuple[str, str], ...]

KEPT = 256  # renderings of some five kilobytes in each process


@register.simple_tag
def finder(form: LetterListForm) -> SafeString:
    """The form with what is asked; kept for the next who asks the same, but for words that somebody looks for."""
    asked = tuple(form.asked.items())
    render = _rendered.__wrapped__ if form.asked["q"] else _rendered
    return render(get_language(), tuple(form.titles.items()), asked)


@lru_cache(maxsize=KEPT)
def _rendered(
    _language: str | None, titles: tuple[tuple[str, str], ...], asked: tuple[tuple[str, str], ...]
) -> SafeString:
    form = LetterListForm(dict(asked), titles=dict(titles))
    return mark_safe(render_to_string("letters/_finder.html", {"form": form}))  # noqa: S308 - made by a template
