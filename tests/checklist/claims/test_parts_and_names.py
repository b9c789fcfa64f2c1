# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Parts of a whole, lists of names, and words that stand in the place of a deed or a denial."""

from typing import Any

import pytest

from checklist.claims import check
from checklist.facts import read
from tests.checklist.claims.people import TODAY, flagged_in

FACTS: dict[str, Any] = {
    "basics": {"name": "Olga Merisi", "label": "Gardener"},
    "work": [
        {"name": "Orto Botanico di Varna", "position": "Head gardener", "startDate": "2021-04", "highlights": [
            "One of 6 gardeners on the move of 48 beds to the new glasshouse",
            "Labels replaced on 17 of 52 beds",
            "Seed orders on time: 88%",
            "Spending on seed: 41,000 euros a year; 7,200 active members",
            "Opened in Trento and Merano (2023)",
            "Flood of 2024: 900 plants saved in three days",
            "Plan of the seed exchange with the school office",
        ]},
        {"name": "Vivai Salorno", "position": "Nursery worker", "startDate": "2013-02", "endDate": "2021-03",
         "highlights": ["Team of 5; stands in for the foreman in August", "Grafts of 300 apple trees"]},
        {"name": "Serre Fiemme", "position": "Florist", "startDate": "2005-03", "endDate": "2013-01", "highlights": ["Wreaths and bouquets"]},
    ],
    "certificates": [{"name": "RHS 2190 Plant Propagation", "date": "2019-05"}, {"name": "Arborist Android Mapper", "date": "2022-06"}],
    "education": [{"institution": "Istituto agrario", "studyType": "Diploma", "area": "Agraria", "endDate": "2004-07", "score": "53/60"}],
    "languages": [{"language": "German", "fluency": "B1"}, {"language": "Italian", "fluency": "Native"}],
    "skills": [{"name": "Kotlin"}],
}  # fmt: skip
TRUE = [
    ("it", "Prima di questi cinque anni e mezzo ho innestato meli in un vivaio."),
    ("it", "Dal 2021 sto in un giardino che riceve tre scuole."),
    ("en", "I have had my 2190 since 2019."),
    ("en", "We opened in two more towns, Trento and Merano, in 2023."),
    ("it", "Dopo l'alluvione abbiamo salvato trecento piante al giorno per tre giorni."),
    ("en", "A little more than one seed order in ten is late."),
    ("it", "Il piano dello scambio di semi lo preparo assieme all'ufficio della scuola."),
    ("en", "In the second half of my years at Vivai Salorno I grafted three hundred apple trees."),
    ("it", "Sono certificata come mappatrice Android dal 2022."),
    ("it", "Nei vivai il merito è di tutti, compreso chi ha comprato i vasi per tempo."),
    ("en", "I speak German well enough for the market, a B1."),
]
INVENTED = [
    ("en", "I replaced the labels on [thirty-seven of the fifty-two] beds."),
    ("en", "At the Orto Botanico I answer for [around 62,000 euros] of seed a year."),
    ("en", "- Growing to a base of [nearly 72,000 active members]"),
    ("en", "There [I led the move] of 48 beds to the new glasshouse."),
    ("it", "Ero abituata a gruppi di [una cinquantina di persone]."),
    ("it", "Da sei anni il [caposquadra] ai Vivai Salorno sono io."),
    ("it", "Non ho aggiunto niente: dopo [novantatré semine] abbiamo tolto una serra."),
    ("en", "Our map of the beds is shared with the phones through [Kotlin Multiplatform]."),
    ("en", "I bargain in [German without difficulty, at a good C1 level]."),
    ("en", "I took my diploma with [the highest mark of my year]."),
    ("en", "My [HPC registration] is complete."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence"), TRUE)
def test_what_the_facts_bear_out_is_not_flagged(language: str, sentence: str) -> None:
    assert flagged_in(read(FACTS), language, sentence) == []


@pytest.mark.parametrize(("language", "sentence"), INVENTED)
def test_what_only_looks_like_a_fact_is_flagged(language: str, sentence: str) -> None:
    start, end = sentence.index("["), sentence.index("]")
    wrong = sentence[start + 1 : end]
    found = flagged_in(read(FACTS), language, sentence.replace("[", "").replace("]", ""))
    assert any(one in wrong or wrong in one or set(one.split()) & set(wrong.split()) for one in found), found


def test_a_sum_of_the_advertisement_excuses_no_sum_of_the_writers() -> None:
    text = "Dear team,\n\nAt the Orto Botanico di Varna I am responsible for all seed: around 62,000 euros a year.\n\nKind regards,\nOlga Merisi\n"
    ad = "Our garden spends 61,000 euros a year on seed and looks for a head gardener."
    claims = check(text, read(FACTS), ad=ad, company="Giardini Riva", today=TODAY).claims
    assert [text[one.start : one.end] for one in claims if one.flagged and one.kind == "figure"] == [
        "62,000 euros a year"
    ]
