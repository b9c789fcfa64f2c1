"""A letter as the checks read it: everything that is found in the text, found once."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cached_property, wraps
from typing import Any

from checklist.detect.actions import deeds, is_noun
from checklist.detect.attribution import Attribution, Standing
from checklist.detect.disregarded import blank, disregarded
from checklist.detect.figures import quantities
from checklist.detect.figures.changes import Change, changes
from checklist.detect.paraphrases import described
from checklist.detect.parts.placeholders import asks, placeholders
from checklist.detect.parts.structure import Parts, parts
from checklist.detect.technologies.mentions import Mention, runs, tools
from checklist.detect.technologies.use import is_at_work
from checklist.lexicon.vocabulary import Hit, Named, find
from checklist.text.clause_edges import clause
from checklist.text.language import Language, detect
from checklist.text.segmentation import Sentence, Span, fold, lacks_capitals, paragraphs, sentences, words
from checklist.text.spans import at

_ANOTHER = re.compile(
    r"(?<!\w)(?:con|with|to|from|by|insieme a|due|tre|two|three|\d+|our|my|nostr[oa]|mi[oa]|ai|gli"
    r"|agli|dai|dei|del|dal|and an?|e un[oa]?|one|un'altr[oa]|il|lo|la|the)"
    r"(?: (?:un|una|uno|a|an|the|our|my|junior|senior|lead|other|altr[oi]))* $"
)
DEED = "act"  # the concept of a verb that its grammar tells, and no list
_OVER = 8  # changes before a position that may still reach over it
_FAR = 80  # code points between two figures that are quoted apart
_LONG_LIST = 8  # technologies in a row that no sentence can show in use
_SHORT_LIST = 4


def once[T](make: Callable[["Letter"], T]) -> Callable[["Letter"], T]:
    """A detector that reads a letter once and remembers what it found there."""

    @wraps(make)
    def found(letter: "Letter") -> T:
        if make not in letter.found:
            letter.found[make] = make(letter)
        remembered: T = letter.found[make]
        return remembered

    return found


class Letter:
    """The text and all that the detectors found in it. Offsets are code points of `text`.

    `company`, `role`, `ad`: what the letter is for; `language`: the one it should be in; `form`: "letter" or "email";
    `letterhead`: contacts stand above the text on paper; `advice` of the guide, which proves nothing when copied.
    """

    def __init__(
        self, text: str, *, company: str = "", role: str = "", ad: str = "", language: str = "", form: str = "",
        letterhead: bool = False, advice: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        self.text, self.company, self.role, self.ad = text, company, role, ad
        self.meant_language, self.form, self.letterhead = language, form, letterhead
        self.low = fold(text)
        self.paragraphs = paragraphs(text)
        self.sentences: list[Sentence] = sentences(text)
        aside = disregarded(text, self.low, self.sentences, advice, ad, role=role)
        self.notes, self.copied, self.repeated, self.apart = aside.notes, aside.copied, aside.repeated, aside.all
        if self.apart:
            text = blank(text, self.apart)
            self.low = fold(text)
        self._starts = [one.start for one in self.sentences]
        self._memory: dict[str, list[int]] = {}
        self._own: dict[str, list[Hit]] = {}
        self.found: dict[Callable[..., Any], Any] = {}
        self.weighed: dict[tuple[str, ...], Any] = {}  # by the definitions asked for: what each sentence weighs
        self._clauses: dict[tuple[int, int], Span] = {}
        self._standings: dict[tuple[int, int], Standing] = {}
        self.placeholders = placeholders(text)
        self.topics, self.named = find(text, self.low)
        self.topics["did"] = self._with_deeds()
        for topic, hits in described(self.low).items():
            self.topics[topic] = sorted([*self.topics.get(topic, []), *hits])
        self.parts: Parts = parts(text, self.low, self.topics, self.placeholders)
        self.attribution = Attribution(text, self.low, self.topics, self.sentences)

    def _with_deeds(self) -> list[Hit]:
        """The verbs of the lists that stand as verbs, and those that only their grammar tells."""
        known = [hit for hit in self.topics.get("did", []) if not is_noun(self.low, hit)]
        places = {place for hit in known for place in range(hit.start, hit.end)}
        more = [
            one for one in deeds(self.text, self.low, self.sentences) if places.isdisjoint(range(one.start, one.end))
        ]
        return sorted([*known, *(Hit(one.start, one.end, "did", DEED) for one in more)])

    @cached_property
    def words(self) -> int:
        """Number of words of the whole text."""
        return words(self.text)

    @cached_property
    def lacks_capitals(self) -> bool:
        """Whether the letter was typed without capitals, so that their absence says nothing of names."""
        return lacks_capitals(self.text)

    @cached_property
    def language(self) -> Language:
        """The main language and its share."""
        return detect(self.low, self.paragraphs)

    @cached_property
    def figures(self) -> list[quantities.Figure]:
        """Every figure outside placeholders and contacts."""
        ends = {named.end for named in self.named} | {named.end + 1 for named in self.named}
        return quantities.figures(self.low, ends, [*self.placeholders, *self.parts.contacts, *self.head, *self.named])

    @cached_property
    def changes(self) -> list[Change]:
        """Every change from one figure to another."""
        return changes(self.low, self.figures, self.sentences)

    @cached_property
    def head(self) -> list[Span]:
        """Lines above the greeting or subject with an address or a date."""
        if not self.parts.greeting:
            return []
        return [Span(0, self.parts.greeting.start)]

    def sentence_of(self, span: Span) -> Sentence:
        """The sentence in which the span begins."""
        place = bisect_right(self._starts, span.start) - 1
        if place >= 0:
            return self.sentences[place]
        return self.sentences[0] if self.sentences else Sentence(0, len(self.text))

    def clause(self, span: Span) -> Span:
        """The clause around the span, within its sentence."""
        key = (span.start, span.end)
        if key not in self._clauses:
            sentence = self.sentence_of(span)
            self._clauses[key] = clause(self.low, span, Span(sentence.start, max(sentence.end, span.end)))
        return self._clauses[key]

    def standing(self, span: Span) -> Standing:
        """Whose statement the span belongs to; a clause with a gap left in it is nobody's and counts as wished."""
        key = (span.start, span.end)
        if key not in self._standings:
            waits = self.placeholders and self._waits(span)
            self._standings[key] = "wished" if waits else self.attribution.standing(span, self.sentence_of(span))
        return self._standings[key]

    def _waits(self, span: Span) -> bool:
        """Whether the span's clause waits to be filled in: "built APIs in [language]" tells of nothing yet."""
        clause = self.clause(span)
        place = at(self.placeholders, clause.end)
        near = self.placeholders[max(0, place - _OVER) : place + 1]
        return any(gap.touches(clause) and asks(self.text[gap.start : gap.end]) for gap in near)

    def pasted(self, span: Span) -> bool:
        """Whether the span lies in an advertisement that was pasted into the letter."""
        return self.attribution.pasted(span)

    def own(self, span: Span) -> bool:
        """Whether the span is the candidate's own statement."""
        return self.standing(span) == "own"

    def hits(self, topic: str) -> list[Hit]:
        """What the vocabulary found of a topic, wherever it stands."""
        return self.topics.get(topic, [])

    def body_hits(self, topic: str) -> list[Hit]:
        """The candidate's own statements of a topic, in the body of the letter."""
        if topic not in self._own:
            body = self.parts.body
            self._own[topic] = [hit for hit in self.hits(topic) if body.start <= hit.start < body.end and self.own(hit)]
        return list(self._own[topic])

    def near(self, topic: str, span: Span, before: int = 120, after: int = 80) -> list[Hit]:
        """Hits of a topic in the span's sentence and near it."""
        starts = self._topic_starts(topic)
        if not starts:
            return []
        sentence = self.sentence_of(span)
        low, high = (
            max(sentence.start, span.start - before),
            min(max(sentence.end, span.end), span.end + after),
        )
        return self.topics[topic][bisect_left(starts, low) : bisect_left(starts, high)]

    def _topic_starts(self, topic: str) -> list[int]:
        if topic not in self._memory:
            self._memory[topic] = [hit.start for hit in self.hits(topic)]
        return self._memory[topic]

    def figures_in(self, start: int, end: int) -> list[quantities.Figure]:
        """Figures that begin between two positions."""
        return self.figures[bisect_left(self._figure_starts, start) : bisect_left(self._figure_starts, end)]

    @cached_property
    def _figure_starts(self) -> list[int]:
        return [one.start for one in self.figures]

    def figures_near(self, span: Span, before: int = 60, after: int = 60) -> list[quantities.Figure]:
        """Figures near the span, in its sentence."""
        sentence = self.sentence_of(span)
        return self.figures_in(max(sentence.start, span.start - before), min(sentence.end, span.end + after))

    def changes_in(self, reach: Span) -> list[Change]:
        """Changes that begin inside the span."""
        starts = self._change_starts
        return self.changes[bisect_left(starts, reach.start) : bisect_left(starts, reach.end)]

    def changes_at(self, position: int) -> list[Change]:
        """Changes that reach over a position."""
        place = bisect_right(self._change_starts, position)
        return [one for one in self.changes[max(0, place - _OVER) : place] if one.end > position]

    @cached_property
    def _change_starts(self) -> list[int]:
        return [one.start for one in self.changes]

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """Technologies that are named between two positions."""
        return self.mentions[bisect_left(self._mention_starts, start) : bisect_left(self._mention_starts, end)]

    def proof(self, span: Span) -> list[Span]:
        """The clauses to quote for a find: for a change told in two places, both ends and not all between."""
        before, after = getattr(span, "before", None), getattr(span, "after", None)
        if before and after and abs(after.start - before.end) > _FAR:
            return [self.clause(before), self.clause(after)]
        return [self.clause(span)]

    def around(self, sentence: Sentence, before: int, after: int) -> Span:
        """The sentence with its neighbours of the same paragraph."""
        first = last = sentence
        for step in range(1, before + 1):
            near = sentence.index - step
            if near >= 0 and self.sentences[near].paragraph == sentence.paragraph:
                first = self.sentences[near]
        for step in range(1, after + 1):
            near = sentence.index + step
            if near < len(self.sentences) and self.sentences[near].paragraph == sentence.paragraph:
                last = self.sentences[near]
        return Span(first.start, last.end)

    def applies(self, span: Span) -> bool:
        """Whether the span stands in a sentence that applies for the job."""
        sentence = self.sentence_of(span)
        starts = self._topic_starts("applying")
        return bisect_left(starts, sentence.start) < bisect_left(starts, max(sentence.end, sentence.start + 1))

    def in_long_list(self, span: Span) -> bool:
        """Whether a long list of technologies runs within 40 code points of the span."""
        place = bisect_left(self._mention_starts, span.start - 40)
        return any(
            one.run >= _LONG_LIST and abs(one.start - span.end) < 40 for one in self.mentions[place : place + 12]
        )

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [one.start for one in self.mentions]

    def does(self, span: Span, before: int = 120, after: int = 80) -> bool:
        """Whether the candidate does something near the span, in the same sentence."""
        return any(self.own(hit) for hit in self.near("did", span, before, after))

    @cached_property
    def mentions(self) -> list[Mention]:
        """Technologies named in the letter, with how each stands and whether it is used."""
        made = []
        for run in runs(self.low, self.named):
            size = tools(run)
            for named in run:
                standing = self.standing(named)
                own = standing == "own"
                shown = own and size < _SHORT_LIST and is_at_work(self, Span(run[0].start, run[-1].end))
                used = own and (shown or self._used(named, run, size))
                made.append(Mention(named.start, named.end, named.technology, standing, size, used, shown))
        return made

    def _used(self, named: Named, run: list[Named], size: int) -> bool:
        if size >= _LONG_LIST:
            return False
        whole = Span(run[0].start, run[-1].end)
        if size < _SHORT_LIST:
            return self.does(named)
        return any(self.own(hit) for hit in self.near("did", whole, 70, 0) if hit.end <= whole.start)

    @cached_property
    def functions(self) -> list[Hit]:
        """People and functions the candidate works with: not the role applied for, nor the candidate's own title."""
        return [hit for hit in self.body_hits("function") if not self._is_own_title(hit)]

    def _is_own_title(self, hit: Hit) -> bool:
        """Whether the word is the writer's own trade: one person of it, and nothing says another one is meant."""
        if not any(one.touches(hit) for one in self.near("role", hit, 25, 25)):
            return False
        if self.applies(hit):
            return True
        several = self.low[hit.start : hit.end].rstrip(" team").endswith(("s", "i", "trici"))
        return not several and not _ANOTHER.search(self.low[max(0, hit.start - 30) : hit.start])
