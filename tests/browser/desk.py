"""Writing at the desk, over whose textarea an editor stands when there are scripts."""

from playwright.sync_api import Locator, Page, Response, expect

from letters.models import Letter

MARKED = """(text, key) => [...text.querySelectorAll(`mark[data-key="${key}"]`)].map(mark => mark.textContent)"""


def editor(page: Page) -> Locator:
    """The editor, once it stands over the textarea."""
    return page.locator(".cm-content")


def opened(page: Page, letter: Letter) -> Page:
    """The page, at the desk of a letter, with the editor there."""
    page.goto(letter.get_absolute_url())
    expect(editor(page)).to_be_visible()
    return page


def fill(page: Page, text: str) -> None:
    """Put ``text`` in place of what stands there, as typing over it all does."""
    editor(page).press("ControlOrMeta+a")
    page.keyboard.insert_text(text)


def write(page: Page, text: str) -> int:
    """``fill``, wait until the server has answered, and return its status."""
    last = text.splitlines()[-1]

    def answers(response: Response) -> bool:
        return response.url.endswith("/points/") and last in (response.request.post_data or "")

    with page.expect_response(answers) as answer:
        fill(page, text)
    answer.value.finished()
    return answer.value.status


def type_at_end(page: Page, text: str) -> None:
    editor(page).press("ControlOrMeta+End")
    page.keyboard.type(text)


def saved(page: Page) -> None:
    """Wait until all that stands there is on the server."""
    expect(page.locator("#saved")).to_have_attribute("data-state", "saved")


def lit(page: Page) -> list[str]:
    return page.locator("mark.is-lit").all_text_contents()


def marked(page: Page, key: str) -> list[str]:
    """The words of every mark of ``key``; a mark that bold words cut comes in pieces."""
    words: list[str] = page.locator("#text").evaluate(MARKED, key)
    return words
