"""Golden verdicts: what the engine says of some 200 letters of ours, in a file that shows each change in its diff.

    python -m tests.checklist.golden           # prints how the engine differs from the file; 1 where it does
    python -m tests.checklist.golden --write   # makes the file say what the engine says

The letters are those whose ids stand in `golden.txt`, from `training/` (synthetic, all guides, both languages). A
letter begins with a line of its id, guide, main language with its share, words and score. A line follows for each
criterion (verdict, digest of the advice in both languages, evidence as `start-end "first words"`), one with `!` for
each mistake that is found, and one with the digest of the advice on all others. To add a letter, write `=== <id>` at
the end and run `--write`.
"""

import hashlib
import json
import sys
from difflib import unified_diff
from functools import cache
from pathlib import Path
from typing import Any

from checklist import Rubric, review
from training.letters import Letter, content, parse

ROOT = Path(__file__).parents[2]
FILE = Path(__file__).with_name("golden.txt")
QUOTED = 32  # code points of a quote that are shown


def idents() -> list[str]:
    """The ids of the letters that the file names."""
    return [line.split()[1] for line in FILE.read_text("utf-8").splitlines() if line.startswith("=== ")]


@cache
def letters() -> dict[str, Letter]:
    """The letters that the file names, by id."""
    wanted = set(idents())
    records = map(json.loads, content().splitlines())
    return {one["id"]: parse(one) for one in records if one["id"] in wanted}


@cache
def rubric(guide: str) -> Rubric:
    """The rubric of a guide as it is shipped."""
    return Rubric.load(ROOT / f"guides/content/{guide}.yaml")


def _digest(advice: list[dict[str, str]]) -> str:
    text = "\0".join(f"{one['it']}\0{one['en']}" for one in advice)
    return hashlib.sha256(text.encode()).hexdigest()[:6]


def _quotes(evidence: list[dict[str, Any]]) -> str:
    return "".join(f'  {one["start"]}-{one["end"]} "{" ".join(one["quote"].split())[:QUOTED]}"' for one in evidence)


def lines(ident: str) -> list[str]:
    """What the engine says of a letter, as the file holds it."""
    letter = letters()[ident]
    report = review(letter.text, rubric(letter.guide)).as_dict(None)
    language, mistakes = report["language"], report["mistakes"]
    head = f"=== {ident} {letter.guide} {language['main']} {language['share']:.2f}"
    said = [f"{head} words {report['words']} score {report['score']}"]
    for one in report["criteria"]:
        said.append(f"{one['id']:<20} {one['verdict']:<7} {_digest([one['advice']])}{_quotes(one['evidence'])}")
    for one in mistakes:
        if one["found"]:
            said.append(f"!{one['id']:<27} {_digest([one['advice']])}{_quotes(one['evidence'])}")
    said.append(f"{'not found':<28} {_digest([one['advice'] for one in mistakes if not one['found']])}")
    return said


def now() -> str:
    """The file as the engine would have it, for the letters that it names."""
    return "\n".join(line for ident in idents() for line in [*lines(ident), ""])


def difference() -> str:
    """A unified diff from the file to what the engine says; empty where both agree."""
    before, after = FILE.read_text("utf-8").splitlines(), now().splitlines()
    return "\n".join(unified_diff(before, after, FILE.name, "the engine", lineterm="", n=1))


def main(arguments: list[str]) -> int:
    """Run the command; 1 where the engine differs from the file and nothing was written."""
    if arguments == ["--write"]:
        FILE.write_text(now(), "utf-8")
        return 0
    differs = difference()
    print(differs or "the engine says what the file says")
    return 1 if differs else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
