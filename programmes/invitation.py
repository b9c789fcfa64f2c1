"""Invitations to programmes: by address, to candidates and mentors; good for whoever has confirmed the address."""

from datetime import timedelta
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext

from limits import quota
from mail.models import Mail
from programmes.membership import Membership

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User
    from programmes.programme import Programme

LIFETIME = timedelta(days=30)
INVITED = [Membership.Role.CANDIDATE, Membership.Role.MENTOR]


class ProgrammeInvitationQuerySet(models.QuerySet["Invitation"]):
    """Who sees invitations, and inviting people."""

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Those of the programmes that the user runs, and those for an address that they have confirmed."""
        if not user.is_authenticated:
            return self.none()
        if user.is_staff:
            return self.all()
        run = Membership.objects.of(user).filter(role=Membership.Role.COORDINATOR).values("programme")
        return self.filter(models.Q(programme__in=run) | models.Q(pk__in=self.for_person(user).values("pk")))

    def open(self) -> Self:
        """Those that can be accepted: not used, and not over."""
        return self.filter(used_at=None, expires_at__gt=timezone.now())

    def for_person(self, person: "User") -> Self:
        """Those that the person can accept. SECURITY: who has not confirmed an address does not have its mailbox."""
        confirmed = person.emailaddress_set.filter(verified=True)
        return self.open().filter(email__in=models.Subquery(confirmed.values("email")))

    def invite(self, programme: "Programme", addresses: list[str], role: str, *, by: "User") -> int:
        """Invite people by mail; who has an open invitation in this role gets no second one.

        Returns:
            How many were invited.

        Raises:
            QuotaExceeded: The person has invited too many.
        """
        known = self.open().filter(programme=programme, role=role, email__in=addresses)
        new = [address for address in addresses if address not in set(known.values_list("email", flat=True))]
        with transaction.atomic():
            for address in new:
                quota.INVITATIONS.use(by=by)
                row = {"email": address, "role": role, "invited_by": by, "expires_at": timezone.now() + LIFETIME}
                self.create(programme=programme, **row).queue_mail()
        return len(new)


class Invitation(models.Model):
    """That the owner of an address may join a programme."""

    programme = models.ForeignKey("programmes.Programme", models.PROTECT, related_name="invitations")
    email = models.EmailField()
    role = models.CharField(max_length=12, choices=Membership.Role.choices)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(db_default=Now())
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    used_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")

    objects = ProgrammeInvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.pk)

    def queue_mail(self) -> None:
        """Mail it to the address, in the active language; the link has no secret, as the address decides."""
        context = {"invitation": self, "site": settings.SITE_URL}
        body = render_to_string("programmes/invitation_mail.txt", context)
        subject = gettext("You are invited: %(programme)s") % {"programme": self.programme}
        Mail.objects.queue_message(self.email, subject, body, valid_for=LIFETIME)

    def accept(self, *, by: "User") -> Membership:
        """Join the programme; whoever is invited as a mentor and is none becomes one, for this programme only.

        Raises:
            ValidationError: It is for another address, has been used or is over, or the person cannot become a mentor.
        """
        with transaction.atomic():
            # SECURITY: one conditional UPDATE; the address must be confirmed at this moment.
            mine = Invitation.objects.for_person(by).values("pk")
            if not Invitation.objects.filter(pk=self.pk, pk__in=mine).update(used_at=Now(), used_by=by):
                raise ValidationError(gettext("This invitation has been used, is over, or is for another address."))
            membership = Membership.objects.add(self.programme, by, self.role)
            if self.role == Membership.Role.MENTOR and not by.is_mentor:
                by.become_mentor(by=by)
        return membership
