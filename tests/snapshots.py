"""Comparing a text with a committed file, and writing the file anew on demand (CONTRIBUTING, “Recipes”)."""

import re
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

import pytest

SNAPSHOTS = Path(__file__).resolve().parent / "architecture" / "snapshots"

MIGRATIONS = SNAPSHOTS / "migrations.sql"


def committed_migrations() -> dict[str, str]:
    """The SQL of each migration as it is committed, by names such as ``letters.0001_initial``."""
    parts = re.split(r"^-- (\w+\.\d{4}_\w+)$", MIGRATIONS.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def comparer(*, renew: bool) -> Callable[[Path, str], None]:
    """What fails a test when a file does not hold a text; with ``renew`` it writes the text first."""

    def compare(path: Path, text: str) -> None:
        text = f"{text.rstrip()}\n"
        if renew:
            path.write_text(text, encoding="utf-8")
        before = path.read_text(encoding="utf-8")
        changes = "\n".join(unified_diff(before.splitlines(), text.splitlines(), "committed", "now", lineterm="", n=1))
        if changes:
            pytest.fail(f"{path.name} says something else (CONTRIBUTING, “Recipes”):\n{changes}", pytrace=False)

    return compare
