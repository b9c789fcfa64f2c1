"""In which tense a running job is told: what is done still, what has changed, and what is closed."""

import re
from dataclasses import replace

from checklist.compose.english.clauses import has_gone, perfect, tense
from checklist.compose.statements import Statement

_OF_A_CHANGE = re.compile(
    r"(?!I |ho )[^:;,]{1,60}? (?:(?:(?:has|have) (?:gone|fallen|risen|grown)|went|fell|rose|grew) "
    r"(?:(?:up |down )?from|(?:(?:up|down) )?(?:by )?(?:about |over |nearly )?[£$€]?\d)"
    r"|(?:was|were|(?:has|have) been) (?:cut|brought|taken|driven|[a-z]+ed) (?:up |down )?(?:from|by) [£$€]?\d"
    r"|(?:è|sono) (?:passat|sces|salit|cresciut|calat)[oaie] da)"
)
# A deed with its result, or with how long it took.
_CLOSED = re.compile(
    r"^I [^:]*: .* (?:went|fell|rose|was|were) |\bin (?:\d+|two|three|four|five|six) (?:days|weeks|months|years)\b"
    r"|\bdays early\b|\bunder budget\b"
)


def is_of_a_change(clause: str) -> bool:
    """Whether a clause tells what a measure came to: "churn has gone from 14% to 10%", «i resi sono scesi dal 9%»."""
    return bool(_OF_A_CHANGE.match(clause))


def in_one_tense(clauses: list[Statement]) -> list[Statement]:
    """English clauses on a running job, with what is done by now in the perfect: "I have trained 4 porters".

    What is closed stays in the past, and with it all other deeds unless one is in the present.

    Args:
        clauses: What is said of the job, in order.
    """
    now = any(not is_of_a_change(one.text) and tense(one.text) == "present" for one in clauses)
    if not now and any(_CLOSED.search(one.text) for one in clauses):
        return clauses
    told = [replace(one, text=_by_now(one.text, beside_present=now)) for one in clauses]
    # Beside a change that has its year, another is told in the same tense: "sales rose in 2024", "waste fell to 2%".
    dated = any(is_of_a_change(one.text) and one.text == before.text for one, before in zip(told, clauses, strict=True))
    pairs = zip(told, clauses, strict=True)
    return [before if dated and is_of_a_change(before.text) else one for one, before in pairs]


def _by_now(clause: str, *, beside_present: bool) -> str:
    """A clause in the perfect, unless it is closed, or may be in the present as those beside it: "I set out beams"."""
    may_be_present = beside_present and not is_of_a_change(clause) and tense(clause) != "past"
    return clause if may_be_present or _CLOSED.search(clause) else has_gone(perfect(clause))
