"""A role in the words of the advertisement is what the letter applies for, and no tool that the writer claims."""

from checklist.claims import check
from checklist.facts import read

FACTS = {
    "work": [{"name": "Radio Sponda", "position": "Producer", "startDate": "2020"}],
    "meta": {"bozza": {"as_of": "2026-11"}},
}
ROLE = "Late-night Presenter and Weekend Programme Coordinator"
AD = f"Role: {ROLE}\n\nOur station covers the coast. You will know Myriad and the Broadcasting Code."


def test_the_role_in_the_words_of_the_advert_is_no_claim() -> None:
    text = f"I am applying for the role of {ROLE}.\n\nSince 2020 I have been a producer at Radio Sponda."
    report = check(text, read(FACTS), ad=AD, role=ROLE)
    assert [text[claim.start : claim.end] for claim in report.claims if claim.flagged] == []
