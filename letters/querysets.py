"""Who sees which letters, versions and exports. Every view and API endpoint begins here."""

from datetime import timedelta
from typing import TYPE_CHECKING, Self

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from guides.models import Guide
from jobs.models import JobQuerySet

if TYPE_CHECKING:
    from accounts.models import User
    from letters.models import Event, Export, Letter, Version  # noqa: F401 - in the bases

EXPORTS_PER_HOUR = 30


class LetterQuerySet(models.QuerySet["Letter"]):
    def visible_to(self, user) -> Self:
        """A person's own letters. Mentors see the versions they were asked about, never the draft."""
        return self.filter(owner=user) if user.is_authenticated else self.none()

    def open(self) -> Self:
        """Letters that their owner still works on: so far all, for a letter has no other state yet."""
        return self.all()

    def newest_first(self) -> Self:
        return self.select_related("guide", "draft").defer("draft__body", "guide__draft").order_by("-draft__saved_at")

    def start(self, *, by: "User", guide: Guide, template: str = "", **facts: str) -> "Letter":
        """Begin a letter from a template of the guide's newest rubric, or from nothing (``template=""``).

        ``facts`` are title, company, recipient, place and language. Raises ``ValidationError`` for a
        template that the guide does not have.
        """
        letter = self.model(owner=by, guide=guide, **facts)
        body = ""
        if template:
            found = guide.rubric and guide.rubric.template(template)
            if not found:
                raise ValidationError(_("This guide has no such template."))
            body = found["body"][letter.language]
        with transaction.atomic():
            letter.save(force_insert=True)
            letter.open_draft(body)
            letter.record(letter.events.model.Verb.STARTED, by=by)
        return letter


class VersionQuerySet(models.QuerySet["Version"]):
    def visible_to(self, user) -> Self:
        """The owner's versions; a mentor's, for as long as the request is theirs and stands: the one it is about
        and those they had before their eyes in it.

        Requests and reviews are reached by their reverse relations, so that this app need not know the one above it.
        """
        if not user.is_authenticated:
            return self.none()
        seen = models.Q(letter__owner=user)
        if user.is_mentor:
            # SECURITY: one filter() call, so that mentor and end are asked of the same request.
            asked = self.model.objects.filter(review_requests__mentor=user, review_requests__ended_at=None)
            read = self.model.objects.filter(
                readings__mentor=user, readings__request__mentor=user, readings__request__ended_at=None
            )
            seen |= models.Q(pk__in=asked.values("pk")) | models.Q(pk__in=read.values("pk"))
        return self.filter(seen)


class EventQuerySet(models.QuerySet["Event"]):
    def visible_to(self, user) -> Self:
        """What happened to one's own letters."""
        return self.filter(letter__owner=user) if user.is_authenticated else self.none()


class ExportQuerySet(JobQuerySet["Export"]):
    def visible_to(self, user) -> Self:
        """Exports of one's own letters."""
        return self.filter(version__letter__owner=user) if user.is_authenticated else self.none()

    def request(self, version: "Version", *, by: "User", style: str = "sobrio") -> "Export":
        """Ask for a PDF of a version; an unfinished request for the same is returned instead of a second.

        Raises ``ValidationError`` beyond ``EXPORTS_PER_HOUR`` a person.
        """
        recent = self.filter(requested_by=by, created_at__gt=Now() - timedelta(hours=1))
        if recent.count() >= EXPORTS_PER_HOUR:
            raise ValidationError(_("You have made many PDFs in the last hour. Wait a little and try again."))
        with transaction.atomic():
            version.letter.record(version.letter.events.model.Verb.EXPORTED, by=by, version=version)
            return self.once(by=by, version=version, style=style)

    def newest(self) -> "Export | None":
        """The newest one, without its bytes."""
        return self.defer("pdf").order_by("-created_at").first()
