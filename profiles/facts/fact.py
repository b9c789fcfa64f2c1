"""Facts: what a person says about their career, each a row that never changes once confirmed (docs/adr/0038)."""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from profiles.facts.pieces import PART
from profiles.facts.queryset import QUESTION, FactQuerySet

if TYPE_CHECKING:
    from accounts.user import User


class Fact(models.Model):
    """One thing that a person says about their career.

    ``key`` stays the same when a fact is changed: the new row supersedes the old one. ``of`` is the key of the entry,
    such as a job, that a highlight belongs to. ``question`` is the key of a question that the person answered with
    the fact, and ``retells`` the key of a fact that it tells anew in another language; a question that has such a row,
    a retired one as well, is not asked again.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", _("proposed")
        CONFIRMED = "confirmed", _("confirmed")
        RETIRED = "retired", _("retired")

    class Share(models.TextChoices):
        LED = "led", _("I led it")
        DID = "did", _("I did it")
        TEAM = "team", _("with the team")
        HELPED = "helped", _("I helped")

    class Kind(models.TextChoices):
        BASICS = "basics", _("You")
        WORK = "work", _("Jobs")
        HIGHLIGHT = "highlight", _("What you did")
        PROJECTS = "projects", _("Projects")
        EDUCATION = "education", _("Education")
        CERTIFICATES = "certificates", _("Certificates")
        SKILLS = "skills", _("Skills")
        LANGUAGES = "languages", _("Languages")
        VOLUNTEER = "volunteer", _("Volunteering")
        AWARDS = "awards", _("Awards")
        PUBLICATIONS = "publications", _("Publications")
        INTERESTS = "interests", _("Interests")
        REFERENCES = "references", _("References")
        OTHER = "other", _("Other properties")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="facts")
    key = models.UUIDField(default=uuid.uuid4)
    of = models.UUIDField(null=True)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    data = models.JSONField()
    share = models.CharField(max_length=6, choices=Share.choices, blank=True, default="")
    state = models.CharField(max_length=9, choices=State.choices, default=State.PROPOSED)
    position = models.PositiveIntegerField(default=0)
    source = models.ForeignKey("profiles.Source", models.SET_NULL, null=True, related_name="facts")
    quote = models.TextField(blank=True, default="")
    doubt = models.CharField(max_length=30, blank=True, default="")
    question = models.CharField(max_length=QUESTION, blank=True, default="", db_default="")
    retells = models.UUIDField(null=True)
    supersedes = models.OneToOneField("self", models.SET_NULL, null=True, related_name="superseded_by")
    made_at = models.DateTimeField(db_default=Now())
    confirmed_at = models.DateTimeField(null=True)
    retired_at = models.DateTimeField(null=True)

    objects = FactQuerySet.as_manager()

    class Meta:
        ordering = ["position", "made_at", "pk"]
        indexes = [
            models.Index(fields=["retired_at"], name="retired_facts", condition=models.Q(retired_at__isnull=False))
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "key"], condition=~models.Q(state="retired"), name="one_live_row_per_fact"
            ),
            models.CheckConstraint(
                name="a_confirmed_fact_has_a_time",
                condition=~models.Q(state="confirmed") | models.Q(confirmed_at__isnull=False),
            ),
            models.CheckConstraint(
                name="a_retired_fact_has_a_time",
                condition=models.Q(state="retired", retired_at__isnull=False)
                | (~models.Q(state="retired") & models.Q(retired_at=None)),
            ),
            models.CheckConstraint(
                name="a_highlight_belongs_to_an_entry",
                condition=models.Q(kind=PART, of__isnull=False) | (~models.Q(kind=PART) & models.Q(of=None)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    @property
    def provenance(self) -> str:
        """Where the fact comes from, in a sentence with the words that it was read from."""
        said = {"quote": self.quote, "name": self.source.name if self.source else ""}
        if not self.quote:
            return gettext("You added it yourself.")
        if self.source and self.source.kind == self.source.Kind.LETTER:
            return gettext("From your letter “%(name)s”: “%(quote)s”") % said
        return gettext("From your CV: “%(quote)s”") % said

    def confirm(self, *, by: "User", at: datetime | None = None) -> None:
        """Confirm a proposed fact; nothing happens to another. A change takes the place of the fact that it changes.

        ``at`` is when, now by default: whoever keeps it can have all that happened then taken back.
        """
        with transaction.atomic():
            waiting = self._live(by).filter(state=self.State.PROPOSED).select_for_update().first()
            if waiting is None:
                return
            changed = waiting.supersedes
            place = {"key": changed.key} if changed and changed.retire_alone(by=by, at=at) else {}
            self._live(by).update(state=self.State.CONFIRMED, confirmed_at=at or Now(), **place)

    def retire_alone(self, *, by: "User", at: datetime | None = None) -> bool:
        """Retire a live fact, but not what belongs to it. Returns whether it was live."""
        return bool(self._live(by).update(state=self.State.RETIRED, retired_at=at or Now()))

    def retire(self, *, by: "User", at: datetime | None = None) -> None:
        """Say that the fact is not, or no longer, to be used; with an entry, also what belongs to it.

        A proposed change that is declined leaves the fact that it would have changed as it is.
        """
        meant = models.Q(pk=self.pk) | models.Q(of=self.key) | models.Q(supersedes=self)
        Fact.objects.visible_to(by).live().filter(meant).retire(at=at)

    def change(
        self,
        *,
        by: "User",
        data: dict[str, Any] | None = None,
        share: str | None = None,
        of: uuid.UUID | None = None,
        **provenance: Any,
    ) -> "Fact":
        """Change the fact: a proposed one in its row, a confirmed one by a new row that supersedes it.

        What it says or belongs to is not doubtful any more when it was changed.

        Args:
            by: The fact's owner.
            data: The new data; None keeps it.
            share: The new share in the work; None keeps it.
            of: The key of the entry that a highlight belongs to from now on; None keeps it.
            **provenance: ``source`` and ``quote``, where the change comes from other words; ``question``, where it
                answers one.

        Raises:
            ValidationError: The fact was changed or retired in the meantime.
        """
        told = {"data": data, "share": share, "of": of}
        changed = {name: getattr(self, name) if value is None else value for name, value in told.items()}
        answered = provenance.get("question", self.question)
        if answered == self.question and all(getattr(self, name) == value for name, value in changed.items()):
            return self
        # Whoever changes what it says has looked at it.
        looked_at = {} if (changed["data"], changed["of"]) == (self.data, self.of) else {"doubt": ""}
        with transaction.atomic():
            if self._live(by).filter(state=self.State.PROPOSED).update(**changed, **looked_at, **provenance):
                self.refresh_from_db()
                return self
            if not self.retire_alone(by=by):
                raise ValidationError(gettext("This fact was changed in the meantime. Look at it again."))
            names = ("owner", "key", "kind", "position", "source", "quote", "question", "retells")
            kept = {name: getattr(self, name) for name in names}
            superseding = Fact.objects.visible_to(by).filter(supersedes=self)
            pending = list(superseding.proposed().values_list("pk", flat=True))
            superseding.update(supersedes=None)
            changed_fact = Fact.objects.create(
                **kept | provenance, **changed, state=self.State.CONFIRMED, confirmed_at=timezone.now(), supersedes=self
            )
            Fact.objects.visible_to(by).filter(pk__in=pending).update(supersedes=changed_fact)
            return changed_fact

    def _live(self, by: "User") -> FactQuerySet:
        return Fact.objects.visible_to(by).live().filter(pk=self.pk)
