"""Sentences copied from the guide or from the advertisement, word by word or turned into the first person."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from checklist.lexicon.regex_lists import words
from checklist.text.segmentation import Sentence, Span, fold, sentences

_WORD = re.compile(r"[^\W\d_]{3,}")
_RUN = 6  # words in a row that the two have in common
_SHARE_OF_RUNS = 0.6  # of the runs of a sentence: it is copied word by word
_STEM = 5  # letters of a word that its forms share
_STEMS = 6  # stems from which a sentence can be compared at all, on either side
_SHARE_OF_STEMS = (
    0.75  # of the stems of a sentence, in one sentence of the other text: it is turned into the first person
)
_DIGIT = re.compile(r"\d")
_TELLING = words("apart.telling")
_COMMON = frozenset(  # words that say nothing of what a sentence is about
    re.findall(
        r"\w+",
        "che con per una uno del dei della delle degli dal dalla nel nella nei alla alle sul sulla non come anche più"
        " sono the and for with that this from are was you your our have has not who what which into of them they its",
    )
)


class _Text:
    """The sentences of the other text by their stems, and its runs of words."""

    def __init__(self, parts: Sequence[str]) -> None:
        self.runs: set[tuple[str, ...]] = set()
        self.sentences: list[frozenset[str]] = []
        self.holding: dict[str, list[int]] = defaultdict(list)
        for part in parts:
            low = fold(part)
            self.runs.update(_runs(_WORD.findall(low)))
            for one in sentences(part):
                stems = _stems(_WORD.findall(low, one.start, one.end))
                if len(stems) < _STEMS:
                    continue  # a heading such as the title of the role, which whoever applies for it names
                for stem in stems:
                    self.holding[stem].append(len(self.sentences))
                self.sentences.append(stems)

    def says(self, words: list[str], *, figures: bool) -> bool:
        """Whether a sentence of these words stands here, as it is or, where it has no figures, turned."""
        runs = _runs(words)
        if runs and sum(map(self.runs.__contains__, runs)) >= _SHARE_OF_RUNS * len(runs):
            return True
        stems = _stems(words)
        least = _SHARE_OF_STEMS * len(stems)
        known = stems & self.holding.keys()
        if len(stems) < _STEMS or len(known) < least or figures:
            return False
        shared = Counter(chain.from_iterable(map(self.holding.__getitem__, known)))
        return max(shared.values()) >= least


def copied(low: str, sentences: Sequence[Sentence], source: tuple[str, ...], role: str = "") -> list[Span]:
    """The sentences of a letter that its source says already.

    Args:
        low: the folded letter.
        sentences: its sentences.
        source: the texts that the letter may have been copied from.
        role: what the letter applies for. A sentence that names it is compared without it.
    """
    if not source:
        return []
    text, title = _read(source), _stems(_WORD.findall(fold(role)))
    found: list[Span] = []
    for one in sentences:
        words = _WORD.findall(low, one.start, one.end)
        if title and title <= _stems(words):
            words = [word for word in words if word[:_STEM] not in title]
        if text.says(words, figures=bool(_DIGIT.search(low, one.start, one.end))):
            found.append(one)
    return found


def retold(low: str, sentences: Sequence[Sentence]) -> list[Span]:
    """The sentences of paragraphs that say what a letter should say, in the first person and without a figure.

    "I state the scale that I work at. I write tests of every kind": the guide's advice, in other words.

    Args:
        low: the folded letter.
        sentences: its sentences.
    """
    telling = {one.paragraph for one in sentences if _TELLING.match(low, one.start)}
    told = {one.paragraph for one in sentences if telling and _DIGIT.search(low, one.start, one.end)}
    return [one for one in sentences if one.paragraph in telling - told]


@lru_cache(maxsize=32)
def _read(source: tuple[str, ...]) -> _Text:
    return _Text(source)


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[place : place + _RUN]) for place in range(len(words) - _RUN + 1)]


def _stems(words: list[str]) -> frozenset[str]:
    return frozenset([word[:_STEM] for word in words if word not in _COMMON])
