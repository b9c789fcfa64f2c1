"""A sentence with what stands before it, as tokens: what is read of it alone, and remembered while a letter changes."""

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from checklist.clauses import closed
from checklist.clauses.tokens import Token, is_word, tokens

_CLASSES = (
    closed.ADVERBS,
    closed.PREPOSITIONS,
    closed.DETERMINERS,
    closed.SUBORDINATING,
    closed.JOINING,
    closed.SUBJECTS,
)
_WORDS = {one: frozenset().union(*(kind[one] for kind in _CLASSES)) for one in ("it", "en")}
_FUNCTION = {"it": _WORDS["it"] - _WORDS["en"] | {"non", "è", "ho"}, "en": _WORDS["en"] - _WORDS["it"] | {"n't", "is"}}
_IS_ITALIAN, _IS_ENGLISH = _FUNCTION["it"].__contains__, _FUNCTION["en"].__contains__
BEFORE, BEHIND = 6, 3  # tokens around a sentence that a rule of grammar looks at


class Stretch(NamedTuple):
    """A text from the end of one sentence to the end of the next.

    Attributes:
        text: as it is written.
        low: the same folded.
        tokens: its tokens, with offsets from its beginning.
        lows: the same folded, without anything else.
        lead: how many tokens stand before the sentence, such as the mark of an item.
        italian: how many function words it has that are Italian alone.
        english: how many that are English alone, with "I".
    """

    text: str
    low: str
    tokens: tuple[Token, ...]
    lows: list[str]
    lead: int
    italian: int
    english: int


@lru_cache(maxsize=1024)  # while a letter is written, most sentences stay as they are
def stretch(text: str, low: str, start: int) -> Stretch:
    """The stretch, in which the sentence begins at `start`."""
    found = tuple(tokens(text, low))
    lows = [token.low for token in found]
    pronouns = sum([token.capital for token in found if token.low == "i"]) if "i" in lows else 0
    italian, english = sum(map(_IS_ITALIAN, lows)), sum(map(_IS_ENGLISH, lows))
    lead = bisect_left(found, (start,))  # tokens are tuples that begin with where they start
    return Stretch(text, low, found, lows, lead, italian, english + pronouns)


def beside(lows: tuple[str, ...]) -> list[Token]:
    """Tokens of the sentences beside one, of which only the words count."""
    return list(map(_beside, lows))


@lru_cache(maxsize=4096)
def _beside(low: str) -> Token:
    return Token(0, 0, low, is_word(low), False)
