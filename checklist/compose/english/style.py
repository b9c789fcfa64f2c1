"""How the lines of one job are written, so that a word that could be verb or noun is read as in its neighbours."""

import re

from checklist.clauses.people import is_person
from checklist.clauses.verbs import readings
from checklist.compose.english.phrases import base_of, head, is_plural, words_of

# What a verb governs and a noun does not.
_OBJECT = re.compile(r"(?:the|an?|all|our|my|their|up to|about|over|more than|two|three|four|five|six|\d+)\b")
_OFTEN = re.compile(
    r"(?:weekly|daily|monthly|quarterly|yearly|termly|nightly|annual|new|incoming"
    r"|regular|overdue|outstanding|late) [a-z]"
)
# A second deed with its object: "order stock and keep the books".
_FURTHER = re.compile(r" and (?P<verb>[a-z]+) (?:the|an?|all|our|my|their) ")
_LEAD = re.compile(r"(?:generation|times?|role|contact|supplier|singer|vocals|on|in|for|at|of)\b")
_PAIR = re.compile(r"and (?P<verb>[a-z]+) (?P<rest>[\w£$€].*)")


def style(lines: list[str]) -> frozenset[str]:
    """How lines begin: "base", "third", "past" or "ing" for those that surely begin with such a verb; "noun" else.

    Args:
        lines: The lines of one job, each as the CV has it.
    """
    found = [_kind(line) for line in lines]
    few = found.count("noun") <= found.count("base")
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
    first_plural = (
        low in words_of("verbs-first") and is_plural(head(rest)) and not re.match(r"(?:of|for|in|to)\b", rest)
    )
    if first_plural or is_sure_base(low, rest):
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
    if low in words_of("adjectives") and not (low == "present" and rest.startswith("to ")):
        led = low == "lead" and not _LEAD.match(rest) and not is_person(head(rest).removesuffix("s"))
        return low != "free" and (led or bool(re.match(r"(?:the|an?|all|our|my|their|\d+(?= [a-z]))\b", rest)))
    prepared = low in words_of("with-verbs") and rest.startswith("with ")
    prepared = prepared or (low in words_of("to-verbs") and rest.startswith("to "))
    if prepared or not _nominal(low) or (low in words_of("intransitive") and rest.startswith("for ")):
        return True
    if low in words_of("rarely-nouns") or (low == "look" and re.match(r"(?:after|for)\b", rest)):
        return low == "look" or not re.match(r"(?:of|for|from|with)\b", rest)
    pair = _PAIR.match(rest)
    if pair and base_of(pair["verb"], "B") and _OBJECT.match(pair["rest"]):
        return True
    return bool(_OBJECT.match(rest)) or (low in words_of("usual") | words_of("handling") and _is_usual_verb(low, rest))


def _is_usual_verb(low: str, rest: str) -> bool:
    """Whether what stands behind a word that is a common verb shows that it is one: a second deed, a rate."""
    pair, further = _PAIR.match(rest), _FURTHER.search(rest)
    if pair and base_of(pair["verb"], "B"):
        return not _nominal(pair["verb"]) or pair["verb"] in words_of("adjectives")
    if low in words_of("handling") and head(rest) in words_of("handled"):
        return True
    more = further and base_of(further["verb"], "B") and not re.search(r"\d", rest[: further.start()])
    return bool(more or _OFTEN.match(rest))


def is_base(low: str, rest: str, others: frozenset[str]) -> bool:
    """Whether a word that opens a line is a base form, by its own line or by those beside it."""
    if is_sure_base(low, rest):
        return True
    if low not in words_of("usual") or "base" not in others or "noun" in others:
        return False
    person = is_person(head(rest)) and low in words_of("adjectives")  # "Lead internal auditor"
    return not person and not re.match(r"(?:of|for|in|on|at|from|to)\b|and \w+$", rest)
