"""The weights of the signs, a file a criterion: `weights/<guide>.<criterion>.tsv`, or `weights/every.<criterion>.tsv`.

    partial backend  -210 95 …   the weights of a verdict in a guide: a base, then one for each of `weigh.FEATURES`
    met     backend  -340 12 …   (none of these is below zero, so that no sentence that is added lowers a verdict)
    base    -312 -498            what every sentence starts from
    theme   17       12 -8       what a theme speaks for (`themes`), for each log odd by which it stands above zero
    145     210     [tool ci-cd used]
    -38     0       vorrei

A line of a sign holds what it speaks for: that the sentence says something to the criterion, and that it does what the
guide asks. All numbers are hundredths of log odds. The strongest signs come first.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from struct import pack, unpack

from checklist.weighing.themes import FULL, STEP, THEMES, steps, themes

_HERE = Path(__file__).parent / "weights"
_BITS = 32  # of a column: sums of hundredths and of steps stay far below
_HALF = 1 << (_BITS - 1)
_STEPS = round(1 / STEP)  # in a log odd

Pair = tuple[int, int]


def _pack(columns: Iterable[int]) -> int:
    """Whole numbers, those below zero too, as one number of thirty-two bits a column."""
    held = [one + _HALF for one in columns]
    return int.from_bytes(pack(f"<{len(held)}I", *held), "little") - _halves(len(held))


@cache
def _halves(count: int) -> int:
    return sum(_HALF << (_BITS * place) for place in range(count))


def _unpack(total: int, count: int) -> list[int]:
    """The columns of a sum that began with `_halves`."""
    return [one - _HALF for one in unpack(f"<{count}I", total.to_bytes(4 * count, "little"))]


class _Signs(dict[str, int]):
    """The packed weights of the signs: criteria, then themes. A sign's themes are spelled out when it is first met."""

    def __init__(self, criteria: Mapping[str, int], shift: int) -> None:
        super().__init__()
        self.criteria, self.shift, self.known = criteria, shift, themes().keys() | criteria.keys()

    def __missing__(self, sign: str) -> int:
        spelled = themes().get(sign)
        packed = self.criteria.get(sign, 0) + (_pack(steps(spelled)) << self.shift if spelled else 0)
        self[sign] = packed
        return packed


@dataclass(frozen=True, slots=True)
class Weights:
    """All weights that a guide's criteria need.

    A sign's weights for all criteria and themes are packed into one whole number, thirty-two bits a column, so that
    adding up the signs of a sentence is one addition a sign, however many criteria. Whole numbers add up the same
    everywhere. Each criterion has two columns: for evidence, then for strong. The base has half the range added to
    every column, so that none is below zero.
    """

    criteria: tuple[str, ...]
    base: int
    speaks: tuple[int, ...]
    verdicts: Mapping[str, Mapping[str, tuple[int, ...]]]
    signs: _Signs = field(repr=False)

    def add(self, signs: Iterable[str]) -> list[float]:
        """The sums of the signs' and themes' weights and the base, by column, in log odds."""
        columns = 2 * len(self.criteria)
        total = sum(map(self.signs.__getitem__, filter(self.signs.known.__contains__, signs)), self.base)
        sums = _unpack(total, columns + THEMES)
        told = _halves(columns)
        for standing, speaks in zip(sums[columns:], self.speaks, strict=True):
            if standing > 0:
                told += min(standing, FULL) * speaks
        both = zip(sums[:columns], _unpack(told, columns), strict=True)
        return [(one * _STEPS + other) / (100 * _STEPS) for one, other in both]


@dataclass(slots=True)
class _File:
    """What the file of a criterion holds for a guide."""

    verdicts: dict[str, tuple[int, ...]] = field(default_factory=dict)
    base: Pair = (0, 0)
    themes: dict[int, Pair] = field(default_factory=dict)
    signs: dict[str, Pair] = field(default_factory=dict)


def _read(path: Path, guide: str) -> _File:
    read = _File()
    for line in path.read_text("utf-8").splitlines():
        first, second, rest = line.split("\t", 2)
        if first in ("partial", "met"):
            if second == guide:
                read.verdicts[first] = tuple(map(int, rest.split()))
        elif first == "base":
            read.base = int(second), int(rest)
        elif first == "theme":
            evidence, strong = rest.split()
            read.themes[int(second)] = int(evidence), int(strong)
        else:
            read.signs[rest] = int(first), int(second)
    return read


@cache
def weights(guide: str) -> Weights:
    """The weights for a guide; one without weights has no criteria here and is judged by the rules alone."""
    found: dict[str, _File] = {}
    for path in sorted(_HERE.glob("*.tsv")):
        owner, criterion = path.stem.split(".", 1)
        if owner in (guide, "every") and (read := _read(path, guide)).verdicts:
            found[criterion] = read
    packed: dict[str, int] = {}
    for place, one in enumerate(found.values()):
        shift = _BITS * 2 * place
        for sign, (evidence, strong) in one.signs.items():
            packed[sign] = packed.get(sign, 0) + ((evidence + (strong << _BITS)) << shift)
    bases = [side for one in found.values() for side in one.base]
    speaks = [[side for one in found.values() for side in one.themes[theme]] for theme in range(THEMES)]
    return Weights(
        tuple(found),
        _pack([*bases, *steps(themes()[""])]) + _halves(len(bases) + THEMES),
        tuple(map(_pack, speaks)),
        {criterion: one.verdicts for criterion, one in found.items()},
        _Signs(packed, _BITS * len(bases)),
    )
