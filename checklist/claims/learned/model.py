"""The weights by which a segment of a letter is judged, as `weights.json.xz` holds them.

`python -m training.segments` writes the file: JSON with how rare the meanings of words are in letters, the weight of
each feature and of none ("bias"). The judgement is a logistic regression: the likelihood is 1 / (1 + exp(-sum)).
"""

import json
import lzma
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, sumprod
from pathlib import Path
from typing import Self

FILE = Path(__file__).with_name("weights.json.xz")
_CUE, _WORD, _KNOWN, _UNKNOWN = "cue ", "word ", "known ", "unknown "


@dataclass(frozen=True, slots=True, eq=False)  # itself alone, so that what was found by it can be remembered
class Vocabulary:
    """What the features look for.

    Attributes:
        rare: how rare a meaning is in letters: the logarithm of one in so many.
        unseen: the same for meanings that `rare` does not hold.
        words: those of which each is a feature.
        meanings: those of which each is a feature, by whether the facts have it.
        cues: the lists of `cues.yaml` of which each is a feature.
    """

    rare: Mapping[str, float]
    unseen: float
    words: frozenset[str]
    meanings: frozenset[str]
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of features, and the vocabulary that these need."""

    vocabulary: Vocabulary
    weights: Mapping[str, float]
    bias: float

    @classmethod
    def of(cls, content: bytes) -> Self:
        """The model that the content of a file holds."""
        read = json.loads(lzma.decompress(content))
        weights = read["weights"]

        def after(*prefixes: str) -> frozenset[str]:
            return frozenset(name[len(prefix) :] for prefix in prefixes for name in weights if name.startswith(prefix))

        vocabulary = Vocabulary(
            read["rare"], read["unseen"], after(_WORD), after(_KNOWN, _UNKNOWN), tuple(sorted(after(_CUE)))
        )
        return cls(vocabulary, weights, read["bias"])

    def likelihood(self, features: Mapping[str, float]) -> float:
        """How likely a segment with these features is invented, from 0 to 1."""
        return likelihood(self.bias + self.weigh(features))

    def weigh(self, features: Mapping[str, float]) -> float:
        """What some features add to the sum, of which the likelihood is made."""
        weights = self.weights
        return sum([weights[name] * value for name, value in features.items() if name in weights])

    def weigh_marks(self, names: Iterable[str]) -> float:
        """The same of features that are all 1."""
        weights = self.weights
        return sum([weights[name] for name in names if name in weights])

    def row(self, names: Sequence[str]) -> tuple[float, ...]:
        """The weights of some features, in their order."""
        return tuple(self.weights.get(name, 0.0) for name in names)

    def most(self, greatest: Mapping[str, float]) -> float:
        """The most that features can add of which each is between 0 and a greatest number."""
        return sumprod([max(0.0, weight) for weight in self.row(tuple(greatest))], greatest.values())


def likelihood(total: float) -> float:
    """The likelihood, from 0 to 1, that a sum of weights stands for."""
    return 1 / (1 + exp(-total)) if total > -500 else 0.0


@cache
def model() -> Model:
    """The model of the file, read once."""
    return Model.of(FILE.read_bytes())
