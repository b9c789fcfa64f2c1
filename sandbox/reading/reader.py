"""Pure: reading an uploaded file from the parent's side: a confined child reads it, and it is not kept."""

import json
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from sandbox.process import KILLED_FOR_TIME, run

from .errors import FileRefused


@dataclass(frozen=True, kw_only=True)
class Reader:
    """What reads a file.

    Attributes:
        program: The module that the child runs; its only argument is the suffix of the file's name.
        suffixes: Those of the files that it reads, in lower case.
        max_bytes: The size of the largest one.
        seconds: The time by the clock that it has.
    """

    program: str
    suffixes: tuple[str, ...]
    max_bytes: int
    seconds: float

    def read(self, name: str, data: bytes) -> dict[str, Any]:
        """What the program found in a file, in bounded time for any input.

        Args:
            name: The file's name, whose suffix says what it is.
            data: Its content.

        Raises:
            FileRefused: The file is not one that the program can read.
        """
        suffix = PurePosixPath(name).suffix.lower()
        if suffix not in self.suffixes:
            raise FileRefused("unknown_kind")
        if len(data) > self.max_bytes:
            raise FileRefused("too_large")
        status, output, *_ = run(self.program, [suffix], data, timeout=self.seconds)
        if status != 0:
            raise FileRefused("too_much" if status in KILLED_FOR_TIME else "damaged")
        found: dict[str, Any] = json.loads(output)
        if "refused" in found:
            raise FileRefused(found["refused"])
        return found
