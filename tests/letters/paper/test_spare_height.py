"""A letter that leaves paper free stands well on its page; one that fills it stays where it was."""

from __future__ import annotations

import base64
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from letters.paper import STYLES, Layout, PaperLetter, preview_letter
from letters.paper.layout import PAPERS
from tests.letters.paper.printing import print_without_confinement

MM = 72 / 25.4  # PDF points
PARAGRAPH = "Alla Filanda di Schio ho tenuto in piedi l’ufficio ordini per tre stagioni, con un registro. " * 4
_jpeg = BytesIO()
Image.new("L", (600, 160)).save(_jpeg, "JPEG")
PICTURE = _jpeg.getvalue()
FEW, SEVERAL, MANY = 2, 5, 14  # paragraphs: of a short letter, of one that nearly fills its page, of two pages


def letter(paragraphs: int) -> PaperLetter:
    body = [
        "Gentile dott. Riva,",
        *[PARAGRAPH] * paragraphs,
        "Il codice è su github.com/noemi/resi.",
        "Cordiali saluti,",
        "Noemi Zanella",
    ]
    return PaperLetter(
        body="\n\n".join(body),
        language="it",
        title="Prova",
        sender_name="Noemi Maria Zanella",
        sender_lines=("noemi@example.it",),
        recipient=("Spett.le Cantieri Riuniti S.p.A.", "37126 Verona VR"),
        place_and_date="Schio, 24 novembre 2026",
        subject="prova",
        attachments=("curriculum",),
    )


def page_of(pdf: bytes) -> pypdfium2.PdfPage:
    return pypdfium2.PdfDocument(pdf)[0]


def places(page: pypdfium2.PdfPage, words: str) -> list[tuple[float, float]]:
    """Top and bottom of the words wherever they stand, in millimetres from the top edge."""
    text = page.get_textpage()
    finder, found = text.search(words, match_case=True), []
    while hit := finder.get_next():
        boxes = [text.get_charbox(i, loose=True) for i in range(hit[0], hit[0] + hit[1])]
        top, bottom = max(box[3] for box in boxes), min(box[1] for box in boxes)
        found.append(((page.get_height() - top) / MM, (page.get_height() - bottom) / MM))
    return found


def foot(page: pypdfium2.PdfPage) -> float:
    """The free paper under the last line, in millimetres."""
    return float(page.get_height() / MM - places(page, "curriculum")[-1][1])


@pytest.mark.sampled(4)
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("style", STYLES)
def test_a_letter_that_leaves_paper_free_starts_lower_and_has_room_for_the_signature(style: str, paper: str) -> None:
    for paragraphs, starts in ((FEW, 28), (SEVERAL, 17)):
        page = page_of(print_without_confinement(letter(paragraphs), Layout(style=style, paper=paper)))
        (top, _), *_ = places(page, "Noemi Maria")
        closing, name = places(page, "Cordiali saluti")[0], places(page, "Noemi Zanella")[0]
        assert starts <= top <= 35
        assert name[0] - closing[1] >= 14.5
        assert foot(page) >= top


@pytest.mark.sampled(2)
@pytest.mark.parametrize("style", STYLES)
def test_a_letter_of_two_pages_starts_at_the_top(style: str) -> None:
    page = page_of(print_without_confinement(letter(MANY), Layout(style=style)))
    assert places(page, "Noemi Maria")[0][0] < 17


def test_room_in_the_preview_is_what_the_layout_left_free() -> None:
    counted = preview_letter(letter(FEW))
    more = letter(FEW).body + "\n\nP.S." * (counted.room // 2)
    assert counted.room > 25
    assert len(preview_letter(PaperLetter.from_facts(letter(FEW).as_facts() | {"body": more})).pages) == 1


@pytest.mark.sampled(2)
@pytest.mark.parametrize("style", STYLES)
def test_a_link_is_where_its_words_are(style: str) -> None:
    pdf = print_without_confinement(letter(FEW), Layout(style=style))
    page = page_of(pdf)
    with pikepdf.open(BytesIO(pdf)) as document:
        links = {str(note.A.URI): [float(side) for side in note.Rect] for note in document.pages[0].Annots}
    for address, words in (("mailto:noemi@example.it", "noemi@"), ("https://github.com/noemi/resi", "github.com")):
        ((top, bottom),) = places(page, words)
        low, high = sorted((page.get_height() - links[address][i]) / MM for i in (1, 3))
        assert low - 1 <= top <= bottom <= high + 1


@pytest.mark.parametrize(("signature", "most"), [("picture", 20), ("none", 4)])
def test_a_name_under_a_picture_or_without_signature_stays_close_to_the_closing(signature: str, most: float) -> None:
    picture = base64.b64encode(PICTURE).decode()
    signed = PaperLetter.from_facts(letter(FEW).as_facts() | {"signature_picture": picture})
    page = page_of(print_without_confinement(signed, Layout(signature=signature)))
    assert places(page, "Noemi Zanella")[0][0] - places(page, "Cordiali saluti")[0][1] < most
