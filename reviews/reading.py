"""What the page of a version shows: the text with its marks, the program's findings, the mentor's threads."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from accounts.models import User
from guides.passages import Passage, Piece, cut, markup
from guides.templatetags.words import words
from letters.comparison import Change, Comparison
from letters.models import Version
from reviews.models import ChecklistRun, Judgement, Review, ReviewRequest, Thread


@dataclass(frozen=True)
class Finding:
    """A criterion or mistake of a report, with the guide's words for it."""

    id: str
    title: str
    asks: str
    state: str  # met, partial, missing; found for a mistake
    advice: str
    evidence: list[dict[str, Any]]
    weight: float
    earned: float
    judgements: list[Judgement]  # those the person may see, the oldest first
    own: Judgement | None  # the one of the review that the person is writing


class Reading:
    """A version as ``user`` may see it. Everything is fetched once, in a fixed number of queries."""

    def __init__(self, version: Version, user: User) -> None:
        self.version, self.user = version, user

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
    def criteria(self) -> list[Finding]:
        return [self._finding(item, item["verdict"]) for item in self.report["criteria"]] if self.report else []

    @cached_property
    def mistakes(self) -> list[Finding]:
        """Only those found: an absent mistake is nothing to read."""
        found = [item for item in self.report["mistakes"] if item["found"]] if self.report else []
        return [self._finding(item, "found") for item in found]

    def _finding(self, item: dict[str, Any], state: str) -> Finding:
        entry = self.run.rubric.entry(item["id"])  # type: ignore[union-attr]
        judgements = self.judgements.get(item["id"], [])
        return Finding(
            id=item["id"],
            title=words(entry.get("title", item["id"])),
            asks=words(entry.get("asks", entry.get("why", ""))),
            state=state,
            advice=words(item["advice"]),
            evidence=item["evidence"],
            weight=item["weight"],
            earned=item.get("earned", 0),
            judgements=judgements,
            own=next((one for one in judgements if one.review == self.mine), None),
        )

    @cached_property
    def judgements(self) -> dict[str, list[Judgement]]:
        """By item: what mentors think of the program's verdicts, and answer where it has none."""
        found: dict[str, list[Judgement]] = defaultdict(list)
        seen = Judgement.objects.visible_to(self.user).filter(run__version=self.version)
        for judgement in seen.select_related("review__mentor"):
            found[judgement.item].append(judgement)
        return found

    @cached_property
    def manual(self) -> list[Finding]:
        """What no program can judge."""
        asked = self.report["manual"] if self.report else []
        empty = {"advice": "", "evidence": [], "weight": 0}
        return [self._finding({"id": check} | empty, "manual") for check in asked]

    @property
    def words(self) -> int:
        """As the checklist counts them, once it has; a plain count before."""
        return self.report["words"] if self.report else self.version.words

    @property
    def met(self) -> int:
        return sum(finding.state == "met" for finding in self.criteria)

    @property
    def partial(self) -> int:
        return sum(finding.state == "partial" for finding in self.criteria)

    @cached_property
    def threads(self) -> list[Thread]:
        return list(Thread.objects.visible_to(self.user).filter(version=self.version).in_text_order())

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
    def mine(self) -> Review | None:
        """The mentor's own review of the request, when they have begun one."""
        return (
            next((one for one in self.request.reviews.all() if one.mentor == self.user), None) if self.request else None
        )

    @cached_property
    def newer(self) -> Version | None:
        """For the mentor: the version that the candidate has sent since, in this request's place."""
        if self.request or self.user.pk == self.version.letter.owner_id:
            return None
        sent = ReviewRequest.objects.visible_to(self.user).filter(mentor=self.user, letter=self.version.letter_id)
        found = sent.filter(state__in=ReviewRequest.WAITING, version__number__gt=self.version.number)
        return request.version if (request := found.select_related("version").first()) else None

    @cached_property
    def approved(self) -> Version | None:
        """The earlier version that a mentor called ready, when this one has not been."""
        answered = ReviewRequest.objects.visible_to(self.user).filter(letter=self.version.letter_id, state="approved")
        found = answered.filter(version__number__lte=self.version.number).order_by("-version__number")
        newest = found.select_related("version").defer("version__body").first()
        return newest.version if newest and newest.version != self.version else None

    @cached_property
    def before(self) -> Version | None:
        """The version that this mentor read last before this one."""
        seen = Version.objects.visible_to(self.user).filter(letter=self.version.letter_id)
        return seen.filter(readings__mentor=self.user, number__lt=self.version.number).order_by("-number").first()

    @cached_property
    def changes(self) -> list[Change]:
        """What changed since then, word by word."""
        return Comparison(self.before.body, self.version.body).changes if self.before else []

    @cached_property
    def pieces(self) -> list[Piece]:
        body = self.version.body
        passages = list(markup(body))
        for finding in [*self.criteria, *self.mistakes]:
            spans = [(span["start"], span["end"]) for span in finding.evidence]
            # What rests on the whole text, as its length does, would underline every line and point at none.
            passages += [Passage(*span, finding.id, finding.state) for span in spans if not most_of(body, *span)]
        passages += [Passage(*t.span, f"thread-{t.pk}", "thread") for t in self.threads if t.span]
        return cut(body, passages)


def most_of(body: str, start: int, end: int) -> bool:
    """Whether a range is more than half of the text."""
    return (end - start) * 2 > len(body)
