"""The letters of `letters.jsonl.xz`, with their facts and what they invent: a JSON object a line.

    {"source": "dense", "id": "k_it_01", "letter": "…", "facts": {…}, "job": {"company", "ad"}, "claims": [{"quote",
     "status"}]}

Each quote stands once in its letter. Every claim that the facts do not bear out is listed, with another status than
"supported"; of the others some. Language models wrote and labelled them (`training/DATA_CARD.md`).
"""

import json
import lzma
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from checklist.claims.check import read
from checklist.claims.passages import Passages
from checklist.facts import Date
from checklist.facts import read as facts_of
from checklist.text.segmentation import Span

FILE = Path(__file__).with_name("letters.jsonl.xz")
TODAY = Date(2026, 11, 29)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A letter, its facts, and the spans of what it invents."""

    source: str
    ident: str
    text: str
    facts: dict[str, Any]
    company: str
    ad: str
    invented: tuple[Span, ...]

    @classmethod
    def of(cls, case: dict[str, Any], source: str = "") -> Self:
        """A letter from its JSON object."""
        job, invented = case["job"], tuple(spans_of(case, supported=False))
        source = source or case["source"]
        return cls(source, case["id"], case["letter"], case["facts"], job["company"], job["ad"], invented)

    def read(self) -> Passages:
        """The letter beside its facts."""
        return read(self.text, facts_of(self.facts), ad=self.ad, company=self.company, today=TODAY)


def spans_of(case: dict[str, Any], *, supported: bool) -> Iterator[Span]:
    """Where the claims of a letter stand that its facts bear out, or those that they do not.

    Raises:
        ValueError: A quote does not stand in the letter.
    """
    for claim in case["claims"]:
        if (claim["status"] == "supported") is supported:
            start = case["letter"].index(claim["quote"])
            yield Span(start, start + len(claim["quote"]))


def load(file: Path = FILE) -> list[Labelled]:
    """All letters, in the order of the file."""
    return [Labelled.of(json.loads(line)) for line in _lines(file)]


def add(source: str, folder: Path, file: Path = FILE) -> int:
    """Add the letters of a folder with a JSON file each, and say how many there are of them.

    Raises:
        ValueError: A letter of this id is there already, or a quote does not stand in its letter.
    """
    lines = _lines(file) if file.exists() else []
    taken = {json.loads(line)["id"] for line in lines}
    cases = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    for case in cases:
        if case["id"] in taken:
            raise ValueError(f"{case['id']} is there already.")
        Labelled.of(case, source)
    file.write_bytes(lzma.compress("\n".join([*lines, *_written(source, cases)]).encode(), preset=9))
    return len(cases)


def _lines(file: Path) -> list[str]:
    return lzma.decompress(file.read_bytes()).decode().splitlines()


def _written(source: str, cases: Iterable[dict[str, Any]]) -> Iterable[str]:
    for case in cases:
        kept = {
            "source": source, "id": case["id"], "letter": case["letter"], "facts": case["facts"],
            "job": {"company": case["job"]["company"], "ad": case["job"]["ad"]},
            "claims": [{"quote": one["quote"], "status": one["status"]} for one in case["claims"]],
        }  # fmt: skip
        yield json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
