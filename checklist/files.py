"""Reading a text that a command names."""

import sys
from pathlib import Path


class BadFile(ValueError):
    """A file that cannot be used, and why, in one line."""


def read_text(name: str) -> str:
    """The text of a file, or of standard input for "-".

    Raises:
        BadFile: It cannot be read, or is not UTF-8.
    """
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise BadFile(f"{name}: not UTF-8 text") from None
    except (OSError, ValueError) as problem:
        raise BadFile(f"{name}: {getattr(problem, 'strerror', None) or 'cannot be read'}") from None
