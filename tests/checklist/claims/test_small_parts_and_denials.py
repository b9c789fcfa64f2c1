"""Sentences that were read wrongly: small parts, denials and times that stand beside, and arrangements."""

from typing import Any

from checklist.facts import read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

FACTS: dict[str, Any] = {
    "basics": {"name": "Runa Castellani", "label": "Product Manager"},
    "work": [
        {"name": "Faro Bici", "position": "Product Manager", "startDate": "2022-03",
         "highlights": [
             "Bike sharing app for 14 towns (Kotlin, PostgreSQL); failed unlocks from 3.2% to 0.4%",
             "Contributed to the new website, built by an outside agency: the texts of the help pages",
             "Time to open a lock from 4 seconds to 0.9 seconds",
             "Repairs: share of bikes out of service from 7.1% to 5.4%",
             "Team of 9: 6 developers, 2 designers, 1 tester",
             "Wrong bills from 4.0% to 1.8%",
             "Reply to customers from 10 days to 4",
             "Co-author of 6 studies, first author of 2",
         ]},
        {"name": "Officina Lumen", "position": "Analyst", "startDate": "2016-05", "endDate": "2022-02",
         "highlights": ["Night inventory lead for 3 years, 5 people", "42 nights of counting in the winter of 2019"]},
    ],
    "certificates": [
        {"name": "Chartered Statistician (Royal Society): application in progress"},
        {"name": "Chartered engineer (State examination)", "date": "2016-02"},
        {"name": "Oracle Java Programmer", "date": "2021-05"},
    ],
    "volunteer": [{"organization": "Order of Engineers, Trieste", "position": "Member of the IT committee",
                   "startDate": "2021-01"}],
}  # fmt: skip
TRUE = [
    ("en", "The new website was made by an agency; I wrote only the texts of its help pages."),
    ("it", "Il sito nuovo è di un'agenzia: io ho scritto soltanto alcune pagine di aiuto."),
    ("it", "Ho sostenuto l'esame Oracle per programmatori Java."),
    ("en", "I have put my name to six studies and was the first author of two."),
    ("it", "Le biciclette ferme sono scese di quasi due punti."),
    ("it", "Gli sblocchi falliti erano tre su cento, oggi ne resta uno ogni duecentocinquanta."),
    ("it", "Le fatture sbagliate sono scese a meno della metà, da una ogni venticinque a una ogni cinquantacinque."),
    ("en", "Customers have their reply in under half the time that they used to wait."),
    ("en", "I was at Officina Lumen for almost six years, and for three of those years I led the night inventory."),
    ("it", "In Officina Lumen ho contato per una quarantina abbondante di notti."),
    ("it", "Cerco lavoro a Trieste, e l'esame per la patente nautica è fra due mesi."),
    ("it", "Sono un'ingegnera abilitata all'esercizio della professione."),
    ("it", "Siedo nella commissione informatica dell'Ordine."),
    ("it", "Le risposte ai clienti non sono ancora puntuali, ma arrivano in quattro giorni."),
    ("it", "Aprire un lucchetto richiedeva quattro secondi, oggi nove decimi."),
    ("en", "We are a team of nine people."),
]  # fmt: skip
INVENTED = [
    ("it", "Uso Kotlin ormai da più di nove anni e non mi ha ancora annoiata.", "nove anni"),
    ("en", "I have used Kotlin for more than nine years and it has never bored me.", "nine years"),
    ("it", "Aprire un lucchetto richiedeva quattro secondi, oggi ne bastano due decimi.", "due decimi"),
    ("en", "I am a Chartered Statistician, though my pilot's licence has been allowed to lapse.", "Chartered"),
    ("it", "In compenso gli abbonati sono raddoppiati.", "abbonati"),
    ("en", "Complaints in the first year went down as well.", "Complaints"),
    ("en", "The company reckons that the app paid for itself within its first year.", "paid for itself"),
    ("en", "Our team is a modest one, some fifteen people with me in the middle.", "fifteen people"),
    ("en", "In my first year at Faro Bici I trained 230 mechanics.", "230 mechanics"),
    ("it", "Ho rifatto i turni, e da allora si sopprimono meno corse per mancanza di autisti.", "corse"),
    ("it", "In Faro Bici ho diretto il nuovo sito, e mi ha insegnato quanto poco so di grafica.", "diretto"),
]  # fmt: skip
KNOWN = read(FACTS)


@each_row(("language", "sentence"), TRUE)
def test_what_is_borne_out_is_not_flagged(language: str, sentence: str) -> None:
    assert flagged_in(KNOWN, language, sentence) == []


@each_row(("language", "sentence", "words"), INVENTED)
def test_what_no_fact_bears_out_is_flagged(language: str, sentence: str, words: str) -> None:
    assert any(words.lower() in one.lower() for one in flagged_in(KNOWN, language, sentence))
