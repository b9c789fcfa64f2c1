"""Proposals of editions: what one admin wants to publish and another one approves, where a guide needs that."""

from django.conf import settings
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.owner_mail import tell
from audit.models import Action, Entry
from guides.guide import Guide, StaleGuide
from guides.rubric import Rubric


def other_admins(user: User) -> models.QuerySet[User]:
    """The active admins who stay, without this one."""
    admins: models.QuerySet[User] = User.objects.filter(role=User.Role.ADMIN, is_active=True, erasure_due_at=None)
    others: models.QuerySet[User] = admins.exclude(pk=user.pk).order_by("name", "pk")
    return others


class AlreadyProposed(Exception):
    """Another proposal for the guide is waiting."""


class EditionProposalQuerySet(models.QuerySet["EditionProposal"]):
    """Proposals, which only admins see, and making one."""

    def waiting(self) -> "EditionProposalQuerySet":
        """Those that nobody has decided."""
        return self.filter(decided_at=None)

    def propose(
        self, guide: Guide, *, by: User, kind: str, seen: int, rubric: Rubric | None = None, note: str = ""
    ) -> "EditionProposal":
        """Propose something for another admin to approve, and mail the other admins.

        Args:
            guide: A guide that needs approval.
            by: Who proposes it.
            kind: A value of ``EditionProposal.Kind``.
            seen: The revision of the draft, or for an older edition the number of the newest one, that was shown.
            rubric: The older edition, for ``AGAIN``.
            note: Words for the other admins.

        Raises:
            StaleGuide: The draft or the newest edition is another one by now.
            DocumentError: It could not be published.
            AlreadyProposed: Something else is waiting.
        """
        with transaction.atomic():
            guide = Guide.objects.with_draft().select_for_update().get(pk=guide.pk)
            if guide.proposals.waiting().exists():
                raise AlreadyProposed
            proposal = EditionProposal(
                guide=guide, kind=kind, seen=seen, rubric=rubric, note=note.strip(), proposed_by=by
            )
            if proposal.is_stale:
                raise StaleGuide(guide)
            if kind != EditionProposal.Kind.RULE:
                guide.validate_document(rubric.judged_document if rubric else guide.draft)
            proposal.save()
            Entry.objects.record(Action.EDITION_PROPOSED, by=by, about=proposal)
            for admin in other_admins(by):
                tell(admin, "edition_proposed", proposal=proposal, title=guide.draft["title"])
        return proposal


class EditionProposal(models.Model):
    """What an admin proposes to publish. The database refuses that they approve it themselves.

    ``seen`` is the revision of the draft, or for an older edition the number of the newest one, at that moment.
    """

    class Kind(models.TextChoices):
        DRAFT = "draft", _("publish the draft")
        AGAIN = "again", _("publish an older edition again")
        RULE = "rule", _("need no approval any more")

    class Decision(models.TextChoices):
        APPROVED = "approved", _("approved")
        DECLINED = "declined", _("declined")
        WITHDRAWN = "withdrawn", _("withdrawn")

    guide = models.ForeignKey(Guide, models.PROTECT, related_name="proposals")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    seen = models.PositiveIntegerField()
    # DO_NOTHING: the database itself refuses to delete an edition, and says why.
    rubric = models.ForeignKey(Rubric, models.DO_NOTHING, null=True, related_name="+")
    note = models.CharField(_("note"), max_length=500, blank=True, default="")
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(db_default=Now())
    decision = models.CharField(max_length=10, choices=Decision.choices, blank=True, default="")
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True, default="")

    objects = EditionProposalQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["guide"], condition=models.Q(decided_at=None), name="one_waiting_proposal_per_guide"
            ),
            models.CheckConstraint(
                name="approved_by_another_admin",
                condition=~models.Q(decision="approved") | ~models.Q(decided_by=models.F("proposed_by")),
            ),
            models.CheckConstraint(
                name="decided_proposal_says_how",
                condition=models.Q(decided_at=None, decided_by=None, decision="")
                | models.Q(decided_at__isnull=False, decided_by__isnull=False) & ~models.Q(decision=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.guide_id} {self.kind} {self.decision}"

    @property
    def is_stale(self) -> bool:
        """Whether the draft, or the newest edition, is no longer what was proposed."""
        if self.kind == self.Kind.DRAFT:
            return self.guide.revision != self.seen
        if self.kind == self.Kind.AGAIN:
            return self.guide.rubrics.latest("number").number != self.seen
        return False

    def can_be_approved_by(self, user: User) -> bool:
        """SECURITY: never by whoever proposed it."""
        return user.is_staff and user.pk != self.proposed_by_id

    def approve(self, *, by: User) -> Rubric | None:
        """Do what was proposed.

        Args:
            by: Another admin than the one who proposed it.

        Returns:
            The new edition; None where the rule ends.

        Raises:
            StaleGuide: The draft or the newest edition has changed since.
            DocumentError: The checklist refuses the document.
        """
        with transaction.atomic():
            guide = Guide.objects.with_draft().select_for_update().get(pk=self.guide_id)
            self.guide = guide
            if self.is_stale or not self._decide(self.Decision.APPROVED, by=by):
                raise StaleGuide(guide)
            Entry.objects.record(Action.EDITION_APPROVED, by=by, subject=self.proposed_by, about=self)
            if self.kind == self.Kind.RULE:
                Guide.objects.filter(pk=guide.pk).update(needs_approval=False)
                return None
            if self.rubric:
                return guide.publish_again_approved(self.rubric, by=by, newest_seen=self.seen)
            return guide.publish_approved(by=by, seen=self.seen)

    def decline(self, *, by: User, reason: str = "") -> None:
        """Decline it; by whoever proposed it, withdraw it. Nothing where it has been decided already."""
        withdrawn = by.pk == self.proposed_by_id
        with transaction.atomic():
            decision = self.Decision.WITHDRAWN if withdrawn else self.Decision.DECLINED
            if self._decide(decision, by=by, reason=reason.strip()) and not withdrawn:
                Entry.objects.record(Action.EDITION_DECLINED, by=by, subject=self.proposed_by, about=self)

    def _decide(self, decision: str, *, by: User, reason: str = "") -> bool:
        """Write the decision down, and mail it to whoever proposed it; whether the proposal was still waiting."""
        waiting = EditionProposal.objects.waiting().filter(pk=self.pk)
        is_decided = bool(waiting.update(decision=decision, decided_by=by, decided_at=Now(), reason=reason))
        if is_decided and by.pk != self.proposed_by_id:
            self.refresh_from_db(fields=["decision", "reason", "decided_by"])
            title = Guide.objects.with_draft().get(pk=self.guide_id).draft["title"]
            tell(self.proposed_by, "edition_decided", proposal=self, title=title)
        return is_decided
