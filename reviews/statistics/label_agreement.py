"""How far a guide agrees with labels: those of sample letters, and what mentors said of letters that may count.

The measures and intervals are those of ``python -m checklist agreement``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import isnan
from typing import Any

import checklist
from checklist.evaluate.agreement import Agreement, Verdicts, measure, tally
from checklist.evaluate.intervals import intervals
from guides.localization import localized
from guides.models import Guide
from reviews.runs.answer_labels import MENTORS, labelled_letters, shared_letters
from reviews.runs.rerun_comparison import MIN_LETTERS

MOST_LETTERS = 50  # of candidates: the engine reads each of them when the page is opened
MIN_VERDICTS = 20  # verdicts from which a kappa is shown: of fewer it says next to nothing


@dataclass(frozen=True)
class Labelled:
    """A letter with what people say of it: verdicts by criterion, and whether a mistake is found by mistake."""

    key: str
    title: str
    language: str
    body: str
    verdicts: Mapping[str, str]
    mistakes: Mapping[str, bool]


@dataclass(frozen=True)
class Disagreement:
    """A check on which the guide says something else than the label."""

    letter: str
    check: str
    expected: str
    said: str
    quotes: list[str]


@dataclass(frozen=True)
class Measured:
    """A value between 0 and 1 in per cent, or a kappa, with its interval; None where there is too little."""

    value: float
    low: float | None
    high: float | None


class LabelAgreement:
    """The agreement of a guide's document with labelled letters; the engine runs when it is made."""

    def __init__(self, document: Mapping[str, Any], letters: Iterable[Labelled]) -> None:
        self.rubric = checklist.Rubric.load(document)
        self.titles = {item["id"]: localized(item["title"]) for p in ("criteria", "mistakes") for item in document[p]}
        self.letters = 0
        self.by_letter: list[tuple[int, ...]] = []
        self.mistakes = self.mistakes_alike = 0
        self.disagreements: list[Disagreement] = []
        for letter in letters:
            self._add(letter)

    def _add(self, letter: Labelled) -> None:
        report = checklist.review(letter.body, self.rubric)
        pairs = []
        for item in report.criteria:
            if expected := letter.verdicts.get(item.id):
                said = str(item.verdict)
                pairs.append(Verdicts(letter.key, "", letter.language, "", item.id, expected, said, None))
                self._compare(letter, item.id, expected, said, [span.quote for span in item.evidence])
        found = [item for item in report.mistakes if item.id in letter.mistakes]
        for mistake in found:
            expected, said = ("found" if one else "absent" for one in (letter.mistakes[mistake.id], mistake.found))
            self.mistakes += 1
            self.mistakes_alike += expected == said
            self._compare(letter, mistake.id, expected, said, [span.quote for span in mistake.evidence])
        self.letters += bool(pairs or found)
        if pairs:
            self.by_letter.append(tally(pairs))

    def _compare(self, letter: Labelled, check: str, expected: str, said: str, quotes: list[str]) -> None:
        if expected != said:
            self.disagreements.append(Disagreement(letter.title, self.titles[check], expected, said, quotes))

    @cached_property
    def total(self) -> Agreement:
        """The agreement on criteria over all letters."""
        return measure([sum(column) for column in zip(*self.by_letter, strict=True)] or [0] * 11)

    @cached_property
    def alike(self) -> Measured | None:
        """The share of criteria judged alike, in per cent; None where nothing was judged."""
        return self._measured(Agreement._fields.index("exact"), 100)

    @cached_property
    def kappa(self) -> Measured | None:
        """Weighted kappa; None where fewer than ``MIN_VERDICTS`` were compared."""
        return self._measured(Agreement._fields.index("kappa"), 1) if self.total.verdicts >= MIN_VERDICTS else None

    @cached_property
    def _intervals(self) -> Sequence[tuple[float, float]]:
        """The intervals of all measures, for which the letters are drawn a thousand times."""
        return intervals(self.by_letter, measure)

    def _measured(self, place: int, unit: int) -> Measured | None:
        value = self.total[place]
        if isnan(value):
            return None
        low, high = self._intervals[place]
        ends = (None, None) if isnan(low) else (low * unit, high * unit)
        return Measured(value * unit, *ends)


def labelled_samples(guide: Guide) -> Iterator[Labelled]:
    """The sample letters of a guide of which an admin said what is expected."""
    for sample in guide.samples.exclude(expected={}):
        verdicts = {check: said for check, said in sample.expected.items() if said in ("met", "partial", "missing")}
        mistakes = {check: said == "found" for check, said in sample.expected.items() if check not in verdicts}
        yield Labelled(str(sample.pk), sample.title, sample.language, sample.body, verdicts, mistakes)


def labelled_by_mentors(guide: Guide) -> list[Labelled]:
    """The newest letters of the guide that mentors judged and whose owner agreed to that use; none where they are few.

    SECURITY: nothing but counts of them may be shown: admins do not read letters.
    """
    newest = shared_letters().filter(guide=guide).order_by("-created_at")[:MOST_LETTERS]
    found = [
        Labelled(
            str(number),
            "",
            letter.language,
            letter.text,
            {point: label["verdict"] for point, label in letter.verdicts[MENTORS].items()},
            {},
        )
        for number, letter in enumerate(labelled_letters(newest))
        if MENTORS in letter.verdicts
    ]
    return found if len(found) >= MIN_LETTERS else []
