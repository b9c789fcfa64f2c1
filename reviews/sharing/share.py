"""Links by which anybody reads one version: stored as hashes, they expire and can be revoked."""

import hashlib
import secrets
import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from audit.models import Action, Entry
from letters.models import Event, Letter, Version
from reviews.notifications import activity
from reviews.sharing.guest_names import refuse_impostor
from reviews.threads.selection import locate

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User
    from reviews.sharing.guest import GuestComment, GuestCommentQuerySet

DEFAULT_DAYS = 14
MAX_LIVE_LINKS = 20  # of one letter at the same time
MAX_ANSWERS_PER_HOUR, MAX_ANSWERS = 10, 200  # of guests, through one link
HOUR = timedelta(hours=1)


def digest(key: str) -> str:
    """The SHA-256 of a key in hexadecimal: enough for 256 random bits (ASVS 5.0, 6.5.2)."""
    return hashlib.sha256(key.encode()).hexdigest()


class ShareQuerySet(models.QuerySet["Share"]):
    """Which links there are, which open, and making and finding them."""

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The links to one's own letters."""
        return self.filter(version__in=Version.objects.visible_to(user), version__letter__owner=user)

    def live(self) -> Self:
        """Links that open: not revoked, not expired, of a letter outside the bin, whose owner may sign in and stays."""
        valid = self.filter(revoked_at=None, expires_at__gt=Now(), version__letter__binned_at=None)
        return valid.filter(version__letter__owner__is_active=True, version__letter__owner__erasure_due_at=None)

    def make(
        self, version: Version, *, by: "User", days: int = DEFAULT_DAYS, **options: str | bool
    ) -> tuple["Share", str]:
        """Make a link to the version.

        Args:
            version: What the link shows.
            by: Who makes it.
            days: How long it opens.
            options: Label, allows_comments and shows_comments.

        Returns:
            The link and its key, which is stored nowhere.

        Raises:
            ValidationError: Beyond ``MAX_LIVE_LINKS`` for a letter.
        """
        key = secrets.token_urlsafe(32)
        with transaction.atomic():
            Letter.objects.select_for_update(no_key=True).get(pk=version.letter_id)
            if self.live().filter(version__letter=version.letter_id).count() >= MAX_LIVE_LINKS:
                raise ValidationError(gettext("This letter already has many links: close one that nobody needs."))
            until = timezone.now() + timedelta(days=days)
            share = self.create(version=version, made_by=by, digest=digest(key), expires_at=until, **options)
            activity.record(Event.Verb.SHARED, version.letter, by=by, version=version, share=str(share.pk))
        return share, key

    def find(self, key: str) -> "Share | None":
        """The live link with this key; None for a key that opens nothing."""
        live = self.live().select_related("version__letter__owner").defer("version__letter__search")
        return live.filter(digest=digest(key)).first()


class Share(models.Model):
    """A link to one version. Whoever has it reads the text, and what else its owner chose to show."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.ForeignKey(Version, models.PROTECT, related_name="shares")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    label = models.CharField(_("for whom"), max_length=80)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    allows_comments = models.BooleanField(_("anyone who opens it may comment"), default=False)
    shows_comments = models.BooleanField(_("show them the comments"), default=False)
    created_at = models.DateTimeField(db_default=Now())
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    objects = ShareQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["expires_at"], name="shares_by_end")]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_live(self) -> bool:
        """Whether it is neither revoked nor expired."""
        return self.revoked_at is None and self.expires_at > timezone.now()

    def revoke(self, *, by: "User") -> None:
        """Close it, from the next request on; a link that is closed already stays as it is."""
        with transaction.atomic():
            if Share.objects.filter(pk=self.pk, revoked_at=None).update(revoked_at=Now()):
                version = self.version
                activity.record(Event.Verb.UNSHARED, version.letter, by=by, version=version, share=str(self.pk))

    def remove_comments(self) -> int:
        """Remove every comment that came through the link; how many they were."""
        from_guests: GuestCommentQuerySet = self.comments.filter(removed_at=None)
        return from_guests.remove()

    def count_opening(self, name: str = "") -> None:
        """Count an opening, by the hour, with a name where one was given; nothing else of a visitor is kept."""
        with transaction.atomic():
            owner = self.version.letter.owner_id
            Entry.objects.record(Action.LETTER_READ, subject=owner, about=self.version, way="link")
            hour = timezone.now().replace(minute=0, second=0, microsecond=0)
            opening, made = self.openings.get_or_create(hour=hour, name=name)
            self.openings.filter(pk=opening.pk).update(count=models.F("count") + 1)
            if made and not name:
                was_opened = self.openings.filter(name="").exclude(pk=opening.pk).exists()
                self._record(Event.Verb.LINK_OPENED, notify=not was_opened)

    def answer(self, *, name: str, text: str = "", quote: str = "") -> "GuestComment | None":
        """Save a guest's comment; without a text, only that they have read the version.

        Args:
            name: Who the guest says they are.
            text: The comment.
            quote: The words that it is about; empty for the whole letter.

        Returns:
            The comment; None without a text.

        Raises:
            ValidationError: For words that are not in the version, beyond the limits of one link, for a name that could
                be taken for somebody else's, and for a text where comments are not allowed.
        """
        with transaction.atomic():
            # The link's own row is the lock, so that the limits below hold for many at once.
            locked = Share.objects.select_for_update(no_key=True)
            self.refresh_from_db(fields=["allows_comments"], from_queryset=locked)
            self._refuse_more(bool(text))
            refuse_impostor(name, self.version.letter.owner)
            self.count_opening(name)
            if not text:
                return None
            start, end = locate(self.version.body, quote) if quote.strip() else (None, None)
            words = self.version.body[start:end] if start is not None else ""
            comment = self.comments.create(name=name, text=text, start=start, end=end, quote=words)
            recent = Event.objects.filter(verb=Event.Verb.GUEST_COMMENTED, at__gt=Now() - HOUR)
            was_notified = recent.filter(data__share=str(self.pk)).exists()
            self._record(Event.Verb.GUEST_COMMENTED, notify=not was_notified)
        return comment

    def _refuse_more(self, with_text: bool) -> None:
        if with_text and not self.allows_comments:
            raise ValidationError(gettext("You cannot comment here."))
        comments, named = self.comments.all(), self.openings.exclude(name="")
        recent = comments.filter(created_at__gt=Now() - HOUR).count(), named.filter(hour__gt=Now() - HOUR).count()
        if max(recent) >= MAX_ANSWERS_PER_HOUR or max(comments.count(), named.count()) >= MAX_ANSWERS:
            raise ValidationError(gettext("Too many comments in the last hour. Wait an hour and try again."))

    def _record(self, verb: Event.Verb, *, notify: bool) -> None:
        """Record what a guest did. The owner is not notified of each such event: guests could send them a flood."""
        letter, data = self.version.letter, {"share": str(self.pk)}
        if notify:
            activity.record(verb, letter, by=None, version=self.version, **data)
        else:
            letter.record(verb, by=None, version=self.version, **data)
