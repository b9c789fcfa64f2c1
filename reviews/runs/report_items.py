"""Pure: what the items of a report say, before anybody has decided about them."""

from typing import Any


def state_of(item: dict[str, Any]) -> str:
    """The state of a criterion of a report, old reports included, which were always sure."""
    if item.get("to_fill"):
        return "to-fill"
    verdict: str = item["verdict"]
    return verdict if item.get("sure", True) else "unsure"


def most_of(body: str, start: int, end: int) -> bool:
    """Whether ``body[start:end]`` is more than half of the text, as evidence of its length is."""
    return (end - start) * 2 > len(body)
