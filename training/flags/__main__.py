"""`python -m training.flags`: make the forest that tells right flags of the claim check from mistakes.

    python -m training.flags                     # writes checklist/claims/confidence/forest.json.xz
    python -m training.flags --check             # makes it and writes nothing; 1 where it is another one
    python -m training.flags --add NAME FOLDER   # adds rows of the labelled letters in a folder, under a source's name
    python -m training.flags --add NAME FOLDER --reasons tool-of-ad result-none   # only flags of these, of newer rules
    python -m training.flags --figures           # what each threshold leaves out, the letter unseen

Needs `requirements-training.txt`. The letters themselves are not part of the repository: a row holds numbers alone.
"""

import argparse
import sys
from pathlib import Path

from checklist.claims.confidence.forest import FILE
from training.flags import rows
from training.flags.trees import LESS, crossed, packed, train

THRESHOLDS = (0.35, 0.4, 0.45, 0.5, 0.55, 0.6)


def figures(made: list[rows.Row]) -> None:
    """Print how many flags each threshold leaves out, right ones and mistakes, of letters that were written for it."""
    told = crossed(made)
    judged = [(row.right, share) for row, share in zip(made, told, strict=True) if row.source not in LESS]
    print(f"{sum(right for right, _ in judged)} right flags, {sum(not right for right, _ in judged)} mistakes")
    for least in THRESHOLDS:
        out = [right for right, share in judged if share < least]
        print(f"below {least:.2f}: {sum(out)} right flags, {len(out) - sum(out)} mistakes")


def main(arguments: list[str]) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="training.flags", description=(__doc__ or "").split("\n")[0])
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--check", action="store_true", help="make the forest and compare it; write nothing")
    choice.add_argument("--add", nargs=2, metavar=("NAME", "FOLDER"), help="add rows of labelled letters")
    choice.add_argument("--figures", action="store_true", help="print what each threshold leaves out")
    parser.add_argument("--reasons", nargs="+", default=(), metavar="REASON", help="of the flags that are added")
    options = parser.parse_args(arguments)
    made = rows.load() if rows.FILE.exists() else []
    if options.add:
        name, folder = options.add
        if name == "changed":
            found = rows.of_changed(name, Path(folder))
        else:
            found = rows.of_cases(name, Path(folder), reasons=frozenset(options.reasons))
        rows.save([*made, *found])
    elif options.figures:
        figures(made)
    else:
        content = packed(*train(made))
        same = FILE.exists() and FILE.read_bytes() == content
        print("the same forest" if same else "another forest")
        if options.check:
            return 0 if same else 1
        FILE.write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
