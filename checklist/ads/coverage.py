"""How a letter answers an advertisement, and what the same person has said elsewhere.

Nothing here tells anybody to claim anything: what is missing is shown as asked for, with what the person's own letters
say.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from checklist.ads.demands import Demand
from checklist.ads.languages import Tongue, named_languages
from checklist.ads.reading import Ad
from checklist.ads.words import subjects
from checklist.ads.years import Years
from checklist.detect.technologies.depth import depth_of, years_of
from checklist.letter import Letter
from checklist.lexicon.technologies import family
from checklist.text.segmentation import Span

State = Literal["covered", "named", "missing"]
_WRITTEN_IN = 0.8  # share of a language from which the letter is written in it
MOST = 3  # passages shown for one demand


@dataclass(frozen=True, slots=True)
class Answer:
    """What a text says to one demand: `covered` when it shows it in use or gives years or a level, `named`, `missing`.

    `evidence` are spans of the text, at most three.
    """

    state: State
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """One demand, language or duration of an advertisement, the letter's answer, and better ones given elsewhere."""

    demand: Demand | Tongue | Years
    answer: Answer
    elsewhere: tuple[tuple[str, Answer], ...] = ()


def against(ad: Ad, text: str, own: Iterable[tuple[str, str]] = ()) -> list[Coverage]:
    """Hold an advertisement against a letter.

    Args:
        ad: the advertisement.
        text: the letter's body.
        own: key and text of other letters of the same person; looked into for what this letter does not cover.

    Returns:
        A `Coverage` for each required and welcome demand, each duration and each language, in this order. Spans of
        demands are code points of `ad.text`, those of answers of the letter that gives them.
    """
    asked: list[Demand | Tongue | Years] = [*ad.wanted("required"), *ad.wanted("nice"), *ad.years, *ad.languages]
    letter = _Said(text)
    others = [(key, _Said(other)) for key, other in own]
    found = []
    for demand in asked:
        answer = letter.answer(demand)
        better = [] if answer.state == "covered" else [(key, other.answer(demand)) for key, other in others]
        found.append(Coverage(demand, answer, tuple(one for one in better if _rank(one[1]) > _rank(answer))))
    return found


def _rank(answer: Answer) -> int:
    return ("missing", "named", "covered").index(answer.state)


class _Said:
    """What one letter says of its writer, looked up by demand."""

    def __init__(self, text: str) -> None:
        self.letter = Letter(text)
        self.proven = {**depth_of(self.letter), **years_of(self.letter)}

    @cached_property
    def _fields(self) -> dict[str, list[Span]]:
        """The writer's own words for fields, by the field; found once, however much is asked."""
        names, expression = subjects()
        found: dict[str, list[Span]] = defaultdict(list)
        for match in expression.finditer(self.letter.low):
            span = Span(match.start(), match.end())
            if self.letter.own(span):
                found[names[match.lastgroup or ""]].append(span)
        return found

    def answer(self, demand: Demand | Tongue | Years) -> Answer:
        if isinstance(demand, Years):
            return self._years(demand)
        if isinstance(demand, Tongue):
            return self._tongue(demand)
        return self._thing(demand)

    def _thing(self, demand: Demand) -> Answer:
        mentions = [one for one in self.letter.mentions if one.own and demand.id in family(one.technology.id)]
        spans: list[Span] = list(mentions)
        used = [one for one in mentions if one.used]
        proven = [self.proven[one.technology.id] for one in mentions if one.technology.id in self.proven]
        for span in self._fields[demand.id]:
            spans.append(span)
            if self.letter.does(span):
                proven.append(self.letter.clause(span))
        if proven or used:
            return Answer("covered", _apart([*proven, *map(self.letter.clause, used)]))
        return Answer("named", _apart(spans)) if spans else Answer("missing")

    def _years(self, demand: Years) -> Answer:
        told = [one for one in self.letter.figures if one.kind == "years" and self.letter.own(one) and one.value < 50]
        enough = [one for one in told if one.value >= demand.least]
        if enough:
            return Answer("covered", _apart(map(self.letter.clause, enough)))
        return Answer("named", _apart(map(self.letter.clause, told))) if told else Answer("missing")

    def _tongue(self, demand: Tongue) -> Answer:
        found = [one for one in named_languages(self.letter.low) if one.code == demand.code and self.letter.own(one)]
        levels = [one for one in found if one.level]
        written = self.letter.language
        if not levels and written.main == demand.code and written.share >= _WRITTEN_IN:
            return Answer("covered", _apart(found))  # the letter itself shows it
        if levels:
            return Answer("covered", _apart(map(self.letter.clause, levels)))
        return Answer("named", _apart(found)) if found else Answer("missing")


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The first few, those that share words made one."""
    kept: list[Span] = []
    for one in sorted(spans, key=lambda span: (span.start, span.end)):
        if kept and one.start <= kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, one.end))
        else:
            kept.append(Span(one.start, one.end))
    return tuple(kept[:MOST])
