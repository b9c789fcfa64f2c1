"""Labels of letters: one JSON file a letter, by one annotator, and what the engine says in the same form.

A directory of labels holds `labels/<id>.json` and, at least in one of the directories that are compared,
`letters/<id>.txt`:

    {"id": "…", "guide": "backend", "lang": "it",
     "criteria": {"scale": {"verdict": "met", "quotes": ["2 milioni di richieste al giorno"]}, …},
     "mistakes": {"cliche": {"found": false, "quotes": []}, …}}

Quotes are exact substrings of the letter.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checklist.report import ORDER
from checklist.review import review
from checklist.rubric import Rubric


class LabelError(ValueError):
    """A label or a letter that cannot be used; the message is one line that names the file."""


@dataclass(frozen=True, slots=True)
class Label:
    """What one annotator says of one letter.

    Attributes:
        letter: the letter's id.
        guide: slug of the guide by which it is judged.
        language: the letter's language, "it" or "en".
        verdicts: "missing", "partial" or "met" by criterion.
        evidence: by criterion the half-open ranges, in code points, of the passages that were quoted.
        mistakes: by id, whether the mistake is found.
    """

    letter: str
    guide: str
    language: str
    verdicts: dict[str, str]
    evidence: dict[str, list[tuple[int, int]]]
    mistakes: dict[str, bool]


def read_letters(directories: Iterable[Path]) -> dict[str, str]:
    """The letters of the directories by id.

    Raises:
        LabelError: a letter is not UTF-8, or differs from the one of the same id in another directory.
    """
    letters: dict[str, str] = {}
    for directory in directories:
        for path in sorted((directory / "letters").glob("*.txt")):
            text = _text(path)
            if letters.setdefault(path.stem, text) != text:
                raise LabelError(f"{path}: another text than the letter of this id in an earlier directory")
    return letters


def read_labels(directory: Path, letters: dict[str, str]) -> dict[str, Label]:
    """The labels of one directory by letter.

    Args:
        directory: holds `labels/<id>.json`.
        letters: texts by id; without its text a label is read, and its quotes are left out.

    Raises:
        LabelError: there is no label, or one is malformed or quotes what its letter does not say.
    """
    paths = sorted((directory / "labels").glob("*.json"))
    if not paths:
        raise LabelError(f"{directory}: no labels/*.json")
    return {path.stem: _label(path, letters.get(path.stem)) for path in paths}


def engine_label(given: Label, text: str, rubric: Rubric) -> Label:
    """What the engine says of the letter that `given` labels."""
    said = review(text, rubric).as_dict("en")
    return Label(
        given.letter,
        given.guide,
        given.language,
        {one["id"]: one["verdict"] for one in said["criteria"]},
        {one["id"]: [(span["start"], span["end"]) for span in one["evidence"]] for one in said["criteria"]},
        {one["id"]: one["found"] for one in said["mistakes"]},
    )


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        raise LabelError(f"{path}: not UTF-8 text") from None
    except OSError as problem:
        raise LabelError(f"{path}: {problem.strerror or 'cannot be read'}") from None


def _label(path: Path, text: str | None) -> Label:
    written = _text(path)
    try:
        read = json.loads(written)
    except (ValueError, RecursionError):
        raise LabelError(f"{path}: not JSON") from None
    try:
        criteria, mistakes = read["criteria"], read.get("mistakes", {})
        label = Label(
            read["id"],
            read["guide"],
            read["lang"],
            {name: one["verdict"] for name, one in criteria.items()},
            {name: _spans(path, text, one.get("quotes", [])) for name, one in criteria.items()},
            {name: one["found"] for name, one in mistakes.items()},
        )
    except (KeyError, TypeError, AttributeError):
        raise LabelError(f"{path}: not a label, which has id, guide, lang, criteria and mistakes") from None
    return _checked(path, label)


def _checked(path: Path, label: Label) -> Label:
    names: list[Any] = [label.letter, label.guide, label.language]
    if not all(isinstance(name, str) for name in names) or label.letter != path.stem:
        raise LabelError(f"{path}: id, guide and lang must be texts, and the id the file's name")
    for criterion, verdict in label.verdicts.items():
        if verdict not in ORDER:
            raise LabelError(f"{path}: {criterion}: the verdict is none of {', '.join(ORDER)}")
    for mistake, found in label.mistakes.items():
        if not isinstance(found, bool):
            raise LabelError(f"{path}: {mistake}: found must be true or false")
    return label


def _spans(path: Path, text: str | None, quotes: list[str]) -> list[tuple[int, int]]:
    """Every place of every quote: a label does not say which one it means."""
    if not isinstance(quotes, list):
        raise TypeError
    spans = []
    for quote in quotes:
        if not isinstance(quote, str):
            raise TypeError
        if text is None or not quote:
            continue
        start = text.find(quote)
        if start < 0:
            raise LabelError(f"{path}: the letter does not say {quote[:60]!r}")
        while start >= 0:
            spans.append((start, start + len(quote)))
            start = text.find(quote, start + 1)
    return spans
