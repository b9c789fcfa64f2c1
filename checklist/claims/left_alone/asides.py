"""What is told beside a word to the reader: "on BigQuery, if you want to know", "in your world I have been, at …"."""

from checklist.claims.denial import admits
from checklist.claims.passages import Passages
from checklist.claims.words import cue, spotted
from checklist.text.segmentation import Span

_UNREAL = frozenset({"wished", "hypothetical", "denied", "planned"})
_UNTOLD = ("reality.reader", "reality.conditional")
_LACKING = ("reality.gap", "reality.replaced")


def is_told(passages: Passages, span: Span) -> bool:
    """Whether a span is a statement of the writer, be it in a sentence that also speaks to the reader."""
    if passages.told(span):
        return True
    passage, clause = passages.at(span), passages.clause_at(span.start)
    if not passage or not clause or clause.factuality in _UNREAL:
        return False
    part = passages.part(span)
    start, end = passages.chunk(span, part)
    apart = clause.agent in ("writer", "team") and not any(passages.says(name, start, end) for name in _UNTOLD)
    if apart and not admits(passages, span, passage):
        return True
    told = without_asides(passages.low[part.start : part.end])
    return told is not None and not any(cue(name).search(told) for name in (*_UNTOLD, *_LACKING))


def without_asides(low: str) -> str | None:
    """A folded stretch with blanks for "if you want to know" and the like; None where it has none of these."""
    aside = spotted("reality.aside")
    if not aside.search(low):
        return None
    return aside.pattern.sub(lambda match: " " * len(match.group()), low)


def writer_acts(passages: Passages, span: Span) -> bool:
    """Whether a verb around a span is in the first person: "fra le funzioni rilasciate cito …"."""
    part = passages.part(span)
    return any(
        one.verb is not None and one.verb.person == 1 and one.factuality == "actual"
        for one in passages.clauses
        if part.start <= one.start < part.end
    )
