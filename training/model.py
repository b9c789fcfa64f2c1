"""Train the classifier: cross-fitted by source, so that verdicts are learnt from sentences of writers not met.

Network and linear weights are fitted once without each fold of sources and once on all letters. What a sentence gets is
the mean of both, which err in different places. The verdict weights are fitted to sentences whose logits come from the
fold that had not seen their source (stacking: Wolpert, Neural Networks 5, 1992), so that they trust the sentences no
more than a new writer's deserve. The same logits give the agreement across sources.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import batched, chain

import numpy as np
from joblib import Parallel, delayed

from checklist.classifier.verdicts import NO_EVIDENCE_LOGIT, decide, verdict_inputs
from checklist.classifier.weights import HIDDEN_STEP
from checklist.evaluate.agreement import Verdicts
from checklist.report import ORDER
from training import linear, network, verdicts
from training.examples import Dataset, Example
from training.letters import GUIDE_EXAMPLES

COUNTED = frozenset({"length"})  # criteria that need no classifier
# Definitions for which other sentences are evidence than for their criterion elsewhere: they have heads of their own.
OWN_HEADS = frozenset({"experimentation+product_trials"})
ONE_SIDED = 0.85  # a source of whose letters more meet a criterion teaches nothing about it
FOLDS = 2
HALF = 50  # hundredths of a logit of the mean for each logit of either part
MIN_WEIGHT = 5  # hundredths: lighter linear weights are left out; the letters of other sources are judged alike


@dataclass(frozen=True, slots=True)
class Model:
    """All that the engine reads, in whole numbers: hundredths of logits, and steps of the hidden layer.

    Each head has two neighbouring columns: evidence, then strong evidence. `verdicts` holds for each definition of a
    criterion the weights of partial and of met: a bias, then one for each verdict input.
    """

    features: list[str]
    heads: list[str]
    bias: np.ndarray  # columns
    linear: np.ndarray  # features by columns
    hidden: np.ndarray  # features by units
    hidden_bias: np.ndarray
    output: np.ndarray  # units by columns
    verdicts: dict[str, tuple[list[int], list[int]]]

    def logits(self, data: Dataset) -> np.ndarray:
        """Of every sentence, sentences by columns, as the engine computes them."""
        activations = np.maximum(data.matrix @ self.hidden + self.hidden_bias, 0) * HIDDEN_STEP
        summed: np.ndarray = (data.matrix @ self.linear + activations @ self.output + self.bias) / 100
        # A sentence without features has a gap to fill in: it is never evidence.
        summed[np.diff(data.matrix.indptr) == 0] = NO_EVIDENCE_LOGIT
        return summed


def criterion_of(head: str) -> str:
    """The id of the criterion that a head is for."""
    return head.partition("+")[0]


def _head(definition: str) -> str:
    return definition if definition in OWN_HEADS else criterion_of(definition)


def heads_of(examples: list[Example]) -> list[str]:
    """The heads that the labels ask for."""
    return sorted(
        {
            _head(one.definitions[name])
            for one in examples
            for name in one.letter.verdicts
            if name in one.rules and name not in COUNTED
        }
    )


def judged_by(examples: list[Example], head: str) -> list[Example]:
    """The letters whose labels have the criterion, as the head's definitions mean it."""
    name = criterion_of(head)
    return [
        one
        for one in examples
        if name in one.letter.verdicts and name in one.rules and _head(one.definitions[name]) == head
    ]


def learnable(examples: list[Example], head: str) -> list[Example]:
    """The letters from which a criterion is learnt: all but those of one-sided sources."""
    judged = judged_by(examples, head)
    met: dict[str, list[bool]] = defaultdict(list)
    for one in judged:
        met[one.letter.source].append(one.letter.verdicts[criterion_of(head)] == "met")
    one_sided = {source for source, each in met.items() if sum(each) > ONE_SIDED * len(each)} - {GUIDE_EXAMPLES}
    return [one for one in judged if one.letter.source not in one_sided]


def folds(examples: list[Example]) -> dict[str, int]:
    """The fold of each source; the guides' own examples are learnt from in every fold."""
    sources = sorted({one.letter.source for one in examples} - {GUIDE_EXAMPLES})
    return {source: place % FOLDS for place, source in enumerate(sources)} | {GUIDE_EXAMPLES: FOLDS}


def _targets(examples: list[Example], name: str) -> np.ndarray:
    """Sentences by two: 1 where it is evidence; 1 where it is, and the criterion is met."""
    both = [
        np.column_stack([found, found * (one.letter.verdicts[name] == "met")])
        for one in examples
        for found in [one.is_evidence(name)]
    ]
    return np.concatenate(both) if both else np.zeros((0, 2), int)


def _rows(examples: list[Example]) -> np.ndarray:
    return np.concatenate([one.rows for one in examples]) if examples else np.array([], int)


def _bags(data: Dataset, heads: list[str], taught: list[list[Example]], without: int) -> list[network.Bag]:
    fold_of, guides = folds(data.examples), sorted({one.letter.guide for one in data.examples})
    labels: dict[str, np.ndarray] = defaultdict(lambda: np.full(len(heads), -1))
    for place, (name, examples) in enumerate(zip(map(criterion_of, heads), taught, strict=True)):
        for one in examples:
            if (without == FOLDS or fold_of[one.letter.source] != without) and name not in one.by_rules:
                labels[one.letter.id][place] = ORDER.index(one.letter.verdicts[name])
    filled = np.diff(data.matrix.indptr) > 0
    return [
        network.Bag(one.rows[filled[one.rows]], guides.index(one.letter.guide), labels[one.letter.id])
        for one in data.examples
        if one.letter.id in labels and filled[one.rows].any()
    ]


def _models(data: Dataset) -> dict[int, Model]:
    """A model without verdict weights for each fold that is left out; the one at `FOLDS` has seen all letters."""
    heads, fold_of = heads_of(data.examples), folds(data.examples)
    taught = [learnable(data.examples, head) for head in heads]
    targets, known = (np.zeros((data.matrix.shape[0], 2 * len(heads)), np.float32) for _ in range(2))
    for place, (name, examples) in enumerate(zip(map(criterion_of, heads), taught, strict=True)):
        targets[_rows(examples), 2 * place : 2 * place + 2] = _targets(examples, name)
        known[_rows(examples), 2 * place : 2 * place + 2] = 1
    left_out = [FOLDS, *range(FOLDS)]
    bags = [_bags(data, heads, taught, fold) for fold in left_out]
    networks = (delayed(network.fit)(data.matrix, targets, known, held) for held in bags)
    kept = (
        (_rows([one for one in examples if fold == FOLDS or fold_of[one.letter.source] != fold]), 2 * place)
        for fold in left_out
        for place, examples in enumerate(taught)
    )
    linears = (delayed(linear.fit)(data.matrix[rows], targets[rows, at : at + 2]) for rows, at in kept)
    done = Parallel(n_jobs=-1)(chain(networks, linears))  # generators, so that not all tasks are in memory at once
    by_head = batched(done[len(left_out) :], len(heads))
    return {
        fold: _join(data.features, heads, net, fitted)
        for fold, net, fitted in zip(left_out, done, by_head, strict=False)
    }


def _join(
    features: list[str], heads: list[str], net: network.Network, fitted: tuple[tuple[np.ndarray, np.ndarray], ...]
) -> Model:
    weights = np.rint(HALF * np.hstack([weights for _, weights in fitted])).astype(int)
    weights[np.abs(weights) < MIN_WEIGHT] = 0
    bias = np.rint(HALF * (np.concatenate([bias for bias, _ in fitted]) + net.output_bias)).astype(int)
    output = np.rint(HALF * net.output).astype(int)
    return Model(features, heads, bias, weights, net.hidden, net.hidden_bias, output, {})


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A criterion of a letter, with what its verdict is drawn from."""

    example: Example
    unit: str  # the definition
    inputs: list[float]
    teaches: bool


def inputs_of(example: Example, name: str, logits: np.ndarray) -> list[float]:
    """The verdict inputs of one criterion; `logits` are those of its two columns for all sentences."""
    evidence, strong = logits[example.rows].T.tolist()
    return verdict_inputs(example.rules[name], example.quoted[name], (evidence, strong))


def _drawn(data: Dataset, models: dict[int, Model]) -> list[_Drawn]:
    fold_of = folds(data.examples)
    logits = {fold: model.logits(data) for fold, model in models.items()}
    drawn = []
    for place, head in enumerate(models[FOLDS].heads):
        teaching = {one.letter.id for one in learnable(data.examples, head)}
        for one in judged_by(data.examples, head):
            columns = logits[fold_of[one.letter.source]][:, 2 * place : 2 * place + 2]
            inputs = inputs_of(one, criterion_of(head), columns)
            drawn.append(_Drawn(one, one.definitions[criterion_of(head)], inputs, one.letter.id in teaching))
    return drawn


def _fit_verdicts(drawn: list[_Drawn]) -> dict[str, tuple[list[int], list[int]]]:
    drawn = [one for one in drawn if one.teaches]
    units = sorted({one.unit for one in drawn})
    values = np.array([one.inputs for one in drawn])
    unit = np.array([units.index(one.unit) for one in drawn])
    label = np.array([ORDER.index(one.example.letter.verdicts[criterion_of(one.unit)]) for one in drawn])
    partial, met = (verdicts.fit(values, unit, (label >= least).astype(float)) for least in (1, 2))
    both = (np.rint(100 * one).astype(int).tolist() for one in (partial, met))
    return {unit: weights for unit, *weights in zip(units, *both, strict=True)}  # type: ignore[misc]


def _judge(drawn: list[_Drawn], weights: dict[str, tuple[list[int], list[int]]]) -> list[Verdicts]:
    judged = []
    for one in drawn:
        letter, name = one.example.letter, criterion_of(one.unit)
        said = one.example.rules[name]
        if one.unit in weights and name not in one.example.by_rules:
            said = decide(said, one.inputs, *weights[one.unit])
        judged.append(
            Verdicts(letter.id, letter.guide, letter.language, letter.source, name, letter.verdicts[name], said, None)
        )
    return judged


def train(data: Dataset) -> tuple[Model, list[Verdicts]]:
    """Train on labelled letters.

    Returns:
        The model; and the verdicts on all letters, each by what was learnt from other folds of sources than its own.
    """
    models = _models(data)
    drawn = _drawn(data, models)
    fold_of = folds(data.examples)
    judged = []
    for fold in range(FOLDS):
        own = [one for one in drawn if fold_of[one.example.letter.source] == fold]
        others = [one for one in drawn if fold_of[one.example.letter.source] != fold]
        judged += _judge(own, _fit_verdicts(others))
    return replace(models[FOLDS], verdicts=_fit_verdicts(drawn)), judged
