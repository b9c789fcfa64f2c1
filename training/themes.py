"""Fit the themes: what signs mean together, learnt for all criteria at once.

A theme is a weighted sum of signs that counts where it stands above zero (one hidden layer of rectified units). Its
weights are fitted by stochastic gradient descent (Adam with decoupled decay: Loshchilov and Hutter, 2019), with half
of the signs of a sentence left out at random at each look (dropout: Srivastava et al., 2014), so that no theme hangs on
one word. In a product of two matrices alone, or without leaving signs out, the letters of other hands gain nothing.
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from checklist.weighing.themes import HEAVIEST, STEP, THEMES

LEFT_OUT = 0.5  # share of the signs of a sentence
ROUNDS = 8
BATCH = 256  # sentences
RATE = 0.01  # the highest; it rises over the first third and falls after
DECAY = 0.1
RARE = -3.0  # log odds from which a criterion starts: few sentences tell of any one


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights of signs by theme, rounded to what the files hold; then what each theme starts from and speaks for."""

    signs: np.ndarray
    starts: np.ndarray
    speaks: np.ndarray
    base: np.ndarray

    def score(self, matrix: sparse.csr_matrix) -> np.ndarray:
        """Log odds, sentences by targets."""
        return np.maximum(matrix @ self.signs + self.starts, 0) @ self.speaks + self.base


def _rates(steps: int) -> np.ndarray:
    rise = max(1, int(0.3 * steps))
    up = (1 - np.cos(np.pi * np.arange(rise) / rise)) / 2
    down = (1 + np.cos(np.pi * np.arange(steps - rise) / max(1, steps - rise))) / 2
    return RATE * np.concatenate([0.04 + 0.96 * up, down])


def fit_themes(matrix: sparse.csr_matrix, targets: np.ndarray, asked: np.ndarray) -> Fitted:
    """Fit themes to sentences.

    Args:
        matrix: sentences by signs.
        targets: sentences by targets, 1.0 where a sentence is what the target names.
        asked: of the same shape, 1.0 where that is known of the sentence.
    """
    rng = np.random.default_rng(0)
    count, columns, wanted = matrix.shape[0], matrix.shape[1], targets.shape[1]
    held = [
        rng.normal(0, 0.05, (columns, THEMES)).astype(np.float32),
        np.zeros(THEMES, np.float32),
        rng.normal(0, 0.1, (THEMES, wanted)).astype(np.float32),
        np.full(wanted, RARE, np.float32),
    ]
    first, second = ([np.zeros_like(one) for one in held] for _ in range(2))
    rates = _rates(ROUNDS * -(-count // BATCH)).tolist()
    step = 0
    for _ in range(ROUNDS):
        order = rng.permutation(count)
        for start in range(0, count, BATCH):
            rows = order[start : start + BATCH]
            batch = matrix[rows].astype(np.float32)
            batch.data *= (rng.random(len(batch.data)) > LEFT_OUT) / (1 - LEFT_OUT)
            hidden = np.maximum(batch @ held[0] + held[1], 0)
            miss = (1 / (1 + np.exp(-(hidden @ held[2] + held[3]))) - targets[rows]) * asked[rows] / len(rows)
            back = (miss @ held[2].T) * (hidden > 0)
            slopes = [batch.T @ back, back.sum(0), hidden.T @ miss, miss.sum(0)]
            step += 1
            for place, slope in enumerate(slopes):
                first[place] += 0.1 * (slope - first[place])
                second[place] += 0.001 * (slope**2 - second[place])
                mean, spread = first[place] / (1 - 0.9**step), np.sqrt(second[place] / (1 - 0.999**step))
                held[place] -= rates[step - 1] * (DECAY * held[place] + mean / (spread + 1e-8))
    signs, starts = (np.clip(np.rint(one / STEP), -HEAVIEST, HEAVIEST) * STEP for one in held[:2])
    return Fitted(signs, starts, held[2].astype(float), held[3].astype(float))
