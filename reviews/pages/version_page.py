"""The page of a version: the text with its marks, the findings of the checklist, the threads of mentors."""

from collections import defaultdict
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from accounts.models import User
from guides.localization import localized
from guides.passages import Passage
from letters.claims.claim_check import ClaimCheck, check_version
from letters.compare.page import ChangeSegment, Comparison
from letters.models import Attachment, Export, Version
from letters.origins.origins_of_text import OriginsOfText, origins_of_text
from letters.wording.connection.endpoint import Endpoint
from letters.wording.own_model import endpoint_for
from queries.compiled import compiled
from reviews.blind.reader_copy import ReaderCopy, shown
from reviews.models import (
    ChecklistRun,
    Dismissal,
    GuestComment,
    Judgement,
    ModelAnswer,
    PointAnswer,
    SharedAnswer,
)
from reviews.pages.asked_version import AskedVersion
from reviews.runs.findings import Finding, Findings
from reviews.shared_answers.shared_answer import filled


class VersionPage(AskedVersion):
    """A version as ``user`` may see it. Everything is fetched once, in a bounded number of queries."""

    @cached_property
    def run(self) -> ChecklistRun | None:
        """The newest run on the version, whatever its state."""
        # SECURITY: whoever sees a version sees its runs, and the version was loaded by ``visible_to``.
        run = _newest_runs.first(self.version)
        if run:
            run.version = self.version
        return run

    @cached_property
    def report(self) -> dict[str, Any] | None:
        """The report of that run as the user may see it; None until it is completed."""
        return self.copy.report(self.run.report) if self.run and self.run.report else None

    @property
    def has_run(self) -> bool:
        """Whether there is a run, whatever its state."""
        return self.run is not None

    @property
    def has_report(self) -> bool:
        """Whether the run has a report."""
        return bool(self.report)

    @cached_property
    def newer_edition(self) -> int | None:
        """The number of the guide's newest edition, when the run is by an older one."""
        if self.run is None or not self.run.report:
            return None
        newest = self.beside.newest_edition
        return newest if newest > self.run.rubric.number else None

    @cached_property
    def findings(self) -> Findings | None:
        """What the report says, with the points that the candidate set aside since."""
        if self.run is None or self.report is None:
            return None
        return Findings(
            self.report,
            self.run.rubric,
            self.copy.body,
            self.dismissals,
            judgements=self.judgements,
            review=self.mine,
            answers=self.answers,
            model_answers=self.model_answers,
            ad=self.ad,
        )

    @cached_property
    def dismissals(self) -> dict[str, Dismissal]:
        """By point, what the candidate set aside."""
        if not self.beside.dismissals:
            return {}
        by_point = Dismissal.objects.visible_to(self.user).by_point(self.version.letter)
        return {point: shown(row, reason=self.copy.text(row.reason)) for point, row in by_point.items()}

    @cached_property
    def answers(self) -> dict[str, PointAnswer]:
        """For its owner: what they answered where the program cannot tell. A mentor answers without knowing it."""
        if not (self.is_owner and self.beside.answers):
            return {}
        return PointAnswer.objects.visible_to(self.user).newest_by_point(self.version.letter, by=self.user)

    @cached_property
    def model_answers(self) -> dict[str, ModelAnswer]:
        """For its owner: what a model answered there."""
        if not self.beside.model_answers:
            return {}
        return ModelAnswer.objects.visible_to(self.user).newest_by_point(self.version.letter)

    @cached_property
    def endpoint(self) -> Endpoint | None:
        """For its owner: the model that may be asked."""
        return endpoint_for(self.user) if self.is_owner else None

    @cached_property
    def claims(self) -> ClaimCheck | None:
        """For its owner: what their facts bear out of the version. No role sees it of others."""
        return check_version(self.version) if self.is_owner else None

    @cached_property
    def origins(self) -> OriginsOfText | None:
        """For its owner: where the sentences come from, with the facts."""
        if not self.is_owner:
            return None
        return origins_of_text(self.version.origins, self.version.body, self.user)

    @cached_property
    def shared_flags(self) -> list[str] | None:
        """For the mentor: the words that no fact bears out, where the candidate shares them; None where they do not.

        SECURITY: the words of the letter alone. Reasons quote the facts, and facts are nobody's but their owner's.
        """
        if self.is_owner or not (self.request and self.request.shares_flags):
            return None
        return [self.copy.text(claim.quote) for claim in check_version(self.version).flags]

    @cached_property
    def attachments(self) -> list[Attachment]:
        """For the mentor: what the candidate shows them of what goes with the letter."""
        if not self.beside.attachments:
            return []
        shown_ones = Attachment.objects.visible_to(self.user).filter(letter=self.version.letter_id)
        return list(shown_ones.without_content())

    @property
    def ad(self) -> str:
        """The job ad of the letter, by which the findings are ordered for its owner; mentors do not see it."""
        return self.version.letter.job_ad if self.is_owner else ""

    @property
    def criteria(self) -> list[Finding]:
        """The findings on the criteria; none until there is a report."""
        return self.findings.criteria if self.findings else []

    @cached_property
    def judgements(self) -> dict[str, list[Judgement]]:
        """By item: what mentors think of the program's verdicts, and answer where it has none."""
        by_item: dict[str, list[Judgement]] = defaultdict(list)
        if not self.beside.judgements:
            return by_item
        judgements = Judgement.objects.visible_to(self.user).filter(run__version=self.version)
        for judgement in judgements.select_related("review__mentor"):
            # What the mentor is still writing comes back with its form, as they wrote it.
            is_being_written = judgement.review == self.mine and judgement.review.published_at is None
            reason = judgement.reason if is_being_written else self.copy.text(judgement.reason)
            by_item[judgement.item].append(shown(judgement, reason=reason))
        return by_item

    @property
    def manual(self) -> list[Finding]:
        """The items that mentors answer; none until there is a report."""
        return self.findings.manual if self.findings else []

    @property
    def words(self) -> int:
        """How many words the version has."""
        number: int = self.version.words
        return number

    @property
    def met(self) -> int:
        """How many criteria the version meets."""
        return self.findings.met if self.findings else 0

    @cached_property
    def guests(self) -> list[GuestComment]:
        """For the owner: what guests said of the version."""
        if not self.beside.guest_comments:
            return []
        comments = GuestComment.objects.visible_to(self.user).filter(share__version=self.version)
        return list(comments.select_related("share"))

    @cached_property
    def export(self) -> Export | None:
        """The newest PDF of the version."""
        if not self.beside.exports:
            return None
        export = Export.objects.visible_to(self.user).filter(version=self.version).newest()
        if export:
            export.version = self.version
        return export

    @property
    def unanswered(self) -> int:
        """How many questions of the checklist the mentor has not answered: what it cannot tell, or cannot judge."""
        asked = [*self.findings.to_check, *self.findings.manual] if self.findings else []
        return sum(finding.own is None for finding in asked)

    @cached_property
    def shared_answers(self) -> list[SharedAnswer]:
        """The shared answers in the letter's language, with what this letter has for their placeholders."""
        answers = _shared_answers(self.user, self.version.letter.language)
        common = {"candidate": self.copy.letter.owner.name, "mentor": self.user.name}
        if self.run:
            common["guide"] = localized(self.run.rubric.document["title"])
        return [shown(answer, text=filled(answer.text, common | self._point(answer))) for answer in answers]

    def _point(self, answer: SharedAnswer) -> dict[str, str]:
        entry = self.run.rubric.entry(answer.criterion) if self.run and answer.criterion else {}
        return {"point": localized(entry["title"])} if entry.get("title") else {}

    @cached_property
    def changes(self) -> list[ChangeSegment]:
        """What changed since then, word by word, with the threads on their words."""
        if self.before is None:
            return []
        self.before.letter = self.version.letter
        return Comparison(ReaderCopy.of(self.before, self.user).body, self.copy.body, self._threads).changes

    @property
    def _threads(self) -> list[Passage]:
        return [passage for mark in self.talk.marks for passage in mark.passages()]

    @property
    def passages(self) -> list[Passage]:
        """Every passage that is marked in the text: those of findings, of the owner's claims and of threads."""
        found = self.findings.passages if self.findings else ()
        own = [*self.claims.passages, *self.origins.passages] if self.claims and self.origins else []
        return [*found, *own, *self._threads]


@compiled
def _newest_runs(version: Version) -> QuerySet[ChecklistRun]:
    return version.checklist_runs.newest_first()[:1]


@compiled(branches_on={"user": ["role", "is_coordinator"]})
def _shared_answers(user: User, language: str) -> QuerySet[SharedAnswer]:
    return SharedAnswer.objects.visible_to(user).in_language(language)
