"""Answers of people as sets of labels, in the format that ``python -m checklist agreement`` reads (docs/adr/0040)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import batched
from typing import Any

from django.db.models import QuerySet

from letters.models import Letter, Version
from reviews.blind.masked_text import MaskedText
from reviews.blind.version_redaction import VersionRedaction
from reviews.models import Judgement, PointAnswer

CANDIDATES, MENTORS = "candidates", "mentors"
BATCH = 50  # letters that are read at once


@dataclass
class LabelledLetter:
    """A redacted text with what its writer and mentors said of it, by annotator and point."""

    text: str
    guide: str
    language: str
    verdicts: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)

    def add(self, annotator: str, point: str, label: dict[str, Any] | None) -> None:
        """Add what an annotator says of a point, instead of what they said before."""
        if label:
            self.verdicts.setdefault(annotator, {})[point] = label

    def label(self, annotator: str, ident: str) -> dict[str, Any]:
        """The label file of an annotator."""
        facts = {"id": ident, "guide": self.guide, "lang": self.language}
        return facts | {"criteria": self.verdicts[annotator], "mistakes": {}, "doubts": []}


def shared_letters() -> QuerySet[Letter]:
    """The letters whose owners agreed that their answers may be used."""
    letters = Letter.objects.filter(shares_answers=True, binned_at=None, owner__erasure_due_at=None)
    return letters.select_related("guide", "owner").order_by("pk")


def labelled_letters(letters: Iterable[Letter] | None = None) -> Iterator[LabelledLetter]:
    """The newest version of each letter, redacted, with the answers whose passage stands in it.

    Makes five queries for every ``BATCH`` letters.

    Args:
        letters: Some of ``shared_letters``; by default all of them.
    """
    for batch in batched(shared_letters().iterator(BATCH) if letters is None else letters, BATCH):
        versions = Version.objects.filter(letter__in=batch).order_by("letter", "-number").distinct("letter")
        newest = {version.letter_id: version for version in versions.select_related("letter__owner")}
        redactions = VersionRedaction.objects.by_version(newest.values())
        answers = _by(PointAnswer.objects.filter(letter__in=batch), lambda answer: answer.letter_id)
        judgements = Judgement.objects.filter(run__version__in=newest.values(), review__published_at__isnull=False)
        said = _by(judgements.select_related("run").order_by("pk"), lambda judgement: judgement.run.version_id)
        for letter in batch:
            if version := newest.get(letter.pk):
                masked = MaskedText(version.body, redactions[version.pk].ranges)
                labelled = _labelled(letter, version, masked, answers[letter.pk], said[version.pk])
                if labelled.verdicts:
                    yield labelled


def _by[Row, Key](rows: Iterable[Row], key: Callable[[Row], Key]) -> defaultdict[Key, list[Row]]:
    groups: defaultdict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return groups


def _labelled(
    letter: Letter, version: Version, masked: MaskedText, answers: list[PointAnswer], judgements: list[Judgement]
) -> LabelledLetter:
    found = LabelledLetter(masked.text, letter.guide.slug, letter.language)
    for answer in answers:  # the newest last, so that it holds
        annotator = CANDIDATES if answer.by_id == letter.owner_id else MENTORS
        found.add(annotator, answer.point, _label(answer.verdict, answer.quote, version.body, masked))
    for judgement in judgements:
        criteria = {item["id"]: item for item in (judgement.run.report or {}).get("criteria", [])}
        if item := criteria.get(judgement.item):
            quote = item["evidence"][0]["quote"] if item["evidence"] else ""
            found.add(MENTORS, judgement.item, _label(judgement.verdict, quote, version.body, masked))
    return found


def _label(verdict: str, quote: str, body: str, masked: MaskedText) -> dict[str, Any] | None:
    """A verdict with its passage as the masked text has it; None where the passage is no longer in the body."""
    if verdict == "missing":
        return {"verdict": verdict, "quotes": []}
    start = body.find(quote) if quote else -1
    if start < 0:
        return None
    first, last = masked.masked_span(start, start + len(quote))
    return {"verdict": verdict, "quotes": [masked.text[first:last]]}
