"""The weights, made by scikit-learn, as `checklist/claims/learned/model.py` reads them."""

import json
import lzma
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Self

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import MaxAbsScaler

from checklist.claims.check import raised
from checklist.claims.claim import Claim
from checklist.claims.confidence.features import Features
from checklist.claims.learned.features import FeaturesOf
from checklist.claims.learned.model import Model, Vocabulary
from checklist.claims.learned.segments import Segment, segments_of
from checklist.claims.matching.word_for_word import borne_out
from checklist.claims.passages import Passages
from checklist.claims.words import meant
from training.segments.letters import Labelled

C = 0.2
FEWEST = 10  # segments that a feature needs
FEWEST_LETTERS = 2  # that a meaning needs, so that it is known how rare it is
CUES = 22
FOLDS = 8
# What a segment counts: letters with as many inventions as letters have count more than those that were written to have
# many, and than those on which the rules were amended.
WEIGHTS = {"repository": 0.6, "dense": 0.5}


@dataclass(slots=True)
class Read:
    """A letter as the check reads it, cut into segments, with the claims that rules find."""

    letter: Labelled
    passages: Passages
    claims: list[Claim]
    segments: list[Segment]

    @classmethod
    def of(cls, letter: Labelled) -> Self:
        """Read a letter."""
        passages = letter.read()
        claims = [borne_out(passages, one) for one in raised(passages)]
        return cls(letter, passages, claims, segments_of(passages))

    def features(self, vocabulary: Vocabulary) -> list[Features]:
        """The features of each segment."""
        made = FeaturesOf(self.passages, self.segments, self.claims, vocabulary)
        return [made.of(place) for place in range(len(self.segments))]

    def likelihoods(self, model: Model) -> list[float]:
        """How likely each segment is invented."""
        return [model.likelihood(found) for found in self.features(model.vocabulary)]

    @property
    def invented(self) -> list[bool]:
        """Whether each segment touches what the letter invents."""
        return [any(one.touches(span) for span in self.letter.invented) for one in self.segments]


def packed(model: Model) -> bytes:
    """The file of some weights."""
    rare = {key: round(value, 2) for key, value in sorted(model.vocabulary.rare.items())}
    weights = {name: round(weight, 4) for name, weight in sorted(model.weights.items()) if round(weight, 4)}
    content = {"unseen": round(model.vocabulary.unseen, 2), "rare": rare, "bias": round(model.bias, 4)}
    made = json.dumps(content | {"weights": weights}, ensure_ascii=False, separators=(",", ":"))
    return lzma.compress(made.encode(), preset=9)


def vocabulary_of(letters: Sequence[Read], cues: Sequence[str]) -> Vocabulary:
    """All words and meanings of some letters, of which `train` keeps those that are frequent enough."""
    seen: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for one in letters:
        seen.update(meant(word for part in one.segments for word in part.words))
        words.update({word for part in one.segments for word in part.words})
    rare = {key: round(log(len(letters) / (1 + number)), 2) for key, number in seen.items() if number >= FEWEST_LETTERS}
    often = frozenset(word for word, number in words.items() if number >= FEWEST)
    meanings = frozenset(key for key, number in seen.items() if number >= FEWEST)
    return Vocabulary(rare, round(log(len(letters)), 2), often, meanings, tuple(cues))


def train(letters: Sequence[Read], cues: Sequence[str]) -> Model:
    """Weights for the segments of some letters, first of all cues, and then of those that told most."""
    every, uses = _fitted(letters, vocabulary_of(letters, cues))
    told = {name: abs(weight) * uses[name] ** 0.25 for name, weight in every.weights.items()}
    best = sorted((f"cue {name}" for name in cues), key=lambda name: -told.get(name, 0.0))[:CUES]
    chosen = sorted(name.removeprefix("cue ") for name in best)
    return _fitted(letters, vocabulary_of(letters, chosen))[0]


def crossed(letters: Sequence[Read], cues: Sequence[str]) -> list[list[float]]:
    """For each letter what weights say of its segments that were trained on other letters."""
    told: list[list[float]] = [[]] * len(letters)
    groups = [f"{one.letter.source} {one.letter.ident}" for one in letters]
    for seen, unseen in GroupKFold(FOLDS).split(letters, groups=groups):
        made = train([letters[place] for place in seen], cues)
        for place in unseen:
            told[place] = letters[place].likelihoods(made)
    return told


def _fitted(letters: Sequence[Read], vocabulary: Vocabulary) -> tuple[Model, Mapping[str, int]]:
    """Weights of all features of a vocabulary, and how many segments have each."""
    rows = [row for one in letters for row in one.features(vocabulary)]
    answers = [answer for one in letters for answer in one.invented]
    counts = [WEIGHTS.get(one.letter.source, 1.0) for one in letters for _ in one.segments]
    vectorizer, scaler = DictVectorizer(), MaxAbsScaler()
    columns = vectorizer.fit_transform(rows).tocsr()
    uses = np.asarray((columns != 0).sum(axis=0)).ravel()
    kept = np.flatnonzero(uses >= FEWEST)
    names = vectorizer.get_feature_names_out()[kept]
    made = LogisticRegression(C=C, solver="liblinear", max_iter=300, random_state=0)
    made.fit(scaler.fit_transform(columns[:, kept]), answers, sample_weight=counts)
    weights = dict(zip(names, (made.coef_[0] / scaler.scale_).tolist(), strict=True))
    used = dict(zip(names, uses[kept].tolist(), strict=True))
    return Model(vocabulary, weights, float(made.intercept_[0])), used
