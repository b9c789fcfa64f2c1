"""Krippendorff's alpha for ordinal verdicts: agreement among any number of annotators, some of whom may be missing."""

from collections.abc import Iterable, Sequence
from math import nan

from checklist.report import ORDER


def coincidences(units: Iterable[Sequence[str]]) -> tuple[float, ...]:
    """The coincidence matrix of one or more letters, row by row, to be added up.

    Args:
        units: for each criterion of each letter the verdicts that were given, one an annotator. Those with fewer than
            two verdicts say nothing and are left out.
    """
    cells = [0.0] * 9
    for unit in units:
        places = [ORDER.index(verdict) for verdict in unit]
        for first, one in enumerate(places):
            for second, other in enumerate(places):
                if first != second:
                    cells[3 * one + other] += 1 / (len(places) - 1)
    return tuple(cells)


def alpha(cells: Sequence[float]) -> float:
    """Krippendorff's alpha of a coincidence matrix (Krippendorff, Content Analysis, 4th edition, 2019, chapter 12).

    Returns:
        1.0 for full agreement, 0.0 for chance; not a number where nothing was judged twice or all verdicts are equal.
    """
    marginals = [sum(cells[3 * i : 3 * i + 3]) for i in range(3)]
    total = sum(marginals)
    pairs = [(i, j, _distance(marginals, i, j)) for i in range(3) for j in range(3)]
    observed = sum(cells[3 * i + j] * distance for i, j, distance in pairs)
    expected = sum(marginals[i] * marginals[j] * distance for i, j, distance in pairs)
    return 1 - (total - 1) * observed / expected if expected else nan


def _distance(marginals: Sequence[float], one: int, other: int) -> float:
    """The squared ordinal distance of two verdicts: how many verdicts stand between them."""
    low, high = sorted((one, other))
    return (sum(marginals[low : high + 1]) - (marginals[one] + marginals[other]) / 2) ** 2
