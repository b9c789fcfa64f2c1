"""The weights, made by scikit-learn, as `checklist/claims/learned/model.py` reads them."""

import json
import lzma
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
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
from checklist.claims.learned.boosted import SUM, Boosted
from checklist.claims.learned.features import FeaturesOf
from checklist.claims.learned.model import Model, Vocabulary
from checklist.claims.learned.segments import Segment, segments_of
from checklist.claims.matching.word_for_word import borne_out
from checklist.claims.passages import Passages
from checklist.claims.words import meant
from training.segments.boosting import boost
from training.segments.letters import Labelled

C = 0.2
FEWEST = 10  # segments that a feature needs
FEWEST_LETTERS = 2  # that a meaning needs, so that it is known how rare it is
CUES = 22
FOLDS = 8
INNER_FOLDS = 5  # by which the trees are told what a regression says that has not seen a letter
# What a segment counts: letters with as many inventions as letters have count more than those that were written to have
# many, and than those on which the rules were amended.
WEIGHTS = {"repository": 0.6, "dense": 0.5}


@dataclass(frozen=True, slots=True)
class Judge:
    """The regression, and the trees that judge again what it finds likely."""

    model: Model
    boosted: Boosted

    def likelihood(self, features: Features) -> float:
        """How likely a segment with these features is invented, from 0 to 1."""
        return self.boosted.judge(self.model.bias + self.model.weigh(features), lambda: features)


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

    def likelihoods(self, made: Judge) -> list[float]:
        """How likely each segment is invented."""
        return [made.likelihood(found) for found in self.features(made.model.vocabulary)]

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


def train(letters: Sequence[Read], cues: Sequence[str]) -> tuple[Model, bytes]:
    """Weights for the segments of some letters, and the file of the trees that judge them again."""
    made, chosen = _regression(letters, cues)
    rows: list[list[Features]] = [[]] * len(letters)
    for seen, unseen in _folds(letters, INNER_FOLDS):
        others = [letters[place] for place in seen]
        model = _fitted(others, vocabulary_of(others, chosen))[0]
        for place in unseen:
            found = letters[place].features(model.vocabulary)
            rows[place] = [{**row, SUM: model.bias + model.weigh(row)} for row in found]
    return made, boost(list(chain.from_iterable(rows)), *_answers(letters))


def crossed(letters: Sequence[Read], cues: Sequence[str]) -> list[list[float]]:
    """For each letter what weights say of its segments that were trained on other letters."""
    told: list[list[float]] = [[]] * len(letters)
    for seen, unseen in _folds(letters, FOLDS):
        model, trees = train([letters[place] for place in seen], cues)
        made = Judge(model, Boosted.of(trees))
        for place in unseen:
            told[place] = letters[place].likelihoods(made)
    return told


def writers(letters: Sequence[Read]) -> list[str]:
    """Who wrote each letter."""
    return [str(one.letter.facts.get("basics", {}).get("name", one.letter.ident)) for one in letters]


def _folds(letters: Sequence[Read], number: int) -> Iterator[tuple[list[int], list[int]]]:
    """Places of letters to learn from and of others to judge, by writers: some have several letters."""
    for seen, unseen in GroupKFold(number).split(letters, groups=writers(letters)):
        yield seen.tolist(), unseen.tolist()


def _regression(letters: Sequence[Read], cues: Sequence[str]) -> tuple[Model, list[str]]:
    """Weights with all cues at first, and then with those that told most, and which these are."""
    every, uses = _fitted(letters, vocabulary_of(letters, cues))
    told = {name: abs(weight) * uses[name] ** 0.25 for name, weight in every.weights.items()}
    best = sorted((f"cue {name}" for name in cues), key=lambda name: -told.get(name, 0.0))[:CUES]
    chosen = sorted(name.removeprefix("cue ") for name in best)
    return _fitted(letters, vocabulary_of(letters, chosen))[0], chosen


def _answers(letters: Sequence[Read]) -> tuple[list[bool], list[float]]:
    """Whether each segment is invented, and what it counts."""
    answers = [answer for one in letters for answer in one.invented]
    return answers, [WEIGHTS.get(one.letter.source, 1.0) for one in letters for _ in one.segments]


def _fitted(letters: Sequence[Read], vocabulary: Vocabulary) -> tuple[Model, Mapping[str, int]]:
    """Weights of all features of a vocabulary, and how many segments have each."""
    rows = [row for one in letters for row in one.features(vocabulary)]
    answers, counts = _answers(letters)
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
