"""Doubts of clauses that are about a thing: "tonnage grew from 4 to 9", and not "the redesign of a label"."""

import re

from checklist.compose.english.phrases import base_of
from checklist.compose.letter import at_commas

_OF_WRITER = re.compile(
    r"(?:I|we|as a team we|my|for [A-Z].*? I) |(?:the job|further tasks) (?:has |have )?(?:in|is|was)"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|went|fell|rose|grew|came|stood|stands|stayed|doubled|tripled|halved|ran|won)\b"
)
# What stands before such a clause with a comma: "from 2016 on, sales rose".
_BEFORE_ALL = re.compile(
    r"(?:in|at|on|from|since|until|after|by|for|over|during|as|with|within|when|while|under) ", re.I
)
# What may stand behind the comma of such a clause.
_GOES_ON = re.compile(
    r"(?:I|we|and|which|who|with|after|by|including|from|to|in|while|as|without|despite|saving|an?|the) "
)


def doubt_of_state(plain: str) -> str:
    """Why a clause about a thing may be no sentence: it has no verb, or words hang on behind its comma.

    Args:
        plain: A clause without its brackets; those about the writer and the work are none of these.
    """
    if not plain or _OF_WRITER.match(plain):
        return ""
    first, *behind = at_commas(plain)
    if not has_verb(first) and not (_BEFORE_ALL.match(first) and has_verb(plain)):
        return "no verb"
    hanging = next((one for one in behind if not _GOES_ON.match(one) and not _is_sentence(one)), "")
    return f"behind a comma: {hanging}" if hanging else ""


def is_state(plain: str) -> bool:
    """Whether a clause is about a thing and has its verb, so that it can stand without what follows it."""
    return not _OF_WRITER.match(plain) and has_verb(plain)


def has_verb(plain: str) -> bool:
    """Whether a clause about a thing has a verb: "sales rose", "the queue moved on"."""
    first, *words = re.findall(r"[\w’-]+", plain) or [""]
    return bool(_FINITE.search(plain)) or any(base_of(one, "D") == one or _is_past(one) for one in words if first)


def _is_past(word: str) -> bool:
    return bool(base_of(word, "D")) and base_of(word, "D") != word and not base_of(word, "B")


def _is_sentence(chunk: str) -> bool:
    return bool(_FINITE.search(chunk))
