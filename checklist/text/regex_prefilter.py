"""Spare an expression the texts in which it matches nowhere: for most expressions, most letters.

Python tries an expression at every position of a text. RE2 asks once for the whole text, of the expression loosened to
what RE2 knows: no edges, no look-around, no counting. Where the loosened one does not match, the expression cannot.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from re import _constants, _parser  # type: ignore[attr-defined, unused-ignore]
from typing import Any

import re2

from checklist.text.segmentation import Span

op: Any = _constants
_ALL = r"\x{0}-\x{10FFFF}"
_BEYOND = r"\x{80}-\x{10FFFF}"  # beyond ASCII every code point passes for a letter, a digit and a space
_CLASSES = {
    op.CATEGORY_DIGIT: f"0-9{_BEYOND}",
    op.CATEGORY_SPACE: rf"\x{{9}}-\x{{d}}\x{{1c}}-\x{{20}}{_BEYOND}",
    op.CATEGORY_WORD: f"0-9A-Za-z_{_BEYOND}",
    op.CATEGORY_NOT_SPACE: rf"\x{{0}}-\x{{8}}\x{{e}}-\x{{1b}}\x{{21}}-\x{{7f}}{_BEYOND}",
}
_EMPTY = frozenset({op.AT, op.ASSERT, op.ASSERT_NOT})
_REPEATS = frozenset({op.MAX_REPEAT, op.MIN_REPEAT})
_COUNTED = 2  # repetitions that are still counted: counting is what makes an automaton large
_FLAGS = re.IGNORECASE | re.VERBOSE | re.ASCII | re.LOCALE


class Sieve:
    """A compiled expression that reads only texts in which it may match; used as `re.Pattern` is."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.match = pattern.match  # at one place there is nothing to spare

    @cached_property
    def _loose(self) -> Any:
        options = re2.Options()
        options.log_errors = False
        return re2.compile(loosened(self.pattern), options=options)

    def first(self, text: str, start: int, end: int) -> int:
        """Where the first match between two positions can begin at the earliest; -1 where there can be none."""
        try:
            found = self._loose.search(text[start:end])
        except UnicodeEncodeError:  # a lone surrogate, of which RE2 knows nothing
            return start
        return start + found.start() if found else -1

    def may_match(self, text: str) -> bool:
        """False where the expression surely matches nowhere in the text."""
        return self.first(text, 0, len(text)) >= 0

    def within[S: Span](self, text: str, spans: Iterable[S]) -> list[S]:
        """Of some spans of a text those in which the expression matches."""
        if not self.may_match(text):
            return []
        return [one for one in spans if self.pattern.search(text, one.start, one.end)]

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Matches between two positions, the same as `re.Pattern.finditer` gives."""
        end = len(text) if end is None else end
        begin = self.first(text, start, end)
        return self.pattern.finditer(text, begin, end) if begin >= 0 else iter(())


def sieved(source: str) -> Sieve:
    """The expression compiled, to be read only where it may match."""
    return Sieve(re.compile(source))


def loosened(pattern: re.Pattern[str]) -> str:
    """An expression of RE2 that matches wherever the pattern does, and in more places.

    Raises:
        ValueError: the pattern has flags or constructs that cannot be loosened.
    """
    if pattern.flags & _FLAGS:
        raise ValueError("an expression with flags cannot be loosened")
    return _sequence(_parser.parse(pattern.pattern))


def _sequence(parsed: Any) -> str:
    return "".join(_piece(kind, held) for kind, held in parsed)


def _piece(kind: Any, held: Any) -> str:
    if kind in _EMPTY:
        return ""
    if kind is op.LITERAL:
        return f"\\x{{{held:x}}}"
    if kind is op.IN:
        return _class(held)
    if kind is op.BRANCH or (kind is op.SUBPATTERN and not held[1] and not held[2]):
        ways = held[1] if kind is op.BRANCH else [held[3]]
        return f"(?:{'|'.join(map(_sequence, ways))})"
    if kind in _REPEATS:
        return _repeated(*held)
    if kind in (op.ANY, op.NOT_LITERAL):
        return f"[{_ALL}]"
    raise ValueError(f"{kind} cannot be loosened")


def _repeated(least: int, most: int, inner: Any) -> str:
    bounds = f"{{{least},{most}}}" if most <= _COUNTED else "+" if least else "*"
    return f"(?:{_sequence(inner)}){bounds}"


def _class(held: Any) -> str:
    if held[0][0] is op.NEGATE:  # what a class shuts out by a range or a category may stay in
        shut = "".join(f"\\x{{{value:x}}}" for kind, value in held[1:] if kind is op.LITERAL)
        return f"[^{shut}]" if shut else f"[{_ALL}]"
    inside = []
    for kind, value in held:
        if kind is op.LITERAL:
            inside.append(f"\\x{{{value:x}}}")
        elif kind is op.RANGE:
            inside.append(f"\\x{{{value[0]:x}}}-\\x{{{value[1]:x}}}")
        else:
            inside.append(_CLASSES.get(value, _ALL))
    return f"[{''.join(inside)}]"
