"""Employers by name and by what they are: those that never were are flagged, those that are described are not."""

from functools import cache
from typing import Any

from checklist.facts import Facts, read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

GWEN: dict[str, Any] = {
    "basics": {"name": "Gwen Askew", "label": "Statistician"},
    "work": [
        {
            "name": "Kestrel Instruments",
            "position": "Statistician",
            "startDate": "2019-02",
            "highlights": ["Calibration of 300 altimeters", "Quarterly report to the Region"],
        },
        {"name": "Bramwell & Sons", "position": "Night porter", "startDate": "2016-09", "endDate": "2019-01"},
    ],
    "education": [
        {
            "institution": "Royal Holloway College London",
            "area": "Mathematics",
            "studyType": "BSc",
            "startDate": "2013-09",
            "endDate": "2016-06",
        },
        {
            "institution": "Universidade do Porto",
            "area": "Mathematics",
            "studyType": "Exchange, 6 months",
            "startDate": "2015-02",
            "endDate": "2015-07",
        },
    ],
}
OTTO: dict[str, Any] = {
    "basics": {"name": "Otto Bressan", "label": "Sviluppatore backend"},
    "work": [
        {
            "name": "Officine Marangon",
            "position": "Sviluppatore backend",
            "startDate": "2021-05",
            "highlights": [
                "Preventivi di arredi per 35 negozi",
                "Rendiconto trimestrale alla Regione",
                "Percorso accessibile con l'associazione Passo Lento",
            ],
        },
        {"name": "Zefiro Informatica", "position": "Programmatore", "startDate": "2017-10", "endDate": "2021-04"},
    ],
    "education": [
        {
            "institution": "Università di Padova",
            "area": "Economia e finanza",
            "studyType": "Laurea triennale",
            "startDate": "2014-10",
            "endDate": "2017-07",
        }
    ],
    "volunteer": [{"organization": "Pane Buono", "position": "Volontario", "startDate": "2022-01"}],
}
_PEOPLE = {"Gwen": GWEN, "Otto": OTTO}
TRUE = [
    ("Gwen", "en", "I work for a maker of instruments."),
    ("Gwen", "en", "Before that I spent two and a half years in a hotel, on the night desk."),
    ("Gwen", "en", "At Kestrel I calibrate altimeters; before that I worked nights in a warehouse."),
    ("Gwen", "en", "I spent a semester in Lisbon on an exchange."),
    ("Gwen", "en", "I read mathematics at RHCL."),
    ("Gwen", "en", "I worked for Welsh housing estates, or so it felt at four in the morning."),
    ("Gwen", "en", "As a statistician for a Cornish instrument maker I calibrate altimeters."),
    ("Gwen", "en", "In a school year I learned to sleep by day."),
    ("Gwen", "it", "Alla Regione rendiamo conto ogni tre mesi, e ho imparato molto da quei rapporti."),
    ("Otto", "it", "Prima ho lavorato quasi quattro anni in una software house."),
    ("Otto", "it", "Sono laureato in Finanza."),
    ("Otto", "it", "Ho sviluppato un percorso con un'associazione di persone che camminano piano."),
    ("Otto", "it", "Il resto dell'anno a Caorle ci vengo in bici."),
    ("Otto", "it", "Ho studiato le regole di FIDO, di SPID sono solo utente."),
    ("Otto", "it", "Ho fatto i preventivi del pane e degli arredi di trentacinque negozi."),
    ("Otto", "it", "Ho lavorato per il progetto Passo Lento."),
    (
        "Otto",
        "it",
        "Ho letto nell'annuncio che la Fondazione Olmo gestisce una RSA con 96 posti e un servizio di RSA Diffusa.",
    ),
]
INVENTED = [
    ("Gwen", "en", "I also did some consulting for the fashion house Delmare.", "Delmare"),
    ("Gwen", "en", "A short assignment for the ferry group Norrland Lines came in between.", "Norrland Lines"),
    ("Gwen", "en", "I saw the same at Oakhurst Foods, where I worked for a summer.", "Oakhurst Foods"),
    ("Gwen", "en", "I learned that from Tarnside Mills, where I spent a winter on the scales.", "Tarnside Mills"),
    ("Gwen", "en", "Last year I was seconded to Thornbury Water.", "Thornbury Water"),
    ("Otto", "it", "Ho letto che cercate un contabile e ho lavorato presso il gruppo Boreale.", "Boreale"),
    ("Otto", "it", "Ho fatto anche una parentesi di consulenza per la maison Altariva.", "Altariva"),
    ("Otto", "it", "Ho avuto un incarico presso il gruppo armatoriale Boreale.", "Boreale"),
    ("Otto", "it", "L'ho visto fare solo da Serramenti Doria, dove ho lavorato per qualche mese.", "Serramenti Doria"),
    (
        "Otto",
        "it",
        "Una cosa simile l'ho imparata alla Tessitura Lenzi, dove ho lavorato un inverno.",
        "Tessitura Lenzi",
    ),
    ("Otto", "it", "Nel 2019 ho dato una mano a Studio Farnese di Trento, per un mese di lavoro.", "Studio Farnese"),
]


@cache
def _facts(who: str) -> Facts:
    return read(_PEOPLE[who])


def _flagged(who: str, language: str, sentence: str) -> list[str]:
    return flagged_in(_facts(who), language, sentence, ("employer",))


@each_row(("who", "language", "sentence"), TRUE)
def test_employers_that_are_described_and_other_names_are_not_flagged(who: str, language: str, sentence: str) -> None:
    assert _flagged(who, language, sentence) == []


@each_row(("who", "language", "sentence", "name"), INVENTED)
def test_employers_that_never_were_are_flagged(who: str, language: str, sentence: str, name: str) -> None:
    assert any(name in flag for flag in _flagged(who, language, sentence))


BANKER: dict[str, Any] = {
    "basics": {"name": "Ilda Corsini", "label": "Data scientist"},
    "work": [
        {"name": "Testaria", "position": "Data scientist", "startDate": "2022-03",
         "highlights": ["Sistema che smista il 64% della posta di tre banche clienti"]},
        {"name": "Banca Valmora", "position": "Analista", "startDate": "2018-01", "endDate": "2022-02",
         "highlights": ["Modelli di rischio per i mutui"]},
    ],
}  # fmt: skip


def test_firms_of_a_kind_that_work_was_for_are_not_the_employer_of_that_kind() -> None:
    facts = read(BANKER)
    sentence = "Ho ideato il sistema che smista il 64% della posta per tre banche clienti."
    assert flagged_in(facts, "it", sentence, ("employer",)) == []
    assert flagged_in(facts, "it", "In Banca Valmora ho smistato il 64% della posta.", ("employer",))
