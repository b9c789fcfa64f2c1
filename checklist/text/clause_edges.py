"""The clause around a find: from the nearest punctuation or conjunction on each side, within its sentence."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from checklist.text.segmentation import Span, trim

# The space behind a conjunction belongs to the edge and may open the next one: "… e che …".
_EDGE = re.compile(
    r"[,;:()\n|.!?\s](?:(?<=,)(?!\d)|(?<=[;:()\n|])|(?<=[.!?])(?=\s)"
    r"|(?<=\s)(?P<word>-|e|ed|ma|però|mentre|and|but|while|although|though|so"
    r"|quindi|perché|because|which|che|where|dove)(?=\s))"
)
_STOPS = ".!?"  # edges where a space follows, which lies outside a sentence that ends there


def clause(low: str, span: Span, limits: Span) -> Span:
    """The clause around the span, within the limits; of two conjunctions that share a space only the first parts.

    Args:
        low: the folded text.
        span: what the clause is around.
        limits: its sentence.
    """
    edges = _edges(low)
    start = edges.end_before(span.start, limits.start)
    end = edges.start_after(span.end, limits.end)
    return trim(low, min(start, span.start), max(end, span.end))


class _Edges:
    """Where the edges of a text begin and end, in order."""

    def __init__(self, low: str) -> None:
        found = [(match.start(), match.end() + (match.lastgroup is not None)) for match in _EDGE.finditer(low)]
        self.low = low
        self.starts = [start for start, _ in found]
        self.ends = [end for _, end in found]

    def end_before(self, position: int, floor: int) -> int:
        """Where the last edge between the floor and the position ends; the floor where there is none."""
        if position > floor and self.low[position - 1] == ",":
            return position  # the digit that keeps a comma from being an edge lies behind
        last = bisect_right(self.ends, position) - 1
        if last >= 0 and self.ends[last] == position and self.low[position - 1] in _STOPS:
            last -= 1
        first = last
        while first > 0 and self.ends[first - 1] > self.starts[first] and self.starts[first - 1] >= floor:
            first -= 1
        last -= (last - first) % 2  # of edges in a row that share their spaces every second one is none
        return self.ends[last] if last >= 0 and self.starts[last] >= floor else floor

    def start_after(self, position: int, limit: int) -> int:
        """Where the first edge between the position and the limit begins; the limit where there is none."""
        for place in range(bisect_left(self.starts, position), len(self.starts)):
            if self.starts[place] >= limit:
                break
            is_outside = self.ends[place] == limit and self.low[limit - 1] in _STOPS
            if self.ends[place] <= limit and not is_outside:
                return self.starts[place]
        return limit - 1 if position < limit and self.low[limit - 1] == "," else limit


@lru_cache(maxsize=4)
def _edges(low: str) -> _Edges:
    return _Edges(low)
