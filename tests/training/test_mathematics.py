"""What is fitted, in cases that can be worked out by hand."""

# ruff: noqa: PLC0415 (every process of a run reads this file, and what training needs takes two seconds to import)

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from checklist.classifier import verdicts as weigh
from checklist.classifier.weights import HIDDEN_STEP

if TYPE_CHECKING:
    from scipy import sparse

    from training import network


def bags(count: int) -> list[network.Bag]:
    from training import network

    return [network.Bag(np.arange(3 * one, 3 * one + 2), 0, np.array([one % 3])) for one in range(count)]


def matrix(rows: int) -> sparse.csr_matrix:
    from scipy import sparse

    return sparse.csr_matrix(np.random.default_rng(3).integers(0, 2, (rows, 7)).astype(float))


def test_verdicts_are_drawn_from_the_same_in_training_as_in_the_engine() -> None:
    import jax.numpy as jnp

    from training import network

    logits = np.random.default_rng(1).normal(-3, 3, (2, 5, 4))
    real = np.array([[True] * 5, [True] * 3 + [False] * 2])
    ours = network.verdict_inputs(jnp.array(logits), jnp.array(real))
    for letter in (0, 1):
        for criterion in (0, 1):
            held = logits[letter][real[letter]][:, 2 * criterion : 2 * criterion + 2].T.tolist()
            engine = weigh.verdict_inputs("missing", [], (held[0], held[1]))
            assert ours[letter, criterion].tolist() == pytest.approx(engine[2:6])


def test_every_letter_comes_once_an_epoch_and_features_are_left_out() -> None:
    from training import network

    targets = np.zeros((60, 2))
    held = list(network._batches(matrix(60), targets, targets, bags(20)))
    assert len(held) == network.EPOCHS
    for batch in held:
        assert batch.size.tolist() == [40, 20]
        assert sorted(batch.verdicts[:, 0].tolist()) == sorted(one % 3 for one in range(20))
    whole = sum(matrix(60)[one.rows].sum() for one in bags(20))
    kept = np.mean([batch.cells_value.sum() for batch in held])
    assert kept == pytest.approx(whole, rel=0.2)  # what is kept counts for what is left out


@pytest.mark.long
def test_padding_changes_no_loss() -> None:
    from training import network

    targets, known = np.ones((60, 2)), np.ones((60, 2))
    batch = next(network._batches(matrix(60), targets, known, bags(5)))
    longer = batch._replace(
        cells_row=network._pad(batch.cells_row, len(batch.cells_row) + 9, len(batch.targets) - 1),
        cells_feature=network._pad(batch.cells_feature, len(batch.cells_row) + 9),
        cells_value=network._pad(batch.cells_value, len(batch.cells_row) + 9),
    )
    rng = np.random.default_rng(2)
    parameters = {
        "hidden": rng.normal(size=(7, 4)), "hidden_bias": rng.normal(size=4), "output": rng.normal(size=(4, 2)),
        "output_bias": rng.normal(size=2), "shared": rng.normal(size=(2, 4)), "own": rng.normal(size=(1, 1, 2, 4)),
        "own_bias": rng.normal(size=(1, 1, 2)),
    }  # fmt: skip
    assert float(network.loss(parameters, longer)) == pytest.approx(float(network.loss(parameters, batch)))


def test_features_that_only_evidence_has_come_to_speak_for_it() -> None:
    from scipy import sparse

    from training import linear

    rows = np.tile([[1.0, 0.0, 1.0], [0.0, 1.0, 1.0]], (20, 1))
    targets = np.tile([[1, 0], [0, 0]], (20, 1))
    biases, weights = linear.fit(sparse.csr_matrix(rows), targets)
    assert weights[0, 0] > 0 > weights[1, 0]
    assert biases[1] == linear.NEVER
    assert not weights[:, 1].any()


@pytest.mark.long  # trains, which takes a quarter of a minute
def test_the_network_learns_what_no_feature_alone_says_and_the_same_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Evidence is either feature without the other."""
    from scipy import sparse

    from training import network

    monkeypatch.setattr(network, "EPOCHS", 150)
    monkeypatch.setattr(network, "DROPOUT", 0.0)
    rows = np.tile([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]], (20, 1))
    targets = np.repeat(np.tile([[1.0], [1.0], [0.0]], (20, 1)), 2, axis=1)
    held = [network.Bag(np.arange(3 * one, 3 * one + 3), 0, np.array([-1])) for one in range(20)]
    fitted, again = (network.fit(sparse.csr_matrix(rows), targets, np.ones_like(targets), held) for _ in range(2))
    assert np.array_equal(fitted.hidden, again.hidden)
    assert np.array_equal(fitted.output, again.output)
    steps = fitted.activations(sparse.csr_matrix(rows[:3]))
    logits = steps * HIDDEN_STEP @ fitted.output + fitted.output_bias
    assert (logits[:, 0] > 0).tolist() == [True, True, False]


def test_no_weight_of_a_verdict_is_below_zero_and_a_criterion_with_few_letters_leans_on_all() -> None:
    from training import verdicts

    rng = np.random.default_rng(5)
    values = rng.random((400, 3))
    reached = (values[:, 0] - values[:, 1] + rng.normal(0, 0.2, 400) > 0).astype(float)
    unit = np.repeat([0, 1], [398, 2])
    fitted = verdicts.fit(values, unit, reached)
    assert fitted[:, 1:].min() >= 0
    assert fitted[0, 1] > 1
    assert fitted[0, 2] == 0  # speaks against, which no sentence may
    assert fitted[1, 1:] == pytest.approx(fitted[0, 1:], abs=2)
