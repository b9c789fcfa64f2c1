"""A length of time is that of the thing its clause names; that something else lasted so long does not bear it out."""

from functools import cache
from typing import Any

import pytest

from checklist.claims import check
from checklist.facts import Facts, read
from tests.checklist.claims.people import TODAY, flagged_in
from tests.rows import each_row

TOM: dict[str, Any] = {
    "basics": {"name": "Tom Ridley", "label": "Backend developer"},
    "work": [
        {
            "name": "Self-employed",
            "position": "Backend developer",
            "startDate": "2022-03",
            "highlights": [
                "Rota app for three ferry lines in Elixir",
                "Shop of a wine merchant moved from Magento to Shopify",
            ],
        },
        {
            "name": "Gannet Payments",
            "position": "Senior Backend Developer",
            "startDate": "2019-01",
            "endDate": "2022-02",
            "highlights": ["Card dispute service in Go and Kafka, 3,000 disputes a day", "On-call rota of 6 people"],
        },
        {
            "name": "Gannet Payments",
            "position": "Backend Developer",
            "startDate": "2017-06",
            "endDate": "2018-12",
            "highlights": ["Ledger exports in Java"],
        },
        {
            "name": "Penrose Library",
            "position": "Web assistant",
            "startDate": "2014-09",
            "endDate": "2017-05",
            "highlights": ["Catalogue site in Drupal, 120,000 pages"],
        },
    ],
    "education": [
        {
            "institution": "University of Hull",
            "area": "Computing",
            "studyType": "BSc",
            "startDate": "2011-09",
            "endDate": "2014-06",
        }
    ],
    "certificates": [{"name": "Certified Kubernetes Administrator", "issuer": "CNCF", "date": "2021-10"}],
}
LIVIA: dict[str, Any] = {
    "basics": {"name": "Livia Zorzi", "label": "Data scientist"},
    "work": [
        {
            "name": "Vetreria Altopiano",
            "position": "Data Scientist",
            "startDate": "2023-02",
            "highlights": [
                "Modello di visione (PyTorch) che scarta le bottiglie difettose: scarti dal 6% al 2%",
                "Previsione dei consumi dei forni, dati in TimescaleDB",
            ],
        },
        {
            "name": "Vetreria Altopiano",
            "position": "Tecnica di laboratorio",
            "startDate": "2019-05",
            "endDate": "2023-01",
            "highlights": ["Prove di resistenza su 3 miscele", "Registro dei campioni in Excel"],
        },
        {
            "name": "Acquedotto Valmora",
            "position": "Addetta alle letture",
            "startDate": "2016-09",
            "endDate": "2019-04",
            "highlights": ["Letture dei contatori in 14 comuni", "Perdite calate del 9% nel primo anno"],
        },
        {
            "name": "Comune di Folgarida",
            "position": "Rilevatrice",
            "startDate": "2016-02",
            "endDate": "2016-07",
            "highlights": ["Censimento di 80 fontane"],
        },
    ],
    "education": [
        {
            "institution": "Università di Trento",
            "area": "Chimica",
            "studyType": "Laurea triennale",
            "startDate": "2013-10",
            "endDate": "2016-07",
        },
        {
            "institution": "Numeri Vivi",
            "area": "Data science",
            "studyType": "Corso di 20 settimane",
            "startDate": "2022-04",
            "endDate": "2022-09",
        },
    ],
    "certificates": [{"name": "Lean Six Sigma Green Belt", "issuer": "ASQ", "date": "2021-06"}],
    "volunteer": [{"organization": "Croce Bianca Valmora", "position": "Soccorritrice", "startDate": "2017-01"}],
}
_PEOPLE = {"Tom": TOM, "Livia": LIVIA}
TRUE = [
    ("Tom", "en", "I have worked for myself for almost five years."),
    ("Tom", "en", "Before that came nearly five years at Gannet Payments."),
    ("Tom", "en", "At Gannet I ran Kafka for a good three years."),
    ("Tom", "en", "I spent three years on card disputes."),
    ("Tom", "en", "I was a senior backend developer at Gannet for three years."),
    ("Tom", "en", "For almost three years I looked after the catalogue site of a library."),
    ("Tom", "en", "I have been building software for twelve years."),
    ("Tom", "en", "Nine years of backend development are behind me."),
    ("Tom", "en", "I have been a Certified Kubernetes Administrator for five years."),
    ("Tom", "en", "Elixir has been my daily language for almost five years."),
    ("Tom", "en", "My degree in computing took three years."),
    ("Tom", "en", "I worked in payments for nearly five years."),
    ("Tom", "it", "Ho scritto in Go per tre anni, su un servizio per le contestazioni delle carte."),
    ("Tom", "it", "Lavoro in proprio da quasi cinque anni."),
    ("Tom", "it", "Ho passato quasi cinque anni in Gannet, i primi in Java."),
    ("Livia", "it", "Lavoro in Vetreria Altopiano da sette anni e mezzo."),
    ("Livia", "it", "Sono data scientist da quasi quattro anni."),
    ("Livia", "it", "Per quasi quattro anni ho fatto prove di resistenza."),
    ("Livia", "it", "Prima, per due anni e mezzo abbondanti, ho letto i contatori di quattordici comuni."),
    ("Livia", "it", "Lavoro da dieci anni, prima all'acquedotto e poi in vetreria."),
    ("Livia", "it", "Addestro modelli di visione da quasi quattro anni."),
    ("Livia", "it", "PyTorch lo uso da quasi quattro anni."),
    ("Livia", "it", "Ho seguito un corso di data science di cinque mesi."),
    ("Livia", "it", "Ho la Green Belt da cinque anni."),
    ("Livia", "it", "Da quasi dieci anni faccio la soccorritrice volontaria."),
    ("Livia", "it", "Da tre anni e dieci mesi prevedo quanto consumano i forni."),
    ("Livia", "en", "I have worked in glass for seven and a half years."),
    ("Tom", "en", "I have been a senior backend developer since 2019."),
    ("Tom", "en", "Before I became a backend developer in 2017 I looked after web pages."),
    ("Tom", "en", "Of nearly five years at Gannet, three were spent on disputes."),
    ("Tom", "en", "For three years I led the on-call rota of the dispute service."),
    ("Tom", "en", "I left university in 2014 with a degree in computing, and from 2014 I kept a library's catalogue."),
    ("Livia", "it", "Sono data scientist in vetreria dal 2023."),
    ("Livia", "it", "Prima di questa vetreria ho passato due anni e mezzo all'acquedotto."),
    ("Livia", "it", "Un forno di vent'anni è un'altra bestia rispetto a uno nuovo."),
    ("Livia", "en", "Two years is long enough to learn how a furnace breathes."),
    ("Livia", "it", "Sono Green Belt da cinque anni e mezzo."),
    ("Livia", "it", "In Comune ho passato sei mesi sulle fontane."),
    ("Livia", "it", "In vetreria ho passato un anno sulle miscele."),
    ("Livia", "it", "All'acquedotto le perdite sono calate del 9% in dodici mesi."),
    ("Livia", "it", "Lavoro nel vetro da sette anni e mezzo."),
    ("Livia", "en", "In a single school year the children of Valmora learned to read a meter from me."),
    ("Tom", "en", "In four months there is no time to learn a ledger by heart, I found."),
    ("Livia", "en", "I have been forecasting what the furnaces use for almost four years."),
]
INVENTED = [
    ("Tom", "en", "I have worked for myself for seven years.", "seven years"),
    ("Tom", "en", "At Gannet I ran Kafka for five years.", "five years"),
    ("Tom", "en", "I spent five years on card disputes.", "five years"),
    ("Tom", "en", "I was a senior backend developer at Gannet for five years.", "five years"),
    ("Tom", "en", "Elixir has been my daily language for nine years.", "nine years"),
    ("Tom", "en", "For five years I looked after the catalogue site of a library.", "five years"),
    ("Tom", "en", "I have been a Certified Kubernetes Administrator for nine years.", "nine years"),
    ("Tom", "en", "I worked in payments for nine years.", "nine years"),
    ("Tom", "en", "I have been in payments for twelve years.", "twelve years"),
    ("Tom", "en", "Twelve years of Kafka are behind me.", "twelve years"),
    ("Tom", "en", "I have been a backend developer for twelve years.", "twelve years"),
    ("Tom", "en", "I ran Kafka for almost five years.", "five years"),
    ("Tom", "en", "I wrote Java for four years.", "four years"),
    ("Tom", "en", "The tools I know best are Go and Kafka. I have worked with both for nine years.", "nine years"),
    ("Tom", "it", "Mi occupo di contestazioni da dodici anni.", "dodici anni"),
    ("Tom", "it", "Scrivo in Elixir da nove anni e mezzo.", "nove anni e mezzo"),
    ("Tom", "it", "Da una dozzina d'anni scrivo software, sempre come backend developer.", "una dozzina d'anni"),
    ("Livia", "it", "Sono data scientist da sette anni.", "sette anni"),
    ("Livia", "it", "Per sette anni ho fatto prove di resistenza.", "sette anni"),
    ("Livia", "it", "PyTorch lo uso da sette anni.", "sette anni"),
    ("Livia", "it", "Addestro modelli di visione da sette anni.", "sette anni"),
    ("Livia", "it", "Da sette anni e mezzo prevedo i consumi dei forni.", "sette anni e mezzo"),
    ("Livia", "it", "Per dieci anni ho letto contatori.", "dieci anni"),
    ("Livia", "it", "Ho la Green Belt da dieci anni.", "dieci anni"),
    ("Livia", "it", "Faccio machine learning da sette anni.", "sette anni"),
    ("Livia", "it", "Lavoro in Vetreria Altopiano da dieci anni.", "dieci anni"),
    ("Livia", "it", "Da una decina d'anni mi occupo di dati, sempre come data scientist.", "una decina d'anni"),
    ("Livia", "en", "I have been training vision models for seven years.", "seven years"),
    ("Livia", "en", "I have worked in glass for ten years.", "ten years"),
    ("Tom", "en", "I have been a senior backend developer since 2014.", "2014"),
    ("Tom", "en", "I have moved shops to Shopify for nine years.", "nine years"),
    ("Tom", "en", "I have twelve years of experience as a senior backend developer.", "twelve years"),
    ("Livia", "it", "Sono data scientist in vetreria, dal 2019.", "2019"),
    ("Livia", "it", "Tengo i dati in TimescaleDB da sette anni.", "sette anni"),
    (
        "Livia",
        "it",
        "Dei dieci anni di lavoro, sette li ho passati come data scientist.",
        "sette li ho passati",
    ),
    ("Livia", "it", "Per quasi dodici anni ho lavorato all'acquedotto.", "dodici anni"),
    ("Livia", "it", "In Comune ho passato un anno sulle fontane.", "un anno"),
    ("Livia", "it", "Sono Green Belt da dieci anni.", "dieci anni"),
    ("Livia", "it", "Lavoro nel vetro da dieci anni.", "dieci anni"),
    ("Tom", "en", "I have worked on Shopify for nine years.", "nine years"),
]


GREETED = [
    (
        "Livia",
        "it",
        "Gentili signore e signori, lavoro in Vetreria Altopiano da dodici anni, sempre in laboratorio.",
        "dodici anni",
    ),
    (
        "Tom",
        "en",
        "Dear hiring team, I have worked at Gannet Payments for twelve years and liked each of them.",
        "twelve years",
    ),
]


@cache
def _facts(who: str) -> Facts:
    return read(_PEOPLE[who])


def _flagged(who: str, language: str, sentence: str) -> list[str]:
    return flagged_in(_facts(who), language, sentence, ("duration", "employer"))


@each_row(("who", "language", "sentence"), TRUE)
def test_what_lasted_so_long_is_not_flagged(who: str, language: str, sentence: str) -> None:
    assert _flagged(who, language, sentence) == []


@each_row(("who", "language", "sentence", "words"), INVENTED)
def test_what_lasted_otherwise_is_flagged(who: str, language: str, sentence: str, words: str) -> None:
    assert any(
        words.lower() in flag.lower() or flag.lower() in words.lower() for flag in _flagged(who, language, sentence)
    )


@pytest.mark.parametrize(("who", "language", "sentence", "words"), GREETED)
def test_a_sentence_that_begins_with_the_greeting_is_read(who: str, language: str, sentence: str, words: str) -> None:
    claims = check(sentence, _facts(who), company="Ferrypoint", today=TODAY).claims
    assert [sentence[claim.start : claim.end] for claim in claims if claim.flagged and claim.kind == "duration"] == [
        words
    ]
