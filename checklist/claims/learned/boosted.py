"""Boosted trees that judge the likeliest segments again, as `trees.json.xz` holds them.

`python -m training.segments` writes the file: JSON with the names of the features, a bias, and the lists of each tree
(`checklist.claims.confidence.trees`), whose leaves hold what they add to the logarithm of the odds. The trees know what
the regression of `checklist.claims.learned.model` says, and everything but the single words. Gradient boosting:
J. H. Friedman, Annals of Statistics 29 (2001), 1189–1232.
"""

import json
import lzma
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log
from pathlib import Path
from typing import Self

from checklist.claims.confidence.trees import Trees
from checklist.claims.learned.model import likelihood

FILE = Path(__file__).with_name("trees.json.xz")
# How likely a segment is by the regression that the trees judge: one in twenty of an ordinary letter.
JUDGED_AGAIN = 0.5
LEAST = log(JUDGED_AGAIN / (1 - JUDGED_AGAIN)) - 1e-6  # that logarithm of odds, however it was rounded
SUM = "sum"  # the feature that holds the logarithm of the odds by the regression


@dataclass(frozen=True, slots=True, eq=False)  # itself alone, so that what was found by it can be remembered
class Boosted:
    """Trees of which each adds to a sum, and what the sum begins with."""

    trees: Trees
    bias: float

    @classmethod
    def of(cls, content: bytes) -> Self:
        """The trees that the content of a file holds."""
        read = json.loads(lzma.decompress(content))
        return cls(Trees.of(read["features"], read["trees"]), read["bias"])

    def judge(self, total: float, features: Callable[[], Mapping[str, float]]) -> float:
        """How likely a segment is invented, from 0 to 1: by the trees, where the regression finds it likely.

        Args:
            total: the logarithm of the odds by the regression.
            features: makes those of the segment, which take long to tell.
        """
        return self.likelihood(features(), total) if total >= LEAST else likelihood(total)

    def likelihood(self, features: Mapping[str, float], total: float) -> float:
        """How likely a segment is invented by the trees alone, from 0 to 1.

        Args:
            features: those of the segment.
            total: the logarithm of the odds by the regression.
        """
        return _likelihood(self, tuple({**features, SUM: total}.items()))


@lru_cache(maxsize=4096)  # at the desk most segments stay as they are from pause to pause
def _likelihood(made: Boosted, found: tuple[tuple[str, float], ...]) -> float:
    row = made.trees.row(dict(found))
    return likelihood(made.bias + sum([tree.value(row) for tree in made.trees.all]))


@cache
def boosted() -> Boosted:
    """The trees of the file, read once."""
    return Boosted.of(FILE.read_bytes())
