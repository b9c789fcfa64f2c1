# ruff: noqa: E501 - a table of clauses reads best one row a line
"""What a clause may lack: articles, members of a list, verbs; where that is in doubt the clause is shortened or left out."""

import pytest

from checklist.compose.english.last_check.doubt import checked, doubt_of

CERTAIN = [
    "my work includes stock rotation, data entry and sickness cover",
    "I stayed ahead of plan at harvest",
    "I run reading groups and look after a lending shelf",
    "my work includes working at height",
]
SHORTENED = [
    # One thing that can be counted, without article.
    ("my work includes sole charge of aquarium", ""),
    ("I filmed 9 dives for Harbour channel", ""),
    ("I set up reptile corner and a pond", ""),
    ("my work included winter diving challenge", ""),
    ("I packed 40 rafts for Tide 9 refit", ""),
    ("I moored on early turn", ""),
    # The same behind a preposition in brackets.
    ("my work includes mooring fees (debts on pontoon down by 2%)", "my work includes mooring fees"),
]


@pytest.mark.parametrize("clause", CERTAIN)
def test_a_clause_that_lacks_nothing_stays(clause: str) -> None:
    assert (checked(clause), doubt_of(clause)) == (clause, "")


@pytest.mark.parametrize(("clause", "left"), SHORTENED)
def test_a_clause_that_may_lack_something_is_shortened_or_left_out(clause: str, left: str) -> None:
    assert checked(clause) == left
