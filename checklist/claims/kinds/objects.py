"""Tools and methods that are common words, told as one's own though only the advertisement names them."""

import re

from checklist.claims.claim import Claim, flagged
from checklist.claims.kinds.tools import placed
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue, words
from checklist.text.segmentation import Span, fold

_WITH = re.compile(r"(?<!\w)(?:with|using|con|tramite|via|uso|usato|used|use|utilizzo) (?P<name>[A-Z][\w.+#-]+\w)")
_WORDS = 3  # words after the verb in which its object begins


def check(passages: Passages) -> list[Claim]:
    """Claims of kind "technology" that are no names of the lexicon."""
    return [*_introduced(passages), *_unknown(passages)]


def _unknown(passages: Passages) -> list[Claim]:
    """Names that nobody listed, told as tools: of the advertisement alone, or of another job than the sentence's."""
    found = []
    for match in _WITH.finditer(passages.letter.text):
        span, name = Span(match.start("name"), match.end("name")), fold(match["name"])
        passage = passages.at(span)
        if not passage or not passages.told(span) or any(one.touches(span) for one in passages.letter.named):
            continue
        items = [item for item in passages.dossier.items if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", item.low)]
        if not items and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", passages.ad.low) and passages.speaks(span):
            if name not in fold(passages.company) and not cue("names.none").match(name):
                found.append(flagged(span, "technology", "technology-none"))
        elif items:
            found.append(placed(passages, span, passage, items))
    return found


def _introduced(passages: Passages) -> list[Claim]:
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
