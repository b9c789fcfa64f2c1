"""Template tags for the forms on the page of a version, which are the same at most visits and rendered once."""

from collections.abc import Callable
from functools import lru_cache

from django import template
from django.forms.forms import BaseForm
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from reviews.mentors.forms import PublishForm, SavedAnswerForm
from reviews.models import Review
from reviews.threads.forms import QuestionForm, ThreadForm

register = template.Library()

FORMS: dict[str, Callable[[], BaseForm]] = {"answer": SavedAnswerForm, "comment": ThreadForm, "question": QuestionForm}
REVIEW = ("summary", "override", "notes")  # the fields of a review that are written
KEPT = 64  # renderings of the fields of a review in each process


@register.simple_tag
def form_fields(name: str, sent: BaseForm | None = None) -> SafeString:
    """The fields of a form that came back with a problem; else those of the empty form, as everybody gets it.

    Args:
        name: One of ``FORMS``.
        sent: The form that came back.
    """
    return sent.render() if sent else _empty(name, get_language())


@lru_cache
def _empty(name: str, _language: str | None) -> SafeString:
    return FORMS[name]().render()


@register.simple_tag
def review_fields(sent: PublishForm | None, unsent: dict[str, str]) -> SafeString:
    """The fields of a review that are written, as they came back or as they are kept."""
    if sent:
        return _fields(sent)
    return _kept_fields(tuple(str(unsent.get(name, "")) for name in REVIEW), get_language())


@lru_cache(maxsize=KEPT)
def _kept_fields(texts: tuple[str, ...], _language: str | None) -> SafeString:
    return _fields(PublishForm(initial=dict(zip(REVIEW, texts, strict=True))))


def _fields(form: PublishForm) -> SafeString:
    for name in [name for name in REVIEW if form.errors.get(name)][:1]:
        form.fields[name].widget.attrs["autofocus"] = True
    return mark_safe("\n".join(form[name].as_field_group() for name in REVIEW))  # noqa: S308 - made by the form


@register.simple_tag
def verdict_fields(chosen: str, is_missing: bool = False) -> SafeString:
    """The choice of a verdict, with the one that the mentor has chosen so far; the focus is there if it is missing."""
    return _verdicts(str(chosen or ""), is_missing, get_language())


@lru_cache
def _verdicts(chosen: str, is_missing: bool, _language: str | None) -> SafeString:
    first = Review.Verdict.values[0] if is_missing else None
    written = (
        (value, mark_safe(" checked" if value == chosen else " autofocus" if value == first else ""), label)  # noqa: S308
        for value, label in Review.Verdict.choices
    )
    return format_html_join(
        "\n",
        '<label><input type="radio" name="verdict" value="{}" form="publish" data-keep="verdict" required{}> '
        "{}</label>",
        written,
    )
