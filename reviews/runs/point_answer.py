"""Answers of people where the checklist cannot tell: whether a passage shows what a point asks for."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from guides.models import Guide
from letters.models import Letter, Version

if TYPE_CHECKING:
    from reviews.runs.run import ChecklistRun

QUOTE = 2000  # code points of a passage that are kept


class PointAnswerQuerySet(models.QuerySet["PointAnswer"]):
    """Who sees answers, and giving them. Rows are only added: the newest of a person to a point holds."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Those that the user gave, and those of candidates on letters of which the user sees a version.

        SECURITY: what a mentor answered is for the candidate to see once the review is published, as a judgement.
        """
        if not user.is_authenticated:
            return self.none()
        letters = Version.objects.visible_to(user).values("letter")
        given = models.Q(by=user) & (models.Q(letter__owner=user) | models.Q(letter__in=letters))
        by_candidate = models.Q(by=models.F("letter__owner"), letter__in=letters)
        return self.filter(given | by_candidate, letter__binned_at=None)

    def newest_by_point(self, letter: Letter, *, by: User) -> dict[str, "PointAnswer"]:
        """By point, the newest answer of a person on a letter."""
        newest = self.filter(letter=letter, by=by).order_by("point", "-pk").distinct("point")
        return {answer.point: answer for answer in newest}

    def give(
        self, letter: Letter, point: str, *, by: User, shows: bool, quote: str = "", version: Version | None = None
    ) -> "PointAnswer":
        """Answer whether a passage shows what a point asks for.

        Args:
            letter: The letter.
            point: The id of a criterion of its guide.
            by: Who answers: the letter's owner, or a mentor of a version.
            shows: Whether the passage shows it.
            quote: The passage, as it stood; "" where the program found none.
            version: The version that was read; None for the draft.

        Raises:
            ValidationError: The newest edition of the guide does not have the point.
        """
        rubric = letter.guide.rubric
        if rubric is None or not rubric.has_check(point):
            raise ValidationError(gettext("The guide has no such criterion."))
        verdict = PointAnswer.Verdict.YES if shows else PointAnswer.Verdict.NO
        return self.create(letter=letter, version=version, point=point, verdict=verdict, quote=quote[:QUOTE], by=by)

    def keep(self, run: "ChecklistRun", point: str, *, verdict: str, by: User) -> None:
        """Keep what a mentor says of a point that the program was not sure of; nothing of one that it was."""
        criteria: list[dict[str, Any]] = run.report["criteria"] if run.report else []
        item = next((item for item in criteria if item["id"] == point and not item.get("sure", True)), None)
        if item is None:
            return
        quote = item["evidence"][0]["quote"] if item["evidence"] else ""
        self.create(
            letter=run.version.letter, version=run.version, point=point, verdict=verdict, quote=quote[:QUOTE], by=by
        )

    def letters_by_point(self, guide: Guide, *, days: int) -> dict[str, int]:
        """In how many letters people answered each point over the last ``days``; numbers only, no row."""
        recent = self.filter(letter__guide=guide, at__gt=Now() - timedelta(days=days)).order_by()
        return dict(recent.values_list("point").annotate(models.Count("letter", distinct=True)))


class PointAnswer(models.Model):
    """What a person said where the program could not tell. The database refuses to change it (docs/adr/0040)."""

    class Verdict(models.TextChoices):
        """As of a criterion; "in part" is for mentors."""

        YES = "met", _("yes")
        PARTIAL = "partial", _("in part")
        NO = "missing", _("no")

    letter = models.ForeignKey(Letter, models.PROTECT, related_name="point_answers")
    # DO_NOTHING: the database itself refuses to delete a version, and says why.
    version = models.ForeignKey(Version, models.DO_NOTHING, null=True, related_name="point_answers")
    point = models.CharField(max_length=60)  # the id of a criterion: stable for life
    verdict = models.CharField(max_length=10, choices=Verdict.choices)
    quote = models.CharField(max_length=QUOTE, blank=True, default="")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())

    objects = PointAnswerQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["letter", "by", "point", "-id"], name="newest_answer_to_a_point")]

    def __str__(self) -> str:
        return f"{self.letter_id} {self.point} {self.verdict}"

    def holds_for(self, body: str) -> bool:
        """Whether the passage that was answered about still stands in the text."""
        return self.quote in body
