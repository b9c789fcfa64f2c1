"""Tools and methods that are common words, told as one's own though only the advertisement names them."""

import re

from checklist.claims.claim import Claim, flagged
from checklist.claims.kinds.tools import placed
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue, generic_results, words
from checklist.text.segmentation import Span, fold

_WITH = re.compile(r"(?<!\w)(?:with|using|con|tramite|via|uso|usato|used|use|utilizzo) (?P<name>[A-Z][\w.+#-]+\w)")
_AT = re.compile(r"(?<!\w)(?:in|a|ad|at|to|from|near|da|of|di|of the|vicino a|by|until|on) $")  # a place, or a day
_UNDER = re.compile(r" (?:under|in|on|at|for|with|as|sotto|con|per|come|da)(?!\w)")
_NEAR = 40  # code points around a name in which a word tells that it is used
_WORDS = 3  # words after the verb in which its object begins


def check(passages: Passages) -> list[Claim]:
    """Claims of kind "technology" that are no names of the lexicon."""
    return [*_introduced(passages), *_unknown(passages), *_of_the_ad(passages), *_of_a_job(passages)]


def _of_a_job(passages: Passages) -> list[Claim]:
    """Names that nobody listed, and that the facts of one job have, told of another job."""
    found = []
    for name, items in passages.dossier.names.items():
        if name not in passages.letter.text:
            continue
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", passages.letter.text):
            span = Span(match.start(), match.end())
            passage = passages.at(span)
            if not passage or not passages.told(span) or any(one.touches(span) for one in passages.letter.named):
                continue
            claim = placed(passages, span, passage, items)
            if claim.flagged:
                found.append(claim)
    return found


def _of_the_ad(passages: Passages) -> list[Claim]:
    """Names with capitals that the advertisement has and no fact: "LinkedIn Recruiter è il mio strumento"."""
    found = []
    firm = fold(passages.company)
    for name, pattern in passages.ad.names:
        if name in firm or not _is_unknown(passages, name):
            continue
        for match in pattern.finditer(passages.letter.text):
            span = Span(match.start(), match.end())
            passage = passages.at(span)
            if not passage or passage.heading or not passages.told(span) or passages.applies(span):
                continue
            if any(one.touches(span) for one in passages.letter.named) or passages.clause_of_firm(span):
                continue
            part = passages.part(span)
            around = max(part.start, span.start - _NEAR), min(part.end, span.end + _NEAR)
            if _AT.search(passages.low[max(0, span.start - 12) : span.start]) or not passages.says(
                "objects.tool", *around
            ):
                continue
            if passages.speaks(span) and not passages.says("reality.reader", part.start, part.end):
                found.append(flagged(span, "technology", "technology-none"))
    return found


def _is_unknown(passages: Passages, name: str) -> bool:
    every = passages.dossier.every
    return name not in passages.dossier.low and not all(content(word) & every for word in name.split())


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
    for match in passages.spot("objects.taken"):
        span = Span(match.start(), match.end())
        passage = passages.at(span)
        if not passage or not passages.told(span) or not passages.speaks(span):
            continue
        if _UNDER.match(low, span.end):
            continue  # "I set up under supervision": nothing was introduced
        for word in words(low, span.end, min(passage.end, span.end + 40))[:_WORDS]:
            if re.search(r"[.,;:]", low[span.end : word.start()]):
                break
            keys = content(word.group()) - generic_results()
            if keys and keys & passages.ad.keys and not keys & every:
                found.append(flagged(Span(span.start, word.end()), "technology", "technology-none"))
                break
    return found
