"""Pure: documents that are older than the names of roles, which stood in the checklist then."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from guides.document.schema import OPTIONAL
from guides.document.yaml_format import parse

CONTENT = Path(__file__).resolve().parents[1] / "content"


def with_roles(document: Mapping[str, Any]) -> dict[str, Any]:
    """The document with the names of the repository's guide of the same slug; one with names of its own unchanged.

    Editions that were published without them, as by admins who changed a guide, stay as they are in the database.
    """
    if document.keys() & OPTIONAL.keys():
        return dict(document)
    return {**document, **_roles_in_repository(document["slug"])}


@cache
def _roles_in_repository(slug: str) -> Mapping[str, Any]:
    path = CONTENT / f"{slug}.yaml"
    document = parse(path.read_text("utf-8"), path.name) if path.exists() else {}
    return {key: document[key] for key in OPTIONAL if key in document}
