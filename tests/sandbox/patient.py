"""A program of the confined child that does harmless things: it answers, waits, fails, answers at length."""

import json
import os
import time
from collections.abc import Sequence
from pathlib import Path

MEMORY = 200 * 1024 * 1024
MAX_INPUT = 10_000
READABLE: Sequence[Path] = ()

asked = 0


def load() -> None:
    """There is nothing to import."""


def warm() -> None:
    """There is nothing to warm."""


def exit_status(error: BaseException) -> int:
    return 1


def answer(request: bytes, arguments: Sequence[str]) -> bytes:
    global asked  # noqa: PLW0603
    asked += 1
    match request:
        case b"sleep":
            time.sleep(600)
        case b"once":
            os.write(0, b" more")  # which another child will find
            time.sleep(600)
        case b"error":
            raise ValueError
        case b"megabytes":
            return bytes(int(arguments[0]) * 1024 * 1024)
    return json.dumps({"request": request.decode(), "process": os.getpid(), "asked": asked}).encode()
