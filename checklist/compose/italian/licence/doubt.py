"""The words of a clause of which it is not sure that they are well said, and the clause without them."""

import re

from checklist.compose.italian.licence.bare import bare
from checklist.compose.italian.licence.lists import ill_tied
from checklist.compose.italian.licence.untied import untied
from checklist.compose.italian.licence.words import words
from checklist.compose.italian.nouns import with_and

_ACTIVITIES = re.compile(r"(?P<lead>mi occup(?:o|avo)(?: anche)?) (?P<things>.+)$")
_THE = r"(?:(?:del|dello|della|dei|degli|delle)\b|dell’)"
# Before a further thing with its article, outside brackets.
_FURTHER = re.compile(rf"(?:, | ed? )(?={_THE})(?![^(]*\))")


def doubt(clause: str) -> str:
    """The first words of a clause that no rule licenses.

    Args:
        clause: A clause in the first person, without full stop.

    Returns:
        The words; empty where every part of the clause is of a form that is known to be right.
    """
    parts = words(clause)
    return untied(parts) or bare(parts) or ill_tied(parts)


def licensed(clause: str) -> str:
    """A clause without what is in doubt.

    Args:
        clause: A clause in the first person, without full stop.

    Returns:
        The clause as it was, or without some of the things that it lists; empty where the doubt is of the whole.
    """
    if not clause or not doubt(clause):
        return clause
    lead, listed = _things(clause)
    kept = [one for one in listed if not doubt(f"{lead} {one}")]
    # "Dell’ideazione e della realizzazione di vetrine": the first of two deeds says nothing without the second.
    if not kept or len(kept) == len(listed) or any(" " not in one.strip() for one in kept):
        return ""
    shorter = f"{lead} {with_and(kept)}"
    return "" if doubt(shorter) else shorter


def _things(clause: str) -> tuple[str, list[str]]:
    """The lead of a clause on activities, and its things where each has its article and they are clearly apart."""
    match = _ACTIVITIES.match(clause)
    if not match or re.search(r"[:;]|, oltre che ", re.sub(r"\([^)]*\)", "", match["things"])):
        return "", []
    listed = _FURTHER.split(match["things"])
    return match["lead"], listed if re.match(_THE, match["things"]) else []
