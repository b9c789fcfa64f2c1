"""What stands behind a deed without a verb: "I run the pass, 65 covers" as "I run the pass (65 covers)"."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.english.phrases import base_of, is_mass, is_plural, with_and, words_of
from checklist.compose.letter import COMMA

# How a part begins that is said of what stands before it, and needs no brackets.
_JOINED = re.compile(
    r"(?:and|or|but|which|who|whom|whose|that|where|when|while|including|such|as|with|without|for|from|at|in|on|by|to|of"
    r"|into|over|under|after|before|during|across|through|until|since|using|per|both|none|some|all|each|most|many|half"
    r"|one|two of|three of|mainly|mostly|not|then|later|now|also|often|so|plus|too|twice|once|daily|weekly|monthly"
    r"|because|if|either|\w+ly|\w+ing|\w+ed)\b",
    re.I,
)
_OF_BEFORE = ("previously ", "formerly ", "mostly ", "mainly ")
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_OFTEN = re.compile(
    rf"(?:(?<=[a-z]s)|(?<= out)) (?P<rate>(?:about |around |up to )?{_NUMBER}(?: (?:or|to) {_NUMBER})? "
    r"an? (?:day|week|fortnight|month|night|shift|year|hour))(?= (?:with|in|on|at|for|from|to|across|and)\b|$)"
)
_SHORT = 3  # words of a thing in a list


def with_asides(clause: str) -> str:
    """A clause of the writer's whose last parts have no verb, with these in brackets or as a list with "and"."""
    clause = re.sub(r", (?=opened (?:on time|early|ahead|within|in)\b)", ", which ", clause)
    first, *rest = COMMA.split(clause)
    if not clause.startswith("I ") or not rest or any(is_joined(one) for one in rest):
        return clause
    if first.endswith(")") and len(rest) == 1 and first.count("(") == 1:
        return f"{first[:-1]}; {rest[0]})"
    if any(" and " in one for one in rest) or "(" in clause:
        return clause
    if _is_list(first, rest):
        return f"{first}, {with_and(rest)}" if len(rest) > 1 else f"{first} and {rest[0]}"
    return f"{first} ({', '.join(rest)})"


def with_rates(text: str) -> str:
    """A line with the brackets that a rate behind a plural asks for: "nights out (four or five a week) with vans"."""
    return _OFTEN.sub(r" (\g<rate>)", text)


def is_joined(part: str) -> bool:
    """Whether a part goes on with what stands before it, or is a deed of its own."""
    if part.startswith(_OF_BEFORE):
        return False
    word = part.split(maxsplit=1)[0].lower()
    plain = any(not one.noun for one in readings(word, "en") if "D" not in one.codes)
    verb = plain or (base_of(word, "DV") and not base_of(word, "B"))
    joined = _JOINED.match(part) and word not in words_of("no-adverbs")
    return bool(joined or verb) or bool(re.search(r"\b(?:is|are|was|were|has|have|had)\b", part))


def _is_list(first: str, rest: list[str]) -> bool:
    """Whether parts go on with the objects of the verb: "I taught maths, physics, chemistry"."""
    last = first.rsplit(maxsplit=1)[-1].lower()
    bare = not re.search(r"\b(?:the|an?|my|our|all|every|each|a|\d\S*)(?: [\w-]+){1,3}$", first)
    short = all(len(one.split()) <= _SHORT and one[:1].islower() and not re.search(r"\d", one) for one in rest)
    return bare and short and (is_plural(last) or is_mass(last) or len(rest) > 1)
