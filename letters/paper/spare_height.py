"""Pure: gives the spare height of a letter of one page to its margins and gaps. Runs in the child process.

The boxes of the finished layout are moved, so that no second layout is needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

MM = 96 / 25.4  # CSS pixels
# What is given in turn: the share of the height that is still spare, and to what it goes, in millimetres: "top" and
# "signature" (the room for a pen) up to the whole, other gaps in addition to what they are. The rest stays at the foot.
TURNS: tuple[tuple[float, dict[str, float]], ...] = (
    (0.5, {"signature": 15.0}),
    (
        0.45,
        {"top": 23.0, "recipient": 4.5, "date": 2.0, "subject": 2.0, "text": 1.0, "paragraph": 0.4}
        | {"goodbye": 1.5, "rest": 1.5, "attachments": 2.0},
    ),
    (
        0.3,
        {"top": 30.0, "signature": 18.0, "recipient": 5.0, "date": 2.0, "subject": 3.0, "text": 1.0, "paragraph": 0.8}
        | {"goodbye": 2.0, "rest": 2.0, "attachments": 2.0},
    ),
)
SIGNED_BY_HAND = {"signature-space", "signature-line"}
TAKEN_APART = {"head", "address", "text", "goodbye"}


def spread_spare_height(document: Any) -> None:
    """Move the parts of a letter apart, if it has one page with height to spare.

    Args:
        document: A ``weasyprint.Document``; its page is replaced.
    """
    from weasyprint.document import Page  # noqa: PLC0415

    if len(document.pages) > 1:
        return
    page = document.pages[0]._page_box  # noqa: SLF001 - WeasyPrint gives the boxes of a page in no other way
    body = next((box for box in page.descendants() if getattr(box, "element_tag", "") == "body"), None)
    if body is None:
        return
    parts = list(_parts(body))
    spare = page.content_box_y() + page.height - max((_bottom(part) for part, _name in parts), default=0)
    if not parts or spare <= 0:
        return
    growth = _growth([(page, "top"), *_that_grow(parts, _name(body) in SIGNED_BY_HAND)], spare)
    _move(body, growth.pop(id(page)), growth)
    document.pages[0] = Page(page)  # which finds the links where they are now


def _that_grow(parts: list[tuple[Any, str]], is_signed_by_hand: bool) -> Iterator[tuple[Any, str]]:
    lowest = 0.0
    for part, name in parts:
        # A style may set two parts beside each other: nothing comes between these.
        if _top(part) >= lowest and (name != "signature" or is_signed_by_hand):
            yield part, name
        if name not in TAKEN_APART:
            lowest = max(lowest, _bottom(part))


def _growth(parts: list[tuple[Any, str]], spare: float) -> dict[int, float]:
    """How many pixels each part, and the page at its top, gets above it."""
    growth = {id(part): 0.0 for part, _name in parts}
    for share, gaps in TURNS:
        wanted = {id(part): gaps[name] * MM for part, name in parts if name in gaps}
        for part, name in parts:
            if name in gaps and name in ("top", "signature"):
                has = part.content_box_y() if name == "top" else part.margin_top
                wanted[id(part)] = max(0, wanted[id(part)] - has - growth[id(part)])
        factor = min(1, share * spare / max(sum(wanted.values()), 1))
        for key, pixels in wanted.items():
            growth[key] += pixels * factor
            spare -= pixels * factor
    return growth


def _parts(box: Any) -> Iterator[tuple[Any, str]]:
    """The parts of the letter in order, with their names."""
    for number, child in enumerate(box.children):
        name = _name(child)
        if not name and number and _name(box) == "text":
            name = "paragraph"
        yield child, name
        if name in TAKEN_APART:
            yield from _parts(child)


def _name(box: Any) -> str:
    element = getattr(box, "element", None)
    return "" if element is None else element.get("class", "").split(" ")[0]


def _top(box: Any) -> float:
    return float(box.border_box_y())


def _bottom(box: Any) -> float:
    return float(box.border_box_y() + box.border_height())


def _move(box: Any, down: float, growth: dict[int, float]) -> float:
    """Move what is in a box; returns how far its last part went."""
    for child in box.children:
        down += growth.get(id(child), 0)
        if _name(child) in TAKEN_APART:
            child.position_y += down
            grown = _move(child, down, growth)
            child.height += grown - down
            down = grown
        else:
            child.translate(0, down)
    return down
