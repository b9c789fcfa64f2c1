"""Pure: the Markdown of a letter as safe HTML, for pages, the API and paper.

A letter is prose, so the dialect is small: paragraphs, bold, italics, lists, quotes, headings, links, code. Syntax that
letter writers use only by accident is off: an indented line is not a code block, a line of hyphens under a name does
not make a heading, and ``[note]: something`` does not disappear.
"""

from __future__ import annotations

import re
from html import escape
from itertools import accumulate, chain

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

MAX_NESTING = 20  # levels; a quote or list inside another counts one or two
TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "a", "blockquote", "hr", "h2", "h3", "h4", "code", "pre"}
SCHEMES = {"http", "https", "mailto"}
SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s]", re.IGNORECASE)


def _page_headings(state: StateCore) -> None:
    """Map headings to h2 to h4: the h1 belongs to the page."""
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(max(int(token.tag[1]), 2), 4)}"


def _typed_numbers(state: StateCore) -> None:
    """Keep the numbers of a list as they were typed, since counting would turn a year into another one.

    Only a repeated number is counted, as usual in Markdown.
    """
    typed: list[int] = []  # the last number in each open list
    displayed: list[int] = []
    for token in state.tokens:
        if token.type == "ordered_list_open":
            first = token.attrGet("start")
            typed.append(-1)
            displayed.append(int(1 if first is None else first) - 1)
        elif token.type == "ordered_list_close":
            typed.pop()
            displayed.pop()
        elif token.type == "list_item_open" and token.info:
            number, repeated = int(token.info), int(token.info) == typed[-1]
            typed[-1], displayed[-1] = number, displayed[-1] + 1
            if number != displayed[-1] and not repeated:
                token.attrSet("value", str(number))
                displayed[-1] = number


def _parser() -> MarkdownIt:
    # SECURITY: "js-default" and html False. MarkdownIt() alone is commonmark, which lets HTML through.
    parser = MarkdownIt("js-default", {"html": False, "linkify": False, "breaks": True, "maxNesting": MAX_NESTING})
    parser.disable(["image", "table", "strikethrough", "code", "lheading", "reference"])
    # A link with another scheme than SCHEMES, or without one, is shown as the text that was typed.
    parser.validateLink = lambda url: bool(SAFE_LINK.match(url))  # type: ignore[method-assign]
    parser.core.ruler.push("page_headings", _page_headings)
    parser.core.ruler.push("typed_numbers", _typed_numbers)
    return parser


PARSER = _parser()


def render(text: str) -> str:
    """Render Markdown as HTML that is safe to insert into a page.

    A single newline inside a paragraph is a line break. Links have the schemes http, https and mailto only. Raw HTML is
    shown as the characters that were typed. A text nested deeper than ``MAX_NESTING``, which the parser would drop, is
    rendered as plain paragraphs instead, so that no word is lost. The time is linear in the length of the text: about
    10 microseconds per character for the worst input known (``benchmarks/paper.py``).
    """
    tokens = PARSER.parse(text)
    if _depth(tokens) >= MAX_NESTING - 1:
        return _as_plain_paragraphs(text)
    html: str = PARSER.renderer.render(tokens, PARSER.options, {})
    # SECURITY: the second line of defence, which has to be the last step.
    return nh3.clean(
        html,
        tags=TAGS,
        clean_content_tags=set(),
        attributes={"*": set(), "a": {"href"}, "ol": {"start"}, "li": {"value"}},
        url_schemes=SCHEMES,
        url_relative="deny",
        link_rel="nofollow noopener",
    )


def _depth(tokens: list[Token]) -> int:
    """The depth of the deepest nesting, block and inline elements together."""
    flat = chain.from_iterable((token, *(token.children or ())) for token in tokens)
    return max(accumulate(token.nesting for token in flat), default=0)


def _as_plain_paragraphs(text: str) -> str:
    paragraphs = re.split(r"\n\s*\n", text.strip("\n"))
    return "".join(f"<p>{escape(paragraph).replace('\n', '<br>\n')}</p>\n" for paragraph in paragraphs)
