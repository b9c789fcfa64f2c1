"""The letter in the formats besides PDF: the same words, lists and links."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from zipfile import ZipFile

import docx
import pytest

from letters.exports.formats import as_email, as_text, as_word
from letters.paper import STYLES, Layout, PaperLetter

BODY = """Gentile dott. Riva,

vi scrivo per il posto di **sviluppatrice**, che *conosco*; il codice è su github.com/noemi/resi e sul [sito](https://a.it).
Riga due.

- gli ordini persi, da 41 a 3;
  - anche a Schio
- il conteggio: venti minuti

3. terzo
4. quarto

2019. Schio
2024. Verona

> parole "altrui"

---

`codice --x` e **ancora**

Cordiali saluti,

Noemi Zanella
333 1112222
"""
LETTER = PaperLetter(
    body=BODY,
    language="it",
    title="Lettera di presentazione",
    sender_name="Noemi Zanella",
    sender_lines=("noemi@example.it",),
    recipient=("Spett.le Cantieri Riuniti",),
    place_and_date="Schio, 24 novembre 2026",
    subject="prova",
    attachments=("curriculum",),
)
TEXT = """Gentile dott. Riva,

vi scrivo per il posto di sviluppatrice, che conosco; il codice è su github.com/noemi/resi e sul sito (https://a.it).
Riga due.

- gli ordini persi, da 41 a 3;
  - anche a Schio
- il conteggio: venti minuti

3. terzo
4. quarto
2019. Schio
2024. Verona

parole "altrui"

* * *

codice --x e ancora

Cordiali saluti,

Noemi Zanella
333 1112222
"""


def paragraphs(file: bytes) -> list[tuple[str, str]]:
    return [(p.style.name, p.text) for p in docx.Document(BytesIO(file)).paragraphs if p.text]


def test_plain_text_keeps_words_lists_and_line_breaks_and_writes_addresses_out() -> None:
    assert as_text(BODY) == TEXT


@pytest.mark.parametrize(
    ("body", "text"), [("", ""), ("\n\n", ""), ("😀 è", "😀 è\n"), ("<b>x</b> & y", "<b>x</b> & y\n")]
)
def test_plain_text_of_little(body: str, text: str) -> None:
    assert as_text(body) == text


def test_plain_text_is_the_same_when_it_is_read_as_markdown_again() -> None:
    once = as_text(BODY.replace("[sito](https://a.it)", "sito").replace("---", "fine"))
    assert as_text(once) == once


def test_a_mail_has_the_subject_of_the_text_or_of_the_letter() -> None:
    own = as_email(
        PaperLetter(body=f"**Oggetto:** posto di *prova*\n\n{BODY}", language="it", title="x", subject="altro")
    )
    assert (own.subject, own.body) == ("posto di prova", TEXT)
    told = as_email(LETTER)
    assert (told.subject, told.body) == ("prova", TEXT)
    asked = parse_qs(urlsplit(told.mailto).query)
    assert asked == {"subject": ["prova"], "body": [TEXT.rstrip("\n").replace("\n", "\r\n") + "\r\n"]}


def test_a_mail_too_long_for_an_address_has_none() -> None:
    long = as_email(PaperLetter(body="parola " * 600, language="it", title="x"))
    assert long.mailto == ""
    assert long.is_long
    assert not as_email(LETTER).is_long


@pytest.mark.sampled(2)
@pytest.mark.parametrize("style", STYLES)
def test_the_word_document_has_every_word_in_order_with_named_styles(style: str) -> None:
    found = [(n, text.replace("\u00a0", " ")) for n, text in paragraphs(as_word(LETTER, Layout(style=style)))]
    assert [name for name, _text in found][:6] == [
        "Letter Name",
        "Letter Contacts",
        "Letter Recipient",
        "Letter Date",
        "Letter Subject",
        "Normal",
    ]
    assert [text for name, text in found if name.startswith("List")] == [
        "gli ordini persi, da 41 a 3;",
        "anche a Schio",
        "il conteggio: venti minuti",
        "terzo",
        "quarto",
        "Schio",
        "Verona",
    ]
    words = " ".join(text for _name, text in found)
    assert (
        "vi scrivo per il posto di sviluppatrice, che conosco; il codice è su github.com/noemi/resi e sul sito."
        in words
    )
    assert found[-1] == ("Letter Enclosures", "Allegato: curriculum")


def test_the_word_document_has_links_language_title_and_numbers_as_typed() -> None:
    file = as_word(LETTER, Layout(style="accento", accent="wine", paper="letter"))
    document = docx.Document(BytesIO(file))
    links = [link.address for paragraph in document.paragraphs for link in paragraph.hyperlinks]
    assert links == ["mailto:noemi@example.it", "https://github.com/noemi/resi", "https://a.it", "tel:3331112222"]
    assert (document.core_properties.title, document.core_properties.author) == (LETTER.title, "Noemi Zanella")
    assert document.sections[0].page_width.mm == pytest.approx(215.9, abs=0.1)
    with ZipFile(BytesIO(file)) as archive:
        styles, numbering = (archive.read(f"word/{name}.xml").decode() for name in ("styles", "numbering"))
    assert 'w:lang w:val="it-IT"' in styles
    assert "6D1A36" in styles
    assert re.findall(r'startOverride w:val="(\d+)"', numbering) == ["3", "2019", "2024"]


@pytest.mark.long
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_reads_the_same_text_and_lists(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(as_word(LETTER, Layout()))
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "txt:Text"]
    subprocess.run([*command, "letter.docx"], cwd=tmp_path, check=True, capture_output=True)
    text = (tmp_path / "letter.txt").read_text(encoding="utf-8-sig")
    lines = [re.sub(r"\s+", " ", line).strip() for line in text.splitlines() if line.strip()]
    assert lines[:6] == [
        "Noemi Zanella",
        "noemi@example.it",
        "Spett.le Cantieri Riuniti",
        "Schio, 24 novembre 2026",
        "Oggetto: prova",
        "Gentile dott. Riva,",
    ]
    assert [x for x in lines if re.match(r"\d+\.", x)] == ["3. terzo", "4. quarto", "2019. Schio", "2024. Verona"]
    assert "• anche a Schio" in lines
