# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Figures are flagged where the clause is understood: what is counted, and whose number it is."""

from typing import Any

from checklist.claims import check
from checklist.facts import read
from tests.checklist.claims.people import TODAY, letter
from tests.rows import each_row

RUNA: dict[str, Any] = {
    "basics": {"name": "Runa Castelnovi", "label": "Project manager"},
    "work": [
        {
            "name": "Brennero Power",
            "position": "Project Manager",
            "startDate": "2020-03",
            "highlights": [
                "14 rooftop sites built, 62 MWp in all",
                "Storage unit 2: 7.5 MW, commissioned in March 2024",
                "27 night and weekend closures, 25 reopened on time",
                "Failed acceptance tests: 3 of 16",
                "Half-hourly readings from 90,000 meters: 4.3 million a day",
                "85,000 events a day on RabbitMQ",
                "Technicians' visits from 14 to 9 a month",
                "Moved a dairy between two warehouses in 6 weekends",
                "Mentored 3 graduates",
                "Batch run from 6 hours to 50 minutes",
            ],
        },
        {
            "name": "Studio Alpino",
            "position": "Engineer",
            "startDate": "2015-01",
            "endDate": "2019-12",
            "highlights": ["Drainage for 5 wind farms in Puglia", "Models for 8 trials, 1,700 patients"],
        },
    ],
    "certificates": [{"name": "Attestato (400 ore), Web development", "date": "2014-06"}],
}
TRUE = {
    "en": [
        "At Brennero Power I handled twenty-seven closures, at night or over a weekend.",
        "At Brennero Power, of the sixteen acceptance tests only three failed.",
        "At Brennero Power our second storage unit delivers seven and a half megawatts.",
        "The fourteen sites at Brennero Power come to sixty-two megawatts.",
        "In 2014 I did a four-hundred-hour course in web development.",
        "At Brennero Power the batch takes fifty minutes instead of six hours. I looked after three graduates while they settled.",
        "Friulian is what I speak with half of Udine.",
        "My colleague deserves at least half of the credit.",
        "Half of the time the machine is right and I am not.",
        "Three sites a year seems to me a good pace.",
        "The difficulty is always the four spreadsheets that nobody owns.",
        "At Brennero Power every half hour the readings of ninety thousand meters come in.",
        "I worked on trials with some 1,700 patients. Going from 1,700 patients to a whole region is why I write.",
        "I am writing about the two plants which your advertisement mentions.",
    ],
    "it": [
        "In Brennero Power il sistema riceve un'ottantina di migliaia di eventi al giorno.",
        "In Brennero Power ho spostato una latteria da un magazzino all'altro in sei fine settimana.",
        "In Brennero Power i tecnici escono cinque volte di meno al mese.",
        "La metà delle volte ha ragione chi sta al banco.",
        "Metà di Trento mi conosce per nome.",
        "Due cantieri l'anno mi sembrano un buon ritmo.",
        "Scrivo per i due impianti di cui parla il vostro annuncio.",
        "Il merito va per metà alla squadra.",
        "In Brennero Power ho seguito ventisette chiusure, di notte o nel fine settimana.",
        "Il Friuli lo conosco bene, metà della valle è piena di miei cugini.",
    ],
}  # fmt: skip
INVENTED = {
    "en": [
        ("At Brennero Power I handled forty-one closures, at night or over a weekend.", "forty-one"),
        ("At Brennero Power our second storage unit delivers nine and a half megawatts.", "nine and a half"),
        ("The sites at Brennero Power come to ninety megawatts.", "ninety"),
        ("At Brennero Power I ran a network of close to a hundred installers.", "a hundred"),
        ("At Brennero Power I led twenty-two engineers.", "twenty-two"),
        ("At Brennero Power the complaints fell by a fifth.", "a fifth"),
        ("At Brennero Power half of the customers renewed.", "half"),
        ("At Brennero Power we served some six hundred hospitals a day.", "six hundred"),
    ],
    "it": [
        ("In Brennero Power il sistema riceve una trentina di migliaia di eventi al giorno.", "trentina"),
        ("In Brennero Power ho seguito quarantuno chiusure, di notte o nel fine settimana.", "quarantuno"),
        ("In Brennero Power i reclami si sono ridotti di un quinto.", "un quinto"),
        ("In Brennero Power ho gestito trecento installatori.", "trecento"),
        ("In Brennero Power ho risparmiato alla ditta quattrocentomila euro.", "quattrocentomila"),
        ("In Brennero Power gli impianti sono novantasei.", "novantasei"),
    ],
}  # fmt: skip
ALL_TRUE = [(language, sentence) for language, sentences in TRUE.items() for sentence in sentences]
ALL_INVENTED = [(language, *row) for language, rows in INVENTED.items() for row in rows]


def _flags(language: str, sentence: str) -> list[str]:
    text = letter(sentence, language)
    report = check(text, read(RUNA), company="Zillertal Netz", today=TODAY)
    return [text[one.start : one.end].lower() for one in report.claims if one.flagged]


@each_row(("language", "sentence"), ALL_TRUE)
def test_what_is_true_or_not_understood_is_not_flagged(language: str, sentence: str) -> None:
    assert _flags(language, sentence) == []


@each_row(("language", "sentence", "figure"), ALL_INVENTED)
def test_an_invented_figure_that_is_understood_is_flagged(language: str, sentence: str, figure: str) -> None:
    assert any(figure in flag or flag in figure for flag in _flags(language, sentence)), sentence
