"""Try an expression only where it may match: for most expressions, in a few places of most letters, or in none.

Python tries an expression at every position of a text. RE2 reads the text once, by the expression loosened to what RE2
knows, and says where it matches: nowhere else does the expression itself.
"""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Any

import re2

from checklist.text.loosened import encoded, loosened
from checklist.text.segmentation import Span

_MANY = 40  # places above which a text is read as a whole
_PART = 4  # the places are less than such a part of the text
_SHORT = 200  # code points up to which a text is read as a whole at once

_BEHIND = re.compile(r"\(\?:\$\|\[\^([^]]+)\]\)")  # how `loosened` writes that no character of a class follows
_BEFORE = re.compile(r"\(\?:\^\|\[\^([^]]+)\]\)")  # and that none stands before
_CODE = re.compile(r"\\x\{([0-9a-f]+)\}")

type Places = list[tuple[int, int]] | None


class Sieve:
    """A compiled expression that is tried only where it may match; used as `re.Pattern` is."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.match, self.fullmatch = pattern.match, pattern.fullmatch  # at one place there is nothing to spare
        self._last: tuple[str | None, Places] = (None, [])  # the text that was read last, and its places

    @cached_property
    def _loose(self) -> Any:
        options = re2.Options()
        options.log_errors = False
        options.encoding = re2.Options.Encoding.LATIN1
        return re2.compile(loosened(self.pattern).encode("ascii"), options=options)

    @cached_property
    def _shut_behind(self) -> re.Pattern[str] | None:
        """The characters of which some must not follow a match, so that it may stand before the end of a part alone."""
        return _shut(_BEHIND, self.pattern)

    @cached_property
    def _shut_before(self) -> re.Pattern[str] | None:
        """The characters of which some must not stand before a match, so that it may begin a part alone."""
        return _shut(_BEFORE, self.pattern)

    def places(self, text: str) -> Places:
        """Where in the text a match may begin, in order and apart; None where the text is full of such places."""
        read, places = self._last
        if read is not text:
            places = self._read(text)
            self._last = text, places
        return places

    def _read(self, text: str) -> Places:
        if len(text) < _SHORT:
            return None
        places: list[tuple[int, int]] = []
        size = 0
        for found in self._loose.finditer(_encoded(text)):
            first, last = found.span()
            size += last - first
            if first == last or len(places) == _MANY or size * _PART > len(text):
                return None
            places.append((first, last))
        return places

    def may_match(self, text: str) -> bool:
        """False where the expression surely matches nowhere in the text."""
        return self.places(text) != []

    def within[S: Span](self, text: str, spans: Iterable[S]) -> list[S]:
        """Of some spans of a text those in which the expression matches."""
        return [one for one in spans if self.search(text, one.start, one.end)] if self.may_match(text) else []

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match between two positions, the same as `re.Pattern.search` gives."""
        places = self._places_in(text, start, end)
        if places is None:
            return self.pattern.search(text, start, end)
        return next(self._tried(text, places, start, end), None) if places else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Matches between two positions, the same as `re.Pattern.finditer` gives."""
        places = self._places_in(text, start, end)
        if places is None:
            return self.pattern.finditer(text, start, end)
        return self._tried(text, places, start, end) if places else iter(())

    def may_match_in(self, text: str, start: int, end: int) -> bool:
        """False where the expression surely matches nowhere in `text[start:end]`, read by itself as well."""
        if start and self._shut_before and self._shut_before.match(text, start - 1):
            return True
        if end < len(text) and self._shut_behind and self._shut_behind.match(text, end):
            return True
        places = self._last[1] if self._last[0] is text else self.places(text)
        if not places:
            return places is None
        place = bisect_right(places, (end, -1))
        return place > 0 and places[place - 1][1] >= start

    def _places_in(self, text: str, start: int, end: int) -> Places:
        """The places of the text, from which a part that ends inside a word may differ."""
        places = self._last[1] if self._last[0] is text else self.places(text)
        if end < len(text) and not text[end].isspace() and self._shut_behind and self._shut_behind.match(text, end):
            return self._read(text[:end]) if end - start > _SHORT else None
        return places

    def _tried(self, text: str, places: list[tuple[int, int]], start: int, end: int) -> Iterator[re.Match[str]]:
        for first, last in places[max(0, bisect_right(places, (start, start)) - 1) :]:
            if first >= end:
                return
            at = max(first, start)
            while at <= last:  # what stands before it, which the place may begin with, is no part of a match
                found = self.match(text, at, end)
                if found:
                    yield found
                    at = start = found.end()
                else:
                    at += 1


def _shut(written: re.Pattern[str], pattern: re.Pattern[str]) -> re.Pattern[str] | None:
    """The classes that the loosened expression shuts out at one of its sides, as one; None where it has none."""
    classes = {found[1] for found in written.finditer(loosened(pattern))}
    return re.compile(f"[{_CODE.sub(_escaped, ''.join(sorted(classes)))}]") if classes else None


def _escaped(code: re.Match[str]) -> str:
    return re.escape(chr(int(code[1], 16)))


_encoded = lru_cache(maxsize=8)(encoded)


def sieved(source: str) -> Sieve:
    """The expression compiled, to be read only where it may match."""
    return Sieve(re.compile(source))
