"""What stands behind a deed without a verb: "I run the pass, 65 covers" as "I run the pass (65 covers)"."""

import re

from checklist.clauses.people import is_person
from checklist.clauses.verbs import readings
from checklist.compose.english.phrases import base_of, describes, is_mass, is_plural, with_and, words_of
from checklist.compose.letter import COMMA

# How a part begins that is said of what stands before it, and needs no brackets.
_JOINED = re.compile(
    r"(?:and|or|but|which|who|whom|whose|that|where|when|while|including|such|as|with|without|for|from|at|in|on|by|to|of"
    r"|into|over|under|after|before|during|across|through|until|since|using|per|both|none|some|all|each|most|many|half"
    r"|one|two of|three of|mainly|mostly|not|then|later|now|also|often|so|plus|too|twice|once|daily|weekly|monthly"
    r"|because|if|either|responsible|accountable|\w+ly|\w+ing|\w+ed)\b",
    re.I,
)
_OF_BEFORE = ("previously ", "formerly ", "mostly ", "mainly ")
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)"
HEDGES = (
    "(?:about|over|around|up to|more than|nearly|almost|on average|usually|typically|roughly|approximately|at least"
    "|mostly|normally|generally)"
)
# How much or how often something is done, which is nothing to do by itself.
_MEASURE = re.compile(
    rf"(?:{HEDGES} )?(?:[£$€]?\d[\d.,]*\+?|a|an|{_NUMBER}|eleven|fifteen|twenty|one)"
    rf"(?:(?: (?:or|to) | ?[–-] ?){_NUMBER})? [\w’ -]*?\b"
    rf"(?:(?:an?|per|each|every) \w+|in (?:{_NUMBER}|\d+)|at a time|at once)\b"
    rf"|(?:{HEDGES} )?(?:once|twice|(?:{_NUMBER}|several|many) times)\b"
    r"|(?:every|each)(?: (?:other|first|second|third|last|single))?"
    r" (?:day|night|week|weekend|month|year|season|term|shift"
    r"|morning|evening|summer|winter|spring|autumn|\w+day)\b"
    rf"|(?:\d+|{_NUMBER}) [a-z]+ (?:so far|to date|already)\b"
    r"|one[- ]to[- ]one\b|a dozen [a-z]+$|(?:small|large|mixed) (?:groups|classes)$"
    rf"|{_NUMBER} on(?: and|,) {_NUMBER} off\b"
    r"|alternate \w+s\b|(?:most|all) (?:days|nights|weekends|evenings|mornings|day|night|year|summer|winter)\b"
    r"|(?:all|any) (?:makes?|ages?|sizes?|levels?|abilities|weathers?|kinds?|types?|breeds?|brands?|sorts|hours"
    r"|seasons)\b"
    rf"|(?:{HEDGES} )?(?:most|half|all|some|many|few|none|both|each|one|a third|a quarter|two thirds|\d[\d.]*%"
    rf"|{_NUMBER})"
    r" (?:of (?:them|these|those|it|whom|which)|still|by|with|from|online|repeat|at home|returning|local)\b"
)
_OFTEN = re.compile(
    rf"(?:(?<=[a-z]s)|(?<= out)) (?P<rate>(?:about |around |up to )?{_NUMBER}(?: (?:or|to) {_NUMBER})? "
    r"an? (?:day|week|fortnight|month|night|shift|year|hour))(?= (?:with|in|on|at|for|from|to|across|and)\b|$)"
)
_FIGURE = re.compile(rf"(?:(?:about|around|over|up to|nearly|more than) )?(?:[£$€]?\d|{_NUMBER}\b)")
# What a count came to, "9 claims settled out of court", and what is always so: "all aspects of shoeing".
_RESULT = re.compile(
    r"(?:(?:about|over|more than) )?\d[\d,.]* (?:[a-z-]+ ){1,3}?(?:[a-z]+ed|won|sold|met|taken|given)\b"
    r"(?! (?:the|an?)\b)"
    r"|(?:average|mean|median|total) [a-z -]+ [£$€]?\d[\d.,]*[%kKm]?$"
    r"|all (?:aspects|kinds|types|sorts|sizes|ages|makes) "
)
_SHORT = 3  # words of a thing in a list


def with_asides(clause: str) -> str:
    """A clause of the writer's whose last parts have no verb, with these in brackets or as a list with "and"."""
    clause = re.sub(r", (?=opened (?:on time|early|ahead|within|in)\b)", ", which ", clause)
    first, *rest = COMMA.split(clause)
    result = rest and bool(_RESULT.match(rest[0])) and "(" not in clause
    if not clause.startswith("I ") or not rest or (not result and any(is_joined(one) for one in rest)):
        return clause
    counted = re.search(r" \d\S* [a-z]+ \(", first) and not re.search(r"\b(?:the|an?|my|our)\b", rest[0])
    if first.endswith(")") and len(rest) == 1 and first.count("(") == 1 and (counted or _FIGURE.match(rest[0])):
        return f"{first[:-1]}; {rest[0]})"
    if (not result and any(" and " in one for one in rest)) or "(" in clause:
        return clause
    if all(one.startswith("my own ") for one in rest):
        return f"{first}, with {with_and(rest)}"  # "travelled all over Wales, with my own van"
    if not result and _is_list(first, rest):
        return f"{first}, {with_and(rest)}" if len(rest) > 1 else f"{first} and {rest[0]}"
    return f"{first} ({', '.join(rest)})"


def is_measure(part: str) -> bool:
    """Whether a member of a list only says how much or how often: "one night in five", "most of them local"."""
    return bool(_MEASURE.match(part))


def with_rates(text: str) -> str:
    """A line with the brackets that a rate behind a plural asks for: "nights out (four or five a week) with vans"."""
    return _OFTEN.sub(r" (\g<rate>)", text)


def is_joined(part: str) -> bool:
    """Whether a part goes on with what stands before it, or is a deed of its own."""
    if part.startswith(_OF_BEFORE):
        return False
    word, _, behind = part.lower().partition(" ")
    if describes(word, behind):
        return False  # "extended warranty"
    plain = any(not one.noun for one in readings(word, "en") if "D" not in one.codes)
    verb = plain or (base_of(word, "DV") and not base_of(word, "B"))
    joined = _JOINED.match(part) and word not in words_of("no-adverbs")
    return bool(joined or verb) or bool(re.search(r"\b(?:is|are|was|were|has|have|had)\b", part))


def _is_list(first: str, rest: list[str]) -> bool:
    """Whether parts go on with the objects of the verb: "I taught maths, physics, chemistry"."""
    last = first.rsplit(maxsplit=1)[-1].lower()
    bare = not re.search(r"\b(?:the|an?|my|our|all|every|each|a|\d\S*)(?: [\w-]+){1,3}$", first)
    if any(is_person(one.rpartition(" ")[2].lower()) and not is_plural(one) for one in rest):
        return False  # "taught maths, form tutor"
    short = all(len(one.split()) <= _SHORT and one[:1].islower() and not re.search(r"\d", one) for one in rest)
    return bare and short and (is_plural(last) or is_mass(last) or len(rest) > 1)
