"""Pure: how long a model may take and how much it may send, and the watch that is kept over both."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event

from letters.wording.connection.failure import ModelFailure, Reason


@dataclass(frozen=True)
class Limits:
    """Times in seconds, and bytes.

    Attributes:
        connect: For the name, the connection and TLS, each.
        first_byte: From the request to the first byte of the answer.
        gap: Between two pieces of the answer.
        paragraph: For one paragraph, its second attempt included.
        letter: For the whole letter.
        retry_after: The longest wait that a busy server may ask for.
        reply: The largest answer, in bytes.
        look: How often to look whether the person has stopped it.
    """

    connect: float = 3
    first_byte: float = 15
    gap: float = 10
    paragraph: float = 40
    letter: float = 120
    retry_after: float = 20
    reply: int = 200_000
    look: float = 0.25


LIMITS = Limits()


@dataclass
class Watch:
    """What ends a request: a deadline, too many bytes, or the person.

    Args:
        limits: The limits.
        deadline: When to give up, by ``time.monotonic``.
        stopped: Whether the person has stopped it; asked every ``limits.look`` seconds at most.
    """

    limits: Limits
    deadline: float
    stopped: Callable[[], bool] = lambda: False
    has_begun: bool = False  # whether the body of the answer has begun
    _received: int = field(default=0, init=False)
    _looked_at: float = field(default=float("-inf"), init=False)

    def begin(self) -> None:
        """Count the bytes of another answer."""
        self.has_begun, self._received = False, 0

    @property
    def patience(self) -> float:
        """Seconds until the next piece has to come."""
        return self.limits.gap if self.has_begun else self.limits.first_byte

    def check(self) -> None:
        """Raise ``ModelFailure`` where the time is over or the person has stopped it."""
        now = time.monotonic()
        if now >= self.deadline:
            raise ModelFailure(Reason.SLOW)
        if now - self._looked_at >= self.limits.look:
            self._looked_at = now
            if self.stopped():
                raise ModelFailure(Reason.STOPPED)

    def received(self, count: int) -> None:
        """Count bytes; raises ``ModelFailure`` when they are too many."""
        self._received += count
        if self._received > self.limits.reply:
            raise ModelFailure(Reason.TOO_LARGE)

    def pause(self, seconds: float) -> None:
        """Wait, unless the person stops it or the time is over."""
        end = time.monotonic() + seconds
        never = Event()
        while (left := end - time.monotonic()) > 0:
            self.check()
            never.wait(min(left, self.limits.look))


@dataclass
class BusyWait:
    """The one wait for a server that is busy and says for how long, whatever the number of requests."""

    is_over: bool = False

    def wait(self, failure: ModelFailure, watch: Watch) -> None:
        """Wait as long as the server asked.

        Raises:
            ModelFailure: It failed in another way, asked for too long a wait, or was waited for already.
        """
        seconds = failure.retry_after
        if failure.reason is not Reason.BUSY or self.is_over or seconds is None or seconds > watch.limits.retry_after:
            raise failure
        self.is_over = True
        watch.pause(seconds)
