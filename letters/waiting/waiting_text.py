"""Waiting texts: what somebody without an account chose or wrote, kept for two days until it becomes a letter."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from guides.models import Guide
from letters.text import canonical

KEPT_FOR = timedelta(hours=48)
IN_SESSION = "waiting_text"  # the id of the row, in the session of the browser that kept it
SWEPT_AT_ONCE = 1000


class WaitingTextQuerySet(models.QuerySet["WaitingText"]):
    """Rows that are reached by the session of the browser, or by the account that signed up in it, and never by id."""

    def live(self) -> "WaitingTextQuerySet":
        """Those that are not too old to be taken."""
        return self.filter(created_at__gt=Now() - KEPT_FOR)

    def of_session(self, session: SessionBase) -> "WaitingTextQuerySet":
        """What the browser with this session keeps."""
        pk = session.get(IN_SESSION)
        return self.live().filter(pk=pk) if pk else self.none()

    def keep(
        self,
        session: SessionBase,
        *,
        guide: Guide,
        template: str = "",
        body: str = "",
        job_ad: str = "",
        language: str = "it",
    ) -> "WaitingText":
        """Keep what a visitor chose, in the place of what the same browser kept before.

        Args:
            session: Of the browser, which remembers the row.
            guide: The guide of the letter to be.
            template: The id of a template of the guide; "" for none.
            body: The text of the letter; "" for a letter that is still to be written.
            job_ad: The ad that it answers.
            language: The language of the letter.

        Raises:
            ValidationError: The text cannot be saved (``letters.text.canonical``).
        """
        with transaction.atomic():
            self.of_session(session).delete()
            row = self.create(
                guide=guide, template=template, body=canonical(body), job_ad=canonical(job_ad), language=language
            )
        session[IN_SESSION] = str(row.pk)
        return row

    def bind(self, session: SessionBase, user: User) -> None:
        """Have what the browser keeps wait for an account too, whose owner may confirm it in another browser."""
        self.of_session(session).update(user=user)

    def take(self, session: SessionBase, *, by: User, from_session: bool) -> "WaitingText | None":
        """Delete and return what waits for somebody who has signed in; None where nothing does, or it was taken.

        Args:
            session: Of the browser in which they signed in.
            by: Who signed in.
            from_session: Whether what only the session knows is meant too. SECURITY: only where signing in was a step
                of keeping the text; on a shared computer, whoever signs in next is somebody else.
        """
        pk = session.get(IN_SESSION) if from_session else None
        whose = models.Q(user=by) | models.Q(pk=pk) if pk else models.Q(user=by)
        with transaction.atomic():
            row = self.live().filter(whose).select_for_update(of=("self",)).order_by("-created_at").first()
            if row:
                self.filter(pk=row.pk).delete()
        return row

    def sweep(self) -> int:
        """Delete what is too old to be taken; return how many rows."""
        expired = self.filter(created_at__lt=Now() - KEPT_FOR).values_list("pk", flat=True)[:SWEPT_AT_ONCE]
        return self.filter(pk__in=list(expired)).delete()[0]


class WaitingText(models.Model):
    """What a visitor chose or wrote before they had an account. Nobody sees it: it becomes a letter, or is deleted."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # The account that signed up in the same browser, confirmed or not.
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="waiting_texts")
    guide = models.ForeignKey(Guide, models.CASCADE, related_name="+")
    template = models.CharField(max_length=80, blank=True, default="")
    body = models.TextField(_("text"), blank=True, default="")
    job_ad = models.TextField(_("job ad"), blank=True, default="")
    language = models.CharField(max_length=2, default="it")
    created_at = models.DateTimeField(db_default=Now())

    objects = WaitingTextQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["created_at"], name="waiting_text_created_at")]

    def __str__(self) -> str:
        return str(self.pk)
