"""Pure: finds what identifies a person in a text, and hides each place behind a mask of one length."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import permutations

from ahocorasick_rs import AhoCorasick, MatchKind

from letters.paper.parts import split_body
from reviews.blind.contacts import LETTER
from reviews.blind.masked_text import MaskedText

# Words inside names that are no name: hiding them would put holes everywhere and hide nobody.
PARTICLES = {
    *("da", "de", "dei", "del", "della", "degli", "der", "den", "di", "dos", "du"),
    *("el", "la", "le", "lo", "van", "von"),
}
NAME = re.compile(rf"{LETTER}[\w’'-]*(?:\s+{LETTER}[\w’'-]*){{0,3}}")
SHORT_NAME = 2  # letters; such a name is often a word too ("ma"), and counts only with its capital letter
MAX_PARTS = 8  # parts of a name that are combined in pairs
LONGEST_SECRET = 200  # code points of a normalised text that are sought at once
GAP = re.compile(r"[^\S\n]*+(?:[*_]++[^\S\n]*+)*+")  # what may stand between two secrets that are hidden as one
LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
EDGE = "\0"  # stands before and after each run of letters in a normalised text, so that only whole words match
NUMBER_AFTER_NAME = re.compile(r"[_-]?\d{1,4}(?!\d)")  # gferri88


def fold(text: str) -> str:
    """The text in lower case, without accents, hidden characters, Markdown's asterisks, and of plain width."""
    return "".join(map(_fold, text))


@lru_cache(maxsize=4096)
def _fold(character: str) -> str:
    if character in "*\0" or unicodedata.category(character) in {"Cf", "Mn", "Me"}:
        return ""
    if character.isspace():
        return " "
    plain = unicodedata.normalize("NFKD", character).casefold()
    return "".join(part for part in plain if not unicodedata.combining(part) and part != "\0")


def signature_names(body: str) -> set[str]:
    """The name under the closing of a letter, as a set of one; empty when there is none."""
    first_line = split_body(body).signature.strip().partition("\n")[0].strip(" *_")
    return {first_line} if NAME.fullmatch(first_line) and first_line[0].isupper() else set()


def name_variants(name: str) -> set[str]:
    """A name whole, its parts, and the parts run together in any order, as people and their addresses write it."""
    parts = [part for part in re.split(r"[\s’'-]+", name) if len(part) > 1 and fold(part) not in PARTICLES]
    pairs = list(permutations(parts[:MAX_PARTS], 2))
    joined = {joint.join(pair) for pair in pairs for joint in ("", "_", "-", ".")}
    joined.add("".join(name.split()))
    initials = {first[0] + last for first, last in pairs}
    return {
        *(name.strip(), *parts),
        *(handle for handle in joined if len(handle) > 3 or not handle.isascii()),
        *(handle for handle in initials if len(handle) > 4),
    }


class Secrets:
    """What is to be hidden; finds it in a text in time that grows with the text, whatever and how many they are."""

    def __init__(self, normalised: Iterable[str]) -> None:
        self._automaton = AhoCorasick(sorted(set(normalised)), matchkind=MatchKind.LeftmostLongest)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Half-open ranges of ``text``, in code points, in order and without overlaps."""
        normalised, offsets = _normalise(text)
        spans = []
        for _secret, first, after in self._automaton.find_matches_as_indexes(normalised):
            word = normalised[first:after].strip(EDGE)
            start, end = offsets[first], offsets[after - 1] + (normalised[after - 1] != EDGE)
            if len(word) <= SHORT_NAME and word.isalpha() and text[start].islower():
                continue
            while end < len(text) and unicodedata.combining(text[end]):
                end += 1
            number = NUMBER_AFTER_NAME.match(text, end) if word[-1].isalpha() else None
            spans.append((start, number.end() if number else end))
        return spans


def secrets_pattern(secrets: Iterable[str]) -> Secrets | None:
    """What finds each secret in a text, as whole words, however they are spaced, accented or broken by hidden signs.

    Args:
        secrets: Words to hide, as they are written; those of a single character are left out.

    Returns:
        What ``redact`` takes, in which longer secrets come first; None when nothing is to be hidden.
    """
    normalised = {_normalise(secret.strip())[0] for secret in secrets}
    words = {secret for secret in normalised if len(secret.strip(EDGE + " ")) > 1}
    return Secrets(part for word in words for part in _divide(word)) if words else None


def _divide(secret: str) -> list[str]:
    """A long secret in equal parts, for the automaton reads ahead by the length of the longest at each match."""
    count = -(-len(secret) // LONGEST_SECRET)
    size = -(-len(secret) // count)
    return [secret[at : at + size] for at in range(0, len(secret), size)]


def _normalise(text: str) -> tuple[str, list[int]]:
    """The text folded, with one space for each run of white space and ``EDGE`` around each run of letters.

    Returns:
        The normalised text and, for each of its code points, the offset in ``text`` of what it stands for. For an
        ``EDGE`` that is the offset of the letter it precedes, or the end of the letter it follows.
    """
    normalised: list[str] = []
    offsets: list[int] = []
    in_word, end = False, 0
    for offset, character in enumerate(text):
        for plain in _fold(character):
            if plain == " " and normalised and normalised[-1] == " ":
                continue
            if plain.isalpha() != in_word:
                normalised.append(EDGE)
                offsets.append(end if in_word else offset)
                in_word = not in_word
            normalised.append(plain)
            offsets.append(offset)
            end = offset + 1
    return "".join(normalised) + EDGE * in_word, [*offsets, end]


def secret_ranges(text: str, *known: Secrets | None) -> list[tuple[int, int]]:
    """Where a text tells who somebody is.

    Args:
        text: Any text.
        known: What identifies the person, such as their names; None for nothing.

    Returns:
        Half-open ranges in code points, in order and apart from each other. Secrets with nothing but spaces or
        Markdown's signs between them are one range, so that nobody counts the parts of a name; none crosses a line
        end, so that the lines stay.
    """
    spans = sorted(span for secrets in known if secrets for span in secrets.spans(text))
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and (start <= joined[-1][1] or GAP.fullmatch(text, joined[-1][1], start)):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return [span.span() for start, end in joined for span in LINE.finditer(text, start, end)]


def redact(text: str, *known: Secrets | None) -> str:
    """``text`` with a mask in the place of each of its ``secret_ranges``."""
    return MaskedText(text, secret_ranges(text, *known)).text
