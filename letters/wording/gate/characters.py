"""Pure: what a sentence of a letter cannot contain: markup, addresses, control characters, more than one sentence."""

import re
import unicodedata

from checklist.text.segmentation import sentences

_MARKUP = frozenset("<>[]{}*_#`|~\\^=")
_ADDRESS = re.compile(r"https?:|www\.|@|://|\b[\w-]{2,}\.(?:com|org|net|it|io|dev|eu|ai|co|info|app)\b", re.I)
_END = ".!?…:"


def has_foreign_characters(said: str, ours: str) -> bool:
    """Whether a sentence has characters or addresses that that of before has not."""
    known = set(ours)
    for character in set(said) - known:
        category = unicodedata.category(character)
        if character in _MARKUP or category[0] == "C" or category in {"So", "Sk", "Zl", "Zp"}:
            return True
    if any(said.count(mark) > ours.count(mark) for mark in _MARKUP):
        return True
    return len(_ADDRESS.findall(said)) > len(_ADDRESS.findall(ours))


def is_of_form(said: str, ours: str) -> bool:
    """Whether a sentence ends as one, and is no more sentences than that of before."""
    if not said or said != said.strip() or "\n" in said or "  " in said:
        return False
    ends = said[-1] in _END if ours[-1:] in _END else said[-1] == ours[-1:]
    begins = said[0].isupper() or said[0] == ours[0] or not said[0].isalpha()
    return ends and begins and len(sentences(said)) <= len(sentences(ours))
