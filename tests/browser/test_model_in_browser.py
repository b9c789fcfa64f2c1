"""A language model in the browser: its sentences arrive by themselves, are taken or refused, and it is stopped."""

import random
import re
from collections.abc import Callable

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import Page, expect

from accounts.models import User
from guides.models import Guide
from letters.models import Draft, Letter, Wording
from letters.wording import wording as wordings
from letters.wording.connection.endpoint import Endpoint
from profiles.models import Fact
from reviews.models import ChecklistRun, ModelAnswer, ModelConsent
from tests.browser.looks import look_at
from tests.letters.wording.conftest import double, double_of_session, limits_for
from tests.letters.wording.test_wording import PERSON
from tests.model_double import BROKEN, MODES, Double
from tests.reviews.model_answers.conftest import PASSAGE, report
from tests.types import AsUser

__all__ = ["double", "double_of_session"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FAIR = {"ok", "no-usage", "lying-usage"}
SOME = random.Random(16).sample([mode for mode in MODES if mode not in FAIR], 2)
ASK, TAKE = "Chiedi all’intelligenza artificiale", "Usa le frasi scelte"
Use = Callable[[str], None]


@pytest.fixture
def use(double: Double, monkeypatch: pytest.MonkeyPatch) -> Use:
    """Has the double answer in a mode."""

    def choose(mode: str) -> None:
        monkeypatch.setattr(settings, "MODEL", Endpoint(double.url, mode, allow_private=True))
        monkeypatch.setattr(wordings, "LIMITS", limits_for(mode))

    return choose


@pytest.fixture
def composed(candidate: User, guide: Guide, as_user: AsUser) -> Letter:
    Fact.objects.replace(PERSON, by=candidate)
    letter = Letter.objects.start(by=candidate, guide=guide, title="Faro", company="Faro", role="Backend Developer")
    as_user(candidate).post(reverse("draft-compose", args=[letter.pk]))
    return letter


def ask(page: Page, letter: Letter) -> Wording:
    page.goto(reverse("wording", args=[letter.pk]))
    page.get_by_role("button", name=ASK).click()
    expect(page.locator("#wording [role=status]")).to_contain_text("turno")
    return Wording.objects.order_by("-created_at")[0]


@pytest.mark.long
def test_sentences_arrive_are_taken_and_stopped(
    enter: Callable[..., Page], composed: Letter, candidate: User, use: Use
) -> None:
    use("ok")
    page = enter(candidate)
    wording = ask(page, composed)
    Wording.run(wording.pk)  # the page hears of it by itself
    chosen = page.locator("#wording input[name=sentence]")
    expect(chosen.first).to_be_visible()
    new = page.locator("#wording ins").first.inner_text()
    for number in range(1, chosen.count()):
        chosen.nth(number).uncheck()
    page.get_by_role("button", name=TAKE).click()
    page.wait_for_url(f"**{composed.get_absolute_url()}")
    assert new in Draft.objects.get(pk=composed.pk).body
    stopped = ask(page, composed)
    page.get_by_role("button", name="Ferma").click()
    expect(page.locator("#wording .message")).to_contain_text("fermato")
    stopped.refresh_from_db()
    assert (stopped.state, stopped.failure) == ("completed", "stopped")
    for mode in SOME:
        assert_refused(page, composed, use, mode)


def assert_refused(page: Page, letter: Letter, use: Use, mode: str) -> None:
    use(mode)
    before = Draft.objects.get(pk=letter.pk).body
    Wording.run(ask(page, letter).pk)
    expect(page.get_by_role("button", name="Ferma")).to_have_count(0)
    expect(page.locator("#wording")).to_contain_text(re.compile("parole di Bozza", re.IGNORECASE))
    expect(page.get_by_role("button", name=TAKE)).to_have_count(0)
    assert Draft.objects.get(pk=letter.pk).body == before


@pytest.mark.long
@pytest.mark.parametrize("mode", [mode for mode in [*BROKEN, *MODES] if mode not in FAIR and mode not in SOME])
def test_in_every_mode_the_page_says_why(
    mode: str, enter: Callable[..., Page], composed: Letter, candidate: User, use: Use
) -> None:
    assert_refused(enter(candidate), composed, use, mode)


@pytest.mark.long
def test_a_passage_is_sent_once_it_is_agreed_to(
    enter: Callable[..., Page], letter: Letter, candidate: User, use: Use, language: str
) -> None:
    use("ok")
    letter.draft.write(f"{letter.draft.body}\n\n{PASSAGE} Scrivo Python.", seen=letter.draft.revision)
    run = ChecklistRun.objects.request(letter.freeze(by=candidate), by=candidate)
    ChecklistRun.run(run.pk)
    ChecklistRun.objects.filter(pk=run.pk).update(report=report(run.version.body))
    page = enter(candidate, language, viewport={"width": 360, "height": 740})
    address = reverse("model-answer", args=[run.pk, "performance"])
    look_at(page, address)
    expect(page.locator("#passage")).to_contain_text("•••••")
    page.locator("input[name=agrees]").check()
    page.locator("form:has(input[name=shown]) button").click()
    expect(page.locator("#model-answer .spin")).to_be_visible()
    ModelAnswer.run(ModelAnswer.objects.get().pk)
    expect(page.locator("#model-answer blockquote")).to_be_visible()
    look_at(page, address, reverse("version", args=[letter.pk, run.version.number]), address)
    assert ModelConsent.objects.visible_to(candidate).exists()
    page.locator(".question button[value=no]").click()
    expect(page.locator("#point-performance summary small").first).to_be_visible()
    page.goto(reverse("model-consents"))
    page.locator("main form button").click()
    expect(page.locator("main form")).to_have_count(0)
