"""Try an expression only where it may match: for most expressions, in a few places of most letters, or in none.

Python tries an expression at every position of a text. RE2 reads the text once, by the expression loosened to what RE2
knows, and says where it matches: nowhere else does the expression itself.
"""

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache, partial
from operator import attrgetter

import re2

from checklist.text.loosened import encoded, loosened
from checklist.text.segmentation import Span

_MANY = 40  # places above which a text is read as a whole
_TOGETHER = 6  # expressions of a group: a letter that has one of them is read for that one again
_PART = 4  # the places are less than such a part of the text
_SHORT = 200  # code points up to which a text is read as a whole at once

_BEHIND = re.compile(r"\(\?:\$\|\[\^([^]]+)\]\)")  # how `loosened` writes that no character of a class follows
_BEFORE = re.compile(r"\(\?:\^\|\[\^([^]]+)\]\)")  # and that none stands before
_START = attrgetter("start")
_CODE = re.compile(r"\\x\{([0-9a-f]+)\}")

type Places = list[tuple[int, int]] | None
type _MayMatch = Callable[[str], bool]
type _Match = Callable[[bytes, int, int], list[tuple[int, int]]]  # the first match between two places; -1 for none


class _Group:
    """Expressions that most letters have none of: RE2 reads a letter once for all, and says which of them match."""

    def __init__(self) -> None:
        self._loose: list[str] = []
        self._last: tuple[str | None, frozenset[int]] = (None, frozenset())  # the text that was read last, and which

    @property
    def is_full(self) -> bool:
        """Whether it takes no more."""
        return len(self._loose) >= _TOGETHER

    def add(self, pattern: re.Pattern[str]) -> int:
        """Take an expression into the group, by which number it is called."""
        self._loose.append(loosened(pattern))
        self._last = (None, frozenset())
        self.__dict__.pop("_all", None)
        return len(self._loose) - 1

    @cached_property
    def _all(self) -> re2.Set:
        found = re2.Set.SearchSet(_options())
        for loose in self._loose:
            found.Add(loose.encode("ascii"))
        found.Compile()
        return found

    def may_match(self, number: int, text: str) -> bool:
        """False where an expression matches nowhere in the text."""
        read, matching = self._last
        if read is not text:
            matching = frozenset(self._all.Match(_encoded(text)) or ())
            self._last = text, matching
        return number in matching


_GROUPS: dict[str, _Group] = {}  # those that take more expressions


def _group(name: str, pattern: re.Pattern[str]) -> _MayMatch:
    """Whether the expression may match in a text, by a group with a name; a full one is followed by another."""
    if name not in _GROUPS or _GROUPS[name].is_full:
        _GROUPS[name] = _Group()
    return partial(_GROUPS[name].may_match, _GROUPS[name].add(pattern))


class Sieve:
    """A compiled expression that is tried only where it may match; used as `re.Pattern` is."""

    def __init__(self, pattern: re.Pattern[str], seldom: str = "") -> None:
        self.pattern = pattern
        self._group = _group(seldom, pattern) if seldom else None
        self.match, self.fullmatch = pattern.match, pattern.fullmatch  # at one place there is nothing to spare
        self._last: tuple[str | None, Places] = (None, [])  # the text that was read last, and its places

    @cached_property
    def _loose(self) -> _Match:
        return _compiled(loosened(self.pattern))

    @cached_property
    def _shut_behind(self) -> frozenset[str]:
        """The characters of which some must not follow a match, so that it may stand before the end of a part alone."""
        return _shut(_BEHIND, self.pattern)

    @cached_property
    def _shut_before(self) -> frozenset[str]:
        """The characters of which some must not stand before a match, so that it may begin a part alone."""
        return _shut(_BEFORE, self.pattern)

    @cached_property
    def _never_behind(self) -> frozenset[str]:
        """The characters behind which no match begins; a place then has one more before what may match."""
        lead = _BEFORE.match(loosened(self.pattern))
        return _held([lead]) if lead else frozenset()

    def places(self, text: str) -> Places:
        """Where in the text a match may begin, in order and apart; None where the text is full of such places."""
        read, places = self._last
        if read is text:
            return places
        if len(text) < _SHORT:
            return None  # and the letter that was read last stays
        places = [] if self._group is not None and not self._group(text) else self._read(text)
        self._last = text, places
        return places

    def _read(self, text: str) -> Places:
        places: list[tuple[int, int]] = []
        size = last = 0
        written, end = _encoded(text), len(text)
        while True:
            first, last = self._loose(written, last, end)[0]
            if first < 0:
                return places
            size += last - first
            if first == last or len(places) == _MANY or size * _PART > end:
                return None
            places.append((first, last))

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
        if text[start - 1 : start] in self._shut_before or text[end : end + 1] in self._shut_behind:
            return True
        places = self._last[1] if self._last[0] is text else self.places(text)
        if not places:
            return places is None
        place = bisect_right(places, (end, -1))
        return place > 0 and places[place - 1][1] >= start

    def among[S: Span](self, text: str, spans: Sequence[S], behind: frozenset[str]) -> Sequence[S]:
        """Of some spans of a text, in order and apart, those in which a match may begin.

        Args:
            text: the text.
            spans: the spans.
            behind: the characters that stand right behind any of them, "" for the end of the text.
        """
        places = self._last[1] if self._last[0] is text else self.places(text)
        if places is None or not self._shut_behind.isdisjoint(behind):
            return spans
        found: dict[int, S] = {}
        for first, last in places:
            at = bisect_right(spans, last, key=_START) - 1
            while at >= 0 and spans[at].end > first:
                found[at] = spans[at]
                at -= 1
        return [found[at] for at in sorted(found)] if found else ()

    def _places_in(self, text: str, start: int, end: int) -> Places:
        """The places in a part of the text; one that ends inside a word may have others than the whole."""
        read, places = self._last
        if read is not text:
            places = self.places(text)
        if text[end : end + 1] in self._shut_behind:
            return self._read(text[:end]) if end - start > _SHORT else None
        if not places:
            return places
        first = bisect_right(places, (start, start))  # the one before it may reach over the start
        return places[first - 1 if first else 0 : bisect_left(places, (end,))]

    def _tried(self, text: str, places: list[tuple[int, int]], start: int, end: int) -> Iterator[re.Match[str]]:
        match, shut = self.match, self._never_behind
        leads = len(shut) > 0
        for first, last in places:
            at = max(first + leads, start) if first else start
            while at <= last:  # what stands before it, which the place may begin with, is no part of a match
                found = None if text[at - 1 : at] in shut else match(text, at, end)
                if found:
                    yield found
                    at = start = found.end()
                else:
                    at += 1


def _compiled(loose: str) -> _Match:
    """The expression as RE2 matches it, without the objects for matches, which take as long to make as to find.

    No public function of the module tells places alone; should the ones below go, the tests of the sieve fail.
    """
    compiled = re2.compile(loose.encode("ascii"), options=_options())._regexp  # noqa: SLF001
    return partial(compiled.Match, re2._Anchor.UNANCHORED)  # noqa: SLF001


def _options() -> re2.Options:
    options = re2.Options()
    options.log_errors = False
    options.encoding = re2.Options.Encoding.LATIN1
    return options


def _shut(written: re.Pattern[str], pattern: re.Pattern[str]) -> frozenset[str]:
    """The characters that the loosened expression shuts out at one of its sides, which are all of ASCII."""
    return _held(written.finditer(loosened(pattern)))


def _held(found: Iterable[re.Match[str]]) -> frozenset[str]:
    """The characters, all of ASCII, of classes as `loosened` writes them."""
    classes = {f"[{_CODE.sub(_escaped, one[1])}]" for one in found}
    return frozenset(char for char in map(chr, range(0x80)) for one in classes if re.match(one, char))


def _escaped(code: re.Match[str]) -> str:
    return re.escape(chr(int(code[1], 16)))


_encoded = lru_cache(maxsize=8)(encoded)


def sieved(source: str, *, seldom: str = "") -> Sieve:
    """The expression compiled, to be read only where it may match.

    Args:
        source: the expression.
        seldom: the name of a group of expressions that are looked for in the same text, and that most letters have
            none of, "" for one by itself.
    """
    return Sieve(re.compile(source), seldom)
