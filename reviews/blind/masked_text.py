"""Pure: a text with some of its ranges behind masks of one length, and its offsets before and after."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

MASK = "•••••"


@dataclass(frozen=True)
class _Ranges:
    """Ranges of one text, in order and apart from each other."""

    starts: Sequence[int]
    ends: Sequence[int]


class MaskedText:
    """``body`` with ``MASK`` in the place of each of ``ranges``; all offsets are code points.

    Both conversions are exact for a span whose edges are outside every hidden range or at an edge of one: there and
    back it is the same span. An edge within a hidden range, or within a mask, moves outwards to the edge of that range,
    since nobody who sees a mask can mean a part of what is behind it.

    Args:
        body: The text.
        ranges: Half-open ranges of ``body``, in order, not empty and apart from each other.
    """

    def __init__(self, body: str, ranges: Sequence[tuple[int, int]]) -> None:
        pieces: list[str] = []
        starts: list[int] = []
        reached = length = 0
        for start, end in ranges:
            pieces += [body[reached:start], MASK]
            length += start - reached
            starts.append(length)
            length += len(MASK)
            reached = end
        self.text = "".join([*pieces, body[reached:]])
        self._hidden = _Ranges([start for start, _end in ranges], [end for _start, end in ranges])
        self._masks = _Ranges(starts, [start + len(MASK) for start in starts])

    def masked_span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``body[start:end]`` is in ``text``."""
        return self._convert(start, end, self._hidden, self._masks)

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` is in ``body``."""
        return self._convert(start, end, self._masks, self._hidden)

    @staticmethod
    def _convert(start: int, end: int, old: _Ranges, new: _Ranges) -> tuple[int, int]:
        return _moved(start, old, new, is_end=False), _moved(end, old, new, is_end=True)


def _moved(offset: int, old: _Ranges, new: _Ranges, *, is_end: bool) -> int:
    last = bisect_right(old.starts, offset) - 1  # the last range that begins at the offset or before it
    if last < 0:
        return offset
    if old.starts[last] < offset < old.ends[last] and is_end:
        return new.ends[last]
    if offset < old.ends[last]:
        return new.starts[last]
    return offset - old.ends[last] + new.ends[last]
