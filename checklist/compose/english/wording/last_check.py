"""The last look at a composed English clause: what is of no form that is known to be right is left out.

A clause that is left out costs little, because its line is asked for; a wrong one costs the trust in all others. So the
check does not look for faults alone: where the class of a word decides and is not known, that is a doubt.
"""

import re
from collections.abc import Callable

from checklist.compose.english.wording.doubts_of_deeds import doubt_of_deed
from checklist.compose.english.wording.doubts_of_notes import doubt_of_note, doubt_of_number, doubt_of_phrase
from checklist.compose.english.wording.listed_work import with_sure_members

_BRACKETS = re.compile(r" ?\([^()]*\)")
_LIST_WITH_SEMICOLONS = re.compile(r"; and (?=[^()]*(?:\([^()]*\)[^()]*)*$)")
# The parts of a clause that a semicolon or a colon joins, each with what joins it to the one before.
_PARTS = re.compile(r"(?:[;:] )?(?:\([^()]*\)|[^;:(]|[;:](?! ))+")
_DOUBTS: tuple[Callable[[str], str], ...] = (doubt_of_note, doubt_of_number, doubt_of_phrase, doubt_of_deed)


def checked(clause: str) -> str:
    """A clause without what is in doubt.

    Args:
        clause: A composed clause.

    Returns:
        The clause, without those members of a list and those further parts that are in doubt; empty where what it says
        first is in doubt.
    """
    return _checked(clause)[0]


def doubt_of(clause: str) -> str:
    """What is in doubt in a clause, in a few words; empty where nothing is."""
    return _checked(clause)[1]


def _checked(clause: str) -> tuple[str, str]:
    if _LIST_WITH_SEMICOLONS.search(clause):
        return "", "semicolons in a list"
    said, doubts = "", ""
    for found in _PARTS.findall(clause):
        part = _BRACKETS.sub(_without_note, found)
        plain = _BRACKETS.sub("", part).lstrip(";: ")
        doubt = next((why for one in _DOUBTS if (why := one(plain))), "")
        told, doubt = ("", doubt) if doubt else with_sure_members(part)
        doubts = doubts or doubt
        if not told:
            break
        said += told
    return said.rstrip(" :;"), doubts


def _without_note(brackets: re.Match[str]) -> str:
    """Brackets as they are; nothing where a note stands in them: "(retainer of £9k + fees)"."""
    return "" if doubt_of_note(brackets[0].strip(" ()")) else brackets[0]
