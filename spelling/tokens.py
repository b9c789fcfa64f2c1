"""The words of a text that can be misspelt: no links, addresses, code, figures, gaps, acronyms and abbreviations."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from spelling.lists import words

LONGEST = 40  # letters of a word; nobody spells a longer one
_HIDDEN = re.compile(
    r"```.*?```|`[^`\n]*`"  # code
    r"|\[[^\]\n]{1,200}\](?:\([^)\n]{1,300}\))?"  # gaps, and links of Markdown
    r"|\S{0,80}(?:://|www\.|@)\S{0,300}"  # addresses
    r"|[#/~]\w[\w/.-]{0,200}"  # hashtags, paths
    r"|(?<!\w)\w[\w-]{0,80}(?:\.\w[\w-]{0,80}){1,6}(?:/\S{0,300})?"  # domains, file names, abbreviations with stops
    r"|(?<!\w)[\w.,:%+]{0,40}\d[\w.,:%+'’-]{0,80}"  # whatever holds a figure
    r"|(?<!\w)\w{1,40}(?:[_&=+\\|]\w{1,40})+"
    r"|[\"“«]\w[^\"”»\n]{0,40}[\"”»]",  # a name, a title, words of another language
    re.DOTALL,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*['’]?")
_BESIDE = frozenset("-‑–_@#\\=+&\0")  # a piece of something longer
_BREAKS = frozenset(".!?…\n•·●▪*>")  # what a capital letter follows though it begins no name
_SHORT = 4  # words
# In each process, of letters that are being written: all lines but one are as they were a pause ago. A line of 300
# letters takes some 10 KB, and 0.3 ms a letter are saved.
_LINES_KEPT, _LONGEST_KEPT = 128, 2_000


class Token(NamedTuple):
    """A word, ``text[start:end]`` in code points, with straight apostrophes.

    ``begins`` is "sentence" where it begins one, or a line of more than a few words: there a capital letter says
    nothing; "line" where it begins a shorter one, such as a greeting, a name or a heading; and "" inside of both.
    """

    word: str
    start: int
    end: int
    begins: str


def hidden(text: str) -> str:
    """The text with NUL in place of everything in it that is no prose; of the same length."""
    if "```" in text:  # which alone goes on over lines
        return _hide(text)
    return "\n".join((_hidden_line if len(line) <= _LONGEST_KEPT else _hide)(line) for line in text.split("\n"))


def _hide(text: str) -> str:
    return _HIDDEN.sub(lambda match: "\0" * len(match[0]), text)


_hidden_line = lru_cache(maxsize=_LINES_KEPT)(_hide)


def tokens(seen: str) -> Iterator[Token]:
    """The words of a text in order, without one-letter words, acronyms, abbreviations and pieces of longer things.

    Args:
        seen: ``hidden(text)``.
    """
    for at, line in lines_of_tokens(seen):
        for token in line:
            yield moved(token, at)


def lines_of_tokens(seen: str) -> Iterator[tuple[int, tuple[Token, ...]]]:
    """The same by line: where each begins, and its words, by their places in the line."""
    at, lines = 0, seen.split("\n")
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        yield at, (_kept_words_of if len(line) <= _LONGEST_KEPT else _words_of)(line, following[:1])
        at += len(line) + 1


def moved(token: Token, by: int) -> Token:
    """The token of a line as one of the text in which the line begins at ``by``."""
    return Token(token.word, token.start + by, token.end + by, token.begins)


def _words_of(line: str, following: str) -> tuple[Token, ...]:
    """The words of a line, by their places in it.

    Args:
        line: The line.
        following: The first letter of the next one, which says whether a full stop ends a sentence.
    """
    seen = f"{line}\n{following}"
    found = []
    for match in _WORD.finditer(seen, 0, len(line)):
        word = match[0].replace("’", "'").removesuffix("'")
        start, end = match.start(), match.start() + len(word)
        if not 1 < len(word) <= LONGEST or _is_piece(seen, start, match.end()):
            continue
        if word.isupper() or _is_abbreviation(seen, word, end):
            continue
        found.append(Token(word, start, end, _begins(seen, start)))
    return tuple(found)


_kept_words_of = lru_cache(maxsize=_LINES_KEPT)(_words_of)


def _is_piece(seen: str, start: int, end: int) -> bool:
    before, after = seen[start - 1 : start], seen[end : end + 1]
    return any(mark and mark in _BESIDE for mark in (before, after))


def _is_abbreviation(seen: str, word: str, end: int) -> bool:
    """Whether a full stop behind a short word ends the word and no sentence."""
    if seen[end : end + 1] != ".":
        return False
    after = seen[end + 1 : end + 3].strip()
    return word.lower() in words("abbreviations") or (len(word) <= 4 and bool(after) and not after[0].isupper())


def _begins(seen: str, start: int) -> str:
    before = seen[max(0, start - 8) : start].rstrip(" \t'’")
    if before and before[-1] not in _BREAKS:
        return ""
    line = seen[start : start + 80].split("\n", 1)[0]
    return "sentence" if len(line.split()) > _SHORT else "line"
