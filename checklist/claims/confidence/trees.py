"""Decision trees over features that have names, as files of weights hold them.

A tree is four lists with an item for each node. A node that asks has the number of a feature, a threshold, and the
nodes that follow where the feature is at most the threshold and where it is more; a leaf has the number -1, and its
value for a threshold.
"""

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

LEAF = -1
DIGITS = 3  # to which features are rounded: sums of fractions differ in the last digits from machine to machine

type Lists = tuple[list[int], list[float], list[int], list[int]]


@dataclass(frozen=True, slots=True)
class Tree:
    """The nodes of a tree, the root first."""

    feature: array[int]
    threshold: array[float]
    at_most: array[int]
    more: array[int]

    def value(self, row: array[float]) -> float:
        """The value of the leaf in which a row of features ends."""
        node, features, thresholds, at_most, more = 0, self.feature, self.threshold, self.at_most, self.more
        while (feature := features[node]) != LEAF:
            node = at_most[node] if row[feature] <= thresholds[node] else more[node]
        return thresholds[node]


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees that ask for the same features."""

    places: Mapping[str, int]
    all: tuple[Tree, ...]

    @classmethod
    def of(cls, features: Iterable[str], trees: Iterable[Lists]) -> Self:
        """Trees from the names of their features and their lists."""
        made = tuple(
            Tree(array("h", feature), array("d", threshold), array("h", at_most), array("h", more))
            for feature, threshold, at_most, more in trees
        )
        return cls({name: place for place, name in enumerate(features)}, made)

    def row(self, features: Mapping[str, float]) -> array[float]:
        """The row of some features, rounded; those that the trees do not know are left out."""
        row = array("f", bytes(4 * len(self.places)))  # as precise as those that the trees were trained on
        for name, value in features.items():
            if name in self.places:
                row[self.places[name]] = round(value, DIGITS)
        return row
