# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Changes of a job that goes on, deeds that share one form of past and present, and Italian perfects."""

from checklist.compose import compose
from checklist.compose.italian.highlights import sentence
from checklist.facts import read
from tests.checklist.compose.english_lines import sentences_of
from tests.checklist.compose.profiles import rubric
from tests.rows import each_row

RUNNING, ENDED = "", "2023-05"


def _letter(language: str, highlights: list[str]) -> str:
    job = {"name": "Lumen", "position": "Operator", "startDate": "2020", "highlights": highlights}
    document = {"work": [job], "languages": [{"language": "English"}], "meta": {"bozza": {"as_of": "2026-11"}}}
    return compose(read(document), rubric("general"), language).letter


@each_row(
    ("line", "said"),
    [
        ("Churn went from 14% to 10%", "churn has gone from 14% to 10%"),
        ("Returns fell from 9% to 4%", "returns have fallen from 9% to 4%"),
        ("Pass rate rose from 71% to 88%", "the pass rate has risen from 71% to 88%"),
    ],
)
def test_what_changed_in_a_running_job_is_told_in_the_perfect(line: str, said: str) -> None:
    letter = _letter("en", ["Trained 3 clerks", line])
    assert said in letter.lower()
    assert " went " not in letter and " rose " not in letter and " fell " not in letter


def test_a_deed_with_its_result_is_told_in_the_perfect_as_a_whole() -> None:
    letter = _letter("en", ["Closed the old claims; satisfaction rose from 61% to 84%"])
    assert "I have closed the old claims; satisfaction has risen from 61% to 84%" in letter


def test_a_deed_that_took_so_long_or_had_its_result_keeps_the_job_in_the_past() -> None:
    letter = _letter("en", ["Opened the new branch in 4 months", "Wrote the price list"])
    assert "At Lumen, I opened the new branch in 4 months" in letter and "and wrote the price list" in letter


@each_row(
    ("line", "said"),
    [
        ("Split the plan into parts and rewrote the form", "I split the plan into parts and rewrote the form"),
        ("Cut the steps with design, wrote the guide", "I cut the steps with design and wrote the guide"),
        (
            "Split the plan into parts, cut the steps and rewrote the form, with 6 clerks, design and sales",
            "I split the plan into parts, cut the steps and rewrote the form, with 6 clerks, design and sales",
        ),
        ("Used R to analyse the data from 12 surveys", "I used R to analyse the data from 12 surveys"),
        ("Raised pass rate from 71% to 88%", "I raised the pass rate from 71% to 88%"),
    ],
)
def test_a_verb_with_one_form_has_the_tense_of_the_verb_beside_it(line: str, said: str) -> None:
    assert sentences_of([line], ENDED)[line] == said


@each_row(
    ("line", "said"),
    [
        ("Risparmiati 40.000 euro l’anno di trasporti", "ho fatto risparmiare 40.000 euro l’anno di trasporti"),
        ("Ridotti gli scarti e risparmiati 900 euro", "ho ridotto gli scarti e fatto risparmiare 900 euro"),
        ("Risparmiate 20 ore al mese", "ho risparmiato 20 ore al mese"),
        ("Condotte 9 interviste con chi lasciava la palestra e scritto un rapporto", "ho condotto 9 interviste con chi lasciava la palestra e scritto un rapporto"),
        ("Scritta la guida che usano i colleghi e tradotto il manuale", "ho scritto la guida che usano i colleghi e ho tradotto il manuale"),
    ],
)  # fmt: skip
def test_money_saved_is_the_firms_and_a_far_participle_has_its_auxiliary(line: str, said: str) -> None:
    assert sentence(line, running=True) == said


def test_a_job_of_which_only_tools_and_counts_can_be_told_is_named_before_them() -> None:
    italian = ["Gestione di API in Django da 3 milioni di richieste al giorno"]
    job = {"name": "Lumen", "position": "Sviluppatrice backend", "startDate": "2020", "highlights": italian}
    document = {"work": [job], "languages": [{"language": "Italiano"}], "meta": {"bozza": {"as_of": "2026-11"}}}
    letter = compose(read(document), rubric("backend"), "en").letter
    assert "At Lumen, I work with Django. The work involves 3 million requests a day." in letter


def test_what_is_done_with_so_many_is_no_aside() -> None:
    lines = ["Training 3 juniors", "Managing 12 accounts", "Deliveries 20 a day"]
    said = sentences_of(lines, ENDED)
    assert said[lines[0]] == "my work included training 3 juniors"
    assert said[lines[1]] == "my work included managing 12 accounts"
    assert "(20 a day)" in said[lines[2]]


@each_row(
    ("line", "said"),
    [
        ("Potatura programmata di 40 platani", "mi occupo della potatura programmata di 40 platani"),
        ("Revisione programmata di 12 ascensori", "mi occupo della revisione programmata di 12 ascensori"),
        ("Produzione aumentata di 200 pezzi al giorno", "la produzione è aumentata di 200 pezzi al giorno"),
    ],
)
def test_what_is_done_to_so_many_things_has_not_changed_by_them(line: str, said: str) -> None:
    assert sentence(line, running=True) == said
