"""Find what was left to be filled in: brackets that ask for a value, `{{…}}`, `<nome>`, "XXX", notes to oneself."""

import re

from checklist.lexicon.regex_lists import either, words
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span

_BRACKET = re.compile(r"\[([^\[\]\n]{1,120})\](?!\()")
_CURLY = re.compile(r"\{\{[^{}\n]{0,120}\}\}|\{[^{}\n]{0,120}\}")
_ANGLE = re.compile(r"<\s?([A-Za-zÀ-ù][\wÀ-ù '/]{1,40})\s?>")
_MARKUP = frozenset(
    [
        "br",
        "b",
        "i",
        "u",
        "p",
        "em",
        "strong",
        "a",
        "li",
        "ul",
        "ol",
        "hr",
        "h1",
        "h2",
        "h3",
        "div",
        "span",
        "sub",
        "sup",
        "code",
        "pre",
    ]
)
_ASIDE = 2  # words from which on a bracket may hold an aside
_OTHER = Sieve(either("placeholders.other"))
# One of these stands in every placeholder that has no brackets; few lines have one.
_MARKS = (
    "XX", "xx", "orem", "TODO", "TBD", "FIXME", "__", "/MM", "DD/", "/dd", "dd/", "gg/", "$", "%", "(", "Name", "NAME",
    "Your", "Nome", "NOME", "Title", "City", "Azienda", "AZIENDA", "Company", "Società", "Ruolo", "Posizione",
)  # fmt: skip
_ASKS = words("placeholders.asks", re.IGNORECASE)
_FILLED = re.compile(r"(?i)^(?:sic|\.{2,3}|…|\d+|nda|omissis|a|b|i|ii|iii|iv|n\.d\.t\.|ndr|x|✓| )$")


def _asks(inner: str) -> bool:
    """Whether the words in brackets ask for a value rather than give one."""
    plain = inner.strip()
    if plain in ("X", "Y", "Z", "N"):
        return True
    if not plain or _FILLED.match(plain) or not any(char.isalpha() for char in plain):
        return False
    count = len(plain.split())
    if re.search(r"\b\d+\b", plain) and count >= 3:
        return False
    letters = [char for char in plain if char.isalpha()]
    if plain.upper() == plain and len(letters) > 1 and count <= 6:
        return True
    # An aside in brackets is a sentence of its own; whatever else stands in them in a letter waits to be replaced.
    return not plain.endswith((".", "!")) or (bool(_ASKS.search(plain)) and count <= 14)


def _asks_at(plain: str, match: re.Match[str]) -> bool:
    """Whether a bracket asks for something; "User Experience [UX]" abbreviates the words before it."""
    short, words = match[1], plain[max(0, match.start() - 80) : match.start()].split()[-len(match[1]) :]
    initials = "".join(word[0] for word in words).upper()
    said = initials == short or (short.endswith("X") and initials[-2:] == short[:-1] + "E")
    return _asks(short) and not (short.isupper() and len(short) <= 5 and said)


def placeholders(text: str) -> list[Span]:
    """Spans of every unfilled placeholder, in order and without overlaps."""
    plain = text.replace("’", "'")
    spans = [Span(match.start(), match.end()) for match in _BRACKET.finditer(plain) if _asks_at(plain, match)]
    spans += [Span(match.start(), match.end()) for match in _CURLY.finditer(plain) if re.search(r"\w", match.group())]
    spans += [
        Span(match.start(), match.end())
        for match in _ANGLE.finditer(plain)
        if match[1].strip().lower() not in _MARKUP and "@" not in match[1]
    ]
    start = 0
    for line in plain.split("\n") if _OTHER.may_match(plain) else ():
        if any(mark in line for mark in _MARKS):
            spans += [Span(match.start(), match.end()) for match in _OTHER.finditer(plain, start, start + len(line))]
        start += len(line) + 1
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def asks(gap: str) -> bool:
    """Whether a gap asks for a value: one word or a word that asks. An aside of more words may have been filled in."""
    return len(gap.split()) < _ASIDE or bool(_ASKS.search(gap))
