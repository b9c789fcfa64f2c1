"""`python -m training [DIR …]`: make the weights anew, from our own letters and those of each DIR.

DIR holds `letters/` and `labels/` as `python -m checklist evaluate` reads them; only letters that may be developed on
are used. Needs `requirements-training.txt`. Run from the root of the checkout. `--across` makes no weights: it learns
from half of the hands and authors, judges the letters of the other half, and prints how well that went.
"""

import argparse
import shutil
from collections import defaultdict
from pathlib import Path

import numpy as np

from checklist.agreement import Verdicts, agreement
from checklist.weighing.themes import STEP, spell
from training.fit import Sentences
from training.learn import GUIDES_OWN, Learnt, judge, learn
from training.letters import Labelled, read_directory, read_file
from training.reading import Read, read

WEIGHTS = Path("checklist/weighing/weights")


def _write(learnt: Learnt, names: list[str]) -> None:
    shutil.rmtree(WEIGHTS, ignore_errors=True)
    WEIGHTS.mkdir()
    for (owner, criterion), (evidence, strong) in learnt.sides.items():
        lines = []
        for (guide, name), pair in sorted(learnt.verdicts.items()):
            if name == criterion and owner in ("every", guide):
                for verdict, each in zip(("partial", "met"), pair, strict=True):
                    lines.append(f"{verdict}\t{guide}\t{' '.join(str(round(100 * one)) for one in each)}")
        lines.append(f"base\t{evidence.base}\t{strong.base}")
        both = zip(evidence.themes, strong.themes, strict=True)
        lines += [f"theme\t{place}\t{one} {other}" for place, (one, other) in enumerate(both)]
        held = [
            (one, other, name)
            for one, other, name in zip(evidence.signs.tolist(), strong.signs.tolist(), names, strict=True)
            if one or other
        ]
        held.sort(key=lambda line: (-max(map(abs, line[:2])), line[2]))
        lines += ["\t".join(map(str, line)) for line in held]
        (WEIGHTS / f"{owner}.{criterion}.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    rows = np.rint(np.vstack([learnt.themes.starts, learnt.themes.signs]) / STEP).astype(int).tolist()
    lines = [f"{spell(row)}\t{name}" for name, row in zip(["", *names], rows, strict=True)]
    (WEIGHTS / "themes.txt").write_text("\n".join(lines) + "\n", "utf-8")


def _across(sentences: Sentences, letters: list[Read]) -> None:
    """Learn from half of the hands and of the authors, judge the letters of the others, and the other way round."""
    hands = sorted({one.label.hand for one in letters} - {GUIDES_OWN})
    judged: list[Verdicts] = []
    for half in (hands[0::2], hands[1::2]):
        rest = [one for one in letters if one.label.hand not in half]
        held = [one for one in letters if one.label.hand in half]
        judged += judge(sentences, held, learn(sentences, rest))
    by_id = {one.label.id: one for one in letters}
    rules = [
        Verdicts(one.letter, one.guide, "", "", one.criterion, one.human, by_id[one.letter].rules[one.criterion], None)
        for one in judged
    ]
    for name, said in (("rules alone", rules), ("with weights", judged)):
        groups: dict[str, list[Verdicts]] = defaultdict(list)
        for one in said:
            label = by_id[one.letter].label
            whose = "ours" if label.own else "others'"
            groups[whose].append(one)
            groups[f"{whose}, {one.guide}"].append(one)
            if label.own:
                groups[f"hand {label.hand}"].append(one)
        print(name, *(f"{key} {agreement(held).kappa:.3f}" for key, held in sorted(groups.items())), sep="\n  ")


def main() -> None:
    parser = argparse.ArgumentParser(prog="training", description="Make the weights of checklist/weighing.")
    parser.add_argument("directories", nargs="*", type=Path, help="more labelled letters")
    parser.add_argument("--across", action="store_true", help="judge hands by the others; write nothing")
    options = parser.parse_args()
    labelled: list[Labelled] = [
        one for path in sorted(Path("training/letters").glob("*.txt")) for one in read_file(path)
    ]
    labelled += [one for directory in options.directories for one in read_directory(directory)]
    letters, matrix, names = read(labelled)
    sentences = Sentences(matrix, names)
    if options.across:
        _across(sentences, letters)
    else:
        _write(learn(sentences, letters), names)


if __name__ == "__main__":
    main()
