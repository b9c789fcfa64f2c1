"""Parts: the file of an export in pieces, so that neither the worker nor the web server ever holds it whole."""

import io
from collections.abc import Buffer, Iterator
from typing import TYPE_CHECKING

from django.db import models

from files.models import StoredFile
from replica.reading import apart

if TYPE_CHECKING:
    from privacy.export.data_export import DataExport

PART_SIZE = 250_000  # bytes


class ExportPart(StoredFile):
    """The ``number``-th piece of an export's file, as one attempt to make it wrote it."""

    export = models.ForeignKey("privacy.DataExport", models.CASCADE, related_name="parts")
    attempt = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()

    class Meta(StoredFile.Meta):
        constraints = [
            *StoredFile.Meta.constraints,
            models.UniqueConstraint(fields=["export", "attempt", "number"], name="one_part_per_number"),
        ]

    def __str__(self) -> str:
        return f"{self.export_id} {self.number}"


class PartWriter(io.RawIOBase):
    """A file to write to, once from beginning to end, whose content becomes the parts of an export."""

    def __init__(self, export: "DataExport") -> None:
        self.export, self.size, self.number = export, 0, 0
        self.buffer = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, content: Buffer, /) -> int:
        """Take some bytes, and save a part whenever there are enough."""
        self.buffer += content
        while len(self.buffer) >= PART_SIZE:
            self._save(PART_SIZE)
        return len(memoryview(content))

    def save_rest(self) -> None:
        """Save what is left, once everything is written."""
        if self.buffer:
            self._save(len(self.buffer))

    def _save(self, count: int) -> None:
        content, self.buffer = bytes(self.buffer[:count]), self.buffer[count:]
        self.export.parts.create(attempt=self.export.attempt, number=self.number, **ExportPart.put(content))
        self.size, self.number = self.size + count, self.number + 1


def read_parts(export: "DataExport") -> Iterator[bytes]:
    """The pieces of a finished export's file in their order, one query each."""
    numbers = export.parts.filter(attempt=export.attempt).order_by("number").values_list("number", flat=True)
    for number in list(numbers):
        yield export.parts.defer(*apart("content")).get(attempt=export.attempt, number=number).read()
