"""Years that are not named again, ages of others, times since a degree, and degrees that were never finished."""

from typing import Any

from checklist.facts import read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

FACTS: dict[str, Any] = {
    "basics": {"name": "Runa Vieira", "label": "Surveyor"},
    "work": [
        {"name": "Lindquist Maps", "position": "Senior surveyor", "startDate": "2020-03",
         "highlights": ["Trained 8 apprentices on the total station", "10 forms for the site visits"]},
        {"name": "Geodezja Wisla", "position": "Surveyor", "startDate": "2013-01", "endDate": "2019-12"},
    ],
    "education": [
        {"institution": "Open University of Faro", "area": "Geomatics", "studyType": "BSc",
         "startDate": "2004-10", "endDate": "2010-05"},
        {"institution": "Polytechnic of Faro", "area": "Law",
         "studyType": "Bachelor, part-time, interrupted (70 credits)", "startDate": "2011-09", "endDate": "2012-09"},
        {"institution": "Aarhus School", "area": "Photogrammetry", "studyType": "Evening course (5 months)"},
    ],
}  # fmt: skip
KNOWN = read(FACTS)
TRUE = [
    ("en", "For some of those years I worked in the evenings, and for five I studied geomatics."),
    ("it", "Faccio rilievi da tredici anni, da sei ricopro il ruolo di rilevatrice senior."),
    ("it", "Al corso c'ero io, con i capelli grigi, e compagni di vent'anni."),
    ("en", "I sat there with classmates of twenty years, none of whom had a job."),
    ("en", "I graduated in geomatics, in case that matters after sixteen years."),
    ("it", "La sera, per cinque mesi, ho seguito un corso di fotogrammetria."),
    ("en", "I filled in 10 forms and trained the apprentices, eight of them by the end."),
    ("en", "I began a bachelor's degree in law, which I left after seventy credits."),
    ("it", "Ho iniziato una laurea in legge e non l'ho finita."),
]
INVENTED = [
    ("en", "For some of those years I worked in the evenings, and for nine I studied geomatics.", "nine"),
    ("it", "Faccio rilievi da tredici anni, da dieci ricopro il ruolo di rilevatrice senior.", "dieci"),
    ("it", "Rilevatrice lo sono da vent'anni.", "vent'anni"),
    ("en", "I graduated in geomatics, in case that matters after twenty-five years.", "twenty-five"),
    ("it", "La sera, per due anni, ho seguito un corso di fotogrammetria.", "due anni"),
    ("en", "I filled in 10 forms and trained the apprentices, nine of them by the end.", "nine"),
    ("en", "I have a bachelor's degree in law on top, which I finished part-time.", "bachelor's degree"),
    ("it", "Ho la laurea in legge, fatta lavorando, dopo gli studi in geomatica.", "laurea"),
]


@each_row(("language", "sentence"), TRUE)
def test_what_the_facts_bear_out_is_not_flagged(language: str, sentence: str) -> None:
    assert flagged_in(KNOWN, language, sentence) == []


@each_row(("language", "sentence", "words"), INVENTED)
def test_other_lengths_and_degrees_are_flagged(language: str, sentence: str, words: str) -> None:
    assert any(words in one for one in flagged_in(KNOWN, language, sentence))
