"""A guide's example letters, each split at the passages that its notes explain, with what the checklist finds in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from guides.localization import localized
from guides.models import Rubric
from guides.passages import Passage, Piece, markup, split_at_passages


@dataclass(frozen=True)
class Note:
    """A note on a passage of an example, which begins at code point ``start``.

    ``key`` is unique in the guide, ``number`` counts the notes of the example from 1.
    """

    key: str
    number: int
    start: int
    criterion: str
    title: str
    why: str


def example_text(document: Mapping[str, Any]) -> str:
    """The text of the guide's first example letter in the language of the page."""
    return str(localized(document["examples"][0]["body"]))


@dataclass(frozen=True)
class AnnotatedExample:
    """An example letter in the language of the page.

    Attributes:
        pieces: Its body, with the keys of the notes.
        met: How many of the ``judged`` criteria the checklist finds in it.
        lacking: The titles of the others, which it misses, finds in part or is not certain of.
        has_template: Whether there is a template for the same case, which has its id.
    """

    id: str
    title: str
    context: str
    pieces: list[Piece]
    notes: list[Note]
    why: str
    judged: int
    lacking: list[str]
    has_template: bool

    @property
    def met(self) -> int:
        return self.judged - len(self.lacking)


def annotated_examples(rubric: Rubric) -> list[AnnotatedExample]:
    """The example letters of a guide in the language of the page, each with its notes in the order of the text."""
    document = rubric.judged_document
    titles = {item["id"]: localized(item["title"]) for item in document["criteria"]}
    cases = {template["id"] for template in document["templates"]}
    return [
        _annotated(example, titles, rubric, has_template=example["id"] in cases) for example in document["examples"]
    ]


def _annotated(
    example: Mapping[str, Any], titles: Mapping[str, str], rubric: Rubric, *, has_template: bool
) -> AnnotatedExample:
    body = localized(example["body"])
    judged = rubric.run_checklist(body)["criteria"]
    lacking = [titles[item["id"]] for item in judged if item["verdict"] != "met" or not item.get("sure", True)]
    placed = sorted((body.find(localized(note["quote"])), index) for index, note in enumerate(example["notes"]))
    notes, passages = [], list(markup(body))
    for number, (start, index) in enumerate(((s, i) for s, i in placed if s >= 0), 1):
        note, key = example["notes"][index], f"{example['id']}-{number}"
        passages.append(Passage(start, start + len(localized(note["quote"])), key, "evidence"))
        title = titles.get(note["criterion"], note["criterion"])
        notes.append(Note(key, number, start, note["criterion"], title, localized(note["why"])))
    title, context, why = (localized(example[key]) for key in ("title", "context", "why"))
    return AnnotatedExample(
        id=example["id"],
        title=title,
        context=context,
        pieces=split_at_passages(body, passages),
        notes=notes,
        why=why,
        judged=len(judged),
        lacking=lacking,
        has_template=has_template,
    )
