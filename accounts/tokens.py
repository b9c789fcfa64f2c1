"""API tokens: shown once, kept as a hash, limited by scope and date."""

import hashlib
import secrets
import uuid
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.owner_mail import tell
from audit.models import Action, Entry
from limits import quota

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.user import User

PREFIX = "bozza_"
LIFETIME = timedelta(days=365)


def digest(key: str) -> str:
    """SHA-256 in hex: enough for keys of 256 random bits (ASVS 5.0, 6.5.2)."""
    return hashlib.sha256(key.encode()).hexdigest()


def new_key(prefix: str) -> str:
    """A secret of 256 random bits with a prefix that says what it is for."""
    return prefix + secrets.token_urlsafe(32)


class TokenQuerySet(models.QuerySet["Token"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The user's own tokens."""
        return self.filter(user=user) if user.is_authenticated else self.none()

    def valid(self) -> Self:
        """Tokens that the API accepts: not revoked, not expired, of a person who may sign in and stays."""
        valid = self.filter(revoked_at=None, expires_at__gt=Now())
        return valid.filter(user__is_active=True, user__erasure_due_at=None)

    def issue(self, *, user: "User", name: str, scopes: list[str]) -> tuple["Token", str]:
        """Create a token, and tell its owner by mail.

        Returns:
            The token, and its key, of which only a hash is stored.

        Raises:
            QuotaExceeded: The person has made too many.
        """
        quota.TOKENS.use(by=user)
        key = new_key(PREFIX)
        with transaction.atomic():
            token = self.create(user=user, name=name, scopes=sorted(set(scopes)), digest=digest(key), tail=key[-4:])
            tell(user, "token_created", token=token)
            Entry.objects.record(Action.TOKEN_CREATED, by=user, about=token, scopes=",".join(token.scopes))
        return token, key

    def revoke(self) -> int:
        """Make these invalid from now on; how many still were valid."""
        with transaction.atomic():
            ended = list(self.filter(revoked_at=None).select_for_update(of=["self"]).select_related("user"))
            for token in ended:
                Entry.objects.record(Action.TOKEN_REVOKED, by=token.user, about=token)
            return Token.objects.filter(pk__in=[token.pk for token in ended]).update(revoked_at=Now())

    def find(self, key: str) -> "Token | None":
        """The valid token with this key; records that it was used, at most once a minute."""
        token = self.valid().select_related("user").filter(digest=digest(key)).first()
        if token:
            recently = timezone.now() - timedelta(minutes=1)
            is_due = models.Q(last_used_at__isnull=True) | models.Q(last_used_at__lt=recently)
            self.filter(is_due, pk=token.pk).update(last_used_at=Now())
        return token


def in_a_year() -> datetime:
    """The default expiry of a token; migrations refer to this name."""
    return timezone.now() + LIFETIME


class Token(models.Model):
    """A key for the API, stored as a hash; ``tail`` is its last four characters."""

    class Scope(models.TextChoices):
        READ = "read", _("read")
        WRITE = "write", _("write")
        REVIEW = "review", _("review")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="tokens")
    name = models.CharField(_("name"), max_length=80)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    tail = models.CharField(max_length=4, editable=False)
    scopes = ArrayField(models.CharField(max_length=10, choices=Scope.choices), verbose_name=_("scopes"))
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(default=in_a_year)
    last_used_at = models.DateTimeField(null=True, editable=False)
    revoked_at = models.DateTimeField(null=True, editable=False)

    objects = TokenQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.name} (…{self.tail})"

    @property
    def scope_names(self) -> list[str]:
        """The scopes in the language of the page."""
        return [str(self.Scope(scope).label) for scope in self.scopes]

    def allows(self, scope: str) -> bool:
        """Whether the token has this scope; ``write`` includes ``read``, and neither includes ``review``."""
        return scope in self.scopes or (scope == self.Scope.READ and self.Scope.WRITE in self.scopes)

    def revoke(self) -> None:
        """Make the token invalid from now on."""
        type(self).objects.filter(pk=self.pk).revoke()
