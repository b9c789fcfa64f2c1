# ruff: noqa: E501 - a table of facts reads best one row a line
"""Facts of every section of a CV, with and without their parts, beside letters of all trades: none stops the check."""

from collections.abc import Callable
from typing import Any

import pytest

from checklist.claims import check
from checklist.facts import Date, read
from tests.checklist.claims.labelled import letters
from tests.checklist.claims.people import flagged_in

WHOLE: dict[str, Any] = {
    "basics": {
        "name": "Ines Calder",
        "label": "Surveyor",
        "summary": "Surveyor of harbours, with 12 years on the water.",
        "location": {"city": "Trieste", "countryCode": "IT"},
    },
    "work": [
        {
            "name": "Molo Nord",
            "position": "Surveyor",
            "startDate": "2016-05",
            "summary": "Soundings of 14 harbours",
            "description": "a firm of surveyors",
            "highlights": ["Led 6 campaigns a year with QGIS", "Helped to write the handbook for 3 crews"],
        }
    ],
    "volunteer": [
        {"organization": "Lega Costa", "position": "Instructor", "startDate": "2019", "highlights": ["Two courses a year"]}
    ],
    "education": [
        {
            "institution": "Università di Trieste",
            "area": "Geology",
            "studyType": "Laurea magistrale",
            "startDate": "2009-10",
            "endDate": "2012-07",
            "score": "108/110",
            "courses": ["Oceanography, with honours", "Geodesy"],
        }
    ],
    "awards": [{"title": "Prize for young surveyors", "awarder": "Collegio dei geometri", "date": "2018", "summary": "First of 40"}],
    "certificates": [{"name": "Nautical licence", "issuer": "Capitaneria", "date": "2014-06"}],
    "publications": [{"name": "Silt in small harbours", "publisher": "Rivista del mare", "releaseDate": "2020", "summary": "3 case studies"}],
    "skills": [{"name": "Mapping", "level": "advanced", "keywords": ["QGIS", "Python"]}],
    "languages": [{"language": "Italian", "fluency": "Native"}, {"language": "English", "fluency": "C1"}],
    "interests": [{"name": "Rowing", "keywords": ["coxless four"]}],
    "references": [{"name": "Ada Brusi", "reference": "Careful and quick."}],
    "projects": [
        {
            "name": "Open soundings",
            "description": "A map of depths with 200 users",
            "startDate": "2021",
            "highlights": ["Written in Python"],
            "keywords": ["Leaflet"],
            "roles": ["Author"],
            "entity": "Lega Costa",
        }
    ],
}  # fmt: skip
BARE = {section: [{key: one[key] for key in list(one)[:1]} for one in told]
        for section, told in WHOLE.items() if isinstance(told, list)}  # fmt: skip
TODAY = Date(2026, 11, 29)


@pytest.mark.parametrize("document", [WHOLE, BARE], ids=["whole", "bare"])
def test_no_letter_stops_the_check(document: dict[str, Any], sample: Callable[[int, int], int]) -> None:
    facts = read(document)
    for one in list(letters())[:: sample(10, 1)]:
        report = check(one.text, facts, ad=one.ad, company=one.company, today=TODAY, doubtful=True)
        assert all(fact in {known.pointer for known in facts.all} for claim in report.claims for fact in claim.facts)


def test_honours_of_a_course_bear_out_those_of_the_course() -> None:
    facts = read(WHOLE)
    assert not flagged_in(facts, "en", "I finished the course in oceanography with honours.")
    assert flagged_in(facts, "en", "I finished my degree in geology with honours.")
