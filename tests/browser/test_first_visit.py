"""What the first visit to a guide loads, in a browser that has nothing of ours yet."""

import gzip
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import Page

from guides.models import Guide

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LIMIT = 126_000
ARRIVED = """() => performance.getEntriesByType("resource").concat(performance.getEntriesByType("navigation"))
    .map(entry => [entry.name, entry.encodedBodySize])"""


def as_sent(address: str, size: int) -> int:
    """Style sheets and scripts as production sends them, compressed; the test's server sends them as they are."""
    path = urlsplit(address).path.removeprefix("/static/")
    is_text = path.endswith((".css", ".js"))
    return len(gzip.compress((settings.BASE_DIR / "static" / path).read_bytes())) if is_text else size


@pytest.mark.parametrize(
    "name", [pytest.param("home", marks=pytest.mark.long), pytest.param("guides", marks=pytest.mark.long), "guide"]
)
def test_a_first_visit_loads_less_than_126_kilobytes(
    guide: Guide, open_browser: Callable[..., Page], name: str, language: str
) -> None:
    page = open_browser(language)
    page.goto(reverse(name, args=["backend"] if name == "guide" else []), wait_until="networkidle")
    loaded = {address: as_sent(address, size) for address, size in page.evaluate(ARRIVED)}
    assert any(address.endswith(".css") for address in loaded)
    assert any(address.endswith(".woff2") for address in loaded)
    assert 0 < sum(loaded.values()) < LIMIT, loaded
