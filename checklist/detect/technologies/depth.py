"""Link years and depth to the technologies they belong to."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from checklist.detect.figures.quantities import Figure
from checklist.detect.technologies.mentions import Mention
from checklist.letter import Letter, once
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span

_SHORT_RUN = 60  # code points of a few names in a row
_REACH = 240  # code points in which years and a technology belong together
_SINCE = sieved(r"(?<!\w)(?:(?:dal|since|from|da)\s(?:19[89]\d|20[0-4]\d)|(?:a|un) (?:decade|decennio))(?!\w)")
_ELIDED = re.compile(r"(?<!\w)(?:da|for|since|(?:the |gli |le )?(?:last|past|ultim[ie])) $")
_LAST = re.compile(r"(?<!\w)(?:the (?:last|past)|gli ultimi|negli ultimi) $")  # "eight years. The last three on…"
_AS_LONG = sieved(
    r"(?<!\w)(?:da (?:ancora? prima|altrettant[oi]|prima ancora|sempre)|since (?:even )?before(?: that)?"
    r"|for (?:just |almost )?as (?:long|many)|for the same time)(?!\w)"
)
_TIGHT = re.compile(r"^\s*[(:,–-]?\s*(?:da|per|for|circa|oltre|over|about|~|più di|more than|with|con)?\s*$")
_JOINED = re.compile(r"\s*(?:e|ed|and|/|\+|&)\s*")
_NOT_TECH = re.compile(r"(?:total|complessiv\w+) |(?:anni|years) (?:di età|old|fa\b|ago)")


def _years(letter: Letter) -> list[Span]:
    """Durations in years, and "since 2019"."""
    found: list[Span] = [one for one in letter.figures if one.kind == "years" and 0 < one.value < 50]
    found += [Span(match.start(), match.end()) for match in _SINCE.finditer(letter.low)]
    found += [
        one
        for one in letter.figures
        if isinstance(one, Figure) and one.kind == "time" and one.noun in ("mesi", "months") and one.value >= 12
    ]
    found += _again(letter, found)
    return sorted(found)


def _again(letter: Letter, years: list[Span]) -> list[Span]:
    """Years told by what was said before: "Java da otto anni e Kotlin da tre", "R da ancor prima"."""
    told = {letter.sentence_of(one).index for one in years}
    numbers = [
        one for one in letter.figures
        if one.kind in ("bare", "count") and _ELIDED.search(letter.low, max(0, one.start - 14), one.start)
    ]  # fmt: skip
    as_long = [Span(match.start(), match.end()) for match in _AS_LONG.finditer(letter.low)]
    spoken = {
        letter.sentence_of(one).index + later: letter.sentence_of(one).paragraph for one in years for later in (1, 2)
    }
    found: list[Span] = []
    for one in sorted([*numbers, *as_long]):
        sentence = letter.sentence_of(one)
        last = _LAST.search(letter.low, max(0, one.start - 14), one.start)
        if sentence.index in told or (last and spoken.get(sentence.index) == sentence.paragraph):
            told.add(sentence.index)
            found.append(one)
    return found


_OF_THOSE = re.compile(
    r",? (?:(?:due |both |two )?(?:linguagg\w+|languages?|tools?|strument\w+|tecnologi\w+|technologies"
    r"|framework\w*|librer\w+) )?"
    r"(?:che|which|that|both|entramb\w|tutt[ie] e due)(?: [^\s,;.:]+){0,6} ?"
)


def _forward(letter: Letter, start: int, end: int, mentions: list[Mention]) -> list[Mention]:
    """The mentions that follow without a break, up to the end of their list."""
    linked: list[Mention] = []
    reach = start
    for one in mentions:
        if one.start < start or one.start >= end:
            continue
        gap = letter.low[reach : one.start]
        if len(gap) > (60 if not linked else 24) or re.search(r"[;.!?\n]\s|\d+ (?:anni|years)", gap):
            break
        linked.append(one)
        reach = one.end
    return linked


def _before_brackets(letter: Letter, before: list[Mention], figure: Span) -> list[Mention]:
    """The mentions without those in brackets that close before the years: "R (mgcv, dplyr) da sei anni"."""
    if not before or ")" not in letter.low[before[-1].end : figure.start]:
        return before
    opened = letter.low.rfind("(", before[0].start, figure.start)
    closed = letter.low.find(")", before[-1].end)
    plain = [one for one in before if one.end <= opened]
    if plain and letter.low[plain[-1].end : opened] == " " and _TIGHT.fullmatch(letter.low[closed + 1 : figure.start]):
        return [*plain[:-1], replace(plain[-1], end=closed + 1)]
    return before


@once
def years_of(letter: Letter) -> dict[str, Span]:
    """Technology ids with the years told of them: the clause from name to figure."""
    linked: dict[str, Span] = {}
    spans = _years(letter)
    for place, figure in enumerate(spans):
        sentence = letter.sentence_of(figure)
        if not letter.own(figure) or _NOT_TECH.search(letter.low[figure.start : figure.end + 12]):
            continue
        inside = [
            one
            for one in letter.mentions_in(
                max(sentence.start, figure.start - _REACH), min(sentence.end, figure.end + _REACH)
            )
            if one.own
        ]
        floor = max(
            [span.end for span in spans[max(0, place - 2) : place] if span.end <= figure.start] + [sentence.start]
        )
        ceiling = min(
            [span.start for span in spans[place + 1 : place + 3] if span.start >= figure.end] + [sentence.end]
        )
        before = [one for one in inside if floor <= one.start and one.end <= figure.start]
        before = _before_brackets(letter, before, figure)
        tight = before and _TIGHT.fullmatch(letter.low[before[-1].end : figure.start])
        if before and _OF_THOSE.fullmatch(letter.low[before[-1].end : figure.start]):
            chosen: Iterable[Mention] = [one for one in before if before[-1].start - one.start < _SHORT_RUN]
        elif tight:
            joined = len(before) > 1 and _JOINED.fullmatch(letter.low[before[-2].end : before[-1].start])
            chosen = before[-2:] if joined else before[-1:]
        else:
            chosen = _forward(letter, figure.end, ceiling, inside)
            if (
                not chosen
                and before
                and figure.start - before[-1].end < 50
                and ")" not in letter.low[before[-1].end : figure.start]
            ):
                chosen = before[-3:]
        if all(map(is_general, [*chosen, *before])):
            chosen = [*chosen, *_job_years(letter, figure)]
        for one in chosen:
            linked.setdefault(one.technology.id, Span(min(one.start, figure.start), max(one.end, figure.end)))
    return linked


def is_general(one: Mention) -> bool:
    """Whether a name is that of a field rather than of a tool: "AI", "forecasting"."""
    name = one.technology.name
    return one.technology.category in ("ml", "data", "bi") and (name[:1].islower() or name in ("AI", "ML", "NLP"))


_JOB = re.compile(
    r"(?<!\w)(?:lavor\w+|worked|working|work|been|faccio|mi occupo|sviluppator\w|developer|engineer"
    r"|scientist|esperienza|experience|seguo)(?!\w)"
)


def _job_years(letter: Letter, figure: Span) -> list[Mention]:
    """Technologies used in the job whose years are told: in the next sentences of the paragraph."""
    sentence = letter.sentence_of(figure)
    job = bool(_JOB.search(letter.low, sentence.start, sentence.end))
    if not job and not letter.does(figure):
        return []
    reach = letter.around(sentence, 0, 3 if job else 1)
    return [
        one for one in letter.mentions_in(reach.start, reach.end)
        if one.run < 8 and (one.used or (not job and one.own and not letter.near("knowing", one, 60, 0)))
    ]  # fmt: skip


@once
def depth_of(letter: Letter) -> dict[str, Span]:
    """Technology ids with an advanced feature told of them, or with a level beside a described use."""
    linked: dict[str, Span] = {}
    places: dict[str, set[int]] = defaultdict(set)
    for one in letter.mentions:
        if one.used:
            places[one.technology.id].add(one.start)
    for one in letter.mentions:
        if not one.own or one.run >= 8:
            continue
        features = [hit for hit in letter.near("depth", one, 60, 70) if letter.own(hit)]
        features = [hit for hit in features if ";" not in letter.low[min(hit.end, one.end) : max(hit.start, one.start)]]
        if features and (one.used or letter.low[one.end : one.end + 2].strip().startswith(("(", ":"))):
            near = min(features, key=lambda hit: min(abs(hit.start - one.end), abs(one.start - hit.end)))
            linked.setdefault(one.technology.id, Span(min(near.start, one.start), max(near.end, one.end)))
            continue
        level = [hit for hit in letter.near("level", one, 40, 40) if letter.own(hit)]
        real = [
            hit
            for hit in letter.near("did", one, 160, 160)
            if hit.concept in ("build", "improve", "migrate", "act") and letter.own(hit)
        ]
        elsewhere = places[one.technology.id] - {one.start}
        if level and one.run <= 4 and (real or elsewhere):
            linked.setdefault(one.technology.id, Span(min(level[0].start, one.start), max(level[0].end, one.end)))
    return linked
