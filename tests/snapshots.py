"""Comparing a text with a committed file, and writing the file anew on demand (CONTRIBUTING, “Recipes”)."""

from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

import pytest

SNAPSHOTS = Path(__file__).resolve().parent / "architecture" / "snapshots"


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
