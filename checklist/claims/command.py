"""Command line: `python -m checklist claims LETTER --facts FACTS.json [--json]`; `--help` lists the other options."""

import argparse
import json
import sys
from collections.abc import Callable

from checklist.claims.check import check
from checklist.claims.claim import ClaimReport
from checklist.claims.wording import why
from checklist.facts import BadFacts, Date, load
from checklist.files import BadFile, read_text

_SIGNS = {"supported": "+", "unsupported": "?", "contradicted": "!"}


def main(argv: list[str], fail: Callable[[str], int]) -> int:
    """Print the claims of a letter with their status; 2 with one line when an input is bad.

    Args:
        argv: what follows `claims`.
        fail: prints one line on standard error and returns the exit code.
    """
    parser = argparse.ArgumentParser(prog="checklist claims", description="Check what a letter says of its writer.")
    parser.add_argument("file", metavar="LETTER", help="a letter as UTF-8 text; - reads standard input")
    parser.add_argument(
        "--facts", required=True, metavar="FILE", help="what is known of the writer, as JSON Resume 1.0"
    )
    parser.add_argument("--ad", metavar="FILE", help="the job advertisement as UTF-8 text")
    parser.add_argument("--company", default="", metavar="NAME", help="the firm that the letter is for")
    parser.add_argument("--role", default="", metavar="ROLE", help="what the letter applies for")
    parser.add_argument(
        "--today", metavar="YYYY-MM-DD", help="the day until which running jobs last; else meta.bozza.as_of"
    )
    parser.add_argument("--ui", choices=("it", "en"), default="it", help="language of the reasons")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.error = lambda message: sys.exit(fail(message))  # type: ignore[method-assign]
    options = parser.parse_args(argv)
    today = Date.parse(options.today) if options.today else None
    if options.today and (not today or not today.day):
        return fail(f"--today {options.today}: not a date such as 2026-11-29")
    if options.file == "-" == options.facts:
        return fail("the letter and the facts cannot both be read from standard input")
    try:
        text, ad = read_text(options.file), read_text(options.ad) if options.ad else ""
        facts = load(options.facts)
        report = check(text, facts, ad=ad, company=options.company, role=options.role, today=today)
    except (BadFile, BadFacts) as problem:
        return fail(str(problem))
    if options.json:
        print(json.dumps({"file": options.file, **report.as_dict(text, options.ui)}, ensure_ascii=False))
    else:
        print(_readable(text, report, options.ui))
    return 0


def _readable(text: str, report: ClaimReport, ui: str) -> str:
    lines = [
        f"{_SIGNS[claim.status]} {claim.kind:11}{' '.join(text[claim.start : claim.end].split())}: {why(claim, ui)}"
        for claim in report.claims
    ]
    return "\n".join(
        [*lines, *(f"- unchecked  {' '.join(text[one.start : one.end].split())}" for one in report.unchecked)]
    )
