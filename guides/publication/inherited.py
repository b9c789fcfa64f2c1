"""The parts that the draft of a guide without an edition shares with another guide."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from guides.editor.parts import PARTS, Part
from guides.models import Guide

OF_EVERY_GUIDE = ("slug", "title", "related")  # what a copy has of its own from the start


class Inherited(NamedTuple):
    """The guide from which parts of a draft were copied, the parts that are still its, and whether nothing is new."""

    guide: Guide
    parts: list[Part]
    is_unchanged: bool


def inherited(guide: Guide) -> Inherited | None:
    """What a guide without an edition has word for word from another guide; None for nothing.

    Of several guides, the one with which it shares most.
    """
    if guide.is_published:
        return None
    found = []
    for other in Guide.objects.with_draft().exclude(pk=guide.pk):
        parts = [part for part in PARTS.values() if part.list_path and _same(part.list_path, guide.draft, other.draft)]
        keys = set(guide.draft) - set(OF_EVERY_GUIDE)
        if parts:
            found.append(Inherited(other, parts, all(guide.draft[key] == other.draft.get(key) for key in keys)))
    return max(found, key=lambda one: len(one.parts), default=None)


def _same(key: str, draft: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(draft[key]) and draft[key] == other.get(key)
