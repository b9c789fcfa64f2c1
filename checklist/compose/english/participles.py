"""First words of a line that are a past form, though the table of conjugations does not say so by itself."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.english.phrases import base_of, head, words_of
from checklist.compose.english.roles import is_agent

# Past forms that are the base form as well.
_ALIKE = ("set", "put", "read", "shut", "cut", "hit", "let", "cast")
_BARE = ("awarded", "named", "voted", "nominated")  # that need no preposition: "Awarded a prize"
_MADE = ("appointed", "elected", "chosen", "selected", "picked", "made", "promoted", "nominated", "named", "voted")
_TO = (  # what others ask of the writer: "Required to write reports"
    "required", "expected", "encouraged", "contracted", "allowed", "permitted", "instructed", "commissioned",
    "briefed", "cleared", "obliged", "trusted", "called", "asked", "invited", "chosen", "selected",
)  # fmt: skip
_SOMEBODY_ELSE = re.compile(r"(?:an?|the|new|our|their|another|every|each|all|\d.*)\b")
# What others do to the writer before some words only: "Trained on the till", and "trained nine starters" otherwise.
_BEFORE = {
    "involved": r"in\b", "featured": r"(?:in|on|at)\b",
    "trained": r"(?:on|in|to|by)\b", "asked": r"(?:to|by|back)\b", "taken": r"on\b", "sent": r"(?:to|on)\b",
    "made": r"(?:permanent|responsible|up to|supervisor|deputy|captain)\b", "given": r"(?:the|an?|full|sole|more)\b",
    "kept": r"on (?:after|as|for|when)\b", "called": r"(?:on|upon|in|back)\b", "qualified": r"to\b",
    "certified": r"(?:to|in|for|as|by)\b", "known": r"(?:for|as|to)\b",
    "based": r"(?:in|at|on)\b", "mentored": r"by\b", "supervised": r"by\b", "coached": r"by\b", "taught": r"by\b",
}  # fmt: skip
_OF_IT = r" (?:(?:out|up|down|over) )?(?:by|in|on|at|to|for|from|with|across|as)\b"
_NEVER = re.compile(
    r"(?:made redundant|laid off|dismissed|resigned|left (?:to|when|after|because|for)"
    r"|[a-z]+ed (?:due to|because of|owing to))\b"
)  # that a letter does not tell
# What a further statement behind a comma lacks: "…, have since trained nine", "…, later chaired the branch".
_ALSO = re.compile(
    r", (?P<more>(?:and )?(?:(?:have|had|has) (?:since |also |now )?|later |then |since |subsequently )"
    r"(?P<verb>[a-z]+)\b)"
)
_BEFORE_VERB = re.compile(r"(?:deep|hand|spot|pre|re|co|cross|out|over|under|dry|steam|line|self)-(?P<verb>[a-z]+ed)$")
_FURTHER = re.compile(r"(?:, (?:and )?| and )(?P<verb>\w+) \w")


def received(low: str, rest: str) -> bool:
    """Whether a line tells what others did to the writer: "Trusted with the keys", "Promoted to supervisor".

    Args:
        low: The first word, in small letters.
        rest: What stands behind it.
    """
    if (low in _TO and re.match(r"to [a-z]", rest)) or (low in _MADE and is_one_person(rest)):
        return True
    if low in _BEFORE:
        return bool(re.match(_BEFORE[low], rest))
    prepared = re.match(r"(?:for|to|as|with|by|from|among|in)\b", rest)
    return low in words_of("received") and (low in _BARE or bool(prepared))


def is_one_person(rest: str) -> bool:
    """Whether words name the one who bears a title, as behind "Elected", and nobody whom the writer took on."""
    return is_agent(head(rest)) and not _SOMEBODY_ELSE.match(rest)


def followed(rest: str) -> str:
    """What stands behind a verb, with "and" before a further statement about the same person."""
    match = _ALSO.search(rest)
    behind = rest[match.end() :] if match else ""
    if not match or not base_of(match["verb"], "DV"):
        return rest
    if received(match["verb"], behind.strip()):
        return f"{rest[: match.start()]} and was {match['more'].removeprefix('and ')}{behind}"
    if not re.match(r"(?:and )?ha", match["more"]) and base_of(match["verb"], "V") and re.match(_OF_IT, behind):
        return rest  # "rebuilt an engine, later shown at rallies"
    more = re.sub(r"^(?:and )?(?:has|had)\b", "have", match["more"].removeprefix("and "))
    return f"{rest[: match.start()]} and {more}{behind}"


def is_described(low: str, rest: str) -> bool:
    """Whether a participle that opens a line describes a thing, and is no deed: "paid social", "guided tours"."""
    if low == "bespoke":
        return True
    first = re.match(r"(?:and \w+ )?(?P<thing>[a-z]+)", rest.lower())
    return low in words_of("done-things") and bool(first) and first["thing"] in words_of("things-done")  # type: ignore[index]


def is_left_out(text: str) -> bool:
    """Whether a line tells what no letter repeats, "Made redundant when the depot closed"."""
    return bool(_NEVER.match(text.lower()))


def is_past(low: str, rest: str, *, running: bool, style: frozenset[str] = frozenset()) -> bool:
    """Whether the first word is the past of a verb that no table knows, or is spelt like its base form.

    Args:
        low: The first word, in small letters.
        rest: What stands behind it.
        running: Whether the job goes on, so that "set" could be a present.
        style: How the other lines of the job begin.
    """
    further = [one["verb"] for one in _FURTHER.finditer(rest)]
    further = [one for one in further if base_of(one, "D") or not any(each.noun for each in readings(one, "en"))]
    further = [one for one in further if readings(one, "en")]
    if low in _ALIKE and (further or "past" in style) and (not running or "past" in style):
        return all(base_of(one, "D") for one in further)
    hyphened = _BEFORE_VERB.match(low)
    if hyphened and base_of(hyphened["verb"], "D"):
        return True
    behind = re.match(r"and \w+ed |(?:the|an?|our|all|\d+)\b", rest)
    return not base_of(low, "D") and bool(re.fullmatch(r"[a-z]{4,}ed", low) and behind)
