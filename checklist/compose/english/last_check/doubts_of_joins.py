"""Doubts of what commas and "and" join in a clause: things of different kinds, verbs of different tenses."""

import re
from itertools import pairwise

from checklist.compose.english.phrases import base_of, is_plural, may_be_noun, words_of
from checklist.compose.english.roles import is_agent
from checklist.compose.english.wording.noun_phrases import NounPhrase, noun_phrases
from checklist.compose.letter import at_commas

_MINE = re.compile(r"(?:I|we|as a team we|my job (?:is|was) to) (?P<verb>[a-z-]+) ")
_NUMBER = re.compile(r"(?:(?:about|around|over|up to|more than|nearly|almost) )?\d[\d,.]*(?: to \d+)? [a-z]")
_HOW_OFTEN = re.compile(r"(?:(?:\d-)?[a-z]*(?:daily|weekly|monthly|yearly|nightly)(?: and |, |$))+$")
_PREPOSITIONS = r" (?:of|for|in|on|at|with|to|from|by|across|via|under|over|after|during|through|into)\b"
# "By phone and email": what stands behind its comma belongs to something before it, or to nothing.
_CLOSED = re.compile(rf".*{_PREPOSITIONS}(?!.*{_PREPOSITIONS}) .* and [^,]+$")
_THEN = re.compile(r"(?P<verb>[a-z]+) (?:(?:the|an?|my|our|all) |[a-z]+s (?:on|in|for|to|with|at|from|by) )")
# Three things that two "and" join, and a size behind a thing: "crates and nets and ropes", "for cod and 3 groups of 8".
_RUN_ON = re.compile(
    r" [A-Za-z]+ and [A-Za-z]+ and [A-Za-z]+(?=$|,)|[a-z] and \d+ (?:group|team|set|class)(?:e?s)? of \d+$"
)
_VERB_BESIDE = re.compile(r"[a-z]s and (?P<verb>[a-z]{3,}s) (?:(?:the|an?|all|our|their) |\d+ )")
_MANY = frozenset(("people", "children", "men", "women", "staff"))
_BEFORE_PERSONS = frozenset(("for", "with", "to", "from", "by", "of"))


def doubt_of_join(plain: str) -> str:
    """Why what a comma or "and" joins may not belong together: "for two vets and photos", "I built a hut, train dogs".

    Args:
        plain: A clause without its brackets.

    Returns:
        The doubt in a few words; empty where there is none.
    """
    return _two_kinds(plain) or _verb_among_things(plain) or _behind_a_comma(plain)


def _verb_among_things(plain: str) -> str:
    """A verb with its object among things: "my work includes schedules and coaches 9 tutors"."""
    verb = None if _MINE.match(plain) else _VERB_BESIDE.search(plain)
    return f"a verb among things: {verb['verb']}" if verb and base_of(verb["verb"], "Z") else ""


def _two_kinds(plain: str) -> str:
    """Somebody and a thing that one preposition governs: "training for two vets and photos"."""
    thing = _thing_beside_somebody(plain)
    return f"somebody and a thing: {' '.join(thing.words)}" if thing else ""


def without_thing_beside_somebody(plain: str) -> str:
    """A clause that ends behind somebody, where a thing that the same preposition governs is all that follows them.

    Args:
        plain: A clause without brackets: "I ran tests for a client and a module".

    Returns:
        "I ran tests for a client"; the clause as it is where nothing can be left out in this way.
    """
    thing = _thing_beside_somebody(plain)
    return plain[: thing.start].removesuffix(" and ") if thing and "," not in thing.text else plain


def _thing_beside_somebody(plain: str) -> NounPhrase | None:
    own = _MINE.match(plain)
    to_persons = own and base_of(own["verb"], "BD") in words_of("to-persons")
    for one, two in pairwise(noun_phrases(plain)):
        served = to_persons and one.before[-1:] in (("i",), ("we",), ("and",)) and two.before == ("and",)
        if served and is_somebody(one.head) and _is_thing(two) and not base_of(two.words[0], "BD"):
            return two
        governed = one.before[-1:] and one.before[-1] in _BEFORE_PERSONS and two.before == ("and",)
        if governed and is_somebody(one.head) and _is_thing(two):
            return two
    return None


def is_somebody(noun: str) -> bool:
    """Whether a noun is a person or several: "vets", "people"."""
    one = noun.lower().removesuffix("s")
    lists = ("people", "persons", "count people", "superiors")
    return noun in _MANY or is_agent(one) or any({noun.lower(), one} & words_of(each) for each in lists)


def _is_thing(phrase: NounPhrase) -> bool:
    """Whether a phrase names nobody: no person, and no group, firm or name."""
    noun = phrase.head
    one = noun.removesuffix("s")
    named = not noun.islower() or (base_of(phrase.words[0], "BDG") and len(phrase.words) > 1)
    someone = is_somebody(noun) or noun.endswith("ing")
    lists = ("groups", "employers", "settings", "count places", "uncountable fields")
    return not named and not someone and not any({noun, one} & words_of(each) for each in lists)


def _behind_a_comma(plain: str) -> str:
    """What is tied to nothing behind a comma of a clause on its writer: "I cover 9 ports in Fife, 40 boats"."""
    mine = _MINE.match(plain)
    if not mine:
        return ""
    if run_on := _RUN_ON.search(plain):
        return f"no list: {run_on[0]}"
    first, *rest = at_commas(plain)
    past = base_of(mine["verb"], "D") and not base_of(mine["verb"], "B")
    before = first
    for chunk in rest:
        further = _THEN.match(chunk)
        if past and further and base_of(further["verb"], "B") and not base_of(further["verb"], "D"):
            return f"another tense: {chunk}"
        if (_NUMBER.match(chunk) and not re.match(r"I \w+ \W?\d", first)) or _HOW_OFTEN.match(chunk):
            return f"nothing ties: {chunk}"
        opens = chunk.partition(" ")[0]
        bare = (is_plural(opens) and not base_of(opens, "BDG")) or (may_be_noun(opens) and not base_of(opens, "D"))
        if _CLOSED.match(before) and (bare or _NUMBER.match(chunk)):
            return f"behind a closed list: {chunk}"
        before = chunk
    return ""
