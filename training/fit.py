"""Fit the weights: of signs by logistic regression, of verdicts by one whose weights stay above zero.

The verdicts' weights are learnt from sentences that were scored by weights learnt from other letters, so that they
trust the sentences no more than these deserve. Each criterion is pulled towards all others, which steadies it.
"""

import zlib
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from checklist.weighing.weigh import FEATURES, features
from training.reading import Read

PENALTY = 0.3  # the inverse of the L2 penalty: from 0.1 to 1 the letters not seen tell no difference
SLIGHTEST = 10  # hundredths: lighter weights are left out, and the letters not seen tell no difference
PULL = 1.0  # how hard a criterion's weights are pulled towards those of all
FOLDS = 5
ORDER = ("missing", "partial", "met")
# Criteria that mean the same in every guide: their sentences are learnt from all letters.
EVERY = frozenset(
    [
        "subject",
        "greeting",
        "company-fit",
        "call-to-action",
        "signature",
        "stack-depth",
        "problem-solving",
        "domain",
        "portfolio",
    ]
)
Signs = dict[str, int]


@dataclass(frozen=True, slots=True)
class Sentences:
    """The matrix of all sentences, and what a criterion asks of it."""

    matrix: sparse.csr_matrix
    names: list[str]


def _rows(letters: list[Read]) -> np.ndarray:
    return np.concatenate([one.rows for one in letters])


def _targets(letters: list[Read], criterion: str) -> tuple[np.ndarray, np.ndarray]:
    telling = [one.telling(criterion) for one in letters]
    strong = [held * (one.label.verdicts[criterion] == "met") for one, held in zip(letters, telling, strict=True)]
    return np.concatenate(telling), np.concatenate(strong)


def fit_signs(sentences: Sentences, letters: list[Read], criterion: str) -> tuple[Signs, Signs]:
    """Weights of signs, in hundredths, for evidence and for strong evidence; "" is the base."""
    rows = sentences.matrix[_rows(letters)]
    fitted = []
    for target in _targets(letters, criterion):
        if not 0 < target.sum() < len(target):
            fitted.append({"": -600})
            continue
        model = LogisticRegression(C=PENALTY, l1_ratio=0, solver="liblinear", tol=1e-2, random_state=0)
        model.fit(rows, target)
        hundredths = np.rint(model.coef_[0] * 100).astype(int)
        heavy = np.flatnonzero(np.abs(hundredths) >= SLIGHTEST)
        base = {"": int(np.rint(model.intercept_[0] * 100))}
        fitted.append(base | {sentences.names[place]: int(hundredths[place]) for place in heavy})
    return fitted[0], fitted[1]


def score(sentences: Sentences, letters: list[Read], fitted: tuple[Signs, Signs]) -> list[tuple[list, list]]:
    """The log odds of every sentence of every letter, as the engine gives them."""
    column = {name: place for place, name in enumerate(sentences.names)}
    scored = []
    for weights in fitted:
        dense = np.zeros(len(sentences.names))
        for name, weight in weights.items():
            if name:
                dense[column[name]] = weight
        scored.append((sentences.matrix @ dense + weights[""]) / 100)
    # A sentence without signs has a gap to be filled in: it is never evidence.
    empty = np.diff(sentences.matrix.indptr) == 0
    for held in scored:
        held[empty] = -100
    return [(scored[0][one.rows].tolist(), scored[1][one.rows].tolist()) for one in letters]


def fold_of(one: Read) -> int:
    """The fold: an author's letters together where many wrote, else by letter."""
    return zlib.crc32((one.label.id if one.label.own else one.label.hand).encode()) % FOLDS


def unseen(sentences: Sentences, letters: list[Read], criterion: str) -> list[list[float]]:
    """For each letter its features, the sentences scored by weights that were learnt without it."""
    values: dict[str, list[float]] = {}
    for fold in range(FOLDS):
        rest = [one for one in letters if fold_of(one) != fold]
        held = [one for one in letters if fold_of(one) == fold]
        if not held or not rest:
            continue
        scored = score(sentences, held, fit_signs(sentences, rest, criterion))
        for one, pair in zip(held, scored, strict=True):
            values[one.label.id] = features(one.rules[criterion], one.quoted[criterion], pair)
    return [values.get(one.label.id, [0.0] * len(FEATURES)) for one in letters]


def fit_verdicts(values: np.ndarray, unit: np.ndarray, reached: np.ndarray) -> np.ndarray:
    """For each unit a base and a weight for each feature, by logistic regression with weights of zero or more.

    Args:
        values: letters by features.
        unit: the number of each letter's unit (guide and criterion), from 0.
        reached: 1.0 where the label reaches the verdict.
    """
    count, size = int(unit.max()) + 1, values.shape[1]
    cut = size + 1 + count * size

    def loss(point: np.ndarray) -> tuple[float, np.ndarray]:
        shared, base, own, bases = point[:size], point[size], point[size + 1 : cut].reshape(count, size), point[cut:]
        odds = (values * own[unit]).sum(1) + base + bases[unit]
        miss = 1 / (1 + np.exp(-odds)) - reached
        apart = own - shared
        total = (np.logaddexp(0, odds) - reached * odds).sum()
        total += 0.025 * (shared**2).sum() + PULL / 2 * (apart**2).sum() + 0.05 * (bases**2).sum()
        by_unit, by_base = np.zeros((count, size)), np.zeros(count)
        np.add.at(by_unit, unit, values * miss[:, None])
        np.add.at(by_base, unit, miss)
        slope = [
            0.05 * shared - PULL * apart.sum(0),
            [miss.sum()],
            (by_unit + PULL * apart).ravel(),
            by_base + 0.1 * bases,
        ]
        return total, np.concatenate(slope)

    start = np.concatenate([np.ones(size), [-1.0], np.ones(count * size), np.zeros(count)])
    bounds = [(0, None)] * size + [(None, None)] + [(0, None)] * (count * size) + [(None, None)] * count
    point = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 1000}).x
    return np.hstack([(point[size] + point[cut:])[:, None], point[size + 1 : cut].reshape(count, size)])
