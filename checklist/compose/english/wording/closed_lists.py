"""How the last member of a list of work is joined to those before it, so that no doing governs a further thing."""

import re

from checklist.compose.english.activity_names import verb_of
from checklist.compose.english.last_check.kinds_of_work import kind
from checklist.compose.english.phrases import JOINED_FOR, is_plural, with_and

_GOVERNED = re.compile(r" (?:with|for|to|of|on|at|in|from|by|across) ")
# What "and" joins for many of a kind, behind which others of the kind may stand: "tours and talks for schools".
_FOR_MANY = re.compile(rf"{JOINED_FOR}[a-z]+s$")
# A doing with what it governs: "briefing clerks", and not "cashing up" and "running of".
_GOVERNING = re.compile(r"[a-z-]+ing (?!(?:and|or|of)\b)(?!(?:up|down|in|out|off|on|over|away|back)$)")


def with_their_objects(said: list[str]) -> list[str]:
    """A list of doings with the two objects of the last one together: "loading vans and checking nets and ropes".

    Args:
        said: Its members, of which "and" joined the last two: "loading vans", "checking nets", "ropes".
    """
    *before, one, two = ["", *said] if len(said) == 1 else said
    thing = re.fullmatch(r"[a-z]+", two) and is_plural(two) and kind(two) != "doing"
    deed = thing and verb_of(re.sub(r"ies$", "y", two).removesuffix("s"))
    if not before or not thing or deed or not _governs(one) or not all(map(_is_doing, before)):
        return said
    listed = [*before, f"{one} and {two}"]
    return listed if len(before) > 1 else [" and ".join(listed)]


def with_shared_objects(said: list[str], listed: str) -> list[str]:
    """Members of which the last two are what one preposition governs, as one: "talks for schools and clubs".

    Args:
        said: The members that are left of a list.
        listed: The whole list, in which only a comma stood between the two: "tours and talks for schools, clubs and …".
    """
    *before, one, two = ["", "", *said]
    shared = _FOR_MANY.search(one) and re.fullmatch(r"[a-z]+s", two) and f"{one}, {two}" in listed
    return [*before[2:], *f"{one} and {two}".split(" and ", 1)] if shared else said


def _is_doing(text: str) -> bool:
    """Whether a member of a list is a doing with something behind it: "mixing mortar"."""
    plain = re.sub(r" \([^)]*\)", "", text)
    return kind(plain) == "doing" and bool(_GOVERNING.match(plain))


def apart(listed: list[str]) -> str:
    """A list that its line closes with no "and", so that no doing governs a further thing.

    "Briefing clerks, site visits" is "briefing clerks, as well as site visits", and "rotas, briefing clerks, site
    visits" is "rotas, site visits and briefing clerks".
    """
    plain = [re.sub(r" \([^)]*\)", "", one) for one in listed]
    doings = [one for one, bare in zip(listed, plain, strict=True) if _governs(bare)]
    things = [one for one in listed if one not in doings]
    behind = [re.sub(r" \([^)]*\)", "", one) for one in listed[listed.index(doings[0]) :]] if doings else []
    if _are_two_deeds(plain):
        return ", as well as ".join(listed)
    apart = any(kind(one) == "deed" for one in behind) and all(map(kind, plain))
    if not apart or any("," in one for one in plain):
        return with_and(listed)  # "typing wills, bills, letters" are the objects of one doing
    first, second = (things, doings) if listed[0] == things[0] else (doings, things)
    governs = first is doings or re.search(r" (?:with|for|to|of|from|by|on) ", first[-1])
    said = f"{with_and(first)}, as well as {with_and(second)}" if governs else with_and([*first, *second])
    return with_and(listed) if said.count(", as well as ") > 1 else said


def _are_two_deeds(plain: list[str]) -> bool:
    """Whether a deed stands behind one with a preposition that could govern it: "talks to growers", "farm visits"."""
    one, *more = plain
    if len(more) != 1 or "," in one + more[0] or not _GOVERNED.search(one):
        return False
    return kind(more[0]) == "deed" and not _GOVERNED.search(more[0])


def _governs(text: str) -> bool:
    """Whether a member of a list is a doing with its object: "briefing clerks", and not "signing authority"."""
    words = re.split(r" (?:of|for|in|on|at|with|to|from|by) ", text)[0].split()
    object_ = is_plural(words[-1].lower()) or re.match(r"\w+ (?:(?:the|an?|all|my|our)\b|[A-Z\d])", text)
    return bool(object_ and _GOVERNING.match(text)) and kind(text) == "doing"
