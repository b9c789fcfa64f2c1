"""Pure: a tokenizer and a sentence splitter, for comparing two versions of a text."""

import re
import unicodedata
from typing import NamedTuple

# The blocks of combining marks, which the re module has no class for. Keycaps (U+20E3) are among them.
MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
JOINER = "\u200d"
VARIATIONS = "\ufe0e\ufe0f"
SKIN_TONES = "\U0001f3fb-\U0001f3ff"
FLAG_LETTERS = "\U0001f1e6-\U0001f1ff"

TOKEN = re.compile(
    rf"[\w{MARKS}]+"
    rf"|[{FLAG_LETTERS}]{{2}}"
    r"|[^\w\s]{16,}"  # a line of dashes, or 10,000 brackets, is no prose: as one token it is cheap
    r"|([!-/:-@\[-`{-~])\1*"  # ** or ... is one sign for a reader
    rf"|[^\w\s](?:[{MARKS}{VARIATIONS}{SKIN_TONES}]|{JOINER}[^\w\s])*"
)
MAX_PROSE_TOKENS = 15_000  # the longest letter, 50,000 characters, has some 10,000; a text with more is no prose
COARSE_TOKENS = 8  # and is compared by so many tokens at a time, which takes a tenth of a second
# Marks that editors swap by themselves while the words stay.
TYPOGRAPHIC = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-"})
EXTENDS_CHARACTER = re.compile(f"[{VARIATIONS}{SKIN_TONES}{JOINER}]")


class Token(NamedTuple):
    """``start:end`` of a text; ``key`` ignores case, Unicode composition and the kind of quotation mark."""

    start: int
    end: int
    key: str


def tokens(text: str) -> list[Token]:
    """The words, signs and emoji of ``text`` in order, without white space."""
    spans = [match.span() for match in TOKEN.finditer(text)]
    if len(spans) > MAX_PROSE_TOKENS:
        starts, ends = zip(*spans, strict=True)
        spans = list(
            zip(starts[::COARSE_TOKENS], [*ends[COARSE_TOKENS - 1 : -1 : COARSE_TOKENS], ends[-1]], strict=True)
        )
    words = [text[start:end] for start, end in spans]
    keys = {word: word.lower() if word.isascii() else _folded(word) for word in set(words)}
    return [Token(start, end, keys[word]) for (start, end), word in zip(spans, words, strict=True)]


def _folded(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold().translate(TYPOGRAPHIC)


def sentences(text: str, words: list[Token]) -> list[tuple[int, int]]:
    """Half-open ranges of indices into ``words``; a sentence ends at .!?… before white space, or at a line's end."""
    ranges, begin = [], 0
    for index in range(1, len(words)):
        before, after = words[index - 1], words[index]
        if before.end < after.start and (before.key[-1] in ".!?…" or "\n" in text[before.end : after.start]):
            ranges.append((begin, index))
            begin = index
    if words:
        ranges.append((begin, len(words)))
    return ranges


def whole_characters(text: str, start: int, end: int) -> tuple[int, int]:
    """The range, extended where an edge would cut what a reader sees as one character."""
    while _cuts(text, start):
        start -= 1
    while _cuts(text, end):
        end += 1
    return start, end


def _cuts(text: str, at: int) -> bool:
    """Whether the offset ``at`` is inside one visible character (UAX #29, the rules that matter for letters)."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before == JOINER or EXTENDS_CHARACTER.match(after) or unicodedata.category(after) in {"Mn", "Mc", "Me"}:
        return True
    return before + after == "\r\n" or (_is_flag(before) and _is_flag(after) and _flags_before(text, at) % 2 == 1)


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _flags_before(text: str, at: int) -> int:
    count = 0
    while at > count and _is_flag(text[at - count - 1]):
        count += 1
    return count
