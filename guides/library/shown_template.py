"""A guide's templates as its public page shows them: bold words and gaps marked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from checklist.detect.parts.placeholders import placeholders
from guides.localization import localized
from guides.passages import Passage, Piece, markup, split_at_passages


@dataclass(frozen=True)
class ShownTemplate:
    """A template in the language of the page: its body as it is copied, and as pieces with their marks."""

    id: str
    title: str
    situation: str
    is_email: bool
    body: str
    pieces: list[Piece]


def shown_templates(templates: Iterable[Mapping[str, Any]]) -> list[ShownTemplate]:
    """The templates of a guide in the language of the page."""
    return [_shown(template) for template in templates]


def _shown(template: Mapping[str, Any]) -> ShownTemplate:
    title, situation, body = (localized(template[key]) for key in ("title", "situation", "body"))
    gaps = [Passage(span.start, span.end, "", "gap") for span in placeholders(body)]
    pieces = split_at_passages(body, [*markup(body), *gaps])
    return ShownTemplate(template["id"], title, situation, template.get("form") == "email", body, pieces)
