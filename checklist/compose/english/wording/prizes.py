"""Prizes of an English CV as clauses: "I won the Tarn Bread Cup", "I was named Apprentice of the Year"."""

import re

from checklist.compose.english.phrases import base_of, head, is_plural
from checklist.compose.english.roles import is_agent, is_prize
from checklist.compose.letter import lower_first

# What one is given, and what one takes part in, by their names; a name without such a word may be anything.
_GIVEN = r"(?:Award|Medal|Prize|Scholarship|Bursary|Fellowship|Commendation)"
_CONTEST = (
    r"(?:Competition|Championships?|Cup|Contest|Tournament|Hackathon|Olympiad|Challenge|Trophy|Shield|Cook-off|Show|Games"
    r"|Festival|Open)"
)
_BEFORE = r"(?:[Tt]he )?(?P<name>(?:(?:of|for|in|and|the) |[A-Z\d][\w’&-]* )+"
_BEHIND = r"(?: (?:for|of|in) [A-Z][\w’ -]*)?"
_RECEIVED = re.compile(f"{_BEFORE}{_GIVEN}{_BEHIND})")
_ENDED = r"(?P<how>winner|runner-up|finalist|nominee)"
_ENDED_FIRST = re.compile(rf"{_ENDED}(?:,| of| in| at| for|:) (?-i:{_BEFORE}(?:{_GIVEN}|{_CONTEST}){_BEHIND}))", re.I)
_ENDED_LAST = re.compile(rf"(?-i:{_BEFORE}(?:{_GIVEN}|{_CONTEST}))),? {_ENDED}", re.I)
# What somebody won has a longer name that says of no person who they are.
_WON = re.compile(r"[Ww]inner(?:,| of| at|:) (?:the )?(?P<name>[A-Z][\w’-]+(?: [A-Z][\w’-]+){2,4})")
_SAID = {
    "winner": "I won the",
    "runner-up": "I was a runner-up for the",
    "finalist": "I was a finalist for the",
    "nominee": "I was nominated for the",
}
_OF_THE_YEAR = re.compile(r"(?!best |top ).+ of the (?:week|month|season|year|match)", re.I)
_YEARS = r"(?:19|20)\d\d(?:(?:, (?:19|20)\d\d)* and (?:19|20)\d\d)?"
_WHEN = re.compile(rf",? (?:in )?\(?(?P<when>(?:(?!Year|Month|Week|Season)[A-Z][a-z]{{2,8}} )?{_YEARS})\)?$")
_OFTEN = re.compile(r",? \(?(?P<often>twice|(?:three|four|five) times)\)?$")


def prize(text: str, year: str = "") -> str:
    """A clause on a prize; empty for a text that names none for sure.

    Args:
        text: What the CV says: "Winner, Tarn Bread Cup, 2018", "Apprentice of the Year 2019".
        year: When it was won, where the text does not say that.
    """
    plain = text.strip().rstrip(".,").replace("'", "’")
    when, often = _WHEN.search(plain), _OFTEN.search(plain)
    end = when or often
    said = _said(plain[: end.start()] if end else plain)
    told = f" {often['often']}" if often else f" in {when['when'] if when else year}" if when or year else ""
    return f"{said}{told}" if said else ""


def _said(plain: str) -> str:
    """What somebody won, or was named, without when."""
    if _OF_THE_YEAR.fullmatch(plain):
        who = lower_first(plain) if re.search(r" of the [a-z]", plain) else plain
        return f"I was named {who}" if is_prize(plain) and not base_of(plain.split(maxsplit=1)[0], "D") else ""
    ended = _ENDED_FIRST.fullmatch(plain) or _ENDED_LAST.fullmatch(plain)
    if ended:
        return f"{_SAID[ended['how'].lower()]} {ended['name']}"
    won = _WON.fullmatch(plain)
    noun = head(won["name"]) if won else ""
    if won and not (is_plural(noun) or is_agent(noun)):
        return f"I won the {won['name']}"
    received = _RECEIVED.fullmatch(plain)
    return f"I received the {received['name']}" if received else ""
