"""Further English statements on a job: tied to the one before with "also", and their lists closed with "and"."""

import re

from checklist.compose.english.activity_names import is_doing
from checklist.compose.english.phrases import base_of
from checklist.compose.letter import at_commas

_AUXILIARY = re.compile(r"I (?P<verb>am|was|have|had) (?P<next>[\w-]+)")
_OWN = re.compile(r"I (?!also\b|am\b|was\b|have\b|had\b|never\b|no\b|took part\b)(?P<verb>[a-z-]+)(?= )")
_WORK = re.compile(r"(?P<lead>my work|my role|the job|my duties) (?P<verb>include[sd]?|involve[sd]?|has included)(?= )")
_ALSO = re.compile(r"\b(?:also|as well|too)\b")
_LISTING = re.compile(
    r"(?P<lead>(?:.*\b)?(?:my work|my role|the job|my duties|further tasks) (?:also )?(?:include|involve)[sd]?) "
    r"(?P<first>(?:(?!, (?:and (?:I|my)|as well as) )[^:;])+), as well as (?P<second>[^:;]+)$"
)
_BRACKETS = re.compile(r" ?\([^()]*\)")
_GOVERNS = re.compile(
    r" (?:of|for|in|on|at|with|to|from|by|across|via|using|under|over|after|during|about|alongside)\b"
)


def with_also(clause: str) -> str:
    """A clause with "also" where its verb takes it, "I have also built a kiln"; empty where it takes none.

    Args:
        clause: The clause, without a capital except that of "I".
    """
    if _ALSO.search(clause):
        return ""
    if work := _WORK.match(clause):
        verb = work["verb"].replace("has included", "has also included")
        also = verb if verb != work["verb"] else f"also {verb}"
        return f"{work['lead']} {also}{clause[work.end() :]}"
    if auxiliary := _AUXILIARY.match(clause):
        done = auxiliary["next"] in ("been", "run") or base_of(auxiliary["next"], "V")
        main = auxiliary["verb"] in ("have", "had") and not done  # "I have two cooks"
        before = auxiliary.start("verb") if main else auxiliary.end("verb") + 1
        return f"{clause[:before]}also {clause[before:]}"
    own = _OWN.match(clause)
    return f"I also {clause[own.start('verb') :]}" if own and not own["verb"].endswith("ly") else ""


def closed_with_and(clause: str) -> str:
    """A list of work with "and" in the place of "as well as": "tower tours and tuning harps".

    What could take the next thing for its own object comes last; where that is not possible, a comma stands before
    "and".

    Args:
        clause: A clause; what lists no work, or has no "as well as", stays as it is.
    """
    match = _LISTING.match(clause)
    if not match:
        return clause
    first, second = match["first"], match["second"]
    turned = _takes_more(first) and not _takes_more(second) and not re.match(r"(?:more than|over|about) \d", second)
    one, two = (second, first) if turned else (first, second)
    plain = [_BRACKETS.sub("", each) for each in (one, two)]
    simple = not any(re.search(r"\band\b|,", each) for each in plain)
    parallel = all(is_doing(each.partition(" ")[0]) for each in plain)
    return f"{match['lead']} {one}{' ' if simple and (parallel or not _takes_more(one)) else ', '}and {two}"


def _takes_more(listed: str) -> bool:
    """Whether the last thing of a list could govern what follows it: a doing with its object, a preposition."""
    last = _BRACKETS.sub("", re.split(r" and ", at_commas(listed)[-1])[-1])
    plain = _BRACKETS.sub("", listed)
    first, _, behind = plain.partition(" ")
    return bool(_GOVERNS.search(f" {last}") or _GOVERNS.search(plain) or (is_doing(first) and behind))
