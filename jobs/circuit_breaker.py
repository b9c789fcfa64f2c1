"""A circuit breaker: what has just failed is not tried again for a moment, so that nobody waits for it in vain."""

import time


class CircuitBreaker:
    """Counts no failures: the first one opens it. After a pause a single caller tries again."""

    def __init__(self, pause: float) -> None:
        """Begin closed.

        Args:
            pause: Seconds for which nobody tries after a failure.
        """
        self.pause = pause
        self._until: float | None = None

    def admits(self) -> bool:
        """Whether the caller may try. Of several after a pause the first may, and the others after its failure."""
        if self._until is None:
            return True
        if time.monotonic() < self._until:
            return False
        self.trip()
        return True

    def trip(self) -> None:
        """Say that a try has failed."""
        self._until = time.monotonic() + self.pause

    def reset(self) -> None:
        """Say that a try has succeeded."""
        self._until = None
