"""Loosen an expression of Python to one of RE2 that matches wherever it does, and in more places.

RE2 knows no look-around and no counting worth its memory. Look-around for one character at the ends of an expression,
as most of ours have it, becomes that character; what else is dropped.
"""

import re
from re import _constants, _parser  # type: ignore[attr-defined, unused-ignore]
from typing import Any

op: Any = _constants
_LAST = 0xFF  # stands for every code point from here on: RE2 reads bytes, one for each code point
_ALL = rf"\x{{0}}-\x{{{_LAST:x}}}"
_BEYOND = rf"\x{{80}}-\x{{{_LAST:x}}}"  # beyond ASCII every code point passes for a letter, a digit and a space
_CLASSES = {
    op.CATEGORY_DIGIT: f"0-9{_BEYOND}",
    op.CATEGORY_SPACE: rf"\x{{9}}-\x{{d}}\x{{1c}}-\x{{20}}{_BEYOND}",
    op.CATEGORY_WORD: f"0-9A-Za-z_{_BEYOND}",
    op.CATEGORY_NOT_SPACE: rf"\x{{0}}-\x{{8}}\x{{e}}-\x{{1b}}\x{{21}}-\x{{7f}}{_BEYOND}",
}
_SHUT = {op.CATEGORY_DIGIT: "0-9", op.CATEGORY_WORD: "0-9A-Za-z_"}  # what a class surely holds: beyond ASCII nothing
_NOT_ASCII = 0x7F
_EMPTY = frozenset({op.AT, op.ASSERT, op.ASSERT_NOT})
_REPEATS = frozenset({op.MAX_REPEAT, op.MIN_REPEAT})
_COUNTED = 2  # repetitions that are still counted: counting is what makes an automaton large
_FLAGS = re.IGNORECASE | re.VERBOSE | re.ASCII | re.LOCALE


def loosened(pattern: re.Pattern[str]) -> str:
    """An expression of RE2 that matches wherever the pattern does, and in more places.

    Raises:
        ValueError: the pattern has flags or constructs that cannot be loosened.
    """
    if pattern.flags & _FLAGS:
        raise ValueError("an expression with flags cannot be loosened")
    return _sequence(_parser.parse(pattern.pattern), first=True, last=True)


def _sequence(parsed: Any, *, first: bool = False, last: bool = False) -> str:
    """Some pieces in a row; `first` and `last` say whether nothing stands before or behind them in the expression."""
    held = [(kind, value, _edge(kind, value)) for kind, value in parsed]
    wide = [place for place, (kind, _, _) in enumerate(held) if kind not in _EMPTY]
    begin, end = (wide[0], wide[-1] + 1) if wide else (len(held), len(held))
    before = next((edge for _, _, (side, edge) in held[:begin] if side < 0), "") if first else ""
    behind = next((edge for _, _, (side, edge) in held[end:] if side > 0), "") if last and wide else ""
    pieces = [
        _piece(
            kind, value, first=first and place == begin and not before, last=last and place == end - 1 and not behind
        )
        for place, (kind, value, _) in enumerate(held)
    ]
    return "".join([before, *pieces, behind])


def _edge(kind: Any, held: Any) -> tuple[int, str]:
    """What look-around for one character, such as "no letter", allows beside the expression, and on which side."""
    if kind is op.ASSERT_NOT and len(held[1]) == 1 and held[1][0][0] is op.IN:
        side, [(_, inside)] = held
        shut = [_shut(*one) for one in inside]
        if all(shut):
            return side, f"(?:{'^' if side < 0 else '$'}|[^{''.join(shut)}])"
    if kind is op.ASSERT and held[0] > 0:
        return 1, _sequence(held[1], last=True)
    return 0, ""


def _shut(kind: Any, value: Any) -> str:
    """What a part of a class surely holds, without spaces, on which `_begin` counts; "" for other parts."""
    if kind is op.CATEGORY:
        return _SHUT.get(value, "")
    low, high = (value, value) if kind is op.LITERAL else value if kind is op.RANGE else (0, 0)
    return _member(kind, value) if low > ord(" ") and high < _NOT_ASCII else ""


def _piece(kind: Any, held: Any, *, first: bool, last: bool) -> str:
    if kind in _EMPTY:
        return ""
    if kind is op.LITERAL:
        return _member(kind, held)
    if kind is op.IN:
        return _class(held)
    if kind is op.BRANCH or (kind is op.SUBPATTERN and not held[1] and not held[2]):
        ways = held[1] if kind is op.BRANCH else [held[3]]
        return f"(?:{'|'.join(_sequence(way, first=first, last=last) for way in ways)})"
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
        shut = "".join(_member(kind, value) for kind, value in held[1:] if kind is op.LITERAL and value < _LAST)
        return f"[^{shut}]" if shut else f"[{_ALL}]"
    inside = (_CLASSES.get(value, _ALL) if kind is op.CATEGORY else _member(kind, value) for kind, value in held)
    return f"[{''.join(inside)}]"


def _member(kind: Any, value: Any) -> str:
    low, high = (value, value) if kind is op.LITERAL else value
    return f"\\x{{{min(low, _LAST):x}}}" + (f"-\\x{{{min(high, _LAST):x}}}" if high > low else "")


def encoded(text: str) -> bytes:
    """The text as a loosened expression reads it: Latin-1, in which whatever lies beyond is one character."""
    return _BEYOND_LATIN.sub(chr(_LAST), text).encode("latin-1")


_BEYOND_LATIN = re.compile(r"[^\x00-\xff]")
