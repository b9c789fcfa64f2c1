"""Beginning a letter, from a template, a file or another letter; and what becomes of it in the end."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from guides.models import Guide
from letters.gaps import gaps
from letters.models import Draft, Letter, Version
from tests.browser.desk import fill, saved
from tests.letters.upload.files import LISTS, STYLES, docx
from tests.letters.upload.test_reading import WORD_LETTER

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SELECTED = """() => {
    const body = document.getElementById("body");
    return body.hidden ? getSelection().toString() : body.value.slice(body.selectionStart, body.selectionEnd);
}"""


def begin(page: Page, say: Callable[..., str]) -> None:
    page.goto("/letters/start/")
    page.get_by_role("textbox", name=say("company").capitalize()).fill("Nuvola Pagamenti")
    page.locator("[name=role]").fill("Backend Developer")
    page.get_by_label(say("Ask me for the gaps of the template one at a time")).check()
    page.locator("button[value='backend/first-job']").click()


def test_a_role_typed_and_a_situation_chosen_by_keyboard_lead_to_the_desk_with_its_template(
    candidate: User, guide: Guide, enter: Callable[..., Page], say: Callable[..., str], language: str
) -> None:
    page = enter(candidate, language)
    page.goto("/letters/start/")
    page.locator("[name=role]").focus()
    page.keyboard.type({"it": "Sviluppatrice backend", "en": "Back-end engineer"}[language])
    page.keyboard.press("Enter")
    page.wait_for_url("**/start/?role=*")
    for _press in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == "backend/return":
            break
    else:
        pytest.fail("the card is not reached by keyboard")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "start" not in url)
    letter = Letter.objects.get()
    assert letter.role
    assert letter.draft.body.strip() == guide.rubric.template("return")["body"][language].strip()


@pytest.mark.parametrize("plain", [False, pytest.param(True, marks=pytest.mark.long)])
def test_a_template_is_filled_in_and_frozen(
    candidate: User, guide: Guide, enter: Callable[..., Page], say: Callable[..., str], language: str, plain: bool
) -> None:
    page = enter(candidate, language)
    begin(page, say)
    letter = Letter.objects.get()
    assert letter.title == "Backend Developer, Nuvola Pagamenti"
    page.get_by_role("button", name=say("All questions on one page")).click()
    page.locator("form.blanks input[type=text]").nth(0).fill("Laura Sarti")
    page.get_by_role("button", name=say("Put it into the letter")).click()
    draft = Draft.objects.get()
    assert "Laura Sarti," in draft.body
    assert draft.body.count("Nuvola Pagamenti") == 1
    left = gaps(draft.body)
    expect(page.locator("#gaps-left")).to_contain_text(str(len(left)))
    expect(page.locator("#gaps-left")).to_contain_text(str(letter.gaps_at_start))

    if plain:
        page.locator("#plain").check()
    page.locator("[data-next]").click()
    assert page.evaluate(SELECTED) == f"[{left[0].asks}]"
    page.keyboard.insert_text("Python 🚀")
    expect(page.locator("#gaps li")).to_have_count(len(left) - 1)
    expect(page.locator("#gaps-left")).to_contain_text(str(len(left) - 1))
    page.locator("[data-next]").click()
    assert page.evaluate(SELECTED) == f"[{left[1].asks}]"
    page.locator("#gaps li a").nth(5).click()
    assert page.evaluate(SELECTED) == f"[{left[6].asks}]"
    saved(page)

    page.get_by_role("button", name=say("Save a version")).click()
    page.wait_for_url("**/versions/1/")
    assert "Python 🚀" in letter.versions.get().body


@pytest.mark.long
def test_gaps_go_on_paper_only_after_a_yes(
    candidate: User, guide: Guide, enter: Callable[..., Page], say: Callable[..., str], language: str
) -> None:
    page = enter(candidate, language)
    begin(page, say)
    page.locator("#main").get_by_role("link", name=say("Back to the text")).click()
    page.get_by_role("button", name=say("Make the PDF")).click()
    expect(page.get_by_role("alert")).to_contain_text("]")
    letter = Letter.objects.get()
    assert not letter.versions.exists()
    page.get_by_role("button", name=say("Continue as it is")).click()
    page.wait_for_url("**/exports/**")
    assert letter.versions.get().exports.count() == 1


@pytest.mark.long
def test_every_gap_filled_is_told_and_the_list_goes(
    candidate: User, guide: Guide, enter: Callable[..., Page], say: Callable[..., str], language: str
) -> None:
    letter = Letter.objects.start(by=candidate, guide=guide, title="Una", body="Gentile [Nome e cognome],")
    page = enter(candidate, language)
    page.goto(letter.get_absolute_url())
    fill(page, "Gentile Laura,")
    expect(page.locator("#gaps-left")).to_have_text(say("Every gap is filled in."))
    expect(page.locator("#gaps ol")).to_be_hidden()


@pytest.mark.long
def test_a_word_file_comes_to_the_desk_and_a_copy_points_out_the_old_company(
    candidate: User, guide: Guide, enter: Callable[..., Page], say: Callable[..., str], language: str
) -> None:
    page = enter(candidate, language)
    page.goto("/letters/import/")
    file = docx(
        WORD_LETTER.replace("Scrivo ", "Nuvola Pagamenti, "), {"word/numbering.xml": LISTS, "word/styles.xml": STYLES}
    )
    page.locator("[name=file]").set_input_files({"name": "lettera.docx", "mimeType": "application/x", "buffer": file})
    page.locator("[name=company]").fill("Nuvola Pagamenti")
    page.get_by_role("button", name=say("Import")).click()
    assert "- meno latenza\n- più test" in page.locator("#body").input_value()

    page.goto(f"{Letter.objects.get().get_absolute_url()}copy/")
    page.locator("[name=company]").fill("Faro Energia")
    page.get_by_role("button", name=say("Make the copy")).click()
    page.locator("#old-words li a").click()
    assert page.evaluate(SELECTED) == "Nuvola Pagamenti"
    page.keyboard.insert_text("Faro Energia")
    expect(page.locator("#old-words")).to_be_hidden()


@pytest.mark.long
@pytest.mark.parametrize("scripts", [True, pytest.param(False, marks=pytest.mark.long)])
def test_a_letter_is_binned_undone_and_marked_as_sent(
    letter: Letter,
    version: Version,
    candidate: User,
    enter: Callable[..., Page],
    say: Callable[..., str],
    language: str,
    scripts: bool,
) -> None:
    page = enter(candidate, language, java_script_enabled=scripts)
    page.goto("/letters/")
    page.get_by_role("button", name=say("Move to the bin")).click()
    expect(page.get_by_role("status").filter(has_text=letter.title)).to_be_visible()
    expect(page.locator(".overview li")).to_have_count(0)
    page.get_by_role("button", name=say("Undo")).click()
    expect(page.locator(".overview li")).to_have_count(1)

    page.goto(version.get_absolute_url())
    page.locator("summary").filter(has_text=say("Mark as sent")).click()
    page.get_by_role("button", name=say("Mark as sent")).click()
    page.locator("#outcome").select_option("interview")
    page.get_by_role("button", name=say("Note the answer")).click()
    page.goto("/letters/")
    expect(page.locator(".overview .chip")).to_have_text(say("answered"))
