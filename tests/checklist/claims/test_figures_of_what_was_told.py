# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Figures whose unit, thing or other end stands before: "half of one", "nine of them", "one in four, and now 45%"."""

from typing import Any

from checklist.facts import read
from tests.checklist.claims.people import claims_in, flagged_in
from tests.rows import each_row

FACTS: dict[str, Any] = {
    "basics": {"name": "Leocadia Brunet", "label": "Hospital pharmacist"},
    "work": [
        {"name": "Farmacia Ospedaliera Breganze", "position": "Farmacista", "startDate": "2014-05",
         "highlights": [
             "Average days to refund from 72 to 38",
             "Minutes of waiting at the counter: from 14 to 6",
             "Median time of the drug search from 2.9 seconds to 600 milliseconds",
             "Trained 8 night pharmacists over the years",
             "Interviewed 57 carers in 2024",
             "Guided tour of 230 shelves for visitors",
             "Test of the new labels: wrong pickings down by 11%",
             "Reordering form: from 12 to 4 fields",
             "Beds ready in time: from 35% to 62%",
             "Prescriptions sent online from 14% to 35%",
         ]},
    ],
}  # fmt: skip
TRUE = {
    "en": [
        "At Farmacia Ospedaliera Breganze a refund used to take over ten weeks, and now takes five and a half.",
        "At Farmacia Ospedaliera Breganze the waiting at the counter fell from almost a quarter of an hour to six minutes.",
        "At Farmacia Ospedaliera Breganze the drug search took nearly three seconds; it now takes less than two thirds of one.",
        "At Farmacia Ospedaliera Breganze I guided visitors past two hundred and thirty shelves. I also trained the night pharmacists, eight of them by the end.",
        "At Farmacia Ospedaliera Breganze I guided visitors past two hundred and thirty shelves. I listen to carers; I interviewed nearly sixty of them in 2024.",
        "At Farmacia Ospedaliera Breganze I wrote the guide to the shelves. A test of the new labels lowered wrong pickings by a further eleven per cent.",
        "At Farmacia Ospedaliera Breganze I am proud of the reordering form: the steps went down by two thirds.",
    ],
    "it": [
        "In Farmacia Ospedaliera Breganze un rimborso arrivava dopo più di dieci settimane, adesso dopo cinque settimane abbondanti.",
        "In Farmacia Ospedaliera Breganze la ricerca dei farmaci richiedeva quasi tre secondi, adesso meno di due terzi di uno.",
    ],
}  # fmt: skip
INVENTED = {
    "en": [
        ("At Farmacia Ospedaliera Breganze a refund used to take over ten weeks, and now takes two weeks.", "two weeks"),
        ("At Farmacia Ospedaliera Breganze the waiting at the counter fell from almost a quarter of an hour to two minutes.", "two minutes"),
        ("At Farmacia Ospedaliera Breganze the drug search took nearly three seconds; it now takes less than a quarter of one.", "a quarter"),
        ("At Farmacia Ospedaliera Breganze I guided visitors past two hundred and thirty shelves. I also trained the night pharmacists, twenty of them by the end.", "twenty of them"),
        ("At Farmacia Ospedaliera Breganze I wrote the guide to the shelves. A test of the new labels lowered wrong pickings by a further thirty per cent.", "thirty per cent"),
        ("At Farmacia Ospedaliera Breganze four times as many prescriptions as before are sent online.", "four times"),
    ],
    "it": [
        ("In Farmacia Ospedaliera Breganze un rimborso arrivava dopo più di dieci settimane, adesso dopo due settimane.", "due settimane"),
        ("In Farmacia Ospedaliera Breganze quattro volte più ricette di prima vengono inviate online.", "quattro volte"),
    ],
}  # fmt: skip
CONTRADICTED = [
    ("en", "At Farmacia Ospedaliera Breganze fewer than one bed in ten was ready in time, and now 62% are.", "one bed in ten"),
    ("en", "At Farmacia Ospedaliera Breganze the beds that were ready in time went from roughly one in three to nine in ten.", "nine in ten"),
    ("it", "In Farmacia Ospedaliera Breganze era pronto in tempo meno di un letto su dieci, ora siamo al sessantadue per cento.", "un letto su dieci"),
]  # fmt: skip
KNOWN = read(FACTS)


@each_row(("language", "sentence"), [(language, one) for language, rows in TRUE.items() for one in rows])
def test_they_are_read_with_what_stands_before(language: str, sentence: str) -> None:
    assert flagged_in(KNOWN, language, sentence, ["figure", "duration"]) == []


@each_row(("language", "sentence", "words"), [(language, *row) for language, rows in INVENTED.items() for row in rows])
def test_others_are_flagged(language: str, sentence: str, words: str) -> None:
    assert any(words in one for one in flagged_in(KNOWN, language, sentence))


@each_row(("language", "sentence", "words"), CONTRADICTED)
def test_the_wrong_end_of_a_change_is_contradicted_by_the_fact_that_has_the_other(
    language: str, sentence: str, words: str
) -> None:
    text, claims = claims_in(KNOWN, language, sentence)
    found = [(text[one.start : one.end], one.said) for one in claims if one.status == "contradicted"]
    assert [said for told, said in found if words in told] == ["Beds ready in time: from 35% to 62%"]
