"""Command line: `python -m checklist compose --facts FACTS.json --rubric GUIDE.yaml --language it|en [--json]`."""

import argparse
import json
import sys
from collections.abc import Callable

from checklist.compose.composing import Composition, compose
from checklist.compose.situations import BadSituation
from checklist.facts import BadFacts, load
from checklist.files import BadFile, read_text
from checklist.rubric import Rubric, RubricError


def _parser(fail: Callable[[str], int]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="checklist compose", description="Write a first letter from confirmed facts.")
    parser.add_argument("--facts", required=True, metavar="FILE", help="a JSON Resume document; - reads standard input")
    parser.add_argument("--rubric", required=True, metavar="FILE", help="the guide's YAML file")
    parser.add_argument("--language", required=True, choices=("it", "en"), help="language of the letter")
    parser.add_argument("--ad", metavar="FILE", help="the job advertisement as UTF-8 text")
    parser.add_argument("--company", default="", metavar="NAME", help="the firm that the letter is for")
    parser.add_argument("--role", default="", metavar="NAME", help="the role that the letter is for")
    parser.add_argument("--situation", default="", metavar="ID", help="what kind of application it is")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="another number gives other words")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.error = lambda message: sys.exit(fail(message))  # type: ignore[method-assign]
    return parser


def main(argv: list[str], fail: Callable[[str], int]) -> int:
    """Print a letter; 2 with one line on standard error when the input is bad.

    Args:
        argv: what follows `compose`.
        fail: prints one line on standard error and returns the exit code.
    """
    options = _parser(fail).parse_args(argv)
    try:
        composed = compose(
            load(options.facts), Rubric.load(options.rubric), options.language,
            ad=read_text(options.ad) if options.ad else "", company=options.company, role=options.role,
            situation=options.situation, seed=options.seed,
        )  # fmt: skip
    except (BadFacts, RubricError, BadFile, BadSituation) as problem:
        return fail(str(problem))
    print(
        json.dumps(as_dict(composed), ensure_ascii=False) if options.json else composed.letter,
        end="" if not options.json else "\n",
    )
    return 0


def as_dict(composed: Composition) -> dict[str, object]:
    """A composition as plain data, keys in the contract's order."""
    sentences = [{"start": one.start, "end": one.end, "facts": list(one.facts)} for one in composed.sentences]
    return {
        "letter": composed.letter,
        "sentences": sentences,
        "gaps": list(composed.gaps),
        "questions": list(composed.questions),
    }
