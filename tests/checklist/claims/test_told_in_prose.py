"""Work that a CV tells in a paragraph is read sentence by sentence, as if each were a line of a list."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from checklist.facts import read
from tests.checklist.claims.labelled import letters, score
from tests.checklist.claims.people import flagged_in
from tests.checklist.in_prose import in_prose
from tests.rows import each_row

PARAGRAPH = (
    "Helped the head gardener with the new irrigation of the nursery. Planted 400 fruit trees along the canal. "
    "Pruning courses together with the county college. Losses of seedlings from 30% to 12%."
)
MAEVE: dict[str, Any] = {
    "basics": {"name": "Maeve Lorne", "summary": "Gardener for eleven years. Happy outdoors in any weather."},
    "work": [
        {"name": "Aldergrove Nursery", "position": "Gardener", "startDate": "2018-02", "summary": PARAGRAPH},
        {"name": "Town of Brill", "position": "Park keeper", "startDate": "2015-03", "endDate": "2018-01",
         "summary": "Kept 9 playgrounds. Wrote the rota of the wardens."},
    ],
}  # fmt: skip
TRUE = [
    "At Aldergrove Nursery I planted 400 fruit trees along the canal.",
    "I helped the head gardener with the new irrigation of the nursery.",
    "At Aldergrove Nursery the losses of seedlings fell from 30% to 12%.",
    "For the Town of Brill I kept 9 playgrounds and wrote the rota of the wardens.",
]
INVENTED = [
    ("At Aldergrove Nursery I led the new irrigation of the nursery.", "led"),
    ("At Aldergrove Nursery I planted 600 fruit trees along the canal.", "600"),
    ("For the Town of Brill I cut the losses of seedlings from 30% to 12%.", "30%"),
]


@each_row("sentence", TRUE)
def test_a_share_in_one_sentence_says_nothing_of_the_next(sentence: str) -> None:
    assert flagged_in(read(MAEVE), "en", sentence) == []


@each_row(("sentence", "part"), INVENTED)
def test_what_no_sentence_of_the_paragraph_says_is_flagged(sentence: str, part: str) -> None:
    assert any(part in one for one in flagged_in(read(MAEVE), "en", sentence)), sentence


def test_letters_beside_a_paragraph_are_judged_as_beside_its_lines(sample: Callable[[int, int], int]) -> None:
    listed = [one for one in letters() if not one.held_back and not one.facts.get("meta")][:: sample(8, 1)]
    beside_lines = score(listed)
    beside_prose = score([replace(one, facts=in_prose(one.facts)) for one in listed])
    assert beside_lines.letters >= 15
    assert beside_prose.caught.total() >= 0.97 * beside_lines.caught.total(), (beside_lines, beside_prose)
    assert beside_prose.alarms <= beside_lines.alarms + 0.03 * beside_lines.letters + 1, (beside_lines, beside_prose)
