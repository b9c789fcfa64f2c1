"""A forest of decision trees, as `forest.json.xz` holds it; `python -m training.flags` writes the file.

The file is JSON: the names of the features, and the lists of each tree (`checklist.claims.confidence.trees`), whose
leaves hold the share of the flags that ended there and were right. Random forests:
L. Breiman, Machine Learning 45 (2001), 5–32.
"""

import json
import lzma
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

from checklist.claims.confidence.trees import Trees

FILE = Path(__file__).with_name("forest.json.xz")


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees of which each says how likely a flag is right."""

    trees: Trees

    @classmethod
    def of(cls, content: bytes) -> Self:
        """The forest that the content of a file holds."""
        read = json.loads(lzma.decompress(content))
        return cls(Trees.of(read["features"], read["trees"]))

    def likelihood(self, features: Mapping[str, float]) -> float:
        """The mean of what the trees say, from 0 to 1; features that the trees do not know are left out."""
        row, trees = self.trees.row(features), self.trees.all
        return sum(tree.value(row) for tree in trees) / len(trees)

    def reaches(self, features: Mapping[str, float], least: float) -> bool:
        """Whether the likelihood is at least so high; trees are asked until the rest cannot change the answer."""
        row, trees = self.trees.row(features), self.trees.all
        wanted, told = least * len(trees), 0.0
        for left, tree in zip(range(len(trees) - 1, -1, -1), trees, strict=True):
            told += tree.value(row)
            if told >= wanted or told + left < wanted:
                break
        return told >= wanted


@cache
def forest() -> Forest:
    """The forest of the file, read once."""
    return Forest.of(FILE.read_bytes())
