"""Invitations: an admin sends a link that makes the owner of one address a mentor, once."""

import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.tokens import digest, new_key
from audit.models import Action, Entry
from mail.models import Mail

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User

LIFETIME = timedelta(days=14)
FOR_ANOTHER_ADDRESS = _(
    "This invitation is for another address: sign in with that one, or add it to your addresses and confirm it."
)


class InvitationQuerySet(models.QuerySet["MentorInvitation"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """For admins only."""
        return self.all() if user.is_staff else self.none()

    def valid(self) -> Self:
        """Invitations that can be accepted: not used, revoked or expired."""
        return self.filter(used_at=None, revoked_at=None, expires_at__gt=timezone.now())

    def invite(self, email: str, *, by: "User") -> tuple["MentorInvitation", str]:
        """Create an invitation.

        Returns:
            The invitation, and the key for its link, of which only a hash is stored.
        """
        key = new_key("invito_")
        with transaction.atomic():
            invitation = self.create(
                email=email.strip().lower(), digest=digest(key), invited_by=by, expires_at=timezone.now() + LIFETIME
            )
            Entry.objects.record(Action.INVITED, by=by, about=invitation)
        return invitation, key

    def find(self, key: str) -> "MentorInvitation | None":
        """The valid invitation with this key."""
        return self.valid().filter(digest=digest(key)).first()


class MentorInvitation(models.Model):
    """A link that makes a person a mentor, once; it is good for whoever has confirmed the address."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(_("email"))
    digest = models.CharField(max_length=64, unique=True, editable=False)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(db_default=Now())
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    used_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    revoked_at = models.DateTimeField(null=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                name="used_by_somebody",
                condition=models.Q(used_at=None, used_by=None) | models.Q(used_at__isnull=False, used_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def is_for(self, user: "User") -> bool:
        """Whether it was sent to an address that the user has confirmed."""
        # SECURITY: whoever forwards or finds the link does not have the mailbox.
        return user.has_confirmed(self.email)

    def queue_mail(self, link: str) -> None:
        """Mail the link of this invitation to the address, in the active language."""
        body = render_to_string("accounts/invitation_mail.txt", {"invitation": self, "link": link})
        subject = gettext("An invitation to be a mentor on Bozza")
        Mail.objects.queue_message(self.email, subject, body, valid_for=LIFETIME)

    def accept(self, *, by: "User") -> None:
        """Make the person a mentor.

        Raises:
            ValidationError: The invitation was sent to somebody else or is no longer valid, or the person cannot
                become a mentor.
        """
        if not self.is_for(by):
            raise ValidationError(FOR_ANOTHER_ADDRESS)
        with transaction.atomic():
            # SECURITY: one conditional UPDATE, so that a link opened twice makes one mentor.
            valid = MentorInvitation.objects.valid().filter(pk=self.pk)
            if not valid.update(used_at=Now(), used_by=by):
                raise ValidationError(gettext("This invitation has been used or has expired."))
            by.become_mentor(by=by)

    def revoke(self) -> None:
        MentorInvitation.objects.valid().filter(pk=self.pk).update(revoked_at=Now())
