"""Pure: the fields that entries of several sections have: their dates, and what is said of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from profiles.reading.document import Quoted
from profiles.reading.heads.entry import Entry
from profiles.reading.heads.groups import names_a_task, names_of_groups
from profiles.reading.heads.sentences import sentences
from profiles.reading.lines import Line
from profiles.reading.private_words import WORSHIP
from profiles.reading.words import fold

IN_SEASON = re.compile(r"(?:estat|invern|primaver|autunn|stagion|summer|winter|spring|autumn|fall\b|season)")


# Labels above the town of a job, which is no deed.
PLACES = frozenset({"luogo", "sede", "localita", "citta", "place", "location", "town"})
LONGEST_PLACE = 4  # words
MOST_CAPITALS = 0.005  # of a text that was typed in small letters
SMALL = frozenset({
    "of", "for", "the", "and", "in", "on", "at", "by", "to", "di", "del", "della", "dei", "e", "da", "per", "il", "la",
})  # fmt: skip


def dates(entry: Entry, *, is_job: bool = False) -> dict[str, Any]:
    """The fields ``startDate`` and ``endDate`` of an entry; a job with one date alone is doubtful."""
    period = entry.period
    if period is None:
        return {}
    is_alone = is_job and bool(period.end) and not period.start
    # "Estate 2015" lies within the year; of "2015" alone it is asked.
    alone = "only_one_date" if is_alone and not IN_SEASON.match(fold(entry.dated)) else ""
    start = period.end if is_alone else period.start
    return {
        "startDate": Quoted(start, entry.dated, period.doubt) if start else None,
        "endDate": Quoted(period.end, entry.dated, period.doubt or alone) if period.end else None,
    }


def said(body: list[Line]) -> dict[str, Any]:
    """The fields ``summary`` and ``highlights`` of an entry: a lone sentence is a summary, and several are lines."""
    body = [kept for line in body if (kept := _without_worship(line)).text]
    groups = names_of_groups(body)
    tasks = [line for line in groups if names_a_task(line)]
    groups = [line for line in groups if line not in tasks]
    body = [replace(line, bullet=True) if line in tasks else line for line in body]
    told = _without_places([line for line in body if line.text and line not in groups])
    if told and not any(line.bullet for line in told) and len(told) == 1 and len(told[0].text) > 60:
        told_apart = _lines(told[0].words)
        if len(told_apart) == 1:
            return {"summary": Quoted(told[0].words, told[0].words), "highlights": []}
        return {"highlights": [Quoted(one, one) for one in told_apart]}
    intro = [told.pop(0)] if len(told) > 1 and not told[0].bullet and all(line.bullet for line in told[1:]) else []
    return {
        "summary": Quoted(intro[0].words, intro[0].words) if intro else None,
        "highlights": [Quoted(line.words, line.words) for line in told],
    }


def _without_worship(line: Line) -> Line:
    """A line below a job without its sentences that show a faith: "Canto nel coro della parrocchia"."""
    if not WORSHIP.search(fold(line.text)):
        return line
    return replace(line, text=" ".join(one for one in sentences(line.text) if not WORSHIP.search(fold(one))))


def _lines(paragraph: str) -> list[str]:
    """The sentences of a paragraph; the whole of it, where one of them would be too short to tell anything."""
    told = sentences(paragraph)
    return told if all(len(one.split()) > 1 for one in told) else [paragraph]


def _without_places(lines: list[Line]) -> list[Line]:
    """The lines without a label for a place that stands alone, and without the place below it."""
    labels = [fold(line.words).strip(": ") in PLACES for line in lines]
    below = [at > 0 and labels[at - 1] and len(line.words.split()) <= LONGEST_PLACE for at, line in enumerate(lines)]
    return [line for line, label, place in zip(lines, labels, below, strict=True) if not (label or place)]


def as_name(name: str, text: str) -> str:
    """A name of a firm or a school with capitals, where somebody typed the whole text in small letters.

    Args:
        name: The name as it is written.
        text: All that was read.
    """
    if not name.islower() or sum(map(str.isupper, text)) > len(text) * MOST_CAPITALS:
        return name
    return " ".join(word if word in SMALL and at else word.capitalize() for at, word in enumerate(name.split()))
