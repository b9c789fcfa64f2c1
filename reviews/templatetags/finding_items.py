"""The template tag ``{% finding_item finding %}``: one finding, taken from memory where it was rendered before."""

from functools import lru_cache
from types import SimpleNamespace
from uuid import UUID

from django import template
from django.template import Context, Engine
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from reviews.runs.findings import Finding
from reviews.templatetags.points import of_point

register = template.Library()

TEMPLATE = "reviews/_finding.html"
KEPT = 2048  # renderings of some two kilobytes in each process: those of a hundred letters
PLACEHOLDER = "\0"  # of the CSRF token in what is kept: no text that comes from the database has this character


@register.simple_tag(takes_context=True)
def finding_item(context: Context, finding: Finding, *, asks_first: bool = False) -> SafeString:
    """A finding of the column, as ``reviews/_finding.html`` renders it; for a mentor, ``asks_first`` what they say.

    Most findings stay as they are while a letter is written, and those of a version never change. One of which somebody
    has said something, or is asked something on the page of a version, is rendered each time.
    """
    is_asked = finding.state == "unsure" and "reading" in context and not asks_first
    if is_spoken_of(finding) or is_asked or context.get("judged"):
        with context.push(finding=finding, asks_first=asks_first):
            return Engine.get_default().get_template(TEMPLATE).render(context)
    version, can_answer = context.get("version"), bool(context.get("can_answer"))
    item = _rendered(
        finding,
        get_language(),
        context["letter"].pk,
        version.number if version else None,
        is_owner=bool(context.get("is_owner")),
        answered=context["reading"].request.pk if can_answer else None,
        answers=tuple((one.title, one.text) for one in of_point(context.get("shared_answers"), finding.id)),
        asks_first=asks_first,
    )
    return mark_safe(item.replace(PLACEHOLDER, escape(context.get("csrf_token", ""))))  # noqa: S308 - made by a template


def is_spoken_of(finding: Finding) -> bool:
    """Whether somebody has said something of a finding: rows are equal by their keys, whatever they say."""
    said = finding.own or finding.answer or finding.dismissal or finding.model_answer or finding.judgements
    return bool(said)


@lru_cache(maxsize=KEPT)
def _rendered(
    finding: Finding,
    _language: str | None,
    letter: UUID,
    version: int | None,
    *,
    is_owner: bool,
    answered: UUID | None,
    answers: tuple[tuple[str, str], ...],
    asks_first: bool,
) -> str:
    """SECURITY: the template is given the arguments and nothing else, so that whoever gets it could have made it."""
    context = {
        "finding": finding,
        "letter": SimpleNamespace(pk=letter),
        "version": version and SimpleNamespace(number=version),
        "is_owner": is_owner,
        "can_answer": answered is not None,
        "reading": SimpleNamespace(request=SimpleNamespace(pk=answered)),
        "shared_answers": [SimpleNamespace(criterion=finding.id, title=title, text=text) for title, text in answers],
        "csrf_token": PLACEHOLDER,
        "asks_first": asks_first,
    }
    return render_to_string(TEMPLATE, context)
