"""The picture of the home page: a few lines of a guide's example letter, with the passages that the checklist found."""

from dataclasses import dataclass

from django.utils.translation import get_language

from guides.library.annotated_example import example_text
from guides.models import Rubric
from guides.passages import Passage, Piece, markup, split_at_passages
from reviews.runs.findings import Findings

MOST = 4  # passages in the picture, so that each can be looked at
LONGEST = 600  # code points
REMEMBERED = 16  # editions and languages: a picture takes the checklist once


@dataclass(frozen=True)
class Showcase:
    """Some paragraphs split at their passages, and the criteria that these bear out, in the order of the text."""

    pieces: list[Piece]
    titles: list[str]


def showcase(rubric: Rubric) -> Showcase | None:
    """The picture for an edition of a guide, in the language of the page; None where its example shows nothing."""
    key = (rubric.hash, get_language() or "it")
    if key not in _made:
        if len(_made) >= REMEMBERED:
            _made.clear()
        _made[key] = _make(rubric)
    return _made[key]


_made: dict[tuple[str, str], Showcase | None] = {}


def _make(rubric: Rubric) -> Showcase | None:
    body = example_text(rubric.judged_document)
    found = Findings(rubric.run_checklist(body), rubric, body)
    titles = {finding.id: finding.title for finding in found.done}
    leads = sorted((evidence.start, evidence.end, one.id) for one in found.done for evidence in one.evidence[:1])
    best: tuple[int, int, list[Passage]] = (0, 0, [])
    for start, end in extracts(body):
        inside = [Passage(a - start, b - start, key, "met") for a, b, key in leads if start <= a and b <= end]
        inside = without_overlaps(inside)[:MOST]
        if len(inside) > len(best[2]):
            best = (start, end, inside)
    start, end, passages = best
    if not passages:
        return None
    extract = body[start:end]
    pieces = split_at_passages(extract, [*markup(extract), *passages])
    return Showcase(pieces, [titles[passage.key] for passage in passages])


def extracts(body: str) -> list[tuple[int, int]]:
    """The ranges of adjoining paragraphs that are no longer than ``LONGEST``, shorter ones first."""
    ranges, start = [], 0
    for paragraph in body.split("\n\n"):
        ranges.append((start, start + len(paragraph)))
        start += len(paragraph) + 2
    joined = [(first, last) for number, (first, _) in enumerate(ranges) for _, last in ranges[number:]]
    return sorted((one for one in joined if one[1] - one[0] <= LONGEST), key=lambda one: one[1] - one[0])


def without_overlaps(passages: list[Passage]) -> list[Passage]:
    """The passages that do not begin inside of the one before."""
    kept: list[Passage] = []
    for passage in passages:
        if not kept or passage.start >= kept[-1].end:
            kept.append(passage)
    return kept
