"""Clauses in which notes of a CV have stayed as they are, so that no sentence of a letter may have them."""

import re

from checklist.compose.english.phrases import is_only_verb, is_past_only, is_plural, words_of

_BRACKETS = re.compile(r" ?\([^()]*\)")
_LISTING = re.compile(r"(?:my work|the job|my duties) (?:also )?(?:is|was|has|include|involve)")
# Signs of a note: an arrow, "2 x 30", a record without verb, a consequence without subject, an absence without verb.
_NOTE = re.compile(
    r"->|=|\b\d+ ?x (?=[A-Z\d])|\bx ?\d+\b|[a-z]s (?:top|best|first|highest) (?:of|in) |\b(?:incl|approx|excl)\b(?!\.)"
    r"|, (?:highest|lowest|best|top|record) (?:[a-z]+ ){0,2}[£$€]?\d"
    r"|, (?:before|after) that (?!I\b|the\b|we\b)[a-z]+(?=$|,)"
    r"|\b(?:when|while|whenever|if|because) (?:(?!is\b|are\b|was\b|were\b)[\w’]+ ){1,4}(?:away|off|absent|ill)(?=$|,)"
    r"|, only [a-z]+ (?:[a-z]+ ){0,3}so [a-z]+ "
    r"|\b(?:an?|the) [a-z]+ing (?:up|in|out|down|off) "
)
# A time, a ratio or a number behind a noun that no preposition ties to it: "clinic Fridays", "rota 1:6", "floods 2012".
_TIE = (
    r"(?:in|on|at|of|by|to|from|for|since|until|till|before|after|during|over|about|around|between|through|per|every"
    r"|each|and|or|early|late|mid|spring|summer|autumn|winter|season|the|a|an|with|than|as|is|was|most|some|all|both"
    r"|last|only|including)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_UNTIED = re.compile(
    rf"\b(?!{_TIE} )[a-z][a-z’-]* (?:{_DAY}\b(?=$|,| and| to|-)|{_MONTH}[-–]{_MONTH}\b|1:\d+(?=$|,| and)"
    r"|(?:19|20)\d\d(?=$|,| and ))"
    rf"|\b(?!{_TIE} )[A-Za-z][a-z]+ Q[1-4] (?:19|20)\d\d\b"
    r"|\b(?:caseload|ledger|portfolio|fleet|flock|herd) \d[\d,]*(?= [a-z]|$|,)"
)
# What stands in a field of a form for an employer that has no name.
_NO_EMPLOYER = re.compile(r"\b(?:at|for|with) (?:Various|Company|Confidential)(?=$|[,.])")
_ARTICLE_ALONE = re.compile(r"\b(?:an?|the) \(")
_SHARE = re.compile(r"(?P<before>[\w’]+) \d[\d.]*%")
_BEFORE_A_SHARE = frozenset({
    "of", "at", "by", "to", "from", "than", "about", "around", "over", "under", "above", "below", "up", "down",
    "nearly", "almost", "with", "between", "and", "in", "for", "until", "within", "the", "a",
    "exactly", "least", "roughly", "averaging",
})  # fmt: skip
_SO = re.compile(r"\bso (?P<verb>[a-z]+) ")
_NAMED = re.compile(r"\b(?P<what>[a-z]{4,}s) [A-Z]{2,}[\w.]* \d")
_MEMBER = re.compile(r"(?:(?:, |,? and |includes? |included |involves? |involved ))(?P<verb>[a-z]+) (?=[a-z])")
_BARE = re.compile(r"(?!then\b|too\b|often\b)[a-z’-]+(?: [a-z’-]+)?")
_FEWEST = 3  # parts of a list that hangs on behind a comma, with what stands before it


def without_tail(said: str) -> str:
    """A clause of the writer's without the bare things that hang on behind its comma and that nothing ties to it."""
    parts = said.split(", ")
    hanging = parts[1:]
    if len(parts) >= _FEWEST and _is_left_hanging(parts):
        return f"{', '.join(parts[:-2])} and {parts[-2]}"
    tied = any(
        not _BARE.fullmatch(one) or one.endswith(("ly", "ed")) or "ing " in one or " and " in one for one in hanging
    )
    if len(parts) < _FEWEST or tied or not re.match(r"I \w+ (?:\w+ )?(?:with|for|at|in|under) an? ", said):
        return said
    return parts[0]


def _is_left_hanging(parts: list[str]) -> bool:
    """Whether one bare noun stands behind deeds and no "and" ties it: "I washed pots, mixed dough, ovens"."""
    last, before = parts[-1], parts[-2].partition(" ")[0]
    deed = is_past_only(before)
    return bool(
        parts[0].startswith("I ") and deed and re.fullmatch(r"[a-z-]+", last) and not last.endswith(("ly", "ed"))
    )


def is_doubtful(said: str) -> bool:
    """Whether a clause has words that no verb or preposition ties to it, as the notes of a CV have."""
    plain = _BRACKETS.sub("", said)
    if any(one.search(plain) for one in (_NOTE, _UNTIED, _NO_EMPLOYER)) or _ARTICLE_ALONE.search(said):
        return True
    if any(is_only_verb(one["verb"]) for one in _SO.finditer(plain)):
        return True
    if not _LISTING.match(plain):
        return False
    if any(one["before"].lower() not in _BEFORE_A_SHARE for one in _SHARE.finditer(plain)):
        return True
    named = (one["what"] for one in _NAMED.finditer(plain))
    if any(is_plural(one) and one not in words_of("prepositions") for one in named):
        return True
    return any(is_only_verb(one["verb"]) for one in _MEMBER.finditer(plain))
