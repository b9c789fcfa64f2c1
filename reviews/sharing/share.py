"""Links by which somebody outside reads one version: kept as a hash, open for a time, and closed when one likes."""

import hashlib
import secrets
import uuid
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.models import Event, Version
from reviews.notifications.activity import happened
from reviews.threads.selection import locate

if TYPE_CHECKING:
    from accounts.models import User
    from reviews.sharing.guest import GuestComment

DAYS = 14
AT_ONCE = 20  # links of a letter that open at the same time
PER_HOUR, IN_ALL = 10, 200  # what guests say through one link
HOUR = timedelta(hours=1)


def digest(key: str) -> str:
    """SHA-256 in hex: enough for keys of 256 random bits (ASVS 5.0, 6.5.2)."""
    return hashlib.sha256(key.encode()).hexdigest()


class ShareQuerySet(models.QuerySet["Share"]):
    def visible_to(self, user) -> Self:
        """The links to one's own letters."""
        return self.filter(version__in=Version.objects.visible_to(user), version__letter__owner=user)

    def live(self) -> Self:
        """Links that open: not revoked, not expired, of a letter that is not in the bin, by one who may sign in."""
        here = self.filter(revoked_at=None, expires_at__gt=Now())
        return here.filter(version__letter__binned_at=None, version__letter__owner__is_active=True)

    def make(self, version: Version, *, by: "User", days: int = DAYS, **how: str | bool) -> tuple["Share", str]:
        """A link to the version for so many days; the second value is its key, which is stored nowhere.

        ``how`` is label, allows_comments and shows_comments. Raises ``ValidationError`` beyond ``AT_ONCE`` a letter.
        """
        key = secrets.token_urlsafe(32)
        with transaction.atomic():
            type(version.letter).objects.select_for_update(no_key=True).get(pk=version.letter_id)
            if self.live().filter(version__letter=version.letter_id).count() >= AT_ONCE:
                raise ValidationError(gettext("This letter has many links already: close one that nobody needs."))
            until = timezone.now() + timedelta(days=days)
            share = self.create(version=version, made_by=by, digest=digest(key), expires_at=until, **how)
            happened(Event.Verb.SHARED, version.letter, by=by, version=version, share=str(share.pk))
        return share, key

    def find(self, key: str) -> "Share | None":
        """The live link of this key."""
        found = self.live().select_related("version__letter__owner").defer("version__letter__search")
        return found.filter(digest=digest(key)).first()


class Share(models.Model):
    """A link to one version. Whoever has it reads the text, and what else its owner chose to show."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.ForeignKey(Version, models.PROTECT, related_name="shares")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    label = models.CharField(_("for whom"), max_length=80)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    allows_comments = models.BooleanField(_("whoever opens it may comment"), default=False)
    shows_comments = models.BooleanField(_("show them the comments"), default=False)
    created_at = models.DateTimeField(db_default=Now())
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    objects: ClassVar[ShareQuerySet] = ShareQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_live(self) -> bool:
        return self.revoked_at is None and self.expires_at > timezone.now()

    def revoke(self, *, by: "User") -> None:
        """Close it, from the next click on."""
        with transaction.atomic():
            if Share.objects.filter(pk=self.pk, revoked_at=None).update(revoked_at=Now()):
                version = self.version
                happened(Event.Verb.UNSHARED, version.letter, by=by, version=version, share=str(self.pk))

    def note_opening(self, name: str = "") -> None:
        """Count an opening, by the hour, with a name where one was given; nothing else of a visitor is kept."""
        with transaction.atomic():
            hour = timezone.now().replace(minute=0, second=0, microsecond=0)
            opening, made = self.openings.get_or_create(hour=hour, name=name)
            self.openings.filter(pk=opening.pk).update(count=models.F("count") + 1)
            if made and not name:
                self._told(Event.Verb.LINK_OPENED, self.openings.filter(name="").exclude(pk=opening.pk).exists())

    def answer(self, *, name: str, text: str = "", quote: str = "") -> "GuestComment | None":
        """What a guest says under a name of their choice; without a text, only that they have read it.

        Raises ``ValidationError`` for words that are not in the version, beyond what one link takes, and for a text
        where none may be left.
        """
        with transaction.atomic():
            # The link's own row is the lock, so that the limits below hold for many at once.
            alone = Share.objects.select_for_update(no_key=True).get(pk=self.pk)
            alone._refuse_more(bool(text))
            alone.note_opening(name)
            if not text:
                return None
            start, end = locate(self.version.body, quote) if quote.strip() else (None, None)
            words = self.version.body[start:end] if start is not None else ""
            made = alone.comments.create(name=name, text=text, start=start, end=end, quote=words)
            lately = Event.objects.filter(verb=Event.Verb.GUEST_COMMENTED, at__gt=Now() - HOUR)
            alone._told(Event.Verb.GUEST_COMMENTED, lately.filter(data__share=str(self.pk)).exists())
        return made

    def _refuse_more(self, with_text: bool) -> None:
        if with_text and not self.allows_comments:
            raise ValidationError(gettext("Comments cannot be left here."))
        said, named = self.comments.all(), self.openings.exclude(name="")
        lately = said.filter(created_at__gt=Now() - HOUR).count(), named.filter(hour__gt=Now() - HOUR).count()
        if max(lately) >= PER_HOUR or max(said.count(), named.count()) >= IN_ALL:
            raise ValidationError(gettext("Much has been written here lately. Wait an hour and try again."))

    def _told(self, verb: Event.Verb, before: bool) -> None:
        """Write it down, and tell the owner unless they were told of the like: guests are no reason for a storm."""
        tell = self.version.letter.record if before else partial(happened, letter=self.version.letter)
        tell(verb, by=None, version=self.version, share=str(self.pk))
