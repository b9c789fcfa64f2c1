"""The template tag ``{% finding_item finding %}``: one finding, taken from memory where it was rendered before."""

import re
from collections.abc import Iterator
from functools import lru_cache
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

from django import template
from django.template import Context, Engine
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from reviews.runs.findings import Evidence, Finding
from reviews.templatetags.points import of_point

register = template.Library()

TEMPLATE = "reviews/_finding.html"
KEPT = 1024  # renderings of some two kilobytes in each process
PLACEHOLDER = "\0"  # of what each page has of its own: no text that comes from the database has this character
# Stands for the letter's key in addresses, so that letters of which the same is said share a rendering. It is another
# one in each installation and start: no text can have it.
A_LETTER = uuid4()
PLACES = re.compile(f"{PLACEHOLDER}([0-9]+){PLACEHOLDER}|({A_LETTER})")
TOKEN, LETTER, FIRST_PLACE = range(3)  # of the values that each page has
BEGINNING = 200  # code points of a passage that is most of the text: more than the template shows


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
    pieces = _rendered(
        finding._replace(evidence=_without_places(finding)),
        get_language(),
        version.number if version else None,
        is_owner=bool(context.get("is_owner")),
        answered=context["reading"].request.pk if can_answer else None,
        answers=tuple((one.title, one.text) for one in of_point(context.get("shared_answers"), finding.id)),
        asks_first=asks_first,
    )
    values: list[str] = [escape(context.get("csrf_token", "")), str(context["letter"].pk)]
    for passage in finding.evidence:
        values += [str(passage.start), str(passage.end)]
    written = "".join([piece if isinstance(piece, str) else values[piece] for piece in pieces])
    return mark_safe(written)  # noqa: S308 - made by a template


def _without_places(finding: Finding) -> tuple[Evidence, ...]:
    """The evidence of a finding with placeholders for where it stands, and of what is most of the text the beginning.

    With each word that is typed, all passages behind it move, and are otherwise the same from one pause to the next.
    A question has the whole passage.
    """
    has_all = finding.state == "unsure"
    return tuple(
        one._replace(
            start=placeholder(FIRST_PLACE + 2 * at),
            end=placeholder(FIRST_PLACE + 2 * at + 1),
            quote=one.quote if one.is_marked or has_all else one.quote[:BEGINNING],
        )
        for at, one in enumerate(finding.evidence)
    )


def placeholder(value: int) -> Any:
    """What stands in a rendering for a value that each page has: the CSRF token, the letter, then starts and ends."""
    return f"{PLACEHOLDER}{value}{PLACEHOLDER}"


def is_spoken_of(finding: Finding) -> bool:
    """Whether somebody has said something of a finding: rows are equal by their keys, whatever they say."""
    said = finding.own or finding.answer or finding.dismissal or finding.model_answer or finding.judgements
    return bool(said)


@lru_cache(maxsize=KEPT)
def _rendered(
    finding: Finding,
    _language: str | None,
    version: int | None,
    *,
    is_owner: bool,
    answered: UUID | None,
    answers: tuple[tuple[str, str], ...],
    asks_first: bool,
) -> tuple[str | int, ...]:
    """Texts, and between them which of the values of a page stands there.

    SECURITY: the template is given the arguments and nothing else, so that whoever gets it could have made it.
    """
    context = {
        "finding": finding,
        "letter": SimpleNamespace(pk=A_LETTER),
        "version": version and SimpleNamespace(number=version),
        "is_owner": is_owner,
        "can_answer": answered is not None,
        "reading": SimpleNamespace(request=SimpleNamespace(pk=answered)),
        "shared_answers": [SimpleNamespace(criterion=finding.id, title=title, text=text) for title, text in answers],
        "csrf_token": placeholder(TOKEN),
        "asks_first": asks_first,
    }
    return tuple(_pieces(render_to_string(TEMPLATE, context)))


def _pieces(written: str) -> Iterator[str | int]:
    """The texts between placeholders, and the numbers of these."""
    end = 0
    for match in PLACES.finditer(written):
        yield written[end : match.start()]
        yield int(match[1]) if match[1] else LETTER
        end = match.end()
    yield written[end:]
