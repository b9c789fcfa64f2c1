"""The log as production writes it, for tests that read it: a fixture that the conftest files of two folders import."""

import logging
from collections.abc import Callable, Iterator
from io import StringIO

import pytest
from pytest_django import Settings

from config.logs import line_formatter


@pytest.fixture
def log_lines(settings: Settings) -> Iterator[Callable[[], list[str]]]:
    """What the log has been written since, as in production."""
    settings.DEV = False
    stream = StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(line_formatter())
    logging.root.addHandler(handler)
    yield lambda: stream.getvalue().splitlines()
    logging.root.removeHandler(handler)
