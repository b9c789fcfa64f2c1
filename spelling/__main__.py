"""`python -m spelling FILE... [--language it|en]`: print the misspelt and doubled words of letters."""

import argparse
from pathlib import Path

from spelling.mistakes import find_mistakes


def main() -> None:
    """Print one line for each mistake: file, kind, words, number of places, corrections."""
    parser = argparse.ArgumentParser(prog="python -m spelling", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--language", choices=["it", "en"], default="it")
    options = parser.parse_args()
    for file in options.files:
        for mistake in find_mistakes(file.read_text("utf-8"), options.language):
            print(file.name, mistake.kind, mistake.quote, len(mistake.spans), ", ".join(mistake.corrections), sep="\t")


if __name__ == "__main__":
    main()
