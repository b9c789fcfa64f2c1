"""Fit the themes: what signs mean together, learnt for all criteria at once.

A theme is a weighted sum of signs that counts where it stands above zero (one hidden layer of rectified units). The
weights are fitted to two things at once: that each sentence is told to be what its label says, and that a letter's
verdict can be drawn from the best of its sentences and from all of them together (learning from bags: Ramon and
De Raedt, 2000), for what a guide asks is often told in pieces. By stochastic gradient descent (Adam with decoupled
decay: Loshchilov and Hutter, 2019), more than half of the signs of a sentence left out at random at each look (dropout:
Srivastava et al., 2014), so that no theme hangs on one word. In a product of two matrices alone, or without leaving
signs out, the letters of other hands gain nothing.
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.special import expit

from checklist.weighing.themes import HEAVIEST, STEP, THEMES
from checklist.weighing.weigh import HARDLY, LEAST

LEFT_OUT = 0.6  # share of the signs of a sentence
ROUNDS = 12
BATCH = 20  # letters
RATE = 0.01  # the highest; it rises over the first third and falls after
DECAY = 0.1
RARE = -3.0  # log odds from which a criterion starts: few sentences tell of any one
BY_LETTER = 0.5  # what a letter's verdicts count for, beside its sentences
APART = 0.5  # decay of what the verdicts of one criterion weigh apart from all


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


@dataclass(frozen=True, slots=True)
class Told:
    """What a letter's sentences are to tell: `rows` of the matrix, and an entry for each criterion it is judged by.

    Of an entry: the column of its first target (the second stands beside it), a number for its guide and criterion, and
    the verdict, 0 for missing to 2 for met.
    """

    rows: np.ndarray
    columns: np.ndarray
    units: np.ndarray
    verdicts: np.ndarray


def _rates(steps: int) -> np.ndarray:
    rise = max(1, int(0.3 * steps))
    up = (1 - np.cos(np.pi * np.arange(rise) / rise)) / 2
    down = (1 + np.cos(np.pi * np.arange(steps - rise) / max(1, steps - rise))) / 2
    return RATE * np.concatenate([0.04 + 0.96 * up, down])


def _by_letter(odds: np.ndarray, batch: list[Told], drawn: list[np.ndarray]) -> tuple[np.ndarray, list[np.ndarray]]:
    """How the loss of the letters' verdicts falls with the odds of their sentences, and with the verdicts' weights.

    Args:
        odds: sentences by targets.
        batch: the letters whose sentences these are, in their order.
        drawn: weights of both verdicts by feature for all criteria, then what each unit weighs apart, then bases.
    """
    shared, apart, base = drawn
    sizes = [len(one.rows) for one in batch]
    starts, letter_of = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(batch)), sizes)
    letter = np.repeat(np.arange(len(batch)), [len(one.columns) for one in batch])
    column = np.concatenate([one.columns for one in batch])
    unit = np.concatenate([one.units for one in batch])
    verdict = np.concatenate([one.verdicts for one in batch])
    chance = expit(odds) * (odds > HARDLY)
    best, every = np.maximum.reduceat(odds, starts), np.add.reduceat(chance, starts)
    cells = [(letter, column), (letter, column + 1)]
    values = np.stack(
        [*((np.maximum(best[one], LEAST) - LEAST) / -LEAST for one in cells), *(np.log1p(every[one]) for one in cells)],
        axis=1,
    )
    to_best, to_every = np.zeros_like(best), np.zeros_like(every)
    slopes = [np.zeros_like(one) for one in drawn]
    for side in (0, 1):
        raw = shared[side] + apart[side][unit]
        weights = np.logaddexp(0, raw)  # never below zero, as those that are drawn with
        told = (values * weights).sum(1) + base[side][unit]
        miss = BY_LETTER * (expit(told) - (verdict > side)) / len(batch)
        by_weight = miss[:, None] * values * expit(raw)
        slopes[0][side] = by_weight.sum(0)
        np.add.at(slopes[1][side], unit, by_weight)
        np.add.at(slopes[2][side], unit, miss)
        by_value = miss[:, None] * weights
        for place, cell in enumerate(cells):
            to_best[cell] += by_value[:, place] / -LEAST * (best[cell] > LEAST)
            to_every[cell] += by_value[:, 2 + place] / (1 + every[cell])
    back = to_best[letter_of] * (odds == best[letter_of]) + to_every[letter_of] * chance * (1 - chance)
    return back, slopes


def fit_themes(matrix: sparse.csr_matrix, targets: np.ndarray, asked: np.ndarray, letters: list[Told]) -> Fitted:
    """Fit themes to sentences.

    Args:
        matrix: sentences by signs.
        targets: sentences by targets, 1.0 where a sentence is what the target names.
        asked: of the same shape, 1.0 where that is known of the sentence.
        letters: those to learn from; sentences that are in none are not looked at.
    """
    rng = np.random.default_rng(0)
    columns, wanted = matrix.shape[1], targets.shape[1]
    units = 1 + max(int(one.units.max()) for one in letters)
    held = [
        rng.normal(0, 0.05, (columns, THEMES)).astype(np.float32),
        np.zeros(THEMES, np.float32),
        rng.normal(0, 0.1, (THEMES, wanted)).astype(np.float32),
        np.full(wanted, RARE, np.float32),
        np.full((2, 4), -0.5, np.float32),
        np.zeros((2, units, 4), np.float32),
        np.full((2, units), -1.5, np.float32),
    ]
    decays = [DECAY] * 4 + [0.0, APART, 0.0]
    first, second = ([np.zeros_like(one) for one in held] for _ in range(2))
    rates = _rates(ROUNDS * -(-len(letters) // BATCH)).tolist()
    step = 0
    for _ in range(ROUNDS):
        order = rng.permutation(len(letters))
        for start in range(0, len(order), BATCH):
            told = [letters[place] for place in order[start : start + BATCH]]
            rows = np.concatenate([one.rows for one in told])
            batch = matrix[rows].astype(np.float32)
            batch.data *= (rng.random(len(batch.data)) > LEFT_OUT) / (1 - LEFT_OUT)
            hidden = np.maximum(batch @ held[0] + held[1], 0)
            odds = hidden @ held[2] + held[3]
            miss = (expit(odds) - targets[rows]) * asked[rows] / len(rows)
            by_letter, slopes = _by_letter(odds, told, held[4:])
            miss += by_letter
            back = (miss @ held[2].T) * (hidden > 0)
            slopes = [batch.T @ back, back.sum(0), hidden.T @ miss, miss.sum(0), *slopes]
            step += 1
            for place, slope in enumerate(slopes):
                first[place] += 0.1 * (slope - first[place])
                second[place] += 0.001 * (slope**2 - second[place])
                mean, spread = first[place] / (1 - 0.9**step), np.sqrt(second[place] / (1 - 0.999**step))
                held[place] -= rates[step - 1] * (decays[place] * held[place] + mean / (spread + 1e-8))
    signs, starts = (np.clip(np.rint(one / STEP), -HEAVIEST, HEAVIEST) * STEP for one in held[:2])
    return Fitted(signs, starts, held[2].astype(float), held[3].astype(float))
