# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Lines as people type them into a form, with the share that they choose beside each."""

import pytest

from checklist.compose import compose
from checklist.compose.english.highlights import sentence
from checklist.facts import read
from checklist.rubric import Rubric

LINES = [  # the line, the share, its sentence in a running job
    # Verbs that say themselves that somebody helped.
    ("Supported the harbour pilots in a survey of the quay", "helped", "I supported the harbour pilots in a survey of the quay"),
    ("Took part in the move from Perl to Ruby", "helped", "I took part in the move from Perl to Ruby"),
    ("Support the printers with colour proofs", "helped", "I support the printers with colour proofs"),
    ("Contributed to repair of the gate", "helped", "I contributed to the repair of the gate"),
    ("Helped brewing team to rank the hops", "helped", "I helped the brewing team to rank the hops"),
    ("Assisted estates team with annual spring ball", "helped", "I assisted the estates team with the annual spring ball"),
    # With whom, said by the line itself.
    ("Moved the ferry bookings to paper with two pursers", "team", "we moved the ferry bookings to paper with two pursers"),
    ("Moved the ferry bookings to paper", "team", "as a team we moved the ferry bookings to paper"),
    # A share of the writer's own changes nothing.
    ("Cut mean boiling time from 40s to 12s", "led", "I cut the mean boiling time from 40s to 12s"),
    ("Set prices for two ferries and chair the safety panel", "led", "I set prices for two ferries and chair the safety panel"),
    ("Lead 5 riggers and own the stage plan", "led", "I lead 5 riggers and own the stage plan"),
    # What could be a verb and is none, and what is one.
    ("Write for print, out-of-home, radio and packaging", "", "I write for print, out-of-home, radio and packaging"),
    ("Present weekly yields to the growers", "", "I present weekly yields to the growers"),
    ("Sale of moorings and barges, Norfolk and abroad", "", "my work includes selling moorings and barges (Norfolk and abroad)"),
    # Articles that the short style leaves out.
    ("Built and sold seed import API used by 9 farms", "did", "I built and sold a seed import API used by 9 farms"),
    ("Ran closeout of a 900-seat theatre", "did", "I ran the closeout of a 900-seat theatre"),
    ("Ran squad of 9 divers each winter", "led", "I ran a squad of 9 divers each winter"),
    ("Cleaning of lab, weather and tanker data", "", "my work includes cleaning lab, weather and tanker data"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "share", "expected"), LINES)
def test_a_typed_line_is_told_with_its_share(line: str, share: str, expected: str) -> None:
    assert sentence(line, running=True, share=share) == expected


def test_what_one_does_for_a_society_and_in_a_thesis_has_the_writer_or_the_work_as_subject(backend: Rubric) -> None:
    facts = read(
        {
            "basics": {"name": "Ada Brand"},
            "work": [
                {
                    "name": "Tarn Boats",
                    "description": "Canoe hire and repair",
                    "position": "Boatbuilder",
                    "startDate": "2015",
                    "endDate": "2018",
                    "highlights": ["Built 9 dinghies"],
                }
            ],
            "volunteer": [
                {
                    "organization": "Fell Choir",
                    "position": "Helper",
                    "startDate": "2019",
                    "highlights": ["Concert bookings"],
                }
            ],
            "projects": [
                {"name": "Tides", "description": "MSc thesis: counted herons on four lakes to estimate fish stocks"}
            ],
            "languages": [{"language": "English"}],
            "meta": {"bozza": {"as_of": "2026-11"}},
        }
    )
    letter = compose(facts, backend, "en", role="Surveyor").letter
    assert "At Fell Choir, where I have been a volunteer since 2019, my work includes concert bookings." in letter
    assert "is Tides, an MSc thesis in which I counted herons on four lakes to estimate fish stocks." in letter
