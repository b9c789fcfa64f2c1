"""Command line: `python -m checklist FILE... --rubric GUIDE.yaml [--json]`; `--help` lists the other options.

Also `… claims LETTER --facts FACTS`, `… clauses FILE`, and `… evaluate DIR`, `… agreement DIR DIR…` and `… ads DIR`,
which measure.
"""

import argparse
import json
import os
import sys
from importlib import import_module
from typing import Any

from checklist.files import BadFile, read_text
from checklist.report import Criterion, Mistake, Report
from checklist.review import review
from checklist.rubric import Rubric, RubricError

_PIPE_CLOSED = 141  # what a shell says of a process that a closed pipe ended
_COMMANDS = {
    "ads": "checklist.ads.evaluate",
    "agreement": "checklist.evaluate.annotators",
    "claims": "checklist.claims.command",
    "clauses": "checklist.clauses.command",
    "compose": "checklist.compose.command",
    "evaluate": "checklist.evaluate.command",
}
_SIGNS = {"met": "+", "partial": "~", "missing": "-"}


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        raise SystemExit(_fail(message))


def _fail(message: str) -> int:
    print(f"checklist: {' '.join(message.split())}", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="checklist", description="Check cover letters against a guide's rubric.")
    parser.add_argument("files", nargs="+", metavar="FILE", help="a letter as UTF-8 text; - reads standard input")
    parser.add_argument("--rubric", required=True, help="the guide's YAML file")
    parser.add_argument("--ad", metavar="FILE", help="the job advertisement as UTF-8 text")
    parser.add_argument("--company", default="", metavar="NAME", help="the firm that the letter is for")
    parser.add_argument("--role", default="", metavar="NAME", help="the role that the letter is for")
    parser.add_argument("--ui", choices=("it", "en"), default="it", help="language of the advice")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    return parser


def _advice(one: Criterion | Mistake, ui: str) -> str:
    return one.advice_en if ui == "en" else one.advice_it


def _readable(name: str, report: Report, ui: str) -> str:
    low, high = report.score_range
    said = [f"{name}: {report.score}/100 ({low} to {high}), {report.words} words, rubric {report.guide}"]
    for one in report.criteria:
        sign = "_" if one.to_fill else _SIGNS[one.verdict] if one.sure else "?"
        said.append(f"  {sign} {one.id} ({one.earned:g}/{one.weight:g}): {_advice(one, ui)}")
    for fault in report.mistakes:
        if fault.found:
            said.append(f"  ! {fault.id} (-{fault.weight:g}): {_advice(fault, ui)}")
    return "\n".join(said)


def main(argv: list[str]) -> int:
    """Run the command; 0 when all went well, 2 with one line on standard error when the input is bad."""
    if argv and argv[0] in _COMMANDS:
        module: Any = import_module(_COMMANDS[argv[0]])  # each is only needed here
        return int(module.main(argv[1:], _fail))
    options = _parser().parse_args(argv)
    try:
        rubric = Rubric.load(options.rubric)
    except RubricError as problem:
        return _fail(str(problem))
    try:
        ad = read_text(options.ad) if options.ad else ""
    except BadFile as problem:
        return _fail(str(problem))
    for name in options.files:
        try:
            text = read_text(name)
        except BadFile as problem:
            return _fail(str(problem))
        report = review(text, rubric, company=options.company, role=options.role, ad=ad)
        if options.json:
            print(json.dumps({"file": name, **report.as_dict(options.ui)}, ensure_ascii=False))
        else:
            print(_readable(name, report, options.ui))
    return 0


def _run() -> int:
    """The command as a process: quiet when whoever reads it stops early, as `head` does."""
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # The interpreter flushes once more as it ends, and would complain: give it somewhere to write.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    return code


if __name__ == "__main__":
    sys.exit(_run())
