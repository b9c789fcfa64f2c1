"""Accepted claims: words of a letter that its owner said are fine, though no fact bears them out."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User
    from letters.letter import Letter

QUOTE = 500  # code points of the words that are kept and compared


class AcceptedClaimQuerySet(models.QuerySet["AcceptedClaim"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Those of the user's own letters, and nobody else's: they say what the facts of a person lack."""
        return self.filter(letter__owner=user, letter__binned_at=None) if user.is_authenticated else self.none()

    def make(self, letter: "Letter", kind: str, quote: str, *, by: "User") -> "AcceptedClaim":
        """Remember that these words are fine, in this letter alone and for as long as they stand so."""
        return self.get_or_create(letter=letter, kind=kind, quote=quote[:QUOTE], defaults={"by": by})[0]


class AcceptedClaim(models.Model):
    """Words that are not flagged any more. Taking it back deletes the row."""

    letter = models.ForeignKey("letters.Letter", models.CASCADE, related_name="accepted_claims")
    kind = models.CharField(max_length=12)  # as in ``checklist.claims.KINDS``
    quote = models.CharField(max_length=QUOTE)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())

    objects = AcceptedClaimQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["letter", "kind", "quote"], name="each_claim_accepted_once")]

    def __str__(self) -> str:
        # SECURITY: shown in the admin and in logs, where nothing that a candidate wrote belongs.
        return f"{self.letter_id} {self.kind}"
