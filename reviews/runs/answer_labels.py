"""Answers of people as sets of labels, in the format that ``python -m checklist agreement`` reads (docs/adr/0040)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from letters.models import Letter, Version
from reviews.blind.masked_text import MaskedText
from reviews.blind.version_redaction import VersionRedaction
from reviews.models import Judgement, PointAnswer

CANDIDATES, MENTORS = "candidates", "mentors"


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


def labelled_letters() -> Iterator[LabelledLetter]:
    """The newest version of each letter whose owner agreed, redacted, with the answers whose passage stands in it."""
    letters = Letter.objects.filter(shares_answers=True, binned_at=None, owner__erasure_due_at=None)
    for letter in letters.select_related("guide", "owner").order_by("pk"):
        version = letter.versions.order_by("-number").first()
        labelled = _labelled(letter, version) if version else None
        if labelled and labelled.verdicts:
            yield labelled


def _labelled(letter: Letter, version: Version) -> LabelledLetter:
    masked = MaskedText(version.body, VersionRedaction.objects.of(version).ranges)
    found = LabelledLetter(masked.text, letter.guide.slug, letter.language)
    for answer in PointAnswer.objects.filter(letter=letter):  # the newest last, so that it holds
        annotator = CANDIDATES if answer.by_id == letter.owner_id else MENTORS
        found.add(annotator, answer.point, _label(answer.verdict, answer.quote, version.body, masked))
    judgements = Judgement.objects.filter(run__version=version, review__published_at__isnull=False)
    for judgement in judgements.select_related("run").order_by("pk"):
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
