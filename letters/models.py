"""Letters: one draft that is written, and versions that never change."""

import hashlib
import uuid
from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from guides.models import Guide
from letters.anchoring import Revision
from letters.archive.archivable import Shelved
from letters.creation.stale_references import OldWord, old_words
from letters.exports.export import Export
from letters.gap_guard import refuse_gaps
from letters.gaps import Gap, gaps
from letters.history.event import Event
from letters.outcome.sending import Sending, VersionName
from letters.querysets import LetterQuerySet, VersionQuerySet
from letters.search import vector
from letters.text import canonical

__all__ = ["Draft", "Event", "Export", "Letter", "Sending", "StaleDraft", "Version", "VersionName"]

OLD_FACTS = ("company", "role", "recipient")


class StaleDraft(Exception):
    """The draft was saved elsewhere since; ``draft`` is what stands now, and nothing was overwritten."""

    def __init__(self, draft: "Draft") -> None:
        super().__init__(f"the draft is at revision {draft.revision}")
        self.draft = draft


class Letter(Shelved):
    class Language(models.TextChoices):
        ITALIAN = "it", _("Italian")
        ENGLISH = "en", _("English")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="letters")
    guide = models.ForeignKey(Guide, models.PROTECT, related_name="letters")
    title = models.CharField(_("title"), max_length=120)
    company = models.CharField(_("company"), max_length=120, blank=True, default="")
    role = models.CharField(_("role"), max_length=120, blank=True, default="")
    recipient = models.TextField(
        _("recipient"),
        max_length=400,
        blank=True,
        default="",
        help_text=_("As on the envelope, line by line."),
    )
    place = models.CharField(_("place"), max_length=80, blank=True, default="")
    dated = models.DateField(
        _("date"), null=True, blank=True, help_text=_("As it stands on paper. Left empty: the day of the version.")
    )
    subject = models.CharField(
        _("subject"),
        max_length=200,
        blank=True,
        default="",
        help_text=_("For the paper, where the text has no subject line of its own. Left empty: the role."),
    )
    language = models.CharField(_("language of the letter"), max_length=2, choices=Language.choices, default="it")
    job_ad = models.TextField(_("job ad"), max_length=20_000, blank=True, default="", help_text=_("Paste it here."))
    # Facts of the letter that this one copies: company, role, recipient (letters/creation/stale_references.py).
    old_facts = models.JSONField(default=dict, editable=False)
    gaps_at_start = models.PositiveSmallIntegerField(default=0, editable=False)
    last_number = models.PositiveIntegerField(default=0, editable=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    search = vector("title", "company", "role")

    objects: ClassVar[LetterQuerySet] = LetterQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        indexes = [
            models.Index(fields=["binned_at"], name="letters_in_the_bin", condition=models.Q(binned_at__isnull=False))
        ]

    def __str__(self) -> str:
        # SECURITY: shown in the admin and in logs, where nothing that a candidate wrote belongs.
        return str(self.pk)

    def get_absolute_url(self) -> str:
        return reverse("letter", args=[self.pk])

    @property
    def latest_version(self) -> "Version | None":
        return self.versions.order_by("-number").first()

    def record(
        self, verb: Event.Verb, *, by: User | None, version: "Version | None" = None, **data: str | int
    ) -> Event:
        """Write down what happened, in the transaction in which it does; ``by`` is None when time did it."""
        return self.events.create(verb=verb, by=by, version=version, data=data)

    def change_facts(self, **facts: object) -> None:
        """Save what stands around the text, and nothing else of the row: somebody may be freezing it."""
        for name, value in facts.items():
            setattr(self, name, value)
        self.save(update_fields=list(facts))

    def copy(self, *, by: User, **facts: Any) -> "Letter":
        """Begin a letter to another company with this one's text. What it says of the old one is remembered.

        ``facts`` are those of the new letter; guide, language and place are this one's.
        """
        with transaction.atomic():
            same: dict[str, Any] = {"guide": self.guide, "language": self.language, "place": self.place}
            copy = Letter.objects.start(by=by, body=self.draft.body, **same, **facts)
            copy.change_facts(old_facts={fact: getattr(self, fact) for fact in OLD_FACTS})
            self.record(Event.Verb.COPIED, by=by)
            return copy

    def old_words(self, text: str) -> list[OldWord]:
        """What ``text`` still says of the company from whose letter this one was copied."""
        return old_words(text, self.old_facts, {fact: getattr(self, fact) for fact in OLD_FACTS})

    def open_draft(self, body: str = "") -> None:
        self.draft = Draft.objects.create(letter=self, body=canonical(body))

    def freeze(
        self, *, by: User, note: str = "", revision: int | None = None, step: Revision | None = None
    ) -> "Version":
        """Make the next version from the draft, and place on it every thread of the version before.

        ``revision`` is the one that the writer saw; ``StaleDraft`` is raised when the draft has moved on.
        ``step`` is how the text of the version before became this one, where more is known of it than the two texts
        (accepted suggestions). Raises ``ValidationError`` for a draft without text.
        """
        with transaction.atomic():
            # Without the key: rows that only refer to the letter, such as events, need not wait.
            letter = Letter.objects.select_for_update(no_key=True).get(pk=self.pk)
            draft = Draft.objects.select_for_update().get(letter=letter)
            if revision is not None and revision != draft.revision:
                raise StaleDraft(draft)
            if not draft.body.strip():
                raise ValidationError(gettext("There is no text yet: write something, then make a version of it."))
            before = letter.latest_version
            letter.last_number += 1
            letter.save(update_fields=["last_number"])
            self.last_number = letter.last_number
            version = letter.versions.create(
                number=letter.last_number,
                body=draft.body,
                digest=hashlib.sha256(draft.body.encode()).hexdigest(),
                note=note,
                created_by=by,
            )
            if before:
                # By the reverse relation, as in letters/querysets.py: what stands above need not be known here.
                if step is None or (step.old, step.new) != (before.body, version.body):
                    step = Revision(before.body, version.body)
                before.placements.carry_to(version, step)
            letter.record(Event.Verb.FROZEN, by=by, version=version)
            return version

    def version_of_draft(self, *, by: User, revision: int | None = None) -> "Version":
        """The latest version if it has the draft's very text, else a new one."""
        latest = self.latest_version
        if latest and latest.body == Draft.objects.get(letter=self).body:
            return latest
        return self.freeze(by=by, revision=revision)

    def restore(self, version: "Version", *, by: User) -> "Version":
        """Go on from an old version of this letter: the draft gets its text, and so does the new version returned.

        A draft that no version holds yet is frozen first, so that nothing is lost. Raises ``ValidationError``
        when draft and latest version have that text already.
        """
        old = self.versions.get(pk=version.pk)
        number = {"number": old.number}
        with transaction.atomic():
            letter = Letter.objects.select_for_update(no_key=True).get(pk=self.pk)
            self.draft = Draft.objects.select_for_update().get(letter=self)
            latest = letter.latest_version
            if latest and latest.body == self.draft.body == old.body:
                raise ValidationError(gettext("The letter already has the text of version %(number)d.") % number)
            if self.draft.body.strip() and latest and latest.body != self.draft.body:
                self.freeze(by=by, note=gettext("Before version %(number)d was restored") % number)
            self.draft.write(old.body, seen=self.draft.revision)
            version = self.freeze(by=by, note=gettext("Restored from version %(number)d") % number)
            self.record(Event.Verb.RESTORED, by=by, version=version, from_number=old.number)
            return version


class Draft(models.Model):
    """The one text being written."""

    letter = models.OneToOneField(Letter, models.CASCADE, primary_key=True, related_name="draft")
    body = models.TextField(blank=True, default="")
    revision = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField(db_default=Now())
    search = vector("body")

    def __str__(self) -> str:
        return f"{self.letter_id} {self.revision}"

    def write(self, body: str, *, seen: int) -> "Draft":
        """Save ``body``, written upon revision ``seen``; returns the draft as it now stands.

        Raises ``StaleDraft`` when somebody saved in between, unless they saved the very same text, and
        ``ValidationError`` for text that cannot be kept.
        """
        body = canonical(body)
        saved = Draft.objects.filter(pk=self.pk, revision=seen).update(
            body=body, revision=models.F("revision") + 1, saved_at=Now()
        )
        if saved:
            # Not read back: whoever saved after us would lend us their revision, and we would overwrite their text.
            self.body, self.revision = body, seen + 1
            self.refresh_from_db(fields=["saved_at"])
            return self
        self.refresh_from_db()
        if self.body != body:
            raise StaleDraft(self)
        return self


class Version(models.Model):
    """A frozen text. The database refuses UPDATE, DELETE and TRUNCATE (docs/adr/0002)."""

    letter = models.ForeignKey(Letter, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    body = models.TextField()
    digest = models.CharField(max_length=64)
    note = models.CharField(_("note"), max_length=200, blank=True, default="")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(db_default=Now())

    objects: ClassVar[VersionQuerySet] = VersionQuerySet.as_manager()  # type: ignore[assignment]

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
    def words(self) -> int:
        return len(self.body.split())

    @property
    def gaps(self) -> list[Gap]:
        return gaps(self.body)

    @property
    def name(self) -> str:
        """The name that its writer gave it, "" without one."""
        return self.named.name if hasattr(self, "named") else ""

    def rename(self, name: str, *, by: User) -> None:
        """Call the version ``name``, or nothing again (``""``); the number stays."""
        with transaction.atomic():
            if name:
                VersionName.objects.update_or_create(version=self, defaults={"name": name})
            else:
                VersionName.objects.filter(version=self).delete()
            self.letter.record(Event.Verb.NAMED, by=by, version=self)

    def mark_sent(self, *, by: User, on: date | None = None, to: str = "", anyway: bool = False) -> Sending:
        """Note that this version went to a company, today if not ``on`` another day.

        Raises ``GapsLeft`` for a text with gaps unless ``anyway``, and ``ValidationError`` for a day yet to come.
        """
        refuse_gaps(self.body, anyway=anyway)
        day = on or timezone.localdate()
        if day > timezone.localdate():
            raise ValidationError(gettext("That day is still to come."))
        with transaction.atomic():
            sending, made = Sending.objects.update_or_create(version=self, defaults={"sent_on": day, "to": to})
            if made:
                self.letter.record(Event.Verb.SENT, by=by, version=self)
        return sending
