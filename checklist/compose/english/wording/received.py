"""Lines that tell what others did to the writer: "Promoted to supervisor", "Trusted with the keys"."""

import re

from checklist.compose.english.phrases import head, words_of
from checklist.compose.english.roles import is_agent

_BARE = ("awarded", "named", "voted", "nominated")  # that need no preposition: "Awarded a prize"
_MADE = ("appointed", "elected", "chosen", "selected", "picked", "made", "promoted", "nominated", "named", "voted")
_TO = (  # what others ask of the writer: "Required to write reports"
    "required", "expected", "encouraged", "contracted", "allowed", "permitted", "instructed", "commissioned",
    "briefed", "cleared", "obliged", "trusted", "called", "asked", "invited", "chosen", "selected",
)  # fmt: skip
_SOMEBODY_ELSE = re.compile(r"(?:an?|the|new|our|their|another|every|each|all|\d.*)\b")
# What stands behind such a participle where its verb has no object, so that the writer is whom it was done to:
# "Promoted twice", "Recruited by the head gardener", and not "Promoted the brand".
_NO_OBJECT = re.compile(
    r"(?:for|to|as|with|by|from|among|in|into|after|within|during|twice|again|each|every|early|internally"
    r"|(?:three|four|\d) times)\b"
)
_GIFT = r"(?:(?:an?|the) )?(?:[\w-]+ ){0,2}"
# What others do to the writer before some words only: "Trained on the till", and "trained nine starters" otherwise.
_BEFORE = {
    "involved": r"in\b", "featured": r"(?:in|on|at)\b",
    "trained": r"(?:on|in|to|by)\b", "asked": r"(?:to|by|back)\b", "taken": r"on\b", "sent": r"(?:to|on)\b",
    "made": r"(?:permanent|responsible|up to|supervisor|deputy|captain)\b",
    "given": r"(?:the|an?|full|sole|more|responsibility|charge)\b",
    "granted": _GIFT + r"(?:scholarship|bursary|fellowship|sabbatical|tenure|patent|award|prize|permanent)\b",
    "offered": _GIFT + r"(?:permanent|job|position|promotion|scholarship|bursary|apprenticeship|traineeship)\b",
    "rated": r"(?:outstanding|excellent|exceptional|good|very good|highly)\b",
    "ranked": r"(?:first|second|third|top|number|among|in the top|\d)\b",
    "kept": r"on (?:after|as|for|when)\b", "called": r"(?:on|upon|in|back)\b", "qualified": r"to\b",
    "updated": r"in (?!the\b|an?\b|\d)",
    "certified": r"(?:to|in|for|as|by)\b", "known": r"(?:for|as|to)\b", "charged": r"with\b",
    "based": r"(?:in|at|on)\b", "mentored": r"by\b", "supervised": r"by\b", "coached": r"by\b", "taught": r"by\b",
    "sworn": r"in as\b", "sponsored": r"by\b", "retained": r"(?:as|on|after)\b", "allocated": r"(?:to|in)\b",
}  # fmt: skip
# What a letter does not tell.
_NEVER = re.compile(
    r"(?:made redundant|laid off|let go(?=$| (?:in|when|after|due|because)\b)|furloughed|dismissed|resigned"
    r"|paid (?:by|per|hourly|weekly|monthly)|left (?:to|when|after|because|for)"
    r"|[a-z]+ed (?:due to|because of|owing to))\b"
    r"|(?:career break|gap year|sabbatical|furlough|(?:maternity|paternity|parental|adoption|family|sick|unpaid) leave)"
    r"(?=$|[,:;]| (?:in|from|since|until|to|for|of|\W)| ?\d)"
)


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
    return low in words_of("received") and (low in _BARE or bool(_NO_OBJECT.match(rest)))


def is_one_person(rest: str) -> bool:
    """Whether words name the one who bears a title, as behind "Elected", and nobody whom the writer took on."""
    noun = head(rest)
    bears = is_agent(noun) or noun in words_of("held-alone")
    return bears and not _SOMEBODY_ELSE.match(rest)


def is_left_out(text: str) -> bool:
    """Whether a line tells what no letter repeats, "Made redundant when the depot closed"."""
    return bool(_NEVER.match(text.lower()))
