"""Versions: frozen texts, numbered from 1 without gaps, which never change."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from letters.gap_guard import refuse_gaps
from letters.gaps import Gap, gaps
from letters.history.event import Event
from letters.outcome.sending import Sending, VersionName
from queries.compiled import compiled

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from letters.letter import Letter


class VersionQuerySet(models.QuerySet["Version"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The versions of the user's own letters, and those that the user sees as a mentor.

        A mentor sees the version that a request of theirs is about, and those earlier ones that they read in it or
        were asked a question on, until the request ends. Requests, readings and questions are reached by reverse
        relations: this app may not import the one above it.
        """
        if not user.is_authenticated:
            return self.none()
        visible = models.Q(letter__owner=user)
        if user.is_mentor:
            # SECURITY: one filter() call, so that both conditions apply to the same request.
            requested = Version.objects.filter(review_requests__mentor=user, review_requests__ended_at=None)
            read = Version.objects.filter(
                readings__mentor=user, readings__request__mentor=user, readings__request__ended_at=None
            )
            questioned = Version.objects.filter(threads__request__mentor=user, threads__request__ended_at=None)
            for shown in (requested, read, questioned):
                visible |= models.Q(pk__in=shown.values("pk"))
        return self.filter(visible, letter__binned_at=None)


class Version(models.Model):
    """A frozen text. The database refuses UPDATE, DELETE and TRUNCATE (docs/adr/0002)."""

    # No index of its own: that of ``one_version_per_number`` begins with the letter.
    letter = models.ForeignKey("letters.Letter", models.PROTECT, related_name="versions", db_index=False)
    number = models.PositiveIntegerField()
    body = models.TextField()
    digest = models.CharField(max_length=64)
    note = models.CharField(_("note"), max_length=200, blank=True, default="")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(db_default=Now())
    # The sentences of the body that were composed, as in ``Draft.origins``.
    origins = models.JSONField(default=list, editable=False)
    # How many words, for lists: counted once, when the version is made, as ``word_count`` counts them.
    words = models.GeneratedField(
        expression=models.Func("body", models.Value(r"\S*[[:alnum:]]\S*"), function="regexp_count"),
        output_field=models.IntegerField(),
        db_persist=True,
    )

    objects = VersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        ordering = ["letter", "-number"]
        constraints = [models.UniqueConstraint(fields=["letter", "number"], name="one_version_per_number")]

    def __str__(self) -> str:
        return f"{self.letter_id} {self.number}"

    def get_absolute_url(self) -> str:
        return reverse("version", args=[self.letter_id, self.number])

    @property
    def word_count(self) -> int:
        """As the checklist counts words."""
        from checklist.text.segmentation import words  # noqa: PLC0415 (the sweeper judges nothing)

        return words(self.body)

    def have_checked(self, *, by: User) -> Self:
        """Have the checklist judge the version, which ``by`` has just made."""
        # By the reverse relation: this app may not import the one above it.
        self.checklist_runs.check_new(self, by=by)
        return self

    @property
    def gaps(self) -> list[Gap]:
        return gaps(self.body)

    @property
    def name(self) -> str:
        """The name that its writer gave it, "" without one."""
        return self.named.name if hasattr(self, "named") else ""

    def rename(self, name: str, *, by: User) -> None:
        """Give the version a name, or remove it (``""``); the number stays."""
        with transaction.atomic():
            if name:
                VersionName.objects.update_or_create(version=self, defaults={"name": name})
            else:
                VersionName.objects.filter(version=self).delete()
            self.letter.record(Event.Verb.NAMED, by=by, version=self)

    def mark_sent(self, *, by: User, on: date | None = None, to: str = "", anyway: bool = False) -> Sending:
        """Record that this version was sent to a company, today unless ``on`` another day.

        Raises:
            GapsLeft: The text has gaps, and not ``anyway``.
            ValidationError: The day is in the future.
        """
        refuse_gaps(self.body, anyway=anyway)
        day = on or timezone.localdate()
        if day > timezone.localdate():
            raise ValidationError(gettext("That day is still in the future."))
        with transaction.atomic():
            sending, is_new = Sending.objects.update_or_create(version=self, defaults={"sent_on": day, "to": to})
            if is_new:
                self.letter.record(Event.Verb.SENT, by=by, version=self)
        return sending


def latest_version_of(letter: "Letter") -> Version | None:
    """The version with the highest number; None before there is one."""
    latest = _latest_versions.first(letter)
    if latest:
        latest.letter = letter
    return latest


@compiled
def _latest_versions(letter: "Letter") -> models.QuerySet[Version]:
    return Version.objects.filter(letter=letter).order_by("-number")[:1]
