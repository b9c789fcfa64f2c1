"""Pure: reads a CV from the command line: ``python -m profiles.reading FILE [--json]``."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from profiles.reading.confined import MAX_BYTES, read_cv
from profiles.reading.document import dump
from profiles.reading.refusals import CvRefused


def main(arguments: list[str] | None = None) -> int:
    """Print a CV as a JSON Resume document, with ``--json`` on one line. Returns the exit status, 2 for bad input."""
    parser = argparse.ArgumentParser(prog="python -m profiles.reading", description="Read a CV as JSON Resume.")
    parser.add_argument("file", type=Path, help="PDF, DOCX, text, JSON Resume, Europass XML or LinkedIn's archive")
    parser.add_argument("--json", action="store_true", help="print the document on one line")
    parser.add_argument(
        "--today", type=date.fromisoformat, default=date.today(), help="until when a job without an end goes on"
    )
    given = parser.parse_args(arguments)
    try:
        with given.file.open("rb") as file:
            document = read_cv(given.file.name, file.read(MAX_BYTES + 1))
    except OSError as error:
        return _refuse(given.file, error.strerror or "it cannot be read")
    except CvRefused as refused:
        return _refuse(given.file, refused.sentence)
    written = document.to_json(as_of=f"{given.today:%Y-%m}")
    print(json.dumps(written, ensure_ascii=False) if given.json else dump(written))
    return 0


def _refuse(file: Path, sentence: str) -> int:
    print(f"{file.name}: {sentence}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
