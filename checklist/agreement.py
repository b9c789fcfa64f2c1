"""How far verdicts agree with those of people: kappa, precision and recall, evidence that overlaps."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

ORDER = ("missing", "partial", "met")


@dataclass(frozen=True, slots=True)
class Verdicts:
    """One criterion of one letter as a person and as the engine judged it."""

    letter: str
    guide: str
    language: str
    kind: str
    criterion: str
    human: str
    engine: str
    overlaps: bool | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement over a set of verdicts."""

    count: int
    exact: float
    kappa: float
    precision: float
    recall: float
    overlap: float

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall of `met`."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def kappa(pairs: Iterable[tuple[str, str]]) -> float:
    """Cohen's kappa with linear weights over missing, partial, met (Cohen, Psychological Bulletin 70, 1968).

    1.0 where both judge alike and chance could do no worse.
    """
    counts = Counter(pairs)
    total = sum(counts.values())
    if not total:
        return 0.0
    first = Counter[str]()
    second = Counter[str]()
    for (one, other), number in counts.items():
        first[one] += number
        second[other] += number
    far = sum(number * abs(ORDER.index(one) - ORDER.index(other)) for (one, other), number in counts.items()) / total
    chance = sum(first[a] * second[b] * abs(i - j) for i, a in enumerate(ORDER) for j, b in enumerate(ORDER)) / total**2
    return 1.0 if chance == 0 else 1 - far / chance


def agreement(verdicts: Iterable[Verdicts]) -> Agreement:
    """Agreement over the verdicts; a share of nothing is 0."""
    held = list(verdicts)
    both = [one for one in held if one.human == one.engine == "met"]
    engine = sum(one.engine == "met" for one in held)
    human = sum(one.human == "met" for one in held)
    quoted = [one for one in both if one.overlaps is not None]
    return Agreement(
        len(held),
        _share(sum(one.human == one.engine for one in held), len(held)),
        kappa((one.human, one.engine) for one in held),
        _share(len(both), engine),
        _share(len(both), human),
        _share(sum(bool(one.overlaps) for one in quoted), len(quoted)),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
