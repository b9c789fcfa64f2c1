"""The frame of the letter: subject, greeting, signature, length."""

import re
from collections.abc import Mapping

from checklist.criteria import MISSING, Finding, Needs, criterion, finding
from checklist.letter import Letter
from checklist.lexicon import regex_lists
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_ASKING = frozenset({"dear", "gentile", "egregio", "egregia", "caro", "cara", "spett.le", "spettabile"})
_OF = frozenset({"di", "del", "della", "at", "of", "dell", "dello"})
_VAGUE = regex_lists.words("trades.vague-subject")
_BETWEEN = 2  # words between a name and a contact that are quoted as one, such as "tel."
_FIRMS = ("s.p.a", "spa", "srl", "s.r.l", " ag", " inc", " ltd", "gmbh", "gruppo", "group", "solutions", "labs", " ab")


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
    if any(mark in left.lower() for mark in _FIRMS) or name.lower() in letter.company.lower().split():
        return True
    below = re.compile(rf"(?<!\w){named}(?!\w)").search(letter.low, body.start, body.end)
    return bool(below or re.search(rf"@[\w.-]{{0,60}}{named}", letter.low))


@criterion("signature", counted=True)
def signature(letter: Letter, needs: Needs) -> Finding:
    """Closing, name, and a contact anywhere: all three are met, two or a name alone are partial."""
    parts = letter.parts
    contact = parts.contacts
    blocks = _blocks(letter.text, [span for span in (parts.closing, parts.name, *contact[:3]) if span])
    have = sum(map(bool, (parts.closing, parts.name, contact)))
    ended = any(blocks[0].holds(one) for one in contact) if blocks else False
    shown = blocks[:2] if have == 3 and not ended else blocks[:1]  # contacts at the head make the ending whole
    facts: Mapping[str, str] = {}
    variant = "contact" if not contact else "name" if not parts.name else "closing"
    partial = have == 2 or bool(parts.name)
    return Finding("met", tuple(shown), facts) if have == 3 else finding(False, partial, shown, variant)


def _blocks(text: str, spans: list[Span]) -> list[Span]:
    """The spans, the last ones of the letter first; those with at most a word or two between them as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and len(text[joined[-1].end : span.start].split()) <= _BETWEEN:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined[::-1]


@criterion("length", counted=True, minimum=200, maximum=600)
def length(letter: Letter, needs: Needs) -> Finding:
    """Met within the range, partial outside by at most a quarter of the bound."""
    count, low, high = letter.words, needs["minimum"], needs["maximum"]
    whole = Span(0, len(letter.text))
    variant = "short" if count < low else "long" if count > high else ""
    partial = bool(count) and low * 0.75 <= count <= high * 1.25
    return finding(
        low <= count <= high and bool(count),
        partial,
        [whole],
        variant,
        words=count,
        minimum=low,
        maximum=high,
    )
