"""What introduces a true thing invents nothing, and what stands behind the firm's name is the firm's."""

from typing import Any

from checklist.claims import check
from checklist.facts import read
from tests.checklist.claims.people import TODAY
from tests.rows import each_row

FACTS: dict[str, Any] = {
    "basics": {"name": "Piera Lanza"},
    "work": [
        {"name": "Cantieri Lovato", "position": "Capocantiere", "startDate": "2019-03",
         "highlights": ["Programma dei lavori in MS Project", "Controllo dei ponteggi"]},
        {"name": "Studio Ferro", "position": "Geometra", "startDate": "2015-01", "endDate": "2019-02",
         "highlights": ["Ho lavorato ai rilievi richiesti dai comuni"]},
    ],
    "certificates": [{"name": "Patentino PLE"}, {"name": "Boat Master Tier 2"}],
}  # fmt: skip
LETTER = """Spett.le Scuola Clienti,

vi scrivo per candidarmi al ruolo di capocantiere presso Scuola Clienti{firm}. Lavoro presso Cantieri Lovato dal 2019.

Nel mio lavoro attuale mi occupo del controllo dei ponteggi e preparo il programma dei lavori. {more} Prima ho lavorato
presso lo Studio Ferro come geometra, dove facevo i rilievi per i comuni della zona e li portavo io stessa negli uffici.

Sarei lieta di conoscervi e di raccontarvi di persona come lavoro, nei giorni che preferite.

Cordiali saluti,
Piera Lanza
"""
TRUE = [
    (", marchio italiano di arredamento e tessuti con 38 punti vendita", ""),
    ("", "Ho già lavorato con MS Project, come richiesto nell’annuncio."),
    ("", "I miei titoli comprendono anche il Patentino PLE."),
]
INVENTED = [
    (", con 22 anni di esperienza nei cantieri", "", "22 anni"),
    ("", "Ho già lavorato con SAP, come richiesto nell’annuncio.", "SAP"),
]


def _flagged(firm: str, more: str) -> list[str]:
    text = LETTER.format(firm=firm, more=more)
    return [
        text[one.start : one.end] for one in check(text, read(FACTS), company="Scuola Clienti", today=TODAY).flagged
    ]


@each_row(("firm", "more"), TRUE)
def test_what_the_firm_is_and_what_introduces_true_things_is_not_flagged(firm: str, more: str) -> None:
    assert _flagged(firm, more) == []


@each_row(("firm", "more", "part"), INVENTED)
def test_what_the_writer_invents_beside_it_is_flagged(firm: str, more: str, part: str) -> None:
    assert any(part in one for one in _flagged(firm, more)), _flagged(firm, more)
