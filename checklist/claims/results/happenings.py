"""What a clause tells that has no sign of a result: a deed of others, or what became of a thing."""

import re

from checklist.claims.passages import Passages
from checklist.claims.results.borne_out import telling
from checklist.claims.results.marks import STATES
from checklist.claims.results.others import Other, is_definite, is_of_people
from checklist.claims.results.told import verbs_of
from checklist.clauses.closed import word_set

_LITTLE = 3  # telling words of what is told in the past tense
_PAST = ("past", "perfect")
BECOME = ("become", "diventare")
_CHANGING = word_set(  # what else tells a change beside the verbs of the table
    "fell stop end become recover ease shorten settle diventare alleggerire accorciare allungare calmare sciogliere"
)
# Verbs that tell no result by themselves.
_DULL = word_set(
    "do have be include exclude find found bear go seem say sit remain use like know mean begin need"
    " fare avere essere nascere trovare andare sembrare dire rimanere restare stare mettere sapere cominciare iniziare"
)
_LEARNING = word_set("learn imparare")
_UP = re.compile(r"(?:gone|went|come|came|is|are|was|were|has|have) (?:\w+ )?(?:up|down|from)(?!\w)")
_HAS_DONE = re.compile(r"(?:ha|hanno) (?:\w+mente |poi |già |anche |subito )?\w{2,}[st][oaie](?!\w)")  # «ha perso»
_DONE_BY = re.compile(r"(?<!\w)by(?!\w)|(?<!\w)(?:si|stat[oaie])(?!\w)")  # with a passive that is not the writer's deed
_US = re.compile(r"(?<!\w)(?:us|our|ci|nostr[oaie])(?!\w)")
_MINE = re.compile(r"(?<!\w)(?:my|mi[oae]|miei)(?!\w)")
_NOT = re.compile(r"(?<!\w)(?:not|never|non)(?!\w)|n't(?!\w)")
_NOW = re.compile(
    r"(?<!\w)(?:now|these days|nowadays|today|as well|oggi|ora|adesso|ormai"
    r"|anche(?! (?:quando|se|per|in|a)(?!\w)))(?!\w)"
)


def is_past(low: str, one: Other) -> bool:
    """Whether a clause tells what has happened, or what could be done."""
    return one.verb.tense in (*_PAST, "could") or one.verb.lemmas[-1] == "fell" or _has_done(low, one)


def _has_done(low: str, one: Other) -> bool:
    return one.verb.lemmas == ("avere",) and bool(_HAS_DONE.match(low, one.clause.verb_start))


def changes(low: str, one: Other) -> bool:
    """Whether a verb tells that something became more, less or otherwise."""
    lemma = one.verb.lemmas[-1]
    return lemma in verbs_of("change") or lemma in _CHANGING or bool(_UP.match(low, one.clause.verb_start))


def is_happening(passages: Passages, one: Other, *, changed: bool) -> bool:
    """Whether a clause tells in the past what somebody did or what became of a thing, or what people do now."""
    low, verb, done = passages.low, one.verb, _has_done(passages.low, one)
    if verb.tense == "present" and verb.kind == "finite" and verb.lemmas[-1] not in STATES and not done:
        return _do_now(low, one)
    if not done and verb.tense not in _PAST and verb.lemmas[-1] != "fell":
        return False
    if _is_dull(one, done=done or changed) or _is_aside(low, one, english=passages.letter.language.main == "en"):
        return False
    if verb.tense == "past" and not changed and len(telling(low, one.start, one.end)) < _LITTLE:
        return False
    return changed or is_definite(passages, one)


def _do_now(low: str, one: Other) -> bool:
    """Whether people do something now, or to "us"."""
    ours = _US.search(low, one.clause.verb_end, one.end) or _NOW.search(low, one.start, one.end)
    return bool(ours) and not _MINE.search(low, one.clause.verb_end, one.end) and is_of_people(low, one.subject)


def _is_dull(one: Other, *, done: bool) -> bool:
    """Whether a verb tells no result by itself."""
    lemma = one.verb.lemmas[-1]
    if not _LEARNING.isdisjoint(one.verb.lemmas) or (lemma in _DULL and not done):
        return True
    return lemma in STATES and lemma not in BECOME


def _is_aside(low: str, one: Other, *, english: bool) -> bool:
    """Whether a clause denies something, stands behind its noun, or tells passively what the writer may have done."""
    if one.clause.factuality == "denied" and _NOT.search(low, one.start, one.end):
        return True
    if english and low.endswith(", ", 0, one.clause.verb_start):
        return True  # "my model, built in R, estimates"
    return one.verb.passive and not _DONE_BY.search(low, one.start, one.end)
