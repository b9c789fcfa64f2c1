"""Pure: errors of printing: a code for the program and an exit status for the child process."""

from __future__ import annotations

MESSAGES = {
    "too_long": "The letter is longer than four pages.",
    "timeout": "The letter took too long to set.",
    "memory": "The letter needs more memory than one letter may have.",
    "missing_library": (
        "The Pango library is not installed. On Debian and Ubuntu: apt-get install libpango-1.0-0"
        " libpangoft2-1.0-0 libharfbuzz-subset0. On macOS: brew install pango."
    ),
    "failed": "The letter could not be set.",
}

# How the child informs its parent. Python itself exits with 0, 1, 2 or 120; a signal gives a negative number.
EXIT_STATUS = {"too_long": 20, "memory": 21, "missing_library": 22, "failed": 23}
CODE_BY_STATUS = {status: code for code, status in EXIT_STATUS.items()}


class PaperError(Exception):
    """The letter could not be printed.

    ``code`` is a key of ``MESSAGES``; ``str()`` gives the English sentence. ``detail`` names the place in the program
    (error class, file, line) and never quotes the letter, so that it may be logged.
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(MESSAGES[code])
        self.code = code
        self.detail = detail
