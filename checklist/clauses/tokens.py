"""The words and marks of a folded text; elided and contracted words come apart ("l'" "ho", "did" "n't")."""

import re
from functools import lru_cache, partial
from typing import NamedTuple

_TOKEN = re.compile(
    r"(?!t(?!\w))([a-z]+)(?![\w'-]|[.,]\d)"  # a whole word, as most are: it is read in half the time
    r"|(?=\S)(?:n't(?!\w)|'(?:s|d|ll|ve|re|m)(?!\w)|[^\W\d_]+'(?=\w)(?!(?:s|d|ll|ve|re|m|t)(?!\w))"
    r"|\w+(?:[.,]\d+)*(?:-\w+)*|[^\w\s])"
)
_DOUBTFUL = frozenset(["'", "t"])  # which may be part of a contraction
_CONTRACTED = re.compile(r"(?:did|do|does|is|are|was|were|have|has|had|would|could|should|must|ca|wo|might|need)n$")


class Token(NamedTuple):
    """A word or a mark: where it stands, its folded form, whether it is a word and begins with a capital."""

    start: int
    end: int
    low: str
    word: bool
    capital: bool


_made = partial(tuple.__new__, Token)  # the same as `Token`, without a call of Python for each of the words of a letter


def tokens(text: str, low: str) -> list[Token]:
    """The tokens of a text in their order.

    Args:
        text: the text as it was written.
        low: the same text folded, of the same length.
    """
    found: list[Token] = []
    for match in _TOKEN.finditer(low):
        start, end = match.span()
        word = match[0]
        if match.lastindex:
            found.append(_made((start, end, word, True, text[start] != word[0])))
        elif word not in _DOUBTFUL and not low.startswith("'", end):
            found.append(_made((start, end, word, is_word(word), text[start].isupper())))
        elif low.startswith("'t", end) and _CONTRACTED.search(low, max(start, end - 8), end):
            found.append(_token(text, low[start : end - 1], start, end - 1))
            found.append(_token(text, low[end - 1 : end + 2], end - 1, end + 2))
        elif word == "'" or (word == "t" and found and found[-1].end > start):
            if not (found and found[-1].end > start):
                found.append(_token(text, word, start, end))
        else:
            found.append(_token(text, word, start, end))
    return found


@lru_cache(maxsize=8192)
def is_word(low: str) -> bool:
    """Whether a token is a word, be it emphasised ("_so_"), or a part of one such as "'ll"."""
    return low[0].isalnum() or (low[0] == "'" and len(low) > 1) or (low[0] == "_" and low.strip("_") != "")


def _token(text: str, low: str, start: int, end: int) -> Token:
    return Token(start, end, low, is_word(low), text[start].isupper())
