"""Sentences that say again what an earlier one of the letter said."""

import re
from collections import Counter, defaultdict

from checklist.text.segmentation import Sentence, Span

_WORD = re.compile(r"[^\W_]{4,}|\d+")
_LEAST = 3  # words from which a sentence can be compared
_LONG = 5  # words of a sentence that is no name, title or exclamation
_SHARE = 0.8  # of the words of both
_REMEMBERED = 20  # earlier sentences looked at for one word, so that a long text costs no more than its length


def repeated(low: str, sentences: list[Sentence]) -> list[Span]:
    """The sentences whose words, in whatever order, are nearly all those of an earlier sentence.

    Args:
        low: the folded text.
        sentences: its sentences.
    """
    # A short sentence is remembered, so that a longer one may repeat it.
    held: list[frozenset[str]] = []
    holding: dict[str, list[int]] = defaultdict(list)
    found: list[Span] = []
    for one in sentences:
        words = frozenset(_WORD.findall(low, one.start, one.end))
        if len(words) < _LEAST:
            continue
        known = words & holding.keys()
        if len(known) >= _SHARE * len(words) and len(low[one.start : one.end].split()) >= _LONG:
            shared = Counter(place for word in known for place in holding[word][-_REMEMBERED:])
            if any(count >= _SHARE * len(words | held[place]) for place, count in shared.items()):
                found.append(one)
                continue
        for word in words:
            holding[word].append(len(held))
        held.append(words)
    return found
