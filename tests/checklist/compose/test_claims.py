"""Each claim of a composed letter is supported by the claim check, on the same facts."""

from collections.abc import Callable

from checklist.claims import check
from checklist.facts import Date, read
from tests.checklist.compose.profiles import profiles


def test_the_claim_check_supports_all_that_composed_letters_claim(sample: Callable[[int, int], int]) -> None:
    claims, flagged = 0, {}
    for one in profiles()[:: sample(3, 1)]:
        letter, today = one.composed().letter, Date(2026, 11)
        report = check(letter, read(one.facts), ad=one.ad, company=one.company, today=today)
        claims += len(report.claims)
        told = [
            (letter[claim.start : claim.end], claim.status) for claim in report.claims if claim.status != "supported"
        ]
        if told:
            flagged[f"{one.name}-{one.kind}"] = told
    assert claims > sample(150, 500)
    assert not flagged


def test_no_other_wording_of_a_composed_letter_claims_more(sample: Callable[[int, int], int]) -> None:
    flagged = {}
    for one in profiles()[:: sample(10, 1)]:
        for seed in (1, 2, 3):
            letter = one.composed(seed=seed).letter
            report = check(letter, read(one.facts), ad=one.ad, company=one.company, today=Date(2026, 11))
            if report.flagged:
                flagged[one.name, one.kind, seed] = [letter[claim.start : claim.end] for claim in report.flagged]
    assert not flagged
