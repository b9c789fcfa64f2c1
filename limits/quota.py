"""Quotas: how much of one thing a person may ask for within a time, each with the sentence that refuses more.

They are generous for people who write letters, and end what a program does in a loop.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db import models
from django.http import HttpResponse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.timesince import timeuntil
from django.utils.translation import gettext_lazy as _

from limits.models import Counter, Refusal

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class QuotaExceeded(Exception):
    """A person has asked for more than their quota.

    Attributes:
        sentence: What tells them so.
        retry_after: Seconds until more is possible.
    """

    def __init__(self, sentence: str, retry_after: int) -> None:
        super().__init__(sentence)
        self.sentence, self.retry_after = sentence, retry_after

    def mark[Response: HttpResponse](self, response: Response) -> Response:
        """Make ``response``, which shows the sentence, a 429."""
        response.status_code = 429
        response["Retry-After"] = str(self.retry_after)
        return response


@dataclass(frozen=True)
class Quota:
    """At most ``limit`` within ``per`` for each person. ``sentence`` may name ``%(limit)d`` and the time to wait."""

    scope: str
    limit: int
    per: timedelta
    sentence: Promise | str = ""

    def use(self, *, by: models.Model) -> None:
        """Count one for a person.

        Raises:
            QuotaExceeded: It is one too many.
        """
        self._use(by.pk)

    def use_from(self, network: str) -> None:
        """Count one for a network, which stands for visitors without an account.

        Raises:
            QuotaExceeded: It is one too many.
        """
        self._use(network)

    def _use(self, key: object) -> None:
        if refusal := self._hit(key):
            words = {"limit": self.limit, "wait": waiting_time(refusal)}
            raise QuotaExceeded(str(self.sentence) % words, refusal.retry_after)

    def has_room(self, key: object) -> bool:
        """Count one for ``key``; False when it is one too many."""
        return self._hit(key) is None

    def _hit(self, key: object) -> Refusal | None:
        return Counter.objects.hit(self.scope, key, limit=self.limit, per=self.per)


def waiting_time(refusal: Refusal) -> str:
    """How long to wait, rounded up to minutes, in words."""
    now = timezone.now()
    minutes = -(-refusal.retry_after // 60)
    return timeuntil(now + timedelta(minutes=minutes), now, depth=1)


LETTERS = Quota(
    "letters",
    200,
    DAY,
    _("You have started %(limit)d letters in one day: you can start another in %(wait)s."),
)
VERSIONS = Quota(
    "versions",
    100,
    HOUR,
    _("You have saved %(limit)d versions in one hour: you can save another in %(wait)s. Your text is saved."),
)
CHECKS = Quota(
    "checks",
    200,
    HOUR,
    _("You have asked for %(limit)d checks in one hour: you can ask for another in %(wait)s. Your text is saved."),
)
# Made in the request at each pause of typing: somebody who types without end pauses a few hundred times an hour.
DRAFT_CHECKS = Quota(
    "draft-checks",
    1500,
    HOUR,
    _("Your text is saved. It was checked %(limit)d times in one hour: the next check is possible in %(wait)s."),
)
CVS = Quota(
    "cvs",
    30,
    HOUR,
    _("You have had %(limit)d CVs read in one hour: you can have another read in %(wait)s."),
)
REQUESTS = Quota(
    "requests",
    20,
    DAY,
    _("You have asked for a review %(limit)d times in one day: you can ask again in %(wait)s."),
)
TOKENS = Quota(
    "tokens",
    20,
    DAY,
    _("You have made %(limit)d tokens in one day: you can make another in %(wait)s."),
)
EXPORTS = Quota(
    "exports",
    30,
    HOUR,
    _("You have made %(limit)d PDFs in one hour: you can make another in %(wait)s. Your text is saved."),
)
ATTACHMENTS = Quota(
    "attachments",
    30,
    HOUR,
    _("You have attached %(limit)d files in one hour: you can attach another in %(wait)s."),
)
WORDINGS = Quota(
    "wordings",
    20,
    DAY,
    _("A model has reworded %(limit)d letters for you in one day: you can ask again in %(wait)s."),
)
MODEL_ANSWERS = Quota(
    "model-answers",
    60,
    DAY,
    _("A model has answered %(limit)d questions for you in one day: you can ask another in %(wait)s."),
)
# Of all visitors of a network together: a class of thirty that tries the same page fits in.
TRIALS = Quota(
    "trials",
    300,
    HOUR,
    _("%(limit)d letters were tried from your network in one hour: the next one is possible in %(wait)s."),
)
KEPT_TEXTS = Quota(
    "kept texts",
    200,
    DAY,
    _("%(limit)d texts were kept from your network in one day: the next one is possible in %(wait)s."),
)
# Mails that tell others at once what a person did; further ones are left to the daily summary.
MERGES = Quota(
    "account merges",
    5,
    DAY,
    _("You have asked for %(limit)d merges in one day: you can ask for another in %(wait)s."),
)
CODES = Quota(
    "codes of programmes",
    10,
    HOUR,
    _("You have tried %(limit)d codes within an hour. Try again in %(wait)s."),
)
INVITATIONS = Quota(
    "invitations to programmes",
    1000,
    DAY,
    _("You have invited %(limit)d people today. Invite the others in %(wait)s."),
)
WEBHOOKS = Quota(
    "webhooks",
    20,
    DAY,
    _("You have added %(limit)d webhooks within a day: the next one is possible in %(wait)s."),
)
MAILS = Quota("mails", 100, DAY)
