# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Lines of Italian CVs that say from when to when something went on."""

from checklist.compose.italian.highlights import sentence
from checklist.compose.italian.last_check.doubt import doubt
from tests.rows import each_row


@each_row(("line", "said"), [
    ("gestione mensa scolastica (3 sedi, 400 pasti) dal 2010 al 2014", "ho gestito la mensa scolastica (3 sedi, 400 pasti) dal 2010 al 2014"),
    ("cura vivaio comunale (12 serre, 3 operai) dal 2008 al 2011", "mi occupavo della cura del vivaio comunale (12 serre, 3 operai) dal 2008 al 2011"),
    ("coordinamento ludoteca dal 2016", "ho coordinato la ludoteca dal 2016"),
    ("Iscritti alla palestra da 1900 a 2050", "gli iscritti alla palestra sono passati da 1900 a 2050"),
    ("Tempi di consegna da 9 a 4 giorni (2 sedi, 5 corrieri)", "i tempi di consegna sono passati da 9 a 4 giorni (2 sedi, 5 corrieri)"),
])  # fmt: skip
def test_years_say_how_long_something_lasted_and_not_what_changed(line: str, said: str) -> None:
    assert sentence(line, running=False) == said


def test_a_deed_goes_on_since_a_year_and_is_over_with_two() -> None:
    assert sentence("coordinamento ludoteca dal 2016", running=True) == "coordino la ludoteca dal 2016"
    assert (
        sentence("coordinamento ludoteca dal 2016 al 2018", running=True)
        == "ho coordinato la ludoteca dal 2016 al 2018"
    )


@each_row(("clause", "words"), [
    ("mi occupo della cura del vivaio dal 2008 al 2011", "2011"),
    ("sono tesoriere dell’associazione dal 2011 al 2014", "2014"),
    ("mi occupo della cura del vivaio dal 2008", ""),
    ("mi occupavo della cura del vivaio dal 2008 al 2011", ""),
])  # fmt: skip
def test_what_is_over_is_not_told_in_the_present(clause: str, words: str) -> None:
    assert doubt(clause) == words
