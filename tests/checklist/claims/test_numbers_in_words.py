# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Numbers in words that are read whole, and in the unit that they are told in."""

from typing import Any

from checklist.facts import read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

FACTS: dict[str, Any] = {
    "basics": {"name": "Norina Vasari", "label": "Responsabile di magazzino"},
    "work": [
        {"name": "Lanificio Orsera", "position": "Responsabile di magazzino", "startDate": "2016-03",
         "highlights": [
             "Turnover of the mail-order shop from 1.25 to 1.7 million euros",
             "Integration of the warehouse with 6 point-of-sale systems",
             "Accordo fra i due inventari (kappa) da 0,52 a 0,81",
             "Plugin for label printers with 230 stars on GitHub",
             "Purchases of yarn: 19 million euros a year",
             "Stocktaking app launched in 120 shops between March and August 2023",
             "Storage costs from 8,000 to 6,000 euros a month",
             "Tempo mediano di risposta della ricerca di magazzino da 900 a 300 ms",
             "Alerts of the fire system cut from 150 to 40 nightly",
             "Audio typing 75 wpm",
             "Subscribers to the catalogue: 4,700",
         ]},
        {"name": "Cotonificio Pordenon", "position": "Stagista", "startDate": "2006-01", "endDate": "2006-08",
         "highlights": [
             "Open day of 2006: 64,000 visitors in a week",
         ]},
        {"name": "Filatura Brentana", "position": "Magazziniere", "startDate": "2006-09", "endDate": "2016-02"},
    ],
}  # fmt: skip
TRUE = {
    "en": [
        "At Lanificio Orsera I integrated the warehouse with six point-of-sale systems.",
        "At Lanificio Orsera the turnover of the mail-order shop went from one million two hundred and fifty to one million seven.",
        "A couple of hundred people on GitHub have given a star to my plugin for label printers.",
        "At Lanificio Orsera we launched the stocktaking app in a hundred and twenty shops in six months.",
        "At Lanificio Orsera I brought our storage bill down by a quarter.",
        "At Lanificio Orsera I reduced the median response time of the warehouse search to about a third of what it was.",
        "The alarms at Lanificio Orsera used to go off a hundred and fifty times a night.",
        "I type from audio at seventy-five words a minute.",
        "Sixty-four thousand visitors came in 2006.",
    ],
    "it": [
        "Gli abbonati al catalogo di Lanificio Orsera sfiorano i cinquemila.",
        "Da quasi undici anni lavoro in Lanificio Orsera, dopo un'esperienza di oltre nove anni in una filatura.",
        "In Lanificio Orsera l'accordo fra i due inventari è salito da 0,52 a 0,81.",
        "In Lanificio Orsera compro filati per una ventina scarsa di milioni l'anno.",
        "Lavoro in magazzino da vent'anni, dieci dei quali passati in Lanificio Orsera.",
        "Faccio questo mestiere da vent'anni, gli ultimi dieci quale responsabile di magazzino.",
        "Ho 41 anni e lavoro in magazzino da venti.",
        "In Lanificio Orsera il fatturato del negozio per corrispondenza è passato da 1,25 milioni a un milione e sette.",
    ],
}  # fmt: skip
INVENTED = {
    "en": [
        ("At Lanificio Orsera I integrated the warehouse with nineteen point-of-sale systems.", "nineteen"),
        ("At Lanificio Orsera the turnover of the mail-order shop went from one million two hundred and fifty to two million four.", "two million four"),
        ("A couple of thousand people on GitHub have given a star to my plugin for label printers.", "thousand"),
        ("At Lanificio Orsera we launched the stocktaking app in a hundred and twenty shops in three weeks.", "three weeks"),
        ("At Lanificio Orsera I brought our storage bill down by nine tenths.", "nine tenths"),
        ("I type from audio at a hundred and ten words a minute.", "a hundred and ten"),
        ("Ninety-four thousand visitors came in 2006.", "Ninety-four thousand"),
    ],
    "it": [
        ("In Lanificio Orsera compro filati per una cinquantina scarsa di milioni l'anno.", "cinquantina"),
        ("Lavoro in magazzino da vent'anni, sedici dei quali passati in Lanificio Orsera.", "sedici"),
        ("Ho 41 anni e lavoro in magazzino da ventisette.", "ventisette"),
    ],
}  # fmt: skip


KNOWN = read(FACTS)


@each_row(("language", "sentence"), [(language, one) for language, rows in TRUE.items() for one in rows])
def test_what_the_facts_say_in_other_words_is_not_flagged(language: str, sentence: str) -> None:
    assert flagged_in(KNOWN, language, sentence) == []


@each_row(("language", "sentence", "words"), [(language, *row) for language, rows in INVENTED.items() for row in rows])
def test_other_numbers_in_the_same_words_are_flagged(language: str, sentence: str, words: str) -> None:
    assert any(words in one for one in flagged_in(KNOWN, language, sentence))
