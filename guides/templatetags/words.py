"""Template filters: a guide's text in the language of the page (``words``), Markdown, values of a document, days."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from guides.document.yaml_format import dump, in_file_order
from guides.localization import format_day, format_short_day, localized
from guides.markdown import render
from guides.passages import Passage, Piece, markup, split_at_passages

MARKED = 64  # texts of some ten kilobytes, in each process

register = template.Library()
register.filter("words", localized)
register.filter("day", format_day, expects_localtime=True)
register.filter("short_day", format_short_day, expects_localtime=True)


@register.filter
def value(value: Any) -> str:
    """A value of a guide document as text for admins: lists of texts line by line, other structures as YAML."""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "\n".join(value)
    if isinstance(value, list | dict):
        return dump({"": in_file_order(value)}).removeprefix("'':").strip("\n")
    return "–" if value is None else str(value)


@register.simple_tag
def marked_text(pieces: Iterable[Piece]) -> SafeString:
    """Pieces of a text as HTML whose text content is exactly the text, so that offsets in it can be counted.

    Built here and not by a template for each piece, of which a page with many comments has hundreds.
    """
    return mark_safe("".join(map(_marked, pieces)))  # noqa: S308 - _marked() escapes


@register.simple_tag
def marked_body(body: str, passages: Iterable[Passage]) -> SafeString:
    """A text with its passages and its Markdown marked, from memory where the same was marked before."""
    return _marked_body(body, tuple(passages))


@lru_cache(maxsize=MARKED)
def _marked_body(body: str, passages: tuple[Passage, ...]) -> SafeString:
    return marked_text(split_at_passages(body, [*markup(body), *passages]))


def _marked(piece: Piece) -> str:
    text = "".join(f'<a id="{escape(name)}"></a>' for name in piece.starts)
    if piece.keys:
        kinds = " ".join(f"an-{kind}" for kind in piece.kinds)
        text += f'<mark class="an {kinds}" data-keys="{escape(" ".join(piece.keys))}">{escape(piece.text)}</mark>'
    elif piece.kinds:
        text += f'<span class="{" ".join(f"md-{kind}" for kind in piece.kinds)}">{escape(piece.text)}</span>'
    else:
        text += escape(piece.text)
    # Shown by the style sheet, since as text they would be counted as the letter's own.
    # SECURITY: data-copy is where every page has people's words in an attribute, so that redaction finds them.
    return text + "".join(f'<ins class="proposal" data-copy="{escape(words)}"></ins>' for words in piece.proposals)


@register.filter
def markdown(text: str) -> SafeString:
    """Markdown as sanitised HTML."""
    return mark_safe(render(text))  # noqa: S308 - render() sanitises
