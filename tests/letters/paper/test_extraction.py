"""What programs read in the PDF: every word in order, in every style, by the libraries they are made of."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from itertools import batched
from pathlib import Path

import docx
import pdfminer.high_level
import pdfua
import pikepdf
import pypdf
import pypdfium2
import pytest
from docx.oxml.ns import qn

from letters.exports.formats import as_text
from letters.paper import STYLES, Layout, PaperLetter
from letters.paper.characters import printable
from letters.paper.parts import split_body
from tests.letters.paper.printing import print_without_confinement
from training.letters import load

FEW, MANY = 1, 60
SENDER = ("Noemi Zanella", "noemi.zanella@example.it, +39 333 111 2222", "github.com/noemi")
RECIPIENT = ("Spett.le Cantieri Riuniti S.p.A.", "Via Mameli 40, 37126 Verona VR")
FOOTER = re.compile(r"Noemi Zanella · (?:Pagina|Page) \d (?:di|of) \d")


def by_pdftotext(pdf: bytes) -> str:
    return subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


def by_pdfium(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


def by_pdfminer(pdf: bytes) -> str:
    return pdfminer.high_level.extract_text(BytesIO(pdf))


def by_pypdf(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def by_word_converters(pdfs: list[bytes], folder: Path) -> list[str]:
    """The text of each PDF as LibreOffice opens it and saves it for Word, read by python-docx.

    It puts each line into a frame, twice: for Word, and for programs that know no frames.
    """
    names = [f"{number}.pdf" for number in range(len(pdfs))]
    for name, pdf in zip(names, pdfs, strict=True):
        (folder / name).write_bytes(pdf)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    into = ["--infilter=writer_pdf_import", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder)]
    for several in batched(names, A_START):
        command = [LIBREOFFICE, profile, "--headless", *into, *(str(folder / name) for name in several)]
        subprocess.run(command, capture_output=True, check=True)
    return [text_of_frames(folder / f"{number}.docx") for number in range(len(pdfs))]


def text_of_frames(file: Path) -> str:
    body = docx.Document(str(file)).element.body
    for copy in body.xpath("//*[local-name()='Fallback']"):
        copy.getparent().remove(copy)
    frames = body.iter(qn("w:txbxContent"))
    return "\n".join("".join(text.text or "" for text in frame.iter(qn("w:t"))) for frame in frames)


A_START = 50  # files that one start of LibreOffice converts; it ended after 246
LIBREOFFICE = shutil.which("soffice") or ""
EXTRACTORS: dict[str, Callable[[bytes], str]] = {
    "PDFium": by_pdfium,
    "pdfminer": by_pdfminer,
    "pypdf": by_pypdf,
    **({"pdftotext": by_pdftotext} if shutil.which("pdftotext") else {}),
}


def letters(count: int) -> list[PaperLetter]:
    """Letters of our own, of all guides and in both languages, drawn once and for all."""
    drawn = random.Random(17).sample([letter for letter in load() if 100 < len(letter.text.split()) < 450], count)
    return [
        PaperLetter(
            body=letter.text,
            language=letter.language,
            title="Prova",
            sender_name=SENDER[0],
            sender_lines=SENDER[1:],
            recipient=RECIPIENT,
            place_and_date="Schio, 24 novembre 2026",
            subject="" if split_body(letter.text).subject else "prova",
        )
        for letter in drawn
    ]


def straight(text: str) -> list[str]:
    """The words with straight marks, without bullets and without the foot of further pages."""
    marks = {**dict.fromkeys(map(ord, "’‘"), "'"), **dict.fromkeys(map(ord, "«»“”"), '"')}
    return FOOTER.sub(" ", " ".join(text.split())).translate(marks).replace("•", " ").split()


def expected(letter: PaperLetter) -> list[str]:
    word = {"it": "Oggetto", "en": "Subject"}[letter.language]
    subject = f"{word}: {letter.subject}" if letter.subject else ""
    text = re.sub(r"^ *- ", "", as_text(letter.body), flags=re.MULTILINE).replace("* * *", "")
    return straight(" ".join((*SENDER, *RECIPIENT, letter.place_and_date, subject, printable(text))))


@pytest.mark.sampled(1)
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("count", [FEW, pytest.param(MANY, marks=pytest.mark.long)])
def test_every_extractor_reads_every_word_in_order(count: int, style: str) -> None:
    for letter in letters(count):
        pdf = print_without_confinement(letter, Layout(style=style))
        for name, extract in EXTRACTORS.items():
            assert straight(extract(pdf)) == expected(letter), (name, style, letter.body[:40])


@pytest.mark.skipif(not LIBREOFFICE, reason="LibreOffice is not installed")
@pytest.mark.parametrize(
    ("count", "styles"), [(FEW, ("sobrio",)), pytest.param(MANY, tuple(STYLES), marks=pytest.mark.long)]
)
def test_a_word_converter_reads_every_word_in_order(count: int, styles: tuple[str, ...], tmp_path: Path) -> None:
    made = [(letter, style) for letter in letters(count) for style in styles]
    pdfs = [print_without_confinement(letter, Layout(style=style)) for letter, style in made]
    for (letter, style), text in zip(made, by_word_converters(pdfs, tmp_path), strict=True):
        assert straight(text) == expected(letter), (style, letter.body[:40])


def test_words_with_hyphens_side_by_side_stay_two_words_wherever_the_line_ends() -> None:
    body = "nine-month full-time e-mail state-of-the-art " * 20
    letter = PaperLetter(body=body, language="en", title="Prova", sender_name="Noemi Zanella")
    pdf = print_without_confinement(letter, Layout(style="accento"))
    for name, extract in EXTRACTORS.items():
        assert straight(extract(pdf)) == ["Noemi", "Zanella", *body.split()], name


@pytest.mark.sampled(1)
@pytest.mark.parametrize("style", ["sobrio", "classico"])
def test_letters_that_a_typesetter_joins_are_read_apart(style: str) -> None:
    body = "first finestra difficile affluire riflettere fjord caffè *first difficile* **finestra affluire** " * 12
    letter = PaperLetter(body=body, language="en", title="Prova", sender_name="Noemi Zanella")
    pdf = print_without_confinement(letter, Layout(style=style))
    for name, extract in EXTRACTORS.items():
        assert straight(extract(pdf)) == ["Noemi", "Zanella", *body.replace("*", "").split()], name


@pytest.mark.sampled(1)
@pytest.mark.parametrize("style", STYLES)
def test_a_validator_finds_nothing_against_the_standard_for_readers(style: str, tmp_path: Path) -> None:
    """By pdfua, which checks 16 of the 106 rules of PDF/UA-1; veraPDF, which checks more, is no Python."""
    file = tmp_path / "letter.pdf"
    file.write_bytes(print_without_confinement(letters(1)[0], Layout(style=style)))
    with pikepdf.open(file) as document:
        links = [note for page in document.pages for note in page.get("/Annots", [])]
        assert len(links) >= 3
        assert {int(note.F) for note in links} == {4}
    assert [finding.message for finding in pdfua.validate(str(file)).findings] == []
