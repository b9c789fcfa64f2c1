"""Applications: a candidate asks to be a mentor, and an admin decides."""

import uuid
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class ApplicationQuerySet(models.QuerySet["MentorApplication"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The user's own applications; for admins all of them."""
        if not user.is_authenticated:
            return self.none()
        return self.all() if user.is_staff else self.filter(user=user)

    def undecided(self) -> Self:
        """Applications that no admin has answered yet."""
        return self.filter(decided_at=None)

    def apply(self, words: str, *, by: "User") -> "MentorApplication":
        """Create an application with the applicant's ``words`` about themselves.

        Raises:
            ValidationError: The user is not a candidate, or has an undecided application.
        """
        if by.role != by.Role.CANDIDATE:
            raise ValidationError(gettext("Only candidates can become mentors."))
        try:
            with transaction.atomic():
                return self.create(user=by, words=words)
        except IntegrityError as error:
            raise ValidationError(gettext("You have already applied: an admin will answer.")) from error


class MentorApplication(models.Model):
    """A candidate's request to become a mentor, and an admin's decision."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="mentor_applications")
    words = models.TextField(_("About you"), max_length=1000)
    created_at = models.DateTimeField(db_default=Now())
    is_accepted = models.BooleanField(default=False)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    objects = ApplicationQuerySet.as_manager()

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
        """Make the applicant a mentor, or decline.

        Raises:
            ValidationError: The application has been decided already, or the applicant cannot become a mentor.
        """
        with transaction.atomic():
            application = MentorApplication.objects.select_for_update().get(pk=self.pk)
            if application.decided_at:
                raise ValidationError(gettext("This application has already been answered."))
            if accept:
                application.user.become_mentor(by=by)
            application.is_accepted, application.decided_at, application.decided_by = accept, timezone.now(), by
            application.save()
