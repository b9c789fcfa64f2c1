"""What an advertisement asks for: tools, years, languages, role; in prose, in lists, in small letters."""

import sys
from types import FrameType

import pytest

from checklist.ads import read_ad
from checklist.ads.reading import Ad
from tests.checklist.ads import texts
from tests.rows import each_row


def names(ad: Ad, need: str) -> set[str]:
    return {one.id for one in ad.wanted(need)}


def test_prose_without_headings_says_what_is_asked_and_what_is_welcome() -> None:
    ad = read_ad(texts.PROSE_IT)
    assert names(ad, "required") == {"ms-project", "pmp", "prince2"}
    assert names(ad, "nice") == {"power-bi"}
    assert {"sap", "jira"} <= names(ad, "spoken")  # what the work is done with, not what one must know
    assert [(one.code, one.required) for one in ad.languages] == [("en", True), ("de", False)]
    assert [(one.least, ad.said(one.of)) for one in ad.years] == [(5, "gestione di commesse industriali")]


def test_headings_decide_where_sentences_say_nothing() -> None:
    ad = read_ad(texts.BOARD_EN)
    assert names(ad, "required") == {"kotlin", "java", "postgresql", "kafka", "docker", "kubernetes"}
    assert names(ad, "nice") == {"terraform"}
    assert [one.least for one in ad.years] == [5, 2]  # and not the six years of the firm
    assert [(one.code, one.required) for one in ad.languages] == [("en", True), ("pt", False)]
    assert ad.said(ad.company) == "Corvid"
    assert ad.said(ad.title).startswith("Senior Backend Engineer")


def test_what_the_firm_offers_is_not_asked_for() -> None:
    assert "aws" not in {one.id for one in read_ad(texts.BOARD_EN).demands}


def test_alternatives_are_one_choice() -> None:
    ad = read_ad(texts.BOARD_EN)
    choices = {one.id: one.choice for one in ad.demands}
    assert choices["kotlin"] == choices["java"] != 0
    assert choices["postgresql"] == choices["docker"] == 0


def test_a_line_without_form_is_read_too() -> None:
    ad = read_ad(texts.BARE_EN)
    assert (names(ad, "required"), names(ad, "nice")) == ({"sql", "python"}, {"airflow"})
    assert [one.least for one in ad.years] == [3]
    assert [(one.code, one.required) for one in ad.languages] == [("en", True)]


def test_the_stack_of_the_firm_is_spoken_of() -> None:
    ad = read_ad(texts.STACK_IT)
    assert {"airflow", "bigquery"} <= names(ad, "spoken")
    assert {"lightgbm", "xgboost", "dbt"} == names(ad, "nice")


@each_row(
    ("sentence", "need"),
    [
        ("Conoscenza di Docker.", "required"),
        ("Docker è un plus.", "nice"),
        ("Gradita la conoscenza di Docker.", "nice"),
        ("Knowledge of Docker is required.", "required"),
        ("Docker would be nice.", "nice"),
        ("Experience with Docker, preferably in production.", "required"),
        ("We mainly use Docker.", "spoken"),
        ("Lavoriamo con Docker.", "spoken"),
        ("Willingness to learn Docker.", "spoken"),
    ],
)
def test_the_sentence_says_how_much_a_thing_is_wanted(sentence: str, need: str) -> None:
    ad = read_ad(f"Requisiti\n\n- Python\n- {sentence}\n")
    assert {one.id: one.need for one in ad.demands}["docker"] == need


@pytest.mark.parametrize(
    ("sentence", "least"),
    [
        ("Almeno 3 anni di esperienza", 3),
        ("esperienza non inferiore a 5 anni", 5),
        ("5+ years of experience", 5),
        ("2 - 4 years of relevant experience", 2),
        ("at least three years' experience", 3),
        ("dieci anni di esperienza", 10),
    ],
)
def test_years_in_many_forms(sentence: str, least: int) -> None:
    assert [one.least for one in read_ad(f"{sentence} con Java.").years] == [least]


@pytest.mark.parametrize("sentence", ["Siamo nati 12 anni fa.", "We are 6 years old.", "Contratto di 2 anni."])
def test_years_of_the_firm_are_not_asked_for(sentence: str) -> None:
    assert read_ad(sentence).years == ()


def test_spans_are_code_points_of_the_text_as_it_is() -> None:
    ad = read_ad("🦉🦉 Requisiti\n\n- 👩🏽‍💻 Python e PostgreSQL, 3 anni di esperienza\n")
    assert [ad.said(one) for one in ad.demands] == ["Python", "PostgreSQL"]
    assert [ad.said(one) for one in ad.years] == ["3 anni"]


def steps(text: str) -> int:
    """How many functions are called while the text is read, those of Python's own included."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event.endswith("call")

    sys.setprofile(note)
    try:
        read_ad(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("text", ["", " \n", "\0\ud800"])
def test_a_text_without_words_asks_for_nothing(text: str) -> None:
    ad = read_ad(text)
    assert (ad.demands, ad.years, ad.languages) == ((), (), ())


@pytest.mark.sampled(3)
@pytest.mark.parametrize(
    ("piece", "times"),
    [("- ", 3000), ("Requisiti\n", 1000), ("(", 6000), ("A ", 4000), ("Python ", 1000), ("5 anni ", 1000)],
)
def test_a_text_twice_as_long_takes_about_twice_the_steps(piece: str, times: int) -> None:
    read_ad(piece * 10)  # what is loaded once is loaded by now
    half, whole = steps(piece * (times // 2)), steps(piece * times)
    assert whole < 3 * half + 1000  # a square law would need four times as many
