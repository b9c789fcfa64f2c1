"""``{{ text|words }}``: a guide's text in the language of the page, ``|markdown`` formatted; ``{{ date|day }}``."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from guides.document.yaml_format import dump, in_file_order
from guides.markdown import render
from guides.passages import Piece

register = template.Library()


@register.filter
def words(text: Any) -> Any:
    """The page's language of an ``{it, en}`` mapping, or the other where one is missing; else the value itself."""
    if not isinstance(text, dict):
        return text if text is not None else ""
    language = (get_language() or "it")[:2]
    return text.get(language) or text.get("it") or text.get("en") or ""


@register.filter
def value(found: Any) -> str:
    """A value of a guide's document as an admin reads it: a list one by one, what has more inside as in its file."""
    if isinstance(found, list) and all(isinstance(item, str) for item in found):
        return "\n".join(found)
    if isinstance(found, list | dict):
        return dump({"": in_file_order(found)}).removeprefix("'':").strip("\n")
    return "–" if found is None else str(found)


@register.filter(expects_localtime=True)
def day(moment: date) -> str:
    """A date or local time as its day in the page's language: «24 novembre 2026», «1º dicembre 2026»."""
    text = date_format(moment, "j F Y")
    if (get_language() or "it").startswith("it"):
        # Django's Italian months begin with a capital, as Italian's do not.
        text = text.lower()
        return text.replace("1 ", "1º ", 1) if moment.day == 1 else text
    return text


@register.filter(expects_localtime=True)
def short_day(moment: date) -> str:
    """Where there is little room: «24 nov», “24 Nov”."""
    text = date_format(moment, "j M")
    return text.lower() if (get_language() or "it").startswith("it") else text


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
