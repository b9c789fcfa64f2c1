"""Acceptances and consents: who accepted which version of a document, and when. Rows are only ever added."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models.functions import Now

from accounts.models import User
from privacy.notices.documents import Document
from reviews.models import ReviewRequest, Share

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser


class AcceptanceQuerySet(models.QuerySet["Acceptance"]):
    """Recording acceptances, and what follows from the newest of each document."""

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """One's own, the newest first."""
        return self.filter(person=user).order_by("-pk") if user.is_authenticated else self.none()

    def accept(self, document: Document, *, by: User) -> "Acceptance":
        """Record that a person accepts the version of a document that is in force."""
        return self.create(person=by, document=document, version=document.version, accepted=True)

    def withdraw_consent(self, *, by: User) -> None:
        """Record that a person no longer consents, and end what rests on the consent.

        Every mentor's access to letters of theirs ends, answered or not, and every link to them is closed.
        """
        with transaction.atomic():
            document = Document.CONSENT
            self.create(person=by, document=document, version=document.version, accepted=False)
            for request in ReviewRequest.objects.filter(letter__owner=by, ended_at=None):
                request.withdraw(by=by)
            for share in Share.objects.live().filter(version__letter__owner=by):
                share.revoke(by=by)

    def newest(self, user: User) -> dict[str, "Acceptance"]:
        """By document, the newest row of a person."""
        return {row.document: row for row in self.filter(person=user).order_by("pk")}


class Acceptance(models.Model):
    """That a person accepted a document, or withdrew their consent to it."""

    # Rows go with the person, or when that person is erased; the database refuses any other change or deletion.
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.DB_CASCADE, related_name="acceptances")
    document = models.CharField(max_length=20, choices=Document.choices)
    version = models.CharField(max_length=10)
    accepted = models.BooleanField(default=True)
    at = models.DateTimeField(db_default=Now())

    objects = AcceptanceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="only_consent_is_withdrawn", condition=models.Q(accepted=True) | models.Q(document="consent")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document} {self.version}"

    @property
    def is_in_force(self) -> bool:
        """Whether it accepts the version that is in force."""
        return self.accepted and self.version == Document(self.document).version
