"""Webhooks: addresses of a person's own programs, which are told at once when it becomes their turn (ADR 0046)."""

import hashlib
import hmac
import json
import time
import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Now
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext

from jobs.indexes import finished_index
from jobs.models import Job, JobQuerySet
from letters.wording.connection.address import Address, BadAddress, parse_address
from letters.wording.connection.limits import Limits, Watch
from limits import quota
from reviews.notifications.notification import Notice

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User

SALT = "reviews.webhook"
MOST = 5  # of one person
LIMITS = Limits(first_byte=10, reply=20_000)


class WebhookQuerySet(models.QuerySet["Webhook"]):
    """Who sees webhooks, and making one."""

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The user's own."""
        return self.filter(owner=user) if user.is_authenticated else self.none()

    def make(self, url: str, *, by: "User") -> "Webhook":
        """Add an address.

        Raises:
            QuotaExceeded: The person has added too many today.
            ValidationError: It is no address that may be called, the person has ``MOST``, or the operator allows none.
        """
        if settings.WEBHOOKS == "no":
            raise ValidationError(gettext("Webhooks are switched off here."))
        try:
            parse_address(url, allow_private=settings.WEBHOOKS == "any")
        except BadAddress as error:
            raise ValidationError(gettext("Give an address that begins with https://, on port 443 or 8443.")) from error
        if self.visible_to(by).count() >= MOST:
            raise ValidationError(gettext("You have %(most)d webhooks: remove one first.") % {"most": MOST})
        quota.WEBHOOKS.use(by=by)
        return self.create(owner=by, url=url)


class Webhook(models.Model):
    """An address of a person's own program."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="webhooks")
    url = models.CharField(max_length=300)
    created_at = models.DateTimeField(db_default=Now())

    objects = WebhookQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def secret(self) -> str:
        """The key of its signatures: derived from ``SECRET_KEY``, so that no table holds it."""
        return salted_hmac(SALT, str(self.pk), algorithm="sha256").hexdigest()

    def signature(self, body: bytes, at: int) -> str:
        """The header by which the program knows that a message is ours and of now.

        Args:
            body: The message.
            at: Seconds since 1970.

        Returns:
            ``t=<at>,v1=<hex>``: HMAC-SHA256 of ``<at>.<body>`` by ``secret``.
        """
        signed = f"{at}.".encode() + body
        return f"t={at},v1={hmac.new(self.secret.encode(), signed, hashlib.sha256).hexdigest()}"


class DeliveryQuerySet(JobQuerySet["WebhookDelivery"]):
    """Deliveries of notices."""

    def queue(self, notice: Notice) -> None:
        """Make one for each webhook of the notice's recipient, sent after commit."""
        for webhook in Webhook.objects.filter(owner=notice.recipient_id):
            self.create(webhook=webhook, notice=notice).enqueue_after_commit()


class WebhookDelivery(Job):
    """A notice on its way to a program."""

    task = "reviews.deliver_webhook"
    queue = "mail"
    attempts = 8

    webhook = models.ForeignKey(Webhook, models.CASCADE, related_name="deliveries")
    notice = models.ForeignKey(Notice, models.CASCADE, related_name="deliveries")

    objects = DeliveryQuerySet.as_manager()

    class Meta(Job.Meta):
        indexes = [*Job.Meta.indexes, finished_index("finished_deliveries")]

    def __str__(self) -> str:
        return f"{self.webhook_id} {self.state}"

    def retry_delay(self) -> timedelta:
        """Two minutes after the first attempt, then twice as long each time."""
        return timedelta(minutes=2**self.attempt)

    def work(self) -> dict[str, Any]:
        """Post the notice as the API shows it, without what its reader may not see any more.

        Raises:
            PermanentError: ``address`` for one that may not be called; ``refused`` when the program does not want it.
            ConnectionError: The program is away, or answers with an error of its own.
        """
        notices = Notice.objects.for_reader(self.webhook.owner)
        notice = notices.select_related("recipient").get(pk=self.notice_id)
        if not notice.is_relevant:
            return {"error": "moot"}
        said = {"id": str(self.pk), "event": notice.event.verb, "kind": notice.kind, "path": notice.path}
        body = json.dumps(said | {"notice": notice.pk, "at": notice.created_at.isoformat()}).encode()
        status = self._post(body)
        if 400 <= status < 500 and status != 429:
            raise self.PermanentError("refused")
        if not 200 <= status < 300:
            raise ConnectionError(f"the program answered {status}")
        return {}

    def _post(self, body: bytes) -> int:
        """Send a message; the status of the answer, of which nothing else is read."""
        import httpx  # noqa: PLC0415 - only here, since it takes long to load

        from letters.wording.connection.transport import PinnedTransport  # noqa: PLC0415

        allow_private = settings.WEBHOOKS == "any"
        try:
            address: Address = parse_address(self.webhook.url, allow_private=allow_private)
        except BadAddress as error:
            raise self.PermanentError("address") from error
        watch = Watch(LIMITS, time.monotonic() + 20)
        # SECURITY: people name addresses and our servers call them: one checked IP address, no redirect, no proxy.
        transport = PinnedTransport(address, watch, allow_private=allow_private)
        headers = {"Content-Type": "application/json", "User-Agent": "Bozza"}
        headers["Bozza-Signature"] = self.webhook.signature(body, int(time.time()))
        with (
            httpx.Client(transport=transport, trust_env=False) as client,
            client.stream("POST", self.webhook.url, content=body, headers=headers) as response,
        ):
            return int(response.status_code)
