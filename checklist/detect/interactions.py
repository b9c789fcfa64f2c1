"""Who the candidate dealt with, and how: a function or stakeholder beside what passed between the two."""

import re
from collections.abc import Container

from checklist.detect.people import persons
from checklist.letter import Letter
from checklist.lexicon.regex_lists import pieces, words
from checklist.lexicon.vocabulary import Hit
from checklist.text.segmentation import Span
from checklist.text.spans import meets, merged

_NAMED = re.compile(r"\b(?:mi|si|was|is|it's|are)\s$")  # "mi chiamo", "it is called": a name, no dealing
# Customers and crowds are no colleagues, and "cross-functional teams" are nobody in particular.
_LOOKED = words("managers.looked")
_ANYBODY = words("managers.anybody")
_TO_ME = re.compile(rf" (?:{pieces('managers.to-me')})(?!\w)")
_DONE_TO = re.compile(rf"\s(?:{pieces('managers.done-to')})")
_DONE_WITH = re.compile(rf"(?<!\w)(?:{pieces('managers.done-with')}) ?$")
_SOMEBODY = re.compile(
    rf"(?<!\w)(?:il|la|i|gli|le|lo|l'|al|alla|ai|agli|alle|all'|del|della|dei|con|due|tre|quattro|the|our|two"
    rf"|three|four|both|each|every) ?(?P<who>{pieces('managers.somebody')})(?!\w)"
)
_DEALS = frozenset({"act", "lead"})  # what is built or used is built for nobody
_BEFORE, _AFTER = 60, 45  # code points in which the verb stands before and after the person


def _formula(letter: Letter, span: Span) -> bool:
    """Whether the passage only lists skills or speaks in worn phrases."""
    listed = letter.near("knowing", span, 45, 0) or letter.near("promise", span, 45, 0)
    return bool(listed) or meets(letter.hits("cliche"), span)


def _join(letter: Letter, person: Hit) -> Span | None:
    """From the person to the nearest word of dealing, with no full stop or semicolon between."""
    best: Span | None = None
    for hit in letter.near("dealt", person, _BEFORE, _AFTER):
        if (
            hit.touches(person)
            or letter.standing(hit) in ("company", "wished")
            or _NAMED.search(letter.low[max(0, hit.start - 8) : hit.start])
        ):
            continue
        gap = letter.low[min(hit.end, person.end) : max(hit.start, person.start)]
        if any(mark in gap for mark in (";", ". ", "\n", ": ")):
            continue
        whole = Span(min(hit.start, person.start), max(hit.end, person.end))
        if best is None or whole.end - whole.start < best.end - best.start:
            best = whole
    return best


def _by_grammar(letter: Letter, person: Hit) -> Span | None:
    """From the person to a deed done to them or with them, or to what they said to the candidate."""
    low, sentence = letter.low, letter.sentence_of(person)
    back = _TO_ME.match(low, person.end, min(sentence.end, person.end + 60))
    if back and letter.does(person, 160, 160):
        return Span(person.start, back.end())
    deeds = [hit for hit in letter.near("did", person, 60, 0) if letter.own(hit) and hit.concept in _DEALS]
    deeds = [hit for hit in deeds if not _LOOKED.match(low, hit.start)]  # to watch somebody is research
    for hit in reversed(deeds):
        if _DONE_TO.fullmatch(low, hit.end, person.start):
            return Span(hit.start, person.end)
    if _DONE_WITH.search(low, max(sentence.start, person.start - 40), person.start):
        acts = [hit for hit in letter.near("did", person, 60, 60) if letter.own(hit) and hit.concept != "use"]
        acts = [hit for hit in acts if ";" not in low[min(hit.end, person.end) : max(hit.start, person.start)]]
        return Span(min(person.start, acts[0].start), max(person.end, acts[0].end)) if acts else None
    return None


def people(letter: Letter, leave_out: Container[str]) -> list[Hit]:
    """Functions and stakeholders of the candidate's own statements, but for some concepts."""
    listed = [hit for hit in letter.functions if hit.concept not in leave_out]
    others = [hit for hit in letter.body_hits("people-else") if not meets(letter.functions, hit)]
    return sorted([*listed, *others])


def _heads(letter: Letter) -> list[Hit]:
    """People by what they are called for, behind an article or a number, of the candidate's own statements."""
    body = letter.parts.body
    found = [
        Hit(*match.span("who"), "somebody", "somebody")
        for match in _SOMEBODY.finditer(letter.low, body.start, body.end)
    ]
    return [hit for hit in found if letter.own(hit) and not meets(letter.functions, hit)]


def dealings(letter: Letter, leave_out: Container[str] = (), anybody: bool = False) -> list[Span]:
    """Passages in which something passed between the candidate and a named kind of person.

    Args:
        letter: the letter.
        leave_out: concepts of the lexicon's functions that do not count.
        anybody: whether people count who stand in no list of functions: "the caretaker", "la responsabile della mensa".
    """
    found = []
    for person in sorted([*people(letter, leave_out), *(_heads(letter) if anybody else ())]):
        if letter.low.startswith("'s ", person.end) or letter.low.startswith("s' ", person.end):
            continue  # "the client's mailboxes" are no client
        joined = _join(letter, person) or _by_grammar(letter, person)
        if joined and not _formula(letter, joined):
            found.append(joined)
    others = [one for one in persons(letter) if not _ANYBODY.search(letter.low, one.start, one.end)]
    known = merged(found)
    return [*found, *(one for one in others if not meets(known, one))]
