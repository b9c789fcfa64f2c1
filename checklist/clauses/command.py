"""Command line: `python -m checklist clauses FILE [--company NAME] [--json]`."""

import argparse
import json
import sys
from collections.abc import Callable

from checklist.clauses.judge import clauses
from checklist.files import BadFile, read_text
from checklist.fingerprint import fingerprint


def main(argv: list[str], fail: Callable[[str], int]) -> int:
    """Print the clauses of a letter with agent and factuality; 2 with one line when it cannot be read.

    Args:
        argv: what follows `clauses`.
        fail: prints one line on standard error and returns the exit code.
    """
    parser = argparse.ArgumentParser(
        prog="checklist clauses", description="Say of each clause who acts and if it is real."
    )
    parser.add_argument("file", metavar="FILE", help="a letter as UTF-8 text; - reads standard input")
    parser.add_argument("--company", default="", metavar="NAME", help="the firm that the letter is for")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.error = lambda message: sys.exit(fail(message))  # type: ignore[method-assign]
    options = parser.parse_args(argv)
    try:
        text = read_text(options.file)
    except BadFile as problem:
        return fail(str(problem))
    found = clauses(text, options.company)
    if options.json:
        told = [{"start": one.start, "end": one.end, "agent": one.agent, "factuality": one.factuality} for one in found]
        print(json.dumps({"file": options.file, "engine": fingerprint(), "clauses": told}, ensure_ascii=False))
    else:
        for one in found:
            print(f"{one.agent:7}{one.factuality:13}{' '.join(text[one.start : one.end].split())}")
    return 0
