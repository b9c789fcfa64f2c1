"""A comparison of a draft with the published rubric on the same letters: changed verdicts, and matches of terms."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import checklist
from checklist.palette import find_words
from checklist.patterns import find_pattern, find_term
from checklist.text.segmentation import fold
from guides.document.schema import LANGUAGES
from guides.localization import localized
from guides.models import Guide

CONTEXT_LENGTH = 30  # code points shown on each side of a match


@dataclass(frozen=True)
class Difference:
    """A verdict that changes, with the evidence of each rubric; ``None`` where a rubric lacks the entry."""

    id: str
    title: str
    before: str | None
    after: str | None
    quotes_before: list[str]
    quotes_after: list[str]


@dataclass(frozen=True)
class TermMatch:
    """A match of an entry's own term or pattern in a letter: ``words`` between ``left`` and ``right``."""

    check: str  # the id of the entry
    entry: str  # its title
    source: str  # the term or pattern
    left: str
    words: str
    right: str


@dataclass(frozen=True)
class LetterComparison:
    """One letter under both rubrics; ``before`` is None when nothing has been published yet."""

    title: str
    language: str
    before: checklist.Report | None
    after: checklist.Report
    differences: list[Difference]
    hits: list[TermMatch]
    verdicts: list[tuple[str, str, list[str]]]  # of the second rubric: title, verdict and evidence

    @property
    def has_new_score(self) -> bool:
        """Whether the score of the letter changes."""
        return self.before is not None and self.before.score != self.after.score


class DraftComparison:
    """Compares ``draft`` with ``published``, both whole documents, on letters given as title, language and body.

    Where the language is "", it is the one in which the checklist finds the letter written.
    """

    def __init__(
        self, draft: Mapping[str, Any], published: Mapping[str, Any] | None, letters: Iterable[tuple[str, str, str]]
    ) -> None:
        self.draft, self.letters = draft, list(letters)
        self.after = checklist.Rubric.load(draft)
        self.before = checklist.Rubric.load(published) if published else None
        entries = [
            item for document in (published or draft, draft) for item in (*document["criteria"], *document["mistakes"])
        ]
        self.titles = {entry["id"]: localized(entry["title"]) for entry in entries}

    @cached_property
    def results(self) -> list[LetterComparison]:
        return [self._compare(*letter) for letter in self.letters]

    @property
    def changed(self) -> list[LetterComparison]:
        return [letter for letter in self.results if letter.differences]

    @property
    def with_new_score(self) -> list[LetterComparison]:
        """Letters whose verdicts stay the same while their score changes."""
        return [letter for letter in self.results if letter.has_new_score and not letter.differences]

    def _compare(self, title: str, language: str, body: str) -> LetterComparison:
        before = checklist.review(body, self.before) if self.before else None
        after = checklist.review(body, self.after)
        differences = list(self._differences(before, after)) if before else []
        verdicts = [(self.titles[check], verdict, quotes) for check, (verdict, quotes) in _verdicts(after).items()]
        language = language or after.language
        return LetterComparison(title, language, before, after, differences, list(self._hits(body)), verdicts)

    def _differences(self, before: checklist.Report, after: checklist.Report) -> Iterator[Difference]:
        old, new = _verdicts(before), _verdicts(after)
        for check in dict.fromkeys([*new, *old]):
            was, quotes_before = old.get(check, (None, []))
            now, quotes_after = new.get(check, (None, []))
            if was != now:
                yield Difference(check, self.titles.get(check, check), was, now, quotes_before, quotes_after)

    def matches_of(self, check: str) -> list[tuple[str, TermMatch]]:
        """The matches of one entry's own terms and patterns, each with the letter's title."""
        return [(letter.title, hit) for letter in self.results for hit in letter.hits if hit.check == check]

    def _hits(self, body: str) -> Iterator[TermMatch]:
        folded = fold(body)
        for entry in (*self.after.criteria, *self.after.mistakes):
            matches = [(term, find_term(folded, term)) for term in entry.needs["terms"]]
            matches += find_words(folded, entry.needs["words"])
            matches += [(pattern, find_pattern(body, pattern)) for pattern in entry.needs["patterns"]]
            for source, spans in matches:
                for span in spans:
                    parts = with_context(body, span.start, span.end)
                    yield TermMatch(entry.id, self.titles[entry.id], source, *parts)


def with_context(body: str, start: int, end: int) -> tuple[str, str, str]:
    """``body[start:end]`` with the text before and after it, cut between words, with … where there is more."""
    left, right = body[max(0, start - CONTEXT_LENGTH) : start], body[end : end + CONTEXT_LENGTH]
    if start > CONTEXT_LENGTH:
        left = f"… {left.partition(' ')[2]}"
    if end + CONTEXT_LENGTH < len(body):
        right = f"{right.rpartition(' ')[0]} …"
    return left, body[start:end], right


def _verdicts(report: checklist.Report) -> dict[str, tuple[str, list[str]]]:
    verdicts = {
        criterion.id: (str(criterion.verdict), [span.quote for span in criterion.evidence])
        for criterion in report.criteria
    }
    for mistake in report.mistakes:
        verdicts[mistake.id] = ("found" if mistake.found else "absent", [span.quote for span in mistake.evidence])
    return verdicts


def preview_letters(guide: Guide) -> list[tuple[str, str, str]]:
    """The letters for the preview of a guide's draft: its own examples, then the sample letters of admins."""
    return [*example_letters(guide.draft), *guide.samples.values_list("title", "language", "body")]


def example_letters(document: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """The guide's own example letters in each language that has them, as ``DraftComparison`` takes letters."""
    return [
        (localized(example["title"]), language, example["body"][language])
        for example in document["examples"]
        for language in LANGUAGES
        if example["body"][language].strip()
    ]
