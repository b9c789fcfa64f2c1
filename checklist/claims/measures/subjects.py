"""What a number counts that stands behind its noun: "the depots are nearly fifty", "users: 40 so far"."""

import re
from dataclasses import replace

from checklist.claims.measures.quantity import Quantity
from checklist.claims.words import concepts, content, cue

_LISTED = re.compile(
    r"(?:,|;| e| and) (?:i (?=\w+i )|(?:gli|le|the|our|my|nostr[ie]|miei|mie) )(?P<what>[a-zà-ù'-]+(?: [a-zà-ù'-]+)?) $"
)
_NAMED = re.compile(
    r"(?<!\w)(?P<what>[a-zà-ù'-]+(?: [a-zà-ù'-]+)?), (?:oggi|ora|adesso|ormai|now|today|by now|currently|at present)"
    r"(?: (?:di|ben|about|almost|nearly|over|more than|well over|some|quasi|circa|oltre|più di|poco più di|meno di))? $"
)
_TOLD = re.compile(
    r"(?<!\w)(?P<what>[a-zà-ù'-]+(?: [a-zà-ù'-]+)?): "
    r"(?:(?:about|almost|nearly|over|more than|quasi|circa|oltre|più di) )?$"
)
_SO_FAR = re.compile(r",? (?:so far|finora|in tutto|in all|by now|ormai|ad oggi|to date)(?!\w)")
_LEAD = 70


def with_subjects(low: str, found: list[Quantity]) -> list[Quantity]:
    """Figures with what stands before them as what they count, where nothing that is counted stands behind."""
    made, last = [], 0
    for one in found:
        headless = one.unit == "count" and not concepts(one.head) and not one.fuzzy
        made.append(_told(low, one, last) if headless else one)
        last = one.end
    return made


def _told(low: str, one: Quantity, last: int) -> Quantity:
    """The same with its subject, which lies behind the figure before."""
    near = max(0, one.start - _LEAD, last)
    begin = max(near, low.rfind("\n", near, one.start), low.rfind(". ", near, one.start))
    lead = low[begin : one.start]
    copula = cue("figures.copula").search(lead)
    if copula:
        words = re.split(r"[,;:]", lead[: copula.start()])[-1]
        head = content(words)
    else:
        match = _LISTED.search(lead) or _NAMED.search(lead)
        if not match and _SO_FAR.match(low, one.end):
            match = _TOLD.search(lead)
        head = content(match["what"]) if match else frozenset()
    return replace(one, head=head, noun=one.noun | head) if concepts(head) else one
