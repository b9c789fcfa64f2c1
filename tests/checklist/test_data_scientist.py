"""A data scientist's criteria together, on one text."""

from typing import Any

import pytest

from checklist import Rubric, review

CRITERIA = (
    "stack-depth", "model-metrics", "business-impact", "data-scale", "production", "experimentation", "problem-framing",
    "communication", "sql-data-engineering", "domain", "portfolio",
)  # fmt: skip
FLAGS: dict[str, dict[str, Any]] = {
    "domain": {"needs_technology": 1},
    "portfolio": {"offered_work": 1},
}
GUIDE = Rubric.load({
    "slug": "data-scientist",
    "criteria": [{"id": one} | FLAGS.get(one, {}) for one in CRITERIA],
})  # fmt: skip


def letter(text: str) -> str:
    """A letter with nothing but the text between greeting and closing."""
    return f"Buongiorno,\n\n{text}\n\nCordiali saluti,\nAda Neri\n"


def verdicts(text: str) -> dict[str, str]:
    """Each criterion's verdict on a text."""
    return {one.id: one.verdict for one in review(letter(text), GUIDE).criteria}


@pytest.mark.parametrize("language", ["it", "en"])
def test_an_exercise_with_its_unit_names_a_value_and_no_result_for_anybody(language: str) -> None:
    said = {
        "it": "Durante il corso ho previsto i sopravvissuti del Titanic con un'accuratezza dell'80%.",
        "en": "During the course I predicted the survivors of the Titanic with an accuracy of 80%.",
    }
    found = verdicts(said[language])
    assert found["model-metrics"] == "partial"
    assert {found[one] for one in ("business-impact", "data-scale", "production", "communication")} == {"missing"}


def test_what_others_did_is_no_work_of_the_candidate() -> None:
    found = verdicts(
        "My brother trained a model that cut waste by 20%. The deployment on Kubernetes is done by another team."
    )
    assert found["business-impact"] == "missing"
    assert found["production"] != "met"


def test_a_link_of_the_reader_is_no_portfolio_and_ones_own_beside_it_is() -> None:
    text = "I read your code at github.com/some-company. Mine is at github.com/some-name/demo."
    report = review(letter(text), GUIDE)
    quotes = next(one.evidence for one in report.criteria if one.id == "portfolio")
    assert [one.quote for one in quotes] == ["Mine is at github.com/some-name/demo."]


def test_each_advice_names_what_is_there_or_what_to_add_in_both_languages() -> None:
    for text in ("Il mio modello è in produzione.", "Ho lavorato con grandi moli di dati e SQL.", "Nulla da dire."):
        for one in review(letter(text), GUIDE).criteria:
            assert "…" not in one.advice_it.replace("…»", "") and "…" not in one.advice_en.replace("…”", "")
            assert "'" not in one.advice_it or one.id not in ("model-metrics", "production", "communication")
