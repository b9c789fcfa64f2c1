"""What is known of a segment of a letter that tells how likely it is invented.

An invention is told of the writer, in words on work that the facts do not have, beside words that they have. True
colour is told in words that any letter may have, or of others.

Features are numbers of which each segment has all (`NAMES`), marks that a segment has or not, which are named after
what is there, and late ones, which take longest to tell: most segments are unlikely whatever those are.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain

from checklist.claims.claim import Claim
from checklist.claims.confidence.features import GREATEST, OF_FIGURES, Features, of_words
from checklist.claims.learned.meaning import NAMES as MEANING
from checklist.claims.learned.meaning import Meaning, Meanings
from checklist.claims.learned.model import Vocabulary
from checklist.claims.learned.segments import Segment, touched
from checklist.claims.measures import Quantity
from checklist.claims.passages import Passages
from checklist.claims.words import framing
from checklist.text.segmentation import Span

_MOST = 12  # words, and paragraphs, that are told apart
_LITTLE = 4.0  # how rare one word is that stands in one letter of fifty
_NEAR = (-2, -1, 1, 2)  # segments before and after
_BESIDE = ("unknown", "known", "covered", "in the sentence", "same fact")
_DIGITS = 3
_COUNTED = ("figure", "duration", "scale")  # kinds of claims that count something
_NO_FACTS = (0.0,) * 5
_NONE_BESIDE = (0.0,) * len(_BESIDE)

NAMES = (
    *MEANING,
    *[f"sentence {name}" for name in MEANING],
    "usual", "more than usual", "same fact as the sentence",
    *[f"{step} {name}" for step in _NEAR for name in _BESIDE],
    "words", "first", "last", "code points of the sentence", "paragraph", "paragraphs left", "own", "to the reader",
    "arranges", "item", "entry", "carried", "in brackets", "italian",
    "clause begins", "passive", "verb inside",
    "supported", "numbers", "numbers known", "capitals",
    "its fact has of it", "its fact has of the sentence", "its fact is nearest", "its fact has what is counted",
    "its fact is of the entry",
)  # fmt: skip
_OF_CLAUSE = {"told": 1.0, "speaks": 1.0, "mine": 1.0}
LATE = {name: most for name, most in (_OF_CLAUSE | GREATEST).items() if name not in OF_FIGURES}
LATE_WITH_FIGURE = _OF_CLAUSE | GREATEST
_UNSHARED = MEANING.index("unknown share")


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
        self._bearing: dict[int, list[Claim]] = {}
        for claim in claims:
            for place in touched(segments, claim) if not claim.flagged else ():
                self._borne_out.setdefault(place, set()).add(claim.kind)
                if claim.facts:
                    self._bearing.setdefault(place, []).append(claim)
        self._numbers: dict[int, list[Quantity]] = {}
        self._with_figure: set[int] = set()
        for said in passages.quantities:
            for place in touched(segments, Span(said.start, said.start + 1)):
                self._numbers.setdefault(place, []).append(said)
            self._with_figure.update(touched(segments, said))
        self._meant = Meanings(passages.dossier, passages.ad, vocabulary)
        self._meanings = [self._meant.of_words(one.words) for one in segments]
        self._cues = self._spotted()
        own = [told for one, told in zip(segments, self._meanings, strict=True) if one.passage.own]
        self._late: dict[int, Features] = {}
        self._usual = sum(told.unknown for told in own) / max(1.0, sum(told.unknown + told.known for told in own))

    def of(self, place: int) -> Features:
        """The features of the segment at a place by name; those that are not named are 0."""
        found: Features = dict(zip(NAMES, self.numbers(place), strict=True))
        found |= dict.fromkeys((*self.marks(place), *self.word_marks(place)), 1)
        found |= self.late(place)
        return {name: float(number) for name, number in found.items() if number}

    def numbers(self, place: int) -> tuple[float, ...]:
        """What is counted of the segment at a place, in the order of `NAMES`."""
        one, meaning = self._segments[place], self._meanings[place]
        sentence = self._meant.of_keys(one.passage.keys)
        return (
            *meaning.numbers,
            *sentence.numbers,
            self._usual, meaning.numbers[_UNSHARED] - self._usual, meaning.fact == sentence.fact >= 0,
            *self._beside(place),
            *self._of_place(one),
            *self._of_verb(one),
            len(self._borne_out.get(place, ())),
            *self._of_numbers(place),
            *self._of_facts(place, one, meaning),
        )  # fmt: skip

    def marks(self, place: int) -> list[str]:
        """The features of the segment at a place that are there or not: its clause, claims and cues."""
        clause = self._passages.clause_at(self._segments[place].start)
        verb = clause.verb if clause else None
        return [
            *(_of_clause(clause.agent, clause.factuality) if clause else ()),
            *(_of_verb(verb.tense, verb.kind, verb.person) if verb else ()),
            *[f"supported {kind}" for kind in self._borne_out.get(place, ())],
            *[f"cue {name}" for name in self._cues.get(place, ())],
        ]

    def word_marks(self, place: int) -> tuple[str, ...]:
        """The same of its words, and of what they mean."""
        return self._meanings[place].marks

    def late(self, place: int) -> Features:
        """What takes longest to tell of the segment at a place: no number is greater than `LATE` says."""
        if place not in self._late:
            passages, one = self._passages, self._segments[place]
            told = {"told": passages.told(one), "speaks": passages.speaks(one), "mine": passages.mine(one)}
            self._late[place] = told | of_words(passages, one, one.passage)
        return self._late[place]

    def has_figure(self, place: int) -> bool:
        """Whether a figure touches the segment at a place, so that it may have features of `LATE_WITH_FIGURE`."""
        return place in self._with_figure

    def knows(self, place: int) -> bool:
        """Whether the facts have nearly all that the segment at a place means."""
        return self._meanings[place].unknown < _LITTLE

    def only_introduces(self, place: int) -> bool:
        """Whether the facts have nearly all of the segment at a place but the words that introduce it."""
        telling = [word for word in self._segments[place].words if word not in framing()]
        return self._meant.unknown(telling) < _LITTLE

    def has_number(self, place: int) -> bool:
        """Whether a figure begins in the segment at a place."""
        return place in self._numbers

    @cached_property
    def _values(self) -> frozenset[float]:
        """The figures of the facts."""
        items = self._passages.dossier.items
        return frozenset(round(one.value, _DIGITS) for item in items for one in (*item.quantities, *item.derived))

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

    def _beside(self, place: int) -> chain[float]:
        passage, fact = self._segments[place].passage, self._meanings[place].fact
        found: list[tuple[float, ...]] = []
        for step in _NEAR:
            if not 0 <= place + step < len(self._segments):
                found.append(_NONE_BESIDE)
                continue
            other = self._meanings[place + step]
            same = self._segments[place + step].passage.index == passage.index
            found.append((other.unknown, other.known, other.covered, same, other.fact == fact >= 0))
        return chain.from_iterable(found)

    def _of_place(self, one: Segment) -> tuple[float, ...]:
        passages, passage, low = self._passages, one.passage, self._passages.low
        return (
            min(len(one.words), 2 * _MOST), one.first, one.last, passage.end - passage.start,
            min(passage.paragraph, _MOST), min(passages.all[-1].paragraph - passage.paragraph, _MOST),
            passage.own, passage.reader, passage.arranges, passage.item, bool(passage.entries), bool(passage.carried),
            low[one.start - 1 : one.start] == "(", passages.letter.language.main == "it",
        )  # fmt: skip

    def _of_verb(self, one: Segment) -> tuple[float, float, float]:
        """Whether the clause of a segment begins in it, is in the passive, and has its verb in it."""
        clause = self._passages.clause_at(one.start)
        if not clause:
            return False, False, False
        verb = clause.verb
        inside = verb is not None and one.start <= clause.verb_start < one.end
        return clause.start >= one.start, verb is not None and verb.passive, inside

    def _of_numbers(self, place: int) -> tuple[int, int, int]:
        """How many figures, figures that the facts have, and words with a capital within a segment."""
        one, numbers = self._segments[place], self._numbers.get(place, ())
        known = sum([round(said.value, _DIGITS) in self._values for said in numbers]) if numbers else 0
        words = self._passages.letter.text[one.start + 1 : one.end].split()
        return len(numbers), known, sum([word[0].isupper() for word in words])

    def _of_facts(self, place: int, one: Segment, meaning: Meaning) -> tuple[float, ...]:
        """How little the segment and its sentence share with the facts that bear out what is claimed in it."""
        claims = self._bearing.get(place)
        if not claims:
            return _NO_FACTS
        return min([self._of_fact(claim, one, meaning) for claim in claims])

    def _of_fact(self, claim: Claim, one: Segment, meaning: Meaning) -> tuple[float, ...]:
        counted = claim.kind in _COUNTED
        said = [figure for figure in self._passages.quantities if counted and figure.touches(claim)]
        told = [
            (
                self._meant.share(meaning.keys, item), self._meant.share(one.passage.keys, item),
                place == meaning.fact, any(figure.noun & item.keys for figure in said),
                item.fact.entry in one.passage.entries or item.fact.entry in one.passage.carried,
            )
            for place, item in self._passages.dossier.by_pointer.get(claim.facts[0], ())
        ]  # fmt: skip
        return max(told, default=_NO_FACTS)


@lru_cache(maxsize=64)
def _of_clause(agent: str, factuality: str) -> tuple[str, ...]:
    return f"agent {agent}", f"factuality {factuality}"


@lru_cache(maxsize=1024)
def _of_verb(tense: str, form: str, person: int) -> tuple[str, ...]:
    return f"tense {tense}", f"form {form}", f"person {person}"
