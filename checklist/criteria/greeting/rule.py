"""How `greeting` is judged."""

import re

from checklist.criteria import MISSING, Finding, Needs, criterion, finding
from checklist.letter import Letter
from checklist.text.segmentation import Span

_ASKING = frozenset({"dear", "gentile", "egregio", "egregia", "caro", "cara", "spett.le", "spettabile"})
_OF = frozenset({"di", "del", "della", "at", "of", "dell", "dello"})
_COINED = re.compile(r".(?:ware|soft|tech|labs?|pay|systems|bank)$")  # what a firm's name ends in, and no person's
_FIRMS = ("s.p.a", "spa", "srl", "s.r.l", " ag", " inc", " ltd", "gmbh", "gruppo", "group", "solutions", "labs", " ab")


@criterion("greeting", counted=True)
def greeting(letter: Letter, needs: Needs) -> Finding:
    """Met by a name after the greeting word, partial by a team, a firm, a function or nobody at all."""
    span = letter.parts.greeting
    above = letter.parts.attention
    if span is None:
        return finding(_named(letter, above), True, [above]) if above else MISSING
    word = next(hit for hit in letter.hits("greeting-word") if hit.start >= span.start)
    rest = Span(word.end, max(word.end, span.end))
    left = letter.text[rest.start : rest.end]
    gaps = [gap for gap in letter.placeholders if gap.touches(rest)]
    for gap in gaps:
        left = left.replace(letter.text[gap.start : gap.end], " ")
    if not left.strip(" ,.!*"):
        alone = letter.low[word.start : word.end] in _ASKING
        return MISSING if gaps or alone else finding(False, True, [span])
    if above and above.start < span.start and _named(letter, above):
        return finding(True, True, [above, span])
    return finding(not gaps and _named(letter, rest), True, [span])


def _named(letter: Letter, rest: Span) -> bool:
    """Whether a person is named: a title with a name, or a capitalised word that is no function, team or firm."""
    generic = [hit for hit in letter.hits("generic-addressee") if rest.start <= hit.start < rest.end]
    titles = [hit for hit in letter.hits("title-of-person") if rest.start <= hit.start < rest.end]
    left = letter.text[rest.start : rest.end]
    for hit in sorted([*generic, *titles, *letter.hits("greeting-word")], reverse=True):
        if rest.start <= hit.start < rest.end:
            left = left[: hit.start - rest.start] + " " * (hit.end - hit.start) + left[hit.end - rest.start :]
    names = [token.strip(".,!()*'\"/") for token in left.split()]
    capital = [token for token in names if len(token) > 1 and (token[:1].isupper() or letter.lacks_capitals)]
    if not capital or letter.low.startswith("spett", letter.parts.greeting.start if letter.parts.greeting else 0):
        return False
    if titles:
        return True
    before = {token.lower() for token in names[: names.index(capital[0])]}
    if before & _OF or (generic and "and" not in names and "e" not in names):
        return False
    return not _is_firm(letter, left, capital[0])


def _is_firm(letter: Letter, left: str, name: str) -> bool:
    """Whether the name greeted is the firm's: it says so, comes again below, or is in the reader's address."""
    named, body = re.escape(name.lower()), letter.parts.body
    if (
        any(mark in left.lower() for mark in _FIRMS)
        or _COINED.search(name.lower())
        or name.lower() in letter.company.lower().split()
    ):
        return True
    below = re.compile(rf"(?<!\w){named}(?!\w)").search(letter.low, body.start, body.end)
    return bool(below or re.search(rf"@[\w.-]{{0,60}}{named}", letter.low))
