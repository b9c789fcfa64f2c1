"""Letters printed one after the other by one process, without confinement: tests of looks need no child each.

``test_paper.py`` holds that the confined child prints the same bytes.
"""

from __future__ import annotations

import atexit
import base64
import json
import subprocess
import sys
from functools import cache
from pathlib import Path

from letters.paper import Layout, PaperLetter, render

ROOT = Path(__file__).resolve().parents[3]


@cache
def _printer() -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", __name__], cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    atexit.register(process.kill)
    return process


def print_without_confinement(letter: PaperLetter, layout: Layout | None = None) -> bytes:
    """The PDF of a letter, as ``letters.paper.print_letter`` makes it."""
    process = _printer()
    assert process.stdin
    assert process.stdout
    request = {"letter": letter.as_facts(), "layout": (layout or Layout()).as_mapping()}
    process.stdin.write(json.dumps(request) + "\n")
    process.stdin.flush()
    return base64.b64decode(process.stdout.readline())


def main() -> None:
    """Answer each line of standard input, a request as the child gets it, with a line: the PDF in Base64."""
    render.load()
    for line in sys.stdin:
        print(base64.b64encode(render.answer(line.encode(), ())).decode(), flush=True)


if __name__ == "__main__":
    main()
