"""The same way without JavaScript: forms, pages that reload themselves, and a file."""

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from guides.models import Guide
from letters.models import Letter
from tests.conftest import LETTER

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("work")]


@pytest.fixture
def language() -> str:
    return "it"


@pytest.mark.long
def test_without_scripts_a_letter_is_written_checked_and_printed(
    candidate: User, guide: Guide, enter: Callable[..., Page], say: Callable[..., str], tmp_path: Path
) -> None:
    page = enter(candidate, java_script_enabled=False)
    page.goto("/letters/start/")
    page.locator("[name=role]").fill("Sviluppatrice backend")
    page.get_by_role("button", name=say("Find the guide")).click()
    page.locator("button[value='backend/']").click()
    page.locator("#body").fill(LETTER)
    page.get_by_role("button", name=say("Save"), exact=True).click()
    expect(page.locator("#body")).to_have_value(LETTER)
    page.get_by_role("button", name=say("Save a version")).click()
    assert Letter.objects.get().versions.get().body == LETTER

    expect(page.locator("#points .item").first).to_be_visible()
    point = page.locator("#points .item", has=page.locator(".quotes")).first
    point.locator("summary").first.click()
    quote = point.locator(".quotes a").first
    words = quote.inner_text().strip("«»")
    assert words in LETTER
    quote.click()
    assert re.search(r"#[a-z-]+-\d+$", page.url)

    page.locator("details[data-key=devops] > summary").click()
    page.locator("details[data-key=devops] .aside > summary").click()
    page.locator("#why-devops").fill("Nel ruolo non c’è.")
    page.locator("details[data-key=devops]").get_by_role("button", name=say("Set this criterion aside")).click()
    expect(page.locator("#points .score b")).to_contain_text("1 messo da parte")

    page.get_by_role("button", name=say("Make the PDF")).click()
    link = page.get_by_role("link", name=say("Download the PDF"))
    with page.expect_download() as download:
        link.click()
    download.value.save_as(tmp_path / "letter.pdf")
    with pypdfium2.PdfDocument(tmp_path / "letter.pdf") as pdf:
        printed = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert "Gentile Laura Sarti," in printed.replace("\u00a0", " ")  # which keeps names together
