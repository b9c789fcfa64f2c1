"""The guides for frontend developers and data analysts are what the pages of the editor make, byte for byte."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from guides.editor.fields import texts_of
from guides.editor.palette import parameter_fields
from guides.editor.parts import PARTS, WORDS, Part, PartField
from guides.models import Guide
from tests.guides.deciding.test_deciding import CONTENT, GUIDES, MADE_IN_THE_PRODUCT
from tests.guides.editor.test_views import Fields
from tests.types import AsUser


def typed_in(field: PartField, name: str, entry: dict[str, Any]) -> dict[str, str]:
    """What somebody types in a field so that it has the value of an entry."""
    outer, _dot, inner = field.key.partition(".")
    value = entry.get(outer, {}).get(inner) if inner else entry.get(outer)
    if field.kind == "entries":
        return rows_of(field.entries, value or [], f"{name}.", field.key)
    return {f"{name}.{language}".rstrip("."): text for language, text in texts_of(field, value).items()}


def rows_of(fields: tuple[PartField, ...], entries: list[Any], prefix: str, list_path: str) -> dict[str, str]:
    found = {f"{prefix}rows": str(len(entries))}
    for number, entry in enumerate(entries):
        more = parameter_fields(entry["id"], entry.get("kind", ""), list_path) if WORDS in fields else ()
        for field in (*fields, *more):
            found |= typed_in(field, f"{prefix}{number}.{field.key}", entry)
    return found


def form_of(part: Part, document: dict[str, Any]) -> dict[str, str]:
    head = {key: text for field in part.head for key, text in typed_in(field, field.key, document).items()}
    return head | (rows_of(part.entries, document[part.list_path], "", part.list_path) if part.list_path else {})


@pytest.mark.parametrize("slug", MADE_IN_THE_PRODUCT)
def test_the_guide_is_written_on_the_pages_of_the_editor_and_published(slug: str, as_user: AsUser, admin: User) -> None:
    editor: Client = as_user(admin)
    document = GUIDES[slug]
    title = {f"title_{language}": document["title"][language] for language in ("it", "en")}
    editor.post(reverse("guide-new"), title | {"slug": slug, "like": ""})
    # Pillars name criteria, and notes, dos and don'ts too: these come after what they name.
    for name in ("about", "criteria", "mistakes", "manual", *(name for name in PARTS if name not in FIRST)):
        where = reverse("guide-part", args=[slug, name])
        shown = Fields(editor.get(where).text).found
        answer = editor.post(where, form_of(PARTS[name], document) | {"revision": shown["revision"]})
        assert answer.status_code == 302, (name, answer.text[answer.text.find("<main") :][:3000])
    made = Guide.objects.get(slug=slug)
    assert made.as_yaml() == (CONTENT / f"{slug}.yaml").read_text("utf-8")
    editor.post(reverse("guide-publish", args=[slug]), {"revision": made.revision})
    assert made.rubric.number == 1


FIRST = ("about", "criteria", "mistakes", "manual")
