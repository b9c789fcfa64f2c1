"""No two flags say the same of some words, and none has white space at its edges."""

import random
from itertools import combinations

import pytest

from checklist.claims import Claim, check
from checklist.claims.claim import KINDS
from checklist.claims.overlapping import one_flag_each
from tests.checklist.claims.people import TODAY, facts_of, letter


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Ho lavorato per Brandolin Sistemi e per il Consorzio Tavella.",
         [("Brandolin Sistemi", "employer"), ("Consorzio Tavella", "employer")]),
        ("I have a PRINCE2 Practitioner certificate and an MBA.",
         [("PRINCE2 Practitioner", "credential"), ("MBA", "credential")]),
        ("Grazie a me i reclami si sono dimezzati.", [("Grazie a me i reclami si sono dimezzati", "outcome")]),
    ],
)  # fmt: skip
def test_what_several_rules_flag_is_shown_once(text: str, flags: list[tuple[str, str]]) -> None:
    report = check(text, facts_of("Edda"), today=TODAY)
    assert [(text[one.start : one.end], one.kind) for one in report.flagged] == flags


def test_a_flag_that_the_facts_contradict_comes_before_a_longer_one() -> None:
    text = "I was head of the whole platform"
    long, short = Claim(0, 32, "outcome", "unsupported"), Claim(14, 23, "scale", "contradicted")
    assert one_flag_each(text, [long, short]) == (short,)


def test_flags_that_say_different_things_stay() -> None:
    text = "I lead a team of nineteen"
    share, number = Claim(0, 25, "title", "unsupported"), Claim(17, 25, "figure", "contradicted")
    assert one_flag_each(text, [number, share]) == (share, number)


def test_claims_that_the_facts_bear_out_stay_beside_a_flag() -> None:
    text = "a team of twelve"
    flag, borne_out = Claim(0, 16, "title", "unsupported"), Claim(10, 16, "figure")
    assert one_flag_each(text, [borne_out, flag]) == (flag, borne_out)


def test_of_any_claims_flags_stay_apart_and_cover_what_was_flagged() -> None:
    rng = random.Random(12)
    text = "ab cd, ef  gh: " * 8
    for _ in range(300):
        claims = []
        for _ in range(rng.randrange(8)):
            start = rng.randrange(len(text) - 1)
            end = rng.randrange(start + 1, len(text))
            if not any(map(str.isalpha, text[start:end])):
                continue
            status = rng.choice(["supported", "unsupported", "contradicted"])
            claims.append(Claim(start, end, rng.choice(KINDS), status))  # type: ignore[arg-type]
        kept = one_flag_each(text, claims)
        flags = [one for one in kept if one.flagged]
        assert not any(one.touches(other) and one.kind == other.kind for one, other in combinations(flags, 2))
        assert all(text[one.start : one.end].strip() in ("", text[one.start : one.end]) for one in kept)
        assert sum(not one.flagged for one in kept) == sum(not one.flagged for one in claims)
        flagged = [one for one in claims if one.flagged]
        assert all(any(one.touches(other) for other in flagged) for one in flags)
        assert bool(flags) == bool(flagged)
        assert set(kept) == set(one_flag_each(text, claims[::-1]))


@pytest.mark.parametrize(("who", "language"), [("Edda", "en"), ("Ivo", "it")])
def test_letters_hold_no_two_flags_of_a_kind_on_the_same_words(who: str, language: str) -> None:
    lies = {"en": "I lead the PMO of Cardigan Lodge, an MBA among engineers, and complaints have halved.",
            "it": "Guido il PMO di Brandolin Sistemi, ho un MBA e i reclami si sono dimezzati."}  # fmt: skip
    text = letter(f"{lies[language]} {lies[language]}", language)
    report = check(text, facts_of(who), today=TODAY)
    assert len(report.flagged) > 3
    assert not any(one.touches(other) and one.kind == other.kind for one, other in combinations(report.flagged, 2))
