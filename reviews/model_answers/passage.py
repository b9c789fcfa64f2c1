"""The passage of a point on which a model may be asked, with names and contacts hidden as from a blind reader."""

from dataclasses import dataclass
from functools import cached_property

from guides.localization import localized
from reviews.blind.masked_text import MaskedText
from reviews.blind.version_redaction import VersionRedaction
from reviews.model_answers.question import Question
from reviews.model_answers.reply import Reply, has_words
from reviews.runs.report_items import most_of, state_of
from reviews.runs.run import ChecklistRun

LONGEST = 2000  # code points of a passage that leave


@dataclass(frozen=True)
class Passage:
    """``body[start:end]`` of the version of a run, in code points: the strongest evidence for a point."""

    run: ChecklistRun
    point: str
    start: int
    end: int

    @classmethod
    def of(cls, run: ChecklistRun, point: str) -> "Passage | None":
        """The passage of a point; None where the checklist is sure, or has none that may leave."""
        items = run.report["criteria"] if run.report else []
        item = next((item for item in items if item["id"] == point and state_of(item) == "unsure"), None)
        if item is None or not item["evidence"]:
            return None
        start, end = item["evidence"][0]["start"], item["evidence"][0]["end"]
        found = cls(run, point, start, end)
        too_much = end - start > LONGEST or most_of(run.version.body, start, end)
        return None if too_much or not has_words(found.question.passage) else found

    @property
    def words(self) -> str:
        """As it stands in the letter."""
        return self.run.version.body[self.start : self.end]

    @cached_property
    def _masked(self) -> MaskedText:
        return MaskedText(self.run.version.body, VersionRedaction.objects.of(self.run.version).ranges)

    @property
    def question(self) -> Question:
        """What leaves: the point in the guide's words, and the passage with masks."""
        start, end = self._masked.masked_span(self.start, self.end)
        entry = self.run.rubric.entry(self.point)
        title, asks = localized(entry.get("title", self.point)), localized(entry.get("asks", ""))
        return Question(title, asks, self._masked.text[start:end])

    def quoted(self, reply: Reply) -> str:
        """The words of the letter that a reply quotes."""
        first, _end = self._masked.masked_span(self.start, self.end)
        start, end = self._masked.original_span(first + reply.start, first + reply.end)
        return self.run.version.body[start:end] if reply.end else ""
