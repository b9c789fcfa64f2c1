"""The rows of `rows.jsonl.xz`: flags of the claim check with their features, and whether each was right.

A line of the file is a JSON object, and holds no word of the letter:

    {"source": "autumn", "letter": "be_01", "right": true, "features": {"kind figure": 1, "words": 2, …}}

A flag was right if it touches what the letter invents. The source is the batch in which letters were written, or says
that a true claim was changed by a program.
"""

import json
import lzma
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from checklist.claims.check import raised, read
from checklist.claims.confidence.features import Features, features
from checklist.claims.confidence.trees import DIGITS
from checklist.facts import Date
from checklist.facts import read as facts_of
from checklist.text.segmentation import Span
from training.segments.letters import spans_of

FILE = Path(__file__).with_name("rows.jsonl.xz")
TODAY = Date(2026, 11, 30)
FACTORS = (0.2, 0.4, 0.6, 1.7, 2.5, 4)
_DIGITS = re.compile(r"(?<![\d.,/-])[1-9]\d{0,2}(?![\d.,/-])")


@dataclass(frozen=True, slots=True)
class Row:
    """A flag: where it comes from, whether it was right, and what was known of it."""

    source: str
    letter: str
    right: bool
    features: Features

    @classmethod
    def of(cls, source: str, letter: str, right: bool, found: Features) -> Self:
        """A row with rounded features."""
        return cls(source, letter, right, {name: round(value, DIGITS) for name, value in sorted(found.items())})


def load(file: Path = FILE) -> list[Row]:
    """All rows, in the order of the file."""
    return [Row(**json.loads(line)) for line in lzma.decompress(file.read_bytes()).decode().splitlines()]


def save(rows: Iterable[Row], file: Path = FILE) -> None:
    """Write rows in the place of those that there are."""
    lines = [json.dumps(asdict(row), ensure_ascii=False, separators=(",", ":")) for row in rows]
    file.write_bytes(lzma.compress("\n".join(lines).encode(), preset=9))


def of_cases(source: str, folder: Path, *, reasons: frozenset[str] = frozenset()) -> Iterator[Row]:
    """A row for each flag that the rules raise on the labelled letters of a folder.

    Args:
        source: what the rows are said to come from.
        folder: with a JSON file for each letter: id, facts, job, letter, and claims with quote and status.
        reasons: those of rules which are younger than the rows of these letters, whose flags alone are taken; all flags
            where none is given.
    """
    for path in sorted(folder.glob("*.json")):
        case = json.loads(path.read_text("utf-8"))
        invented = list(spans_of(case, supported=False))
        for row in of_letter(source, case["id"], case["letter"], case["facts"], invented, **_job(case)):
            if not reasons or any(f"reason {reason}" in row.features for reason in reasons):
                yield row


def of_letter(
    source: str, ident: str, text: str, facts: dict[str, Any], invented: list[Span], *, ad: str = "", company: str = ""
) -> Iterator[Row]:
    """A row for each flag that the rules raise on one letter, of which some stretches are known to be invented."""
    passages = read(text, facts_of(facts), ad=ad, company=company, today=TODAY)
    claims = raised(passages)
    for claim in claims:
        if claim.flagged:
            right = any(claim.touches(one) for one in invented)
            yield Row.of(source, ident, right, features(passages, claim, claims))


def of_changed(source: str, folder: Path, *, each: int = 2) -> Iterator[Row]:
    """A row for each flag on a number of a true claim that was changed in the letters of a folder.

    Args:
        source: what the rows are said to come from.
        folder: as for `of_cases`.
        each: how many numbers are changed in a letter, one at a time.
    """
    for path in sorted(folder.glob("*.json")):
        case = json.loads(path.read_text("utf-8"))
        rng = random.Random(case["id"])  # noqa: S311 - for letters, not for secrets
        true = spans_of(case, supported=True)
        numbers = [match for span in true for match in _DIGITS.finditer(case["letter"], span.start, span.end)]
        for match in rng.sample(numbers, min(each, len(numbers))):
            other = str(max(2, round(int(match.group()) * rng.choice(FACTORS))))
            if other == match.group():
                continue
            text = case["letter"][: match.start()] + other + case["letter"][match.end() :]
            place = Span(match.start(), match.start() + len(other))
            found = of_letter(source, case["id"], text, case["facts"], [place], **_job(case))
            yield from (row for row in found if row.right)


def _job(case: dict[str, Any]) -> dict[str, str]:
    return {"ad": case["job"]["ad"], "company": case["job"]["company"]}
