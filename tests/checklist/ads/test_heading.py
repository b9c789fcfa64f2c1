"""The role and the company that the beginning of an advertisement names, as a letter says them; nothing is guessed."""

import re
from pathlib import Path

from checklist.ads import guide_for_ad, read_ad
from checklist.compose.advertisement import Advertisement
from tests.checklist.ads.test_role_names import SHIPPED

# "=== company | role", each followed by an advertisement; both are empty where it names none.
TABLE = re.split(r"^=== ", Path(__file__).with_name("headings.txt").read_text("utf-8"), flags=re.M)[1:]


def test_headlines_fields_and_sentences_name_role_and_company() -> None:
    wrong = []
    for row in TABLE:
        expected, text = row.split("\n", 1)
        ad = Advertisement(text.strip())
        if (said := f"{ad.company} | {ad.role}").split() != expected.split():
            wrong.append(f"{expected} was read as {said}")
    assert wrong == [], "\n".join(wrong)


def test_marks_stay_out_of_what_a_letter_says_and_in_the_text() -> None:
    ad = read_ad("Il dipartimento di Ricerca di Olmo S.p.A. è alla ricerca di\n**software engineer** esperti per Roma.")
    assert (ad.role, ad.employer) == ("software engineer", "Olmo S.p.A.")
    assert ad.said(ad.title) == "software engineer"
    ad = read_ad("Addetto/a alle _vendite_ (m/f)\n\n[Olmo](https://olmo.example) cerca chi ami vendere.")
    assert (ad.role, ad.employer) == ("Addetto alle vendite", "Olmo")
    assert ad.said(ad.title) == "Addetto/a alle _vendite"


def test_one_person_is_meant_only_where_the_singular_is_certain() -> None:
    plural = {
        "sviluppatori/sviluppatrici Java": "sviluppatore Java",
        "impiegati amministrativi": "impiegato amministrativo",
        "infermieri pediatrici": "infermiere pediatrico",
        "ingegneri del software": "ingegnere del software",
        "software engineers": "software engineer",
        "teachers of Mathematics": "teacher of Mathematics",
        "sviluppatrici frontend": "sviluppatrice frontend",
        "addetti turni notturni": "addetti turni notturni",
    }
    assert {one: read_ad(f"Olmo Srl cerca {one}").role for one in plural} == plural


def test_the_role_decides_the_guide_where_only_a_sentence_names_it() -> None:
    guides = {
        "Puffin needs a DevOps Engineer who is learning.\n\nSpark, Airflow.": "",
        "Pagine Nuove: Redattore web\n\nCerchiamo una persona curiosa.": "",
        "Olmo cerca sviluppatori backend a Pisa": "backend",
        "Join Olmo as a Data Analyst!": "data-analyst",
        "We need a Software Engineer who is kind.": None,
    }
    assert {text: guide_for_ad(read_ad(text), SHIPPED) for text in guides} == guides
