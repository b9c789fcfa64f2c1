"""Results told as events: a fact has to tell the same of the same thing, and as more than a plan."""

import re
from functools import cache

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Item
from checklist.claims.measures import Quantity
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.results.borne_out import Keys, is_spotless, noun_phrase, shared, telling, tells_a_change, texts
from checklist.claims.results.events import Event, events
from checklist.claims.results.marks import MARKED
from checklist.claims.results.others import WHOEVER
from checklist.claims.results.told import verbs_of
from checklist.claims.words import concepts, content, cue, table
from checklist.clauses.verbs import forms
from checklist.text.segmentation import Span

_HALF, _MOST = 0.5, 0.75  # of the words of an event that a fact has to have; more where it lacks the verb
# What somebody changed.
_OBJECT = re.compile(r" (?P<first>(?:il|lo|la|i|gli|le|the|our|my|their|its|his|her)(?!\w)|l')")
_UNREAD = re.compile(r"(?<!\w)(?:an?|one|un) (?:sixth|seventh|eighth|ninth|twelfth|sesto|settimo|ottavo|nono)(?!\w)")
_BESIDE_ME = re.compile(r"(?<!\w)(?:accanto a|vicino a|con|sotto di|beside|alongside|next to|with|under) me(?!\w)")
_IT = re.compile(r"(?:it|they)(?!\w)")
_BACK = re.compile(r"(?:(?:has|have|had) )?(?:paid|broken?)(?!\w)|si (?:è|sono) (?:\w+ )?ripagat")
_WITHIN = re.compile(
    r"(?<!\w)(?:in|within|after|over|during|entro|dopo|durante|nel|nell'|nella|nei|nelle)"
    r"(?: (?:the|its|their|my|our|il|la|i|gli|le))?(?: (?:first|second|third|last|prim[oaie]|second[oa]|ultim\w))? ?$"
)
_REPAID = re.compile(
    r"(?<!\w)(?:paid|pays|payback|break[- ]?even|broke even|roi|returns? on|ripag\w+|rientr\w+|recuperat\w|invest\w+"
    r"|cost[si]?|savings?|risparmi\w*)(?!\w)"
)
_SMALL = 13  # counts from which on the subject has a figure of its own
_LITTLE = 2  # telling words below which an event says too little to be looked for


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "outcome" that are events without a figure of their own."""
    found, known = [], texts(passages)
    for event in events(passages):
        if _is_claim(passages, event) and (claim := _judged(passages, event, known)):
            found.append(claim)
    return found


def _is_claim(passages: Passages, event: Event) -> bool:
    passage = passages.at(event)
    if not passage or passage.arranges or passage.reader or not passages.told(event, denied=True):
        return False
    if passages.low[passage.end - 1 : passage.end] == "?":
        return False
    if _is_told_elsewhere(passages, event, passage):
        return False
    return not any(_measures(passages.low, event, one) for one in passages.quantities)


def _is_told_elsewhere(passages: Passages, event: Event, passage: Passage) -> bool:
    """Whether an event is no result, or is told by what is checked for itself.

    A colon explains it by figures, a language has improved, people grew beside the writer, or "it" is the reader's.
    """
    low = passages.low
    explained = low[event.end : event.end + 1] == ":" and any(
        event.end < one.start < passage.end for one in passages.quantities
    )
    if explained or (event.kind == "change" and (_UNREAD.search(low, event.verb.end, event.end)
                                                 or _BESIDE_ME.search(low, event.start, event.end))):  # fmt: skip
        return True
    if WHOEVER.match(low, event.start) or _speech().search(low, event.subject.start, event.subject.end):
        return True
    before = passages.all[passage.index - 1] if passage.index else None
    goes_on = before and before.reader and before.paragraph == passage.paragraph
    return bool(goes_on and _IT.match(low, event.start))


@cache
def _speech() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(table('languages').values())})(?!\w)")


def _measures(low: str, event: Event, one: Quantity) -> bool:
    """Whether a figure tells how much: not if it is the verb ("halved"), or counts its subject ("both farms")."""
    if one.kind in ("often", "single") or (event.verb.touches(one) and event.kind not in MARKED):
        return False
    if one.end <= event.start or one.start >= event.end or (event.kind == "never" and one.value <= 1):
        return False
    if one.unit == "time" and one.end <= event.verb.start and _WITHIN.search(low, event.start, one.start):
        return False  # "in the first year drop-outs went down", "within six months …"
    if one.end <= event.verb.start and event.kind not in MARKED:
        return one.unit not in ("count", "factor") or one.value >= _SMALL
    if one.unit == "time" and _BACK.match(low, event.verb.start):
        return False  # in how much time it was paid back
    few = (one.unit == "time" and event.kind == "renew") or (one.unit == "count" and one.value < _SMALL)
    # Not so "adopted by two firms", "renewed for five years", and what came of a deed "in two parishes".
    return event.kind in ("change", "now", "never", "better") or not few


def _judged(passages: Passages, event: Event, facts: list[Item]) -> Claim | None:
    subject, marked = telling(passages.low, event.subject.start, event.subject.end), event.kind in MARKED
    told = subject + telling(passages.low, event.verb.end, event.end)
    if event.kind == "never":
        told += telling(passages.low, event.verb.start, event.verb.end)
    if marked and len(told) < (1 if event.kind == "never" else _LITTLE):
        return None
    changed = _OBJECT.match(passages.low, event.verb.end) if event.kind == "change" else None
    thing = Span(changed.start("first"), event.end) if changed else event.subject
    core = telling(passages.low, *noun_phrase(passages.low, thing)) or subject or told
    clean = next((one for one in facts if event.kind == "never" and is_spotless(one) and shared(told, one)), None)
    if clean:
        return supported(event, "outcome", clean.fact)
    repaid = bool(_BACK.match(passages.low, event.verb.start))
    same = [
        item
        for item in facts
        if _tells(item, event)
        and (not repaid or _REPAID.search(item.low))
        and _is_of(passages, event, item, core, told)
    ]
    near = max(same or facts, key=lambda item: shared(told, item), default=None)
    if not near or not (same or shared(told, near) > (_HALF if marked else _MOST) * len(told)):
        return flagged(event, "outcome", "outcome-none")
    if event.kind == "never" and not cue("outcome.complete").search(near.low):
        return flagged(event, "outcome", "outcome-none")
    if cue("outcome.tentative").search(near.low) and not passages.says("outcome.tentative", event.start, event.end):
        return flagged(event, "outcome", "outcome-none")
    return supported(event, "outcome", near.fact)


def _is_of(passages: Passages, event: Event, item: Item, core: Keys, told: Keys) -> bool:
    """Whether a fact is of what acts in an event, or of as many: "three colleagues" for "3 trainees"."""
    if event.kind == "change":
        return not core or any(keys & item.keys for keys in core)
    counts = {one.value for one in passages.quantities if event.start <= one.start < event.end}
    return not told or bool(shared(told, item) or counts & {one.value for one in item.quantities})


def _tells(item: Item, event: Event) -> bool:
    """Whether a fact tells an event of the same class."""
    if event.kind == "change":
        return tells_a_change(item)
    return bool(_meaning(event.kind) & item.keys)


@cache
def _meaning(kind: str) -> frozenset[str]:
    """How all forms of the verbs of a class begin; what they mean besides may be quite other things."""
    told = (form for verb in sorted(verbs_of(kind)) for one in ("it", "en") for form in (verb, *forms(verb, one)))
    return frozenset(key for key in content(" ".join(told)) if key not in concepts([key]))
