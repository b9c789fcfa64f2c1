"""Letters of invented people with their facts and labels, and how the claim check does on them.

    python -m tests.checklist.claims.labelled [--held-back | --all | --cases DIR] [-v]

In `letters/*.yaml` a letter has its labels in the text: `((…))` is a claim that the facts support in other words,
`[[kind|…]]` an invention; the rest is no invention, and a flag there is a false alarm too. Every third letter of the
first files and all of the last one are held back: their errors were not looked at while most of the check was written.
They have been read once since, so that their figures are no estimate for letters by other hands any more.
The texts and their labels were written by a language model.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from checklist.claims import Claim, check
from checklist.facts import Date, read

FOLDER = Path(__file__).with_name("letters")
TODAY = Date(2026, 11, 29)
# Written later, all for development.
SEEN = (
    "second_en",
    "second_it",
    "third",
    "fourth",
    "fifth_en",
    "fifth_it",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
)
UNSEEN = ("thirteenth",)  # written last, all held back
HELD_BACK = 3  # the third letter of each three of the other files
_MARK = re.compile(r"\(\((?P<true>.+?)\)\)|\[\[(?P<kind>[a-z-]+)\|(?P<invented>.+?)\]\]", re.DOTALL)


@dataclass(frozen=True)
class Label:
    """A stretch of a letter, with the kind of invention, or "supported"."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Labelled:
    """A letter with its facts and labels."""

    ident: str
    text: str
    facts: dict[str, Any]
    company: str
    ad: str
    labels: tuple[Label, ...]
    held_back: bool = False


@dataclass
class Tally:
    """What a check found in some letters."""

    letters: int = 0
    supported: int = 0
    listed: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    alarms: int = 0
    hard: int = 0
    contradicted: int = 0
    lines: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of inventions that a flag touches."""
        return sum(self.caught.values()) / max(1, sum(self.listed.values()))

    def __str__(self) -> str:
        kinds = ", ".join(f"{kind} {self.caught[kind]}/{self.listed[kind]}" for kind in sorted(self.listed))
        return (
            f"{self.letters} letters, inventions caught {sum(self.caught.values())}/{sum(self.listed.values())} = "
            f"{self.recall:.3f} ({kinds}); false alarms {self.alarms} = {self.alarms / max(1, self.letters):.2f} "
            f"a letter, on listed true claims {self.hard}/{self.supported}, contradicted {self.contradicted}"
        )


def letters() -> Iterator[Labelled]:
    """Every letter of the folder."""
    for path in sorted(FOLDER.glob("*.yaml")):
        for number, entry in enumerate(yaml.safe_load(path.read_text("utf-8")), start=1):
            text, labels = _unmarked(entry["letter"])
            yield Labelled(
                entry["id"],
                text,
                entry["facts"],
                entry["company"],
                entry["ad"],
                labels,
                path.stem in UNSEEN or (number % HELD_BACK == 0 and path.stem not in SEEN),
            )


def cases(folder: Path) -> Iterator[Labelled]:
    """The letters of a folder with one JSON file each, whose claims are quotes."""
    for path in sorted(folder.glob("*.json")):
        case = json.loads(path.read_text("utf-8"))
        text, labels = case["letter"], []
        for claim in case["claims"]:
            start = text.index(claim["quote"])
            kind = claim["kind"] if claim["status"] != "supported" else "supported"
            labels.append(Label(start, start + len(claim["quote"]), kind))
        yield Labelled(path.stem, text, case["facts"], case["job"]["company"], case["job"]["ad"], tuple(labels))


def score(chosen: Iterator[Labelled] | list[Labelled]) -> Tally:
    """What the check finds in letters."""
    tally = Tally()
    for one in chosen:
        report = check(one.text, read(one.facts), ad=one.ad, company=one.company, today=TODAY)
        _count(tally, one, [claim for claim in report.claims if claim.flagged])
    return tally


def _count(tally: Tally, one: Labelled, flags: list[Claim]) -> None:
    tally.letters += 1
    for label in one.labels:
        if label.kind == "supported":
            tally.supported += 1
            continue
        tally.listed[label.kind] += 1
        if any(_meet(flag, label) for flag in flags):
            tally.caught[label.kind] += 1
        else:
            tally.lines.append(f"missed {one.ident} {label.kind}: {one.text[label.start : label.end]}")
    for flag in flags:
        met = [label.kind for label in one.labels if _meet(flag, label)]
        if any(kind != "supported" for kind in met):
            continue
        tally.alarms += 1
        tally.hard += bool(met)
        tally.contradicted += bool(met) and flag.status == "contradicted"
        hard = " on a true claim" if met else ""
        quote = one.text[flag.start : flag.end]
        tally.lines.append(f"alarm {one.ident} {flag.kind} {flag.status} {flag.reason}{hard}: {quote}")


def _meet(flag: Claim, label: Label) -> bool:
    return flag.start < label.end and label.start < flag.end


def _unmarked(marked: str) -> tuple[str, tuple[Label, ...]]:
    text, labels, last = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        words = mark["true"] or mark["invented"]
        labels.append(Label(len(text), len(text) + len(words), mark["kind"] or "supported"))
        text, last = text + words, mark.end()
    return text + marked[last:], tuple(labels)


def main() -> None:
    """Print the figures, and with `-v` each error."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--held-back", action="store_true")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--cases", type=Path)
    parser.add_argument("-v", action="store_true")
    chosen = parser.parse_args()
    if chosen.cases:
        tally = score(cases(chosen.cases))
    else:
        tally = score([one for one in letters() if chosen.all or one.held_back == chosen.held_back])
    print(*(tally.lines if chosen.v else []), tally, sep="\n")


if __name__ == "__main__":
    main()
