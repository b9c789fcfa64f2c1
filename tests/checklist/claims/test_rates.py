# ruff: noqa: E501 - a table of sentences reads best one row a line
"""How often and how much of a time: by days of work, in months of four weeks, and as a part of the period."""

from typing import Any

from checklist.facts import read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

FACTS: dict[str, Any] = {
    "basics": {"name": "Dimitra Solari", "label": "Restauratrice"},
    "work": [
        {"name": "Bottega Marangon", "position": "Restauratrice", "startDate": "2017-03",
         "highlights": [
             "Cleaned 45 frames a week",
             "Visits to customers: 126 kilometres a day by van",
             "Two newsletters on varnish a month",
             "Complaints on gilding from 13 to 8 a month",
             "About 120 days a year in churches on scaffolding",
             "0.6 FTE since 2023",
         ]},
    ],
    "volunteer": [
        {"organization": "Soccorso Alpino Cadore", "position": "Centralinista", "startDate": "2015-01",
         "summary": "Un turno di notte ogni due settimane"},
    ],
}  # fmt: skip
TRUE = {
    "en": [
        "At Bottega Marangon I cleaned nine frames every working day.",
        "At Bottega Marangon my visits to customers came to 630 kilometres a week by van.",
        "At Bottega Marangon I wrote a newsletter on varnish every two weeks.",
        "At Bottega Marangon the complaints on gilding went down to two a week.",
        "At Bottega Marangon I spent a third of each year on scaffolding in churches.",
        "At Bottega Marangon I work three days a week.",
        "In high season I worked in the workshop twelve months a year, so to speak.",
        "For the mountain rescue I answer the phone two nights a month.",
    ],
    "it": [
        "In Bottega Marangon pulivo nove cornici per ogni giorno lavorativo.",
        "In Bottega Marangon le visite ai clienti facevano 630 chilometri alla settimana con il furgone.",
        "In Bottega Marangon i reclami sulla doratura sono scesi a due alla settimana.",
        "In Bottega Marangon passo un terzo dell'anno nelle chiese, sui ponteggi.",
        "In Bottega Marangon lavoro tre giorni a settimana.",
        "Prima i restauri erano solo d'estate, poi dodici mesi l'anno.",
        "Due notti al mese rispondo al telefono per il soccorso alpino.",
    ],
}  # fmt: skip
INVENTED = {
    "en": [
        ("At Bottega Marangon I cleaned fourteen frames every working day.", "fourteen frames"),
        ("At Bottega Marangon my visits to customers came to 400 kilometres a week by van.", "400 kilometres"),
        ("At Bottega Marangon the complaints on gilding went down to four a week.", "four a week"),
        ("At Bottega Marangon I spent three quarters of each year on scaffolding in churches.", "three quarters of each year"),
        ("At Bottega Marangon I work five days a week.", "five days a week"),
        ("For the mountain rescue I answer the phone six nights a month.", "six nights a month"),
    ],
    "it": [
        ("In Bottega Marangon pulivo quattordici cornici per ogni giorno lavorativo.", "quattordici cornici"),
        ("In Bottega Marangon le visite ai clienti facevano 400 chilometri alla settimana con il furgone.", "400 chilometri"),
        ("In Bottega Marangon i reclami sulla doratura sono scesi a cinque alla settimana.", "cinque"),
        ("In Bottega Marangon passo tre quarti dell'anno nelle chiese, sui ponteggi.", "tre quarti dell'anno"),
        ("In Bottega Marangon lavoro cinque giorni a settimana.", "cinque giorni a settimana"),
        ("Sei notti al mese rispondo al telefono per il soccorso alpino.", "Sei notti al mese"),
    ],
}  # fmt: skip
KNOWN = read(FACTS)


@each_row(("language", "sentence"), [(language, one) for language, rows in TRUE.items() for one in rows])
def test_rates_of_other_periods_are_not_flagged(language: str, sentence: str) -> None:
    assert flagged_in(KNOWN, language, sentence) == []


@each_row(("language", "sentence", "words"), [(language, *row) for language, rows in INVENTED.items() for row in rows])
def test_other_rates_are_flagged(language: str, sentence: str, words: str) -> None:
    assert any(words in one for one in flagged_in(KNOWN, language, sentence))
