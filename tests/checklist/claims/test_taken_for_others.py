"""Words that look like a claim which they are not: sign languages, days, peoples, degrees, help, and honest gaps."""

from typing import Any

from checklist.facts import read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

FACTS: dict[str, Any] = {
    "basics": {"name": "Oonagh Breathnach", "label": "Receptionist"},
    "work": [
        {"name": "Gull Rock Hotel", "position": "Receptionist", "startDate": "2019-02",
         "highlights": [
             "Contributed to the move of the bookings to a new system in 2021, with the IT department",
             "Co-author of 3 guides for the staff",
             "Mentor for trainees since 2020",
         ]},
    ],
    "certificates": [{"name": "Emergency First Responder, Red Cross"}],
    "languages": [
        {"language": "Irish", "fluency": "C1"},
        {"language": "Irish Sign Language", "fluency": "A2"},
        {"language": "Italian", "fluency": "C2"},
        {"language": "German", "fluency": "B1"},
    ],
}  # fmt: skip
TRUE = [
    ("en", "For a deaf guest I have a little Irish Sign Language, and Irish I speak at an advanced level."),
    ("en", "I speak Italian like a second mother tongue."),
    ("it", "Parlo l'italiano come una seconda lingua madre."),
    ("en", "I hold the certificate of an Emergency First Responder, and on Saturdays I look after the trainees."),
    ("en", "At Gull Rock Hotel I welcome many Germans and Italians who come for the cliffs."),
    ("it", "In Gull Rock Hotel ho preso parte al passaggio delle prenotazioni a un nuovo sistema."),
    ("it", "In Gull Rock Hotel ho firmato tre guide per il personale con altri autori."),
    ("it", "Kubernetes è per me un territorio sconosciuto."),
    ("it", "Excel l'ho usato poco, anzi nulla."),
    ("en", "Salesforce is unknown territory so far."),
]  # fmt: skip
INVENTED = [
    ("en", "I speak German like a second mother tongue.", "German"),
    ("it", "Parlo il tedesco come una seconda lingua madre.", "tedesco"),
    ("en", "I know Irish Sign Language at C1 level.", "Sign Language"),
    ("it", "In Gull Rock Hotel ho diretto il passaggio delle prenotazioni a un nuovo sistema.", "diretto"),
]  # fmt: skip
KNOWN = read(FACTS)


@each_row(("language", "sentence"), TRUE)
def test_they_are_not_flagged(language: str, sentence: str) -> None:
    assert flagged_in(KNOWN, language, sentence) == []


@each_row(("language", "sentence", "words"), INVENTED)
def test_claims_in_like_words_are_flagged(language: str, sentence: str, words: str) -> None:
    assert any(words in one for one in flagged_in(KNOWN, language, sentence))
