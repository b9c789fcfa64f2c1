"""From a CV file and an ad to a letter at the desk, as somebody does it for the first time, and its presses counted."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from accounts.models import User
from guides.models import Guide
from letters.models import Letter
from tests.letters.upload.files import document, docx, paragraph

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

MOST_PRESSES, MOST_SECONDS = 12, 120
A_PRESS, A_KEY = 1.0, 0.06  # seconds at human pace
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
CVS = {
    "it": """Livia Conti
Sviluppatrice backend

Esperienza
Sviluppatrice backend, Faro S.r.l.
marzo 2021 – oggi
- Ridotto il tempo di rilascio da 9 giorni a 2 ore con GitLab CI
- Scritte 14 API in Django su PostgreSQL
Programmatrice, Orto Digitale
gennaio 2018 – febbraio 2021
- Portato il catalogo da MySQL a PostgreSQL

Formazione
Laurea triennale in informatica, Università di Bologna, 2014 – 2017

Competenze
Python, Django, PostgreSQL, Docker

Lingue
Inglese B2, francese A2""",
    "en": """Livia Conti
Backend developer

Work experience
Backend developer, Faro Ltd
March 2021 – present
- Cut the release time from 9 days to 2 hours with GitLab CI
- Wrote 14 APIs in Django on PostgreSQL
Programmer, Orto Digitale
January 2018 – February 2021
- Moved the catalogue from MySQL to PostgreSQL

Education
BSc in Computer Science, University of Bologna, 2014 – 2017

Skills
Python, Django, PostgreSQL, Docker

Languages
Italian native, French A2""",
}
ADS = {
    "it": "Backend Developer\n\nNuvola Pagamenti è un’azienda di Torino che cerca una persona per la squadra dei "
    "pagamenti. Gestiamo gli incassi ricorrenti di 2.000 negozi.\n\nRequisiti:\n- Python e Django\n- PostgreSQL",
    "en": "Backend Developer\n\nNuvola Payments is a company in Turin looking for somebody to join the payments team. "
    "We collect recurring payments for 2,000 shops.\n\nRequirements:\n- Python and Django\n- PostgreSQL",
}
RESULT = {"it": "da 9 giorni a 2 ore", "en": "from 9 days to 2 hours"}


def word_file(text: str) -> bytes:
    return docx(document(*map(paragraph, text.split("\n"))))


def pdf_file(page: Page, text: str) -> bytes:
    """The CV as the browser prints it."""
    printer = page.context.browser.new_page()
    printer.set_content(
        "".join(f"<p style='margin:2pt;font:10pt sans-serif'>{line or '&nbsp;'}</p>" for line in text.split("\n"))
    )
    made: bytes = printer.pdf(format="A4")
    printer.close()
    return made


@dataclass
class Hand:
    """A person’s hand, which counts: presses of mouse, finger or Enter, and keys."""

    page: Page
    keyboard_alone: bool = False
    touches: bool = False
    presses: int = 0
    keys: int = 0

    def press(self, target: Locator) -> None:
        self.presses += 1
        if self.keyboard_alone:
            self.go_to(target)
            self.page.keyboard.press("Enter")
        elif self.touches:
            target.tap()
        else:
            target.click()

    def go_to(self, target: Locator) -> None:
        """Move the focus with the Tab key."""
        while not target.evaluate("element => element === document.activeElement"):
            self.keys += 1
            assert self.keys < 400, "the focus does not get there"
            self.page.keyboard.press("Tab")

    def choose_file(self, target: Locator, name: str, data: bytes) -> None:
        with self.page.expect_file_chooser() as chooser:
            self.press(target)
        self.presses += 1  # in the dialog of the system
        chooser.value.set_files({"name": name, "mimeType": "application/octet-stream", "buffer": data})

    def paste(self, target: Locator, text: str) -> None:
        if self.keyboard_alone:
            self.go_to(target)
        else:
            self.press(target)
        self.keys += 2
        self.page.keyboard.insert_text(text)

    @property
    def seconds(self) -> float:
        return self.presses * A_PRESS + self.keys * A_KEY


# The ways to do it; the first is tried always, the others with ``--long``.
VARIANTS = [
    pytest.param("it", "docx", {}, "mouse", id="mouse"),
    pytest.param("en", "pdf", {}, "mouse", id="mouse-en", marks=pytest.mark.long),
    pytest.param("it", "pdf", {}, "keyboard", id="keyboard", marks=pytest.mark.long),
    pytest.param("en", "docx", PHONE, "touch", id="phone-en", marks=pytest.mark.long),
    pytest.param("it", "docx", PHONE, "touch", id="phone", marks=pytest.mark.long),
    pytest.param("it", "docx", {"java_script_enabled": False}, "mouse", id="plain", marks=pytest.mark.long),
]


@pytest.mark.parametrize(("language", "kind", "options", "by"), VARIANTS)
def test_from_a_cv_and_an_ad_to_a_letter_in_twelve_presses(
    candidate: User,
    guide: Guide,
    enter: Callable[..., Page],
    say: Callable[..., str],
    language: str,
    kind: str,
    options: dict[str, object],
    by: str,
) -> None:
    page = enter(candidate, language, **options)
    file = word_file(CVS[language]) if kind == "docx" else pdf_file(page, CVS[language])
    page.goto("/")
    hand = Hand(page, keyboard_alone=by == "keyboard", touches=by == "touch")
    form = page.locator("#begin")
    hand.choose_file(form.locator("[name=file]"), f"cv.{kind}", file)
    hand.paste(form.locator("[name=job_ad]"), ADS[language])
    hand.press(form.get_by_role("button", name=say("Prepare the letter")))

    expect(page.get_by_role("heading", name=say("Is this right?"))).to_be_visible()
    expect(page.locator(".chip", has_text="Nuvola").first).to_be_visible()
    # All that is sure is confirmed by one press, and the letter written by the next.
    hand.press(page.get_by_role("button", name=say("Everything is right"), exact=True))
    expect(page.locator("#undo")).to_be_visible()
    with page.expect_navigation():
        hand.press(page.get_by_role("button", name=say("Write the letter")))
    letter = Letter.objects.get()
    if page.url.endswith("/questions/"):
        with page.expect_navigation():
            hand.press(page.get_by_role("link", name=say("Skip the questions")))
    assert page.url.endswith(letter.get_absolute_url())
    assert RESULT[language] in page.locator("#body").input_value()
    assert (letter.language, letter.guide) == (language, guide)
    print(f"{hand.presses} presses, {hand.keys} keys, {hand.seconds:.0f} seconds at human pace")
    assert hand.presses <= MOST_PRESSES
    assert hand.seconds <= MOST_SECONDS
