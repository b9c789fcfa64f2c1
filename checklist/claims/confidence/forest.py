"""A forest of decision trees, as `forest.json.xz` holds it; `python -m training.flags` writes the file.

The file is JSON: the names of the features, and for each tree four lists with an item for each node. A node that asks
has the number of a feature, a threshold, and the nodes that follow where the feature is at most the threshold and where
it is more; a leaf has the number -1, and for its threshold the share of the flags that ended there and were right.
Random forests: L. Breiman, Machine Learning 45 (2001), 5–32.
"""

import json
import lzma
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

FILE = Path(__file__).with_name("forest.json.xz")
LEAF = -1
DIGITS = 3  # to which features are rounded: sums of fractions differ in the last digits from machine to machine


@dataclass(frozen=True, slots=True)
class Tree:
    """The nodes of a tree, the root first."""

    feature: array[int]
    threshold: array[float]
    at_most: array[int]
    more: array[int]

    def value(self, row: array[float]) -> float:
        """The value of the leaf in which a row of features ends."""
        node = 0
        while (feature := self.feature[node]) != LEAF:
            node = self.at_most[node] if row[feature] <= self.threshold[node] else self.more[node]
        return self.threshold[node]


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees over features that have names."""

    places: Mapping[str, int]
    trees: tuple[Tree, ...]

    @classmethod
    def of(cls, content: bytes) -> Self:
        """The forest that the content of a file holds."""
        read = json.loads(lzma.decompress(content))
        trees = tuple(
            Tree(array("h", feature), array("d", threshold), array("h", at_most), array("h", more))
            for feature, threshold, at_most, more in read["trees"]
        )
        return cls({name: place for place, name in enumerate(read["features"])}, trees)

    def likelihood(self, features: Mapping[str, float]) -> float:
        """The mean of what the trees say, from 0 to 1; features that the trees do not know are left out."""
        row = self._row(features)
        return sum(tree.value(row) for tree in self.trees) / len(self.trees)

    def reaches(self, features: Mapping[str, float], least: float) -> bool:
        """Whether the likelihood is at least so high; trees are asked until the rest cannot change the answer."""
        row, wanted = self._row(features), least * len(self.trees)
        told = 0.0
        for left, tree in zip(range(len(self.trees) - 1, -1, -1), self.trees, strict=True):
            told += tree.value(row)
            if told >= wanted or told + left < wanted:
                break
        return told >= wanted

    def _row(self, features: Mapping[str, float]) -> array[float]:
        row = array("f", bytes(4 * len(self.places)))  # as precise as those that the trees were trained on
        for name, value in features.items():
            if name in self.places:
                row[self.places[name]] = round(value, DIGITS)
        return row


@cache
def forest() -> Forest:
    """The forest of the file, read once."""
    return Forest.of(FILE.read_bytes())
