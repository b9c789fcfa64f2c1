"""The rows that a press is taken back with: what it confirmed waits again, what it retired is as it was."""

import uuid
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from profiles.facts.fact import Fact


def made_anew(
    confirmed: Iterable["Fact"], retired: Iterable["Fact"], *, live: Collection["Fact"], share: str = ""
) -> "list[Fact]":
    """New rows, not saved, since those that were confirmed or retired never change.

    A confirmed change gives the key back to the fact whose place it took, and waits to change it.

    Args:
        confirmed: What the press confirmed.
        retired: What it retired.
        live: The facts that are live without them.
        share: The share in the work that is not said any more of what was confirmed.
    """
    restored = {fact.pk: fact for fact in live}
    made = []
    for fact in sorted(retired, key=lambda fact: fact.confirmed_at is None):  # a change after what it would change
        if fact.confirmed_at:
            row = _like(fact, state="confirmed", retired_at=None, supersedes=None)
        else:
            changed = restored.get(fact.supersedes_id) if fact.supersedes_id else None
            row = _like(fact, state="proposed", retired_at=None, supersedes=changed)
        restored[fact.pk] = row
        made.append(row)
    for fact in confirmed:
        changed = restored.get(fact.supersedes_id) if fact.supersedes_id else None
        key = uuid.uuid4() if changed else fact.key
        kept = "" if fact.share == share else fact.share
        made.append(_like(fact, state="proposed", confirmed_at=None, supersedes=changed, key=key, share=kept))
    return made


def _like(fact: "Fact", **otherwise: Any) -> "Fact":
    """A new row that says the same, but for some fields."""
    kept = (field for field in fact._meta.concrete_fields if field.name not in {"id", "made_at", "supersedes"})
    return type(fact)(**{field.attname: getattr(fact, field.attname) for field in kept} | otherwise)
