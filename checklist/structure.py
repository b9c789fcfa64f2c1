"""The parts of a letter: subject, greeting, closing, name and contacts, each as spans."""

import re
from dataclasses import dataclass

from checklist.text import Span, lines, trim
from checklist.vocabulary import Hit

_SUBJECT = re.compile(
    r"[\s*#_]*(oggetto|subject|re|sub|rif|ref|object|candidatura|application|job application|cover letter|job|riferimento|posizione|position)\b\.?\s*[:\-]\s*\**"
)
_CONTACT = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{2,63}|https?://\S+|www\.\S+|\b(?:linkedin|github|gitlab|bitbucket|kaggle)\.com?/\S+|(?<![\w-])[\w-]{1,63}\.(?:github|gitlab)\.io\S*"
    r"|(?:\+|\b00)\d{1,3}[\s.-]?[\dx][\dx\s.()/-]{5,20}[\dx]|\b\d{3}[\s.-]\d{3}[\s.-]\d{3,4}\b|\b(?:tel|cell|mob|phone|telefono|cellulare|mobile)\.?\s?:?\s*[+\dx][\dx\s./()-]{5,20}"
    r"|\b3\d{2}[\s.-]?\d{6,7}\b|\bxxx[\s-]?xxx[\s-]?x{1,8}"
)
LINK = re.compile(
    r"(?:https?://)?(?:www\.)?(?:github|gitlab|bitbucket|kaggle|huggingface)\.(?:com|org|co)/[\w./~-]+|(?<![\w-])[\w-]{1,63}\.(?:github|gitlab)\.io[\w./-]*"
    r"|(?:https?://|www\.)[\w.-]{1,120}[\w./~%?=&#-]*"
    r"|\b(?:orcid\.org|arxiv\.org|scholar\.google\.\w+|behance\.net|medium\.com)/[\w./?=&-]+"
)
_NAME = re.compile(
    r"(?:(?:dott|ing|dr|avv|prof|arch|geom|rag|sig|mr|mrs|ms)(?:\.?\s?ssa|\.ra)?\.?\s+)?[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,4}\s*\.?",
    re.IGNORECASE,
)
_PARTICLES = frozenset(
    [
        "de",
        "di",
        "da",
        "del",
        "della",
        "dello",
        "dei",
        "la",
        "le",
        "lo",
        "van",
        "von",
        "der",
        "den",
        "el",
        "al",
        "bin",
        "ibn",
        "e",
        "y",
        "du",
        "dos",
        "das",
    ]
)


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of the letter stand; None for a part it has not."""

    subject: Span | None
    greeting: Span | None
    closing: Span | None
    name: Span | None
    contacts: tuple[Span, ...]
    body: Span


def contacts(low: str) -> tuple[Span, ...]:
    """E-mail addresses, telephone numbers (masked ones too) and links."""
    return tuple(Span(match.start(), match.end()) for match in _CONTACT.finditer(low))


def _first_words(hits: list[Hit], line: Span) -> Hit | None:
    return next(
        (hit for hit in hits if line.start <= hit.start <= line.start + 4 and hit.end <= line.end), None
    )


def _is_name(text: str, span: Span) -> bool:
    raw = text[span.start : span.end].strip(" *_.,")
    if not 2 < len(raw) < 45 or not _NAME.fullmatch(raw) or (raw.isupper() and len(raw.split()) > 4):
        return False
    tokens = [token for token in re.split(r"[\s]+", raw) if token]
    return 1 <= len(tokens) <= 5 and all(
        token[0].isupper() or token.lower() in _PARTICLES for token in tokens
    )


def _subject(
    text: str, low: str, held: list[Span], greeting: int, roles: list[Hit], found: tuple[Span, ...]
) -> Span | None:
    until = greeting if greeting >= 0 else min(len(held), 4)
    for line in held[: max(until + 3, 8)]:
        if _SUBJECT.match(low, line.start) and len(text[line.start : line.end]) < 220:
            return trim(text, line.start, line.end)
    for line in held[:until]:
        short = line.end - line.start < 110
        clean = not any(line.start <= one.start < line.end for one in found)
        plain = text[line.start : line.end].strip(" *#_")
        if (
            short
            and clean
            and plain[-1:] not in ",.;"
            and not _is_address(low, line)
            and any(line.start <= hit.start < line.end for hit in roles)
        ):
            return trim(text, line.start, line.end)
    return None


def _is_address(low: str, line: Span) -> bool:
    return bool(
        re.match(
            r"[\s*]*(?:the |to |spett|gent|egr|c\.?a\.?\b|alla |all'|ufficio|dear|hr\b|human|hiring|dipartimento|department)",
            low[line.start : line.end],
        )
    )


def parts(text: str, low: str, hits: dict[str, list[Hit]], placeholders: list[Span]) -> Parts:
    """Find the parts.

    Args:
        text: the letter.
        low: the folded text.
        hits: what the vocabulary found.
        placeholders: spans that count for nothing.
    """
    held = lines(text)
    found = tuple(one for one in contacts(low) if not any(one.touches(gap) for gap in placeholders))
    greetings = hits.get("greeting-word", [])
    greeting, number = None, -1
    for place, line in enumerate(held[: max(12, len(held) * 2 // 3)]):
        start = trim(text, line.start, line.end)
        hit = _first_words(greetings, Span(start.start, line.end))
        if hit and not _SUBJECT.match(low, line.start):
            end = _greeting_end(low, hit.end, line.end)
            if end - line.start > 90 and greeting:
                continue
            greeting, number = Span(start.start, end), place
            if not low.startswith(("spett", "alla c", "egr", "preg"), start.start):
                break
        elif greeting and place > number + 3:
            break
    closing, name = _end(text, low, held, hits, number, found)
    subject = _subject(text, low, held, number, hits.get("role", []), found)
    start = max((one.end for one in (subject, greeting) if one), default=0)
    if subject and greeting and subject.start > greeting.start and subject.end > len(text) // 2:
        start = greeting.end
    end = closing.start if closing else name.start if name else len(text)
    return Parts(subject, greeting, closing, name, found, Span(min(start, end), end))


def _greeting_end(low: str, start: int, end: int) -> int:
    match = re.compile(
        r"(?<!\bdott)(?<!\bing)(?<!\bdr)(?<!\bsig)(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bprof)(?<!\bavv)[,!:;.](?!\s?(?:ssa|ra\b|le\b|mo\b|a\.))"
    ).search(low, start, end)
    return match.start() if match and match.start() - start < 80 else min(end, start + 80)


def _end(
    text: str, low: str, held: list[Span], hits: dict[str, list[Hit]], greeting: int, found: tuple[Span, ...]
) -> tuple[Span | None, Span | None]:
    formulas = hits.get("closing-formula", [])
    first = max(greeting + 1, len(held) - 14, 0)
    closing, at_line = None, len(held)
    for place in range(len(held) - 1, first - 1, -1):
        line = held[place]
        for hit in formulas:
            if not line.start <= hit.start < line.end:
                continue
            begins = hit.start - line.start <= 12 or re.search(
                r"(?:porg\w+|invi\w+|with|un|my|con)\s+(?:i miei |più |miei )?$", low[line.start : hit.start]
            )
            if begins and (place > at_line - 4 or closing is None):
                closing, at_line = trim(text, hit.start, hit.end), place
    after = held[at_line : at_line + 9] if closing else held[-4:]
    for place, line in enumerate(after):
        start = closing.end if closing and place == 0 else line.start
        rest = trim(text, start, line.end)
        cut = min((one.start for one in found if rest.start <= one.start < rest.end), default=rest.end)
        piece = Span(rest.start, cut)
        for sep in () if not closing else (" | ", " - ", " · ", ", ", "📱", "(", " – "):
            position = text.find(sep, piece.start, piece.end)
            if position > piece.start:
                piece = Span(piece.start, position)
        piece = trim(text, piece.start, piece.end)
        known = closing or len(text[piece.start : piece.end].split()) > 1
        if (
            known
            and piece.start < piece.end
            and _is_name(text, piece)
            and not any(hit.start == piece.start and hit.end >= piece.end - 1 for hit in formulas)
        ):
            return closing, piece
    return closing, None
