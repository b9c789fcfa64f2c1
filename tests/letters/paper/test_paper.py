"""The letter on paper, as people and machines read it. Each test prints a real PDF."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from letters.paper import STYLES, Layout, PaperLetter, print_letter
from letters.paper.parts import split_body
from tests.letters.paper.printing import print_without_confinement

ROOT = Path(__file__).resolve().parents[3]

BODY = """Gentile dott. Riva,

vi scrivo per il posto di **sviluppatrice back-end** che avete pubblicato il 12 ottobre. Uso la vostra \
mappa dei cantieri da due anni, e so a che ora della mattina rallenta.

Alla Filanda di Schio ho tenuto in piedi l’ufficio ordini per tre stagioni. Quello di cui vado più fiera:

- gli ordini persi sono scesi da 41 a 3 l’anno, con un registro scritto in *PostgreSQL*;
- il conteggio di fine mese è passato da due giorni a venti minuti;
- l’affidabilità è difficile da fissare in una cifra sola, ma nessuno ha più telefonato di notte.

Nel 2024–2025 ho seguito l’e-commerce: 1.200 ordini al giorno, un picco di 9.800 a dicembre.

Posso venire a Verona quando vi è comodo.

Cordiali saluti,

Noemi Zanella
"""
FACTS = {
    "language": "it",
    "title": "Lettera di presentazione, Noemi Zanella",
    "sender_name": "Noemi Zanella",
    "sender_lines": ["Via dei Mille 3, 36015 Schio VI", "noemi.zanella@example.it, +39 333 111 2222"],
    "recipient": [
        "Spett.le Cantieri Riuniti S.p.A.",
        "alla c.a. dott. Paolo Riva",
        "Via Mameli 40",
        "37126 Verona VR",
    ],
    "place_and_date": "Schio, 24 novembre 2026",
    "subject": "candidatura per sviluppatrice back-end (rif. CR-2026-07)",
    "attachments": ["curriculum vitae", "due lettere di referenze"],
}
WHOLE = PaperLetter.from_facts({"body": BODY, **FACTS})


def bare(body: str) -> PaperLetter:
    return PaperLetter(body=body, language="it", title="Prova")


def plain_words(letter: PaperLetter) -> list[str]:
    """The words that must stand on the paper, in order, as the letter and its facts give them."""
    body = re.sub(r"[*#]", "", re.sub(r"^- ", "• ", letter.body, flags=re.MULTILINE))
    subject = f"Oggetto: {letter.subject}" if letter.subject else ""
    attachments = ("Allegati:", *letter.attachments) if letter.attachments else ()
    head = (letter.sender_name, *letter.sender_lines, *letter.recipient, letter.place_and_date, subject)
    return " ".join((*head, body, *attachments)).split()


def by_pdfium(pdf: bytes) -> list[list[str]]:
    """The words of each page."""
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded().split() for page in document]


def words(pdf: bytes) -> list[str]:
    return [word for page in by_pdfium(pdf) for word in page]


def by_pdftotext(pdf: bytes) -> list[str]:
    return subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode().split()


@pytest.fixture(scope="module")
def whole() -> bytes:
    return print_without_confinement(WHOLE)


def test_pdfium_reads_the_letter_word_by_word(whole: bytes) -> None:
    assert words(whole) == plain_words(WHOLE)


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is not installed")
def test_pdftotext_reads_the_letter_word_by_word(whole: bytes) -> None:
    assert by_pdftotext(whole) == plain_words(WHOLE)


def test_an_address_in_prose_keeps_the_marks_that_were_typed() -> None:
    printed = words(
        print_without_confinement(bare("L'indirizzo è https://x.example.it/l'ora: l'altro no, e poi basta."))
    )
    assert printed[:4] == ["L’indirizzo", "è", "https://x.example.it/l'ora:", "l’altro"]


def test_a_letter_of_body_alone_prints_the_body_alone() -> None:
    assert words(print_without_confinement(bare(BODY))) == plain_words(bare(BODY))


def test_the_same_letter_gives_the_same_bytes_again(whole: bytes) -> None:
    assert print_without_confinement(WHOLE) == whole


@pytest.mark.sampled(1)
@pytest.mark.parametrize("style", STYLES)
def test_a_style_gives_the_same_bytes_in_the_confined_child(style: str) -> None:
    """A sealed child that lacked a module printed the sans serif in its thinnest weight, and told nobody."""
    letter = replace(WHOLE, body=f"{WHOLE.body}\n\n*In corsivo* e **in nero**.")
    assert print_letter(letter, Layout(style=style)) == print_without_confinement(letter, Layout(style=style))


def test_words_are_not_broken_or_joined_at_line_ends() -> None:
    """Hyphenation, ligatures and hyphens at a line's end each spoiled words for machines."""
    body = " ".join(["affidabilità full-stack officina così-detto e-mail fisso effluvio 2019–2021 sof\u00adfice"] * 25)
    pdf = print_without_confinement(bare(body))
    assert words(pdf) == body.replace("\u00ad", "").split()
    if shutil.which("pdftotext"):
        assert by_pdftotext(pdf) == body.replace("\u00ad", "").split()


OWN_SUBJECT = [
    "Oggetto: candidatura per magazziniera",
    "**Oggetto: candidatura per magazziniera**",
    "**Oggetto:** candidatura per magazziniera",
    "# Oggetto: candidatura per magazziniera",
]


@pytest.mark.parametrize("line", OWN_SUBJECT)
def test_a_subject_in_the_body_is_set_once_and_in_bold(line: str) -> None:
    pdf = print_without_confinement(
        PaperLetter(body=f"{line}\n\n{BODY}", language="it", title="Prova", subject="un altro oggetto")
    )
    printed = words(pdf)
    assert printed[:4] == ["Oggetto:", "candidatura", "per", "magazziniera"]
    assert printed.count("Oggetto:") == 1
    with pikepdf.open(BytesIO(pdf)) as document:
        faces = [str(font.BaseFont) for font in document.pages[0].Resources.Font.values()]
    assert any(face.endswith("Semi-Bold") for face in faces)


def test_the_subject_word_is_in_the_language_of_the_letter_and_never_doubled() -> None:
    facts = {"body": "Dear Ms Hale,", "title": "Letter", "attachments": ["CV"]}
    english = PaperLetter.from_facts({**facts, "language": "en", "subject": "Warehouse planner"})
    assert words(print_without_confinement(english)) == [
        "Subject:",
        "Warehouse",
        "planner",
        "Dear",
        "Ms",
        "Hale,",
        "Enclosure:",
        "CV",
    ]
    italian = PaperLetter.from_facts(
        {**facts, "language": "it", "subject": "Oggetto: x", "attachments": ["Allegati: CV"]}
    )
    assert words(print_without_confinement(italian)) == ["Oggetto:", "x", "Dear", "Ms", "Hale,", "Allegati:", "CV"]


def test_lists_keep_their_marks_in_place_and_their_numbers_as_typed() -> None:
    body = """- uno
  - dentro
- due

1. primo

   ancora il primo

2. secondo

Poi:

2019. Schio
2024. Verona
2023. Vicenza
"""
    plain = "• uno • dentro • due 1. primo ancora il primo 2. secondo Poi: 2019. Schio 2024. Verona 2023. Vicenza"
    pdf = print_without_confinement(bare(body))
    assert words(pdf) == plain.split()
    if shutil.which("pdftotext"):
        assert by_pdftotext(pdf) == plain.split()


@pytest.mark.parametrize(
    ("end", "closing", "signature", "rest"),
    [
        ("Cordiali saluti,\n\nNoemi Zanella", "Cordiali saluti,", "Noemi Zanella", ""),
        ("Cordiali saluti\nNoemi Zanella\n333 111", "Cordiali saluti", "Noemi Zanella\n333 111", ""),
        ("Kind regards,\n\nNoemi", "Kind regards,", "Noemi", ""),
        ("A presto,\n\nNoemi", "A presto,", "Noemi", ""),
        ("Saluti,\n\nNoemi\n\n" + "P.S. " + "z" * 70, "Saluti,", "Noemi", "P.S. " + "z" * 70),
        ("Nessun saluto.", "", "", ""),
        ("- uno,\n- due", "", "", ""),
    ],
)
def test_the_goodbye_is_found_where_there_is_one(end: str, closing: str, signature: str, rest: str) -> None:
    body = f"Gentile dott. Riva,\n\n{'Una frase lunga quanto basta. ' * 4}\n\n{end}\n"
    parts = split_body(body)
    assert (parts.closing, parts.signature.strip(), parts.rest.strip()) == (closing, signature, rest)
    pieces = (parts.opening, parts.subject, parts.text, parts.closing, parts.signature, parts.rest)
    assert " ".join(pieces).split() == body.split()


@pytest.mark.sampled(1)
@pytest.mark.parametrize("prose", ["Una frase che è senza alcun dubbio più lunga di sessanta caratteri.", "Niente."])
def test_the_signature_never_stands_alone_on_a_page(prose: str) -> None:
    """Line by line past the end of the page; without long prose the goodbye is not known as one."""
    pages_seen = set()
    for lines in range(44, 58, 2):
        text = "\n".join(["Gentile dott. Riva,", prose, *["riga"] * lines])
        pages = by_pdfium(print_without_confinement(bare(f"{text}\n\nCordiali saluti,\n\nNoemi Zanella")))
        pages_seen.add(len(pages))
        if len(pages) == 2:
            assert pages[1][-4:] == ["Pagina", "2", "di", "2"]
            *above, before_last, last = pages[1][: pages[1].index("·")]
            assert (before_last, last) == ("Noemi", "Zanella")
            assert above
    assert pages_seen == {1, 2}


def test_a_long_letter_runs_to_a_second_page_without_loss() -> None:
    body = BODY.replace("Posso venire", "\n\n".join(["Un altro capoverso. " * 12] * 6) + "\n\nPosso venire")
    letter = PaperLetter.from_facts({**FACTS, "body": body})
    pdf = print_without_confinement(letter)
    assert len(by_pdfium(pdf)) == 2
    assert words(pdf) == [*plain_words(letter), *["Noemi", "Zanella", "·", "Pagina", "2", "di", "2"]]


def test_the_file_says_what_it_is(whole: bytes) -> None:
    with pikepdf.open(BytesIO(whole)) as document:
        root = document.Root
        assert str(root.Lang) == "it"
        assert root.MarkInfo.Marked
        assert root.ViewerPreferences.DisplayDocTitle
        assert "/StructTreeRoot" in root
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == FACTS["title"]
            assert metadata["dc:creator"] == ["Noemi Zanella"]
        assert [float(side) for side in document.pages[0].MediaBox][2:] == pytest.approx([595.28, 841.89], abs=0.1)
        assert "/Names" not in root
        assert "/OpenAction" not in root


@pytest.mark.parametrize("letter", [WHOLE, PaperLetter(body="", language="it", title="")])
def test_facts_survive_the_way_through_json(letter: PaperLetter) -> None:
    assert PaperLetter.from_facts(letter.as_facts()) == letter


@pytest.mark.parametrize(
    "change",
    [{"body": None}, {"language": "de"}, {"colour": "red"}, {"recipient": "one line"}, {"subject": ["a"]}],
)
def test_wrong_facts_are_refused_with_a_sentence(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        PaperLetter.from_facts({"body": BODY, **FACTS, **change})


def test_the_paper_needs_neither_django_nor_weasyprint_in_the_parent() -> None:
    program = (
        "import sys; import letters.paper, guides.markdown;"
        "print([name for name in ('django', 'weasyprint', 'celery') if name in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
