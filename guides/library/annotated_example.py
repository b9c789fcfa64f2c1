"""A guide's example letter, split at the passages that its notes explain."""

from dataclasses import dataclass
from typing import Any

from guides.localization import localized
from guides.passages import Passage, Piece, markup, split_at_passages


@dataclass(frozen=True)
class Note:
    """A note on a passage of the example, which begins at code point ``start``."""

    number: int
    start: int
    criterion: str
    title: str
    why: str


def annotated_example(document: dict[str, Any]) -> tuple[list[Piece], list[Note]]:
    """The example letter in the language of the page, split into pieces, and its notes in order.

    The keys of the pieces are the numbers of the notes.
    """
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
    return split_at_passages(body, passages), notes
