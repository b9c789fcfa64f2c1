"""What else the writer has: facts that a letter does not use, with what they would add."""

import pytest

from checklist.compose.unused import Unused, unused_facts
from checklist.facts import Date, read
from tests.checklist.compose.profiles import Profile, profiles, rubric

ONE = next(one for one in profiles() if (one.name, one.kind) == ("backend_it", "rich"))
ABROAD = next(one for one in profiles() if (one.name, one.kind) == ("backend_it", "abroad"))


def unused(one: Profile, letter: str, used: tuple[str, ...] = ()) -> tuple[Unused, ...]:
    return unused_facts(
        letter, read(one.facts), rubric(one.guide), one.language, used=used, ad=one.ad, company=one.company,
        role=one.role, today=Date(2026, 11),
    )  # fmt: skip


def test_an_empty_letter_uses_nothing_and_the_most_useful_fact_comes_first() -> None:
    found = unused(ONE, "")
    pointers = {pointer for one in found for pointer in one.facts}
    assert {fact.pointer for fact in read(ONE.facts).confirmed if fact.kind == "highlight"} <= pointers
    points = [one.points for one in found]
    assert points == sorted(points, reverse=True)
    assert points[0] > 3
    assert all(one.gains for one in found[:3])


def test_what_the_letter_says_is_not_offered_again() -> None:
    composed = ONE.composed()
    used = tuple(pointer for sentence in composed.sentences for pointer in sentence.facts)
    assert not [one for one in unused(ONE, composed.letter, used) if set(one.facts) <= set(used)]


def test_a_typed_sentence_counts_as_the_fact_that_the_claim_check_finds_in_it() -> None:
    fact = next(one for one in unused(ONE, "") if "800" in one.words)
    letter = f"Gentile team,\n\n{fact.sentence}\n\nCordiali saluti,\n"
    assert fact.facts not in [one.facts for one in unused(ONE, letter)]


def test_what_cannot_be_said_in_the_letters_language_has_no_sentence_and_adds_nothing() -> None:
    untold = [one for one in unused(ABROAD, "") if not one.sentence]
    assert untold
    assert not any(one.gains for one in untold)


@pytest.mark.parametrize("state", ["proposed", "retired"])
def test_facts_that_are_not_confirmed_are_not_offered(state: str) -> None:
    facts = {**ONE.facts, "meta": {"bozza": {"facts": {"/work/0/highlights/0": {"state": state}}}}}
    found = unused_facts("", read(facts), rubric(ONE.guide), ONE.language, today=Date(2026, 11))
    assert "/work/0/highlights/0" not in {pointer for one in found for pointer in one.facts}
