"""Confidence intervals by the bootstrap over letters: letters are drawn again with replacement, not verdicts.

The verdicts on one letter hang together, so intervals that took them for independent would be too narrow
(Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapters 8 and 13).
"""

from collections.abc import Callable, Sequence
from math import isnan, nan
from random import Random

RESAMPLES = 1000
LEVEL = 0.95
_SEED = 20261129

Interval = tuple[float, float]


def intervals[N: (int, float)](
    letters: Sequence[tuple[N, ...]], measure: Callable[[Sequence[N]], Sequence[float]]
) -> list[Interval]:
    """The 95 % percentile interval of each value of a measure; the same input always gives the same numbers.

    Args:
        letters: counts of each letter, all of one length.
        measure: values of the sum of such counts; not a number where there is none.

    Returns:
        An interval a value; not a number on both sides where there are fewer than two letters, or where the measure
        has no value on one of the resamples.
    """
    width = len(measure(_sum(letters)))
    if len(letters) < 2:
        return [(nan, nan)] * width
    random = Random(_SEED)  # noqa: S311 - the figures are to be the same at each run
    drawn = [measure(_sum(random.choices(letters, k=len(letters)))) for _ in range(RESAMPLES)]
    return [_interval(list(values)) for values in zip(*drawn, strict=True)]


def _sum[N: (int, float)](letters: Sequence[tuple[N, ...]]) -> list[N]:
    return list(map(sum, zip(*letters, strict=True)))


def _interval(values: list[float]) -> Interval:
    if any(map(isnan, values)):
        return (nan, nan)
    values.sort()
    tail = round(RESAMPLES * (1 - LEVEL) / 2)
    return (values[tail], values[-tail - 1])
