"""Placements: where each thread stands on each version (docs/adr/0016)."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.anchoring import ALGORITHM, Revision
from letters.models import Event, Letter, Version
from reviews.notifications import activity
from reviews.threads.reanchoring import reanchor, restore_from_original, status_against_original

if TYPE_CHECKING:
    from accounts.models import User
    from reviews.threads.thread import Thread


class PlacementQuerySet(models.QuerySet["Placement"]):
    """Placing threads on versions."""

    def place(self, thread: "Thread") -> None:
        """Place a new thread on its own version, and on the later ones that there are."""
        own = {"start": thread.start, "end": thread.end, "near": thread.start, "score": 1, "algorithm": ALGORITHM}
        placement = self.create(thread=thread, version=thread.version, status=Placement.Status.EXACT, **own)
        placement.reanchor_later()

    def reanchor_to(self, version: Version, step: Revision) -> None:
        """Place the threads of these placements, which stand on one version, on the next.

        Args:
            version: The next version.
            step: How the text of the one became that of the other.
        """
        self.reanchor(self.select_related("thread"), version, step)

    def reanchor(self, before: Iterable["Placement"], version: Version, step: Revision) -> list["Placement"]:
        """As ``reanchor_to``, for ``before``, placements on the version before with their threads.

        Returns:
            The placements on ``version``, saved.
        """
        return self.write(self.moved(before, version, step))

    def moved(
        self,
        before: Iterable["Placement"],
        version: Version,
        step: Revision,
        bodies: Mapping[int, str] | None = None,
    ) -> list["Placement"]:
        """As ``reanchor``, without saving; ``bodies`` are the texts that the threads were written on, if known."""
        moved = [(old, reanchor(step, old.start, old.end, old.near)) for old in before]
        if bodies is None:
            lost = {old.thread.version_id for old, new in moved if new.start is None}
            bodies = dict(Version.objects.filter(pk__in=lost).values_list("pk", "body"))
        originals = {pk: Revision(body, version.body) for pk, body in bodies.items()}
        placements = []
        for old, new in moved:
            thread, place, status_before = old.thread, new, old.status
            if new.start is None and thread.span:
                place = restore_from_original(new, originals[thread.version_id], *thread.span)
                status_before = "" if place.start is not None else old.status  # it came back as it was written
            status = status_against_original(place, status_before, thread.quote, version.body)
            fields = {name: getattr(place, name) for name in ("start", "end", "score", "near", "candidates")}
            placements.append(Placement(thread=thread, version=version, status=status, algorithm=ALGORITHM, **fields))
        return placements

    def write(self, placements: list["Placement"]) -> list["Placement"]:
        """Save placements, new ones and others of the same thread and version, in one statement."""
        return Placement.objects.bulk_create(
            placements,
            update_conflicts=True,
            unique_fields=["thread", "version"],
            update_fields=["start", "end", "status", "score", "near", "candidates", "algorithm"],
        )


class Placement(models.Model):
    """``body[start:end]`` of a version is what a thread speaks of there, in code points; an orphan has no range.

    There is one row for each thread and version, made with the version, or with the thread for the versions that
    there are. ``status`` compares with the words that the thread was written on, not with the version before.
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

    objects = PlacementQuerySet.as_manager()

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

    @property
    def span(self) -> tuple[int, int] | None:
        """Start and end in code points; None for an orphan."""
        return None if self.start is None or self.end is None else (self.start, self.end)

    def attach(self, start: int, end: int, *, by: "User") -> None:
        """Place the thread by hand on ``start:end`` of this version, in code points; later versions follow from there.

        Raises:
            ValidationError: For a range that is not in the text.
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
            self.reanchor_later()
            if thread.is_published:
                activity.record(Event.Verb.ATTACHED, letter, by=by, version=self.version, thread=str(thread.pk))

    def reanchor_later(self) -> None:
        """Place the thread on every later version too, up to one on which somebody placed it by hand."""
        before, old, later = self, self.version, []
        bodies = {self.thread.version_id: self.thread.version.body}
        by_hand = set(self.thread.placements.exclude(by=None).values_list("version", flat=True))
        for version in Version.objects.filter(letter=old.letter_id, number__gt=old.number).order_by("number"):
            if version.pk in by_hand:
                break
            (before,) = Placement.objects.moved([before], version, Revision(old.body, version.body), bodies)
            later.append(before)
            old = version
        Placement.objects.write(later)
