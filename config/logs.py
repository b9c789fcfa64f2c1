"""Formatting of log lines: JSON in production, plain text in development."""

import structlog
from django.conf import settings


def line_formatter() -> structlog.stdlib.ProcessorFormatter:
    """A ``logging`` formatter for both the standard library's records and structlog's events."""
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    renderer = structlog.dev.ConsoleRenderer(colors=False) if settings.DEV else structlog.processors.JSONRenderer()
    return structlog.stdlib.ProcessorFormatter(processor=renderer, foreign_pre_chain=shared)
