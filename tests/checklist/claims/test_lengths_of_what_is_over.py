"""What is over lasted as long as its own jobs; what goes on lasts until today; and compounds tell of other things."""

from functools import cache
from typing import Any

from checklist.facts import Facts, read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

MIRTA: dict[str, Any] = {
    "basics": {"name": "Mirta Salvemini", "label": "Project manager"},
    "work": [
        {
            "name": "Fondazione Lanterna",
            "position": "Project Manager",
            "startDate": "2021-12",
            "highlights": ["Restauro di 6 fari, 1,2 milioni di euro", "Piano dei lavori in MS Project"],
        },
        {
            "name": "Cantine Serpentara",
            "position": "Responsabile della bottaia",
            "startDate": "2018-12",
            "endDate": "2021-11",
            "highlights": ["600 barrique, travasi e analisi", "Visite guidate, 90 gruppi l'anno"],
        },
        {
            "name": "Radio Scirocco",
            "position": "Redattrice",
            "startDate": "2016-12",
            "endDate": "2018-11",
            "highlights": ["Notiziario delle 7, interviste in diretta"],
        },
    ],
    "education": [
        {
            "institution": "Passo Doppio",
            "area": "Gestione di progetti",
            "studyType": "Bootcamp",
            "startDate": "2021-05",
            "endDate": "2021-10",
        }
    ],
}
TRUE = [
    ("it", "Prima, per tre anni, ho seguito i travasi e le analisi di una cantina."),
    ("it", "Tre anni in una bottaia, fra travasi e analisi, e poi i fari."),
    ("it", "Ho curato il notiziario delle 7 per due anni."),
    ("it", "Prima facevo interviste in diretta: due anni di microfoni."),
    ("it", "Lavoro da dieci anni, prima alla radio, poi in cantina."),
    ("it", "Lavoro da dieci anni, di cui cinque nei progetti."),
    ("it", "In tutto sono dieci anni che lavoro."),
    ("it", "Sono cinque anni che restauro fari."),
    ("it", "Da cinque anni preparo il piano dei lavori per i fari."),
    ("en", "For three years I looked after six hundred barrels and their analyses."),
    ("en", "Earlier I read the news at seven, for two years."),
    ("en", "I have been restoring lighthouses for five years."),
    ("en", "For the last five years I have restored lighthouses."),
    ("en", "I have ten years of work behind me, five of them in projects."),
    ("en", "Before the lighthouses I ran guided tours of a cellar for three years."),
    ("it", "Dopo un bootcamp di circa sei mesi sono entrata in Fondazione Lanterna."),
    ("it", "Dopo il corso, sei mesi, sono entrata in Fondazione Lanterna."),
    ("en", "After a bootcamp of six months I joined Fondazione Lanterna."),
    ("en", "Four lighthouses were dry at the two-year mark."),
    ("en", "We paid for the lighthouses with a three-year grant."),
    ("en", "I wrote the ten-year plan for six lighthouses."),
]
INVENTED = [
    ("it", "Prima, per cinque anni, ho seguito i travasi e le analisi di una cantina.", "cinque anni"),
    ("it", "Otto anni in una bottaia, fra travasi e analisi, e poi i fari.", "Otto anni"),
    ("it", "Ho curato il notiziario delle 7 per cinque anni.", "cinque anni"),
    ("it", "Prima facevo interviste in diretta: cinque anni di microfoni.", "cinque anni"),
    ("it", "Ho accompagnato gruppi in visita alle barrique per otto anni.", "otto anni"),
    ("it", "Lavoro da dieci anni, di cui otto nei progetti.", "otto"),
    ("it", "Sono tre anni che restauro fari.", "tre anni"),
    ("it", "Da sette anni e mezzo preparo il piano dei lavori per i fari.", "sette anni e mezzo"),
    ("it", "Dopo un bootcamp di diciotto mesi sono entrata in Fondazione Lanterna.", "diciotto mesi"),
    ("en", "For five years I looked after six hundred barrels and their analyses.", "five years"),
    ("en", "Earlier I read the news at seven, for five years.", "five years"),
    ("en", "I have been restoring lighthouses for two years.", "two years"),
    ("en", "I have ten years of work behind me, eight of them in projects.", "eight of them"),
    ("en", "Before the lighthouses I ran guided tours of a cellar for eight years.", "eight years"),
]


@cache
def _facts() -> Facts:
    return read(MIRTA)


def _flagged(language: str, sentence: str) -> list[str]:
    return [words.lower() for words in flagged_in(_facts(), language, sentence, ("duration",))]


@each_row(("language", "sentence"), TRUE)
def test_a_length_that_its_own_jobs_give_is_not_flagged(language: str, sentence: str) -> None:
    assert _flagged(language, sentence) == []


@each_row(("language", "sentence", "words"), INVENTED)
def test_a_length_that_only_other_jobs_give_is_flagged(language: str, sentence: str, words: str) -> None:
    assert any(words.lower() in flag or flag in words.lower() for flag in _flagged(language, sentence))
