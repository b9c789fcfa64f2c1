"""A guide's example letter, cut at the passages that its notes explain."""

from dataclasses import dataclass
from typing import Any

from guides.localization import localized
from guides.passages import Passage, Piece, cut, markup


@dataclass(frozen=True)
class Note:
    number: int
    start: int
    criterion: str
    title: str
    why: str


def annotated(document: dict[str, Any]) -> tuple[list[Piece], list[Note]]:
    """The example in the language of the page: its pieces, whose keys are note numbers, and the notes in order."""
    example = document["example"]
    body = localized(example["body"])
    titles = {item["id"]: localized(item["title"]) for item in document["criteria"]}
    placed = sorted((body.find(localized(note["quote"])), index) for index, note in enumerate(example["notes"]))
    notes, passages = [], list(markup(body))
    for number, (start, index) in enumerate(((s, i) for s, i in placed if s >= 0), 1):
        note = example["notes"][index]
        passages.append(Passage(start, start + len(localized(note["quote"])), str(number), "evidence"))
        title = titles.get(note["criterion"], note["criterion"])
        notes.append(Note(number, start, note["criterion"], title, localized(note["why"])))
    return cut(body, passages), notes
