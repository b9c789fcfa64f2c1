"""A letter tells an internship as an intern's, whatever the facts call it."""

from typing import Any

import pytest

from checklist.compose import compose
from checklist.facts import read
from tests.checklist.compose.profiles import rubric


@pytest.mark.parametrize(
    ("language", "title", "told"),
    [
        ("it", "Stage", "come stagista"),
        ("it", "Stage, ufficio statistica", "come stagista (ufficio statistica)"),
        ("it", "Tirocinio curriculare", "come tirocinante"),
        ("it", "Apprendistato in falegnameria", "come apprendista in falegnameria"),
        ("it", "Internship", "come stagista"),
        ("it", "Stage estivo scolastico", "come stagista"),
        ("it", "Tirocinio formativo e di orientamento", "come tirocinante"),
        ("it", "Alternanza scuola-lavoro", "come stagista"),
        ("en", "Internship", "an intern at"),
        ("en", "Internship, statistics office", "an intern (statistics office) at"),
        ("en", "Work placement", "a trainee at"),
        ("en", "Stage, ufficio della statistica", "an intern at"),
        ("en", "Stage manager", "a stage manager"),
    ],
)
def test_an_internship_is_no_job(language: str, title: str, told: str) -> None:
    done = {"it": ["Coordinamento di 3 cuochi", "Raccolta dati sul traffico"], "en": ["Led 3 cooks", "Sold bread"]}
    work: list[dict[str, Any]] = [
        {"name": "Faro", "position": "Chef", "startDate": "2020-01", "highlights": done[language][:1]},
        {
            "name": "Olmo",
            "position": title,
            "startDate": "2018-02",
            "endDate": "2018-07",
            "highlights": done[language][1:],
        },
    ]
    facts = read({"basics": {"name": "Ada Neri"}, "work": work, "meta": {"bozza": {"as_of": "2026-12"}}})
    assert told in compose(facts, rubric("general"), language).letter
