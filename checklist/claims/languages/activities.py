"""What somebody does in a language, whatever it is: more than a few words, unless the sentence says so.

The tasks of a list have levels of their own. Anything else that the writer tells to do in a language takes B1: whoever
has A2 is taken to say so. To greet, to read, to learn or to get by are no such deeds.
"""

import re
from functools import cache

from checklist.claims.languages.names import Mention
from checklist.claims.languages.tasks import Task, is_no_adjective
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.lexicon.regex_lists import beside

_LISTS = beside(__file__)
_IN = re.compile(r"(?<!\w)(?:in|into|nella)(?: the| my)? $")
_SWITCHED = re.compile(
    r"(?<!\w)(?:switch\w*|chang(?:e|ed|ing)|mov(?:e|ed|ing)|pass(?:o|are|ato|ando|avo)|cambi(?:o|are|ato))(?: over)?"
    r" (?:(?:in)?to |al |all'|allo |in )$"
)
_ITALIAN = re.compile(
    r"\w+(?:o|a)|(?:ingl|franc|cin|portogh|giappon|oland|ungher|alban|dan|sved|norveg|finland|gall)ese"
)
_MINE = re.compile(r"^(?:passo|cambio)(?!\w)")
_RANK = 3
_LONGEST = 70  # code points of the words that are shown with the language
_BACK = 24  # code points before a language in which "switch to" stands


def _stands_alone(low: str, one: Mention) -> bool:
    """Whether a language is no adjective of the noun behind it, as none is in Italian: «in inglese seguo i turisti»."""
    return bool(_ITALIAN.fullmatch(low, one.start, one.end)) or is_no_adjective(low, one.end)


@cache
def _slight() -> re.Pattern[str]:
    return _LISTS.words("slight")


def activity(passages: Passages, passage: Passage, one: Mention) -> Task | None:
    """The deed of a clause that is done in a language, or nothing where it takes little of it.

    Args:
        passages: the letter beside the facts.
        passage: the sentence.
        one: where the language is named.
    """
    low = passages.low
    lead = low[max(passage.start, one.start - _BACK) : one.start]
    switched = _SWITCHED.search(lead)
    if not switched and not (_IN.search(lead) and (one.carried or _stands_alone(low, one))):
        return None
    clause = passages.clause_at(one.start)
    if not clause or clause.factuality != "actual":
        return None
    if clause.agent not in ("writer", "team") and not (switched and _MINE.search(switched.group())):
        return None
    start, end = max(clause.start, passage.start), min(clause.end, passage.end)
    part = passages.part(one)
    if not passages.told(one) or _slight().search(low, part.start, part.end):
        return None
    if low[start : one.start].strip() in ("in", "anche in", "also in"):
        return Task(start, min(end, one.end + _LONGEST), _RANK)
    return Task(max(start, one.start - _LONGEST), one.end, _RANK)
