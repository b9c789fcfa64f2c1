"""`python -m checklist evaluate DIR --rubrics guides/content`: compare the engine with labels.

DIR holds `letters/<id>.txt` and `labels/<id>.json` (`checklist/evaluate/labels.py`). `--save FILE` also writes the
figure that the product quotes; `--check` asks only whether the saved figure is of the present engine.
"""

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from checklist.evaluate.labels import LabelError, engine_label, read_labels, read_letters
from checklist.evaluate.pairs import Pairs, pairs
from checklist.evaluate.saved import LABELLERS, evaluation, save, shipped
from checklist.evaluate.splits import SPLITS, belongs
from checklist.evaluate.tables import confusions, table
from checklist.review import ENGINE
from checklist.rubric import Rubric, RubricError

NOTE = "95 %: percentile bootstrap over letters, 1,000 resamples. A dash: no value."


def read_rubrics(directory: Path) -> dict[str, Rubric]:
    """The rubrics of the guides in a directory, by guide.

    Raises:
        RubricError: a guide is malformed, or there is none.
    """
    rubrics = {rubric.guide: rubric for rubric in map(Rubric.load, sorted(directory.glob("*.yaml")))}
    if not rubrics:
        raise RubricError(f"{directory}: no guides")
    return rubrics


def compare(directory: Path, rubrics: dict[str, Rubric], split: str = "all") -> Pairs:
    """Review every labelled letter of the directory whose guide has a rubric.

    Args:
        directory: holds `letters/` and `labels/`.
        rubrics: rubrics by guide.
        split: one of `SPLITS`.

    Raises:
        LabelError: a label or letter is malformed, a labelled letter is not there, or there is nothing to compare.
    """
    letters = read_letters([directory])
    labels = read_labels(directory, letters)
    labels = {name: one for name, one in labels.items() if one.guide in rubrics and belongs(name, split)}
    if lost := [name for name in labels if name not in letters]:
        raise LabelError(f"{directory}: no letters/{lost[0]}.txt")
    said = {name: engine_label(one, letters[name], rubrics[one.guide]) for name, one in labels.items()}
    found = pairs(labels, said)
    if not found.verdicts:
        raise LabelError(f"{directory}: no label of these guides and this split")
    return found


def main(argv: list[str], fail: Callable[[str], int]) -> int:
    """The `evaluate` command; 2 with one line on standard error when the input is bad, 1 when `--check` says no."""
    options = _parser(fail).parse_args(argv)
    if options.check:
        return _check()
    if not (options.directory and options.rubrics):
        return fail("evaluate needs DIR and --rubrics")
    if options.save and not options.labelled_by:
        return fail("--save needs --labelled-by")
    try:
        found = compare(options.directory, read_rubrics(options.rubrics), options.split)
    except (LabelError, RubricError) as problem:
        return fail(str(problem))
    print(table(found, kinds=True), "", NOTE, sep="\n")
    if options.confusions:
        print("", confusions(found), sep="\n")
    if options.save:
        today = datetime.now(UTC).date()
        try:
            save(evaluation(found, split=options.split, labelled_by=options.labelled_by, on=today), options.save)
        except OSError as problem:
            return fail(f"{options.save}: {problem.strerror or 'cannot be written'}")
    return 0


def _parser(fail: Callable[[str], int]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="checklist evaluate", description="Compare the engine with labels.")
    parser.error = lambda message: parser.exit(fail(message))  # type: ignore[method-assign]
    parser.add_argument("directory", type=Path, nargs="?", metavar="DIR")
    parser.add_argument("--rubrics", type=Path, help="directory of the guides' YAML files")
    parser.add_argument("--split", choices=SPLITS, default="all", help="of the private development data")
    parser.add_argument("--confusions", action="store_true", help="list every verdict on which the two differ")
    parser.add_argument("--save", type=Path, metavar="FILE", help="write the figure that the product quotes")
    parser.add_argument("--labelled-by", choices=LABELLERS, help="who labelled the letters; --save asks for it")
    parser.add_argument("--check", action="store_true", help="whether the saved figure is of the present engine")
    return parser


def _check() -> int:
    saved = shipped()
    print(f"measured: engine {saved.engine} on {saved.date}; present: engine {ENGINE}")
    return 0 if saved.is_current else 1
