"""Pure: what somebody became in a job, in the head of it: "Engineer, promoted to Lead in 2020"."""

from __future__ import annotations

import re
from dataclasses import replace

from profiles.reading.lines import Line
from profiles.reading.sections.dates import Period, periods
from profiles.reading.words import has

# Behind what they were, up to its date: ", promoted to Patch Lead in", " → Buyer (".
PROMOTED = re.compile(
    r"(?:,|;| [–—-]| and)? ?(?:(?:then |later |and )*promoted (?:to|as)|(?:and )?(?:then|later)|→|->) "
    r"(?P<role>[^,;→()]+?)(?:,? (?:in|from|since)|,)? ?\(?$"
)
# In brackets behind what they are: "(promoted from Engineer in 2021)".
RAISED = re.compile(r"\s*\(promoted (?:from (?P<role>[^()\d]+?),? )?(?:in |since )?(?P<date>[^()]*\d{4})\)")


BETWEEN = re.compile(r"(?<=\))\s*[,;/|]\s+(?=[^\W\d_])")


def ranks_apart(line: Line) -> list[Line]:
    """The roles of a line that each have their time in brackets, a line each: "Head Chef (2019 –), Cook (2016–19)"."""
    parts = BETWEEN.split(line.text)
    each = [part.endswith(")") and has("roles", part) and any(one.start for one in periods(part)) for part in parts]
    if line.bullet or len(parts) == 1 or not all(each):
        return [line]
    return [replace(line, text=part, gap=line.gap and not at) for at, part in enumerate(parts)]


def promotion(text: str, period: Period) -> str:
    """The words of a line that tell what somebody became, up to a period at its end; else ""."""
    raised = PROMOTED.search(text, 0, period.span[0])
    is_last = not text[period.span[1] :].strip(" .)")
    return text[raised.start() :].strip() if raised and is_last and has("roles", raised["role"]) else ""


def rank_of(told: str) -> tuple[str, str, str]:
    """What somebody became, since when, and the words of that date; empty texts where it is no promotion."""
    found = periods(told)[-1:]
    raised = PROMOTED.search(told, 0, found[0].span[0]) if found else None
    if raised is None:
        return "", "", ""
    return raised["role"].strip(), found[0].start or found[0].end, found[0].quote(told)
