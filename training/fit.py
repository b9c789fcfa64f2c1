"""Fit the weights: of signs by logistic regression, of verdicts by one whose weights stay above zero.

What a sentence tells is half what its signs say one by one, each criterion learnt by itself, and half what its themes
say (`training.themes`), learnt for all criteria at once: the two err in other places. The verdicts' weights are learnt
from sentences that were weighed by what was learnt from other hands, so that they trust the sentences no more than
these deserve. Each criterion is pulled towards all others, which steadies it.
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from checklist.weighing.themes import STEP
from training.reading import Read
from training.themes import Fitted

PENALTY = 0.3  # the inverse of the L2 penalty: from 0.1 to 1 the letters not seen tell no difference
HALF = 50  # hundredths of log odds that a log odd of either half counts for
SLIGHTEST = 5  # hundredths: lighter weights are left out, and the letters not seen tell no difference
PULL = 1.0  # how hard a criterion's weights are pulled towards those of all
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


@dataclass(frozen=True, slots=True)
class Sentences:
    """The matrix of all sentences, and the names of its columns."""

    matrix: sparse.csr_matrix
    names: list[str]


@dataclass(frozen=True, slots=True)
class Side:
    """Weights for one thing that a criterion asks of a sentence, in hundredths as the files hold them."""

    base: int
    signs: np.ndarray
    themes: np.ndarray


def rows_of(letters: list[Read]) -> np.ndarray:
    """The numbers of the letters' sentences."""
    return np.concatenate([one.rows for one in letters])


def targets(letters: list[Read], criterion: str) -> tuple[np.ndarray, np.ndarray]:
    """For each sentence of the letters 1 where it is evidence; then 1 where it is, and the criterion is met."""
    telling = [one.telling(criterion) for one in letters]
    strong = [held * (one.label.verdicts[criterion] == "met") for one, held in zip(letters, telling, strict=True)]
    return np.concatenate(telling), np.concatenate(strong)


def fit_signs(sentences: Sentences, letters: list[Read], criterion: str) -> list[tuple[float, np.ndarray]]:
    """For evidence and for strong evidence a base and the weights of the signs, in log odds."""
    rows = sentences.matrix[rows_of(letters)]
    fitted = []
    for target in targets(letters, criterion):
        if not 0 < target.sum() < len(target):
            fitted.append((-6.0, np.zeros(len(sentences.names))))
            continue
        model = LogisticRegression(C=PENALTY, l1_ratio=0, solver="liblinear", tol=1e-2, random_state=0)
        model.fit(rows, target)
        fitted.append((float(model.intercept_[0]), model.coef_[0]))
    return fitted


def join(base: float, signs: np.ndarray, themes: Fitted, column: int) -> Side:
    """Half of what signs say one by one, half of what the themes say in one of their columns."""
    hundredths = np.rint(HALF * signs).astype(int)
    hundredths[np.abs(hundredths) < SLIGHTEST] = 0
    whole = int(np.rint(HALF * (base + themes.base[column])))
    return Side(whole, hundredths, np.rint(HALF * themes.speaks[:, column]).astype(int))


def standing(sentences: Sentences, themes: Fitted) -> np.ndarray:
    """Log odds by which each theme stands above zero in each sentence, in whole steps."""
    return np.rint(np.maximum(sentences.matrix @ themes.signs + themes.starts, 0) / STEP) * STEP


def score(sentences: Sentences, stood: np.ndarray, sides: list[Side]) -> list[np.ndarray]:
    """The log odds of every sentence for each side, as the engine gives them.

    Args:
        stood: what `standing` gave for the sentences.
    """
    # A sentence without signs has a gap to be filled in: it is never evidence.
    empty = np.diff(sentences.matrix.indptr) == 0
    scored = [(sentences.matrix @ one.signs + stood @ one.themes + one.base) / 100 for one in sides]
    for held in scored:
        held[empty] = -100
    return scored


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
