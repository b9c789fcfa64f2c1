"""A town in a firm's name does not make what is told of the town a length of time at the firm."""

from checklist.facts import read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

GRETA = read(
    {
        "basics": {"name": "Greta Sloan", "label": "Festival manager"},
        "work": [
            {"name": "Tide Film Festival", "position": "Festival manager", "startDate": "2020-02",
             "highlights": ["Festival of 6 days in 9 cinemas", "Programme team of 4"]},
            {"name": "Bristol Harbour Archive", "position": "Archive assistant", "startDate": "2015-03",
             "endDate": "2020-01", "highlights": ["Catalogued 3,000 photographs", "Talks with the senior archivist"]},
        ],
    }
)  # fmt: skip


@each_row(
    ("language", "sentence"),
    [
        ("en", "For more than six years I have looked after a film festival that fills Bristol every winter."),
        ("it", "Da più di sei anni curo un festival del cinema che riempie Bristol ogni inverno."),
    ],
)
def test_a_town_of_a_firms_name_is_no_firm(language: str, sentence: str) -> None:
    assert flagged_in(GRETA, language, sentence) == []


def test_the_firm_itself_still_is() -> None:
    assert flagged_in(GRETA, "en", "I have been at the Bristol Harbour Archive for seven years.") != []
