"""Letters: each has one draft, which is edited, and numbered versions, which never change."""

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
from letters.archive.archivable import DAYS_IN_BIN, Archivable
from letters.creation.stale_references import StaleReference, find_stale_references
from letters.draft import Draft, StaleDraft
from letters.gaps import gaps
from letters.history.event import Event
from letters.layout.has_layout import HasLayout
from letters.origins.sentence_origin import SentenceOrigin, place
from letters.search import search_queries, search_vector
from letters.text import canonical
from letters.version import Version, latest_version_of
from limits import quota

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

COPIED_FACTS = ("company", "role", "recipient")


class LetterQuerySet(models.QuerySet["Letter"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The user's own letters, without those in the bin.

        Mentors see the versions that they were asked to review, never the letter or its draft.
        """
        return self.filter(owner=user, binned_at=None) if user.is_authenticated else self.none()

    def binned_by(self, user: "User | AnonymousUser") -> Self:
        """The user's own letters in the bin, which can only be put back."""
        return self.filter(owner=user, binned_at__isnull=False) if user.is_authenticated else self.none()

    def open(self) -> Self:
        """Letters that their owner still works on: not archived, not in the bin, not sent."""
        return self.filter(binned_at=None, archived_at=None).exclude(versions__sending__isnull=False)

    def without_long_texts(self) -> Self:
        """With guide and draft, without the columns that hold long texts."""
        draft = (f"draft__{name}" for name in ("body", "origins", "gap_answers", "search"))
        return self.select_related("guide", "draft").defer("search", "job_ad", "guide__draft", *draft)

    def containing(self, words: str) -> Self:
        """Letters whose title, company, role or text contains each word of ``words``, or one that begins with it."""
        conditions = (models.Q(search=query) | models.Q(draft__search=query) for query in search_queries(words))
        return self.filter(*conditions)

    def sweep(self) -> int:
        """Erase letters that have been in the bin for thirty days; returns how many, at most 100."""
        expired = list(self.filter(binned_at__lt=Now() - timedelta(days=DAYS_IN_BIN)).only("pk")[:100])
        for letter in expired:
            letter.erase()
        return len(expired)

    def start(self, *, by: User, guide: Guide, template: str = "", body: str = "", **facts: Any) -> "Letter":
        """Create a letter with its draft.

        Args:
            by: The owner.
            guide: The guide of the letter.
            template: The id of a template in the guide's newest rubric, whose text the draft gets; "" for none.
            body: The text of the draft without a template.
            **facts: Fields of the letter: title, company, place and the like; language, unless the guide has but one.

        Raises:
            QuotaExceeded: The person has begun too many letters.
            ValidationError: The guide has no such template, or the text cannot be saved.
        """
        quota.LETTERS.use(by=by)
        if (rubric := guide.rubric) and rubric.language:
            facts["language"] = rubric.language
        letter = self.model(owner=by, guide=guide, **facts)
        if template:
            if not (letter_template := rubric and rubric.template(template)):
                raise ValidationError(gettext("This guide has no such template."))
            body = letter_template["body"][letter.language]
            letter.form = facts.get("form", letter_template.get("form", letter.form))
        letter.gaps_at_start = len(gaps(body))
        with transaction.atomic():
            letter.save(force_insert=True)
            letter.create_draft(body)
            letter.record(Event.Verb.STARTED, by=by)
        return letter


class Letter(Archivable, HasLayout):
    """A cover letter: the facts around the text, and its draft and versions as related rows."""

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
        _("date"), null=True, blank=True, help_text=_("Printed on the letter. If empty: the day of the version.")
    )
    deadline = models.DateField(
        _("deadline"), null=True, blank=True, help_text=_("The last day to apply; the list of letters shows it.")
    )
    subject = models.CharField(
        _("subject"),
        max_length=200,
        blank=True,
        default="",
        help_text=_("For the PDF, if the text has no subject line of its own. If empty: the role."),
    )
    language = models.CharField(_("language of the letter"), max_length=2, choices=Language.choices, default="it")
    job_ad = models.TextField(_("job ad"), max_length=20_000, blank=True, default="", help_text=_("Paste it here."))
    shares_answers = models.BooleanField(
        _("help improve the checklist"),
        default=False,
        help_text=_(
            "This letter, without names and contacts, and the answers given where the checklist could not tell, "
            "may be used to improve it. You can withdraw this at any time."
        ),
    )
    # Company, role and recipient of the letter that this one was copied from (letters/creation/stale_references.py).
    old_facts = models.JSONField(default=dict, editable=False)
    gaps_at_start = models.PositiveSmallIntegerField(default=0, editable=False)
    last_number = models.PositiveIntegerField(default=0, editable=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    search = search_vector("title", "company", "role")

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
        return latest_version_of(self)

    def record(
        self, verb: Event.Verb, *, by: User | None, version: "Version | None" = None, **data: str | int
    ) -> Event:
        """Record an event; call it in the transaction of the change. ``by`` is None for deadlines that passed."""
        return self.events.create(verb=verb, by=by, version=version, data=data)

    def change_facts(self, **facts: object) -> None:
        """Save these fields and no other column, since somebody may be freezing the letter at the same time."""
        for name, value in facts.items():
            setattr(self, name, value)
        self.save(update_fields=list(facts))

    @property
    def facts_for_checklist(self) -> dict[str, Any]:
        """What the checklist is told beside the text."""
        told = {key: getattr(self, key) for key in ("company", "role", "language", "form")} | {"ad": self.job_ad}
        return told | ({"letterhead": True} if self.has_contacts_on_paper else {})

    def change_guide(self, guide: Guide, *, by: User) -> None:
        """Have the letter judged by another guide from now on; reports that versions have stay as they are."""
        if guide == self.guide:
            return
        with transaction.atomic():
            self.record(Event.Verb.GUIDE_CHANGED, by=by, was=self.guide.slug, now=guide.slug)
            self.change_facts(guide=guide)

    def copy(self, *, by: User, **facts: Any) -> "Letter":
        """Create a letter to another company with this one's text, guide, language, place and attachments.

        The copy remembers the facts of this letter, so that references to them can be pointed out.

        Args:
            by: The owner of both.
            **facts: Fields of the new letter.
        """
        with transaction.atomic():
            names = ("guide", "language", "place", "form", "layout", "enclosures")
            inherited: dict[str, Any] = {name: getattr(self, name) for name in names}
            copy = Letter.objects.start(by=by, body=self.draft.body, **inherited, **facts)
            copy.draft.note_origins(self.draft.sentences)
            copy.change_facts(old_facts={fact: getattr(self, fact) for fact in COPIED_FACTS})
            self.attachments.copy_to(copy)
            self.record(Event.Verb.COPIED, by=by)
            return copy

    def stale_references(self, text: str) -> list[StaleReference]:
        """The passages of ``text`` that name company, role or recipient of the letter that this one was copied from."""
        return find_stale_references(text, self.old_facts, {fact: getattr(self, fact) for fact in COPIED_FACTS})

    def create_draft(self, body: str = "") -> None:
        """Give a new letter its draft."""
        self.draft = Draft.objects.create(letter=self, body=canonical(body))

    def freeze(
        self, *, by: User, note: str = "", revision: int | None = None, step: Revision | None = None
    ) -> "Version":
        """Make the next version from the draft, and place on it the threads of the previous version.

        Args:
            by: Who makes the version.
            note: A note of the owner on the version.
            revision: The revision of the draft that the writer saw; None accepts any.
            step: How the text of the previous version became this one, where more than the two texts is known of it
                (accepted suggestions).

        Raises:
            QuotaExceeded: The person has made too many versions.
            StaleDraft: The draft is no longer at ``revision``.
            ValidationError: The draft has no text.
        """
        quota.VERSIONS.use(by=by)
        with transaction.atomic():
            # no_key: inserting rows that refer to the letter, such as events, need not wait for the lock.
            letter = Letter.objects.select_for_update(no_key=True).get(pk=self.pk)
            draft = Draft.objects.select_for_update().get(letter=letter)
            if revision is not None and revision != draft.revision:
                raise StaleDraft(draft)
            if not draft.body.strip():
                raise ValidationError(gettext("There is no text yet: write something, then try again."))
            previous = letter.latest_version
            letter.last_number += 1
            letter.save(update_fields=["last_number"])
            self.last_number = letter.last_number
            version = letter.versions.create(
                number=letter.last_number,
                body=draft.body,
                digest=hashlib.sha256(draft.body.encode()).hexdigest(),
                note=note,
                created_by=by,
                origins=[one.sentence.as_json() for one in place(draft.sentences, draft.body)],
            )
            if previous:
                # By the reverse relation, as in letters/version.py: this app may not import the one above it.
                if step is None or (step.old, step.new) != (previous.body, version.body):
                    step = Revision(previous.body, version.body)
                previous.placements.reanchor_to(version, step)
            letter.record(Event.Verb.FROZEN, by=by, version=version)
            return version

    def version_of_draft(self, *, by: User, revision: int | None = None) -> "Version":
        """The latest version if it has exactly the draft's text, else a new one (``freeze``)."""
        latest = self.latest_version
        if latest and latest.body == Draft.objects.get(letter=self).body:
            return latest
        return self.freeze(by=by, revision=revision).have_checked(by=by)

    def restore(self, version: "Version", *, by: User) -> "Version":
        """Give the draft the text of an old version, and make a new version of it, which is returned.

        A draft whose text no version has is frozen first, so that nothing is lost.

        Raises:
            ValidationError: Draft and latest version already have that text.
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
            self.draft.note_origins(SentenceOrigin.from_json(one) for one in old.origins)
            version = self.freeze(by=by, note=gettext("Restored from version %(number)d") % number).have_checked(by=by)
            self.record(Event.Verb.RESTORED, by=by, version=version, from_number=old.number)
            return version
