"""What one verb governs and cannot: a list beside what is kept to a figure, a role of the writer's beside somebody."""

import re

from checklist.clauses.people import is_person
from checklist.compose.english.last_check.doubts_of_joins import is_somebody
from checklist.compose.english.last_check.kinds_of_work import kind
from checklist.compose.english.phrases import base_of, head, is_plural, words_of
from checklist.compose.english.wording.noun_phrases import noun_phrases
from checklist.compose.letter import at_commas

# Two things that are kept to one figure: "I kept the rotas and the wage budget to 11% of sales".
_KEPT = re.compile(
    r"(?P<lead>(?:I|we|as a team we) (?:have )?(?:keep|kept|hold|held|bring|brought|get|got) )(?P<one>[^,;:()]+?) and "
    r"(?P<two>[^,;:()]+?) "
    r"(?=(?:to|at|under|within|below|down to) (?:about |under |over )?(?:[£$€]\d|\d[\d.,]*(?:%|p\b)))"
)
_DEED = re.compile(r"(?:I|we|as a team we) (?:have )?(?!am\b|was\b|been\b|had\b)(?P<verb>[a-z-]+) ")
# Where or for whom something is done, behind its object.
_PLACED = re.compile(r"\w (?:on|in|at|for|across) ")
_ROLE = 3  # words of a role


def without_unmeasured(plain: str) -> str:
    """A clause that keeps only that to a figure which has one: "I kept the wage budget to 11% of sales".

    Args:
        plain: A clause. Where neither of its two things is known to be measured, it stays as it is.
    """
    match = _KEPT.match(plain)
    measured = [one for one in (match["one"], match["two"]) if _is_measured(one)] if match else []
    return f"{match['lead']}{measured[0]} {plain[match.end() :]}" if match and len(measured) == 1 else plain


def doubt_of_unlike(plain: str) -> str:
    """Why a verb may govern what it cannot: two things without measure, a role; empty where nothing is in doubt.

    Args:
        plain: A clause without its brackets.
    """
    match = _KEPT.match(plain)
    if match and not any(map(_is_measured, (match["one"], match["two"]))):
        return f"no measure: {match['one']}"
    return _role_behind_a_deed(plain) or _work_behind_a_deed(plain)


def _work_behind_a_deed(plain: str) -> str:
    """Work by its nouns behind a deed with where or for whom it was done: "I wired 9 barns on two farms, testing"."""
    first, *rest = at_commas(plain)
    deed = _DEED.match(first)
    if not deed or not rest or base_of(deed["verb"], "BD") in words_of("handling"):
        return ""
    behind = [one for chunk in rest for one in chunk.removeprefix("and ").split(" and ")]
    listed = _PLACED.search(first[deed.end() :]) and all(_is_bare_work(one) for one in behind)
    return f"work behind a deed: {behind[0]}" if listed else ""


def _is_bare_work(member: str) -> bool:
    """Whether a member names work, and has no article, number or verb before it: "second fix", "testing"."""
    return bool(re.fullmatch(r"[a-z-]+(?: [a-z-]+)?", member)) and kind(member) == "deed"


def _is_measured(thing: str) -> bool:
    noun = head(thing)
    return any({noun, noun.removesuffix("s")} & words_of(one) for one in ("measured", "uncounted", "of-money"))


def _role_behind_a_deed(plain: str) -> str:
    """What the writer is among what a deed of theirs governs: "I deputised for the manager, key holder, banking"."""
    first, *rest = at_commas(plain)
    if not rest or not _DEED.match(plain) or " as " in first:
        return ""
    behind = [one for chunk in rest for one in chunk.removeprefix("and ").split(" and ")]
    roles = [one for one in behind if _is_role(one)]
    phrase = next(reversed(noun_phrases(first)), None)
    people = phrase is not None and (is_somebody(phrase.head) or phrase.head in words_of("groups"))
    alike = people and len(roles) == len(behind)
    return f"a role behind a deed: {roles[0]}" if roles and not alike else ""


def _is_role(member: str) -> bool:
    """Whether a member names somebody, one and without an article: "key holder"."""
    phrase = next(iter(noun_phrases(member)), None)
    if phrase is None or phrase.start or phrase.is_determined or len(member.split()) > _ROLE:
        return False
    noun = phrase.head
    common = member.islower() and member.endswith(noun) and not is_plural(noun)  # "Docker" is nobody
    body = noun in words_of("count")  # "hospital", which acts and is no role
    listed = noun in words_of("agents") | words_of("count people") or (is_person(noun) and not body)
    return common and listed  # "chipper" and "slicer" are machines
