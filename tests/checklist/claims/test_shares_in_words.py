# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Shares told as one of so many, as pence of a pound, as one more of so many, and as marks."""

from typing import Any

from checklist.facts import read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

FACTS: dict[str, Any] = {
    "basics": {"name": "Severina Pugliano", "label": "Direttrice di panificio"},
    "work": [
        {"name": "Forno Vallescura", "position": "Direttrice di panificio", "startDate": "2018-02",
         "highlights": [
             "Closed the loyalty card (used by 4% of customers)",
             "Test of the new window on 12,000 passers-by: customers +1.7 percentage points",
             "Unsold bread from 8.2% to 5.1% of turnover",
             "Racks with one shelf every 20 centimetres; aisle plan with a lamp at 4 metres",
             "Rolled out the ordering system in 14 branches",
             "Cakes returned: from 6.5% to 0.8%",
         ]},
    ],
    "education": [
        {"institution": "Università di Udine", "area": "Scienze alimentari", "studyType": "Laurea triennale",
         "startDate": "2009-10", "endDate": "2013-03", "score": "96/110"},
    ],
}  # fmt: skip
TRUE = {
    "en": [
        "At Forno Vallescura I closed the loyalty card because only one customer in twenty-five ever opened it.",
        "With the new window at Forno Vallescura we gained one more customer in sixty.",
        "With the new window at Forno Vallescura there was one extra customer in every sixty.",
        "At Forno Vallescura unsold bread once ate some eight pence of every pound of turnover.",
        "At Forno Vallescura unsold bread once took eight cents out of every euro of turnover.",
        "At Forno Vallescura I planned the aisle with one lamp every four metres.",
        "I graduated from Udine in food science with ninety-six out of a hundred and ten.",
        "Rolling out one ordering system in fourteen branches, as I did at Forno Vallescura, takes patience.",
    ],
    "it": [
        "In Forno Vallescura ho chiuso la carta fedeltà, che usava un cliente su venticinque.",
        "Con la nuova vetrina di Forno Vallescura è entrato un cliente in più ogni sessanta.",
        "In Forno Vallescura il pane invenduto costava otto centesimi di ogni euro di fatturato.",
        "In Forno Vallescura ho progettato il corridoio con una lampada ogni quattro metri.",
        "Mi sono laureata in scienze alimentari con novantasei su centodieci.",
        "Portare un sistema degli ordini in quattordici filiali, come ho fatto in Forno Vallescura, chiede pazienza.",
    ],
}  # fmt: skip
INVENTED = {
    "en": [
        ("At Forno Vallescura I closed the loyalty card because only one customer in nine ever opened it.", "one customer in nine"),
        ("With the new window at Forno Vallescura we gained one more customer in eleven.", "one more customer in eleven"),
        ("At Forno Vallescura unsold bread once ate some fourteen pence of every pound of turnover.", "fourteen pence"),
        ("I graduated from Udine in food science with a hundred and six out of a hundred and ten.", "out of a hundred and ten"),
        ("At Forno Vallescura we brought cakes returned from roughly one in fifteen down to one in four hundred.", "one in four hundred"),
        ("At Forno Vallescura one customer in nine used the loyalty card.", "one customer in nine"),
    ],
    "it": [
        ("Mi sono laureata in scienze alimentari con centosei su centodieci.", "centosei su centodieci"),
        ("In Forno Vallescura ho chiuso la carta fedeltà, che usava un cliente su nove.", "un cliente su nove"),
        ("Con la nuova vetrina di Forno Vallescura è entrato un cliente in più ogni undici.", "un cliente in più ogni undici"),
        ("In Forno Vallescura il pane invenduto costava quattordici centesimi di ogni euro di fatturato.", "quattordici centesimi"),
        ("In Forno Vallescura le torte restituite sono passate da circa una su quindici a una su quattrocento.", "una su quattrocento"),
        ("In Forno Vallescura veniva restituita meno di una torta su trenta, ora siamo allo 0,8 per cento.", "una torta su trenta"),
    ],
}  # fmt: skip
KNOWN = read(FACTS)


@each_row(("language", "sentence"), [(language, one) for language, rows in TRUE.items() for one in rows])
def test_shares_of_the_facts_in_words_are_not_flagged(language: str, sentence: str) -> None:
    assert flagged_in(KNOWN, language, sentence) == []


@each_row(("language", "sentence", "words"), [(language, *row) for language, rows in INVENTED.items() for row in rows])
def test_other_shares_in_the_same_words_are_flagged(language: str, sentence: str, words: str) -> None:
    assert any(words in one for one in flagged_in(KNOWN, language, sentence))
