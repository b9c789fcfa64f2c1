"""Judgements: what a mentor thinks of each verdict of the program, and answers where no program can judge."""

from datetime import timedelta
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from guides.models import Guide
from letters.models import Version
from reviews.requests.review import Review
from reviews.runs.run import ChecklistRun


class JudgementQuerySet(models.QuerySet["Judgement"]):
    """Who sees judgements, and how often the program was overruled."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """A mentor's own, and everybody's on the versions that the user sees, once they are published.

        SECURITY: a second mentor judges without knowing what the first one has not published.
        """
        if not user.is_authenticated:
            return self.none()
        published = models.Q(review__published_at__isnull=False) | models.Q(review__mentor=user)
        return self.filter(published, run__version__in=Version.objects.visible_to(user))

    def overruled_letters_by_item(self, guide: Guide, *, days: int) -> dict[str, int]:
        """How many letters each item was overruled in, by reviews of the last ``days``; numbers only, no row.

        A letter counts once for an item, however many mentors judged however many versions of it.
        """
        published = self.filter(run__rubric__guide=guide, review__published_at__gt=Now() - timedelta(days=days))
        against = published.exclude(program="").exclude(program=models.F("verdict")).order_by("item")
        return dict(against.values_list("item").annotate(models.Count("run__version__letter", distinct=True)))


class Judgement(models.Model):
    """One item of a rubric, as ``run`` judged it and as the mentor does; ``program`` is "" for a manual item."""

    class Verdict(models.TextChoices):
        MET = "met", _("yes")
        PARTIAL = "partial", _("in part")
        MISSING = "missing", _("no")

    review = models.ForeignKey(Review, models.PROTECT, related_name="judgements")
    run = models.ForeignKey(ChecklistRun, models.PROTECT, related_name="judgements")
    item = models.CharField(max_length=80)
    program = models.CharField(max_length=10, blank=True, default="")
    verdict = models.CharField(max_length=10, choices=Verdict.choices)
    reason = models.TextField(max_length=1000, blank=True, default="")
    at = models.DateTimeField(db_default=Now())

    objects = JudgementQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["review", "item"], name="one_judgement_per_item"),
            models.CheckConstraint(
                name="overruled_with_a_reason",
                condition=models.Q(program="") | models.Q(program=models.F("verdict")) | ~models.Q(reason=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.review_id} {self.item}"

    @property
    def overrules(self) -> bool:
        """Whether the mentor contradicts the program."""
        return self.program not in {"", self.verdict}
