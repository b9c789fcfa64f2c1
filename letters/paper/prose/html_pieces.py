"""Pure: sanitised HTML as a list of pieces, in turn text and tags, so that only the text is changed."""

from __future__ import annotations

import re
from collections.abc import Collection

TAG = re.compile(r"(<[^<>]*>)")


def split_html(html: str) -> list[str]:
    """The pieces of ``html``, which joined give it again: at even places text, at odd ones tags."""
    return TAG.split(html)


def text_outside(pieces: list[str], names: Collection[str]) -> list[int]:
    """The places of the text that stands in no element of one of these names.

    Args:
        pieces: What ``split_html`` returned.
        names: Names of elements in lower case.
    """
    found, inside = [], 0
    for i, piece in enumerate(pieces):
        if i % 2:
            if piece.strip("</> ").split(" ")[0].lower() in names:
                inside += -1 if piece.startswith("</") else 1
        elif piece and not inside:
            found.append(i)
    return found
