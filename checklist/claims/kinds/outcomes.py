"""Results that are told by a turn of phrase: in half the time, before its day, without a fault, back for more."""

import re
from collections.abc import Callable

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Item
from checklist.claims.matching.agreement import is_career
from checklist.claims.measures import Quantity
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.results.borne_out import shared, telling, tells_a_change, texts
from checklist.claims.words import concepts, cue, spotted
from checklist.text.segmentation import Span

_CLAUSE = re.compile(
    r", (?:and |e |so |ma |but )?|: | - | (?:e|ed|and) (?=(?:the|our|my|no|nobody|il|la|lo|i|gli|le|l'|nessun\w*)[ '])"
)
_STOP = re.compile(r"[,;:.]")
_INSTEAD = re.compile(r"(?<!\w)(?:instead of|rather than|invece d\w+|anziché|against a plan|su un piano)(?!\w)")
_WITHOUT = re.compile(r"(?:without|senza|zero) (?!\w+(?:ing|ere|are|ire)(?!\w))(?!ever|mai)")
_CHANGING = re.compile(r"(?:senza che|without) .*(?:[aei]sse(?:ro)?|ing(?: up| down)?)$")
_HALF = 0.5
_CHANGES = frozenset({"grow", "reduce"})
_SMALL = 13  # counts below it are not flagged for themselves
_SUBJECT = 8  # code points of the shortest subject


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "outcome" of a letter."""
    low, found, known = passages.low, [], texts(passages)
    judges = [(name, sieve, judge) for name, judge in _JUDGES.items() if (sieve := spotted(name)).may_match(low)]
    for passage in passages.all if judges else ():
        for name, sieve, judge in judges:
            for match in sieve.finditer(low, passage.start, passage.end):
                span = Span(match.start(), match.end())
                measured = name != "outcome.returned" and _is_measured(passages, span)
                if not measured and _is_claim(passages, span, passage) and (claim := judge(passages, span, known)):
                    found.append(claim)
    return found


def _is_claim(passages: Passages, span: Span, passage: Passage) -> bool:
    if passage.arranges or not passages.told(span, denied=True):
        return False
    if passages.low[passage.end - 1 : passage.end] == "?":
        return False
    part = passages.part(span)
    clause = passages.clause_at(span.start)
    if (
        clause
        and clause.factuality == "denied"
        and (passages.low.startswith("i ", clause.start) or passages.says("reality.by-me", clause.start, clause.end))
    ):
        return False  # what the writer has not done
    return not passages.says("reality.reader", part.start, part.end)


def _is_measured(passages: Passages, span: Span) -> bool:
    """Whether a figure stands beside a span, with no comma or "and" between.

    A rough share counts only where something is said to have changed by it.
    """
    part = passages.part(span)
    start, end = passages.chunk(span, part)
    shares = passages.says("figures.change", part.start, part.end)
    return any(
        one.end > start
        and one.start < end
        and not (one.start < span.end and span.start < one.end)
        and one.kind not in ("often", "single")
        and not _says_nothing(one, span)
        and (one.raw != 1 or one.unit == "percent")
        and (shares or not (one.unit == "percent" and one.fuzzy))
        for one in passages.quantities
    )


def _says_nothing(one: Quantity, span: Span) -> bool:
    """Whether a figure beside a result is not checked for itself: "adopted by two regions", "for five more years"."""
    if is_career(one):
        return one.start >= span.end
    counted = bool(concepts(one.head - _CHANGES))
    return one.unit == "count" and one.value < _SMALL and counted and one.start >= span.end


def _moved(passages: Passages, span: Span, facts: list[Item]) -> Claim | None:
    """What fell or grew: a fact has to tell a change of it."""
    start, end = _around(passages, span)
    told = telling(passages.low, start, span.start) or telling(passages.low, span.end, end)
    best = max(facts, key=lambda item: (shared(told, item), tells_a_change(item)), default=None)
    if best and shared(told, best) > _HALF * len(told) and tells_a_change(best):
        return supported(Span(start, end), "outcome", best.fact)
    return flagged(Span(start, end), "outcome", "outcome-none") if told else None


def _early(passages: Passages, span: Span, facts: list[Item]) -> Claim | None:
    """What was ready before its day: a fact has to say so, or to have the time that was spared."""
    keys = passages.around(span) - passages.dossier.common
    about = [item for item in facts if item.shares(keys)]
    early = next((item for item in about if cue("figures.early").search(item.low) or _INSTEAD.search(item.low)), None)
    return supported(span, "outcome", early.fact) if early else flagged(span, "outcome", "outcome-none")


def _returned(passages: Passages, span: Span, facts: list[Item]) -> Claim | None:
    """Who came back for more: a fact has to say so of them."""
    start, end = _around(passages, span)
    subject = telling(passages.low, start, span.start) or telling(passages.low, span.end, end)
    for item in facts:
        if cue("outcome.again").search(item.low) and (not subject or shared(subject, item)):
            return supported(Span(start, end), "outcome", item.fact)
    return flagged(Span(start, end), "outcome", "outcome-none")


def _absent(passages: Passages, span: Span, facts: list[Item]) -> Claim | None:
    """What has not happened: a fact has to speak of it. "Without a single English word" tells of no result."""
    start, end = _around(passages, span)
    changing = _CHANGING.match(passages.low, span.start, span.end)
    if (
        _WITHOUT.match(passages.low, span.start)
        and not changing
        and not cue("outcome.adverse").search(passages.low, span.start, end)
    ):
        return None
    told = telling(passages.low, span.start, end)
    best = max(facts, key=lambda item: shared(told, item), default=None)
    known = shared(told, best) if best else 0
    if best and (known == len(told) or (known > _HALF * len(told) and cue("outcome.complete").search(best.low))):
        return supported(Span(start, end), "outcome", best.fact)
    adverse = cue("outcome.adverse").search(passages.low, span.start, end)
    return flagged(Span(start, end), "outcome", "outcome-none") if len(told) > 1 or (told and adverse) else None


def _on_time(passages: Passages, span: Span, facts: list[Item]) -> Claim | None:
    """What was ready in time: flagged where a fact says of the thing that it was late, and none that it was not."""
    clause = passages.clause_at(span.start)
    if clause and clause.factuality == "denied":
        return None  # "they are not on time yet"
    keys = passages.around(span) - passages.dossier.common
    about = [item for item in facts if item.shares(keys)]
    if any(cue("outcome.on-time").search(item.low) for item in about):
        return None
    late = next((item for item in about if cue("figures.late").search(item.low)
                 and not cue("figures.change").search(item.low)), None)  # fmt: skip
    return flagged(span, "outcome", "outcome-late", late.fact) if late else None


_JUDGES: dict[str, Callable[[Passages, Span, list[Item]], Claim | None]] = {
    "outcome.moved": _moved,
    "outcome.early": _early,
    "outcome.returned": _returned,
    "outcome.absent": _absent,
    "outcome.on-time": _on_time,
}


def _around(passages: Passages, span: Span) -> tuple[int, int]:
    """Where the words of a result begin and end."""
    part = passages.part(span)
    stop = _STOP.search(passages.low, span.end, part.end)
    return _last(passages.low, part.start, span.start), stop.start() if stop else part.end


def _last(low: str, start: int, end: int) -> int:
    """Where the clause with the verb begins: after the last comma that leaves it a subject."""
    place = start
    for match in _CLAUSE.finditer(low[start:end]):
        if end - (start + match.end()) > _SUBJECT:
            place = start + match.end()
    return place
