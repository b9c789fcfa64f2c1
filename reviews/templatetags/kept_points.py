"""The tag ``{% kept_points name=list … %}``: points of a version, taken from memory where they were rendered before.

{% kept_points done=found.done %}…{% endkept_points %}
"""

from collections.abc import Mapping
from functools import lru_cache
from types import SimpleNamespace
from typing import NamedTuple
from uuid import UUID

from django import template
from django.template import Context, Node, NodeList
from django.template.base import FilterExpression, Parser, Token, token_kwargs
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from guides.templatetags.memoize import Owner
from reviews.runs.findings import Finding
from reviews.templatetags.finding_items import PLACEHOLDER, is_spoken_of

register = template.Library()

KEPT = 64  # renderings of some fifteen kilobytes of each block, in each process

type Lists = tuple[tuple[str, tuple[Finding, ...]], ...]


@register.tag("kept_points")
def parse(parser: Parser, token: Token) -> "KeptPointsNode":
    """Read the tag up to ``{% endkept_points %}``."""
    _tag, *bits = token.split_contents()
    lists = token_kwargs(bits, parser)
    if bits or not lists:
        raise template.TemplateSyntaxError("kept_points takes name=list only")
    nodelist = parser.parse(("endkept_points",))
    parser.delete_first_token()
    return KeptPointsNode(nodelist, lists)


class Reader(NamedTuple):
    """What an item shows beside its finding: whose page it is on, and what the reader may do."""

    letter: UUID
    version: int
    is_owner: bool
    answered: UUID | None  # the request that the reader answers
    answers: tuple[tuple[str, str, str], ...]  # shared ones: criterion, title and text

    @classmethod
    def of(cls, context: Context) -> "Reader":
        """That of the page of a version."""
        return cls(
            letter=context["letter"].pk,
            version=context["version"].number,
            is_owner=bool(context.get("is_owner")),
            answered=context["reading"].request.pk if context.get("can_answer") else None,
            answers=tuple((one.criterion, one.title, one.text) for one in context.get("shared_answers") or ()),
        )


class KeptPointsNode(Node):
    """Renders its block as a function of the findings in the lists, of ``Reader`` and of the language alone.

    At the desk, where findings move with each word, and where somebody has said something of one, it is rendered with
    the page, each time.

    SECURITY: the block is given these values alone, so that whoever gets a rendering could have made it. A text that
    was redacted for one reader is another text, and with it another finding.
    """

    def __init__(self, nodelist: NodeList, lists: Mapping[str, FilterExpression]) -> None:
        self.nodelist, self.lists = nodelist, lists
        self.rendered = lru_cache(maxsize=KEPT)(self.render_block)

    def render(self, context: Context) -> str:
        """The block, from memory where it was rendered with the same findings."""
        given = {name: value.resolve(context, ignore_failures=True) or () for name, value in self.lists.items()}
        findings = [finding for group in given.values() for finding in group]
        if not context.get("version") or context.get("judged") or any(map(has_more, findings)):
            with context.push(**given):
                return self.nodelist.render(context)
        key = tuple((name, tuple(group)) for name, group in given.items())
        made = self.rendered(key, get_language(), Reader.of(context), Owner(context.template))
        return mark_safe(made.replace(PLACEHOLDER, escape(context.get("csrf_token", ""))))  # noqa: S308 - a template's

    def render_block(self, lists: Lists, _language: str | None, reader: Reader, owner: Owner) -> str:
        """Render it for these values."""
        answers = [SimpleNamespace(criterion=point, title=title, text=text) for point, title, text in reader.answers]
        context = Context(
            {
                **dict(lists),
                "letter": SimpleNamespace(pk=reader.letter),
                "version": SimpleNamespace(number=reader.version),
                "is_owner": reader.is_owner,
                "can_answer": reader.answered is not None,
                "reading": SimpleNamespace(request=SimpleNamespace(pk=reader.answered)),
                "shared_answers": answers,
                "csrf_token": PLACEHOLDER,
            }
        )
        context.template = owner.template
        return self.nodelist.render(context)


def has_more(finding: Finding) -> bool:
    """Whether an item shows more than its values: what somebody said, or a question where the program cannot tell."""
    return finding.state == "unsure" or is_spoken_of(finding)
