"""Who sees which letters, versions and exports. Every view and API endpoint begins here."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from accounts.models import User
from guides.models import Guide
from jobs.models import JobQuerySet
from letters.gap_guard import refuse_gaps
from letters.gaps import gaps
from letters.search import queries

if TYPE_CHECKING:
    from letters.models import Event, Export, Letter, Sending, Version  # noqa: F401 - in the bases

EXPORTS_PER_HOUR = 30
READING = timedelta(hours=1)  # two openings within it are one reading
DAYS_IN_BIN = 30


class LetterQuerySet(models.QuerySet["Letter"]):
    def visible_to(self, user) -> Self:
        """A person's own letters, but for those in the bin.

        Mentors see the versions they were asked about, never the draft.
        """
        return self.filter(owner=user, binned_at=None) if user.is_authenticated else self.none()

    def binned_by(self, user) -> Self:
        """A person's own letters in the bin: they can be put back, and nothing else."""
        return self.filter(owner=user, binned_at__isnull=False) if user.is_authenticated else self.none()

    def open(self) -> Self:
        """Letters that their owner still works on: not put away, and not sent."""
        return self.filter(binned_at=None, archived_at=None).exclude(versions__sending__isnull=False)

    def newest_first(self) -> Self:
        return self.light().order_by("-draft__saved_at", "pk")

    def light(self) -> Self:
        """With guide and draft, without what is long."""
        letters = self.select_related("guide", "draft")
        return letters.defer("search", "job_ad", "draft__body", "draft__search", "guide__draft")

    def holding(self, words: str) -> Self:
        """Those whose title, company, role or text holds every word of ``words``, or a word that begins so."""
        wanted = (models.Q(search=query) | models.Q(draft__search=query) for query in queries(words))
        return self.filter(*wanted)

    def sweep(self) -> int:
        """Erase what has been in the bin for thirty days; returns how many letters went."""
        expired = list(self.filter(binned_at__lt=Now() - timedelta(days=DAYS_IN_BIN)).only("pk")[:100])
        for letter in expired:
            letter.erase()
        return len(expired)

    def start(self, *, by: User, guide: Guide, template: str = "", body: str = "", **facts: Any) -> "Letter":
        """Begin a letter from a template of the guide's newest rubric, from a text, or from nothing.

        ``facts`` are the fields of a letter: title, company, role, recipient, place, language and the like. Raises
        ``ValidationError`` for a template that the guide does not have and for a text that cannot be kept.
        """
        letter = self.model(owner=by, guide=guide, **facts)
        if template:
            found = guide.rubric and guide.rubric.template(template)
            if not found:
                raise ValidationError(_("This guide has no such template."))
            body = found["body"][letter.language]
        letter.gaps_at_start = len(gaps(body))
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
        return self.filter(seen, letter__binned_at=None)


class EventQuerySet(models.QuerySet["Event"]):
    def visible_to(self, user) -> Self:
        """What happened to one's own letters."""
        return self.filter(letter__owner=user, letter__binned_at=None) if user.is_authenticated else self.none()

    def of(self, letter: "Letter") -> Self:
        """The events of a letter, the newest first, with what their sentences need."""
        return self.filter(letter=letter).select_related("by", "version").defer("version__body")

    def note_reading(self, version: "Version", *, by: User) -> None:
        """Write down that somebody else reads a version: at most once a person, version and hour."""
        if by.pk == version.letter.owner_id:
            return
        what = {"letter": version.letter, "version": version, "by": by, "verb": self.model.Verb.READ}
        lately = self.filter(at__gt=Now() - READING, **what)
        if lately.exists():
            return
        with transaction.atomic():
            # The reader's own row is the lock: of two tabs opened at once the second finds what the first wrote.
            User.objects.select_for_update(no_key=True).get(pk=by.pk)
            if not lately.exists():
                self.create(**what)


class SendingQuerySet(models.QuerySet["Sending"]):
    def visible_to(self, user) -> Self:
        """Where one's own letters went, and what came back."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(version__letter__owner=user, version__letter__binned_at=None)


class ExportQuerySet(JobQuerySet["Export"]):
    def visible_to(self, user) -> Self:
        """Exports of one's own letters."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(version__letter__owner=user, version__letter__binned_at=None)

    def request(self, version: "Version", *, by: User, style: str = "sobrio", anyway: bool = False) -> "Export":
        """Ask for a PDF of a version; an unfinished request for the same is returned instead of a second.

        Raises ``GapsLeft`` for a text with gaps unless ``anyway``, ``ValidationError`` beyond ``EXPORTS_PER_HOUR`` a
        person.
        """
        refuse_gaps(version.body, anyway=anyway)
        recent = self.filter(requested_by=by, created_at__gt=Now() - timedelta(hours=1))
        if recent.count() >= EXPORTS_PER_HOUR:
            raise ValidationError(_("You have made many PDFs in the last hour. Wait a little and try again."))
        with transaction.atomic():
            version.letter.record(version.letter.events.model.Verb.EXPORTED, by=by, version=version)
            return self.get_or_enqueue(by=by, version=version, style=style)

    def newest(self) -> "Export | None":
        """The newest one, without its bytes."""
        return self.defer("pdf").order_by("-created_at").first()
