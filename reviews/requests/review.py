"""Reviews: what a mentor says of a version, private until it is published, all at once."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.models import Event, Version
from reviews.notifications import activity
from reviews.requests.request import ReviewRequest
from reviews.runs.point_answer import PointAnswer
from reviews.runs.run import ChecklistRun
from reviews.writing.unsent import kept, put_together

if TYPE_CHECKING:
    from reviews.requests.judgement import Judgement


class Review(models.Model):
    """One mentor's answer to one request. A letter that changed hands has one for each, of which one is published."""

    class Verdict(models.TextChoices):
        CHANGES = "changes_requested", _("I suggest changes")
        SMALL_THINGS = "small_things", _("Ready, with small changes")
        APPROVED = "approved", _("It is ready to send")

    request = models.ForeignKey(ReviewRequest, models.PROTECT, related_name="reviews")
    mentor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    read = models.ManyToManyField(Version, related_name="readings")  # what the mentor had before their eyes
    verdict = models.CharField(_("verdict"), max_length=20, choices=Verdict.choices, blank=True, default="")
    summary = models.TextField(_("summary"), max_length=4000, blank=True, default="")
    override = models.TextField(max_length=1000, blank=True, default="")  # why ready, with comments still open
    notes = models.TextField(_("private notes"), max_length=10_000, blank=True, default="")
    # What stands in the other fields of the page and has not been sent: the text by the name of the field.
    unsent = models.JSONField(default=dict, db_default={}, blank=True)
    published_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["request", "mentor"], name="one_review_per_mentor"),
            models.UniqueConstraint(
                fields=["request"], condition=models.Q(published_at__isnull=False), name="one_answer_per_request"
            ),
            models.CheckConstraint(
                name="published_with_a_verdict",
                condition=models.Q(published_at__isnull=True) | ~models.Q(verdict=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.verdict}"

    @property
    def is_ready(self) -> bool:
        """Whether the verdict is that the letter can be sent."""
        return self.verdict in {self.Verdict.APPROVED, self.Verdict.SMALL_THINGS}

    def missing(self, *, verdict: str, summary: str, override: str) -> dict[str, str]:
        """What is missing before this can be published: a sentence by the argument of ``publish`` that it is about."""
        if not verdict:
            return {"verdict": gettext("Choose a verdict: how ready is the letter?")}
        # By the reverse relation: threads are built on reviews, and not the other way round. Those of an earlier round
        # count as well.
        threads = self.mentor.threads.open().filter(version__letter=self.request.letter_id)
        intents = set(threads.values_list("intent", flat=True)) - {"praise"}  # which asks for nothing
        if verdict == self.Verdict.CHANGES and not summary.strip() and not intents:
            return {"summary": gettext("Say what to change: write a summary, or comment on the text.")}
        if verdict == self.Verdict.SMALL_THINGS and not summary.strip() and not intents:
            return {"summary": gettext("Say which small changes: write a summary, or comment on the text.")}
        if verdict != self.Verdict.CHANGES and not override.strip() and "must" in intents:
            return {
                "override": gettext(
                    "A comment of yours says that something is to be changed. Close it, "
                    "or say why the letter is ready all the same."
                )
            }
        return {}

    @property
    def missing_now(self) -> list[str]:
        """What is missing before this can be published as it is kept now."""
        verdict, override = self.unsent.get("verdict", ""), self.unsent.get("override", "")
        return list(self.missing(verdict=verdict, summary=self.summary, override=override).values())

    def publish(self, *, verdict: str, summary: str, override: str = "") -> None:
        """Show the candidate everything at once; approval holds for the version read, and for no later one.

        Comments stay as they are: approval closes none, and suggestions can still be accepted.

        Args:
            verdict: A value of ``Verdict``.
            summary: What the mentor says of the whole letter.
            override: Why the letter is ready although a comment says that something is to be changed.

        Raises:
            ValidationError: Something is ``missing``, or the letter is no longer in the mentor's hands.
        """
        summary, override = summary.strip(), override.strip()
        with self.request.locked() as request:
            request.refuse_unless_held(self.mentor)
            if missing := self.missing(verdict=verdict, summary=summary, override=override):
                raise ValidationError(missing)
            self.verdict, self.summary, self.override = verdict, summary, override
            self.published_at = timezone.now()
            self.unsent = {}
            self.save(update_fields=["verdict", "summary", "override", "unsent", "published_at"])
            request.update_state(state="approved" if self.is_ready else "changes_requested", lease_until=None)
            verb = Event.Verb.APPROVED if self.is_ready else Event.Verb.CHANGES_SUGGESTED
            activity.record(verb, request.letter, by=self.mentor, version=request.version)

    def judge(self, run: ChecklistRun, item: str, *, verdict: str, reason: str = "") -> "Judgement":
        """Agree with the program's verdict on an item of ``run``, overrule it, or answer a manual item.

        Args:
            run: The completed run that the mentor looks at.
            item: The id of a criterion or of a manual item.
            verdict: A value of ``Judgement.Verdict``.
            reason: Needed where the verdict is not the program's.

        Raises:
            ValidationError: The rubric of the run does not have the item, the program is overruled without a reason,
                or the review has been published.
        """
        report = run.report or {"criteria": [], "manual": []}
        # Where the program is not sure it claims nothing, so that nobody overrules it.
        verdicts = {entry["id"]: entry["verdict"] if entry.get("sure", True) else "" for entry in report["criteria"]}
        verdicts |= dict.fromkeys(report["manual"], "")
        if item not in verdicts:
            raise ValidationError(gettext("The guide does not ask for this."))
        program = verdicts[item]
        if program not in {"", verdict} and not reason.strip():
            raise ValidationError(gettext("Say why you disagree."))
        judgement = {"run": run, "program": program, "verdict": verdict, "reason": reason.strip()}
        with self._unpublished() as review:
            PointAnswer.objects.keep(run, item, verdict=verdict, by=self.mentor)
            return review.judgements.update_or_create(item=item, defaults=judgement)[0]

    def save_notes(self, *, notes: str, summary: str) -> None:
        """Save what is being written, which nobody else sees. Raises ``ValidationError`` once it is published."""
        with self._unpublished() as review:
            review.notes, review.summary = notes, summary
            review.save(update_fields=["notes", "summary"])
        self.notes, self.summary = notes, summary

    def keep(self, name: str, text: str, *, base: str | None, sent: Collection[str] = ()) -> str:
        """Keep what stands in a field of the page while it is typed; nobody else sees it.

        Args:
            name: The name of the field: ``summary``, ``notes``, or as ``unsent.NAME`` has it.
            text: What stands in it.
            base: What it was typed upon, by which it is put together with what another window has kept since; None
                for a choice.
            sent: What was sent before and got no answer, so that it may be what is kept.

        Returns:
            What is kept now.

        Raises:
            ValidationError: There is no such field, too much stands in it, or the review has been published.
        """
        with self._unpublished() as review:
            if name not in {"summary", "notes"}:
                review.unsent = self.unsent = kept(review.unsent, name, text, base, sent)
                review.save(update_fields=["unsent"])
                return str(self.unsent.get(name, ""))
            text = put_together(getattr(review, name), text, base, sent)
            if len(text) > {"summary": 4000, "notes": 10_000}[name]:
                raise ValidationError(gettext("This is too long to be kept: shorten it."))
            for row in (review, self):
                setattr(row, name, text)
            review.save(update_fields=[name])
            return text

    def forget(self, sent: Callable[[Mapping[str, str]], Collection[str]]) -> None:
        """Drop what was kept of fields of the page that have been sent.

        Args:
            sent: The names of those fields, given what is kept now: the next text may stand there already.
        """
        with transaction.atomic():
            review = Review.objects.select_for_update(no_key=True).get(pk=self.pk)
            names = sent(review.unsent)
            unsent = {name: text for name, text in review.unsent.items() if name not in names}
            if unsent != review.unsent and review.published_at is None:
                review.unsent = unsent
                review.save(update_fields=["unsent"])

    @contextmanager
    def _unpublished(self) -> Iterator["Review"]:
        with transaction.atomic():
            review = Review.objects.select_for_update(no_key=True).get(pk=self.pk)
            if review.published_at:
                raise ValidationError(gettext("This review has already been published."))
            yield review
