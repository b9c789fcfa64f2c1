"""The engine as a whole: what it must find, what it must not, and that nothing makes it stumble."""

import json

import pytest

from checklist import Rubric, review
from tests.checklist.letters import COOK, COOKS, GOOD, HALF_FILLED, STUFFED, TEMPLATE
from tests.types import Check

TECHNICAL = {
    "stack-depth",
    "scale",
    "performance",
    "system-design",
    "devops",
    "cloud",
    "database",
    "monitoring",
    "testing",
    "code-quality",
}
HOSTILE = {
    "empty": "",
    "blank": " \n\n ",
    "long": GOOD * 40,
    "brackets": "[" * 10_000,
    "curly": "{" * 10_000 + "}" * 10_000,
    "no spaces": "a" * 60_000,
    "digits": "1" * 20_000 + " " + "1." * 10_000,
    "combining marks": "e\u0301" * 20_000,
    "right to left": "\u202eabc\u200f" * 5_000,
    "surrogate": "ciao \ud800 mondo",
    "windows lines": GOOD.replace("\n", "\r\n"),
    "nul": "Ho usato\0Kafka",
    "growing in lower case": "İ" * 5_000,
    "commas": "Kafka, " * 5_000,
    "conjunctions": "non ho " * 8_000,
    "gaps": "Ho usato [X]. " * 4_000,
    "new lines": "\n" * 50_000,
    "paths": "github.com/" * 4_000,
    "one tool": "docker e " * 5_000,
    "formulas": "cheers, " * 6_000,
}


def test_a_good_letter_meets_every_criterion_and_makes_no_mistake(check: Check) -> None:
    verdicts, mistakes, report = check(GOOD)
    assert {ident for ident, verdict in verdicts.items() if verdict != "met"} == set()
    assert mistakes == set()
    assert report.score == 100


def test_a_list_of_languages_is_found_out_and_meets_nothing(check: Check) -> None:
    verdicts, mistakes, _ = check("Conosco Python, Java, Node, Go, PHP, Ruby, C++.")
    assert "language-list" in mistakes
    assert "met" not in verdicts.values()


def test_forty_technologies_without_a_sentence_meet_no_criterion_of_use(check: Check) -> None:
    verdicts, mistakes, _ = check(STUFFED)
    assert {ident for ident in TECHNICAL if verdicts[ident] == "met"} == set()
    assert {"language-list", "stack-without-problems", "no-metrics"} <= mistakes


def test_a_cook_meets_no_technical_criterion(check: Check) -> None:
    verdicts, _, _ = check(COOK)
    assert {ident for ident in TECHNICAL | {"problem-solving"} if verdicts[ident] == "met"} == set()


@pytest.mark.parametrize("letter", COOKS)
def test_a_cook_at_length_meets_no_technical_criterion_either(check: Check, letter: str) -> None:
    verdicts, _, _ = check(letter)
    assert {
        ident for ident in TECHNICAL | {"problem-solving", "collaboration", "domain"} if verdicts[ident] == "met"
    } == set()


def test_a_half_filled_template_gives_placeholders_and_nothing_else(check: Check) -> None:
    verdicts, mistakes, report = check(HALF_FILLED)
    assert {ident for ident, verdict in verdicts.items() if verdict != "missing"} <= {"greeting", "signature", "length"}
    assert "placeholder-left" in mistakes
    assert report.score == 0


def test_a_template_gives_placeholders_and_no_evidence_inside_them(check: Check) -> None:
    verdicts, mistakes, report = check(TEMPLATE)
    assert "placeholder-left" in mistakes
    assert verdicts["scale"] == verdicts["greeting"] == "missing"
    gaps = [
        (one.start, one.end)
        for one in next(fault for fault in report.mistakes if fault.id == "placeholder-left").evidence
    ]
    assert len(gaps) == 6


@pytest.mark.sampled(7)
@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_makes_the_engine_stumble(check: Check, name: str) -> None:
    text = HOSTILE[name]
    _, _, report = check(text)
    evidence = [one.evidence for one in report.criteria] + [one.evidence for one in report.mistakes]
    for spans in evidence:
        assert all(text[span.start : span.end] == span.quote and span.quote for span in spans)


def test_every_quote_is_the_text_at_its_offsets_and_missing_carries_none(check: Check) -> None:
    for text in (GOOD, COOK, TEMPLATE, STUFFED, "🙂 " + GOOD):
        _, _, report = check(text)
        for one in report.criteria:
            assert bool(one.evidence) == (one.verdict != "missing"), one.id
            assert all(text[span.start : span.end] == span.quote for span in one.evidence)


def test_a_hundred_reviews_give_the_same_bytes(backend: Rubric) -> None:
    said = {json.dumps(review(GOOD, backend).as_dict("it"), ensure_ascii=False) for _ in range(100)}
    assert len(said) == 1
