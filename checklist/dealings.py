"""Who the candidate dealt with, and how: a function or stakeholder beside what passed between the two."""

import re
from collections.abc import Container

from checklist.cues import words
from checklist.letter import Letter
from checklist.persons import persons
from checklist.text import Span
from checklist.vocabulary import Hit

_NAMED = re.compile(r"\b(?:mi|si|was|is|it's|are)\s$")  # "mi chiamo", "it is called": a name, no dealing
# Customers and crowds are no colleagues, and "cross-functional teams" are nobody in particular.
_ANYBODY = words("managers.anybody")
_BEFORE, _AFTER = 60, 45  # code points in which the verb stands before and after the person


def _formula(letter: Letter, span: Span) -> bool:
    """Whether the passage only lists skills or speaks in worn phrases."""
    listed = letter.near("knowing", span, 45, 0) or letter.near("promise", span, 45, 0)
    return bool(listed) or any(hit.touches(span) for hit in letter.hits("cliche"))


def _join(letter: Letter, person: Hit) -> Span | None:
    """From the person to the nearest word of dealing, with no full stop or semicolon between."""
    best: Span | None = None
    for hit in letter.near("dealt", person, _BEFORE, _AFTER):
        if (
            hit.touches(person)
            or letter.standing(hit) in ("company", "wished")
            or _NAMED.search(letter.low[max(0, hit.start - 8) : hit.start])
        ):
            continue
        gap = letter.low[min(hit.end, person.end) : max(hit.start, person.start)]
        if any(mark in gap for mark in (";", ". ", "\n", ": ")):
            continue
        whole = Span(min(hit.start, person.start), max(hit.end, person.end))
        if best is None or whole.end - whole.start < best.end - best.start:
            best = whole
    return best


def people(letter: Letter, leave_out: Container[str]) -> list[Hit]:
    """Functions and stakeholders of the candidate's own statements, but for some concepts."""
    listed = [hit for hit in letter.functions if hit.concept not in leave_out]
    others = [hit for hit in letter.body_hits("people-else") if not any(hit.touches(one) for one in letter.functions)]
    return sorted([*listed, *others])


def dealings(letter: Letter, leave_out: Container[str] = ()) -> list[Span]:
    """Passages in which something passed between the candidate and a named kind of person.

    Args:
        letter: the letter.
        leave_out: concepts of the lexicon's functions that do not count.
    """
    found = []
    for person in people(letter, leave_out):
        if letter.low.startswith("'s ", person.end) or letter.low.startswith("s' ", person.end):
            continue  # "the client's mailboxes" are no client
        joined = _join(letter, person)
        if joined and not _formula(letter, joined):
            found.append(joined)
    others = [one for one in persons(letter) if not _ANYBODY.search(letter.low, one.start, one.end)]
    return [*found, *(one for one in others if not any(one.touches(known) for known in found))]
