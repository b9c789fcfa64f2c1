"""Pure: gives the spare height of a letter of one page to its margins and gaps. Runs in the child process.

The boxes of the finished layout are moved, so that no second layout is needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

MM = 96 / 25.4  # CSS pixels
# How far the first line may come from the top edge, and how much each gap may grow, in millimetres: while there is
# little to give, and then once more while there is much.
TOP = (23.0, 30.0)
SIGNATURE = (15.0, 18.0)  # the room for a pen
GAPS = {
    "recipient": (4.5, 5.0),
    "date": (2.0, 2.0),
    "subject": (2.0, 3.0),
    "text": (1.0, 1.0),
    "paragraph": (0.4, 0.8),
    "goodbye": (1.5, 2.0),
    "rest": (1.5, 2.0),
    "attachments": (2.0, 2.0),
}
GIVEN = (0.65, 0.5)  # the shares of the spare height that are given; what is left stays at the foot
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
    growth = _growth(page, parts, spare)
    _move(body, growth.pop(id(page)), growth)
    document.pages[0] = Page(page_box=page)  # which finds the links where they are now


def _growth(page: Any, parts: list[tuple[Any, str]], spare: float) -> dict[int, float]:
    """How many pixels each part, and the page at its top, gets above it."""
    growth = dict.fromkeys((id(page), *(id(part) for part, _name in parts)), 0.0)
    for stage, share in enumerate(GIVEN):
        wanted = {id(page): max(0, TOP[stage] * MM - page.content_box_y() - growth[id(page)])}
        lowest = 0.0
        for part, name in parts:
            if name == "signature":
                wanted[id(part)] = max(0, SIGNATURE[stage] * MM - part.margin_top - growth[id(part)])
            # A style may set two parts beside each other: nothing comes between these.
            elif name in GAPS and part.position_y >= lowest - 1:
                wanted[id(part)] = GAPS[name][stage] * MM
            lowest = max(lowest, _bottom(part))
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


def _bottom(box: Any) -> float:
    return float(box.position_y + box.margin_height())


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
