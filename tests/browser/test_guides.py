"""Every public guide: sound in both languages, light and dark, on a phone, without scripts, and light to load."""

import re
from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.urls import reverse
from playwright.sync_api import Page, expect

from guides.models import Guide
from tests.browser.looks import PHONE, look_at
from tests.conftest import CONTENT

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

GUIDES = sorted(path.stem for path in CONTENT.glob("*.yaml"))
# All guides are pages of one template: one of them by default, all with --long.
ONE_GUIDE = [GUIDES[0], *(pytest.param(slug, marks=pytest.mark.long) for slug in GUIDES[1:])]


@pytest.fixture
def library(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_guides")


@pytest.mark.long
@pytest.mark.parametrize("asked", ["it", pytest.param("en", marks=pytest.mark.long)])
@pytest.mark.parametrize("slug", ONE_GUIDE)
def test_a_guide_is_sound(library: None, open_browser: Callable[..., Page], slug: str, asked: str) -> None:
    look_at(open_browser(asked), f"{reverse('guide', args=[slug])}?lang={asked}")


@pytest.mark.long
@pytest.mark.parametrize("slug", ONE_GUIDE)
def test_without_scripts_a_guide_is_read_and_a_letter_begun_from_its_template(
    library: None, open_browser: Callable[..., Page], slug: str
) -> None:
    page = open_browser("it", java_script_enabled=False, viewport=PHONE)
    page.goto(reverse("guide", args=[slug]))
    document = Guide.objects.get(slug=slug).rubric.document
    mistake = page.locator("#mistakes details").first
    mistake.locator("summary").click()
    expect(mistake).to_contain_text(document["mistakes"][0]["why"]["it"])
    page.locator("nav.contents a[href='#examples']").click()
    page.locator("#examples summary").first.click()
    example = page.locator("#examples .letter-text").first
    expect(example).to_be_in_viewport()
    assert document["examples"][0]["notes"][0]["quote"]["it"] in example.inner_text()
    template = page.locator("#templates details:not(details details)").last
    template.locator("summary").first.click()
    template.get_by_role("link").click()
    expect(page).to_have_url(re.compile(rf"/accounts/(login|signup)/\?.*{slug}"))


@pytest.mark.long
def test_copy_puts_the_text_of_the_template_on_the_clipboard(guide: Guide, open_browser: Callable[..., Page]) -> None:
    page = open_browser("it")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(reverse("guide", args=[guide.slug]))
    card = page.locator("#template-step-up")
    card.locator("summary").first.click()
    card.locator("[data-copy-field]").click()
    expect(card.locator("[data-copy-field]")).to_have_text("Testo copiato")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.strip() == guide.rubric.template("step-up")["body"]["it"].strip()
