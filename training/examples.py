"""Encode labelled letters as the engine reads them: a row for each sentence, a column for each feature."""

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import numpy as np
from joblib import Parallel, delayed
from scipy import sparse

from checklist.classifier.features import sentence_features
from checklist.classifier.verdicts import quoted
from checklist.criteria.trade import of_trade_at_all
from checklist.letter import Letter as Text
from checklist.report import Verdict
from checklist.rubric import Rubric
from checklist.text.segmentation import Span
from training.letters import Letter

GUIDES = Path(__file__).parents[1] / "guides/content"
MIN_SENTENCES = 16  # in which a feature must occur to get a column
_CHUNK = 100  # letters that a process reads at a time


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled letter as the engine reads it.

    Attributes:
        definitions: by criterion its definition in the letter's guide.
        rules: by criterion the verdict of the rules.
        quoted: by criterion the numbers of the sentences that the rules quote.
        by_rules: the criteria that the engine leaves to the rules in this letter.
        rows: the rows of the letter's sentences in the matrix.
    """

    letter: Letter
    sentences: list[Span]
    definitions: dict[str, str]
    rules: dict[str, Verdict]
    quoted: dict[str, list[int]]
    by_rules: frozenset[str]
    rows: np.ndarray = field(default_factory=lambda: np.array([], int))

    def is_evidence(self, criterion: str) -> np.ndarray:
        """1 for each sentence that shares a character with a quote of the label, else 0."""
        spans = self.letter.spans.get(criterion, [])
        return np.array([any(one.touches(span) for span in spans) for one in self.sentences], int)


@dataclass(frozen=True, slots=True)
class Dataset:
    """Encoded letters; `matrix` is sentences by features, 1.0 where the sentence has the feature."""

    examples: list[Example]
    matrix: sparse.csr_matrix
    features: list[str]


@cache
def _rubrics() -> dict[str, Rubric]:
    return {rubric.guide: rubric for rubric in map(Rubric.load, sorted(GUIDES.glob("*.yaml")))}


def _encode(letters: list[Letter]) -> list[tuple[Example, list[list[str]]]]:
    encoded = []
    for letter in letters:
        text = Text(letter.text)
        entries = [entry for entry in _rubrics()[letter.guide].criteria if entry.check]
        found = {entry.id: entry.check.run(text, entry.needs) for entry in entries if entry.check}
        of_technology = of_trade_at_all(text)
        example = Example(
            letter,
            [Span(one.start, one.end) for one in text.sentences],
            {entry.id: entry.definition for entry in entries},
            {name: one.verdict for name, one in found.items()},
            {name: quoted(text, one.spans) for name, one in found.items()},
            frozenset(entry.id for entry in entries if entry.technical and not of_technology),
        )
        encoded.append((example, [list(one) for one in sentence_features(text)]))
    return encoded


def encode(letters: list[Letter]) -> Dataset:
    """Encode letters, with as many processes as there are processors."""
    chunks = [letters[start : start + _CHUNK] for start in range(0, len(letters), _CHUNK)]
    encoded = [one for part in Parallel(n_jobs=-1)(delayed(_encode)(chunk) for chunk in chunks) for one in part]
    sentences = [sentence for _, found in encoded for sentence in found]
    count = Counter(feature for sentence in sentences for feature in sentence)
    features = sorted(feature for feature, times in count.items() if times >= MIN_SENTENCES)
    column = {feature: place for place, feature in enumerate(features)}
    cells = [sorted(column[feature] for feature in sentence if feature in column) for sentence in sentences]
    ends = np.cumsum([0, *map(len, cells)])
    flat = np.array([place for row in cells for place in row], int)
    matrix = sparse.csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(sentences), len(features)))
    examples = []
    start = 0
    for one, found in encoded:
        examples.append(replace(one, rows=np.arange(start, start + len(found))))
        start += len(found)
    return Dataset(examples, matrix, features)
