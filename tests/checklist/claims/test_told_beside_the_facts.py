# ruff: noqa: E501 - a table of sentences reads best one row a line
"""What stands beside what the facts tell: longer names of tools, hundreds and dozens, high shares, fields, until when."""

from typing import Any

import pytest

from checklist.claims import check
from checklist.facts import read
from tests.checklist.claims.people import TODAY

AD = "Fonderie Lavis looks for a buyer. We use Oracle Fusion, and we are bringing in Oracle Cobaltline. Twenty charging points stand in our yard."
FACTS: dict[str, Any] = {
    "basics": {"name": "Ines Toller", "label": "Buyer"},
    "work": [
        {"name": "Ceramiche Sarca", "position": "Buyer", "startDate": "2019-03", "highlights": [
            "Contracts kept in Oracle",
            "Deliveries complete: 99.2%",
            "Catalogue read by 400 shops a month",
            "24 suppliers visited",
            "Member of the working group on packaging; new sheet used in 3 plants",
            "19 charging points installed for the forklifts",
        ]},
        {"name": "Molino Avisio", "position": "Clerk", "startDate": "2012-05", "endDate": "2019-02", "highlights": ["Orders of flour"]},
    ],
    "education": [
        {"institution": "Università di Trento", "area": "Supply Chain Economics", "studyType": "MSc", "startDate": "2017-09", "endDate": "2018-10"},
        {"institution": "Università di Trento", "area": "Chimica", "studyType": "Laurea triennale (non conclusa, 70 CFU)", "startDate": "2008-10", "endDate": "2011-06"},
    ],
}  # fmt: skip
TRUE = [
    ("en", "I took a master's in SCE."),
    ("en", "A few hundred shops read my catalogue each month."),
    ("it", "Ho visitato due dozzine di fornitori."),
    ("it", "Ho fatto parte anche del gruppo sugli imballaggi."),
    ("en", "I started as a clerk at Molino Avisio, and after three years I was asked to plan the mill's week."),
    ("en", "I visited twenty-four suppliers; our meeting with the CFO is every month."),
    ("en", "I began to learn Dutch when I was nearly forty."),
    ("it", "Ho installato anche quasi venti colonnine per i muletti."),
    ("it", "Il master l'ho finito in ottobre, con una tesi sui forni."),
]
INVENTED = [
    ("en", "For our tenders I work in [Oracle Cobaltline]."),
    ("en", "The share of complete deliveries is at [99.9%]."),
    ("en", "[Several hundred suppliers] have been visited by me."),
    ("it", "Ho visitato [cinque dozzine di fornitori]."),
    ("en", "I took a [master's in HRM]."),
    ("it", "Ho [una laurea triennale] in chimica presa a Trento, ma il mestiere è cominciato al mulino."),
]


def flags(language: str, sentence: str) -> list[str]:
    """The words that are flagged in a letter with one sentence, beside the advertisement."""
    greeting, closing = ("Dear team", "Kind regards") if language == "en" else ("Gentile redazione", "Cordiali saluti")
    text = f"{greeting},\n\n{sentence}\n\n{closing},\nInes Toller\n"
    claims = check(text, read(FACTS), ad=AD, company="Fonderie Lavis", today=TODAY).claims
    return [text[one.start : one.end] for one in claims if one.flagged]


@pytest.mark.parametrize(("language", "sentence"), TRUE)
def test_what_is_told_in_other_words_is_not_flagged(language: str, sentence: str) -> None:
    assert flags(language, sentence) == []


@pytest.mark.parametrize(("language", "sentence"), INVENTED)
def test_what_only_begins_like_a_fact_is_flagged(language: str, sentence: str) -> None:
    wrong = sentence[sentence.index("[") + 1 : sentence.index("]")]
    found = flags(language, sentence.replace("[", "").replace("]", ""))
    assert any(set(one.split()) & set(wrong.split()) for one in found), found


def test_a_figure_of_the_firm_is_not_flagged_beside_a_word_for_an_employer() -> None:
    firm = "a pottery studio of 57 with a soft spot for clay"
    text = f"Dear team,\n\nI am applying for the role of Buyer at Sarca Studio, {firm}.\n\nKind regards,\nInes Toller\n"
    facts = read({"work": [{"name": "Studio Alder", "position": "Intern"}]})
    assert not check(text, facts, ad=f"We are Sarca, {firm}.", company="Sarca Studio", today=TODAY).flagged


def test_a_role_is_no_tool_in_a_sentence_that_repeats_the_advertisement() -> None:
    firm = "Fonderie Lavis, a four-star foundry with 52 ovens, the Ember Bar and a yard for 180 carts"
    text = f"Dear Fonderie Lavis team,\n\nI am applying for the role of Ore & Kiln Buyer at {firm}.\n\nKind regards,\nInes Toller\n"
    ad = f"Ore & Kiln Buyer\n{firm}. We use Oracle."
    assert not check(text, read(FACTS), ad=ad, company="Fonderie Lavis", today=TODAY).flagged
