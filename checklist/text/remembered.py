"""What was found in the sentences of a text before: while a letter is written, most stay as they are."""

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import islice

from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span

_BEFORE = 16  # code points before a sentence at which an expression may look
_MOST = 400  # matches in one sentence
_FEW = 4  # sentences that are searched one by one; more are searched in the text that they are of

type _Starts = dict[Sieve, tuple[int, ...]]


class Remembered[K: Hashable, V]:
    """Answers by what was asked; all are forgotten when there are too many, as texts change slowly.

    SECURITY: an answer must follow from its key, and from the object that holds this memory, alone: what is held by the
    facts of one person is never asked by another.
    """

    def __init__(self, most: int) -> None:
        self._most, self._known = most, dict[K, V]()

    def of(self, key: K, make: Callable[[], V]) -> V:
        """The answer to a key, which is made where it is not known."""
        held = self._known.get(key)
        if held is None:
            held = make()
            if len(self._known) >= self._most:
                self._known.clear()
            self._known[key] = held
        return held  # not looked up again: another thread may have had all forgotten


class Searched[S: Span]:
    """The sentences of a text, in which expressions are searched once.

    Args:
        text: the text.
        sentences: spans of it, in order and apart.
    """

    def __init__(self, text: str, sentences: Sequence[S]) -> None:
        self._text, self._sentences = text, sentences
        self._behind = frozenset(text[one.end : one.end + 1] for one in sentences)
        self._known = [_searched(text[max(0, one.start - _BEFORE) : one.start], text[one.start : one.end])
                       for one in sentences]  # fmt: skip

    def among(self, sieve: Sieve) -> Sequence[S]:
        """The sentences in which an expression may match, in their order."""
        return sieve.among(self._text, self._sentences, self._behind)

    def matches(self, sieve: Sieve) -> Iterator[re.Match[str]]:
        """Where an expression matches, sentence by sentence; in one with more matches than any has, the first ones."""
        try:
            known = [starts[sieve] for starts in self._known]
        except KeyError:
            self._search(sieve, [place for place, starts in enumerate(self._known) if sieve not in starts])
            known = [starts[sieve] for starts in self._known]
        match = sieve.pattern.match
        for place in [place for place, starts in enumerate(known) if starts]:
            one = self._sentences[place]
            for start in known[place]:
                if found := match(self._text, one.start + start, one.end):
                    yield found

    def _search(self, sieve: Sieve, places: list[int]) -> None:
        """Search the sentences at some places for the first time."""
        few = len(places) <= _FEW
        search = sieve.pattern.finditer if few else sieve.finditer
        hold = [self._sentences[place] for place in places] if few else self.among(sieve)
        found: dict[int, tuple[int, ...]] = {}
        for one in hold:
            starts = [match.start() - one.start for match in islice(search(self._text, one.start, one.end), _MOST)]
            found[self._places[one.start]] = tuple(starts)
        for place in places:  # each whole, since another thread may read the same sentence now
            self._known[place][sieve] = found.get(place, ())

    @cached_property
    def _places(self) -> dict[int, int]:
        return {one.start: place for place, one in enumerate(self._sentences)}


@lru_cache(maxsize=1024)
def _searched(_before: str, _sentence: str) -> _Starts:
    """Where expressions match in a sentence with what stands before it, from its start; what is searched is added.

    SECURITY: it holds what follows from the words of the sentence alone, whoever wrote them.
    """
    return {}
