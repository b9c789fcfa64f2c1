"""Pure: how long a session may last."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class SessionLimits:
    idle: timedelta  # the longest time between two requests
    absolute: timedelta  # the longest time since sign-in
