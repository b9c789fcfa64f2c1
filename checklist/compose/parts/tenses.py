"""In which tense a running job is told: what is done still, what has changed, and what is closed."""

import re
from dataclasses import replace

from checklist.compose.english.clauses import has_gone, perfect, tense
from checklist.compose.statements import Statement

_OF_A_CHANGE = re.compile(
    r"(?!I |ho )[^:;,]{1,60}? (?:(?:(?:has|have) (?:gone|fallen|risen|grown)|went|fell|rose|grew) (?:up |down )?from"
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
    """English clauses on a running job, those in the past put in the perfect unless one is in the present or closed.

    Args:
        clauses: What is said of the job, in order.
    """
    if any(not is_of_a_change(one.text) and tense(one.text) == "present" for one in clauses):
        return [replace(one, text=has_gone(one.text)) if is_of_a_change(one.text) else one for one in clauses]
    if any(_CLOSED.search(one.text) for one in clauses):
        return clauses
    return [replace(one, text=has_gone(perfect(one.text))) for one in clauses]
