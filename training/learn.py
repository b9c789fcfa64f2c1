"""Learn from letters, and judge letters by what was learnt.

Everything is fitted five times: without each of four folds of hands, so that the verdicts are learnt from sentences
weighed by what other hands taught, and once from all letters.
"""

from collections import defaultdict
from dataclasses import dataclass
from multiprocessing import get_context

import numpy as np

from checklist.agreement import Verdicts
from checklist.weighing.weigh import FEATURES, draw, features
from training.fit import (
    EVERY,
    ORDER,
    Sentences,
    Side,
    fit_signs,
    fit_verdicts,
    join,
    rows_of,
    score,
    standing,
    targets,
)
from training.reading import Read
from training.themes import Fitted, Told, fit_themes

NEVER = frozenset(("length",))  # it is counted
ONE_SIDED = 0.85  # share of a hand's letters
GUIDES_OWN = "guide"  # the example letters of the guides, of which every criterion is met: always learnt from
FOLDS = 4
BY_SENTENCES = [place for place, name in enumerate(FEATURES) if "rules" not in name]
_ALL = -1

Unit = tuple[str, str]
Signs = list[tuple[float, np.ndarray]]


@dataclass(frozen=True, slots=True)
class Learnt:
    """What the files hold: the themes; by owner and criterion both sides; by guide and criterion both verdicts."""

    themes: Fitted
    sides: dict[Unit, list[Side]]
    verdicts: dict[Unit, tuple[np.ndarray, np.ndarray]]


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


def folds(letters: list[Read]) -> dict[str, int]:
    """The fold of each hand; a hand's letters stay together, and what the guides themselves hold is in none."""
    hands = sorted({one.label.hand for one in letters} - {GUIDES_OWN})
    return {hand: place % FOLDS for place, hand in enumerate(hands)} | {GUIDES_OWN: FOLDS}


_WORK: dict[str, tuple[Sentences, list[Read]]] = {}


def _signs(task: tuple[int, Unit]) -> Signs:
    fold, unit = task
    sentences, letters = _WORK["now"]
    fold_of = folds(letters)
    return fit_signs(sentences, [one for one in telling(letters, *unit) if fold_of[one.label.hand] != fold], unit[1])


def _themes(fold: int) -> Fitted:
    sentences, letters = _WORK["now"]
    fold_of = folds(letters)
    units = owners(letters)
    signed = np.diff(sentences.matrix.indptr) > 0
    reached, known = (np.zeros((sentences.matrix.shape[0], 2 * len(units)), np.float32) for _ in range(2))
    told: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    number: dict[Unit, int] = {}
    for place, unit in enumerate(units):
        held = [one for one in telling(letters, *unit) if fold_of[one.label.hand] != fold]
        for side, target in enumerate(targets(held, unit[1])):
            reached[rows_of(held), 2 * place + side] = target
            known[rows_of(held), 2 * place + side] = 1
        for one in held:
            if unit[1] not in one.by_rules:
                own = number.setdefault((one.label.guide, unit[1]), len(number))
                told[one.label.id].append((2 * place, own, ORDER.index(one.label.verdicts[unit[1]])))
    bags = [
        Told(one.rows[signed[one.rows]], *np.array(told[one.label.id]).T)
        for one in letters
        if told[one.label.id] and signed[one.rows].any()
    ]
    return fit_themes(sentences.matrix, reached, known, bags)


def learn(sentences: Sentences, letters: list[Read]) -> Learnt:
    """Learn from labelled letters all that the files hold."""
    _WORK["now"] = sentences, letters
    units = owners(letters)
    every = [*range(FOLDS), _ALL]
    with get_context("fork").Pool() as pool:  # the letters are read once, and not handed over
        themes = dict(zip(every, pool.map(_themes, every, chunksize=1), strict=True))
        tasks = [(fold, unit) for fold in every for unit in units]
        signs = dict(zip(tasks, pool.map(_signs, tasks, chunksize=4), strict=True))
    sides = {
        (fold, unit): [join(*signs[fold, unit][side], themes[fold], 2 * place + side) for side in (0, 1)]
        for fold in every
        for place, unit in enumerate(units)
    }
    stood = {fold: standing(sentences, themes[fold]) for fold in every}
    values, numbers, said, own = [], [], [], []
    number: dict[Unit, int] = {}
    fold_of = folds(letters)
    for unit in units:
        scored = {fold: score(sentences, stood[fold], sides[fold, unit]) for fold in every}
        for one in telling(letters, *unit):
            fold = fold_of[one.label.hand]
            evidence, strong = (side[one.rows] for side in scored[fold if fold < FOLDS else _ALL])
            values.append(_features(one, unit[1], evidence, strong))
            numbers.append(number.setdefault((one.label.guide, unit[1]), len(number)))
            said.append(ORDER.index(one.label.verdicts[unit[1]]))
            own.append(one.label.own)
    table = np.array(values), np.array(numbers)
    partial, met = (_verdicts(*table, (np.array(said) >= least).astype(float), np.array(own)) for least in (1, 2))
    return Learnt(
        themes[_ALL],
        {unit: sides[_ALL, unit] for unit in units},
        {unit: (partial[place], met[place]) for unit, place in number.items()},
    )


def _verdicts(values: np.ndarray, unit: np.ndarray, reached: np.ndarray, own: np.ndarray) -> np.ndarray:
    """What `fit_verdicts` gives, with bases raised so that other people's letters are judged as their readers judge.

    The sentences of people whom nobody asked to write for us say less to the weights than those of our hands, and fewer
    of their verdicts would be reached than readers give. The bases are raised by as much as makes the same share of
    them reached. What the rules say of those letters is left out of account: they were written with them in sight.
    """
    fitted = fit_verdicts(values, unit, reached)
    if not own.all():
        told = values[:, BY_SENTENCES]
        alone = fit_verdicts(told[own], unit[own], reached[own])
        odds = (alone[unit, 0] + (told * alone[unit, 1:]).sum(1))[~own]
        fitted[:, 0] -= np.quantile(odds, 1 - reached[~own].mean())
    return fitted


def _features(one: Read, criterion: str, evidence: np.ndarray, strong: np.ndarray) -> list[float]:
    return features(one.rules[criterion], one.quoted[criterion], (evidence.tolist(), strong.tolist()))


def judge(sentences: Sentences, letters: list[Read], learnt: Learnt) -> list[Verdicts]:
    """The verdicts of what was learnt on letters, beside those of their labels."""
    judged = []
    stood = standing(sentences, learnt.themes)
    for (owner, criterion), sides in learnt.sides.items():
        scored = score(sentences, stood, sides)
        for one in asked(letters, owner, criterion):
            if (one.label.guide, criterion) not in learnt.verdicts:
                continue
            label, rules = one.label, one.rules[criterion]
            values = _features(one, criterion, *(side[one.rows] for side in scored))
            weights = ((100 * each).tolist() for each in learnt.verdicts[label.guide, criterion])
            said = rules if criterion in one.by_rules else draw(rules, values, *weights)
            judged.append(Verdicts(label.id, label.guide, "", "", criterion, label.verdicts[criterion], said, None))
    return judged
