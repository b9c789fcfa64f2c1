"""How a letter answers an advertisement: in use, only named, missing; and what other letters of the person say."""

from collections.abc import Iterable

import pytest

from checklist.ads import Demand, Tongue, against, read_ad
from checklist.ads.coverage import Coverage

AD = read_ad("""Requisiti

- Almeno 5 anni di esperienza
- Python, PostgreSQL, Kafka, Kubernetes
- Inglese fluente

Gradito

- Terraform
""")
LETTER = """Scrivo servizi in Python da 6 anni. Ho portato la contabilità su EKS e spostato le code.
Conosco Terraform. Non ho esperienza con Kafka. Vorrei imparare PostgreSQL. Parlo inglese a livello C1."""


def answers(text: str, own: Iterable[tuple[str, str]] = ()) -> dict[str, Coverage]:
    found = {}
    for one in against(AD, text, own):
        demand = one.demand
        key = demand.id if isinstance(demand, Demand) else demand.code if isinstance(demand, Tongue) else "years"
        found[key] = one
    return found


@pytest.mark.parametrize(
    ("what", "state"),
    [
        ("python", "covered"),
        ("kubernetes", "covered"),  # by EKS, which is Kubernetes
        ("terraform", "named"),
        ("kafka", "missing"),  # denied is not named
        ("postgresql", "missing"),  # nor is wished for
        ("en", "covered"),
        ("years", "covered"),
    ],
)
def test_what_the_letter_says_of_each(what: str, state: str) -> None:
    assert answers(LETTER)[what].answer.state == state


def test_evidence_is_quoted_from_the_letter() -> None:
    spans = answers(LETTER)["python"].answer.evidence
    assert ["Python" in LETTER[one.start : one.end] for one in spans] == [True]


def test_fewer_years_than_asked_are_shown_and_do_not_cover() -> None:
    answer = answers("Scrivo Python da 2 anni.")["years"].answer
    assert (answer.state, len(answer.evidence)) == ("named", 1)


def test_other_letters_of_the_same_person_are_pointed_to_only_where_they_say_more() -> None:
    other = "Ho gestito in Kafka 3 milioni di eventi al giorno. Ho scritto Python per 4 anni."
    found = answers(LETTER, [("other", other)])
    assert [(key, answer.state) for key, answer in found["kafka"].elsewhere] == [("other", "covered")]
    assert found["python"].elsewhere == ()


def test_an_empty_letter_covers_nothing_and_nothing_is_invented() -> None:
    found = answers("", [("other", "")])
    assert {one.answer.state for one in found.values()} == {"missing"}
    assert all(one.answer.evidence == () and one.elsewhere == () for one in found.values())
