# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Courses, memberships, licences, parts of an examination and other papers against the facts."""

from typing import Any

from checklist.claims import check
from checklist.facts import Date, read
from tests.checklist.claims.people import flagged_in

MAEVE: dict[str, Any] = {
    "basics": {"name": "Maeve Tully", "label": "Laboratory technician"},
    "work": [
        {
            "name": "Corrib Dairy",
            "position": "Laboratory technician",
            "startDate": "2018-02",
            "highlights": ["Tests of milk for 60 farms", "Looks after two spectrometers", "Stand-up in Irish each Monday"],
        }
    ],
    "education": [
        {"institution": "University of Galway", "area": "Chemistry", "studyType": "BSc", "startDate": "2013-09", "endDate": "2017-06", "score": "2:1"}
    ],
    "certificates": [
        {"name": "CFA - Chartered Financial Analyst, part I passed", "date": "2022-05"},
        {"name": "HACCP Level 3", "date": "2019-03"},
        {"name": "Wine and Spirit Education Trust, Level 2", "date": "2021-04"},
    ],
    "languages": [{"language": "English", "fluency": "Native"}, {"language": "Irish", "fluency": "B2"}],
}  # fmt: skip
SAVERIO: dict[str, Any] = {
    "basics": {"name": "Saverio Brigati", "label": "Grafico"},
    "work": [
        {
            "name": "Tipografia Levante",
            "position": "Grafico",
            "startDate": "2016-03",
            "highlights": ["Impaginazione di 40 cataloghi l'anno", "Praticante consulente del lavoro, per un anno"],
        }
    ],
    "education": [
        {"institution": "Accademia di Brera", "area": "Grafica", "studyType": "Diploma accademico di primo livello", "startDate": "2010-10", "endDate": "2014-02"},
        {"institution": "Università di Bergamo", "area": "Lettere", "studyType": "Laurea magistrale (da studente lavoratore)", "startDate": "2015-10", "endDate": "2019-03", "score": "105/110"},
    ],
    "certificates": [{"name": "Sommelier FISAR, primo livello", "date": "2020-02"}, {"name": "Patente nautica", "date": "2012-06"}],
    "languages": [{"language": "Italiano", "fluency": "Madrelingua"}, {"language": "Inglese", "fluency": "C1"}],
}  # fmt: skip
_PEOPLE = {"Maeve": read(MAEVE), "Saverio": read(SAVERIO)}

TRUE = [
    ("Maeve", "en", "I have a C1 certificate in English."),
    ("Maeve", "en", "I passed part one of the CFA."),
    ("Maeve", "en", "I hold the HACCP certificate at level 3."),
    (
        "Maeve",
        "en",
        "I have a chemistry degree from Galway, which has been of use in the kitchen and never at parties.",
    ),
    ("Maeve", "en", "I am a member of a team of five."),
    ("Maeve", "en", "I gave a course on milk for the farms."),
    ("Maeve", "en", "I took a course in the chemistry of milk."),
    ("Saverio", "it", "Ho una laurea in grafica, triennale."),
    ("Saverio", "it", "La laurea magistrale in lettere l'ho conseguita lavorando."),
    ("Saverio", "it", "Ho la patente nautica dal 2012."),
    ("Saverio", "it", "Ho il primo livello da sommelier FISAR."),
    ("Saverio", "it", "Ho il diploma di grafico."),
    ("Saverio", "it", "Tengo un corso di ceramica per gli amici."),
    ("Saverio", "it", "Il mio unico diploma è quello di Brera."),
]
INVENTED = [
    ("Maeve", "en", "I hold the [CFA certificate]."),
    ("Maeve", "en", "I am a member of the [Royal Society of Chemistry]."),
    ("Maeve", "en", "I am [part-qualified with ACCA]."),
    ("Maeve", "en", "I completed a course in [crisis negotiation]."),
    ("Maeve", "en", "I took the [NEBOSH course] last winter."),
    ("Maeve", "en", "I hold a [postgraduate diploma] in management."),
    ("Maeve", "en", "I hold a [personal licence]."),
    ("Maeve", "en", "I left Galway [with full marks]."),
    ("Maeve", "en", "I have [a law degree] from Galway, which has been of use at parties and never at work."),
    ("Saverio", "it", "Formazione: diploma di Brera, [abilitazione alla professione di consulente del lavoro]."),
    ("Maeve", "en", "I completed a second [degree, in psychology]."),
    ("Saverio", "it", "Ho conseguito il [terzo livello] FISAR."),
    ("Maeve", "en", "I hold the HACCP certificate, [fourth level]."),
    ("Saverio", "it", "Ho il [titolo di] restauratore specialista in carta antica."),
    ("Saverio", "it", "Mi sono laureato in lettere [con il massimo]."),
    ("Saverio", "it", "Ho superato l'[esame di Stato] da consulente del lavoro."),
    ("Saverio", "it", "Ho frequentato e superato il [corso PTC]."),
    ("Saverio", "it", "Ho seguito un corso di [oreficeria antica]."),
    ("Saverio", "it", "Il [diploma] da sommelier AIS l'ho preso a Verona."),
    ("Saverio", "it", "Sono [socio dell'AIAP]."),
    ("Saverio", "it", "In lettere mi sono laureato a [pieni voti]."),
]


def test_what_the_facts_have_in_other_words_is_not_flagged() -> None:
    found = {row[2]: flags for row in TRUE if (flags := flagged_in(_PEOPLE[row[0]], row[1], row[2], ("credential",)))}
    assert found == {}


def test_what_the_facts_lack_is_flagged() -> None:
    missed = []
    for who, language, marked in INVENTED:
        told = marked[marked.index("[") + 1 : marked.index("]")]
        flags = flagged_in(_PEOPLE[who], language, marked.replace("[", "").replace("]", ""))
        if not any(told in one or one in told for one in flags):
            missed.append((marked, flags))
    assert missed == []


def test_a_study_is_none_of_the_certificates_of_its_field_and_the_role_sought_none_that_is_held() -> None:
    facts = read(
        {
            "education": [
                {"institution": "Elm College", "studyType": "Diploma", "area": "Housing Practice", "endDate": "2006"}
            ],
            "certificates": [{"name": "Institute of Housing, Level 4 Certificate"}],
        }
    )
    told = "I have a diploma in Housing Practice from Elm College (2006)."
    assert flagged_in(facts, "en", told, ("credential",)) == []
    assert flagged_in(facts, "en", told.replace("Housing Practice", "Dance"), ("credential",)) != []
    guard = read(
        {"certificates": [{"name": "Decreto prefettizio"}], "work": [{"name": "Rocca", "position": "Guardia giurata"}]}
    )
    sought = "Lavoro da anni e ho un decreto prefettizio: vi scrivo per il ruolo di Guardia Particolare Giurata."
    for role, flagged in (("Guardia Particolare Giurata", False), ("Portiere", True)):
        found = check(sought, guard, role=role, today=Date(2026, 11, 29)).claims
        assert any(one.flagged and "Particolare" in sought[one.start : one.end] for one in found) == flagged, role
