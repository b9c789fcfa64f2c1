"""Reads settings from environment variables, with a clear sentence for one that is missing or wrong."""

import os
import re
from datetime import timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email


def required(name: str, *, default: str = "") -> str:
    """The variable's value, else ``default``; raises ``ImproperlyConfigured`` when both are blank."""
    value = os.environ.get(name, "").strip() or default
    if not value:
        raise ImproperlyConfigured(f"Set the environment variable {name} (see .env.example).")
    return value


def address(name: str, *, default: str = "") -> str:
    """An e-mail address, else ``default``; raises ``ImproperlyConfigured`` when it is blank or none."""
    value = required(name, default=default)
    try:
        validate_email(value)
    except ValidationError as error:
        raise ImproperlyConfigured(f"{name} must be an e-mail address, not {value!r}.") from error
    return value


def flag(name: str, *, default: bool = False) -> bool:
    """True for 1, true, yes, on; false for 0, false, no, off; ``default`` when unset."""
    value = os.environ.get(name, "").strip().lower()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off"}:
        return False
    if value:
        raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")
    return default


def whole_number(name: str, default: int) -> int:
    """A whole number above zero; ``default`` when unset."""
    value = os.environ.get(name, "").strip() or str(default)
    if not (value.isascii() and value.isdigit() and int(value)):
        raise ImproperlyConfigured(f"{name} must be a whole number above zero, not {value!r}.")
    return int(value)


def seconds(name: str, default: int) -> timedelta:
    """A duration, given as a whole number of seconds above zero; ``default`` seconds when unset."""
    value = os.environ.get(name, "").strip() or str(default)
    if not (value.isascii() and value.isdigit() and int(value)):
        raise ImproperlyConfigured(f"{name} must be a whole number of seconds above zero, not {value!r}.")
    return timedelta(seconds=int(value))


def days(name: str, default: int, least: int) -> timedelta:
    """A duration, given as a whole number of days, ``least`` or more; ``default`` days when unset."""
    value = os.environ.get(name, "").strip() or str(default)
    if not (value.isascii() and value.isdigit() and int(value) >= least):
        raise ImproperlyConfigured(f"{name} must be a whole number of days, {least} or more, not {value!r}.")
    return timedelta(days=int(value))


def choice(name: str, *, among: tuple[str, ...]) -> str:
    """One of ``among``; the first when unset."""
    value = os.environ.get(name, "").strip().lower() or among[0]
    if value not in among:
        raise ImproperlyConfigured(f"{name} must be one of {', '.join(among)}, not {value!r}.")
    return value


def price(name: str) -> Decimal | None:
    """A price, such as 0.60; None when unset."""
    value = os.environ.get(name, "").strip()
    if value and not re.fullmatch(r"\d{1,6}(?:\.\d{1,6})?", value, re.ASCII):
        raise ImproperlyConfigured(f"{name} must be a price such as 0.60, not {value!r}.")
    return Decimal(value) if value else None


def hour(name: str, default: int) -> int:
    """An hour of the day, 0 to 23; ``default`` when unset."""
    value = os.environ.get(name, "").strip() or str(default)
    if not (value.isascii() and value.isdigit() and int(value) < 24):
        raise ImproperlyConfigured(f"{name} must be an hour of the day, 0 to 23, not {value!r}.")
    return int(value)


def comma_separated(name: str) -> list[str]:
    """The items of a comma-separated list, without blank ones."""
    return [word.strip() for word in os.environ.get(name, "").split(",") if word.strip()]


# In seconds, by the role of the process: one statement, waiting for a lock, a transaction in which nothing happens.
TIMEOUTS = {
    "web": {"statement_timeout": 15, "lock_timeout": 10, "idle_in_transaction_session_timeout": 30},
    "worker": {"statement_timeout": 50, "lock_timeout": 20, "idle_in_transaction_session_timeout": 60},
    # Migrations, and what an operator runs by hand, may take their time, but do not wait for a lock while others queue.
    "command": {"statement_timeout": 0, "lock_timeout": 20, "idle_in_transaction_session_timeout": 600},
}
CONNECT_TIMEOUT = 5
# How long a process waits for an answer that the server should have given up by itself: for a server that hangs.
ANSWER_TIMEOUTS = {"web": 18, "worker": 60, "command": None}
# Of TCP, in seconds, and the last in milliseconds: a server that vanished without a word is noticed within 25 seconds.
KEEPALIVES = {"keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3, "tcp_user_timeout": 15_000}


def role(name: str) -> str:
    """The role of this process, a key of ``TIMEOUTS``; ``web`` when unset."""
    value = os.environ.get(name, "").strip() or "web"
    if value not in TIMEOUTS:
        raise ImproperlyConfigured(f"{name} must be one of {', '.join(TIMEOUTS)}, not {value!r}.")
    return value


def database(url: str, role: str = "web") -> dict[str, Any]:
    """``postgresql://user:password@host:port/name?option=value`` as Django's DATABASES entry.

    Args:
        url: The address.
        role: The role of the process, a key of ``TIMEOUTS``. What ``url`` says has precedence.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured("DATABASE_URL must begin with postgresql://: Bozza runs on PostgreSQL only.")
    options: dict[str, Any] = {"connect_timeout": CONNECT_TIMEOUT} | KEEPALIVES | dict(parse_qsl(parts.query))
    timeouts = " ".join(f"-c {timeout}={seconds}s" for timeout, seconds in TIMEOUTS[role].items())
    options["options"] = f"{timeouts} {options.get('options', '')}".strip()
    host = options.pop("host", None) or unquote(parts.hostname or "")
    return {
        "ENGINE": "config.database.backend",
        "ANSWER_TIMEOUT": ANSWER_TIMEOUTS[role],
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
    }


def bounce_address(name: str) -> str:
    """An address that takes what comes to it with a key after a plus sign; "" when unset.

    Raises:
        ImproperlyConfigured: It is no address, or too long to hold a key (RFC 5321: 64 letters before the @).
    """
    if not os.environ.get(name, "").strip():
        return ""
    value = address(name)
    if len(value.rpartition("@")[0]) > 20:
        raise ImproperlyConfigured(f"{name} may have at most 20 letters before the @, not {value!r}.")
    return value


def mailer(url: str) -> dict[str, Any]:
    """``smtps://user:password@host:port`` (TLS from the first byte), ``smtp+tls://`` (STARTTLS) or ``smtp://``.

    Returns an entry of Django's MAILERS.
    """
    parts = urlsplit(url)
    ports = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
    if parts.scheme not in ports or not parts.hostname:
        raise ImproperlyConfigured("EMAIL_URL must look like smtps://user:password@host, smtp+tls:// or smtp://.")
    options = {
        "host": parts.hostname,
        "port": parts.port or ports[parts.scheme],
        "username": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "use_tls": parts.scheme == "smtp+tls",
        "use_ssl": parts.scheme == "smtps",
        "timeout": 10,
    }
    return {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": options}
