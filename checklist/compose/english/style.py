"""How the lines of one job are written, so that a word that could be verb or noun is read as in its neighbours."""

import re

from checklist.clauses.people import is_person
from checklist.clauses.verbs import readings
from checklist.compose.english.phrases import base_of, head, is_plural, words_of

# What a verb governs and a noun does not.
_OBJECT = re.compile(r"(?:the|an?|all|our|my|their|up to|about|over|more than|two|three|four|five|six|\d+)\b")
_OFTEN = re.compile(r"(?:weekly|daily|monthly|quarterly|yearly|termly|nightly|annual|new|incoming|regular) [a-z]")
_PAIR = re.compile(r"and (?P<verb>[a-z]+) (?P<rest>[\w£$€].*)")


def style(lines: list[str]) -> frozenset[str]:
    """How lines begin: "base", "third", "past" or "ing" for those that surely begin with such a verb; "noun" else.

    Args:
        lines: The lines of one job, each as the CV has it.
    """
    found = [_kind(line) for line in lines]
    few = found.count("noun") < found.count("base")
    return frozenset(found) - ({"", "noun"} if few else {""})


def _kind(line: str) -> str:
    first, _, rest = line.strip(" -–•*").partition(" ")
    if first.lower() in words_of("adverbs") or (first.endswith("ly") and first.lower() not in words_of("no-adverbs")):
        first, _, rest = rest.partition(" ")
    low = first.lower().rstrip(",")
    if low.endswith("ing") and base_of(low, "G"):
        return "ing"
    if base_of(low, "D") and not base_of(low, "B"):
        return "past"
    if low in words_of("usual") and re.match(r"[a-z]", rest) and is_plural(rest.rstrip(".").rsplit(" ", 1)[-1]):
        return ""  # "Book rooms" and "Book covers"
    if is_sure_base(low, rest):
        return "base"
    if base_of(low, "Z") and (low not in _nominal(low) or _OBJECT.match(rest)):
        return "third"
    return "" if readings(low, "en") else "noun"


def _nominal(word: str) -> tuple[str, ...]:
    return (word,) if any(one.noun for one in readings(word, "en")) else ()


def is_sure_base(low: str, rest: str) -> bool:
    """Whether a word that opens a line is a verb in its base form, and cannot be a noun or an adjective there.

    Args:
        low: The word, in small letters.
        rest: What stands behind it.
    """
    if not base_of(low, "B") or not rest:
        return False
    if low in words_of("adjectives"):
        return bool(re.match(r"(?:the|an?|all|our|my|their|\d+(?= [a-z]))\b", rest)) and low != "free"
    if not _nominal(low):
        return True
    usual = low in words_of("usual")
    pair = _PAIR.match(rest)
    if pair and base_of(pair["verb"], "B"):
        plain = not _nominal(pair["verb"]) or pair["verb"] in words_of("adjectives")
        return (plain and usual) or (usual and bool(_OBJECT.match(pair["rest"])))
    return bool(_OBJECT.match(rest)) or (usual and bool(_OFTEN.match(rest)))


def is_base(low: str, rest: str, others: frozenset[str]) -> bool:
    """Whether a word that opens a line is a base form, by its own line or by those beside it."""
    if is_sure_base(low, rest):
        return True
    if low not in words_of("usual") or "base" not in others or "noun" in others:
        return False
    person = is_person(head(rest)) and low in words_of("adjectives")  # "Lead internal auditor"
    return not person and not re.match(r"(?:of|for|in|on|at|from)\b|and \w+$", rest)
