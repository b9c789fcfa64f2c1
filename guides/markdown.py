"""Pure: the Markdown of a letter as safe HTML, for pages, the API and paper.

A letter is prose, so the dialect is small: paragraphs, bold, italics, lists, quotes, headings, links, code.
What a letter writer would do by accident and never on purpose is off: an indented line is no code block, a
line of hyphens under a name makes no heading, `[note]: something` does not disappear.
"""

from __future__ import annotations

import re
from html import escape
from itertools import accumulate, chain

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

NESTING = 20  # quotes and lists inside each other; each counts one or two levels
TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "a", "blockquote", "hr", "h2", "h3", "h4", "code", "pre"}
SCHEMES = {"http", "https", "mailto"}
SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s]", re.IGNORECASE)


def _page_headings(state: StateCore) -> None:
    """The page owns h1, and a letter needs no six levels."""
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(max(int(token.tag[1]), 2), 4)}"


def _typed_numbers(state: StateCore) -> None:
    """Keep the numbers of a list as they were typed: counting on would turn a year into another one.

    Only the same number again means "count for me", as in Markdown.
    """
    typed: list[int] = []  # the last number in each open list
    shown: list[int] = []
    for token in state.tokens:
        if token.type == "ordered_list_open":
            first = token.attrGet("start")
            typed.append(-1)
            shown.append(int(1 if first is None else first) - 1)
        elif token.type == "ordered_list_close":
            typed.pop()
            shown.pop()
        elif token.type == "list_item_open" and token.info:
            number, repeated = int(token.info), int(token.info) == typed[-1]
            typed[-1], shown[-1] = number, shown[-1] + 1
            if number != shown[-1] and not repeated:
                token.attrSet("value", str(number))
                shown[-1] = number


def _parser() -> MarkdownIt:
    # SECURITY: "js-default" and html False. MarkdownIt() alone is commonmark, which lets HTML through.
    parser = MarkdownIt("js-default", {"html": False, "linkify": False, "breaks": True, "maxNesting": NESTING})
    parser.disable(["image", "table", "strikethrough", "code", "lheading", "reference"])
    # A link that is not one of SCHEMES, a relative one too, stays as the words that were typed.
    parser.validateLink = lambda url: bool(SAFE_LINK.match(url))  # type: ignore[method-assign]
    parser.core.ruler.push("page_headings", _page_headings)
    parser.core.ruler.push("typed_numbers", _typed_numbers)
    return parser


PARSER = _parser()


def render(text: str) -> str:
    """Turn the Markdown `text` into HTML that is safe to put into a page as it stands.

    A single newline inside a paragraph is a line break. Links go to http, https and mailto only. Raw HTML is
    printed as the characters that were typed. Nesting deeper than NESTING, which the parser would cut off
    with the text inside, is printed as plain lines instead, so that no word is ever lost. Time grows with the
    length of the text: about 10 microseconds a character for the worst input known (`benchmarks/paper.py`).
    """
    tokens = PARSER.parse(text)
    if _depth(tokens) >= NESTING - 1:
        return _plain(text)
    html: str = PARSER.renderer.render(tokens, PARSER.options, {})
    # SECURITY: the second lock. It must be the last thing that happens to the HTML.
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
    """How many elements lie inside each other at the deepest place, blocks and inline together."""
    flat = chain.from_iterable((token, *(token.children or ())) for token in tokens)
    return max(accumulate(token.nesting for token in flat), default=0)


def _plain(text: str) -> str:
    paragraphs = re.split(r"\n\s*\n", text.strip("\n"))
    return "".join(f"<p>{escape(paragraph).replace('\n', '<br>\n')}</p>\n" for paragraph in paragraphs)
