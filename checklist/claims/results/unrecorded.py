"""Results that no fact records, told of others or of things, whatever their verb.

A clause is a result if something shows it (`signs.py`), or if it tells in the past what somebody who is named did, or
what became of a thing, among sentences on the writer's work; and if no fact has half of its words.
"""

import re

from checklist.claims.claim import Claim, flagged
from checklist.claims.dossier import Item
from checklist.claims.measures import Quantity
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.results.borne_out import is_known, is_spotless_of, tells_change_of, texts
from checklist.claims.results.happenings import BECOME, changes, is_happening, is_past
from checklist.claims.results.marks import STATES
from checklist.claims.results.others import Other, is_anecdote, is_named, is_pronoun, other_in
from checklist.claims.results.signs import Signs, SignsOf
from checklist.text.segmentation import Span

_NEAR = 1.0  # how much the sentences around share with a fact, if they tell of the writer's work
_BEFORE = 4  # sentences before one of the same paragraph, of which any may tell of the writer
_MANY = 13  # counts from which on a figure is checked for itself
_ME = re.compile(r"m(?<!\wm)(?:(?:e|i|yself)(?!\w)|')")  # the letter first, which Python finds at once
_TIMES = re.compile(r"(?<!\w)(?:half|twice|third|three times|doppio|triplo)(?!\w)")
_EARLIER = re.compile(
    r"(?<!\w)(?:before (?:i|we|me|my)|until i|when (?:i|we) (?:came|arrived|joined|started|began|took)"
    r"|prima (?:di me|che arriva\w+|del mio arrivo)|quando (?:sono|siamo) (?:arrivat|entrat)\w)(?!\w)"
)


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "outcome" that no fact records: what others did, or what became of things."""
    low, known, signs = passages.low, texts(passages), SignsOf(passages.low)
    found = []
    for clause in passages.clauses:
        passage = passages.at(clause)
        if not passage or passage.reader or passage.arranges or low[passage.end - 1 : passage.end] == "?":
            continue
        one = other_in(passages, clause)
        if not one or not _is_result(passages, one, passage, known, _signs(passages, one, passage, signs)):
            continue
        told = passages.told(clause, denied=True) and not is_anecdote(low, one)
        if told and not _EARLIER.search(low, passage.start, one.end):
            found.append(flagged(Span(one.start, one.end), "outcome", "result-none"))
    return found


def _is_result(passages: Passages, one: Other, passage: Passage, known: list[Item], signs: Signs) -> bool:
    """Whether a clause tells a result, and no fact bears it out."""
    low = passages.low
    if not signs and one.verb.tense != "present" and not is_past(low, one) and one.verb.kind != "participle":
        return False
    figures = [figure for figure in passages.quantities if figure.start < one.end and figure.end > one.start]
    became = figures and one.verb.lemmas[-1] in BECOME  # "two a month have become one a day"
    if became or ("reacted" not in signs and _ME.search(low, one.start, one.end)):
        return False
    figures = [figure for figure in figures if figure.kind not in ("often", "single")]
    if any(_measures(figure, one, signs) for figure in figures):
        return _changed_by(low, one, figures, known)
    if not _is_told(passages, one, passage, signs, many=any(figure.value >= _MANY for figure in figures)):
        return False
    if _is_borne_out(low, one, signs, known):
        return False
    nearest = passages.dossier.nearest(passage.near)
    return bool(nearest) and nearest[0][0] >= _NEAR


def _changed_by(low: str, one: Other, figures: list[Quantity], known: list[Item]) -> bool:
    """Whether a thing is said to have changed by so much, and no fact tells any change of it."""
    past = is_past(low, one) or one.verb.kind == "participle"
    if not past or one.relative or not changes(low, one) or not is_named(low, one):
        return False
    several = any(_has_several(fact, figures) for fact in known)
    return not several and not tells_change_of(low, one.subject, known)


def _is_told(passages: Passages, one: Other, passage: Passage, signs: Signs, *, many: bool) -> bool:
    """Whether a clause tells a result by its signs, or without any in a paragraph on the writer's work."""
    low, own = passages.low, False
    if signs:
        own = _is_on_work(passages, passage)
        if _shows(low, one, signs, own=own) and (not many or is_past(low, one)):
            return True
    if many or one.relative or not is_named(low, one):
        return False
    changed = changes(low, one)
    return is_happening(passages, one, changed=changed) and (changed or own or _is_on_work(passages, passage))


def _is_on_work(passages: Passages, passage: Passage) -> bool:
    """Whether a sentence, or one before it in its paragraph, tells of the writer."""
    before = passages.all[max(0, passage.index - _BEFORE) : passage.index]
    return passage.own or any(other.own for other in before if other.paragraph == passage.paragraph)


def _is_borne_out(low: str, one: Other, signs: Signs, known: list[Item]) -> bool:
    """Whether a fact tells the same, the same change, or that nothing went wrong."""
    changed = changes(low, one)
    times = bool(_TIMES.search(low, *signs.get("compared", (0, 0))))
    if (changed or times) and is_named(low, one) and tells_change_of(low, one.subject, known):
        return True
    if ("ended" in signs or one.clause.factuality == "denied") and is_spotless_of(low, one, known):
        return True
    return is_known(low, one, Span(one.clause.verb_start, one.end), known, changed=changed)


def _signs(passages: Passages, one: Other, passage: Passage, told: SignsOf) -> Signs:
    """The signs of a clause, with its cause that stands before it."""
    signs = told.within(one.start, one.end)
    if "since" not in signs:
        signs |= told.before(passage.start, one.start)
    state = one.verb.lemmas[-1] in STATES
    if not state and (is_past(passages.low, one) or "since" in signs or passages.letter.language.main == "it"):
        signs |= told.behind(one.clause.verb_end, one.end)
    return signs


def _measures(figure: Quantity, one: Other, signs: Signs) -> bool:
    """Whether a figure tells how much: it neither counts something, nor who reacted, nor belongs to a sign."""
    counts = figure.unit == "count" and (figure.start < one.clause.verb_start or figure.value < _MANY)
    share = figure.unit == "percent" and figure.start < one.clause.verb_start and "reacted" in signs
    return not counts and not share and not any(start <= figure.start < end for start, end in signs.values())


def _has_several(fact: Item, figures: list[Quantity]) -> bool:
    """Whether a fact has two of the figures of a clause, which then tells the same in other words."""
    values = {(one.unit, one.value) for one in fact.quantities}
    return len({(one.unit, one.value) for one in figures} & values) > 1


def _shows(low: str, one: Other, signs: Signs, *, own: bool) -> bool:
    """Whether the signs of a clause suffice, given who acts in it and what is told beside."""
    past, named = is_past(low, one) or one.verb.tense == "pluperfect", is_named(low, one)
    if not signs or not (own or past) or (one.relative and not ("reacted" in signs and past)):
        return False
    if "reacted" in signs:
        return named or past or not is_pronoun(low, one.subject)
    state = not past and (one.verb.passive or one.verb.lemmas[-1] == "be")
    if state and "ended" not in signs:
        return False
    if not named:
        return "ended" in signs and "since" in signs
    return own or set(signs) != {"compared"}
