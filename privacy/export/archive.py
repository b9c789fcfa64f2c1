"""The ZIP file of an export: every table as JSON, and every letter with its files, written from end to end."""

import json
from collections.abc import Callable, Iterator
from io import RawIOBase
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from django.template.loader import render_to_string
from django.utils.text import slugify
from django.utils.translation import override

from accounts.models import User
from files.bucket import FileLostError
from files.models import StoredFile
from letters.models import Draft, Export, Letter, SignaturePicture
from privacy.export.sources import Source, sources

AT_ONCE = 5  # rows in memory; a report may have a hundred thousand characters

type Progress = Callable[[int, int], None]


def write_archive(person: User, file: RawIOBase | IO[bytes], *, progress: Progress) -> None:
    """Write everything about a person into a ZIP file, of which never more than a few rows are in memory.

    Args:
        person: Whose data it is.
        file: Where to; it is only written to, from beginning to end.
        progress: Called after each step with how many are done and how many there are.
    """
    letters = Letter.objects.filter(owner=person).only("title").order_by("created_at", "pk")
    tables = list(sources(person))
    total = len(tables) + letters.count()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        with override(person.language or "it"):
            archive.writestr("README.md", render_to_string("privacy/export_readme.md", {"tables": tables}))
        done = 0
        for done, table in enumerate(tables, start=1):
            write_table(archive, table, person)
            progress(done, total)
        for picture in SignaturePicture.objects.filter(owner=person):
            archive.writestr(f"data/{picture.pk}.{picture.format}", bytes(picture.content))
        for number, letter in enumerate(letters.iterator(chunk_size=AT_ONCE), start=1):
            write_letter(archive, letter, number)
            progress(done + number, total)


def write_table(archive: ZipFile, source: Source, person: User) -> None:
    """The rows of one table as a JSON array of objects, one on each line."""
    with archive.open(f"data/{source.name}.json", "w") as file:
        file.write(b"[")
        for index, row in enumerate(source.slim_rows().iterator(chunk_size=AT_ONCE)):
            values = {name: value_of(row, name, person) for name in source.fields}
            line = json.dumps(values, cls=DjangoJSONEncoder, ensure_ascii=False)
            file.write(f"{',' if index else ''}\n{line}".encode())
        file.write(b"\n]\n")


def value_of(row: Model, name: str, person: User) -> Any:
    """A field as JSON has it: people by name, other rows by their key, a file by its place in the archive."""
    field = row._meta.get_field(name)
    if field.many_to_many:
        return [name_of(other, person) if isinstance(other, User) else other.pk for other in getattr(row, name).all()]
    if field.related_model is User:
        return name_of(getattr(row, name), person)
    if name == "content":
        return f"{row.pk}.{row.serializable_value('format')}"
    return row.serializable_value(name)


def name_of(other: User | None, person: User) -> str | None:
    """A person as the pages name them. SECURITY: never by address."""
    if other is None:
        return None
    return "you" if other == person else other.name or str(other)


def write_letter(archive: ZipFile, letter: Letter, number: int) -> None:
    """A folder for a letter: draft and versions as Markdown, its attachments, and the files that were made of it."""
    folder = f"letters/{number:03}-{slugify(letter.title)[:40] or 'letter'}"
    # Texts alone: a letter and its draft that refer to each other would stay in memory for a while.
    archive.writestr(f"{folder}/draft.md", Draft.objects.values_list("body", flat=True).get(letter=letter))
    versions = letter.versions.order_by("number").values_list("number", "body")
    for version, body in versions.iterator(chunk_size=AT_ONCE):
        archive.writestr(f"{folder}/version-{version}.md", body)
    for attached in letter.attachments.iterator(chunk_size=1):
        write_file(archive, f"{folder}/{attached.pk}.{attached.format}", attached)
    for export in pdfs(letter):
        write_file(archive, f"{folder}/{export.pk}.{export.format}", export)


def write_file(archive: ZipFile, name: str, row: StoredFile) -> None:
    """A file; where it is lost, that is said in its place, so that everything else can still be had."""
    try:
        archive.writestr(name, row.read())
    except FileLostError:
        archive.writestr(f"{name}.lost.txt", "This file was lost.\n")


def pdfs(letter: Letter) -> Iterator[Export]:
    """The finished PDFs of a letter, one at a time."""
    made = Export.objects.filter(version__letter=letter, state=Export.State.COMPLETED)
    return made.order_by("created_at", "pk").iterator(chunk_size=1)
