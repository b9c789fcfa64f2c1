"""Pure: a text with gaps together with what was said to each, so that every answer can be changed or taken back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from checklist.text.segmentation import Span
from letters.creation.leaving_out import LeavingOut


@dataclass(frozen=True)
class Filling:
    """A text with all its gaps, and the answers.

    Attributes:
        text: The text before anything was filled in.
        answers: What goes into gaps, by their spans in ``text``.
        left_out: The gaps that do not apply to the writer.
    """

    text: str
    answers: Mapping[Span, str] = field(default_factory=dict)
    left_out: frozenset[Span] = frozenset()

    @property
    def body(self) -> str:
        """The text with the answers, and without what does not apply."""
        return LeavingOut(self.text).without(self.left_out, self.answers)

    def as_json(self) -> dict[str, Any]:
        """Everything as JSON-ready data."""
        return {
            "text": self.text,
            "answers": [[span.start, span.end, answer] for span, answer in sorted(self.answers.items())],
            "left_out": [[span.start, span.end] for span in sorted(self.left_out)],
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Filling":
        """Read what ``as_json`` made."""
        answers = {Span(start, end): answer for start, end, answer in stored["answers"]}
        return cls(stored["text"], answers, frozenset(Span(start, end) for start, end in stored["left_out"]))


def entries_by_label(
    templates: Iterable[Mapping[str, Any]], labels: Iterable[str], language: str
) -> dict[str, Mapping[str, Any]]:
    """What a guide says of the gaps of a text: the entries of the template that has most of its labels.

    A letter does not remember its template: its guide may be another one by now, and its text a copy.

    Args:
        templates: Those of a guide.
        labels: The labels of the gaps of the text.
        language: The language of the text.

    Returns:
        The entries of ``gaps`` by their labels in that language.
    """
    wanted = set(labels)
    best: dict[str, Mapping[str, Any]] = {}
    for template in templates:
        entries = {gap["label"][language]: gap for gap in template.get("gaps", [])}
        if len(wanted & entries.keys()) > len(wanted & best.keys()):
            best = entries
    return best
