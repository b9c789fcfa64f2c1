"""Pure: projects, publications and awards."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from profiles.reading.document import Document, Quoted
from profiles.reading.heads.entry import Entry
from profiles.reading.heads.sentences import sentences
from profiles.reading.lines import Line
from profiles.reading.sections.dates import periods, without
from profiles.reading.sections.entries import entries
from profiles.reading.sections.fields import dates, said
from profiles.reading.sections.lists import split_outside_brackets

# What labels tell of a project, each kind by its labels in small letters; a field of JSON Resume, or another.
KINDS = {
    "entity": r"client|customer",
    "value": r"(?:contract |project )?(?:value|sum)|budget",
    "roles": r"(?:my )?role|position",
    "keywords": r"tech(?:nolog(?:y|ies))?|(?:tech )?stack|tools|built with",
    "url": r"link|url|repo(?:sitory)?",
    "description": r"scope|description",
    "name": r"project(?: name)?",
    "other": r"location|duration|dates?|team(?: size)?|architect",
}
LABEL = re.compile(rf"(?:^|(?<=[\s(]))(?P<label>{'|'.join(KINDS.values())})\s*:\s+", re.IGNORECASE)
MONEY = re.compile(r"(?:about |over |c\. ?)?[£€$]\d")
LONGEST = 40  # code points of a name, where a comma may end it
DIVIDED = re.compile(r"\s+[—–|·-]\s+|:\s+")


def read(lines: list[Line], document: Document) -> None:
    """Add the projects of a section: a name, and what is said of it, also behind labels: "Client: Elm Council"."""
    lines, details = _without_details(lines)
    only_items = all(line.bullet for line in lines)
    heads = [line for line, below in pairwise(lines) if below.bullet and not line.bullet]

    def begins(line: Line) -> bool:
        return only_items or line.bold or line.gap or line in heads or ": " in line.text[:50]

    found = entries(lines, begins=begins)
    starts = _starts(found, lines)
    for entry, start, end in zip(found, starts, [*starts[1:], len(lines)], strict=True):
        if not entry.head:
            document.unplaced += [line.words for line in entry.body]
            continue
        head, *behind = sentences(entry.head[0])
        entry.body = [*map(Line, behind), *entry.body]  # "ERP move, £2m. Moved stock in 11 months." in one line
        name, *more = DIVIDED.split(head.rstrip("."), maxsplit=1)
        if not more and len(name) > LONGEST:
            name, *more = name.split(", ", 1)
        if MONEY.match(" ".join(more)):  # what stands below is said of the project, and not of the sum
            entry.head, entry.body = entry.head[:1], [*map(Line, entry.head[1:]), *entry.body]
        told = ". ".join([*more, *entry.head[1:]])
        said_of_it = [one for at in range(start, end) for one in details.get(at, ())]
        of_kind = {kind: [value for name_of, value in said_of_it if name_of == kind] for kind in KINDS}
        document.unplaced += of_kind["other"]
        described = next(iter([*of_kind["value"], *of_kind["description"]]), "")
        document.add(
            "projects",
            {
                "name": Quoted(name, name),
                "description": Quoted(told, (more or entry.head[1:])[0])
                if told
                else Quoted(described, described)
                if described
                else None,
                **dates(entry),
                **_highlights(said(entry.body)),
                **{key: Quoted(of_kind[key][0], of_kind[key][0]) for key in ("entity", "url") if of_kind[key]},
                **{key: [Quoted(one, one) for one in of_kind[key]] for key in ("roles", "keywords") if of_kind[key]},
            },
            name,
        )


def _without_details(lines: list[Line]) -> tuple[list[Line], dict[int, list[tuple[str, str]]]]:
    """The lines without what labels tell of a project, and that by the place of the line that it belongs to."""
    kept: list[Line] = []
    details: dict[int, list[tuple[str, str]]] = {}
    is_new = False  # whether a label opened a project whose name is still to come
    for line in lines:
        rest, found = _details(line.text)
        name = next((value for kind, value in found if kind == "name"), rest)
        is_first = is_new or (not rest and bool(found) and (line.gap or not kept))
        if name:
            is_head = is_new or bool(
                found and not line.bullet and not LABEL.match(line.text)
            )  # "Quay Offices, Client: Olmo Estates"
            kept.append(replace(line, text=name, gap=line.gap or is_head, bullet=line.bullet and not is_new))
        at = len(kept) if is_first and not name else max(len(kept) - 1, 0)
        details.setdefault(at, []).extend(one for one in found if one[0] != "name")
        is_new = is_first and not name
    return kept, details


def _details(text: str) -> tuple[str, list[tuple[str, str]]]:
    """What a line says before any label, and the kind and the value of each label: "Client: Elm Council, £9m"."""
    labels = list(LABEL.finditer(text))
    if not labels:
        return text, []
    rest, found = text[: labels[0].start()].strip(" ,;|–—-"), list[tuple[str, str]]()
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        kind = next(kind for kind, pattern in KINDS.items() if re.fullmatch(pattern, label["label"].lower()))
        value = text[label.end() : following.start() if following else len(text)].strip(" ,;|–—-.")
        if kind == "entity":
            # What stands behind the client belongs to the project: its value, its year, a sentence.
            value, *more = re.split(r"\s+[–—|-]\s+|,\s+(?=[£€$\d])|\.\s+", value, maxsplit=1)
            rest = " – ".join(part for part in (rest, *more) if part)
        if kind == "keywords":
            found += [(kind, one) for one in split_outside_brackets(value)]
        elif value:
            found.append((kind, value))
    return rest, found


def _starts(found: list[Entry], lines: list[Line]) -> list[int]:
    """At which line each entry begins."""
    starts: list[int] = []
    for entry in found:
        first = entry.head[0] if entry.head else entry.body[0].text if entry.body else ""
        after = starts[-1] + 1 if starts else 0
        starts.append(next((at for at in range(after, len(lines)) if first in lines[at].text), after if starts else 0))
    return starts


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
