"""Tools and methods that are common words, told as one's own though only the advertisement names them."""

import re

from checklist.claims.claim import Claim, flagged
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue, words
from checklist.text.segmentation import Span

_WORDS = 3  # words after the verb in which its object begins


def check(passages: Passages) -> list[Claim]:
    """Claims of kind "technology": what the writer introduced, of which the advertisement speaks and no fact does."""
    found = []
    low, every = passages.low, passages.dossier.every
    for match in cue("objects.taken").finditer(low):
        span = Span(match.start(), match.end())
        passage = passages.at(span)
        if not passage or not passages.told(span) or not passages.speaks(span):
            continue
        for word in words(low, span.end, min(passage.end, span.end + 40))[:_WORDS]:
            if re.search(r"[.,;:]", low[span.end : word.start()]):
                break
            keys = content(word.group())
            if keys and keys & passages.ad.keys and not keys & every:
                found.append(flagged(Span(span.start, word.end()), "technology", "technology-none"))
                break
    return found
