"""A subject of two people shares a deed, an adjective is no title, and a client who hired the writer is one."""

import pytest

from checklist.claims import check
from checklist.facts import read
from tests.checklist.claims.people import TODAY, flagged, letter
from tests.rows import each_row

TRUE = [
    ("Edda", "en", "The platform team and I moved 12 services from Jenkins to GitLab CI."),
    ("Edda", "en", "Two colleagues and I wrote the on-call handbook."),
    ("Edda", "en", "PostgreSQL I know as a developer."),
    ("Ivo", "it", "Io e una collega abbiamo scritto il manuale della sicurezza."),
    ("Ivo", "it", "Sono inoltre il riferimento tecnico di 14 imprese."),
    ("Ivo", "it", "Sono anche il contatto tecnico delle 14 imprese."),
    ("Ivo", "it", "AutoCAD lo so usare da redattore di tavole."),
    ("Ivo", "it", "Di disegno so un po' e di permessi molto."),
    ("Ivo", "it", "Dal 2020 sono pm a Cantieri Natisone."),
    ("Ivo", "it", "Dal 2020 sono responsabile di commessa a Cantieri Natisone."),
    ("Edda", "it", "La migrazione di 12 servizi da Jenkins a GitLab CI l'ho fatta al fianco del team di piattaforma."),
]

INVENTED = [
    ("Edda", "en", "Alone I wrote the [on-call handbook]."),
    ("Edda", "en", "[Solent Opera] in Poole has had me rebuild its seat map."),
    ("Edda", "en", "[Marlow Fisheries] asked me to draw up its tide tables."),
    ("Edda", "en", "The [Palladian Gallery] once hired me for its audio guide."),
    ("Ivo", "it", "L'[Orto Botanico Carnico] mi ha incaricato di rifare le serre."),
    ("Ivo", "it", "Ho lavorato come [redattore] per due anni."),
    ("Ivo", "it", "Sono il [responsabile tecnico] di 14 imprese."),
]


@each_row(("who", "language", "sentence"), TRUE)
def test_a_shared_deed_and_an_adjective_are_not_flagged(who: str, language: str, sentence: str) -> None:
    assert flagged(who, language, sentence) == []


@pytest.mark.parametrize(("who", "language", "sentence"), INVENTED)
def test_whoever_hired_the_writer_and_a_title_are_flagged(who: str, language: str, sentence: str) -> None:
    told = sentence[sentence.index("[") + 1 : sentence.index("]")]
    found = flagged(who, language, sentence.replace("[", "").replace("]", ""))
    assert any(told in one or one in told for one in found), found


@each_row(
    ("sentence", "wrong"),
    [
        ("At Elm Dental I was a receptionist and office assistant.", []),
        ("I worked at Elm Dental as a receptionist.", []),
        ("At Elm Dental I was the office manager.", ["office manager"]),
        ("At Elm Dental I was a senior receptionist.", ["senior receptionist"]),
    ],
)
def test_each_of_two_titles_of_one_job_may_be_told(sentence: str, wrong: list[str]) -> None:
    job = {"name": "Elm Dental", "position": "Receptionist/Office Assistant", "startDate": "2019-03"}
    text = letter(sentence, "en")
    claims = check(text, read({"work": [job]}), today=TODAY).claims
    assert [text[one.start : one.end] for one in claims if one.flagged] == wrong


def test_neither_a_tool_nor_an_idiom_is_a_title_or_a_share() -> None:
    """Salesforce is no salesman, and "the best part of my job" gives nobody a part in a work."""
    skills = {"skills": [{"name": "CRM Salesforce"}, {"name": "Excel"}], "meta": {"bozza": {"as_of": "2026-11"}}}
    summary = (
        "The best part of my job was telling visitors how glass is blown. I have completed a diploma and a season."
    )
    held = {"basics": {"summary": summary}, "certificates": [{"name": "Furnace Safety (12 hours)", "date": "2024"}]}
    trained = {"certificates": [{"name": "Calm Water five-day advanced training", "date": "2021"}],
               "work": [{"name": "Weir", "highlights": ["I helped to bring Calm Water to our pools"]}]}  # fmt: skip
    for document, text in (
        (trained | {"meta": skills["meta"]}, "I have completed Calm Water five-day advanced training (2021)."),
        (skills, "I miei strumenti sono CRM Salesforce ed Excel."),
        (held | {"meta": skills["meta"]}, "I have completed the Furnace Safety course (12 hours, 2024)."),
    ):
        assert not [claim for claim in check(text, read(document)).claims if claim.flagged], text
