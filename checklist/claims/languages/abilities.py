"""What the writer says to be able to do in each language of a sentence, as the lowest level at which it may be said."""

import re
from functools import cache

from checklist.claims.dossier import Item
from checklist.claims.languages.activities import activity
from checklist.claims.languages.names import Mention
from checklist.claims.languages.tasks import Task, tasks
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.lexicon.regex_lists import beside
from checklist.text.segmentation import Span

_LISTS = beside(__file__)
_ASKED = 60  # code points before a language in which the reader asks for it
_NATIVE, _LEAST = 7, 1
_FAR = 16  # code points between "as well as" and the language that is the measure


@cache
def _words(name: str) -> re.Pattern[str]:
    return _LISTS.words(name)


@cache
def _words_before(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_LISTS.pieces(name)})")


def abilities(
    passages: Passages, passage: Passage, named: list[Mention], facts: dict[str, tuple[int, Item]]
) -> dict[int, Task]:
    """The abilities in a sentence by where their language stands; of several the one that takes most."""
    found = {
        start: task
        for start, task in tasks(passages.low, passage, named).items()
        if is_told(passages, Span(task.start, task.end))
    }
    for one in named:
        known = found.get(one.start)
        deed = activity(passages, passage, one) if not known or known.rank <= _LEAST else None
        if deed:
            found[one.start] = deed
    for start, task in _compared(passages.low, passage, named, facts).items():
        if (start not in found or found[start].rank < task.rank) and passages.told(task):
            found[start] = task
    return found


def is_told(passages: Passages, span: Span) -> bool:
    """Whether an ability is told, be it only for when it is asked for: "I could chair your meetings in German"."""
    part, low = passages.part(span), passages.low
    passage = passages.at(span)
    if passage and _words("not-now").search(low, passage.start, passage.end):
        return False
    if passages.told(span) or passages.told(Span(span.end - 1, span.end)):
        return True
    clause = passages.clause_at(span.start)
    if not clause or clause.agent == "firm" or clause.factuality not in ("actual", "hypothetical"):
        return False
    if passages.says("reality.gap", max(0, part.start - 1), part.end):
        return False
    return bool(_words("potential").search(low, part.start, part.end)) and not _words("later").search(
        low, part.start, part.end
    )


def is_asked(low: str, passage: Passage, one: Mention) -> bool:
    """Whether a language is told as one that the reader asks for, and not as the writer's."""
    if one.carried:
        return False
    return bool(_words_before("asked").search(low, max(passage.start, one.start - _ASKED), one.start))


def is_receptive(passages: Passages, span: Span) -> bool:
    """Whether what is told around a span is that the writer reads or understands a language, and no more."""
    start, end = passages.chunk(span, passages.part(span))
    return bool(_words("receptive").search(passages.low, start, end)) and not _words("productive").search(
        passages.low, start, end
    )


def _compared(low: str, passage: Passage, named: list[Mention], facts: dict[str, tuple[int, Item]]) -> dict[int, Task]:
    """Languages that are told to be spoken as well as another one, which is a level below that of the other."""
    found = {}
    for match in _words("alike").finditer(low, passage.start, passage.end) if named else ():
        measure = next((one for one in named if 0 <= one.start - match.end() < _FAR), None)
        topics = [one for one in named if one.start < match.end() and one is not measure]
        if not measure or not topics or measure.code not in facts or measure.code == topics[-1].code:
            continue
        level = min(facts[measure.code][0], _NATIVE - 1)
        near = bool(match["near"] or match["quasi"])
        found[topics[-1].start] = Task(topics[-1].start, measure.end, level - 1 - near)
    return found
