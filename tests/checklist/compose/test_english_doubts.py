# ruff: noqa: E501 - a table of clauses reads best one row a line
"""What a clause may lack: articles, members of a list, verbs; where that is in doubt the clause is shortened or left out."""

import pytest

from checklist.compose.bilingual.titles import with_a
from checklist.compose.english.last_check.doubt import checked, doubt_of
from checklist.compose.english.papers.certificates import is_whole, with_year
from tests.checklist.compose.english_lines import LEFT_OUT, sentences_of

RUNNING = {  # a line of a job that goes on, and its clause
    # A deed before "of" is a certain one behind a preposition, and a particle stays with its verb.
    "Leaks down from 9% to 2% after introduction of gauges": "leaks went down from 9% to 2% after the introduction of gauges",
    "Took over ordering of sails from a mate": "I took over the ordering of sails from a mate",
    "Winding up of clocks and letting in of visitors": "my work includes winding up clocks and letting in visitors",
    # What nothing does by itself was done.
    "Ballast brought from 34 t to 29 t": "ballast was brought from 34 t to 29 t",
    "Queue time taken down from 51 to 33 minutes": "the queue time was taken down from 51 to 33 minutes",
    # What began in the past and goes on, and what is over.
    "Wreck lead for the bay since May": "I have been wreck lead for the bay since May",
    "Warden for the dunes since the storm": "I have been a warden for the dunes since the storm",
    "Mentor to 3 divers, both now licensed": "I have mentored 3 divers, both now licensed",
    "Mentor to 3 divers, one now licensed": "I mentor 3 divers, one now licensed",
    # Words that look like verbs and are none.
    "Top 4 of 30 pilots in 2023": "I was in the top 4 of 30 pilots in 2023",
    "SPAR charts, rotas": "my work includes SPAR charts and rotas",
    "Hand-tied nets": LEFT_OUT,
    # A name before the thing shows that the past form is a deed, and "a" stands before the number.
    "Added TideDesk gate logs for wardens": "I added TideDesk gate logs for wardens",
    "Run drills on a 300 MW TideDesk turbine": "I run drills on a 300 MW TideDesk turbine",
    "Splice and halyard advice to crews": LEFT_OUT,
    # Things that are no work, and what the preposition of a member that is left out governs.
    "Harbour food": LEFT_OUT,
    "Ruby scripts for tide tables": LEFT_OUT,
    "Service, TMK and repair on ice plants, cold stores, fish production and quay cellars": LEFT_OUT,
    # Names without "and", and what hangs on behind a team.
    "Administer Modbus, Profinet, Tide Desk (rollout done in 2 weeks)": "I administer Modbus, Profinet and Tide Desk (rollout done in 2 weeks)",
    "Part of project team for a move from Tide Desk to Reef Book, audits and dry runs": "I am part of the project team for a move from Tide Desk to Reef Book",
    # Rooms of a place of work, those whose something is, and bodies have "the".
    "Set up and clean down of surgery between dives": "my work includes setting up and cleaning down the surgery between dives",
    "Rosters in head diver’s absence": LEFT_OUT,
    "Ordering in head cook’s absence": "my work includes ordering in the head cook’s absence",
    "Joint patrols with police and Harbour Safety Partnership": "my work includes joint patrols with the police and the Harbour Safety Partnership",
    # Words that describe things, and verbs that are nouns as often.
    "Controlled drugs register": LEFT_OUT,
    "Refrigerated trailers and tail lifts": LEFT_OUT,
    "Surveys with drone": "my work includes surveys with a drone",
    "Use of nets down year on year": LEFT_OUT,
    "Wreck trip with lycée in Brest": LEFT_OUT,
    "Talks to sailing clubs, harbour visits": "my work includes talks to sailing clubs, as well as harbour visits",
    "Shearing 90 ewes indoors, night shifts": LEFT_OUT,
    "Imaged 40 charts for Windows 9 refresh": LEFT_OUT,
    "Meet and greet of divers, berth codes": LEFT_OUT,
    "Detached gangways and knot talks": LEFT_OUT,
    "Detached the gangway after each tide": "I detached the gangway after each tide",
    "Team of 6 seasonal divers, rota and drills": "I work in a team of 6 seasonal divers",
    "Fuel use halved by new pump check": "fuel use was halved by a new pump check",
    "Knot classes Tuesday evenings": LEFT_OUT,
    "Crew lead of 3 on the quay": LEFT_OUT,
    "Knot school set up in an old net loft": LEFT_OUT,
    "Signed off apprentices log books": "I signed off apprentices’ log books",
    "Berth checks via tide portal": "my work includes berth checks via the tide portal",
    "Radio reports to control room": "my work includes radio reports to the control room",
    "Knot talks to WI": LEFT_OUT,
    "Checking of cadet’s work": LEFT_OUT,
}
ENDED = {
    "Warden for the dunes since 2019": "I was a warden for the dunes from 2019",
    "Wrote volunteers rota": "I wrote the volunteers’ rota",
}
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


def test_a_line_is_told_in_a_form_that_is_right_or_left_out() -> None:
    said = {line: sentences_of([line], "", checked=True)[line] for line in RUNNING}
    assert {line: one for line, one in said.items() if one != RUNNING[line]} == {}
    said = {line: sentences_of([line], "2021", checked=True)[line] for line in ENDED}
    assert {line: one for line, one in said.items() if one != ENDED[line]} == {}


@pytest.mark.parametrize("clause", CERTAIN)
def test_a_clause_that_lacks_nothing_stays(clause: str) -> None:
    assert (checked(clause), doubt_of(clause)) == (clause, "")


@pytest.mark.parametrize(("clause", "left"), SHORTENED)
def test_a_clause_that_may_lack_something_is_shortened_or_left_out(clause: str, left: str) -> None:
    assert checked(clause) == left


@pytest.mark.parametrize(
    "name",
    ["Boat", "Full UK", "2391", "Tetanus jab", "Hep A immunised", "Sailors Level 2",
     "Lifting, People Level 2", "Winch WN30/31", "PA9 knapsack", "CSCS green", "Diver Card (exp 2023)", "Quay Technical College",
     "Guild of Master Divers"],
)  # fmt: skip
def test_what_names_no_paper_is_no_certificate(name: str) -> None:
    assert not is_whole(name)


@pytest.mark.parametrize(
    "name",
    ["NPLQ", "Palaeography", "First aid at sea", "PAT testing", "STA Level 2", "Food Hygiene Level 2", "18th Edition", "Sail Trust Certificate"],
)  # fmt: skip
def test_what_names_a_paper_or_a_field_is_one(name: str) -> None:
    assert is_whole(name)


def test_a_code_behind_a_certificate_stands_in_brackets() -> None:
    assert with_year("First aid HLTSEA011") == "First aid (HLTSEA011)"


def test_a_second_title_behind_and_takes_no_commas() -> None:
    assert with_a("Deckhand and later Mate") == "a Deckhand and later a Mate"
