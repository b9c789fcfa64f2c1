"""Counters of what somebody has done within a time, in a table of their own, which no cache can lose."""

from dataclasses import dataclass
from datetime import timedelta
from math import ceil

from django.db import connection, models, transaction
from django.db.models.functions import Now
from django.utils.crypto import salted_hmac

SWEPT_AT_ONCE = 10_000


@dataclass(frozen=True)
class Refusal:
    """That a limit is reached, and when asking again is of use.

    Attributes:
        retry_after: Whole seconds, at least one, as in the header ``Retry-After``.
    """

    retry_after: int

    @classmethod
    def after(cls, remaining: timedelta) -> "Refusal":
        return cls(retry_after=max(1, ceil(remaining.total_seconds())))


class CounterQuerySet(models.QuerySet["Counter"]):
    """Counting within a window of time that begins with the first hit and lasts for ``per``.

    A scope names what is counted (``"sign-in"``), a key says of whom (an address, the id of a user).
    """

    def hit(self, scope: str, key: object, *, limit: int, per: timedelta) -> Refusal | None:
        """Count one and say whether that was too many.

        One statement counts and answers, so of requests at the same time exactly ``limit`` pass. Within a transaction
        others with the same key wait for its end, and a rollback takes the hit back: count outside of one where a
        failure has to count too.

        Args:
            scope: What is counted, at most 40 characters.
            key: Of whom; stored as a keyed hash only.
            limit: How many are allowed within ``per``.
            per: How long the window lasts, from its first hit.

        Returns:
            None while at most ``limit`` were counted, otherwise the refusal. A refused hit does not prolong the window.
        """
        with connection.cursor() as cursor:
            cursor.execute(HIT, [scope, keyed_hash(scope, key), per.total_seconds(), limit])
            hits, remaining = cursor.fetchone()
        return Refusal.after(remaining) if hits > limit else None

    def peek(self, scope: str, key: object, *, limit: int) -> Refusal | None:
        """Say whether ``limit`` is reached, so that the next hit would be refused; count nothing."""
        rows = self.filter(scope=scope, digest=keyed_hash(scope, key), hits__gte=limit, ends_at__gt=Now())
        remaining = rows.values_list(models.F("ends_at") - Now(), flat=True).first()
        return Refusal.after(remaining) if remaining else None

    def clear(self, scope: str, key: object) -> None:
        """Begin again at zero, such as after a sign-in that succeeded."""
        self.filter(scope=scope, digest=keyed_hash(scope, key)).delete()

    def sweep(self) -> int:
        """Delete counters whose window has ended; return how many."""
        # Whoever hits several counters in one transaction may have locked them in another order.
        ended = self.filter(ends_at__lt=Now()).select_for_update(skip_locked=True).values("pk")[:SWEPT_AT_ONCE]
        with transaction.atomic():
            return self.filter(pk__in=ended).delete()[0]


class Counter(models.Model):
    """How often something was done with one key in the present window."""

    scope = models.CharField(max_length=40)
    digest = models.BinaryField(max_length=32)
    hits = models.PositiveIntegerField()
    ends_at = models.DateTimeField()

    objects = CounterQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["scope", "digest"], name="one_counter_per_key")]
        indexes = [models.Index(fields=["ends_at"], name="counter_ends_at")]

    def __str__(self) -> str:
        return f"{self.scope} {self.hits}"


def keyed_hash(scope: str, key: object) -> bytes:
    """What is stored of a key: the table tells nobody which addresses have tried to sign in."""
    return salted_hmac("limits.counter", f"{scope}\0{key}", algorithm="sha256").digest()


# The number stops at one more than the limit, so that no number of refused hits overflows it.
HIT = """
    INSERT INTO limits_counter AS counter (scope, digest, hits, ends_at)
    VALUES (%s, %s, 1, statement_timestamp() + make_interval(secs => %s))
    ON CONFLICT (scope, digest) DO UPDATE SET
        hits = CASE WHEN counter.ends_at <= statement_timestamp() THEN 1
                    ELSE least(counter.hits, %s) + 1 END,
        ends_at = CASE WHEN counter.ends_at <= statement_timestamp() THEN excluded.ends_at
                       ELSE counter.ends_at END
    RETURNING hits, ends_at - statement_timestamp()
"""
