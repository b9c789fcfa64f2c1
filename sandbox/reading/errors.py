"""Pure: the refusal of a file, with its code, and the answer of a child that reads one."""

import json
from collections.abc import Callable
from typing import Any


class FileRefused(Exception):
    """The file cannot be read; ``refused`` is a key of the ``REFUSALS`` of letters and of CVs."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.refused = code


def found_or_refused(read: Callable[[], dict[str, Any]]) -> bytes:
    """What ``read`` finds in an untrusted file, as JSON; where it raises, why the file is refused."""
    try:
        return json.dumps(read()).encode()
    except MemoryError:
        refused = "too_much"
    except Exception as error:
        # SECURITY: only codes of our own, since the message of an error may quote the file.
        refused = getattr(error, "refused", "damaged")
    return json.dumps({"refused": refused}).encode()
