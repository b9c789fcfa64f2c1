"""Names with letters that not every keyboard has: "Bjoerkhuset" and "Bjorkhuset" are Bjørkhuset."""

import re
import unicodedata
from functools import lru_cache

# What is written for a letter, its own spelling first; both sides of a comparison come to the last one.
_LETTERS = {"æ": "a", "ä": "a", "ae": "a", "ø": "o", "ö": "o", "œ": "o", "oe": "o", "ü": "u", "ue": "u", "å": "a",
            "aa": "a", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ı": "i", "ij": "y", "ÿ": "y"}  # fmt: skip
_ANY = re.compile("|".join(_LETTERS))
_WAYS = (("æ", "ä", "ae"), ("ø", "ö", "oe", "o"), ("ü", "ue", "u"), ("å", "aa", "a"), ("ł", "l"), ("đ", "d"),
         ("ð", "d"), ("þ", "th"), ("ß", "ss"), ("ı", "i"))  # fmt: skip
_DIGRAPHS = {"ae": "(?:ae|æ|ä)", "oe": "(?:oe|ø|ö)", "ue": "(?:ue|ü)", "aa": "(?:aa|å)"}
_PAIR = re.compile("|".join(_DIGRAPHS))


def is_spelled_otherwise(low: str, known: str) -> bool:
    """Whether a folded text has a name, one of the two with letters that the other writes with plain ones."""
    if low.isascii() and known.isascii():
        return False
    return bool(re.search(rf"(?<!\w){re.escape(_plain(low))}(?!\w)", _plain(known)))


def either_way(name: str) -> str:
    """The expression of a folded name as it is written with such letters and without."""
    return (
        "".join(_alternatives(char) for char in name)
        if not name.isascii()
        else _PAIR.sub(lambda match: _DIGRAPHS[match.group()], re.escape(name))
    )


def _alternatives(char: str) -> str:
    ways = next((ways for ways in _WAYS if ways[0] == char), ())
    if char.isascii():
        return re.escape(char)
    bare = "".join(one for one in unicodedata.normalize("NFD", char) if not unicodedata.combining(one))
    forms = dict.fromkeys((char, *ways, bare))
    return f"(?:{'|'.join(re.escape(one) for one in forms)})"


@lru_cache(maxsize=64)
def _plain(low: str) -> str:
    """A text without marks, and with one spelling for all that are written for a letter."""
    bare = _ANY.sub(lambda match: _LETTERS[match.group()], low)
    return "".join(one for one in unicodedata.normalize("NFD", bare) if not unicodedata.combining(one))
