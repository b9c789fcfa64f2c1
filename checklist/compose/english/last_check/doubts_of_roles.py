"""Doubts of a clause that tells who somebody is: a deed read as a role, a role without article, what hangs on it."""

import re

from checklist.compose.english.last_check.doubts_of_joins import is_somebody
from checklist.compose.english.phrases import base_of, is_plural, words_of
from checklist.compose.english.roles import is_agent
from checklist.compose.english.wording.noun_phrases import noun_phrases

_ROLE = re.compile(r"I (?:am|was) (?P<rest>(?!(?:the|an?|in|on|part|responsible|acting|involved|one|my)\b).*)")
# "I am part of a team for …, audits and tests".
_BEHIND_A_ROLE = re.compile(
    r"I (?:(?:am|was|have been) (?:an?|the|part of|on)|joined|(?:sit|sat) on) [^,]+, "
    r"(?!and (?:my|I)\b)(?:and )?(?P<thing>.+)"
)


def doubt_of_role(plain: str) -> str:
    """What stands behind a role without verb, and a role without article: "I am bunkering assistant, log entries"."""
    if _is_deed_as_role(plain):
        return "a deed as a role"
    if behind := _BEHIND_A_ROLE.match(plain):
        thing = next(iter(noun_phrases(behind["thing"])), None)
        if thing and not thing.start and _is_thing(thing.head.lower()):
            return "things behind a role"
    role = _ROLE.match(plain)
    phrase = next(iter(noun_phrases(role["rest"])), None) if role else None
    if not role or phrase is None or phrase.before or not is_agent(phrase.head.lower()):
        return ""
    if re.search(r", (?!and (?:my|I)\b)[a-z]", role["rest"]):
        return "things behind a role"
    alone = base_of(phrase.words[0], "V") or phrase.head.lower() in words_of("held-alone") - {"assistant"}
    bare = len(phrase.words) > 1 and not phrase.is_determined and phrase.words[0] != "lead"
    return "a role without article" if bare and not alone else ""


def _is_deed_as_role(plain: str) -> bool:
    """Whether a deed was read as what somebody is, or the rest of a role as a deed: "I am a supervising clerk"."""
    doing = re.match(r"I (?:am|was) an? (?P<doing>[a-z]+ing) ", plain)
    lists = ("mass", "uncountable", "count-or-mass", "ing-nouns")
    if doing and base_of(doing["doing"], "G") and not any(doing["doing"] in words_of(one) for one in lists):
        return True
    further = re.match(r"I (?:am|was) an? [^,]*? and (?P<verb>[a-z]+) (?!of\b)", plain)
    return bool(
        further
        and base_of(further["verb"], "B")
        and not base_of(further["verb"], "D")
        and not is_agent(further["verb"])
        and re.match(r"I (?:am|was) an? [^,]*? and [a-z]+ (?:off|out|up|the|an?|[a-z]+s)\b", plain)
    )


def _is_thing(noun: str) -> bool:
    lists = ("count", "uncountable", "count-or-mass")
    return not is_somebody(noun) and (is_plural(noun) or any(noun in words_of(one) for one in lists))
