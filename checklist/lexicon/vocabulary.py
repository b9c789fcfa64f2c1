"""Find every word and phrase the checks know, technologies included, in one pass over the text.

The lists are the YAML files of `words/`, and `words.yaml` in the folders of criteria and mistakes that alone read
them: `topic: {concept: [phrase, …]}` or `topic: [phrase, …]`. A phrase is
matched whole, in any letter case; `*` at its end takes any further letters ("ottimizz*"). Technologies come
from `lexicon/` with their own rules for case and context.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, pairwise
from pathlib import Path

import ahocorasick_rs

from checklist.lexicon import lists, yaml_tables
from checklist.lexicon.technologies import Technology, by_id, technologies
from checklist.text.segmentation import Span, fold
from checklist.text.spans import meets, merged
from checklist.values import value

_HERE = Path(__file__).parent
_REACH = 40  # code points between a doubtful name and the technology that vouches for it
_SHADED = frozenset({"function", "industry-name", "industry-own"})  # topics that hold no word of an algorithm's name


@value
class Hit(Span):
    """Where a phrase stands: its topic ("devops"), the concept it belongs to ("ci-cd"), and whether it tells a deed."""

    topic: str = ""
    concept: str = ""
    told: bool = False


@value
class Named(Span):
    """Where a technology is named, before any judgement on what the sentence says of it."""

    technology: Technology = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class _Phrase:
    topic: str
    concept: str
    length: int
    open_end: bool
    technology: Technology | None = None
    alias: str = ""


def _words() -> Iterator[tuple[str, str, str]]:
    """Every phrase of `words/` and of the folders of criteria and mistakes, as topic, concept and phrase."""
    own = (_HERE.parent / "criteria").glob("*/words.yaml")
    for path in [*sorted((_HERE / "words").glob("*.yaml")), *sorted(own)]:
        for topic, concepts in yaml_tables.read(path).items():
            groups = concepts if isinstance(concepts, dict) else {topic: concepts}
            for concept, listed in groups.items():
                yield from ((topic, concept, phrase) for phrase in listed)


@cache
def _load() -> tuple[ahocorasick_rs.AhoCorasick, list[tuple[_Phrase, ...]]]:
    phrases: dict[str, dict[_Phrase, None]] = defaultdict(dict)
    for topic, concept, phrase in chain(_words(), lists.phrases()):
        text = fold(phrase.removesuffix("*"))
        phrases[text][_Phrase(topic, concept, len(text), phrase.endswith("*"))] = None
    for technology in technologies():
        for alias in technology.names:
            text = fold(alias)
            phrases[text][_Phrase("technology", technology.id, len(text), False, technology, alias)] = None
    return ahocorasick_rs.AhoCorasick(list(phrases)), [tuple(group) for group in phrases.values()]


@cache
def concepts() -> frozenset[tuple[str, str]]:
    """Every topic with each of its concepts; technologies are no topic."""
    return frozenset((one.topic, one.concept) for group in _load()[1] for one in group if one.technology is None)


def matcher() -> ahocorasick_rs.AhoCorasick:
    """The automaton over every phrase and every name, built once a process."""
    return _load()[0]


def _word_end(low: str, end: int) -> int:
    while end < len(low) and low[end].isalpha():
        end += 1
    return end


def _ends_name(low: str, start: int, end: int) -> bool:
    """Whether the name of a technology ends here: a number may follow it, and "+" or "#" belong to another name.

    One digit behind one letter makes a level of a language, "C1", and two a standard of C, "C17".
    """
    if end == len(low):
        return True
    after, last = low[end], low[end - 1]
    if not last.isalnum():
        return True
    if after.isalnum() or after == "_":
        return after.isdigit() and last.isalpha() and (end - start > 1 or low[end + 1 : end + 2].isdigit())
    return after not in "+#"


def find(text: str, low: str) -> tuple[dict[str, list[Hit]], list[Named]]:
    """All hits by topic, each topic's in order and without overlaps (the longest wins), and the technologies named."""
    hits, named = _find(text, low)
    return {topic: list(found) for topic, found in hits.items()}, list(named)


@lru_cache(maxsize=8)  # a letter at the desk is read for its checklist and for its claims
def _find(text: str, low: str) -> tuple[dict[str, list[Hit]], list[Named]]:
    """The same, which nobody may change."""
    automaton, groups = _load()
    hits: dict[str, list[Hit]] = defaultdict(list)
    named: list[Named] = []
    loose: list[Named] = []
    size = len(low)
    for number, start, end in automaton.find_matches_as_indexes(low, overlapping=True):
        if start and low[start].isalnum() and (low[start - 1].isalnum() or low[start - 1] in "@_"):
            continue  # inside a word, as most matches are
        ends = end == size or not (low[end].isalnum() or low[end] == "_") or not low[end - 1].isalnum()
        for phrase in groups[number]:
            if phrase.technology:
                if _ends_name(low, start, end) and phrase.technology.stands(text, low, start, end, phrase.alias):
                    found = Named(start, end, phrase.technology)
                    (named if phrase.technology.holds_fast(text, low, start, end) else loose).append(found)
            elif phrase.open_end:
                hits[phrase.topic].append(Hit(start, _word_end(low, end), phrase.topic, phrase.concept))
            elif ends:
                hits[phrase.topic].append(Hit(start, end, phrase.topic, phrase.concept))
    algorithms = merged(one for one in hits.get("algorithm", ()) if " " in low[one.start : one.end])
    if algorithms:  # "regressione logistica" is no logistics
        for topic in _SHADED & hits.keys():
            hits[topic] = [one for one in hits[topic] if not meets(algorithms, one)]
    usual = [_as_usual(one) for one in _longest([*named, *_vouched(low, loose, named)])]
    return {topic: _longest(found) for topic, found in hits.items()}, usual


def _vouched(low: str, loose: list[Named], named: list[Named]) -> list[Named]:
    """The doubtful names for which a technology beside them vouches, in the same clause."""
    firm = sorted(named)
    kept = []
    for one in loose:
        place = bisect_left(firm, one)
        beside = firm[max(0, place - 2) : place + 2]
        if any(_neighbours(low, one, other) for other in beside):
            kept.append(one)
    return kept


def _neighbours(low: str, one: Named, other: Named) -> bool:
    """Whether another technology stands by in the same clause; the first word of a sentence leans on none."""
    gap = low[min(one.end, other.end) : max(one.start, other.start)]
    before = low[max(0, one.start - 3) : one.start].rstrip()
    opens = not before or before[-1] in ".!?"
    return not (opens or one.touches(other) or len(gap) > _REACH or set(".;:!?\n") & set(gap))


def _as_usual(one: Named) -> Named:
    """The find under the entry that the short or doubtful name stands for."""
    return Named(one.start, one.end, by_id()[one.technology.same]) if one.technology.same else one


def _longest[S: Span](found: list[S]) -> list[S]:
    """Leave out what lies inside a longer find."""
    if all(one.end <= other.start for one, other in pairwise(found)):  # as of most topics
        return found
    kept: list[S] = []
    for one in sorted(found, key=lambda span: (span.start, -span.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept
