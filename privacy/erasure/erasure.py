"""Erasures: a person is to be erased, and until then may think better of it (docs/adr/0029)."""

import uuid
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from audit.models import Action, Entry
from privacy.erasure.handover import hand_over
from privacy.erasure.ledger import ErasedPerson
from privacy.erasure.removal import remove
from privacy.erasure.sessions import end_sessions
from privacy.mails import mail_erasure


class ErasureQuerySet(models.QuerySet["Erasure"]):
    """Asking for an erasure, and carrying out those that are due."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """A person's own."""
        return self.filter(person=user) if user.is_authenticated else self.none()

    def pending(self) -> Self:
        """Those that are still to come."""
        return self.filter(cancelled_at=None, done_at=None)

    def find(self, key: str | None) -> "Erasure | None":
        """The erasure with this key, out of a signed link."""
        return self.filter(pk=key).first() if key else None

    def request(self, person: User, *, origin: "Erasure.Origin", session: str | None = None) -> "Erasure":
        """Have a person erased, at the time that the database sets (privacy/erasure/triggers.py).

        One who asks for it themselves is locked out at once of everything but cancelling and exporting: requests about
        their letters are withdrawn, what they hold as a mentor goes back, and their other sessions end.

        Args:
            person: Who is to be erased.
            origin: Why.
            session: The key of the session that goes on; None for none.

        Returns:
            The erasure, or the one that is pending already.

        Raises:
            ValidationError: The person is the last admin.
        """
        with transaction.atomic():
            locked = User.objects.select_for_update(no_key=True).get(pk=person.pk)
            if pending := self.pending().filter(person=person).first():
                return pending
            if origin != Erasure.Origin.RESTORED:
                refuse_last_admin(locked)
            erasure = self.create(person=person, origin=origin)
            erasure.refresh_from_db()
            by = locked if origin == Erasure.Origin.PERSON else None
            Entry.objects.record(Action.ERASURE_REQUESTED, by=by, subject=locked, origin=origin)
            if origin == Erasure.Origin.PERSON:
                User.objects.filter(pk=person.pk).update(erasure_due_at=erasure.due_at)
                locked.refresh_from_db(fields=["erasure_due_at"])
                hand_over(locked)
                end_sessions(locked, but=session)
            if origin in {Erasure.Origin.PERSON, Erasure.Origin.INACTIVE}:
                is_warning = origin == Erasure.Origin.INACTIVE
                mail_erasure(locked, erasure=erasure.pk, due_at=erasure.due_at, is_warning=is_warning)
        person.refresh_from_db(fields=["erasure_due_at"])
        return erasure

    def erase_now(self, person: User, *, origin: "Erasure.Origin") -> None:
        """Erase a person without days of grace, whatever they asked for themselves.

        Raises:
            ValidationError: The person is the last admin.
        """
        with transaction.atomic():
            self.pending().filter(person=person).update(cancelled_at=Now())
            self.request(person, origin=origin).carry_out()

    def sweep(self) -> int:
        """Carry out what is due, at most five at a time; returns how many people were erased."""
        due = self.pending().filter(due_at__lte=Now()).order_by("due_at")[:5]
        return sum(erasure.carry_out_or_cancel() for erasure in due)


class Erasure(models.Model):
    """That a person is to be erased: requested, then cancelled or done. It stays, as proof, and names nobody then."""

    class Origin(models.TextChoices):
        PERSON = "person", _("asked for by the person")
        INACTIVE = "inactive", _("the account was not used for a long time")
        UNCONFIRMED = "unconfirmed", _("the address was never confirmed")
        OPERATOR = "operator", _("asked for by the operator")
        RESTORED = "restored", _("came back with a backup")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="erasures")
    origin = models.CharField(max_length=12, choices=Origin.choices)
    requested_at = models.DateTimeField(db_default=Now())
    due_at = models.DateTimeField(db_default=Now())
    cancelled_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    objects = ErasureQuerySet.as_manager()

    class Meta:
        ordering = ["-requested_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=models.Q(cancelled_at=None, done_at=None),
                name="one_pending_erasure_per_person",
            ),
            models.CheckConstraint(
                name="cancelled_or_done", condition=models.Q(cancelled_at=None) | models.Q(done_at=None)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.origin}"

    @property
    def is_pending(self) -> bool:
        """Whether it is still to come, so that it can be cancelled."""
        return self.cancelled_at is None and self.done_at is None

    def cancel(self) -> None:
        """Keep the account.

        Raises:
            ValidationError: The account has been erased already.
        """
        with transaction.atomic():
            erasure = Erasure.objects.select_for_update().get(pk=self.pk)
            if erasure.done_at:
                raise ValidationError(gettext("This account has already been erased."))
            if Erasure.objects.filter(pk=self.pk, cancelled_at=None).update(cancelled_at=Now()):
                User.objects.filter(pk=self.person_id).update(erasure_due_at=None)
                Entry.objects.record(Action.ERASURE_CANCELLED, subject=erasure.person)
        self.refresh_from_db()

    def carry_out(self) -> bool:
        """Erase the person, if it is due and nobody has cancelled it; returns whether they were erased."""
        with transaction.atomic():
            due = Erasure.objects.pending().filter(pk=self.pk, due_at__lte=Now())
            erasure = due.select_for_update(of=("self",)).first()
            if erasure is None:
                return False
            # For the whole row: nobody can make anything that refers to the person until this transaction ends.
            person = User.objects.select_for_update().get(pk=erasure.person_id)
            if erasure.was_overtaken_by(person):
                erasure.cancel()
                return False
            if erasure.origin != self.Origin.RESTORED:
                refuse_last_admin(person)
            hand_over(person)
            # Before the key of the person's pseudonym is destroyed: the entry stays, and leads to nobody.
            Entry.objects.record(Action.ERASED, subject=person, origin=erasure.origin)
            remove(person)
            ErasedPerson.objects.enter(person)
            Erasure.objects.filter(pk=erasure.pk).update(done_at=Now())
        return True

    def carry_out_or_cancel(self) -> bool:
        """As ``carry_out``; whoever has become the last admin meanwhile keeps their account."""
        try:
            return self.carry_out()
        except ValidationError:
            self.cancel()
            return False

    def was_overtaken_by(self, person: User) -> bool:
        """Whether a person who was warned, because the account seemed unused, has used it since."""
        has_signed_in = person.last_login is not None and person.last_login > self.requested_at
        is_used = has_signed_in or person.tokens.filter(last_used_at__gt=self.requested_at).exists()
        return self.origin == self.Origin.INACTIVE and is_used


def refuse_last_admin(person: User) -> None:
    """Raise ``ValidationError`` for the only admin who stays: nobody could appoint another."""
    others = User.objects.filter(role=User.Role.ADMIN, is_active=True, erasure_due_at=None).exclude(pk=person.pk)
    if person.is_staff and not others.exists():
        raise ValidationError(
            gettext("You are the last admin: make somebody else an admin first, then your account can be erased.")
        )
