"""The weights of the signs, a file a criterion: `weights/<guide>.<criterion>.tsv`, or `weights/every.<criterion>.tsv`.

    partial backend  -210 95 …   the weights of a verdict in a guide: a base, then one for each of `weigh.FEATURES`
    met     backend  -340 12 …   (none of these is below zero, so that no sentence that is added lowers a verdict)
    base    -312 -498            what every sentence starts from
    145     210     [tool ci-cd used]
    -38     0       vorrei

A line of a sign holds what it speaks for: that the sentence says something to the criterion, and that it does what the
guide asks. All numbers are hundredths of log odds. The strongest signs come first.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from struct import unpack

_HERE = Path(__file__).parent / "weights"
_BITS = 32  # of a column: sums of hundredths stay far below
_HALF = 1 << (_BITS - 1)


@dataclass(frozen=True, slots=True)
class Weights:
    """All weights that a guide's criteria need.

    A sign's weights for all criteria are packed into one whole number, thirty-two bits a column, so that adding up the
    signs of a sentence is one addition a sign, however many criteria. Whole numbers add up the same everywhere.
    Each criterion has two columns: for evidence, then for strong. The base has half the range added to every column, so
    that none is below zero.
    """

    criteria: tuple[str, ...]
    base: int
    signs: Mapping[str, int]
    verdicts: Mapping[str, Mapping[str, tuple[int, ...]]]

    def add(self, signs: Iterable[str]) -> list[float]:
        """The sums of the signs' weights and the base, by column, in log odds."""
        columns = 2 * len(self.criteria)
        total = sum(map(self.signs.__getitem__, filter(self.signs.__contains__, signs)), self.base)
        return [(one - _HALF) / 100 for one in unpack(f"<{columns}I", total.to_bytes(4 * columns, "little"))]


def _pack(columns: Iterable[int]) -> int:
    return sum(weight << (_BITS * place) for place, weight in enumerate(columns))


def _read(path: Path, guide: str) -> tuple[dict[str, tuple[int, ...]], tuple[int, int], dict[str, tuple[int, int]]]:
    """The verdicts' weights in the guide, the base, and the weights of the signs."""
    verdicts: dict[str, tuple[int, ...]] = {}
    signs: dict[str, tuple[int, int]] = {}
    base = (0, 0)
    for line in path.read_text("utf-8").splitlines():
        first, second, rest = line.split("\t", 2)
        if first in ("partial", "met"):
            if second == guide:
                verdicts[first] = tuple(map(int, rest.split()))
        elif first == "base":
            base = int(second), int(rest)
        else:
            signs[rest] = int(first), int(second)
    return verdicts, base, signs


@cache
def weights(guide: str) -> Weights:
    """The weights for a guide; one without weights has no criteria here and is judged by the rules alone."""
    criteria: list[str] = []
    bases: list[int] = []
    packed: dict[str, int] = {}
    verdicts: dict[str, Mapping[str, tuple[int, ...]]] = {}
    for path in sorted(_HERE.glob("*.tsv")):
        owner, criterion = path.stem.split(".", 1)
        if owner not in (guide, "every"):
            continue
        drawn, base, signs = _read(path, guide)
        if not drawn:
            continue
        shift = _BITS * 2 * len(criteria)
        for sign, (evidence, strong) in signs.items():
            packed[sign] = packed.get(sign, 0) + ((evidence + (strong << _BITS)) << shift)
        verdicts[criterion] = drawn
        criteria.append(criterion)
        bases += base
    return Weights(tuple(criteria), _pack([one + _HALF for one in bases]), packed, verdicts)
