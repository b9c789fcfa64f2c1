"""What must not change, and what must, when a letter is changed in a known way."""

import random
import re
from collections.abc import Callable

import pytest

from tests.checklist.letters import GOOD
from tests.types import Check

ORDER = ("missing", "partial", "met")
FRAME = {"subject", "greeting", "company-fit", "call-to-action", "signature", "length"}
UNRELATED = "Nel tempo libero coltivo pomodori e suono il violoncello in una piccola orchestra di paese."
NEGATED = [
    ("Ho usato Kubernetes in produzione.", "Non ho usato Kubernetes in produzione.", "devops"),
    ("Ho ottimizzato gli indici di PostgreSQL.", "Non ho ottimizzato gli indici di PostgreSQL.", "database"),
    ("I have used Terraform and Docker.", "I have not used Terraform and Docker.", "devops"),
    ("I worked with Prometheus.", "I have never worked with Prometheus.", "monitoring"),
    ("Ho scritto test di integrazione con pytest.", "Non ho mai scritto test di integrazione con pytest.", "testing"),
]


def body(text: str) -> tuple[str, list[str], str]:
    """Greeting and subject, the paragraphs between, and the end."""
    pieces = text.split("\n\n")
    return "\n\n".join(pieces[:2]), pieces[2:-2], "\n\n".join(pieces[-2:])


@pytest.mark.parametrize("place", [2, 4, 6])
def test_an_unrelated_paragraph_lowers_no_verdict(check: Check, place: int) -> None:
    before = check(GOOD)[0]
    pieces = GOOD.split("\n\n")
    after = check("\n\n".join([*pieces[:place], UNRELATED, *pieces[place:]]))[0]
    lowered = {ident for ident in before if ORDER.index(after[ident]) < ORDER.index(before[ident])}
    assert lowered == set()


@pytest.mark.parametrize(("said", "denied", "criterion"), NEGATED)
def test_negating_a_sentence_removes_its_evidence(check: Check, said: str, denied: str, criterion: str) -> None:
    assert check(said)[0][criterion] != "missing"
    assert check(denied)[0][criterion] == "missing"


def test_figures_turned_into_placeholders_are_no_figures(check: Check) -> None:
    verdicts, mistakes, _ = check(re.sub(r"\d[\d.,]*", "[X]", GOOD))
    assert verdicts["scale"] == verdicts["performance"] == "missing"
    assert "placeholder-left" in mistakes


@pytest.mark.parametrize("change", [str.lower, str.upper], ids=["lower", "upper"])
@pytest.mark.parametrize(
    "sentence",
    [
        "Ho ottimizzato gli indici di PostgreSQL.",
        "I wrote integration tests with pytest.",
        "Ho configurato gli alert con Prometheus.",
    ],
)
def test_letter_case_changes_no_verdict(check: Check, sentence: str, change: Callable[[str], str]) -> None:
    frame = {"signature"}
    before, after = check(sentence)[0], check(change(sentence))[0]
    assert {key: value for key, value in before.items() if key not in frame} == {
        key: value for key, value in after.items() if key not in frame
    }


def test_typographic_quotes_and_dashes_change_nothing(check: Check) -> None:
    plain = GOOD.replace("L'anno", "L'anno")
    curly = plain.replace("'", "’").replace('"', "”")
    assert check(plain)[0] == check(curly)[0]
    assert check(plain)[1] == check(curly)[1]


def test_the_order_of_paragraphs_changes_no_verdict_on_content(check: Check) -> None:
    head, paragraphs, end = body(GOOD)
    before = check(GOOD)[0]
    chance = random.Random(7)
    for _ in range(6):
        chance.shuffle(paragraphs)
        after = check("\n\n".join([head, *paragraphs, end]))[0]
        assert {key: after[key] for key in after if key not in FRAME} == {
            key: before[key] for key in before if key not in FRAME
        }
