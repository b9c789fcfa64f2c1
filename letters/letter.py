"""Letters: one draft that is written, and versions that never change."""

import hashlib
import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from guides.models import Guide
from letters.anchoring import Revision
from letters.archive.archivable import DAYS_IN_BIN, Shelved
from letters.creation.stale_references import OldWord, old_words
from letters.draft import Draft, StaleDraft
from letters.gaps import gaps
from letters.history.event import Event
from letters.search import queries, vector
from letters.text import canonical

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from letters.version import Version

OLD_FACTS = ("company", "role", "recipient")


class LetterQuerySet(models.QuerySet["Letter"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """A person's own letters, but for those in the bin.

        Mentors see the versions they were asked about, never the draft.
        """
        return self.filter(owner=user, binned_at=None) if user.is_authenticated else self.none()

    def binned_by(self, user: "User | AnonymousUser") -> Self:
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
                raise ValidationError(gettext("This guide has no such template."))
            body = found["body"][letter.language]
        letter.gaps_at_start = len(gaps(body))
        with transaction.atomic():
            letter.save(force_insert=True)
            letter.open_draft(body)
            letter.record(Event.Verb.STARTED, by=by)
        return letter


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

    objects = LetterQuerySet.as_manager()

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
                # By the reverse relation, as in letters/version.py: imports point down, and placements stand above.
                if step is None or (step.old, step.new) != (before.body, version.body):
                    step = Revision(before.body, version.body)
                before.placements.reanchor_to(version, step)
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
