"""What began in the past and goes on, or is over by now, in the perfect: "I have been an usher since June"."""

import re

from checklist.compose.english.clauses import has_gone, since_then

_TIME = r"(?:(?:early|late|mid|spring|summer|autumn|winter) )?(?:[A-Z]\w+ )?(?:19|20)\d\d"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# When something began, or with what: "since 2021", "since March", "since the dam was built", "since joining".
_SINCE = re.compile(
    rf"\bsince (?:{_TIME}|{_MONTH}\b|[a-z]+ing\b|(?:the |an? |my |our )?[\w’]+(?: [\w’]+){{0,3}} [\w’]+(?:$| \()|I )"
)
_SINCE_THEN = re.compile(rf"since (?:last [a-z]+|then|{_TIME}|{_MONTH}),? (?P<deed>I (?!ha[vd])[a-z]+ [^,;:]+$)")
_WITHIN = re.compile(r"\b(?:who|which|that|where|when)\b|;|: |, and (?:I|my) ")
_AM = re.compile(r"^I am (?!\w+ing\b)")
_WAS_SINCE = re.compile(rf"^(?P<was>I was [^,;:]+) since(?= {_TIME}(?:$|[ ,]))")
# One doing with its object that goes on: "my work has included training a porter since May 2024".
_DOING = re.compile(
    r"my work has included (?P<doing>(?!being)[a-z-]+ing) (?:an?|the|two|three|four|five|six|\d+) [^,;:]+ "
    rf"since {_TIME}$"
)
# What has become of those whom somebody taught: "I mentor 3 divers, all now licensed".
_OVER = re.compile(r"^I (?P<verb>[a-z]+) .*, (?:both|all|all of whom|both of whom) (?:now|since|of them now) ")


def until_now(clause: str) -> str:
    """A clause on a running job in the perfect, where it says since when something is so, or that it is over.

    Args:
        clause: A composed clause.

    Returns:
        "I have been a warden since May" for "I am a warden since May"; other clauses as they are.
    """
    first, semicolon, outcome = clause.rpartition("; ")
    if semicolon and " since " in outcome and not outcome.startswith("I "):  # "waste went down 8% since 2021"
        return f"{first}; {has_gone(outcome)}"
    if doing := _DOING.match(clause):
        return f"I have been {clause[doing.start('doing') :]}"
    if (begun := begun_then(clause)) != clause:
        return begun
    since = _SINCE.search(clause)
    if since and not _WITHIN.search(clause):
        return _AM.sub("I have been ", clause) if _AM.match(clause) else _in_the_perfect(clause, since.start())
    return since_then(clause) if _OVER.match(clause) else clause


def begun_then(clause: str) -> str:
    """A clause in the present behind the time since which it holds, in the perfect: "since May I have written …"."""
    begun = _SINCE_THEN.match(clause)
    return f"{clause[: begun.start('deed')]}{since_then(begun['deed'])}" if begun else clause


def from_then(clause: str) -> str:
    """A clause on a job that is over, with "from" for the "since" of a year: "I was an usher from 2019"."""
    return _WAS_SINCE.sub(r"\g<was> from", clause)


def _in_the_perfect(clause: str, since: int) -> str:
    """A deed in the present before "since", where nothing but the writer's verb can be meant."""
    return since_then(clause) if re.match(r"I (?!ha[vd])[a-z]+ ", clause) and "," not in clause[:since] else clause
