"""The page of a version: the text with its marks, the findings of the checklist, the threads of mentors."""

from collections import defaultdict
from functools import cached_property
from typing import Any

from accounts.models import User
from guides.localization import localized
from guides.passages import Passage, Piece, markup, split_at_passages
from letters.claims.claim_check import ClaimCheck, check_version
from letters.compare.page import ChangeSegment, Comparison
from letters.models import Attachment, Version
from letters.origins.origins_of_text import OriginsOfText, origins_of_text
from letters.wording.connection.endpoint import Endpoint
from letters.wording.own_model import endpoint_for
from reviews.blind.reader_copy import ReaderCopy, shown
from reviews.models import (
    ChecklistRun,
    Decline,
    Dismissal,
    Judgement,
    ModelAnswer,
    PointAnswer,
    Proposal,
    Review,
    ReviewRequest,
    SharedAnswer,
)
from reviews.requests.reader_copies import shown_request
from reviews.runs.findings import Finding, Findings
from reviews.shared_answers.shared_answer import filled
from reviews.threads.panel import ThreadPanel


class VersionPage:
    """A version as ``user`` may see it. Everything is fetched once, in a fixed number of queries."""

    def __init__(self, version: Version, user: User, talk: ThreadPanel | None = None) -> None:
        self.version, self.user = version, user
        self.talk = talk or ThreadPanel(version, user)
        self.copy = self.talk.copy

    @cached_property
    def run(self) -> ChecklistRun | None:
        """The newest run on the version, whatever its state."""
        return ChecklistRun.objects.visible_to(self.user).filter(version=self.version).newest()

    @cached_property
    def report(self) -> dict[str, Any] | None:
        """The report of that run as the user may see it; None until it is completed."""
        return self.copy.report(self.run.report) if self.run and self.run.report else None

    @cached_property
    def newer_edition(self) -> int | None:
        """The number of the guide's newest edition, when the run is by an older one."""
        if self.run is None or not self.run.report:
            return None
        numbers = self.version.letter.guide.rubrics.order_by("-number").values_list("number", flat=True)
        newest = numbers.first()
        return newest if newest and newest > self.run.rubric.number else None

    @cached_property
    def findings(self) -> Findings | None:
        """What the report says, with the points that the candidate set aside since."""
        if self.run is None or self.report is None:
            return None
        by_point = Dismissal.objects.visible_to(self.user).by_point(self.version.letter)
        dismissals = {
            point: shown(dismissal, reason=self.copy.text(dismissal.reason)) for point, dismissal in by_point.items()
        }
        return Findings(
            self.report,
            self.run.rubric,
            self.copy.body,
            dismissals,
            judgements=self.judgements,
            review=self.mine,
            answers=self.answers,
            model_answers=self.model_answers,
            ad=self.ad,
        )

    @cached_property
    def answers(self) -> dict[str, PointAnswer]:
        """For its owner: what they answered where the program cannot tell. A mentor answers without knowing it."""
        letter = self.version.letter
        if self.user.pk != letter.owner_id:
            return {}
        return PointAnswer.objects.visible_to(self.user).newest_by_point(letter, by=self.user)

    @cached_property
    def model_answers(self) -> dict[str, ModelAnswer]:
        """For its owner: what a model answered there."""
        return ModelAnswer.objects.visible_to(self.user).newest_by_point(self.version.letter)

    @cached_property
    def endpoint(self) -> Endpoint | None:
        """For its owner: the model that may be asked."""
        return endpoint_for(self.user) if self.user.pk == self.version.letter.owner_id else None

    @cached_property
    def claims(self) -> ClaimCheck | None:
        """For its owner: what their facts bear out of the version. No role sees it of others."""
        return check_version(self.version) if self.user.pk == self.version.letter.owner_id else None

    @cached_property
    def origins(self) -> OriginsOfText | None:
        """For its owner: where the sentences come from, with the facts."""
        if self.user.pk != self.version.letter.owner_id:
            return None
        return origins_of_text(self.version.origins, self.version.body, self.user)

    @cached_property
    def shared_flags(self) -> list[str] | None:
        """For the mentor: the words that no fact bears out, where the candidate shares them; None where they do not.

        SECURITY: the words of the letter alone. Reasons quote the facts, and facts are nobody's but their owner's.
        """
        if self.user.pk == self.version.letter.owner_id or not (self.request and self.request.shares_flags):
            return None
        return [self.copy.text(claim.quote) for claim in check_version(self.version).flags]

    @cached_property
    def attachments(self) -> list[Attachment]:
        """For the mentor: what the candidate shows them of what goes with the letter."""
        shown_ones = Attachment.objects.visible_to(self.user).filter(letter=self.version.letter_id)
        return list(shown_ones.without_content())

    @property
    def ad(self) -> str:
        """The job ad of the letter, by which the findings are ordered for its owner; mentors do not see it."""
        return self.version.letter.job_ad if self.user.pk == self.version.letter.owner_id else ""

    @property
    def criteria(self) -> list[Finding]:
        """The findings on the criteria; none until there is a report."""
        return self.findings.criteria if self.findings else []

    @cached_property
    def judgements(self) -> dict[str, list[Judgement]]:
        """By item: what mentors think of the program's verdicts, and answer where it has none."""
        by_item: dict[str, list[Judgement]] = defaultdict(list)
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
        return self.version.word_count

    @property
    def met(self) -> int:
        """How many criteria the version meets."""
        return self.findings.met if self.findings else 0

    @cached_property
    def request(self) -> ReviewRequest | None:
        """The newest request about this version that the person sees."""
        requests = ReviewRequest.objects.visible_to(self.user).filter(version=self.version)
        requests = requests.select_related("mentor", "letter__owner").prefetch_related("reviews__mentor")
        return requests.order_by("-created_at").first()

    @property
    def asked(self) -> ReviewRequest | None:
        """The request as the user may see it."""
        return shown_request(self.request, self.copy) if self.request else None

    @property
    def application(self) -> dict[str, str]:
        """For the mentor: company, role and job ad, where the candidate shares them."""
        shared = self.request.application if self.request else {}
        return {name: self.copy.text(text) for name, text in shared.items()}

    @property
    def answer(self) -> Review | None:
        """The published review of the request, as the user may see it."""
        if self.request is None or (answer := self.request.answer) is None:
            return None
        texts = {"summary": self.copy.text(answer.summary), "override": self.copy.text(answer.override)}
        return shown(answer, **texts)

    @property
    def declines(self) -> list[Decline]:
        """For the owner: which mentors did not read it for this request, and why."""
        if self.request is None:
            return []
        declines = Decline.objects.visible_to(self.user).filter(request=self.request)
        return list(declines.select_related("mentor"))

    @property
    def proposal(self) -> Proposal | None:
        """For the owner: another reader whom a coordinator proposes for the request."""
        proposals = Proposal.objects.visible_to(self.user).open().filter(request=self.request)
        return proposals.select_related("mentor", "by", "request__mentor").first() if self.request else None

    @cached_property
    def mine(self) -> Review | None:
        """The mentor's own review of the request, when they have begun one."""
        reviews = self.request.reviews.all() if self.request else ()
        return next((review for review in reviews if review.mentor == self.user), None)

    @property
    def unanswered(self) -> int:
        """How many questions of the checklist the mentor has not answered: what it cannot tell, or cannot judge."""
        asked = [*self.findings.to_check, *self.findings.manual] if self.findings else []
        return sum(finding.own is None for finding in asked)

    @cached_property
    def shared_answers(self) -> list[SharedAnswer]:
        """The shared answers in the letter's language, with what this letter has for their placeholders."""
        answers = SharedAnswer.objects.visible_to(self.user).for_letter(self.version.letter)
        common = {"candidate": self.copy.letter.owner.name, "mentor": self.user.name}
        if self.run:
            common["guide"] = localized(self.run.rubric.document["title"])
        return [shown(answer, text=filled(answer.text, common | self._point(answer))) for answer in answers]

    def _point(self, answer: SharedAnswer) -> dict[str, str]:
        entry = self.run.rubric.entry(answer.criterion) if self.run and answer.criterion else {}
        return {"point": localized(entry["title"])} if entry.get("title") else {}

    @cached_property
    def former(self) -> Review | None:
        """What this mentor said of the letter the last time, as they may see it."""
        if self.request is None:
            return None
        mine = ReviewRequest.objects.visible_to(self.user).filter(mentor=self.user, letter=self.version.letter_id)
        rounds = mine.filter(created_at__lt=self.request.created_at).exclude(state__in=ReviewRequest.WAITING)
        last = rounds.prefetch_related("reviews__mentor").order_by("-created_at").first()
        if last is None or (answer := last.answer) is None or answer.mentor != self.user:
            return None
        return shown(answer, summary=self.copy.text(answer.summary), override=self.copy.text(answer.override))

    @cached_property
    def newer(self) -> Version | None:
        """For the mentor: the version that the candidate has sent since, in this request's place."""
        if self.request or self.user.pk == self.version.letter.owner_id:
            return None
        mine = ReviewRequest.objects.visible_to(self.user).filter(mentor=self.user, letter=self.version.letter_id)
        newer = mine.filter(state__in=ReviewRequest.WAITING, version__number__gt=self.version.number)
        return request.version if (request := newer.select_related("version").first()) else None

    @cached_property
    def approved(self) -> Version | None:
        """The earlier version that a mentor called ready, when this one has not been."""
        approved = ReviewRequest.objects.visible_to(self.user).filter(letter=self.version.letter_id, state="approved")
        approved = approved.filter(version__number__lte=self.version.number).order_by("-version__number")
        newest = approved.select_related("version").defer("version__body", "version__origins").first()
        return newest.version if newest and newest.version != self.version else None

    @cached_property
    def before(self) -> Version | None:
        """The version that this mentor read last before this one."""
        versions = Version.objects.visible_to(self.user).filter(letter=self.version.letter_id)
        return versions.filter(readings__mentor=self.user, number__lt=self.version.number).order_by("-number").first()

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

    @cached_property
    def pieces(self) -> list[Piece]:
        """The text cut at every mark: of Markdown, of findings and of threads."""
        body = self.copy.body
        found = self.findings.passages if self.findings else ()
        own = [*self.claims.passages, *self.origins.passages] if self.claims and self.origins else []
        return split_at_passages(body, [*markup(body), *found, *own, *self._threads])
