# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Figures that follow from others: means, products, what a job came to in all, and a part of what another fact counts."""

from typing import Any

from checklist.facts import read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

FACTS: dict[str, Any] = {
    "basics": {"name": "Ermes Calligaris", "label": "Vivaista"},
    "work": [
        {"name": "Vivai Torreselle", "position": "Capo vivaista", "startDate": "2012-01", "endDate": "2021-12",
         "highlights": [
             "Irrigation of 34 greenhouses, 510 tonnes of water",
             "Sensors in 8 greenhouses",
             "Ten orchard visits a week in the first quarter of each season",
             "About 240 grafting courses a year",
             "96 fewer kilometres a day on 16 delivery vans",
         ]},
    ],
}  # fmt: skip
TRUE = {
    "en": [
        "At Vivai Torreselle I watered thirty-four greenhouses with over five hundred tonnes of water, a good fifteen tonnes a greenhouse.",
        "At Vivai Torreselle I made ten orchard visits a week for a quarter, so about a hundred and thirty each season.",
        "At Vivai Torreselle our delivery vans drove almost five hundred kilometres less each week, some thirty for each van.",
        "At Vivai Torreselle I must have taught nearly two and a half thousand grafting courses.",
        "At Vivai Torreselle I put sensors in roughly one greenhouse in four.",
    ],
    "it": [
        "In Vivai Torreselle ho irrigato trentaquattro serre con più di cinquecento tonnellate d'acqua, quindici tonnellate a serra.",
        "In Vivai Torreselle facevo dieci visite ai frutteti a settimana per un trimestre, quindi circa centotrenta.",
        "In Vivai Torreselle i furgoni delle consegne hanno fatto quasi cinquecento chilometri in meno alla settimana, cioè una trentina per ogni furgone.",
        "In Vivai Torreselle ho tenuto quasi duemilacinquecento corsi di innesto.",
        "In Vivai Torreselle ho messo i sensori in otto serre, all'incirca una su quattro.",
    ],
}  # fmt: skip
INVENTED = {
    "en": [
        ("At Vivai Torreselle I watered thirty-four greenhouses with over five hundred tonnes of water, a good forty tonnes a greenhouse.", "forty tonnes"),
        ("At Vivai Torreselle I made ten orchard visits a week for a quarter, so about four hundred each season.", "four hundred"),
        ("At Vivai Torreselle our delivery vans drove almost five hundred kilometres less each week, some two hundred for each van.", "two hundred"),
        ("At Vivai Torreselle I must have taught nearly nine thousand grafting courses.", "nine thousand"),
        ("At Vivai Torreselle I put sensors in roughly two greenhouses in three.", "two greenhouses in three"),
    ],
    "it": [
        ("In Vivai Torreselle ho irrigato trentaquattro serre con più di cinquecento tonnellate d'acqua, quaranta tonnellate a serra.", "quaranta tonnellate"),
        ("In Vivai Torreselle facevo dieci visite ai frutteti a settimana per un trimestre, quindi circa quattrocento.", "quattrocento"),
        ("In Vivai Torreselle i furgoni delle consegne hanno fatto quasi cinquecento chilometri in meno alla settimana, cioè duecento per ogni furgone.", "duecento"),
        ("In Vivai Torreselle ho tenuto quasi novemila corsi di innesto.", "novemila"),
        ("In Vivai Torreselle ho messo i sensori in otto serre, all'incirca due su tre.", "due su tre"),
    ],
}  # fmt: skip
KNOWN = read(FACTS)


@each_row(("language", "sentence"), [(language, one) for language, rows in TRUE.items() for one in rows])
def test_what_comes_out_is_not_flagged(language: str, sentence: str) -> None:
    assert flagged_in(KNOWN, language, sentence) == []


@each_row(("language", "sentence", "words"), [(language, *row) for language, rows in INVENTED.items() for row in rows])
def test_what_does_not_come_out_is_flagged(language: str, sentence: str, words: str) -> None:
    assert any(words in one for one in flagged_in(KNOWN, language, sentence))
