"""Results that are told in words: what fell, vanished or was praised, though no fact says a word of it."""

import re

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Item
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue, generic_results, spotted, words
from checklist.text.segmentation import Span

_CLAUSE = re.compile(
    r", (?:and |e |so |ma |but )?|: | - | (?:e|ed|and) (?=(?:the|our|my|no|nobody|il|la|lo|i|gli|le|l'|nessun\w*)[ '])"
)
_HALF = 0.5
_SUBJECT = 8  # code points of the shortest subject


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "outcome" of a letter."""
    found = []
    for passage in passages.all:
        for name in ("outcome.moved", "outcome.praised"):
            for match in spotted(name).finditer(passages.low, passage.start, passage.end):
                span = Span(match.start(), match.end())
                if passages.told(span, denied=True) and not passages.quantity_near(span):
                    claim = _judge(passages, span, passage, name == "outcome.praised")
                    if claim:
                        found.append(claim)
    return found


def _judge(passages: Passages, span: Span, passage: Passage, praised: bool) -> Claim | None:
    part = passages.part(span)
    if passage.arranges or passages.says("reality.reader", part.start, part.end):
        return None
    low = passages.low
    start = _last(low, part.start, span.start)
    stop = re.search(r"[,;:.]", low[span.end : part.end])
    end = span.end + stop.start() if stop else part.end
    subject = _telling(passages, start, span.start) or _telling(passages, span.end, end)
    if not subject and not praised:
        return None
    texts = [
        item
        for item in passages.dossier.items
        if item.fact.kind not in ("skill", "keyword", "language", "name", "place")
    ]
    best = max(texts, key=lambda item: (sum(bool(keys & item.keys) for keys in subject), _tells_a_change(item)),
               default=None)  # fmt: skip
    shared = sum(bool(keys & best.keys) for keys in subject) if best else 0
    known = shared > _HALF * len(subject) and best is not None and _tells_a_change(best) if subject else False
    if praised:
        verb = content(low, span.start, span.end) - generic_results()
        won = "prize" in verb
        known = any(verb & item.keys and (won or not subject or any(keys & item.keys for keys in subject))
                    for item in texts if not won or "prize" in item.keys)  # fmt: skip
    if known and best:
        return supported(Span(start, end), "outcome", best.fact)
    return flagged(Span(start, end), "outcome", "outcome-none")


def _tells_a_change(item: Item) -> bool:
    """Whether a fact tells that something became otherwise."""
    if any(one.unit in ("percent", "factor") for one in (*item.quantities, *item.derived)):
        return True
    return bool(cue("figures.change").search(item.low))


def _telling(passages: Passages, start: int, end: int) -> list[frozenset[str]]:
    """The meanings of each word of a stretch that means anything in particular."""
    found = [content(match.group()) - generic_results() for match in words(passages.low, start, end)]
    return [keys for keys in found if keys]


def _last(low: str, start: int, end: int) -> int:
    """Where the clause with the verb begins: after the last comma that leaves it a subject."""
    place = start
    for match in _CLAUSE.finditer(low[start:end]):
        if end - (start + match.end()) > _SUBJECT:
            place = start + match.end()
    return place
