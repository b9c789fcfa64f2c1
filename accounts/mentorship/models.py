"""How one becomes a mentor: a candidate applies and an admin decides, or an admin invites by e-mail."""

import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.tokens import digest, new_key

if TYPE_CHECKING:
    from accounts.models import User

LIFETIME = timedelta(days=14)


def become_mentor(user: "User") -> None:
    """Raises ``ValidationError`` for who is a mentor already, and for admins, who would lose their pages."""
    if user.role != user.Role.CANDIDATE or not user.is_active:
        raise ValidationError(gettext("Only who is a candidate can become a mentor."))
    user.role = user.Role.MENTOR
    user.save(update_fields=["role"])


class ApplicationQuerySet(models.QuerySet["MentorApplication"]):
    def visible_to(self, user) -> Self:
        """One's own, and all of them for admins."""
        if not user.is_authenticated:
            return self.none()
        return self.all() if user.is_staff else self.filter(user=user)

    def waiting(self) -> Self:
        return self.filter(decided_at=None)

    def apply(self, words: str, *, by: "User") -> "MentorApplication":
        """Raises ``ValidationError`` for who is no candidate, and while an application waits."""
        if by.role != by.Role.CANDIDATE:
            raise ValidationError(gettext("Only who is a candidate can become a mentor."))
        try:
            with transaction.atomic():
                return self.create(user=by, words=words)
        except IntegrityError as error:
            raise ValidationError(gettext("You have already applied: an admin will answer.")) from error


class MentorApplication(models.Model):
    """A candidate's word about themselves, and what an admin answered."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="mentor_applications")
    words = models.TextField(_("About you"), max_length=1000)
    created_at = models.DateTimeField(db_default=Now())
    is_accepted = models.BooleanField(default=False)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    objects: ClassVar[ApplicationQuerySet] = ApplicationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=models.Q(decided_at=None), name="one_waiting_application_each"
            ),
            models.CheckConstraint(
                name="decided_by_somebody",
                condition=models.Q(decided_at=None, decided_by=None, is_accepted=False)
                | models.Q(decided_at__isnull=False, decided_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def decide(self, *, accept: bool, by: "User") -> None:
        """Make the person a mentor, or not. Raises ``ValidationError`` when it is decided already."""
        with transaction.atomic():
            application = MentorApplication.objects.select_for_update().get(pk=self.pk)
            if application.decided_at:
                raise ValidationError(gettext("This application has been answered already."))
            if accept:
                become_mentor(application.user)
            application.is_accepted, application.decided_at, application.decided_by = accept, timezone.now(), by
            application.save()


class InvitationQuerySet(models.QuerySet["MentorInvitation"]):
    def visible_to(self, user) -> Self:
        """For admins only."""
        return self.all() if user.is_staff else self.none()

    def live(self) -> Self:
        return self.filter(used_at=None, revoked_at=None, expires_at__gt=timezone.now())

    def invite(self, email: str, *, by: "User") -> tuple["MentorInvitation", str]:
        """An invitation, and the key of its link, which is stored nowhere."""
        key = new_key("invito_")
        made = self.create(
            email=email.strip().lower(), digest=digest(key), invited_by=by, expires_at=timezone.now() + LIFETIME
        )
        return made, key

    def find(self, key: str) -> "MentorInvitation | None":
        return self.live().filter(digest=digest(key)).first()


class MentorInvitation(models.Model):
    """A link that makes one person a mentor, once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(_("email"))
    digest = models.CharField(max_length=64, unique=True, editable=False)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(db_default=Now())
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    used_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    revoked_at = models.DateTimeField(null=True)

    objects: ClassVar[InvitationQuerySet] = InvitationQuerySet.as_manager()  # type: ignore[assignment]

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

    def accept(self, *, by: "User") -> None:
        """Make the person a mentor. Raises ``ValidationError`` when somebody was faster, or it is over."""
        with transaction.atomic():
            # SECURITY: one conditional UPDATE, so that a link opened twice makes one mentor.
            live = MentorInvitation.objects.live().filter(pk=self.pk)
            if not live.update(used_at=Now(), used_by=by):
                raise ValidationError(gettext("This invitation has been used, or is over."))
            become_mentor(by)

    def revoke(self) -> None:
        MentorInvitation.objects.live().filter(pk=self.pk).update(revoked_at=Now())
