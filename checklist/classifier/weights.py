"""The classifier's weights, read from `weights.bin` beside its manifest, and the logits of sentences.

The classifier has two parts, whose logits are added: a linear one (a weight for each feature and output) and a network
with one hidden layer of rectified units. Each criterion has two outputs: that a sentence is evidence for it, and that
it is strong evidence. All weights are whole numbers (hundredths of a logit, and steps of the hidden layer), so that
they add up to the same everywhere.

`weights.bin` is a zlib stream of, in this order: the length of the header (4 bytes, least first); the header, JSON with
the small parts; the names of the features, one a line; the hidden layer, a byte for each feature and unit, 128 above
the weight in steps; and the linear weights that are not zero: for each feature how many (a byte), then all their
outputs (a byte each), then the high and the low bytes of their values (16 bits, 2's complement). `training/` writes it.
"""

import hashlib
import json
import sys
import zlib
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import accumulate, batched, compress
from operator import add, lshift
from pathlib import Path
from struct import unpack
from typing import Any

from checklist.classifier.features import vanished

FILE = Path(__file__).with_name("weights.bin")
MANIFEST = Path(__file__).with_name("manifest.json")
HIDDEN_UNITS = 64
HIDDEN_STEP = 0.05  # the slightest weight of the hidden layer
MAX_STEPS = 26  # the greatest, in steps
MAX_ACTIVATION = 400  # steps up to which a unit counts: no text, however made, overflows a lane
_LANE, _NARROW = 32, 16  # bits of an output and of a hidden unit
# Features whose hidden weights cannot add up to more than a narrow lane holds.
_MOST = (1 << _NARROW - 1) // MAX_STEPS - 2
_STEPS = round(1 / HIDDEN_STEP)
_BYTES = sum(1 << 7 + _NARROW * unit for unit in range(HIDDEN_UNITS))  # what the stored hidden weights have too much


class WeightsError(RuntimeError):
    """The weights cannot be used with this engine."""


def _pack(values: Iterable[int], lane: int = _LANE) -> int:
    """Whole numbers, those below zero too, as one number with a lane for each."""
    return sum(value << lane * place for place, value in enumerate(values))


@cache
def _halves(outputs: int, units: int = 0) -> int:
    """Half the range of each lane, of some outputs and of some hidden units behind them."""
    return sum(1 << _LANE * (place + 1) - 1 for place in range(outputs)) + sum(
        1 << _LANE * outputs + _NARROW * (place + 1) - 1 for place in range(units)
    )


def _unpack(total: int, outputs: int, units: int = 0) -> tuple[int, ...]:
    """The lanes of a sum that began with `_halves`: without its highest bit turned, each is a number with a sign."""
    size = (_LANE * outputs + _NARROW * units) // 8
    return unpack(f"<{outputs}i{units}h", (total ^ _halves(outputs, units)).to_bytes(size, "little"))


@dataclass(frozen=True, slots=True)
class Stored:
    """What the file holds, as it is stored; `places` finds the number of a feature.

    Arrays, because every process keeps them: a list of as many whole numbers takes ten times their memory.
    """

    header: Mapping[str, Any]
    places: Mapping[str, int]
    hidden: bytes
    ends: array[int]
    outputs: bytes
    values: array[int]


def parse(payload: bytes) -> Stored:
    """Read the file's content, decompressed."""
    start = 4 + int.from_bytes(payload[:4], "little")
    header = json.loads(payload[4:start])
    sizes = [header["names"], header["features"] * HIDDEN_UNITS, header["features"], *[header["weights"]] * 3]
    parts = []
    for size in sizes:
        parts.append(payload[start : start + size])
        start += size
    names, hidden, counts, outputs, high, low = parts
    both = bytearray(2 * len(high))
    both[0::2], both[1::2] = low, high
    values = array("h", bytes(both))
    if sys.byteorder == "big":
        values.byteswap()
    places = {name: place for place, name in enumerate(names.decode("utf-8").split("\n"))}
    return Stored(header, places, hidden, array("I", accumulate(counts, initial=0)), outputs, values)


def load(file: Path, manifest: Path) -> Stored:
    """Read weights.

    Raises:
        WeightsError: they are not those of the manifest, or were learnt from features that no longer exist.
    """
    payload = zlib.decompress(file.read_bytes())
    expected = json.loads(manifest.read_text("utf-8"))["weights"]["sha256"]
    if hashlib.sha256(payload).hexdigest() != expected:
        raise WeightsError(f"{file.name} is not the file that {manifest.name} describes; make both: python -m training")
    read = parse(payload)
    if gone := vanished(read.places):
        raise WeightsError(
            f"{file.name} was learnt from features that no longer exist ({', '.join(gone[:4])}; {len(gone)} in all): "
            "undo the change of the word lists or detectors, or make the weights anew: python -m training"
        )
    return read


@cache
def stored() -> Stored:
    """The shipped weights, read once a process."""
    return load(FILE, MANIFEST)


class _Features(dict[str, int]):
    """The weights of a feature, all lanes in one number: outputs, then hidden units. Made when it is first met."""

    def __init__(self, read: Stored, lanes: Mapping[int, int]) -> None:
        super().__init__()
        self.read, self.lanes, self.shift = read, lanes, _LANE * len(lanes)
        self.wanted = bytes(output in lanes for output in range(256))

    def __missing__(self, feature: str) -> int:
        read, place = self.read, self.read.places[feature]
        spread = bytearray(2 * HIDDEN_UNITS)
        spread[::2] = read.hidden[place * HIDDEN_UNITS : (place + 1) * HIDDEN_UNITS]
        packed: int = int.from_bytes(spread, "little") - _BYTES << self.shift
        # Most weights of a feature are for outputs that this guide has no criterion for.
        first, last = read.ends[place], read.ends[place + 1]
        outputs = read.outputs[first:last]
        wanted = outputs.translate(self.wanted)
        lanes = map(self.lanes.__getitem__, compress(outputs, wanted))
        packed += sum(map(lshift, compress(read.values[first:last], wanted), lanes))
        self[feature] = packed
        return packed


@dataclass(frozen=True, slots=True)
class Weights:
    """All weights that the criteria of a guide need.

    The weights of a feature for all outputs and hidden units are packed into one whole number, thirty-two bits for an
    output and sixteen for a unit, so that a sentence costs one addition a feature, however many criteria there are: the
    fastest way in Python without a library for matrices. `base` has half the range of a lane added to every lane, so
    that none falls below zero.
    """

    heads: tuple[str, ...]
    head_of: Mapping[str, str]
    base: int
    output: tuple[int, ...]
    verdicts: Mapping[str, Mapping[str, tuple[int, ...]]]
    features: _Features = field(repr=False)

    def logits(self, features: Iterable[str]) -> list[float]:
        """The logits of a sentence for evidence and strong evidence of each head, in turn."""
        count = 2 * len(self.heads)
        known = batched(filter(self.features.read.places.__contains__, features), _MOST)
        weights_of = self.features.__getitem__
        sums = _unpack(sum(map(weights_of, next(known, ())), self.base), count, HIDDEN_UNITS)
        for more in known:  # of a sentence that nobody writes
            added = _unpack(sum(map(weights_of, more), _halves(count, HIDDEN_UNITS)), count, HIDDEN_UNITS)
            sums = tuple(map(add, sums, added))
        by_units = _halves(count)
        for activation, weights in zip(sums[count:], self.output, strict=True):
            if activation > 0:
                by_units += min(activation, MAX_ACTIVATION) * weights
        both = zip(sums[:count], _unpack(by_units, count), strict=True)
        return [(one * _STEPS + other) / (100 * _STEPS) for one, other in both]


def select(read: Stored, definitions: Iterable[str]) -> Weights:
    """Of all weights those for some definitions of criteria; what has no weights is judged by the rules alone.

    Several definitions of a criterion share its head, where the same sentences are evidence for all of them.
    """
    header = read.header
    verdicts = {name: header["verdicts"][name] for name in definitions if name in header["verdicts"]}
    numbers = {name: place for place, name in enumerate(header["heads"])}
    head_of = {name: name if name in numbers else name.partition("+")[0] for name in verdicts}
    heads = sorted(set(head_of.values()), key=numbers.__getitem__)
    outputs = [2 * numbers[name] + side for name in heads for side in (0, 1)]
    lanes = {output: _LANE * lane for lane, output in enumerate(outputs)}
    bias = _pack(header["bias"][output] for output in outputs)
    bias += _pack(header["hidden_bias"], _NARROW) << _LANE * len(outputs)
    return Weights(
        tuple(heads),
        head_of,
        bias + _halves(len(outputs), HIDDEN_UNITS),
        tuple(_pack(row[output] for output in outputs) for row in header["output"]),
        {name: {level: tuple(one) for level, one in both.items()} for name, both in verdicts.items()},
        _Features(read, lanes),
    )


@lru_cache(maxsize=32)
def weights(definitions: tuple[str, ...]) -> Weights:
    """The shipped weights for some definitions."""
    return select(stored(), definitions)
