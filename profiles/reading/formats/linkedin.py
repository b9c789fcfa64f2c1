"""Pure: the archive that LinkedIn sends: what belongs to a CV, and nothing else."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import Any

from profiles.reading.document import Document, Quoted
from profiles.reading.lines import Line, clean, without_mark
from profiles.reading.sections.dates import periods
from sandbox.reading.archive import Archive
from sandbox.reading.errors import FileRefused

MAX_CELL = 20_000  # code points
MAX_ROWS = 500
READ = ("Profile", "Positions", "Education", "Skills", "Languages", "Certifications", "Projects")
# SECURITY: a program for tables would run it when somebody opens what we export.
FORMULA = re.compile(r"^[\t\r\n ]*(?:=|[+@-][A-Za-z]+\(|@\w+|[+-]\d+[+*/-]\d.*[!|])")
ARCHIVES = re.compile(r"\.(?:zip|7z|rar|gz|tgz|bz2|xz|jar|docx|xlsx)$", re.IGNORECASE)

Row = dict[str, str]


def read(data: bytes) -> Document:
    """The document of an archive. Messages, connections and other people are not opened.

    Raises:
        FileRefused: It is no such archive, or holds what LinkedIn does not write.
    """
    archive = Archive(data)
    if any(ARCHIVES.search(name) for name in archive.names()):
        raise FileRefused("too_much")
    tables = {}
    for name in archive.names():
        stem = name.rpartition("/")[2].removesuffix(".csv")
        if stem in READ and name.endswith(".csv"):
            tables[stem] = list(_rows(archive.content(name)))
    if not tables.keys() & {"Profile", "Positions"}:
        raise FileRefused("no_archive")
    document = Document()
    for name, add in ADDERS.items():
        for row in tables.get(name, []):
            add(row, document)
    document.text = "\n".join(dict.fromkeys(document.provenance.values()))
    return document


def _rows(data: bytes) -> Iterator[Row]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRefused("damaged") from error
    csv.field_size_limit(MAX_CELL)
    try:
        for number, row in enumerate(csv.DictReader(io.StringIO(text, newline=""), strict=True)):
            if number >= MAX_ROWS:
                raise FileRefused("too_much")
            cells = {str(key): value or "" for key, value in row.items() if key and isinstance(value, str | None)}
            if any(FORMULA.match(cell) for cell in cells.values()):
                raise FileRefused("formula")
            yield {key: cell.strip() for key, cell in cells.items()}
    except csv.Error as error:
        raise FileRefused("too_much" if "field larger" in str(error) else "damaged") from error


def _said(text: str) -> Quoted | None:
    return Quoted(text, text) if text else None


def _date(text: str) -> Quoted | None:
    found = periods(text)
    return Quoted(found[0].end or found[0].start, text) if found else None


def _told(text: str) -> list[Quoted]:
    lines = [without_mark(Line(clean(line))) for line in text.splitlines()]
    return [Quoted(line.words, line.words) for line in lines if line.words]


def _profile(row: Row, document: Document) -> None:
    first, last = row.get("First Name", ""), row.get("Last Name", "")
    name = f"{first} {last}".strip()
    town = row.get("Geo Location", "").split(",")[0].strip()
    basics: dict[str, Any] = {
        "name": Quoted(name, last or first) if name else None,
        "label": _said(row.get("Headline", "")),
        "summary": _said(row.get("Summary", "")),
        "location": {"city": _said(town)} if town else None,
    }
    document.set("basics", **basics)


def _position(row: Row, document: Document) -> None:
    title, company = row.get("Title", ""), row.get("Company Name", "")
    if title or company:
        fields = {
            "name": _said(company),
            "position": _said(title),
            "location": _said(row.get("Location", "")),
            "startDate": _date(row.get("Started On", "")),
            "endDate": _date(row.get("Finished On", "")),
            "highlights": _told(row.get("Description", "")),
        }
        document.add("work", fields, company or title, "" if title and company else "incomplete")


def _education(row: Row, document: Document) -> None:
    if school := row.get("School Name", ""):
        fields = {
            "institution": _said(school),
            "studyType": _said(row.get("Degree Name", "")),
            "startDate": _date(row.get("Start Date", "")),
            "endDate": _date(row.get("End Date", "")),
            "courses": _told(row.get("Notes", "")),
        }
        document.add("education", fields, school)


def _skill(row: Row, document: Document) -> None:
    if name := row.get("Name", ""):
        document.add("skills", {"name": _said(name)}, name)


def _language(row: Row, document: Document) -> None:
    if name := row.get("Name", ""):
        level = row.get("Proficiency", "")
        document.add("languages", {"language": _said(name), "fluency": _said(level)}, name, "" if level else "no_level")


def _certificate(row: Row, document: Document) -> None:
    if name := row.get("Name", ""):
        fields = {
            "name": _said(name),
            "issuer": _said(row.get("Authority", "")),
            "date": _date(row.get("Started On", "")),
            "url": _said(row.get("Url", "")),
        }
        document.add("certificates", fields, name)


def _project(row: Row, document: Document) -> None:
    if name := row.get("Title", ""):
        fields = {
            "name": _said(name),
            "startDate": _date(row.get("Started On", "")),
            "endDate": _date(row.get("Finished On", "")),
            "url": _said(row.get("Url", "")),
            "highlights": _told(row.get("Description", "")),
        }
        document.add("projects", fields, name)


ADDERS = {
    "Profile": _profile,
    "Positions": _position,
    "Education": _education,
    "Skills": _skill,
    "Languages": _language,
    "Certifications": _certificate,
    "Projects": _project,
}
