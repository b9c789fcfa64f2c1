"""Pure: what the items of a report say, before anybody has decided about them."""

from collections.abc import Iterable
from typing import Any


def state_of(item: dict[str, Any]) -> str:
    """The state of a criterion of a report, old reports included, which were always sure."""
    if item.get("to_fill"):
        return "to-fill"
    verdict: str = item["verdict"]
    return verdict if item.get("sure", True) else "unsure"


def states_by_id(ids: Iterable[str], verdicts: Iterable[str], unsure: Iterable[str]) -> dict[str, str]:
    """The states of criteria whose ids, verdicts and those not sure were taken out of a report by the database.

    What waits for gaps to be filled is among those not sure.
    """
    return dict(zip(ids, verdicts, strict=True)) | dict.fromkeys(unsure, "unsure")


def most_of(body: str, start: int, end: int) -> bool:
    """Whether ``body[start:end]`` is more than half of the text, as evidence of its length is."""
    return (end - start) * 2 > len(body)
