"""An advertisement without Markdown, bullets and emoji, each code point in its place."""

import re
import unicodedata
from functools import lru_cache

_LINK = re.compile(r"\[(?P<name>[^\]\n]{1,120})\]\([^)\n]{0,300}\)")
_MARKUP = re.compile(r"[*`]|(?<!\w)#+|(?<!\w)_+|_+(?!\w)|^[ \t]*[-•·●▪‣+>][ \t]", re.M)
_LEADERS = re.compile(r"^([ \t]*[^\W\d_][\w /]{2,30}?) ?(?:\.{4,}|…{2,}) ?(?=\S)", re.M)
_SAME = {
    "–": "-",
    "—": "-",
    "‑": "-",
    "−": "-",
    "’": "'",
    "‘": "'",
    "´": "'",
    "[": "(",
    "]": ")",
    "•": "·",
    "❘": "|",
    "｜": "|",
}
_BLANK = '“”«»"\u00a0\t\r'


@lru_cache(maxsize=4096)
def _char(char: str) -> str:
    if char in _BLANK or unicodedata.category(char) in ("So", "Sk", "Cs", "Co", "Cf", "Mn"):
        return " "
    return _SAME.get(char, char)


def plain(text: str) -> str:
    """The text with spaces where its marks stood; it has the same length."""
    spaced = _LINK.sub(lambda match: f" {match['name']}".ljust(len(match[0])), text)
    spaced = _MARKUP.sub(lambda match: " " * len(match[0]), spaced)
    # "Position ........ Cook", "Employer ____ Olmo": dots that lead to a value are a colon.
    spaced = _LEADERS.sub(lambda match: f"{match[1]}:".ljust(len(match[0])), spaced)
    return "".join(map(_char, spaced))
