"""Turn labelled letters into rows of numbers: a row a sentence, a column a sign."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import sparse

from checklist.letter import Letter
from checklist.report import Verdict
from checklist.rubric import Rubric
from checklist.text import Span
from checklist.weighing.signs import signs
from checklist.weighing.weigh import of_another_trade, quoted
from training.letters import Labelled

RUBRICS = {one.guide: one for one in map(Rubric.load, sorted(Path("guides/content").glob("*.yaml")))}
RAREST = 16  # sentences in which a sign must stand


@dataclass(frozen=True, slots=True)
class Read:
    """A labelled letter as the engine reads it: its sentences, and by criterion what the rules say and quote.

    `by_rules` holds the criteria that are left to the rules in this letter.
    """

    label: Labelled
    sentences: list[Span]
    rules: dict[str, Verdict]
    quoted: dict[str, list[int]]
    by_rules: frozenset[str]
    rows: np.ndarray

    def telling(self, criterion: str) -> np.ndarray:
        """1 for each sentence that shares a character with a passage of the label, else 0."""
        passages = self.label.passages.get(criterion, [])
        return np.array([any(one.touches(held) for held in passages) for one in self.sentences], int)


def read(letters: list[Labelled]) -> tuple[list[Read], sparse.csr_matrix, list[str]]:
    """Read every letter.

    Returns:
        The letters; a matrix with a row a sentence; the names of its columns. A sign in fewer than `RAREST`
        sentences has no column.
    """
    found: list[list[dict[str, None]]] = []
    made: list[Read] = []
    start = 0
    for label in letters:
        letter = Letter(label.text)
        held = signs(letter)
        rules = {
            entry.id: entry.check.run(letter, {**entry.needs, "guide": label.guide})
            for entry in RUBRICS[label.guide].criteria
            if entry.check
        }
        spans = [Span(one.start, one.end) for one in letter.sentences]
        verdicts = {name: one.verdict for name, one in rules.items()}
        places = {name: quoted(letter, one.spans) for name, one in rules.items()}
        left = frozenset(name for name in rules if of_another_trade(letter, label.guide, name))
        made.append(Read(label, spans, verdicts, places, left, np.arange(start, start + len(held))))
        found.append(held)
        start += len(held)
    sentences = [sentence for held in found for sentence in held]
    count = Counter(sign for sentence in sentences for sign in sentence)
    names = sorted(sign for sign, times in count.items() if times >= RAREST)
    column = {sign: place for place, sign in enumerate(names)}
    cells = [sorted(column[sign] for sign in sentence if sign in column) for sentence in sentences]
    ends = np.cumsum([0, *map(len, cells)])
    flat = np.array([place for row in cells for place in row], int)
    matrix = sparse.csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(sentences), len(names)))
    return made, matrix, names
