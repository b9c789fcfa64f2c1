"""Comparing a draft with the published rubric on the same letters: verdicts that change, and matches."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import checklist
from checklist.patterns import find_pattern, find_term
from checklist.text import fold
from guides.document.schema import LANGUAGES
from guides.localization import localized
from guides.models import Guide

AROUND = 30  # characters shown on each side of a hit


@dataclass(frozen=True)
class Difference:
    """A verdict that changes, with the passages that each rubric rests on; ``None`` where a rubric lacks the entry."""

    id: str
    title: str
    before: str | None
    after: str | None
    quotes_before: list[str]
    quotes_after: list[str]


@dataclass(frozen=True)
class Hit:
    """Where a term or pattern that an admin added stands in a letter."""

    check: str
    entry: str
    source: str
    left: str
    words: str
    right: str


@dataclass(frozen=True)
class Judged:
    """One letter under both rubrics. ``before`` is None when nothing has been published yet."""

    title: str
    language: str
    before: checklist.Report | None
    after: checklist.Report
    differences: list[Difference]
    hits: list[Hit]

    @property
    def has_another_score(self) -> bool:
        return self.before is not None and self.before.score != self.after.score


class Trial:
    """``draft`` against ``published``, both whole documents; ``letters`` are title, language and body."""

    def __init__(
        self, draft: Mapping[str, Any], published: Mapping[str, Any] | None, letters: Iterable[tuple[str, str, str]]
    ) -> None:
        self.draft, self.letters = draft, list(letters)
        self.after = checklist.Rubric.load(draft)
        self.before = checklist.Rubric.load(published) if published else None
        entries = [item for held in (published or draft, draft) for item in (*held["criteria"], *held["mistakes"])]
        self.titles = {entry["id"]: localized(entry["title"]) for entry in entries}

    @cached_property
    def judged(self) -> list[Judged]:
        return [self._judge(*letter) for letter in self.letters]

    @property
    def changed(self) -> list[Judged]:
        return [letter for letter in self.judged if letter.differences]

    @property
    def rescored(self) -> list[Judged]:
        """Letters whose verdicts stay, while the points that these add up to change."""
        return [letter for letter in self.judged if letter.has_another_score and not letter.differences]

    def _judge(self, title: str, language: str, body: str) -> Judged:
        before = checklist.review(body, self.before) if self.before else None
        after = checklist.review(body, self.after)
        differences = list(self._differences(before, after)) if before else []
        return Judged(title, language, before, after, differences, list(self._hits(body)))

    def _differences(self, before: checklist.Report, after: checklist.Report) -> Iterator[Difference]:
        old, new = _verdicts(before), _verdicts(after)
        for check in dict.fromkeys([*new, *old]):
            was, quotes_before = old.get(check, (None, []))
            now, quotes_after = new.get(check, (None, []))
            if was != now:
                yield Difference(check, self.titles.get(check, check), was, now, quotes_before, quotes_after)

    def hits_of(self, check: str) -> list[tuple[str, Hit]]:
        """Where the added terms and patterns of one entry stand, each with the letter's title."""
        return [(letter.title, hit) for letter in self.judged for hit in letter.hits if hit.check == check]

    def _hits(self, body: str) -> Iterator[Hit]:
        low = fold(body)
        for entry in (*self.after.criteria, *self.after.mistakes):
            found = [(term, find_term(low, term)) for term in entry.needs["terms"]]
            found += [(pattern, find_pattern(body, pattern)) for pattern in entry.needs["patterns"]]
            for source, spans in found:
                for span in spans:
                    words_around = around(body, span.start, span.end)
                    yield Hit(entry.id, self.titles[entry.id], source, *words_around)


def around(body: str, start: int, end: int) -> tuple[str, str, str]:
    """What stands before, in and after ``body[start:end]``, cut between words; … where there is more."""
    left, right = body[max(0, start - AROUND) : start], body[end : end + AROUND]
    if start > AROUND:
        left = f"… {left.partition(' ')[2]}"
    if end + AROUND < len(body):
        right = f"{right.rpartition(' ')[0]} …"
    return left, body[start:end], right


def _verdicts(report: checklist.Report) -> dict[str, tuple[str, list[str]]]:
    found = {one.id: (str(one.verdict), [span.quote for span in one.evidence]) for one in report.criteria}
    for one in report.mistakes:
        found[one.id] = ("found" if one.found else "absent", [span.quote for span in one.evidence])
    return found


def letters_of(guide: Guide) -> list[tuple[str, str, str]]:
    """The letters on which a guide's draft is tried: its own example, then the samples that admins keep."""
    return [*examples(guide.draft), *guide.samples.values_list("title", "language", "body")]


def examples(document: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """The guide's own example letter in each language that has one, as ``Trial`` takes letters."""
    title, bodies = localized(document["example"]["title"]), document["example"]["body"]
    return [(title, language, bodies[language]) for language in LANGUAGES if bodies[language].strip()]
