"""A report in the words of its guide: each point's state, advice and passages, and what the candidate set aside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from guides.localization import localized
from guides.models import Rubric
from guides.passages import Passage
from reviews.models import Dismissal, Judgement, Review


@dataclass(frozen=True)
class Quote:
    """A passage that a finding rests on, in code points; ``is_marked`` unless it would underline most of the text."""

    start: int
    end: int
    quote: str
    is_marked: bool


@dataclass(frozen=True)
class Finding:
    """A criterion or mistake of a report, with the guide's words for it."""

    id: str
    title: str
    asks: str
    state: str  # met, partial, missing; found for a mistake; dismissed when the candidate set it aside; manual
    advice: str
    evidence: list[Quote]
    weight: float
    earned: float
    dismissal: Dismissal | None
    judgements: Sequence[Judgement] = ()  # mentors', those that the person may see
    own: Judgement | None = None  # that of the review which the person is writing

    @property
    def can_be_dismissed(self) -> bool:
        return self.state in {"partial", "missing", "found"}


class Findings:
    """What ``report``, made of ``body`` by ``rubric``, says; ``aside`` holds the dismissals by point, ``judged``
    what mentors think of each, ``mine`` the review in hand.
    """

    def __init__(
        self,
        report: dict[str, Any],
        rubric: Rubric,
        body: str,
        aside: Mapping[str, Dismissal] | None = None,
        *,
        judged: Mapping[str, list[Judgement]] | None = None,
        mine: Review | None = None,
    ) -> None:
        self.report, self.rubric, self.body, self.aside = report, rubric, body, aside or {}
        self.judged, self.mine = judged or {}, mine

    @cached_property
    def criteria(self) -> list[Finding]:
        return [self._finding(item, item["verdict"]) for item in self.report["criteria"]]

    @cached_property
    def mistakes(self) -> list[Finding]:
        """Only those found: an absent mistake is nothing to read, and on an empty page there is nothing to put right.

        Those set aside come last.
        """
        if not self.body.strip():
            return []
        found = [self._finding(item, "found") for item in self.report["mistakes"] if item["found"]]
        return sorted(found, key=lambda finding: finding.state == "dismissed")

    @property
    def manual(self) -> list[Finding]:
        """What no program can judge."""
        empty = {"advice": "", "evidence": [], "weight": 0}
        return [self._finding({"id": check} | empty, "manual") for check in self.report["manual"]]

    def _finding(self, item: dict[str, Any], state: str) -> Finding:
        entry = self.rubric.entry(item["id"])
        judgements = self.judged.get(item["id"], [])
        dismissal = self.aside.get(item["id"]) if state != "met" else None
        return Finding(
            id=item["id"],
            title=localized(entry.get("title", item["id"])),
            asks=localized(entry.get("asks", entry.get("why", ""))),
            state="dismissed" if dismissal else state,
            advice=localized(item["advice"]),
            evidence=[
                Quote(**span, is_marked=not most_of(self.body, span["start"], span["end"])) for span in item["evidence"]
            ],
            weight=item["weight"],
            earned=item.get("earned", 0),
            dismissal=dismissal,
            judgements=judgements,
            own=next((one for one in judgements if self.mine and one.review == self.mine), None),
        )

    @property
    def met(self) -> int:
        return sum(finding.state == "met" for finding in self.criteria)

    @property
    def partial(self) -> int:
        return sum(finding.state == "partial" for finding in self.criteria)

    @property
    def dismissed(self) -> int:
        """Points set aside: decided, but not met."""
        return sum(finding.state == "dismissed" for finding in self.criteria)

    @property
    def passages(self) -> list[Passage]:
        """Every marked passage, as ``guides.passages.cut`` takes them."""
        findings = [*self.criteria, *self.mistakes]
        return [
            Passage(q.start, q.end, found.id, found.state) for found in findings for q in found.evidence if q.is_marked
        ]


def most_of(body: str, start: int, end: int) -> bool:
    """Whether a range is more than half of the text, as that of its length is; marked, it would point at nothing."""
    return (end - start) * 2 > len(body)
