"""What some words of a letter mean, and how much of that the facts have, weighed by how rare it is in letters."""

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import NamedTuple
from weakref import WeakKeyDictionary

from checklist.claims.advertisement import Advertisement
from checklist.claims.dossier import Dossier, Item
from checklist.claims.learned.model import Vocabulary
from checklist.claims.words import meant
from checklist.text.remembered import Remembered

NAMES = (
    "unknown", "known", "rarest", "second", "of the ad", "meanings", "covered", "unknown share", "covered share",
    "covered share of the known",
)  # fmt: skip

_KEPT = 2048  # segments and sentences of which is kept what they mean to the facts of one person

type _Said = tuple[str, ...] | frozenset[str]


class Meaning(NamedTuple):
    """What some words mean.

    Attributes:
        keys: their meanings.
        unknown: how rare those are, all together, that no fact has.
        known: the same of the others.
        covered: the same of those that one fact has, which has most of them.
        fact: where in the dossier that fact stands; -1 where there is none.
        numbers: the features of the words, which are called `NAMES`.
        marks: the features that are there or not, for each word and meaning of the vocabulary; only of a segment.
    """

    keys: frozenset[str]
    unknown: float
    known: float
    covered: float
    fact: int
    numbers: tuple[float, ...]
    marks: tuple[str, ...] = ()


def meaning_of(keys: frozenset[str], dossier: Dossier, of_ad: AbstractSet[str], vocabulary: Vocabulary) -> Meaning:
    """What some meanings are to the facts.

    Args:
        keys: the meanings.
        dossier: the facts.
        of_ad: what the words of the advertisement mean.
        vocabulary: how rare meanings are.
    """
    rare, unseen = vocabulary.rare, vocabulary.unseen
    missing = keys - dossier.every
    told = sorted([rare.get(key, unseen) for key in missing], reverse=True)
    had: list[float] = []
    by_fact: defaultdict[int, float] = defaultdict(float)
    for key in sorted(keys - missing):  # in one order, since sums of fractions depend on it
        weight = rare.get(key, unseen)
        had.append(weight)
        for place in dossier.places(key):
            by_fact[place] += weight
    covered = max(by_fact.values(), default=0.0)
    fact = min([place for place, weight in by_fact.items() if weight == covered], default=-1)
    unknown, known = sum(told), sum(had)
    whole = unknown + known
    ad = sum([rare.get(key, unseen) for key in sorted(missing & of_ad)]) if of_ad else 0.0
    rarest, second, *_ = [*told, 0.0, 0.0]
    numbers = (
        unknown, known, rarest, second, ad, len(keys), covered, unknown / whole if whole else 0.0,
        covered / whole if whole else 0.0, covered / known if known else 0.0,
    )  # fmt: skip
    return Meaning(keys, unknown, known, covered, fact, numbers)


class Meanings:
    """What words mean, all together, beside the facts of one person and an advertisement.

    Args:
        dossier: the facts.
        ad: the advertisement.
        vocabulary: how rare meanings are.
    """

    def __init__(self, dossier: Dossier, ad: Advertisement, vocabulary: Vocabulary) -> None:
        self._dossier, self._ad, self._vocabulary = dossier, ad, vocabulary
        self._known = _known(dossier)

    def of_words(self, words: tuple[str, ...]) -> Meaning:
        """What folded words mean."""
        return self._known.of((words, self._ad.text, self._vocabulary), lambda: self._of_segment(words))

    def share(self, keys: frozenset[str], item: Item) -> float:
        """Which share of some meanings one fact has, weighed by how rare they are."""
        rare, unseen = self._vocabulary.rare, self._vocabulary.unseen
        whole = sum([rare.get(key, unseen) for key in sorted(keys)])
        return sum([rare.get(key, unseen) for key in sorted(keys & item.keys)]) / whole if whole else 0.0

    def unknown(self, words: Iterable[str]) -> float:
        """How rare the meanings of folded words are, all together, that no fact has."""
        missing = meant(words) - self._dossier.every
        return sum([self._vocabulary.rare.get(key, self._vocabulary.unseen) for key in sorted(missing)])

    def of_keys(self, keys: frozenset[str]) -> Meaning:
        """The same of words of which it is known what they mean to anybody."""
        return self._known.of((keys, self._ad.text, self._vocabulary), lambda: self._of(keys))

    def _of(self, keys: frozenset[str]) -> Meaning:
        return meaning_of(keys, self._dossier, self._ad.keys, self._vocabulary)

    def _of_segment(self, words: tuple[str, ...]) -> Meaning:
        keys, known, vocabulary = meant(words), self._dossier.every, self._vocabulary
        marks = (
            *[f"word {word}" for word in dict.fromkeys(words) if word in vocabulary.words],
            *[f"known {key}" if key in known else f"unknown {key}" for key in keys & vocabulary.meanings],
        )
        return Meaning._make((*self.of_keys(keys)[:-1], marks))  # the keys of a sentence that has one segment


def _known(dossier: Dossier) -> Remembered[tuple[_Said, str, Vocabulary], Meaning]:
    if dossier not in _KNOWN:
        _KNOWN[dossier] = Remembered(_KEPT)
    return _KNOWN[dossier]


# SECURITY: by the facts, and gone with them: what words mean to one person's facts is told of nobody else's.
_KNOWN: WeakKeyDictionary[Dossier, Remembered[tuple[_Said, str, Vocabulary], Meaning]] = WeakKeyDictionary()
