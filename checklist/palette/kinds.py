"""How each kind of the palette decides: a rule over where the words stand, and what stands beside them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from checklist.criteria import Finding
from checklist.criteria.outcomes import effects
from checklist.letter import Letter
from checklist.palette.passages import (
    Lines,
    beside,
    changes_beside,
    depths_beside,
    figures_beside,
    named,
    quotable,
    shown,
    told,
    windows,
)
from checklist.palette.words import find_words
from checklist.text.segmentation import Span

FIGURES = (
    *("time", "percent", "factor", "money", "rate", "users", "people", "orders", "data", "machines", "count", "bare"),
    "years",
)
_MEASURES = frozenset(FIGURES) - {"bare", "years"}  # what counts as a figure where the guide does not say
OLDEST = "deed-with-object"  # the kind of a criterion whose entry names none

type Rule = Callable[[Letter, Mapping[str, Any], Lines], Finding]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of check.

    Attributes:
        id: its name in guides' files.
        run: decides it, from the letter, the parameters, and where each line of the words stands.
        defaults: the parameters that it has beside `minimum`, `words`, `terms` and `patterns`.
        others: whether its words may tell what others did: a story has a question that somebody else asks.
    """

    id: str
    run: Rule
    defaults: Mapping[str, Any] = field(default_factory=dict)
    others: bool = False


KINDS: dict[str, Kind] = {}


def _kind(ident: str, *, others: bool = False, **defaults: Any) -> Callable[[Rule], Rule]:
    def register(run: Rule) -> Rule:
        KINDS[ident] = Kind(ident, run, defaults, others)
        return run

    return register


def _finding(met: list[Span], partial: list[Span], enough: bool, minimum: int) -> Finding:
    facts = {"found": len(met), "minimum": minimum}
    if met and enough:
        return Finding("met", tuple(met), facts)
    spans = met or partial
    return Finding("partial" if spans else "missing", tuple(spans), facts)


@_kind("term-near-figure", figures=())
def term_near_figure(letter: Letter, needs: Mapping[str, Any], lines: Lines) -> Finding:
    """Met with `minimum` sentences that have one of the words and a figure, of work that is told; else partial."""
    kinds = frozenset(needs["figures"]) or _MEASURES
    met: dict[int, Span] = {}
    for span in told(letter, lines):
        if figures := figures_beside(letter, span, kinds):
            met.setdefault(letter.sentence_of(span).index, _reaching(letter, span, figures[0]))
    return _finding(list(met.values()), named(letter, lines), len(met) >= needs["minimum"], needs["minimum"])


@_kind("tool-with-years")
def tool_with_years(letter: Letter, needs: Mapping[str, Any], lines: Lines) -> Finding:
    """Met with `minimum` of the words that have years or a depth of use beside them; named ones are partial."""
    met = []
    for spans in lines.values():
        deep = [(span, depth) for span in shown(letter, spans) for depth in depths_beside(letter, span)]
        met += [_reaching(letter, *deep[0])] if deep else []
    return _finding(met, named(letter, lines), len(met) >= needs["minimum"], needs["minimum"])


@_kind("before-and-after")
def before_and_after(letter: Letter, needs: Mapping[str, Any], lines: Lines) -> Finding:
    """Met with `minimum` changes told in figures in the sentence of one of the words or the next; else partial."""
    met: dict[int, Span] = {}
    for span in told(letter, lines):
        for change in changes_beside(letter, span)[:1]:
            met.setdefault(change.start, _reaching(letter, span, change))
    return _finding(list(met.values()), named(letter, lines), len(met) >= needs["minimum"], needs["minimum"])


@_kind("deed-with-object", deeds={}, detail=0)
def deed_with_object(letter: Letter, needs: Mapping[str, Any], lines: Lines) -> Finding:
    """Met with `minimum` different things that the writer did something with; things only named are partial.

    With `deeds` only these verbs count; with `detail` a figure, a tool or an effect must stand beside.
    """
    deeds = [span for _, spans in find_words(letter.low, needs["deeds"]) for span in spans if letter.own(span)]
    met: list[Span] = []
    bare: list[Span] = []
    for spans in lines.values():
        done = [span for span in shown(letter, spans) if not needs["deeds"] or beside(letter, span, deeds)]
        full = [span for span in done if not needs["detail"] or _has_detail(letter, span)]
        (met if full else bare).extend([letter.clause(one) for one in (full or done)[:1]])
    found = _finding(met, bare or named(letter, lines), len(met) >= needs["minimum"], needs["minimum"])
    return found if found.verdict == "met" or not bare else Finding("partial", (*met, *bare), found.facts)


@_kind("any-of", others=True, sentences=1)
def any_of(letter: Letter, needs: Mapping[str, Any], lines: Lines) -> Finding:
    """Met with `minimum` different lines of the words within `sentences` neighbours that tell a deed.

    Where only one of them is not there, it is partial.
    """
    best: list[Span] = []
    for window in windows(letter, lines, needs["sentences"]):
        if len(window) > len(best):
            best = window
    least = max(1, needs["minimum"] - 1)
    facts = {"found": len(best), "minimum": needs["minimum"]}
    quoted = quotable(letter, best)
    if quoted and len(best) >= needs["minimum"]:
        return Finding("met", tuple(quoted), facts)
    spans = quoted if len(best) >= least else named(letter, lines) if needs["minimum"] == 1 else []
    return Finding("partial" if spans else "missing", tuple(spans), facts)


@_kind("absence")
def absence(letter: Letter, needs: Mapping[str, Any], lines: Lines) -> Finding:
    """Met where none of the words stands in a letter that tells of something done; partial below `minimum` of them."""
    there = [span for spans in lines.values() for span in spans]
    if there:
        return Finding("partial" if len(there) < needs["minimum"] else "missing", (), {"found": len(there)})
    deeds = letter.body_hits("did")
    return Finding("met", (letter.clause(deeds[0]),), {"found": 0}) if deeds else Finding("missing")


def _has_detail(letter: Letter, span: Span) -> bool:
    sentence = letter.sentence_of(span)
    reach = letter.around(sentence, 0, 1)
    tools = (one for one in letter.mentions_in(reach.start, reach.end) if one.own and not one.touches(span))
    named_effects = (one for one in effects(letter) if reach.start <= one.start < reach.end)
    return bool(figures_beside(letter, span, _MEASURES)) or any(tools) or any(named_effects)


def _reaching(letter: Letter, span: Span, other: Span) -> Span:
    """From a word to what stands beside it; the clause of what stands beside it, where that is in another sentence."""
    if letter.sentence_of(span).index != letter.sentence_of(other).index:
        return letter.clause(other)
    return Span(min(span.start, other.start), max(span.end, other.end))
