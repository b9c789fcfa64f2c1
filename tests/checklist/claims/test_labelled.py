"""How the claim check does on labelled letters of many trades; `labelled.py` prints the figures and each error."""

from collections.abc import Callable

from tests.checklist.claims.labelled import letters, score

LETTERS = 60


def test_every_letter_has_labels_and_most_hold_inventions() -> None:
    listed = list(letters())
    assert len(listed) >= LETTERS
    assert len({one.ident for one in listed}) == len(listed)
    assert all(any(label.kind == "supported" for label in one.labels) for one in listed)
    honest = [one for one in listed if all(label.kind == "supported" for label in one.labels)]
    assert 5 <= len(honest) <= len(listed) / 4


def test_most_inventions_are_found_and_few_true_claims_are_flagged(sample: Callable[[int, int], int]) -> None:
    step = sample(3, 1)
    tally = score([one for one in letters() if not one.held_back][::step])
    assert tally.recall >= (0.84 if step == 1 else 0.82), tally
    assert tally.alarms <= (0.13 if step == 1 else 0.15) * tally.letters, tally
    assert not tally.contradicted, tally
