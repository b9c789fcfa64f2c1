"""Which level belongs to which language: the nearest one, and one level only."""

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from checklist.claims.languages import levels as scale
from checklist.claims.languages.names import Mention
from checklist.claims.words import cue
from checklist.text.segmentation import Span

_FAR = 60  # code points between a language and its level
_JOINS = re.compile(r"(?<!\w)(?:e|ed|and)(?!\w)")
_CONTRAST = re.compile(r"(?<!\w)(?:mentre|while|whereas|but|ma|però|invece)(?!\w)")
# Between the words for a level and its letter: ", at a good B2", ", un C1".
_GOES_ON = re.compile(r"(?:,| \(| –)? ?(?:(?:at|a|an|un|una|about|roughly|circa|cioè|diciamo|i'd say) )*(?:\w+ )?")
# Behind a level: it says too much, '"fluent" would be too big a word'.
_TOO_MUCH = re.compile(
    r"\W{1,3}(?:would be|is|sarebbe|è) (?:(?:a|una|un) )?(?:\w+ )?(?:too|tropp\w|esagera\w+|saying too)(?!\w)"
)
_AND_ON = re.compile(r" ?(?:[,.;]|$)")  # behind "as well": nothing more is told of that language
_GOAL = 20  # code points around a level that say that it is aimed for
_DENIED = re.compile(
    r"(?:(?<!\w)(?:not|never|non|nemmeno|neanche|far from|less|less than|meno|tutt'altro che)|n't)"
    r"(?: (?:è|ho|sono|parlo|a|at|yet|quite|exactly|un|una|an|al|ancora|certo|proprio|my))* $"
)  # before a level that the writer does not have: "my English is not perfect"


def paired(low: str, passage: Span, names: list[Mention]) -> dict[int, re.Match[str]]:
    """The nearest level of each language, before or after it, with no other language or full stop between."""
    found: dict[int, re.Match[str]] = {}
    taken: set[int] = set()
    levels = _claimed(low, passage)
    # "School level, advanced" of one language: the second word goes with the first, and with no other language.
    levels = [one for place, one in enumerate(levels) if not place or low[levels[place - 1].end() : one.start()] != " "]
    pairs = []
    level_starts, level_ends = [one.start() for one in levels], [one.end() for one in levels]
    name_starts = sorted(one.start for one in names)
    for name in names:
        near = slice(bisect_left(level_ends, name.start - _FAR), bisect_right(level_starts, name.end + _FAR))
        pairs += [
            (cost, name.start, level.start(), level)
            for level in levels[near]
            if (cost := _cost(low, name, level, name_starts)) is not None
        ]
    for _, name_start, level_start, level in sorted(pairs, key=lambda pair: pair[:3]):
        if name_start not in found and level_start not in taken:
            found[name_start] = level
            taken.add(level_start)
    _sharpened(low, levels, name_starts, taken, found)
    _repeated(low, passage, names, found)
    joined = list(names)
    for one, other in pairwise(joined):  # "French and Arabic are my mother tongues"
        if re.fullmatch(r"(?: and | e |, | ed |-)", low[one.end : other.start]):
            if other.start in found and one.start not in found:
                found[one.start] = found[other.start]
            elif one.start in found and other.start not in found:
                found[other.start] = found[one.start]
    return found


def _cost(low: str, name: Mention, level: re.Match[str], name_starts: list[int]) -> int | None:
    """How far a level is from a language, lower for likelier pairs; None where it can not be its level."""
    if level.start() < name.end and name.start < level.end():
        return -1 if name.start == level.start() and name.carried else None  # "German? B1, enough for Vienna"
    before = name.start < level.start()
    start, end = (name.end, level.start()) if before else (level.end(), name.start)
    gap = low[start:end]
    if bisect_left(name_starts, start) < bisect_left(name_starts, end):
        return None  # another language stands between
    if not before and (_CONTRAST.search(gap) or ";" in gap):
        return None
    if re.fullmatch(r"[^(]*\([^()]*", gap) and before and _closes(low, level):
        return -1  # "Spanish … (C1), English"
    joins = gap.count(",") + len(_JOINS.findall(gap))
    return len(gap) + 40 * sum(gap.count(mark) for mark in ";:.") + 12 * joins + (0 if before else 4 + 20 * joins)


def _claimed(low: str, passage: Span) -> list[re.Match[str]]:
    """The levels of a sentence that are neither denied nor aimed for."""
    return [
        level
        for level in scale.pattern().finditer(low, passage.start, passage.end)
        if not _DENIED.search(low, max(passage.start, level.start() - _GOAL), level.start())
        and not _TOO_MUCH.match(low, level.end())
        and not cue("speech.goal").search(
            low, max(passage.start, level.start() - _GOAL), min(passage.end, level.end() + _GOAL)
        )
    ]


def _sharpened(
    low: str, levels: list[re.Match[str]], names: list[int], taken: set[int], found: dict[int, re.Match[str]]
) -> None:
    """Give a language the level that goes on with its words: "German without difficulty, at a good B2"."""
    last = {level.start(): name for name, level in sorted(found.items()) if level.lastgroup != "cefr"}
    for one, other in pairwise(levels):
        name = last.get(one.start())
        if name is None or other.lastgroup != "cefr" or other.start() in taken:
            continue
        between = bisect_left(names, one.end()), bisect_left(names, other.start())
        if between[0] == between[1] and _GOES_ON.fullmatch(low, one.end(), other.start()):
            found[name] = other
            taken.add(other.start())


def _closes(low: str, level: re.Match[str]) -> bool:
    """Whether a level stands in brackets that are closed behind it."""
    return bool(re.match(r"[^()\n]{0,20}\)", low[level.end() :]))


def _repeated(low: str, passage: Span, names: list[Mention], found: dict[int, re.Match[str]]) -> None:
    """Give a language the level of the one before, where it is told as the same: "Spanish is C1, and so is English"."""
    for one, other in pairwise(names):
        if one.start not in found:
            continue
        after = low[other.end : min(passage.end, other.end + 24)].lstrip(" ,")
        same = cue("speech.same").match(after)
        exact = other.start in found and found[other.start].lastgroup == "cefr"
        if same and not exact and _AND_ON.match(after, same.end()):
            found[other.start] = found[one.start]  # "and German as well, so the reports would be no obstacle"
        elif other.start not in found and (same or cue("speech.same-before").search(low[one.end : other.start])):
            found[other.start] = found[one.start]
