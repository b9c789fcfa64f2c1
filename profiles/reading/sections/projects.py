"""Pure: projects, publications and awards."""

from __future__ import annotations

import re
from itertools import pairwise

from profiles.reading.document import Document, Quoted
from profiles.reading.lines import Line
from profiles.reading.sections.dates import periods, without
from profiles.reading.sections.entries import entries
from profiles.reading.sections.fields import dates, said

DIVIDED = re.compile(r"\s+[—–|·-]\s+|:\s+")


def read(lines: list[Line], document: Document) -> None:
    """Add the projects of a section: a name, and what is said of it."""
    only_items = all(line.bullet for line in lines)
    heads = [line for line, below in pairwise(lines) if below.bullet and not line.bullet]

    def begins(line: Line) -> bool:
        return only_items or line.bold or line.gap or line in heads or ": " in line.text[:50]

    for entry in entries(lines, begins=begins):
        if not entry.head:
            document.unplaced += [line.words for line in entry.body]
            continue
        name, *more = DIVIDED.split(entry.head[0], maxsplit=1)
        told = ". ".join([*more, *entry.head[1:]])
        document.add(
            "projects",
            {
                "name": Quoted(name, name),
                "description": Quoted(told, (more or entry.head[1:])[0]) if told else None,
                **dates(entry),
                **_highlights(said(entry.body)),
            },
            name,
        )


def _highlights(told: dict[str, object]) -> dict[str, object]:
    """Projects of JSON Resume have no summary."""
    summary = told.pop("summary", None)
    return {"highlights": [summary, *told.get("highlights", [])]} if summary else told  # type: ignore[misc]


def read_named(lines: list[Line], document: Document, section: str) -> None:
    """Add each line of a section of publications (``name``) or awards (``title``)."""
    key, date = ("name", "releaseDate") if section == "publications" else ("title", "date")
    for line in lines:
        found = periods(line.text)[-1:]
        words = without(line.text, found).replace("\t", ", ")
        if not words:
            continue
        dated = line.text[slice(*found[0].span)] if found else ""
        quote = next(iter(without(line.text, found).split("\t")))
        fields = {key: Quoted(words, quote), date: Quoted(found[0].end or found[0].start, dated) if found else None}
        document.add(section, fields, quote)
