"""How far two sets of verdicts agree: weighted kappa, F1 of `met`, evidence that overlaps.

Everything is computed from counts that add up over letters (`tally`), so that a resample of letters is a sum.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import nan
from typing import NamedTuple

from checklist.report import ORDER


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Two verdicts on one criterion of one letter.

    Attributes:
        letter: the letter's id.
        guide: slug of the guide by which both judged.
        language: the letter's language, "it" or "en".
        kind: "synthetic" or "posted", the kind of letter; may be empty.
        criterion: the criterion's id.
        label: the verdict of the label, or of the first annotator.
        other: the verdict that is compared with it, the engine's or a second annotator's.
        overlaps: whether the passages of the two share a character; None where one of them quoted nothing.
    """

    letter: str
    guide: str
    language: str
    kind: str
    criterion: str
    label: str
    other: str
    overlaps: bool | None


class Agreement(NamedTuple):
    """Agreement over a set of verdicts; a share of nothing is not a number."""

    verdicts: int
    exact: float
    kappa: float
    precision: float
    recall: float
    f1: float
    overlap: float


def kappa(pairs: Iterable[tuple[str, str]]) -> float:
    """Cohen's kappa with linear weights over missing, partial, met (Cohen, Psychological Bulletin 70, 1968).

    Returns:
        1.0 where both judge alike and chance could do no worse; not a number without a pair.
    """
    cells = [0] * 9
    for one, other in pairs:
        cells[3 * ORDER.index(one) + ORDER.index(other)] += 1
    return _kappa(cells)


def tally(verdicts: Iterable[Verdicts]) -> tuple[int, ...]:
    """Counts of one or more letters, to be added up.

    Returns:
        The nine cells of the confusion matrix row by row, the label's verdict by row; then how many verdicts both
        call met with passages on both sides, and in how many of these the passages overlap.
    """
    counts = [0] * 11
    for one in verdicts:
        counts[3 * ORDER.index(one.label) + ORDER.index(one.other)] += 1
        if one.label == one.other == "met" and one.overlaps is not None:
            counts[9] += 1
            counts[10] += one.overlaps
    return tuple(counts)


def measure(counts: Sequence[int]) -> Agreement:
    """The agreement that the sums of `tally` say."""
    cells = counts[:9]
    total, both = sum(cells), cells[8]
    label, other = sum(cells[6:9]), cells[2] + cells[5] + cells[8]
    return Agreement(
        verdicts=total,
        exact=share(cells[0] + cells[4] + cells[8], total),
        kappa=_kappa(cells),
        precision=share(both, other),
        recall=share(both, label),
        f1=share(2 * both, label + other),
        overlap=share(counts[10], counts[9]),
    )


def agreement(verdicts: Iterable[Verdicts]) -> Agreement:
    """Agreement over the verdicts."""
    return measure(tally(verdicts))


def share(part: int, whole: int) -> float:
    """A part of a whole between 0 and 1; not a number where the whole is nothing."""
    return part / whole if whole else nan


def _kappa(cells: Sequence[int]) -> float:
    total = sum(cells)
    if not total:
        return nan
    rows = [sum(cells[3 * i : 3 * i + 3]) for i in range(3)]
    columns = [cells[j] + cells[3 + j] + cells[6 + j] for j in range(3)]
    steps = [(i, j, abs(i - j)) for i in range(3) for j in range(3)]
    observed = sum(step * cells[3 * i + j] for i, j, step in steps) / total
    chance = sum(step * rows[i] * columns[j] for i, j, step in steps) / total**2
    return 1.0 if chance == 0 else 1 - observed / chance
