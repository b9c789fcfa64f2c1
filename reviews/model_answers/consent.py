"""Consents to having a model answer about passages of one's letters: one for each model, apart from everything else."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from accounts.models import User
from letters.wording.connection.endpoint import Endpoint
from letters.wording.model_job import recipient

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

# The day of the words that are agreed to (templates/reviews/model_answer.html): with another all are asked anew.
TEXT = "2026-11-29"


class ModelConsentQuerySet(models.QuerySet["ModelConsent"]):
    """Giving and withdrawing consents, and looking for one."""

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """One's own that are in force, the newest first."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(person=user, withdrawn_at=None, text=TEXT).order_by("-pk")

    def for_model(self, endpoint: Endpoint) -> Self:
        """Those to one model at one place."""
        return self.filter(**recipient(endpoint))

    def give(self, endpoint: Endpoint, *, by: User) -> None:
        """Agree to what a model is sent."""
        if not self.visible_to(by).for_model(endpoint).exists():
            self.create(person=by, text=TEXT, **recipient(endpoint))

    def withdraw(self, *, by: User) -> None:
        """Withdraw all of one's own; what is under way is stopped, what was answered stays until it is deleted."""
        self.filter(person=by, withdrawn_at=None).update(withdrawn_at=Now())


class ModelConsent(models.Model):
    """That a person agreed to have passages sent to a model, until they withdraw it."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="model_consents")
    host = models.CharField(max_length=260)
    model = models.CharField(max_length=100)
    is_own = models.BooleanField()
    text = models.CharField(max_length=10)
    given_at = models.DateTimeField(db_default=Now())
    withdrawn_at = models.DateTimeField(null=True)

    objects = ModelConsentQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.person_id} {self.host}"
