"""Rubrics: what is accepted, what is refused and with which words, and what the hash covers."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from checklist import Rubric, RubricError, review
from tests.rows import each_row

ONE = {"slug": "own", "criteria": [{"id": "subject", "weight": 2}]}
REFUSED = [
    ({"criteria": [{"id": "subject"}]}, "slug is missing"),
    ({"slug": "own", "criteria": []}, "criteria is empty"),
    ({"slug": "own", "criteria": [{"id": "nope"}]}, "own: criteria nope: unknown id"),
    ({"slug": "own", "criteria": [{"id": "subject"}, {"id": "subject"}]}, "subject stands twice"),
    ({"slug": "own", "criteria": [{"weight": 1}]}, "entry 1 has no id"),
    ({"slug": "own", "criteria": [{"id": "subject", "weight": -1}]}, "weight must be a number"),
    ({"slug": "own", "criteria": [{"id": "length", "minimum": "many"}]}, "length, minimum: must be a whole number"),
    ({"slug": "own", "criteria": [{"id": "length", "minimum": 700}]}, "minimum is above maximum"),
    ({"slug": "own", "criteria": [{"id": "length", "least": 7}]}, "unknown parameter least"),
    ({"slug": "own", "criteria": [{"id": "x", "patterns": ["("]}]}, "RE2 refuses it"),
    ({"slug": "own", "criteria": [{"id": "x", "patterns": ["a(?=b)"]}]}, "look-ahead"),
    ({"slug": "own", "criteria": [{"id": "x", "patterns": [r"(a)\1"]}]}, "back-references"),
    ({"slug": "own", "criteria": [{"id": "x", "patterns": [r"a\bb"]}]}, "only at the ends"),
    ({"slug": "own", "criteria": [{"id": "x", "patterns": ["a*"]}]}, "matches the empty text"),
    ({"slug": "own", "criteria": [{"id": "x", "patterns": ["a" * 501]}]}, "longer than 500"),
    ({"slug": "own", "criteria": [{"id": "x", "terms": ["…"]}]}, "at least one letter"),
    ({"slug": "own", "criteria": [{"id": "x", "terms": "Kafka"}]}, "must be a list"),
    ({"slug": "own", "criteria": "subject"}, "criteria must be a list"),
]


@each_row(("guide", "words"), REFUSED)
def test_a_rubric_that_cannot_be_used_is_refused_in_one_sentence(guide: dict[str, Any], words: str) -> None:
    with pytest.raises(RubricError) as caught:
        Rubric.load(guide)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_missing_or_broken_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("criteria: [", "utf-8")
    with pytest.raises(RubricError, match=r"broken\.yaml: not valid YAML, line 2"):
        Rubric.load(broken)
    with pytest.raises(RubricError, match="no such file"):
        Rubric.load(tmp_path / "none.yaml")


def test_a_file_and_its_mapping_give_the_same_rubric(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(yaml.safe_dump(ONE), "utf-8")
    assert Rubric.load(path).hash == Rubric.load(ONE).hash


def test_the_hash_covers_what_judges_and_not_what_is_read() -> None:
    plain = Rubric.load(ONE).hash
    titled = {
        "slug": "own",
        "title": {"it": "X"},
        "criteria": [{"id": "subject", "weight": 2, "title": {"it": "A", "en": "B"}}],
    }
    heavier = {"slug": "own", "criteria": [{"id": "subject", "weight": 3}]}
    assert Rubric.load(titled).hash == plain
    assert Rubric.load(heavier).hash != plain
    assert Rubric.load({**ONE, "manual": [{"id": "tone"}]}).hash != plain


def own(**parameters: Any) -> Rubric:
    return Rubric.load({"slug": "own", "criteria": [{"id": "payments", **parameters}]})


def verdict(text: str, rubric: Rubric) -> str:
    return review(text, rubric).criteria[0].verdict


def test_a_criterion_of_ones_own_counts_terms_and_patterns() -> None:
    rubric = own(terms=["carta di credito", "SEPA"], patterns=[r"PSD\d"], minimum=2)
    assert verdict("Ho integrato la carta di credito e gli addebiti SEPA.", rubric) == "met"
    assert verdict("I worked on PSD2.", rubric) == "partial"
    assert verdict("Ho scritto un portale.", rubric) == "missing"
    assert verdict("Non ho mai usato SEPA.", rubric) == "missing"


def test_patterns_keep_to_word_edges_of_every_script() -> None:
    rubric = own(patterns=[r"per\w"])
    assert verdict("Però l'ho fatto.", rubric) == "met"
    assert verdict("Ho superato tutto.", rubric) == "missing"


def test_a_mistake_of_ones_own_is_found() -> None:
    rubric = Rubric.load(
        {
            "slug": "own",
            "criteria": [{"id": "subject"}],
            "mistakes": [{"id": "sorry", "weight": 1, "terms": ["mi scuso"]}],
        }
    )
    assert review("Mi scuso per il disturbo.", rubric).mistakes[0].found
    assert not review("Buongiorno.", rubric).mistakes[0].found


def test_an_admins_term_lifts_a_check_of_ours() -> None:
    rubric = Rubric.load({"slug": "own", "criteria": [{"id": "monitoring", "terms": ["Zarvox"]}]})
    assert verdict("Ho configurato Zarvox per i servizi.", rubric) == "met"
    assert verdict("Ho configurato un server.", rubric) == "missing"


def test_the_score_can_be_redone_from_its_terms() -> None:
    rubric = Rubric.load({
        "slug": "own",
        "criteria": [{"id": "greeting", "weight": 3}, {"id": "database", "weight": 1}],
        "mistakes": [{"id": "placeholder-left", "weight": 1}, {"id": "no-database", "weight": 9}],
    })  # fmt: skip
    report = review("Ciao Giulia,\n\nConosco MySQL. [X]", rubric)
    earned = sum(one.earned for one in report.criteria)
    lost = sum(one.weight for one in report.mistakes if one.found)
    assert (earned, lost) == (3.5, 1)
    assert report.score == round(100 * 2.5 / 4 + 0.01)
    assert {one.id: one.weight for one in report.mistakes}["no-database"] == 0
