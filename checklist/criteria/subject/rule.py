"""How `subject` is judged."""

import re

from checklist.criteria import MISSING, Finding, Needs, criterion, finding
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_LISTS = beside(__file__)
_VAGUE = _LISTS.words("vague-subject")


@criterion("subject", flags={"any_trade": 0}, counted=True)
def subject(letter: Letter, needs: Needs) -> Finding:
    """Met by a subject line that names a role outside a placeholder, partial by any other."""
    line = letter.parts.subject
    if line is None:
        return MISSING
    roles = [
        hit
        for hit in letter.hits("role")
        if line.start <= hit.start < line.end and letter.low[hit.end : hit.end + 1] != "/"
    ]
    free: list[Span] = [hit for hit in roles if not meets(letter.placeholders, hit)]
    if not free and needs["any_trade"] and not meets(letter.placeholders, line):
        free = _says_what_for(letter, line)
    after = letter.low[line.start : line.end].partition(":")[2].strip(" *#_")
    if not free and not after and meets(letter.placeholders, line):
        return MISSING
    return finding(bool(free), True, [line])


def _says_what_for(letter: Letter, line: Span) -> list[Span]:
    """The line, where it says more than that somebody applies; no list holds the roles of every trade."""
    vague = _VAGUE.pattern
    left = re.sub(vague, " ", letter.low[line.start : line.end])
    return [line] if re.search(r"[a-zà-ù]{4,}", left) else []
