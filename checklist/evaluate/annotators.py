"""`python -m checklist agreement DIR DIR…`: how far annotators agree with each other, and with the engine.

Each DIR is one annotator's: it holds `labels/<id>.json`. The letters stand as `letters/<id>.txt` in one of them or in
several. Letters are paired by id; `--engine --rubrics guides/content` adds the engine as one more annotator.
"""

import argparse
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path

from checklist.evaluate.alpha import alpha, coincidences
from checklist.evaluate.command import NOTE, read_rubrics
from checklist.evaluate.intervals import intervals
from checklist.evaluate.labels import Label, LabelError, engine_label, read_labels, read_letters
from checklist.evaluate.pairs import pairs
from checklist.evaluate.tables import span, table
from checklist.rubric import Rubric, RubricError

Annotator = dict[str, Label]


def add_engine(sets: dict[str, Annotator], letters: dict[str, str], rubrics: dict[str, Rubric]) -> Annotator:
    """The engine's labels of all letters that an annotator labelled.

    Raises:
        LabelError: a letter or its guide is not there.
    """
    said: Annotator = {}
    for one in (label for labels in sets.values() for label in labels.values()):
        if one.letter not in letters:
            raise LabelError(f"no letters/{one.letter}.txt in any directory")
        if one.guide not in rubrics:
            raise LabelError(f"{one.letter}: no rubric of the guide {one.guide}")
        if one.letter not in said:
            said[one.letter] = engine_label(one, letters[one.letter], rubrics[one.guide])
    return said


def report(sets: dict[str, Annotator]) -> str:
    """The tables of each pair of annotators, and Krippendorff's alpha of three and more.

    Raises:
        LabelError: no pair has a letter in common, or a letter is judged by two guides.
    """
    parts, any_common = [], False
    for (first, labels), (second, others) in combinations(sets.items(), 2):
        found = pairs(labels, others)
        title = f"{first} and {second}: {len(found.letters)} letters in common"
        any_common = any_common or bool(found.verdicts)
        parts.append(f"{title}\n\n{table(found)}" if found.verdicts else title)
    if not any_common:
        raise LabelError("no letter is labelled by two of them")
    if len(sets) > 2:
        parts.append(_alpha_line(list(sets.values())))
    return "\n\n\n".join(parts)


def _alpha_line(sets: Sequence[Annotator]) -> str:
    letters = {letter for labels in sets for letter in labels}
    counts = [coincidences(_units(letter, sets)) for letter in sorted(letters)]
    held = [cells for cells in counts if any(cells)]
    value = alpha([sum(column) for column in zip(*held, strict=True)])
    (interval,) = intervals(held, lambda cells: (alpha(cells),))
    return f"Krippendorff's alpha, ordinal, {len(sets)} annotators, {len(held)} letters: {value:.3f} {span(interval)}"


def _units(letter: str, sets: Sequence[Annotator]) -> list[list[str]]:
    given = [labels[letter].verdicts for labels in sets if letter in labels]
    return [[one[name] for one in given if name in one] for name in sorted({name for one in given for name in one})]


def _names(directories: Sequence[Path]) -> list[str]:
    """How the directories are called in the tables: as they were given."""
    names = [str(directory) for directory in directories]
    if len(set(names)) < len(names):
        raise LabelError("a directory is named twice")
    return names


def main(argv: list[str], fail: Callable[[str], int]) -> int:
    """The `agreement` command; 2 with one line on standard error when the input is bad."""
    parser = argparse.ArgumentParser(prog="checklist agreement", description="Compare annotators with each other.")
    parser.error = lambda message: parser.exit(fail(message))  # type: ignore[method-assign]
    parser.add_argument("directories", type=Path, nargs="+", metavar="DIR", help="the labels of one annotator")
    parser.add_argument("--engine", action="store_true", help="the engine as one more annotator; needs --rubrics")
    parser.add_argument("--rubrics", type=Path, help="directory of the guides' YAML files")
    options = parser.parse_args(argv)
    if options.engine and not options.rubrics:
        return fail("--engine needs --rubrics")
    if len(options.directories) + options.engine < 2:
        return fail("agreement needs two directories, or one and --engine")
    try:
        letters = read_letters(options.directories)
        named = zip(_names(options.directories), options.directories, strict=True)
        sets = {name: read_labels(directory, letters) for name, directory in named}
        if options.engine:
            sets["engine"] = add_engine(sets, letters, read_rubrics(options.rubrics))
        print(report(sets), "", NOTE, sep="\n")
    except (LabelError, RubricError) as problem:
        return fail(str(problem))
    return 0
