"""Directories of labels for the tests: short letters written for them, and what an annotator says of each."""

import json
from pathlib import Path
from typing import Any

TEXT = "Gentile Anna Serra,\n\nho scelto indici nuovi: la ricerca è scesa da 900 a 140 ms.\n\nSaluti,\nPia Monti\n"


def label(ident: str, verdicts: dict[str, str], quotes: dict[str, str] | None = None, **others: Any) -> dict[str, Any]:
    """A label in its file's form; `quotes` by criterion, `found` names the mistakes that are found."""
    found = others.pop("found", [])
    return {
        "id": ident,
        "guide": "backend",
        "lang": "it",
        "criteria": {
            name: {"verdict": verdict, "quotes": [quotes[name]] if quotes and name in quotes else []}
            for name, verdict in verdicts.items()
        },
        "mistakes": {name: {"found": name in found, "quotes": []} for name in ("cliche", "no-metrics")},
    } | others


def write(directory: Path, labels: list[dict[str, Any]], texts: dict[str, str] | None = None) -> str:
    """Write the labels, and the letters unless `texts` is empty; returns the directory's name."""
    (directory / "labels").mkdir(parents=True)
    for one in labels:
        (directory / "labels" / f"{one['id']}.json").write_text(json.dumps(one), "utf-8")
    letters = {one["id"]: TEXT for one in labels} if texts is None else texts
    for ident, text in letters.items():
        (directory / "letters").mkdir(exist_ok=True)
        (directory / "letters" / f"{ident}.txt").write_text(text, "utf-8")
    return str(directory)
