"""Addresses become links, on the page's HTML and in the PDF."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pytest

from letters.paper import STYLES, Layout, PaperLetter
from letters.paper.page import page
from letters.paper.prose import link_addresses
from tests.letters.paper.printing import print_without_confinement
from tests.rows import each_row

CONTACTS = {
    "giulia.m@example.it · +39 333 000 0000": ["mailto:giulia.m@example.it", "tel:+393330000000"],
    "333 1234567": ["tel:3331234567"],
    "giuliamoretti.it, github.com/giulia": ["https://giuliamoretti.it", "https://github.com/giulia"],
    "Via Saffi 14, 40131 Bologna": [],
    "P. IVA 01234567890": [],
    "dal 2019 al 2024": [],
}
PROSE = {
    "Il codice è su github.com/giulia/resi, con i dati.": ["https://github.com/giulia/resi"],
    "Su (https://a.example.it/x?a=1&amp;b=2).": ["https://a.example.it/x?a=1&amp;b=2"],
    "www.example.it: visto.": ["https://www.example.it"],
    "Scrivo a a.b@example.it.": ["mailto:a.b@example.it"],
    "Chiamatemi al +39 333 111 2222.": ["tel:+393331112222"],
    "ASP.NET, Node.js, socket.io, 10.000.000 di utenti, 12/10/2024 e 333 1112222": [],
    '<a href="https://x.it">https://x.it/y</a> <code>www.z.it</code>': ["https://x.it"],
}


CASES = [*((*pair, True) for pair in CONTACTS.items()), *((*pair, False) for pair in PROSE.items())]


@each_row(("text", "found", "contacts"), CASES)
def test_addresses_become_links(text: str, found: list[str], contacts: bool) -> None:
    linked = link_addresses(text, contacts=contacts)
    assert re.findall(r'href="([^"]*)"', linked) == found
    assert re.sub("<[^>]*>", "", linked) == re.sub("<[^>]*>", "", text)


def test_an_address_in_the_letterhead_goes_on_after_an_apostrophe() -> None:
    """It ended there, since the apostrophe was an entity, and the link led to another page."""
    address = "https://guida.example.it/citta/L'Aquila"
    line = f'{address} · "L\'arte" <x> & altro'
    html = page(PaperLetter(body="Ciao", language="it", title="x", sender_name="Noemi", sender_lines=(line,)))
    assert f'<a class="whole" href="{address}">{address}</a> · «L’arte» &lt;x&gt; &amp;' in html


CODE = "Il codice, con i dati di prova e con le istruzioni, è su github.com/noemi/resi."


def link_targets(pdf: bytes) -> list[str]:
    with pikepdf.open(BytesIO(pdf)) as document:
        notes = [note for page in document.pages for note in page.get("/Annots", [])]
        return [str(note.A.URI) for note in notes if note.Subtype == "/Link"]


@pytest.mark.parametrize("style", STYLES)
def test_the_links_of_the_pdf_can_be_pressed(style: str) -> None:
    letter = PaperLetter(
        body=f"Ciao,\n\n{CODE}\n\nCordiali saluti,\n\nNoemi\n333 1112222",
        language="it",
        title="x",
        sender_name="Noemi Zanella",
        sender_lines=("noemi@example.it, +39 333 111 2222", "noemi.example.it"),
    )
    assert link_targets(print_without_confinement(letter, Layout(style=style))) == [
        "mailto:noemi@example.it",
        "tel:+393331112222",
        "https://noemi.example.it",
        "https://github.com/noemi/resi",
        "tel:3331112222",
    ]
