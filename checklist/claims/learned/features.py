"""What is known of a segment of a letter that tells how likely it is invented.

An invention is told of the writer, in words on work that the facts do not have, beside words that they have. True
colour is told in words that any letter may have, or of others.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checklist.claims.claim import Claim
from checklist.claims.confidence.features import Features, of_words
from checklist.claims.learned.model import Vocabulary
from checklist.claims.learned.segments import Segment, touched
from checklist.claims.measures import Quantity
from checklist.claims.passages import Passages
from checklist.claims.words import meant
from checklist.text.segmentation import Span

_MOST = 12  # words, and paragraphs, that are told apart
_LITTLE = 4.0  # how rare one word is that stands in one letter of fifty
_NEAR = (-2, -1, 1, 2)  # segments before and after
_BESIDE = {
    step: [f"{step} {name}" for name in ("unknown", "known", "covered", "in the sentence", "same fact")]
    for step in _NEAR
}
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What the words of a segment mean, weighed by how rare that is in letters; `fact` is where the nearest stands."""

    keys: frozenset[str]
    unknown: float
    known: float
    rarest: float
    second: float
    of_ad: float
    covered: float
    fact: int

    def features(self) -> Features:
        """How much of it the facts have, and the one that has most of it."""
        whole = self.unknown + self.known
        return {
            "unknown": self.unknown, "known": self.known, "rarest": self.rarest, "second": self.second,
            "of the ad": self.of_ad, "meanings": len(self.keys), "covered": self.covered,
            "unknown share": self.unknown / whole if whole else 0.0,
            "covered share": self.covered / whole if whole else 0.0,
            "covered share of the known": self.covered / self.known if self.known else 0.0,
        }  # fmt: skip


class FeaturesOf:
    """The features of the segments of one letter.

    Args:
        passages: the letter, with the facts.
        segments: its segments in order.
        claims: what the rules have found in it, in order.
        vocabulary: what is looked for.
    """

    def __init__(
        self, passages: Passages, segments: Sequence[Segment], claims: Sequence[Claim], vocabulary: Vocabulary
    ) -> None:
        self._passages, self._segments, self._vocabulary = passages, segments, vocabulary
        self._borne_out: dict[int, set[str]] = {}
        for claim in claims:
            for place in touched(segments, claim) if not claim.flagged else ():
                self._borne_out.setdefault(place, set()).add(claim.kind)
        items = passages.dossier.items
        self._values = {round(one.value, _DIGITS) for item in items for one in (*item.quantities, *item.derived)}
        self._numbers: dict[int, list[Quantity]] = {}
        for said in passages.quantities:
            for place in touched(segments, Span(said.start, said.start + 1)):
                self._numbers.setdefault(place, []).append(said)
        self._meanings = [self._meaning(meant(one.words)) for one in segments]
        self._sentences: dict[int, tuple[_Meaning, Features]] = {}
        self._cues = self._spotted()
        own = [told for one, told in zip(segments, self._meanings, strict=True) if one.passage.own]
        self._usual = sum(told.unknown for told in own) / max(1.0, sum(told.unknown + told.known for told in own))

    def of(self, place: int) -> Features:
        """The features of the segment at a place by name; those that are not named are 0."""
        one, meaning = self._segments[place], self._meanings[place]
        found = meaning.features()
        sentence, whole = self._sentence(one)
        found |= whole
        found |= {
            "usual": self._usual, "more than usual": found["unknown share"] - self._usual,
            "same fact as the sentence": meaning.fact == sentence.fact >= 0,
        }  # fmt: skip
        found |= self._beside(place)
        found |= self._of_place(one)
        found |= self._of_clause(one)
        found |= self._of_claims(place)
        found |= self._of_words(place)
        found |= dict.fromkeys([f"cue {name}" for name in self._cues.get(place, ())], 1)
        return {name: float(number) for name, number in found.items() if number}

    def knows(self, place: int) -> bool:
        """Whether the facts have nearly all that the segment at a place means."""
        return self._meanings[place].unknown < _LITTLE

    def has_number(self, place: int) -> bool:
        """Whether a figure begins in the segment at a place."""
        return place in self._numbers

    def _sentence(self, one: Segment) -> tuple[_Meaning, Features]:
        """What the words of the sentence of a segment mean, and the features of that."""
        index = one.passage.index
        if index not in self._sentences:
            meaning = self._meaning(one.passage.keys)
            named = {f"sentence {name}": number for name, number in meaning.features().items()}
            self._sentences[index] = meaning, named
        return self._sentences[index]

    def _meaning(self, keys: frozenset[str]) -> _Meaning:
        rare, unseen, dossier = self._vocabulary.rare, self._vocabulary.unseen, self._passages.dossier
        missing = keys - dossier.every
        told = sorted([rare.get(key, unseen) for key in missing], reverse=True)
        weights = {key: rare.get(key, unseen) for key in sorted(keys & dossier.every)}
        covered: dict[int, float] = {}
        for key, weight in weights.items():
            for place in dossier.places(key):
                covered[place] = covered.get(place, 0.0) + weight
        fact, most = max(covered.items(), key=lambda one: (one[1], -one[0]), default=(-1, 0.0))
        of_ad = sum([rare.get(key, unseen) for key in sorted(missing & self._passages.ad.keys)])
        known = sum(weights.values())
        rarest, second, *_ = [*told, 0.0, 0.0]
        return _Meaning(keys, sum(told), known, rarest, second, of_ad, most, fact)

    def _spotted(self) -> Mapping[int, list[str]]:
        """The lists of `cues.yaml` that have a word in each segment."""
        found: dict[int, list[str]] = {}
        starts = [one.start for one in self._segments]
        for name in self._vocabulary.cues:
            for match in self._passages.spot(name):
                place = bisect_right(starts, match.start()) - 1
                if place >= 0 and (place not in found or found[place][-1] != name):
                    found.setdefault(place, []).append(name)
        return found

    def _beside(self, place: int) -> Features:
        found: Features = {}
        one, meaning = self._segments[place], self._meanings[place]
        for step in _NEAR:
            if 0 <= place + step < len(self._segments):
                other = self._meanings[place + step]
                same = self._segments[place + step].passage.index == one.passage.index
                numbers = (other.unknown, other.known, other.covered, same, other.fact == meaning.fact >= 0)
                found.update(zip(_BESIDE[step], numbers, strict=True))
        return found

    def _of_place(self, one: Segment) -> Features:
        passages, passage, low = self._passages, one.passage, self._passages.low
        return {
            "words": min(len(one.words), 2 * _MOST), "first": one.first, "last": one.last,
            "code points of the sentence": passage.end - passage.start,
            "paragraph": min(passage.paragraph, _MOST),
            "paragraphs left": min(passages.all[-1].paragraph - passage.paragraph, _MOST),
            "own": passage.own, "to the reader": passage.reader, "arranges": passage.arranges,
            "item": passage.item, "entry": bool(passage.entries), "carried": bool(passage.carried),
            "in brackets": low[one.start - 1 : one.start] == "(",
            "italian": passages.letter.language.main == "it",
        }  # fmt: skip

    def _of_clause(self, one: Segment) -> Features:
        passages = self._passages
        clause = passages.clause_at(one.start)
        found: Features = {"told": passages.told(one), "speaks": passages.speaks(one), "mine": passages.mine(one)}
        if not clause:
            return found
        found |= {f"agent {clause.agent}": 1, f"factuality {clause.factuality}": 1}
        found["clause begins"] = clause.start >= one.start
        if clause.verb:
            verb = clause.verb
            found |= {f"tense {verb.tense}": 1, f"form {verb.kind}": 1, f"person {verb.person}": 1}
            found |= {"passive": verb.passive, "verb inside": one.start <= clause.verb_start < one.end}
        return found

    def _of_claims(self, place: int) -> Features:
        """The kinds of what the facts bear out in it, as the rules say."""
        kinds = self._borne_out.get(place, set())
        found: Features = {"supported": len(kinds)}
        return found | dict.fromkeys([f"supported {kind}" for kind in kinds], 1)

    def _of_words(self, place: int) -> Features:
        text, every, known = self._passages.letter.text, self._vocabulary, self._passages.dossier.every
        one, numbers = self._segments[place], self._numbers.get(place, ())
        found = of_words(self._passages, one, one.passage)
        found |= {
            "numbers": len(numbers),
            "numbers known": sum(round(said.value, _DIGITS) in self._values for said in numbers),
            "capitals": sum(word[0].isupper() for word in text[one.start + 1 : one.end].split()),
        }
        found |= {f"word {word}": 1 for word in one.words if word in every.words}
        told = self._meanings[place].keys & every.meanings
        return found | {f"{'known' if key in known else 'unknown'} {key}": 1 for key in told}
