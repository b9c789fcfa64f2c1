"""The parts of a letter: subject, greeting, closing, name and contacts, each as spans."""

import re
from dataclasses import dataclass

from checklist.detect.parts.contacts import find_contacts
from checklist.detect.parts.ending import ending
from checklist.lexicon.vocabulary import Hit
from checklist.text.segmentation import Span, lines, trim
from checklist.text.spans import meets

_SUBJECT = re.compile(
    r"[\s*#_]{0,40}(?:oggetto|subject|re|sub|rif|ref|object|candidatura|application|job application|cover letter|job"
    r"|riferimento|posizione|position)\b\.?\s{0,20}[:\-]\s*\**"
)
_TITLE_START = re.compile(r"[\s*#_]{0,40}(?:job )?(?:application|candidatura|candidature)\b")
_ADDRESS = re.compile(
    r"[\s*]{0,40}(?:the |to |spett|gent|egr|c\.?a\.?\b|alla |all'|al |ufficio|dear|hr\b|human|hiring|dipartimento"
    r"|department|from:|da:|to:|a:|i'd |i |i'm )"
)
_GREETING_END = re.compile(
    r"(?<!\bdott)(?<!\bing)(?<!\bdr)(?<!\bsig)(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bprof)(?<!\bavv)(?<!/mrs)(?<!/ms)"
    r"[,!:;.](?!\s?(?:ssa|ra\b|le\b|mo\b|a\.)|p\.a|r\.l)"
)
_LONGEST_GREETING = 80
_ATTENTION = re.compile(r"[\s*]{0,40}(?:alla cortese attenzione|all'attenzione|c\.? ?a\.?\s|alla c\.? ?a\.?)")


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of the letter stand; None for a part it has not."""

    subject: Span | None
    greeting: Span | None
    attention: Span | None
    closing: Span | None
    name: Span | None
    contacts: tuple[Span, ...]
    body: Span


def parts(text: str, low: str, hits: dict[str, list[Hit]], placeholders: list[Span]) -> Parts:
    """Find the parts.

    Args:
        text: the letter.
        low: the folded text.
        hits: what the vocabulary found.
        placeholders: spans that count for nothing.
    """
    held = lines(text)
    found = tuple(one for one in find_contacts(low) if not meets(placeholders, one))
    greeting, number = _greeting(text, low, held, hits.get("greeting-word", []))
    closing, name = ending(text, low, held, hits, number, found)
    subject = _subject(text, low, held, number, hits.get("role", []), found)
    start = max((one.end for one in (subject, greeting) if one), default=0)
    if subject and greeting and subject.end > len(text) // 2:
        start = greeting.end
    below = [one for one in (closing, name) if one and one.start >= start]
    end = below[0].start if below else len(text)
    attention = next(
        (trim(text, line.start, line.end) for line in held[:12] if _ATTENTION.match(low, line.start)), None
    )
    return Parts(subject, greeting, attention, closing, name, found, Span(start, end))


def _greeting(text: str, low: str, held: list[Span], words: list[Hit]) -> tuple[Span | None, int]:
    """The greeting and its line; "Spett.le" and the like give way to a greeting just below."""
    greeting, number = None, -1
    for place, line in enumerate(held[: max(12, len(held) * 2 // 3)]):
        start = trim(text, line.start, line.end).start
        hit = next((hit for hit in words if start <= hit.start <= start + 4 and hit.end <= line.end), None)
        if low.startswith("#", start) or (hit and any(char.isalnum() for char in text[start : hit.start])):
            continue
        if hit and not _SUBJECT.match(low, line.start):
            end = _greeting_end(low, hit.end, line.end)
            if end - line.start > 90 and greeting:
                continue
            greeting, number = Span(start, end), place
            if not low.startswith(("spett", "alla c", "all'a", "egr", "preg"), start):
                break
        elif greeting and place > number + 3:
            break
    return greeting, number


def _greeting_end(low: str, start: int, end: int) -> int:
    match = _GREETING_END.search(low, start, end)
    return match.start() if match and match.start() - start < _LONGEST_GREETING else min(end, start + _LONGEST_GREETING)


def _subject(  # noqa: PLR0917 - one call, in this file
    text: str, low: str, held: list[Span], greeting: int, roles: list[Hit], found: tuple[Span, ...]
) -> Span | None:
    """A line that says it is the subject, or a title above the greeting that names a role."""
    until = greeting if greeting >= 0 else min(len(held), 4)
    for line in held[: max(until + 3, 8)]:
        if _SUBJECT.match(low, line.start) and line.end - line.start < 220:
            return trim(text, line.start, line.end)
    for line in held[:until]:
        plain = text[line.start : line.end].strip(" *#_")
        ends = plain[-1:] in (",", ";") or (plain[-1:] == "." and not _TITLE_START.match(low, line.start))
        if line.end - line.start > 110 or ends or _ADDRESS.match(low, line.start):
            continue
        if any(line.start <= one.start < line.end for one in found):
            continue
        if any(line.start <= hit.start < line.end for hit in roles):
            return trim(text, line.start, line.end)
    return None
