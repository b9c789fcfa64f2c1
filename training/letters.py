"""Read labelled letters: our own under `training/letters/`, or a directory in the form that `evaluate` reads.

Our own stand many in a file, each written by one hand:

    === h1_be_it_001
    Gentile dott.ssa Rota,
    …
    --- labels
    greeting met | Gentile dott.ssa Rota
    scale missing
    !cliche | team player

A line names a criterion, its verdict and the passages it rests on; one with `!` names a mistake that is found.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from checklist.evaluate import author, set_aside
from checklist.text import Span

GUIDES = {"be": "backend", "ds": "data-scientist", "pd": "product-manager", "pj": "project-manager"}
_HEAD = re.compile(r"(?m)^=== *")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A letter with what a careful reader found in it: by criterion the verdict and the passages."""

    id: str
    hand: str
    guide: str
    text: str
    verdicts: dict[str, str]
    passages: dict[str, list[Span]]
    own: bool


def _passages(text: str, quotes: list[str]) -> list[Span]:
    return [Span(place, place + len(quote)) for quote in quotes if quote and (place := text.find(quote)) >= 0]


def read_file(path: Path) -> list[Labelled]:
    """The letters of one hand.

    Raises:
        ValueError: a letter has no labels, or a quote does not stand in it.
    """
    read = []
    for block in _HEAD.split(path.read_text("utf-8"))[1:]:
        head, _, rest = block.partition("\n")
        body, found, labels = rest.partition("\n--- labels\n")
        if not found:
            raise ValueError(f"{path.name}, {head}: no labels")
        text = body.strip("\n") + "\n"
        verdicts, passages = {}, {}
        for line in filter(None, map(str.strip, labels.splitlines())):
            first, *quotes = line.split(" | ")
            if lost := [quote for quote in quotes if quote not in text]:
                raise ValueError(f"{path.name}, {head}: {lost[0]!r} does not stand in the letter")
            if not first.startswith("!"):
                criterion, verdicts_of = first.split()
                verdicts[criterion], passages[criterion] = verdicts_of, _passages(text, quotes)
        hand, guide, *_ = head.strip().split("_")
        read.append(Labelled(head.strip(), hand, GUIDES[guide], text, verdicts, passages, True))
    return read


def read_directory(directory: Path) -> list[Labelled]:
    """The letters of a directory that may be developed on; those set aside are never read."""
    read = []
    for path in sorted((directory / "labels").glob("*.json")):
        label = json.loads(path.read_text("utf-8"))
        if set_aside(label["id"]):
            continue
        text = (directory / "letters" / f"{label['id']}.txt").read_text("utf-8")
        verdicts = {name: one["verdict"] for name, one in label["criteria"].items()}
        passages = {name: _passages(text, one.get("quotes", [])) for name, one in label["criteria"].items()}
        read.append(Labelled(label["id"], author(label["id"]), label["guide"], text, verdicts, passages, False))
    return read
