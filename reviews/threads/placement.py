"""Where each thread stands on each version (docs/adr/0016)."""

from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.anchoring import ALGORITHM, Revision
from letters.models import Event, Letter, Version
from reviews.notifications.activity import happened
from reviews.querysets import PlacementQuerySet

if TYPE_CHECKING:
    from accounts.models import User
    from reviews.threads.thread import Thread


class Placement(models.Model):
    """``body[start:end]`` of a version is what a thread speaks of there, in code points; an orphan has no range.

    One row a thread and version, made with the version, or with the thread for the versions that there are.
    ``status`` is told against the words that the thread was written on, not against the version before.
    """

    class Status(models.TextChoices):
        EXACT = "exact", _("the same words")
        EDITED = "edited", _("the text has changed since")
        MOVED = "moved", _("the words have moved")
        ORPHAN = "orphan", _("no longer in the text")

    thread = models.ForeignKey("reviews.Thread", models.CASCADE, related_name="placements")
    version = models.ForeignKey(Version, models.PROTECT, related_name="placements")
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    status = models.CharField(max_length=10, choices=Status.choices)
    score = models.FloatField()
    # Where an orphan stood, and ranges that a person may choose for it, best first: [[start, end], …].
    near = models.PositiveIntegerField()
    candidates = models.JSONField(default=list)
    algorithm = models.PositiveSmallIntegerField()  # letters.anchoring.ALGORITHM of the time
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")  # by hand
    made_at = models.DateTimeField(db_default=Now())

    objects: ClassVar[PlacementQuerySet] = PlacementQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["thread", "version"], name="one_placement_per_version"),
            models.CheckConstraint(
                name="placement_is_a_range_or_an_orphan",
                condition=models.Q(status="orphan", start=None, end=None)
                | models.Q(~models.Q(status="orphan"), start__isnull=False, end__gt=models.F("start")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.thread_id} {self.version_id} {self.status}"

    @classmethod
    def begin(cls, thread: "Thread") -> None:
        """A thread stands on its own version, and on the later ones that there are."""
        at = {"start": thread.start, "end": thread.end, "near": thread.start, "score": 1, "algorithm": ALGORITHM}
        cls.objects.create(thread=thread, version=thread.version, status=cls.Status.EXACT, **at).carry_on()

    @property
    def span(self) -> tuple[int, int] | None:
        return None if self.start is None or self.end is None else (self.start, self.end)

    def attach(self, start: int, end: int, *, by: "User") -> None:
        """A person says where the thread stands on this version; later versions follow from there.

        Raises ``ValidationError`` for a range that is not in the text.
        """
        if not 0 <= start < end <= len(self.version.body):
            raise ValidationError(gettext("These words are not at that place. Select them again."))
        thread, words = self.thread, self.version.body[start:end]
        with transaction.atomic():
            letter = Letter.objects.select_for_update(no_key=True).get(pk=self.version.letter_id)
            self.start, self.end, self.near, self.by, self.score, self.candidates = start, end, start, by, 1, []
            self.status = self.Status.EXACT if words == thread.quote else self.Status.EDITED
            self.algorithm = ALGORITHM
            self.save()
            self.carry_on()
            if thread.is_published:
                happened(Event.Verb.ATTACHED, letter, by=by, version=self.version, thread=str(thread.pk))

    def carry_on(self) -> None:
        """Place the thread on every later version too, up to one on which somebody placed it by hand."""
        before, old = self, self.version
        by_hand = set(self.thread.placements.exclude(by=None).values_list("version", flat=True))
        for version in Version.objects.filter(letter=old.letter_id, number__gt=old.number).order_by("number"):
            if version.pk in by_hand:
                return
            (before,) = Placement.objects.carry([before], version, Revision(old.body, version.body))
            old = version
