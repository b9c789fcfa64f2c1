"""Template filters: a guide's text in the language of the page (``words``), Markdown, values of a document, days."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from guides.document.yaml_format import dump, in_file_order
from guides.localization import day, localized, short_day
from guides.markdown import render
from guides.passages import Piece

register = template.Library()
register.filter("words", localized)
register.filter("day", day, expects_localtime=True)
register.filter("short_day", short_day, expects_localtime=True)


@register.filter
def value(found: Any) -> str:
    """A value of a guide's document as an admin reads it: a list one by one, what has more inside as in its file."""
    if isinstance(found, list) and all(isinstance(item, str) for item in found):
        return "\n".join(found)
    if isinstance(found, list | dict):
        return dump({"": in_file_order(found)}).removeprefix("'':").strip("\n")
    return "–" if found is None else str(found)


@register.simple_tag
def marked_text(pieces: Iterable[Piece]) -> SafeString:
    """A text cut into pieces as HTML: its letters and nothing else, so that places in it can be counted.

    Built here and not by a template a piece, of which a page with many comments has hundreds.
    """
    return mark_safe("".join(map(_marked, pieces)))  # noqa: S308 - _marked() escapes


def _marked(piece: Piece) -> str:
    text = "".join(f'<a id="{escape(name)}"></a>' for name in piece.starts)
    if piece.keys:
        kinds = " ".join(f"an-{kind}" for kind in piece.kinds)
        text += f'<mark class="an {kinds}" data-keys="{escape(" ".join(piece.keys))}">{escape(piece.text)}</mark>'
    elif piece.kinds:
        text += f'<span class="{" ".join(f"md-{kind}" for kind in piece.kinds)}">{escape(piece.text)}</span>'
    else:
        text += escape(piece.text)
    # Shown by the style sheet: as text they would be counted among the letter's own.
    # SECURITY: data-copy holds people's words on every page, so that whatever hides names knows where to look.
    return text + "".join(f'<ins class="proposal" data-copy="{escape(words)}"></ins>' for words in piece.proposals)


@register.filter
def markdown(text: str) -> SafeString:
    """Markdown as HTML that the sanitiser let through."""
    return mark_safe(render(text))  # noqa: S308 - render() sanitises
