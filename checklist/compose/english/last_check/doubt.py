"""The last look at a composed English clause: what is of no form that is known to be right is left out.

A clause that is left out costs little, because its line is asked for; a wrong one costs the trust in all others. So the
check does not look for faults alone: where the class of a word decides and is not known, that is a doubt.
"""

import re
from collections.abc import Callable

from checklist.compose.english.last_check.doubts_of_articles import (
    doubt_of_article,
    doubt_of_article_in_brackets,
    doubt_of_known_article,
)
from checklist.compose.english.last_check.doubts_of_deeds import doubt_of_deed, doubt_of_own_words
from checklist.compose.english.last_check.doubts_of_joins import doubt_of_join, without_thing_beside_somebody
from checklist.compose.english.last_check.doubts_of_notes import (
    doubt_of_brackets,
    doubt_of_note,
    doubt_of_phrase,
)
from checklist.compose.english.last_check.doubts_of_numbers import doubt_of_number
from checklist.compose.english.last_check.doubts_of_states import doubt_of_state, has_verb, is_state
from checklist.compose.english.last_check.listed_work import FURTHER_DEED, with_sure_members
from checklist.compose.english.last_check.own_wording import is_in_own_words, is_note
from checklist.compose.english.last_check.unlike import doubt_of_unlike, without_unmeasured
from checklist.compose.english.phrases import words_of
from checklist.compose.english.wording.noun_phrases import noun_phrases
from checklist.compose.letter import at_commas

_BRACKETS = re.compile(r" ?\([^()]*\)")
_LIST_WITH_SEMICOLONS = re.compile(r"; and (?=[^()]*(?:\([^()]*\)[^()]*)*$)")
# The parts of a clause that a semicolon or a colon joins, each with what joins it to the one before.
_PARTS = re.compile(r"(?:[;:] )?(?:\([^()]*\)|[^;:(]|[;:](?! ))+")
_DOUBTS: tuple[Callable[[str], str], ...] = (
    doubt_of_note,
    doubt_of_number,
    doubt_of_phrase,
    doubt_of_deed,
    doubt_of_join,
    doubt_of_unlike,
    doubt_of_article,
    doubt_of_state,
)
_MINE = re.compile(r"(?:I|we|as a team we|my job (?:is|was)) ")
# What may be an adjective that "and" joins to a thing and that describes nothing: "films and social for brands".
_ADJECTIVE = re.compile(r"\band (?P<word>[a-z]{3,}(?:al|ic|ive|ous))(?=$|,| (?:for|to|with|in|at|by|of)\b)")
_ARTICLE_ALONE = re.compile(r"\b(?:an?|the) \(")
_FEWEST = 4  # words that a deed has


def checked(clause: str, line: str = "") -> str:
    """A clause without what is in doubt.

    Args:
        clause: A composed clause.
        line: The line of the CV that it was made of: what that says itself is in less doubt.

    Returns:
        The clause, without those members of a list and those further parts that are in doubt; empty where what it says
        first is in doubt.
    """
    return _checked(clause, line)[0]


def doubt_of(clause: str, line: str = "") -> str:
    """What is in doubt in a clause that was made of a line, in a few words; empty where nothing is."""
    return _checked(clause, line)[1]


def is_certain(said: str) -> bool:
    """Whether nothing is in doubt in what is said of a firm: notes, names without article, adjectives without noun."""
    plain = _BRACKETS.sub("", said)
    things = words_of("count") | words_of("uncountable") | words_of("count-or-mass")
    alone = any(one["word"] not in things for one in _ADJECTIVE.finditer(plain))
    return not (alone or doubt_of_note(plain) or doubt_of_phrase(plain))


def _checked(clause: str, line: str) -> tuple[str, str]:
    """A clause without what is in doubt, and the first doubt."""
    if is_in_own_words(clause, line) and not _doubt_of_own_words(_BRACKETS.sub("", clause), note=is_note(line)):
        return _BRACKETS.sub(_without_note, clause), ""
    if _LIST_WITH_SEMICOLONS.search(clause):
        return "", "semicolons in a list"
    if _ARTICLE_ALONE.search(clause):
        return "", "an article without noun"
    said, doubts = "", ""
    for found in _PARTS.findall(clause):
        part = _BRACKETS.sub(_without_note, found)
        sure = part if "(" in part else without_thing_beside_somebody(part)
        doubts = doubts or ("somebody and a thing" if sure != part else "")
        measured = without_unmeasured(sure)
        doubts, sure = doubts or ("no measure" if measured != sure else ""), measured
        told, doubt = with_sure_members(sure, _first_doubt)
        doubts = doubts or doubt
        if told and (doubt := _doubt(told)):
            doubts, told = doubts or doubt, _in_short(told)
        if not told:
            break
        said += told
    return said.rstrip(" :;"), doubts


def _doubt_of_own_words(plain: str, *, note: bool) -> str:
    doubt = doubt_of_own_words(plain, note=note) or doubt_of_unlike(plain)
    return doubt or (doubt_of_note(plain) or doubt_of_known_article(plain) if note else "")


def _first_doubt(plain: str) -> str:
    return next((why for one in _DOUBTS if (why := one(plain))), "")


def _doubt(part: str) -> str:
    """The first doubt of a part of a clause, and of a further deed in it."""
    plain = _BRACKETS.sub("", part).lstrip(";: ")
    if part.startswith(": ") and not has_verb(plain):
        return doubt_of_note(plain)  # a list behind its label is no sentence, and its things need no article
    listed, *deeds = FURTHER_DEED.split(plain)
    further = deeds if listed.startswith(("my ", "the ")) else []
    return next((why for one in (plain, *further) if (why := _first_doubt(one))), "")


def _in_short(part: str) -> str:
    """A list of work without the deed behind it, or a deed without what its first comma adds; else nothing.

    A reader can do without that: "I cover 9 ports, 40 boats", "I built a hut, oak". What is left has to be in no doubt.
    """
    listed, *deeds = FURTHER_DEED.split(part)
    if deeds and listed.startswith(("my ", "the ")):
        return "" if _doubt(listed) else listed
    first, *behind = at_commas(part)
    if words_of("shared") & set(re.findall(r"\w+", " ".join(behind).lower())):
        return ""  # with whom somebody works says whose the work is: "I split the release, with 6 engineers, legal"
    plain = _BRACKETS.sub("", first)
    last = next(reversed(noun_phrases(plain)), None)
    mine = _MINE.match(plain) or is_state(plain)
    if not behind or last is None or not mine or len(plain.split()) < _FEWEST or last.behind:
        return ""
    return "" if _doubt(first) or last.head in words_of("adjectives") else first


def _without_note(brackets: re.Match[str]) -> str:
    """Brackets as they are; nothing where a note stands in them: "(retainer of £9k + fees)"."""
    inside = brackets[0].strip(" ()")
    return "" if doubt_of_brackets(inside) or doubt_of_article_in_brackets(inside) else brackets[0]
