"""What costs seconds only to be read is read only where it runs."""

from pathlib import Path

import pytest

ALL_LONG = Path(__file__).with_name("test_training.py")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Every process of a run reads every file of tests, and the libraries of this one take two seconds to import."""
    return True if collection_path == ALL_LONG and not config.getoption("long") else None
