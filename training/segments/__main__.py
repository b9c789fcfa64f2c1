"""`python -m training.segments`: make the weights that tell how likely a segment of a letter is invented.

    python -m training.segments                     # writes both files of checklist/claims/learned/
    python -m training.segments --add NAME FOLDER   # adds the labelled letters of a folder, under a source's name
    python -m training.segments --figures           # what each likelihood finds, the letter unseen

Needs `requirements-training.txt`.
"""

import argparse
import sys
from pathlib import Path

from checklist.claims.learned.boosted import FILE as TREES
from checklist.claims.learned.model import FILE as WEIGHTS
from checklist.claims.words import cue_names
from training.segments import letters
from training.segments.fit import Read, crossed, packed, train

LIKELIHOODS = (0.2, 0.4, 0.6, 0.7, 0.75, 0.8, 0.9)


def figures(read: list[Read]) -> None:
    """Print by source how many segments reach each likelihood: invented ones, and true ones a letter."""
    told = crossed(read, cue_names())
    for source in sorted({one.letter.source for one in read}):
        judged = [
            (answer, share)
            for one, shares in zip(read, told, strict=True) if one.letter.source == source
            for answer, share in zip(one.invented, shares, strict=True)
        ]  # fmt: skip
        number = sum(one.letter.source == source for one in read)
        print(f"{source}: {number} letters, {sum(answer for answer, _ in judged)} segments with an invention")
        for least in LIKELIHOODS:
            reached = [answer for answer, share in judged if share >= least]
            true = (len(reached) - sum(reached)) / number
            print(f"  from {least:.2f}: {sum(reached)}, and {true:.2f} true ones a letter")


def main(arguments: list[str]) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="training.segments", description=(__doc__ or "").split("\n")[0])
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--add", nargs=2, metavar=("NAME", "FOLDER"), help="add labelled letters")
    choice.add_argument("--figures", action="store_true", help="print what each likelihood finds")
    options = parser.parse_args(arguments)
    if options.add:
        name, folder = options.add
        print(f"{letters.add(name, Path(folder))} letters added")
        return 0
    read = [Read.of(one) for one in letters.load()]
    if options.figures:
        figures(read)
    else:
        weights, trees = train(read, cue_names())
        WEIGHTS.write_bytes(packed(weights))
        TREES.write_bytes(trees)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
