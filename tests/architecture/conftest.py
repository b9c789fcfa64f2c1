"""``script/test tests/architecture --renew-snapshots`` writes the snapshots anew instead of comparing with them."""

from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

import pytest

SNAPSHOTS = Path(__file__).resolve().parent / "snapshots"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-snapshots", action="store_true", help="write tests/architecture/snapshots/ anew")


@pytest.fixture
def matches_snapshot(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with the committed file of that name: ``matches_snapshot("urls.txt", text)``."""

    def compare(name: str, text: str) -> None:
        path, text = SNAPSHOTS / name, f"{text.rstrip()}\n"
        if request.config.getoption("--renew-snapshots", default=False):
            path.write_text(text, encoding="utf-8")
        before = path.read_text(encoding="utf-8")
        changes = "\n".join(unified_diff(before.splitlines(), text.splitlines(), "committed", "now", lineterm="", n=1))
        if changes:
            pytest.fail(f"snapshots/{name} says something else (CONTRIBUTING, “Recipes”):\n{changes}", pytrace=False)

    return compare
