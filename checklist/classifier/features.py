"""The features of a sentence: its words, pairs of words that follow each other, and what the detectors found in it.

Words are cut to six letters, so that "ottimizzato" and "ottimizzando" are one feature in either language. What a
detector found stands in brackets, with whose statement it is where it is not the candidate's: `[figure money]`,
`[did company]`. `near` marks what stands in the sentence before or after, of the same paragraph.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import get_args

from checklist.criteria.trade import TECHNICAL
from checklist.detect.attribution import Standing
from checklist.detect.company.references import turned
from checklist.detect.figures.units import KINDS
from checklist.detect.paraphrases import concepts as described_concepts
from checklist.letter import DEED, Letter
from checklist.lexicon import vocabulary
from checklist.lexicon.technologies import technologies
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_WORD = re.compile(r"[a-zà-ÿ]+|\d+|[€$£%?:]")
_STEM = 6  # letters
_LONG = 220  # code points from which a sentence is long
_SHORT = 40
_ROW = 4  # technologies that follow each other

# What is found by no list: `vanished` knows it.
_OTHERS = frozenset({
    "change", "fact of the firm", "figure", "item", "letter off trade", "long", "off trade", "short", "tied to it",
    "to the firm", "tool used", "tools in a row",
})  # fmt: skip

# For each sentence what was found in it, in the order of finding.
Found = list[dict[str, None]]


@lru_cache(maxsize=8192)
def _named(whose: str, *names: str) -> dict[str, None]:
    """The features of something found, with whose statement it is."""
    mark = "" if whose == "own" else f" {whose}"
    return dict.fromkeys(f"[{name}{mark}]" for name in names)


@lru_cache(maxsize=8192)
def _of_topic(whose: str, topic: str, concept: str) -> dict[str, None]:
    return _named(whose, topic) if concept == topic else _named(whose, topic, f"{topic}:{concept}")


@lru_cache(maxsize=8192)
def _near(name: str) -> str:
    return f"near {name}"


def vanished(features: Iterable[str]) -> list[str]:
    """Those of the features that no detector can find any more, sorted; a word is always possible."""
    concepts = {*vocabulary.concepts(), *described_concepts(), ("did", DEED)}
    topics = {topic if concept == topic else f"{topic}:{concept}" for topic, concept in concepts}
    tools = {f"tool {one.category}{used}" for one in technologies() for used in ("", " used")}
    figures = {f"{what} {kind}" for what in ("figure", "change") for kind in KINDS}
    found = {*_OTHERS, *topics, *(topic for topic, _ in concepts), *tools, *figures}
    found |= {f"{name} {whose}" for name in found for whose in get_args(Standing)}
    return sorted(one for one in features if one.endswith("]") and one.removeprefix("near ")[1:-1] not in found)


def _found(letter: Letter) -> Found:
    found: Found = [{} for _ in letter.sentences]
    starts = [one.start for one in letter.sentences]
    standings: dict[tuple[int, int], tuple[int, str]] = {}

    def place(span: Span) -> tuple[int, str]:
        """The number of the sentence, and whose statement it is; many topics find the same words."""
        key = span.start, span.end
        if key not in standings:
            standings[key] = bisect_right(starts, span.start) - 1, letter.standing(span)
        return standings[key]

    for topic, hits in letter.topics.items():
        for hit in hits:
            at, whose = place(hit)
            if at >= 0:
                found[at] |= _of_topic(whose, topic, hit.concept)
    for one in letter.mentions:
        at = bisect_right(starts, one.start) - 1
        kind = one.technology.category
        found[at] |= _named(one.standing, f"tool {kind}")
        if one.own and one.used:
            found[at] |= _named("own", f"tool {kind} used", "tool used")
        if one.run >= _ROW:
            found[at]["[tools in a row]"] = None
    for figure in letter.figures:
        at, whose = place(figure)
        found[at] |= _named(whose, f"figure {figure.kind}", "figure")
    for change in letter.changes:
        at, whose = place(change)
        found[at] |= _named(whose, f"change {change.kind}", "change")
    told = turned(letter)
    for name, sentences in (("to the firm", told.all), ("fact of the firm", told.concrete), ("tied to it", told.tied)):
        for sentence in sentences:
            found[sentence.index][f"[{name}]"] = None
    return found


def _of_trade(letter: Letter) -> set[int]:
    """The numbers of the paragraphs in which a technology or a word of a technical trade is the candidate's own."""
    spans: list[Span] = [one for one in letter.mentions if one.own]
    spans += [hit for topic in TECHNICAL for hit in letter.body_hits(topic) if not letter.applies(hit)]
    return {letter.sentence_of(span).paragraph for span in spans}


def sentence_features(letter: Letter) -> list[dict[str, None]]:
    """The features of each sentence of the letter, each once; a sentence with a gap to fill in has none.

    The order of the features is the same for the same text.
    """
    found = _found(letter)
    trade = _of_trade(letter)
    apart = {one.start for one in letter.apart}
    gaps = [meets(letter.placeholders, one) or one.start in apart for one in letter.sentences]
    nears = [{} if gap else dict.fromkeys(map(_near, held)) for gap, held in zip(gaps, found, strict=True)]
    read: list[dict[str, None]] = []
    for place, sentence in enumerate(letter.sentences):
        if gaps[place]:
            read.append({})
            continue
        words = [
            word[:_STEM] if word[0] > "9" else "0000"[: len(word)] if word[0] >= "0" else word
            for word in _WORD.findall(letter.low, sentence.start, sentence.end)
        ]
        held = dict.fromkeys(words)
        held |= dict.fromkeys([f"{one} {other}" for one, other in pairwise(words)])
        held |= found[place]
        for near in (place - 1, place + 1):
            if 0 <= near < len(found) and letter.sentences[near].paragraph == sentence.paragraph:
                held |= nears[near]
        size = sentence.end - sentence.start
        if size >= _LONG or size < _SHORT:
            held["[long]" if size >= _LONG else "[short]"] = None
        if sentence.item:
            held["[item]"] = None
        if sentence.paragraph not in trade:
            held["[off trade]" if trade else "[letter off trade]"] = None
        read.append(held)
    return read
