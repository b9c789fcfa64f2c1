"""What the page of a version shows: the text with its marks, the program's findings, the mentor's threads."""

from functools import cached_property
from typing import Any

from accounts.models import User
from guides.passages import Piece, cut, markup
from letters.models import Version
from reviews.findings import Finding, Findings
from reviews.models import ChecklistRun, Dismissal, ReviewRequest
from reviews.talk import Talk


class Reading:
    """A version as ``user`` may see it. Everything is fetched once, in a fixed number of queries."""

    def __init__(self, version: Version, user: User, talk: Talk | None = None) -> None:
        self.version, self.user = version, user
        self.talk = talk or Talk(version, user)

    @cached_property
    def run(self) -> ChecklistRun | None:
        return ChecklistRun.objects.visible_to(self.user).filter(version=self.version).newest()

    @cached_property
    def report(self) -> dict[str, Any] | None:
        return self.run.report if self.run else None

    @cached_property
    def newer_edition(self) -> int | None:
        """The number of the guide's newest rubric, when the run was judged by an older one."""
        numbers = self.version.letter.guide.rubrics.order_by("-number").values_list("number", flat=True)
        newest = numbers.first() if self.report else None
        return newest if newest and newest > self.run.rubric.number else None  # type: ignore[union-attr]

    @cached_property
    def findings(self) -> Findings | None:
        """What the report says, with the points that the candidate set aside since."""
        if not self.report:
            return None
        aside = Dismissal.objects.visible_to(self.user).by_point(self.version.letter)
        return Findings(self.report, self.run.rubric, self.version.body, aside)  # type: ignore[union-attr]

    @property
    def criteria(self) -> list[Finding]:
        return self.findings.criteria if self.findings else []

    @property
    def words(self) -> int:
        """As the checklist counts them, once it has; a plain count before."""
        return self.report["words"] if self.report else self.version.words

    @property
    def met(self) -> int:
        return self.findings.met if self.findings else 0

    @cached_property
    def request(self) -> ReviewRequest | None:
        """The newest request about this version that the person sees."""
        seen = ReviewRequest.objects.visible_to(self.user).filter(version=self.version)
        return (
            seen.select_related("mentor", "letter__owner")
            .prefetch_related("reviews__mentor")
            .order_by("-created_at")
            .first()
        )

    @cached_property
    def pieces(self) -> list[Piece]:
        body = self.version.body
        passages = [*markup(body), *(self.findings.passages if self.findings else ())]
        passages += [passage for mark in self.talk.marks for passage in mark.passages()]
        return cut(body, passages)
