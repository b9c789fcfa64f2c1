"""Pure: jobs of several ranks with one employer."""

from __future__ import annotations

import re
from dataclasses import replace

from profiles.reading.heads.entry import Entry
from profiles.reading.heads.job import Job
from profiles.reading.heads.promotions import rank_of
from profiles.reading.sections.dates import periods
from profiles.reading.words import has

RAISED_BELOW = re.compile(r"(?:, ?)?(?:then |later )?promoted (?:to|as) |→ ?|-> ?")  # a line of its own


def give_to_the_latest(found: list[Entry], jobs: list[Job]) -> None:
    """Give what is said below two ranks that stand one on the other to the upper one, where that is the later.

    Args:
        found: The entries of a section, which are changed.
        jobs: The job of each.
    """
    pairs = list(zip(found, found[1:], jobs, jobs[1:], strict=False))
    for upper, lower, job, below in reversed(pairs):
        if upper.body or lower.gap or not upper.period or not lower.period:
            continue
        if below.name and has("organisations", below.name):  # and no "Shipley branch"
            continue
        if upper.period.start >= lower.period.end != "" and job.position and below.position:
            upper.body, lower.body = lower.body, []


def by_rank(job: Job, entry: Entry) -> list[tuple[Job, Entry]]:
    """A job, and where its head tells of a promotion, what somebody was before as one of its own, the later first."""
    period = entry.period
    told = next((rank for rank in entry.ranks if rank_of(rank)[0]), "")
    if not told and entry.body and RAISED_BELOW.match(entry.body[0].text) and rank_of(entry.body[0].text)[0]:
        told, entry.body = entry.body[0].text, entry.body[1:]
    role, day, dated = rank_of(told) if told else ("", "", "")
    before = job.position
    if raised := entry.raised:
        found = periods(raised["date"])[-1:]
        role, before = job.position, raised["role"] or ""
        day, dated = (found[0].start or found[0].end, found[0].quote(raised["date"])) if found else ("", "")
    if period is None or not role or not period.start < day:
        return [(job, entry)]
    later = replace(entry, period=replace(period, start=day), dated=dated, ranks=[])
    earlier = replace(entry, period=replace(period, end=day, is_open=False), body=[], ranks=[])
    return [(replace(job, position=role), later), *([(replace(job, position=before), earlier)] if before else [])]
