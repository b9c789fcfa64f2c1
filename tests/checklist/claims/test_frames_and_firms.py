"""What the firm is, what the ad asks, and what introduces a paper: words beside true claims that invent nothing."""

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
         "highlights": ["Richieste di lavoro al catasto", "Lavoro sulle richieste di annuncio dei comuni",
                        "Rilievi per i comuni della zona, portati di persona negli uffici"]},
    ],
    "certificates": [{"name": "Patentino PLE"}],
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
def test_what_the_firm_is_and_what_the_ad_asks_is_not_flagged(firm: str, more: str) -> None:
    assert _flagged(firm, more) == []


@each_row(("firm", "more", "part"), INVENTED)
def test_what_the_writer_invents_beside_it_is_flagged(firm: str, more: str, part: str) -> None:
    assert any(part in one for one in _flagged(firm, more)), _flagged(firm, more)


ORLA: dict[str, Any] = {
    "basics": {"name": "Orla Finch"},
    "work": [
        {"name": "Harrow Quay", "position": "Shift supervisor", "startDate": "2019-03",
         "highlights": ["Run the desk on two evenings a week", "Room checks, cash and the rota"]},
    ],
    "education": [{"studyType": "Diploma", "area": "Hospitality", "endDate": "2016"}],
    "certificates": [{"name": "Forklift B2"}, {"name": "Level 3 Rigging"}],
}  # fmt: skip
OF_PAPERS = """Dear Holt House team,

I am applying for the role of shift supervisor at Holt House, a hotel of 40 rooms. Since March 2019 I have held the same
role at Harrow Quay.

In my current job, I run the desk on two evenings a week. My work includes room checks, cash and the rota.

I have a Diploma in Hospitality (2016). {}

I am available for an interview, in person or by video call.

Best regards,
Orla Finch
"""


def _flagged_papers(sentence: str) -> list[str]:
    text = OF_PAPERS.format(sentence)
    return [text[one.start : one.end] for one in check(text, read(ORLA), company="Holt House", today=TODAY).flagged]


@each_row(
    "sentence", ["My qualifications also include Forklift B2.", "I have also completed the Level 3 Rigging course."]
)
def test_words_that_introduce_a_paper_make_it_no_invention(sentence: str) -> None:
    assert _flagged_papers(sentence) == []


@each_row("sentence", ["My qualifications also include Crane B4.", "I have also completed the Fire Marshal course."])
def test_a_paper_of_which_no_fact_tells_is_flagged_however_it_is_introduced(sentence: str) -> None:
    assert _flagged_papers(sentence), sentence
