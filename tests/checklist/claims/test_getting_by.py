"""How far a language gets its speaker, and those who manage without managing anything."""

from typing import Any

from checklist.facts import read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

FACTS: dict[str, Any] = {
    "basics": {"name": "Runa Vieira", "label": "Surveyor"},
    "work": [
        {"name": "Bjælkehuset", "position": "Surveyor", "startDate": "2020-03",
         "highlights": [
             "Contributed to the strategy of the heritage fees, entrusted to the council's fees group",
             "Priorità delle visite decise con la responsabile dei rilievi, a cui risponde",
             "Contributo al piano dei tetti, affidato all'ufficio lavori",
         ]},
    ],
    "languages": [
        {"language": "English", "fluency": "Native"},
        {"language": "Danish", "fluency": "B1"},
        {"language": "Croatian", "fluency": "B1"},
        {"language": "Polish", "fluency": "A2"},
    ],
}  # fmt: skip
KNOWN = read(FACTS)
TRUE = [
    ("en", "My Danish is at working level."),
    ("it", "Parlo il danese a livello di lavoro."),
    ("en", "My Danish gets me through a day on a roof."),
    ("en", "Coffee gets me through a German site meeting."),
    ("en", "With Danish owners I speak Danish, with Croatian ones I manage."),
    ("it", "Riporto alla responsabile dei rilievi e decidiamo insieme le priorità delle visite."),
    ("it", "Rispondo all'amministratore e alla responsabile dei rilievi, e le priorità le decidiamo insieme."),
    ("en", "A quiet afternoon is my plan for Sunday."),
]
INVENTED = [
    ("en", "My Polish is at working level.", "Polish"),
    ("it", "Il mio polacco è a livello di lavoro.", "polacco"),
    ("en", "My German gets me through a day on a roof.", "German"),
    ("en", "My German is enough for a whole shift.", "German"),
    ("it", "Il mio tedesco mi basta per una giornata in cantiere.", "tedesco"),
    ("it", "Con il mio tedesco arrivo in fondo a una riunione.", "tedesco"),
    ("en", "The heritage fees I manage.", "manage"),
    ("en", "The heritage fees are my strategy as well.", "strategy"),
    ("it", "Il piano dei tetti è una mia strategia.", "strategia"),
    ("it", "Sono la responsabile delle priorità delle visite.", "responsabile"),
]


@each_row(("language", "sentence"), TRUE)
def test_what_the_facts_bear_out_is_not_flagged(language: str, sentence: str) -> None:
    assert flagged_in(KNOWN, language, sentence) == []


@each_row(("language", "sentence", "words"), INVENTED)
def test_what_goes_further_is_flagged(language: str, sentence: str, words: str) -> None:
    assert any(words in one for one in flagged_in(KNOWN, language, sentence))
