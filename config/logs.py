"""Formatting of log lines: JSON in production, plain text in development."""

import traceback
from logging import ERROR, LogRecord
from types import TracebackType
from typing import Any

import structlog
from django.conf import settings
from structlog.typing import EventDict, ExcInfo, Processor, WrappedLogger

from audit import request_context
from config.monitoring.who import route_of, user_of


def configuration(*, level: str) -> dict[str, Any]:
    """Django's setting ``LOGGING``: one line an event, on standard error, from ``level`` on."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": line_formatter}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            "django.request": {"level": "ERROR"},
            "django.security.DisallowedHost": {"level": "CRITICAL"},
            "celery": {"level": "WARNING"},
            "fontTools": {"level": "WARNING"},
            # SECURITY: at lower levels they write the addresses of people's models, and the headers with the keys.
            "httpx": {"level": "WARNING"},
            "httpcore": {"level": "WARNING"},
            "weasyprint": {"level": "ERROR"},
        },
    }


def line_formatter() -> structlog.stdlib.ProcessorFormatter:
    """A ``logging`` formatter for both the standard library's records and structlog's events."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,  # the id of the request
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        add_fields,
        add_request,
    ]
    if settings.DEV:
        shared.append(structlog.processors.format_exc_info)
        renderer: Processor = structlog.dev.ConsoleRenderer(colors=False)
    else:
        shared.append(structlog.processors.ExceptionRenderer(exception_without_message))
        renderer = structlog.processors.JSONRenderer()
    return structlog.stdlib.ProcessorFormatter(processor=renderer, foreign_pre_chain=shared)


def add_fields(logger: WrappedLogger, name: str, event: EventDict) -> EventDict:
    """Add the fields of a line that was logged with ``extra={"fields": {…}}``."""
    record: LogRecord = event["_record"]
    return {**getattr(record, "fields", {}), **event}


def add_request(logger: WrappedLogger, name: str, event: EventDict) -> EventDict:
    """Add to an error the route that was asked for, and the hash of who asked."""
    request = request_context.current_request()
    if request is None or event["_record"].levelno < ERROR:
        return event
    return {"method": request.method, "route": route_of(request), **user_of(request), **event}


def exception_without_message(exc_info: ExcInfo) -> str:
    """The classes of an exception and of its causes, and the lines of code that they passed through.

    SECURITY: not the messages: PostgreSQL's quote the row that it refuses, and with it a letter.
    """
    parts = []
    error: BaseException | None = exc_info[1]
    while error is not None:
        parts.append(f"{lines_of_code(error.__traceback__)}{type(error).__module__}.{type(error).__qualname__}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\ncaused by\n".join(parts)


def lines_of_code(trace: TracebackType | None) -> str:
    return "".join(f"{frame.filename}:{frame.lineno} in {frame.name}\n" for frame in traceback.extract_tb(trace))
