"""The template tag ``{% memoize name=value … %}``: what it encloses is rendered once for each set of values.

{% memoize is_mentor=user.is_mentor %}…{% endmemoize %}

A name alone is the value that the page has under it: ``{% memoize is_mentor=user.is_mentor number %}``.
"""

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from django import template
from django.template import Context, Node, NodeList
from django.template.base import FilterExpression, Parser, Token, token_kwargs
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

register = template.Library()

KEPT = 256  # renderings of each block in a process
PLACEHOLDER = "\0"  # of the CSRF token in what is kept: no text that comes from the database has this character
PLAIN = {str, SafeString, int, bool, float, date, datetime, UUID, type(None)}


@register.tag("memoize")
def parse(parser: Parser, token: Token) -> "MemoizeNode":
    """Read the tag up to ``{% endmemoize %}``."""
    _tag, *bits = token.split_contents()
    arguments = token_kwargs(bits, parser)
    if not all(map(str.isidentifier, bits)):
        raise template.TemplateSyntaxError("memoize takes name=value, then names of the page's own values, only")
    arguments |= {name: parser.compile_filter(name) for name in bits}
    nodelist = parser.parse(("endmemoize",))
    parser.delete_first_token()
    return MemoizeNode(nodelist, arguments)


class MemoizeNode(Node):
    """Renders its block as a function of the values that the tag names, of the language, and of nothing else.

    SECURITY: the block is given these values and nothing else of the page, so that whoever gets a rendering could have
    made it. Each page puts its own CSRF token into the forms.
    """

    def __init__(self, nodelist: NodeList, arguments: Mapping[str, FilterExpression]) -> None:
        self.nodelist, self.arguments = nodelist, arguments
        self.rendered = lru_cache(maxsize=KEPT)(self.render_block)

    def render(self, context: Context) -> SafeString:
        """The block, from memory where it was rendered with the same values."""
        given = {name: value.resolve(context, ignore_failures=True) for name, value in self.arguments.items()}
        for name, value in given.items():
            # A row equals another with the same key, whatever stands in its columns.
            if type(value) not in PLAIN and not is_texts(value):
                raise TypeError(f"{name} is no plain value, by which a rendering could be found again")
        key = tuple((name, type(value), value) for name, value in given.items())
        made = self.rendered(get_language(), key, Owner(context.template))
        if PLACEHOLDER in made:
            made = made.replace(PLACEHOLDER, escape(context.get("csrf_token", "")))
        return mark_safe(made)  # noqa: S308 - made by a template

    def render_block(self, _language: str | None, key: tuple[tuple[str, type, Any], ...], owner: "Owner") -> str:
        """Render it with the values of ``key``; the types are there since ``True == 1`` and safe text equals other."""
        context = Context({name: value for name, _type, value in key} | {"csrf_token": PLACEHOLDER})
        context.template = owner.template
        return self.nodelist.render(context)


def is_texts(value: Any) -> bool:
    """Whether a value is a tuple of texts."""
    return type(value) is tuple and all(type(one) is str for one in value)


class Owner:
    """The template that is being rendered, which is no part of the key: equal to any other."""

    def __init__(self, of: Any) -> None:
        self.template = of

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Owner)

    def __hash__(self) -> int:
        return 0
