"""`python -m training [DIR …]`: make the weights anew, from our own letters and those of each DIR.

DIR holds `letters/` and `labels/` as `python -m checklist evaluate` reads them; only letters that may be developed on
are used. Needs `requirements-training.txt`. Run from the root of the checkout. `--across` makes no weights: it learns
from half of the hands, judges the letters of the other half, and prints how well that went.
"""

import argparse
import shutil
from collections import defaultdict
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from checklist.agreement import Verdicts, agreement
from checklist.weighing.weigh import draw, features
from training.fit import EVERY, ORDER, Sentences, fit_signs, fit_verdicts, score, unseen
from training.letters import Labelled, read_directory, read_file
from training.reading import Read, read

WEIGHTS = Path("checklist/weighing/weights")
NEVER = frozenset(("length",))  # it is counted
ONE_SIDED = 0.85  # share of a hand's letters
GUIDES_OWN = "guide"  # the example letters of the guides, of which every criterion is met: always learnt from
Unit = tuple[str, str]
Verdict = tuple[np.ndarray, np.ndarray]


def asked(letters: list[Read], owner: str, criterion: str) -> list[Read]:
    """The letters that are judged by a criterion."""
    return [
        one
        for one in letters
        if owner in ("every", one.label.guide) and criterion in one.label.verdicts and criterion in one.rules
    ]


def telling(letters: list[Read], owner: str, criterion: str) -> list[Read]:
    """The letters from which a criterion is learnt: a hand of ours that nearly always meets it teaches nothing."""
    held = asked(letters, owner, criterion)
    met: dict[str, list[bool]] = defaultdict(list)
    for one in held:
        met[one.label.hand].append(one.label.verdicts[criterion] == "met")
    one_sided = {hand for hand, each in met.items() if sum(each) > ONE_SIDED * len(each)} - {GUIDES_OWN}
    return [one for one in held if not (one.label.own and one.label.hand in one_sided)]


def owners(letters: list[Read]) -> list[Unit]:
    """Each criterion with the guide it belongs to, or "every"."""
    return sorted(
        {
            ("every" if name in EVERY else one.label.guide, name)
            for one in letters
            for name in one.label.verdicts
            if name in one.rules and name not in NEVER
        }
    )


_WORK: dict[str, tuple[Sentences, list[Read]]] = {}


def _one(unit: Unit) -> tuple:
    sentences, letters = _WORK["now"]
    held = telling(letters, *unit)
    return unit, fit_signs(sentences, held, unit[1]), held, unseen(sentences, held, unit[1])


def learn(sentences: Sentences, letters: list[Read]) -> tuple[dict, dict[Unit, Verdict]]:
    """Weights of signs by owner and criterion, and of the two verdicts by guide and criterion."""
    _WORK["now"] = sentences, letters
    with get_context("fork").Pool() as pool:  # the letters are read once, and not handed over
        done = pool.map(_one, owners(letters), chunksize=1)
    values, units, said = [], [], []
    number: dict[Unit, int] = {}
    for (_, criterion), _, held, rows in done:
        for guide in sorted({one.label.guide for one in held}):
            number[guide, criterion] = len(number)
            chosen = [place for place, one in enumerate(held) if one.label.guide == guide]
            values += [rows[place] for place in chosen]
            units += [number[guide, criterion]] * len(chosen)
            said += [ORDER.index(held[place].label.verdicts[criterion]) for place in chosen]
    table = np.array(values), np.array(units)
    partial, met = (fit_verdicts(*table, (np.array(said) >= least).astype(float)) for least in (1, 2))
    return (
        {unit: fitted for unit, fitted, _, _ in done},
        {unit: (partial[place], met[place]) for unit, place in number.items()},
    )


def judge(sentences: Sentences, letters: list[Read], signs: dict, verdicts: dict[Unit, Verdict]) -> list[Verdicts]:
    """The verdicts of the weights on letters, beside those of their labels."""
    judged = []
    for (owner, criterion), fitted in signs.items():
        held = asked(letters, owner, criterion)
        for one, pair in zip(held, score(sentences, held, fitted), strict=True):
            if (one.label.guide, criterion) not in verdicts:
                continue
            label, rules = one.label, one.rules[criterion]
            values = features(rules, one.quoted[criterion], pair)
            weights = (100 * each for each in verdicts[label.guide, criterion])
            said = rules if criterion in one.by_rules else draw(rules, values, *weights)
            judged.append(Verdicts(label.id, label.guide, "", "", criterion, label.verdicts[criterion], said, None))
    return judged


def _write(signs: dict, verdicts: dict[Unit, Verdict]) -> None:
    shutil.rmtree(WEIGHTS, ignore_errors=True)
    WEIGHTS.mkdir()
    for (owner, criterion), (evidence, strong) in signs.items():
        lines = []
        for (guide, name), pair in sorted(verdicts.items()):
            if name == criterion and owner in ("every", guide):
                for verdict, each in zip(("partial", "met"), pair, strict=True):
                    lines.append(f"{verdict}\t{guide}\t{' '.join(str(round(100 * one)) for one in each)}")
        lines.append(f"base\t{evidence['']}\t{strong['']}")
        both = {sign: (evidence.get(sign, 0), strong.get(sign, 0)) for sign in {**evidence, **strong} if sign}
        lines += [f"{one}\t{other}\t{sign}" for sign, (one, other) in sorted(both.items(), key=_heaviest_first)]
        (WEIGHTS / f"{owner}.{criterion}.tsv").write_text("\n".join(lines) + "\n", "utf-8")


def _heaviest_first(line: tuple[str, tuple[int, int]]) -> tuple[int, str]:
    sign, held = line
    return -max(map(abs, held)), sign


def _across(sentences: Sentences, letters: list[Read]) -> None:
    """Learn from half of our hands, judge the other half, and the other way round."""
    hands = sorted({one.label.hand for one in letters if one.label.own} - {GUIDES_OWN})
    judged: list[Verdicts] = []
    for half in (hands[0::2], hands[1::2]):
        rest = [one for one in letters if not one.label.own or one.label.hand not in half]
        held = [one for one in letters if one.label.own and one.label.hand in half]
        judged += judge(sentences, held, *learn(sentences, rest))
    by_id = {one.label.id: one for one in letters}
    rules = [
        Verdicts(one.letter, one.guide, "", "", one.criterion, one.human, by_id[one.letter].rules[one.criterion], None)
        for one in judged
    ]
    for name, said in (("rules alone", rules), ("with weights", judged)):
        groups: dict[str, list[Verdicts]] = defaultdict(list)
        for one in said:
            groups["pooled"].append(one)
            groups[one.guide].append(one)
            groups[f"hand {one.letter.split('_')[0]}"].append(one)
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
        _write(*learn(sentences, letters))


if __name__ == "__main__":
    main()
