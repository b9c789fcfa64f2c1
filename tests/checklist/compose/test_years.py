"""The years of experience that an advertisement asks for, told where the dates of jobs give them."""

from typing import Any

import pytest

from checklist.claims import check
from checklist.compose import compose
from checklist.facts import read
from tests.checklist.compose.profiles import rubric
from tests.rows import each_row

TODAY = "2026-11-29"
CLERK = {"name": "Tessile Aure", "position": "Payroll Clerk", "startDate": "2017-02", "endDate": "2021-03"}
LEAD = {"name": "Brenn Foods", "position": "Payroll Lead", "startDate": "2021-04"}
INTERN = {"name": "Corvo", "position": "Payroll Intern", "startDate": "2013-01", "endDate": "2016-12"}
BARISTA = {"name": "Caffè Lodi", "position": "Barista", "startDate": "2012-01", "endDate": "2016-12"}
CUOCO = {
    "name": "Trattoria Osella", "position": "Cuoco", "startDate": "2019-05", "highlights": ["Preparo i primi piatti"],
}  # fmt: skip
AIUTO = {"name": "Locanda Rovo", "position": "Aiuto cuoco", "startDate": "2015-03", "endDate": "2019-02"}


def opening(jobs: list[dict[str, Any]], ad: str, language: str, role: str) -> str:
    facts = read({"work": jobs, "meta": {"bozza": {"as_of": TODAY}}})
    letter = compose(facts, rubric("general"), language, ad=ad, company="Lumen", role=role).letter
    assert not check(letter, facts, ad=ad, company="Lumen", role=role).flagged
    return letter.split("\n\n")[2]


@each_row(
    ("jobs", "ad", "language", "role", "said"),
    [
        ([LEAD], "Lumen seeks a payroll manager with at least three years of experience in payroll.", "en",
         "Payroll Manager",
         "That makes five years of experience in this job, and you ask for at least three."),
        ([LEAD, CLERK], "Requirements:\n- 5+ years in payroll", "en", "Payroll Manager",
         "With my time as a Payroll Clerk, I have nine years of experience; you ask for at least five."),
        ([LEAD, CLERK, INTERN], "Requirements:\n- 5+ years in payroll", "en", "Payroll Manager",
         "I have nine years of experience; you ask for at least five."),
        ([CUOCO], "Cerchiamo un cuoco.\nRequisiti:\n- almeno due anni di esperienza nel ruolo", "it", "Cuoco",
         "Faccio questo lavoro da sette anni, e ne chiedete almeno due."),
        ([{**BARISTA, "startDate": "2021-05", "endDate": ""}, CLERK, {**INTERN, "position": "Payroll Assistant"}],
         "Requirements:\n- 5+ years in payroll", "en", "Payroll Manager",
         "I have eight years of experience as a Payroll Clerk and a Payroll Assistant; you ask for at least five."),
        ([{**CUOCO, "endDate": "2026-09"}], "Requisiti:\n- almeno due anni di esperienza come cuoco", "it", "Cuoco",
         "Ho sette anni di esperienza come cuoco, e ne chiedete almeno due."),
        ([CUOCO, AIUTO], "Requisiti:\n- esperienza di almeno 10 anni come cuoco", "it", "Cuoco",
         "Con gli anni da aiuto cuoco sono in tutto 11 anni di esperienza: ne chiedete almeno 10."),
    ],
)  # fmt: skip
def test_the_years_that_are_asked_for_are_told_with_the_jobs_that_give_them(
    jobs: list[dict[str, Any]], ad: str, language: str, role: str, said: str
) -> None:
    assert said in opening(jobs, ad, language, role)


def test_jobs_at_the_same_time_count_once() -> None:
    beside = {**CLERK, "name": "Orsa Freight", "position": "Payroll Assistant"}
    said = opening([LEAD, CLERK, beside], "Requirements:\n- 5+ years in payroll", "en", "Payroll Manager")
    assert "I have nine years of experience; you ask for at least five." in said


@pytest.mark.parametrize(
    ("jobs", "ad"),
    [
        ([LEAD], "Requirements:\n- at least 8 years of experience in payroll"),  # fewer than asked
        ([LEAD, BARISTA], "Requirements:\n- at least 8 years of experience in payroll"),  # of another field
        ([LEAD, INTERN], "Requirements:\n- at least 8 years of experience in payroll"),  # internships
        ([{**LEAD, "startDate": ""}], "Requirements:\n- at least 2 years of experience in payroll"),
        ([LEAD], "We have worked in payroll for 30 years."),
        ([], "Requirements:\n- at least 2 years of experience in payroll"),
    ],
)
def test_years_that_the_jobs_do_not_give_are_not_told(jobs: list[dict[str, Any]], ad: str) -> None:
    assert "of experience" not in opening(jobs, ad, "en", "Payroll Manager")
