"""The whole way, from a blank page to a reviewed letter and its PDF, as a candidate and a mentor go it."""

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from guides.models import Guide
from letters.models import Letter
from reviews.models import ChecklistRun, Thread
from tests.browser import desk
from tests.browser.marks import marked, select
from tests.conftest import LETTER

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("work")]

PASSWORD = "bozza-di-prova"
ENGLISH = """Subject: Senior Backend Developer | Python and PostgreSQL

Dear Laura Sarti,

I read that Nuvola Pagamenti is taking recurring payments from 200 to 2,000 customers: the work I have done for years.

I have written Python for 6 years and used PostgreSQL for 5, with replicas and partitions. I cut p95 latency from
800 ms to 120 ms, and uptime held at 99.95%.

I am available for a technical interview from 9 December.

Kind regards,
Giulia Ferri
giulia.ferri@example.it
"""
LETTERS = {"it": LETTER, "en": ENGLISH}
CHOSEN = {"it": "con repliche e partizioni", "en": "with replicas and partitions"}


@pytest.fixture
def sign_in(
    open_browser: Callable[..., Page], confirmed: Callable[[User], None], say: Callable[..., str], language: str
) -> Callable[..., Page]:
    """Through the form, as everybody does."""

    def through_the_form(user: User) -> Page:
        confirmed(user)
        page = open_browser(language)
        page.goto("/accounts/login/")
        expect(page.locator("html")).to_have_attribute("lang", language)
        page.locator("input[name=login]").fill(user.email)
        page.locator("input[name=password]").fill(PASSWORD)
        page.locator("main .btn-primary").click()
        expect(page.locator("header form[action$='logout/']")).to_have_count(1)
        return page

    return through_the_form


def test_from_a_blank_page_to_a_reviewed_letter_and_its_pdf(
    candidate: User,
    mentor: User,
    guide: Guide,
    sign_in: Callable[..., Page],
    say: Callable[..., str],
    language: str,
    tmp_path: Path,
) -> None:
    giulia, body = sign_in(candidate), LETTERS[language]
    letter = write(giulia, say, body, language)
    check(giulia, say, letter)
    ask(giulia, say, mentor)

    marco = sign_in(mentor)
    comment(marco, say, candidate, CHOSEN[language])
    assert Thread.objects.get().quote == CHOSEN[language]
    start = body.index(CHOSEN[language])
    assert marked(marco, f"thread-{Thread.objects.get().pk}") == [(start, start + len(CHOSEN[language]))]

    read_and_answer(giulia, say, CHOSEN[language])
    words = printed(giulia, say, tmp_path / "letter.pdf")
    for line in filter(None, body.splitlines()):
        assert re.sub(r"\s", "", line) in words


def write(page: Page, say: Callable[..., str], body: str, language: str) -> Letter:
    page.get_by_role("link", name=say("New letter")).click()
    page.get_by_role("link", name=say("An empty page, or a template of a guide")).click()
    page.locator("[name=company]").fill("Nuvola Pagamenti")
    page.locator("select[name=language]").select_option(language)
    page.locator("button[value='backend/']").click()
    assert desk.write(page, body) == 200
    expect(page.locator("#saved")).to_contain_text(re.compile(rf"{re.escape(say('Saved at'))} \d"))
    letter = Letter.objects.get()
    assert (letter.draft.body, letter.draft.revision) == (body, 2)
    return letter


def check(page: Page, say: Callable[..., str], letter: Letter) -> None:
    """The findings come by themselves, and their evidence is marked on the letter's own words."""
    page.get_by_role("button", name=say("Check it")).click()
    page.wait_for_url("**/versions/1/")
    expect(page.locator("#points .item").first).to_be_visible()
    body = letter.versions.get().body
    assert page.locator("#text").text_content() == body
    report = ChecklistRun.objects.get().report
    findings = [*report["criteria"], *(item for item in report["mistakes"] if item["found"])]
    assert sum(len(finding["evidence"]) for finding in findings) > 3
    for finding in findings:
        spans = [(span["start"], span["end"]) for span in finding["evidence"]]
        assert marked(page, finding["id"]) == merged(spans), finding["id"]
        assert [body[start:end] for start, end in spans] == [span["quote"] for span in finding["evidence"]]
    point = next(finding for finding in findings if finding["evidence"])
    page.locator(f"[data-key={point['id']}] summary").click()
    lit = page.locator("#text .an.is-lit")
    expect(lit.first).to_be_in_viewport()
    assert all(point["id"] in keys.split() for keys in lit.evaluate_all("marks => marks.map(m => m.dataset.keys)"))


def merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that touch or overlap as one, in order: how marks show them."""
    together: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if together and start <= together[-1][1]:
            together[-1] = (together[-1][0], max(end, together[-1][1]))
        else:
            together.append((start, end))
    return together


def ask(page: Page, say: Callable[..., str], mentor: User) -> None:
    page.get_by_role("link", name=say("Ask for a review")).click()
    page.locator("label", has_text=mentor.name).click()
    page.locator("[name=note]").fill("Nuvola?")
    page.get_by_role("button", name=say("Ask"), exact=True).click()
    expect(page.locator("#status")).to_contain_text(say("%(mentor)s will read your letter.", mentor=mentor.name))


def comment(page: Page, say: Callable[..., str], candidate: User, words: str) -> None:
    page.get_by_role("link", name=candidate.name).click()
    select(page, words)
    form = page.locator("#comment-form")
    expect(form.locator("[name=quote]")).to_have_value(words)
    form.locator("[name=text]").fill("Quante repliche? How many?")
    form.get_by_role("button", name=say("Add the comment")).click()
    expect(page.locator(".thread")).to_contain_text(say("Only you see this until you publish."))
    page.locator("[name=verdict][value=changes_requested]").check()
    page.locator("[name=summary]").fill("Bene, quasi pronta. Nearly there.")
    page.get_by_role("button", name=say("Publish"), exact=True).click()
    expect(page.locator("#review-bar")).to_contain_text(say("Published: the candidate now sees your comments."))


def read_and_answer(page: Page, say: Callable[..., str], words: str) -> None:
    page.reload()
    expect(page.locator(".verdict")).to_contain_text("Bene, quasi pronta. Nearly there.")
    thread = page.locator(".thread")
    expect(thread).to_contain_text("Quante repliche? How many?")
    thread.locator(".comment").first.click()
    assert "".join(page.locator("#text .an.is-lit").all_text_contents()) == words
    thread.locator("summary").click()
    thread.locator("[name=text]").fill("Tre. Three.")
    thread.get_by_role("button", name=say("Send")).click()
    expect(page.locator(".thread .comment")).to_have_count(2)
    expect(page.locator(".thread .comment").last).to_contain_text("Tre. Three.")


def printed(page: Page, say: Callable[..., str], file: Path) -> str:
    """The words of the downloaded PDF, without white space: lines break elsewhere on paper."""
    page.get_by_role("button", name=say("Make the PDF")).click()
    link = page.get_by_role("link", name=say("Download the PDF"))
    with page.expect_download() as download:
        link.click()
    download.value.save_as(file)
    assert file.read_bytes().startswith(b"%PDF-")
    with pypdfium2.PdfDocument(file) as pdf:
        return re.sub(r"\s", "", "".join(page.get_textpage().get_text_range() for page in pdf))
