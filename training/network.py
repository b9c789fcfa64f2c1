"""The hidden layer: sentence features to hidden units, learnt for all criteria at once.

A network of one hidden layer of rectified units is fitted to two things: the labels of the sentences, and the verdicts
of the letters, drawn from the best sentence and from all together, since what a guide asks is often told in several
sentences (multiple-instance learning: Ramon and De Raedt, "Multi instance neural networks", 2000). More than half of
the features of a sentence are left out at random in each step (dropout: Srivastava et al., JMLR 15, 2014). JAX takes
the gradients, optax does the steps (AdamW: Loshchilov and Hutter, ICLR 2019, with a one-cycle cosine schedule).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import optax
from scipy import sparse

from checklist.classifier.verdicts import COUNTED_FROM, MIN_LOGIT
from checklist.classifier.weights import HIDDEN_STEP, HIDDEN_UNITS, MAX_STEPS

DROPOUT = 0.6
EPOCHS = 12
BATCH = 20  # letters
LEARNING_RATE = 0.01
WEIGHT_DECAY = 0.1
OWN_DECAY = 0.5  # of what the verdict weights of one criterion differ by from those of all
LETTER_LOSS = 0.5  # what the letters' verdicts count for, beside their sentences
SENTENCE_BIAS = -3.0  # the logit from which every output starts: few sentences are evidence for any one criterion
_UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Bag:
    """A letter to learn from.

    Attributes:
        rows: its sentences' rows in the matrix.
        guide: the number of its guide.
        verdicts: for each criterion 0 for missing, 1 for partial, 2 for met; -1 where it is not judged.
    """

    rows: np.ndarray
    guide: int
    verdicts: np.ndarray


@dataclass(frozen=True, slots=True)
class Network:
    """The fitted layer; `hidden` (features by units) and `hidden_bias` are in whole steps of `HIDDEN_STEP`.

    Each criterion has two neighbouring columns of `output`: evidence, then strong evidence.
    """

    hidden: np.ndarray
    hidden_bias: np.ndarray
    output: np.ndarray
    output_bias: np.ndarray

    def activations(self, matrix: sparse.csr_matrix) -> np.ndarray:
        """The units' values in each sentence, in whole steps."""
        activations: np.ndarray = np.maximum(matrix @ self.hidden + self.hidden_bias, 0)
        return activations


class _Batch(NamedTuple):
    """Letters as arrays whose sizes are the same for all batches, so that JAX compiles one step."""

    cells_row: np.ndarray
    cells_feature: np.ndarray
    cells_value: np.ndarray
    targets: np.ndarray  # rows by outputs
    known: np.ndarray  # of the same shape, 1.0 where the target is known
    sentences: np.ndarray  # letters by sentences: the row of each, or _UNKNOWN
    guides: np.ndarray
    verdicts: np.ndarray  # letters by criteria
    size: np.ndarray  # how many rows and letters there are


def _pad(values: np.ndarray, size: int, filling: float = 0) -> np.ndarray:
    padded = np.full((size, *values.shape[1:]), filling, values.dtype)
    padded[: len(values)] = values
    return padded


def _batches(matrix: sparse.csr_matrix, targets: np.ndarray, known: np.ndarray, bags: list[Bag]) -> Iterator[_Batch]:
    """Every letter once an epoch, in random order, with dropout."""
    rng = np.random.default_rng(1)
    orders = [rng.permutation(len(bags)) for _ in range(EPOCHS)]
    starts = range(0, len(bags), BATCH)
    batches = [[bags[place] for place in order[start : start + BATCH]] for order in orders for start in starts]
    filled = np.diff(matrix.indptr)
    longest = max(len(one.rows) for one in bags)
    most_rows = max(sum(len(one.rows) for one in chosen) for chosen in batches)
    cells = {id(one): int(filled[one.rows].sum()) for one in bags}
    most = max(sum(cells[id(one)] for one in chosen) for chosen in batches)
    # Room for what dropout leaves, and for ten standard deviations of it: what is beyond, if ever, is left out too.
    room = int((1 - DROPOUT) * most + 10 * most**0.5)
    for chosen in batches:
        rows = np.concatenate([one.rows for one in chosen])
        found = matrix[rows].tocoo()
        kept = np.flatnonzero(rng.random(found.nnz) >= DROPOUT)[:room]
        sentences = np.full((BATCH, longest), _UNKNOWN)
        at = 0
        for place, one in enumerate(chosen):
            sentences[place, : len(one.rows)] = np.arange(at, at + len(one.rows))
            at += len(one.rows)
        yield _Batch(
            _pad(found.row[kept], room, most_rows - 1),
            _pad(found.col[kept], room),
            _pad(found.data[kept] / (1 - DROPOUT), room),
            _pad(targets[rows], most_rows),
            _pad(known[rows], most_rows),
            sentences,
            _pad(np.array([one.guide for one in chosen]), BATCH),
            _pad(np.array([one.verdicts for one in chosen]), BATCH, _UNKNOWN),
            np.array([len(rows), len(chosen)]),
        )


def verdict_inputs(logits: jax.Array, real: jax.Array) -> jax.Array:
    """What a verdict is drawn from, without the rules: as `checklist.classifier.verdicts.verdict_inputs` computes it.

    Args:
        logits: letters by sentences by outputs.
        real: letters by sentences, whether there is such a sentence.

    Returns:
        Letters by criteria by four: the best evidence and strong evidence, then of all sentences together.
    """
    there = real[:, :, None]
    best = jnp.maximum(jnp.where(there, logits, MIN_LOGIT).max(1), MIN_LOGIT)
    probability = jnp.where(there & (logits > COUNTED_FROM), jax.nn.sigmoid(logits), 0)
    letters = logits.shape[0]
    both = (best - MIN_LOGIT) / -MIN_LOGIT, jnp.log1p(probability.sum(1))
    return jnp.concatenate([one.reshape(letters, -1, 2) for one in both], axis=-1)


def loss(parameters: dict[str, jax.Array], batch: _Batch) -> jax.Array:
    """The mean cross-entropy of the sentences' labels, and that of the letters' verdicts."""
    products = batch.cells_value[:, None] * parameters["hidden"][batch.cells_feature]
    rows = batch.targets.shape[0]
    summed = jax.ops.segment_sum(products, batch.cells_row, num_segments=rows, indices_are_sorted=True)
    hidden = jax.nn.relu(summed + parameters["hidden_bias"])
    logits = hidden @ parameters["output"] + parameters["output_bias"]
    by_sentence = (batch.known * optax.sigmoid_binary_cross_entropy(logits, batch.targets)).sum() / batch.size[0]
    inputs = verdict_inputs(logits[batch.sentences], batch.sentences != _UNKNOWN)
    # Through the softplus no weight is below zero, as in the verdicts that the engine draws.
    weights = jax.nn.softplus(parameters["shared"] + parameters["own"][batch.guides])
    drawn = (inputs[:, :, None, :] * weights).sum(-1) + parameters["own_bias"][batch.guides]
    reached = batch.verdicts[:, :, None] > jnp.arange(2)
    judged = (batch.verdicts != _UNKNOWN)[:, :, None]
    by_letter = (judged * optax.sigmoid_binary_cross_entropy(drawn, reached)).sum() / batch.size[1]
    return by_sentence + LETTER_LOSS * by_letter


def _optimizer(steps: int) -> optax.GradientTransformation:
    decay = ["hidden", "hidden_bias", "output", "output_bias"]
    return optax.chain(
        optax.scale_by_adam(),
        optax.add_decayed_weights(WEIGHT_DECAY, mask=lambda held: {name: name in decay for name in held}),
        optax.add_decayed_weights(OWN_DECAY, mask=lambda held: {name: name == "own" for name in held}),
        optax.scale_by_learning_rate(optax.cosine_onecycle_schedule(steps, LEARNING_RATE)),
    )


def fit(matrix: sparse.csr_matrix, targets: np.ndarray, known: np.ndarray, bags: list[Bag]) -> Network:
    """Fit the network.

    Args:
        matrix: sentences by features.
        targets: sentences by outputs, 1.0 where a sentence is what the output stands for.
        known: of the same shape, 1.0 where that is known.
        bags: the letters to learn from; sentences in none of them are not looked at.
    """
    rng = np.random.default_rng(0)
    features, outputs = matrix.shape[1], targets.shape[1]
    guides, criteria = 1 + max(one.guide for one in bags), outputs // 2
    parameters = {
        "hidden": jnp.array(rng.normal(0, 0.05, (features, HIDDEN_UNITS))),
        "hidden_bias": jnp.zeros(HIDDEN_UNITS),
        "output": jnp.array(rng.normal(0, 0.1, (HIDDEN_UNITS, outputs))),
        "output_bias": jnp.full(outputs, SENTENCE_BIAS),
        "shared": jnp.full((2, 4), -0.5),
        "own": jnp.zeros((guides, criteria, 2, 4)),
        "own_bias": jnp.full((guides, criteria, 2), -1.5),
    }
    optimizer = _optimizer(EPOCHS * -(-len(bags) // BATCH))
    state = optimizer.init(parameters)

    @partial(jax.jit, donate_argnums=(0, 1))
    def step(parameters: Any, state: Any, batch: Any) -> tuple[Any, Any]:
        updates, state = optimizer.update(jax.grad(loss)(parameters, batch), state, parameters)
        return optax.apply_updates(parameters, updates), state

    for batch in _batches(matrix, targets, known, bags):
        parameters, state = step(parameters, state, batch)
    fitted = {name: np.asarray(value) for name, value in parameters.items()}
    hidden, bias = (
        np.clip(np.rint(fitted[name] / HIDDEN_STEP), -MAX_STEPS, MAX_STEPS).astype(int)
        for name in ("hidden", "hidden_bias")
    )
    return Network(hidden, bias, fitted["output"], fitted["output_bias"])
