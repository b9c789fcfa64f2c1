"""`python -m training`: make the classifier's weights from the letters of this repository.

    python -m training              # writes checklist/classifier/weights.bin and manifest.json
    python -m training --check      # makes them, writes nothing, prints how many weights differ; 1 where any does
    python -m training --add FILE   # adds the letters of a JSON Lines file to ours

Needs `requirements-training.txt`. The same machine makes the same bytes; another one may round a few weights otherwise,
and then `python -m tests.checklist.golden` says whether any verdict hangs on them.
"""

import argparse
import sys
import zlib
from pathlib import Path

from checklist.classifier.weights import FILE
from training import export, letters
from training.examples import encode
from training.manifest import manifest
from training.model import train


def _differing(content: bytes) -> int:
    """Print how many of the shipped weights are others in the content, and return it."""
    differing, total = export.differing(zlib.decompress(FILE.read_bytes()), content)
    print(f"{differing} of {total} weights differ from those in {FILE.name}")
    return differing


def main(arguments: list[str]) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="training", description="Make the weights of checklist/classifier.")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--check", action="store_true", help="make the weights and compare them; write nothing")
    choice.add_argument("--add", type=Path, metavar="FILE", help="add letters from a JSON Lines file")
    options = parser.parse_args(arguments)
    if options.add:
        print(f"{letters.add(options.add)} letters added")
        return 0
    model, judged = train(encode(letters.load()))
    content = export.payload(model)
    differing = _differing(content)
    if options.check:
        return 1 if differing else 0
    if differing:
        export.write(content, manifest(content, model.features, judged), FILE.parent)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
