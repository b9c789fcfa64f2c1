"""Lines of an English CV that open with a verb: "Built the feed", "Maintain the ingestion"."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.english.phrases import base_of, head, is_plural, past_of, with_and, words_of

_LIST = re.compile(r"with (?P<who>\d+ [^,]+(?:, \d+ [^,]+)+)(?<!in all)(?<!in total)$")
_DETERMINER = re.compile(r"(?:the|an?|our|all|\d+)\b")
_PREPOSITION = re.compile(r"(?:with|on|in|by|to|as|at|for|using)\b")


def did(text: str, *, running: bool, share: str = "") -> str:
    """A clause from a line that opens with a verb; empty for others.

    Args:
        text: The line, or a part of it.
        running: Whether the job goes on, so that a present stays one.
        share: The writer's share in the work.
    """
    first, _, rest = text.partition(" ")
    adverb = ""
    if first.lower().endswith("ly"):
        adverb = f"{first.lower()} "
        first, _, rest = rest.partition(" ")
    listed = _LIST.match(rest)
    rest = f"with {with_and(listed['who'].split(', '))}" if listed else rest
    if not rest or re.match(r"(?:of|for|and cons)\b", rest):
        return ""
    low = first.lower()
    past = base_of(low, "D")
    if past and (low.endswith("ed") or low != past or low == "cut"):
        of_a_thing = past in words_of("of-things") and _PREPOSITION.match(rest)
        return "" if of_a_thing else done(past, rest, share, adverb, low)
    base = _present(low, rest)
    if re.match(r"line manages? ", text, re.I):
        base, rest = "line manage", rest.partition(" ")[2]
    if not base:
        return ""
    if running and share not in ("helped", "team") and past_of(base.split()[-1]) != base:
        return f"I {adverb}{base} {rest}"
    return done(base, rest, share, adverb)


def _present(low: str, rest: str) -> str:
    """The base form of a present that opens a line; empty where the word could be a noun there."""
    nominal = any(one.noun for one in readings(low, "en"))
    if low == "set" and rest.startswith("up "):
        return "set"
    if low in words_of("verbs-first") and (is_plural(head(rest)) or _DETERMINER.match(rest)):
        return low
    if low.endswith("s"):
        sure = re.match(r"(?:with|the|an?|\d+)\b", rest) if nominal else not re.match(r"(?:in|on|at)\b", rest)
        return base_of(low, "Z") if sure else ""
    return base_of(low, "B") if not nominal or _DETERMINER.match(rest) else ""


def done(base: str, rest: str, share: str, adverb: str = "", written: str = "") -> str:
    """A deed in the past, with the person that the share asks for; the past as it was written, where it was."""
    if share == "helped":
        return f"I helped {rest}" if base == "help" else f"I helped to {base} {rest}"
    before, _, verb = base.rpartition(" ")
    past = written or past_of(verb)
    if not past:
        return ""
    said = f"{adverb}{before + ' ' if before else ''}{past} {rest}"
    return f"as a team we {said}" if share == "team" else f"I {said}"
