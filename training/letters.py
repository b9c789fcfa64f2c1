"""The labelled letters of `letters.jsonl.xz`: reading them, and adding to them.

A line of the file is a JSON object; `xzcat training/letters.jsonl.xz | head -1` shows one:

    {"id": "h1_be_it_001", "source": "h1", "guide": "backend", "language": "it", "text": "Gentile dott.ssa Rota,…",
     "criteria": {"greeting": {"verdict": "met", "quotes": ["Gentile dott.ssa Rota"]}, "scale": {"verdict": "missing",
     "quotes": []}}, "mistakes": {"cliche": ["team player"]}}

The source is the batch in which a letter was written and labelled: all letters of a source come from one writer.
Mistakes that are not listed were not found. Letters whose source is `guide` are the examples of the guides.
"""

import hashlib
import json
import lzma
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checklist.report import ORDER
from checklist.text.segmentation import Span

FILE = Path(__file__).with_name("letters.jsonl.xz")
GUIDE_EXAMPLES = "guide"  # the source of the guides' own examples


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter with its labels: by criterion the verdict and where its quotes stand, and the mistakes found.

    Spans are code points of `text`; of a quote that stands in it several times, the first is taken.
    """

    id: str
    source: str
    guide: str
    language: str
    text: str
    verdicts: dict[str, str]
    spans: dict[str, list[Span]]
    mistakes: frozenset[str]


def _spans(where: str, text: str, quotes: list[str]) -> list[Span]:
    lost = [quote for quote in quotes if not quote or quote not in text]
    if lost:
        raise ValueError(f"{where}: {lost[0]!r} does not stand in the letter")
    return [Span(start, start + len(quote)) for quote in quotes for start in [text.find(quote)]]


def parse(record: dict[str, Any]) -> Letter:
    """Read one JSON object of the file.

    Raises:
        ValueError: a verdict is unknown, has no quote or one too many, or a quote does not stand in the letter.
    """
    ident, text, criteria = record["id"], record["text"], record["criteria"]
    for name, one in criteria.items():
        if one["verdict"] not in ORDER or (one["verdict"] == "missing") == bool(one["quotes"]):
            raise ValueError(f"{ident}, {name}: verdict {one['verdict']} with {len(one['quotes'])} quotes")
    for name, quotes in record["mistakes"].items():
        _spans(f"{ident}, {name}", text, quotes)
    return Letter(
        ident,
        record["source"],
        record["guide"],
        record["language"],
        text,
        {name: one["verdict"] for name, one in criteria.items()},
        {name: _spans(f"{ident}, {name}", text, one["quotes"]) for name, one in criteria.items()},
        frozenset(record["mistakes"]),
    )


def content(path: Path = FILE) -> bytes:
    """The JSON Lines of a file, decompressed where its name ends in `.xz`."""
    return lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()


def described() -> dict[str, Any]:
    """What the manifest of the weights says of the letters: their file, their number, and the hash of them."""
    lines = content()
    return {
        "file": f"training/{FILE.name}",
        "letters": len(lines.splitlines()),
        "sha256": hashlib.sha256(lines).hexdigest(),
    }


def load(path: Path = FILE) -> list[Letter]:
    """The letters of a file, in its order.

    Raises:
        ValueError: a letter cannot be used, or an id stands twice; the message names it.
    """
    letters = [parse(json.loads(line)) for line in content(path).splitlines()]
    seen: set[str] = set()
    for one in letters:
        if one.id in seen:
            raise ValueError(f"{path.name}: {one.id} stands twice")
        seen.add(one.id)
    return letters


def _lines(records: Iterable[dict[str, Any]]) -> Iterator[str]:
    return (json.dumps(one, ensure_ascii=False, separators=(",", ":")) + "\n" for one in records)


def add(new: Path, path: Path = FILE) -> int:
    """Append the letters of a JSON Lines file to ours.

    Returns:
        How many were added.

    Raises:
        ValueError: one of them cannot be used, or its id is taken; nothing is written then.
    """
    records = [json.loads(line) for file in (path, new) for line in content(file).splitlines()]
    before = len(load(path))
    ids = [parse(one).id for one in records]
    if taken := next((one for one in ids[before:] if ids.count(one) > 1), None):
        raise ValueError(f"{new.name}: {taken} stands twice")
    path.write_bytes(lzma.compress("".join(_lines(records)).encode("utf-8"), preset=9 | lzma.PRESET_EXTREME))
    return len(records) - before
