"""How a letter is signed: the closing formula and the name under it."""

import re

from checklist.lexicon.vocabulary import Hit
from checklist.text.segmentation import Span, lacks_capitals, trim

_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[\"“]?[^\W\d_][\w.'’-]*[\"”]?){0,4}\s*\.?")
_TITLES = re.compile(
    r"(?i)^(?:il sottoscritto |la sottoscritta )?(?:(?:dott|ing|dr|avv|prof|per\.? ind|p\.i|arch|geom|rag|sig|mr|mrs"
    r"|ms)\.?\s?(?:ssa|ra)?\.?\s+)+"
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
        "d'",
    ]
)
_LEADS = re.compile(
    r"(?:(?<!\w)(?:(?:porg|invi|gradi|accett|accolg|mand)\w+|with|un|my|con|and|e|miei)|,)\s+(?:i (?:miei )?|più )*$"
)
# Where the sentence goes on, the word is no formula: "grazie alla cache", "thanks to caching", "best practice".
_GOES_ON = {
    "grazie": re.compile(r" (?:ad?|ai|agli|al|all[aoe])(?: (?!lei\b|voi\b|te\b|tutt|chi\b)|\n)| all['’]"),
    "thanks": re.compile(r" to (?!you\b|all\b|every|who)"),
    "regards": re.compile(r" (?:to|the)\b"),
}
_ADVERB = re.compile(r"best|(?:sincere|cordial|warm|respectful|faithful)ly|cordialmente")
_AND_ON = re.compile(r"[ -](?!yours?\b|vostr|su[oa]\b|tu[oa]\b)[a-zà-ù]")
_BEST = re.compile(r"[\s*_]*(?:with )?(?:all )?(?:the |my )?")  # what may stand before "best" in its line
_LEAD = 40  # code points in which what leads to a formula stands before it
_BREAKS = (" | ", " - ", " · ", ", ", "📱", "(", " – ", " — ")
_SENDER = re.compile(r"(?m)^[^\S\n]{0,8}\**[^\S\n]?(?:from|da)\s?:\s*([^<\n|]{3,50})")
_NAMES = 3  # words of a name that was typed without capitals
_LAST_LINES = 14
_BELOW = 9  # lines under the closing in which the name may stand
_SHORT = 45  # code points of a formula nobody listed, such as one in another language


def is_name(text: str, span: Span, least: int = 1, *, small: bool = False) -> bool:
    """Whether the span is a person's name: up to five capitalised words, titles apart; `small` where capitals lack."""
    raw = _TITLES.sub("", text[span.start : span.end].strip(" *_.,-"))
    tokens = raw.split()
    if not 2 < len(raw) < 45 or not least <= len(tokens) <= 5 or not _NAME.fullmatch(raw):
        return False
    if small:
        return len(tokens) <= _NAMES
    return all(token.strip('"“”')[:1].isupper() or token.lower() in _PARTICLES for token in tokens)


def ending(  # noqa: PLR0917 - the letter taken apart, in one call
    text: str, low: str, held: list[Span], hits: dict[str, list[Hit]], greeting: int, found: tuple[Span, ...]
) -> tuple[Span | None, Span | None]:
    """The closing formula and the name.

    Args:
        text: the letter.
        low: the folded text.
        held: its lines.
        hits: what the vocabulary found.
        greeting: number of the greeting's line; -1 for none.
        found: the contacts, which are no names.
    """
    first = max(greeting + 1, len(held) - _LAST_LINES, 0)
    small = lacks_capitals(text)
    closing, line = _formula(text, low, held, hits.get("closing-formula", []), first)
    words = [*hits.get("closing-formula", []), *hits.get("greeting-word", [])]
    if closing:
        for place in range(line, min(line + _BELOW, len(held))):
            start = closing.end if place == line else held[place].start
            piece = _piece(text, start, held[place].end, found)
            if is_name(text, piece, small=small) and not _taken(words, piece):
                return closing, piece
    for place in range(len(held) - 1, max(first, len(held) - 5) - 1, -1):
        piece = _piece(text, held[place].start, held[place].end, found)
        above = _unlisted(text, held, place) if place > first else None
        alone = place == len(held) - 1 and _by_itself(text, piece, held[place])
        if is_name(text, piece, 1 if above or alone else 2, small=small) and not _taken(words, piece):
            return closing or above, piece
    sender = _SENDER.search(text)
    return closing, trim(text, sender.start(1), sender.end(1)) if sender else None


def _formula(text: str, low: str, held: list[Span], formulas: list[Hit], first: int) -> tuple[Span | None, int]:
    """The last formula that begins a line, or follows "porgo", in the last lines."""
    closing, at_line = None, len(held)
    small = lacks_capitals(text)
    for place in range(len(held) - 1, first - 1, -1):
        line = held[place]
        for hit in formulas:
            if not line.start <= hit.start < line.end or (place <= at_line - 4 and closing):
                continue
            if low.startswith("#", line.start) or _goes_on(text, low, line, hit, small=small):
                continue
            if hit.start - line.start <= 12 or _LEADS.search(low[max(line.start, hit.start - _LEAD) : hit.start]):
                closing, at_line = trim(text, hit.start, hit.end), place
    return closing, at_line


def _goes_on(text: str, low: str, line: Span, hit: Hit, *, small: bool) -> bool:
    """Whether the words of a formula are part of a sentence that goes on; ``small`` if the text lacks capitals."""
    formula = low[hit.start : hit.end]
    pattern = next((on for word, on in _GOES_ON.items() if word in formula.split()), None)
    if pattern and pattern.match(low, hit.end):
        return True
    if formula == "best" and not _BEST.fullmatch(low, line.start, hit.start):
        return True
    if not _ADVERB.fullmatch(formula) or not _AND_ON.match(text, hit.end, line.end):
        return False
    is_a_name = small and len(text[hit.end : line.end].split()) <= _NAMES
    return not is_a_name


def _unlisted(text: str, held: list[Span], place: int) -> Span | None:
    """A short line that ends with a comma just above a name: a formula in whatever language."""
    above = held[place - 1]
    raw = text[above.start : above.end].strip()
    return trim(text, above.start, above.end) if raw.endswith(",") and len(raw) <= _SHORT else None


def _by_itself(text: str, piece: Span, line: Span) -> bool:
    """Whether one word without a stop is all of a paragraph: a first name under a letter that has no formula."""
    whole = trim(text, line.start, line.end)
    return piece == whole and text[piece.start : piece.end].isalpha() and text.endswith("\n\n", 0, line.start)


def _piece(text: str, start: int, end: int, found: tuple[Span, ...]) -> Span:
    """The line up to a contact or a separator."""
    cut = min((one.start for one in found if start <= one.start < end), default=end)
    for mark in _BREAKS:
        position = text.find(mark, start, cut)
        if position > start + 1:
            cut = position
    return trim(text, start, cut)


def _taken(words: list[Hit], piece: Span) -> bool:
    """Whether the piece is itself a formula or begins as a greeting."""
    return any(hit.start == piece.start and (hit.topic == "greeting-word" or hit.end >= piece.end - 1) for hit in words)
