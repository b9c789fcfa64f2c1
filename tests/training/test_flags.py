"""The forest that tells right flags of the claim check from mistakes: its file, its rows, and what it leaves out."""

# ruff: noqa: PLC0415 (every process of a run reads this file, and scikit-learn takes more than a second to import)

import json
import lzma
from collections.abc import Callable
from itertools import islice

import pytest

from checklist.claims.check import raised, read
from checklist.claims.confidence import FEWEST, UNDOUBTED, least_of_forest, likely
from checklist.claims.confidence.features import features
from checklist.claims.confidence.forest import FILE, Forest, forest
from checklist.claims.learned import SURE, Judgement
from checklist.facts import read as facts_of
from tests.checklist.claims.labelled import TODAY, letters
from training.flags.rows import load, of_letter

ROWS = load()
LEFT_OUT = 0.45  # a likelihood by the forest alone, as if every segment were 0.3 likely to be invented


def test_a_row_is_followed_to_a_leaf_of_each_tree() -> None:
    asks_words = [[0, -1, -1], [2.5, 0.2, 0.8], [1, -1, -1], [2, -1, -1]]  # at most two words and a half: 0.2
    asks_digits = [[1, -1, -1], [0.5, 0.4, 1.0], [1, -1, -1], [2, -1, -1]]
    content = json.dumps({"features": ["words", "digits"], "trees": [asks_words, asks_digits]})
    made = Forest.of(lzma.compress(content.encode()))
    assert made.likelihood({"words": 2}) == pytest.approx(0.3)
    assert made.likelihood({"words": 3, "digits": 1, "unknown": 7}) == pytest.approx(0.9)
    assert made.reaches({"words": 3}, 0.6)
    assert not made.reaches({"words": 2, "digits": 1}, 0.61)


@pytest.mark.long
def test_the_file_says_what_the_trained_forest_says() -> None:
    from training.flags.trees import matrix, packed, train

    some = ROWS[:: len(ROWS) // 300]
    made, names = train(some)
    ours = Forest.of(packed(made, names))
    told = made.predict_proba(matrix(some, names))[:, 1]
    assert [ours.likelihood(row.features) for row in some] == pytest.approx(list(told), abs=1e-3)


@pytest.mark.long
def test_the_file_is_the_forest_of_the_rows() -> None:
    from training.flags.trees import packed, train

    assert packed(*train(ROWS)) == FILE.read_bytes()


@pytest.mark.long
def test_more_mistakes_are_left_out_than_right_flags_on_letters_that_a_forest_did_not_see() -> None:
    from training.flags.trees import LESS, crossed

    told = crossed(ROWS)
    judged = [(row.right, share < LEFT_OUT) for row, share in zip(ROWS, told, strict=True) if row.source not in LESS]
    mistakes, right = [out for one, out in judged if not one], [out for one, out in judged if one]
    assert sum(mistakes) > 0.25 * len(mistakes)
    assert sum(right) < 0.04 * len(right)


def test_rows_hold_no_words_of_letters_and_both_answers() -> None:
    assert all(set(row.features) <= set(forest().trees.places) for row in ROWS)
    assert all(isinstance(value, int | float) for row in ROWS for value in row.features.values())
    shares = {name: [row.right for row in ROWS if row.source == name] for name in {row.source for row in ROWS}}
    assert all(any(answers) for answers in shares.values())


def test_features_of_today_are_those_that_the_forest_knows(sample: Callable[[int, int], int]) -> None:
    chosen = list(letters())[:: sample(20, 4)]
    made = [
        row
        for one in chosen
        for row in of_letter("", one.ident, one.text, one.facts, [], ad=one.ad, company=one.company)
    ]
    unknown = {name for row in made for name in row.features if name not in forest().trees.places}
    assert made
    assert all(name.startswith("reason ") for name in unknown), "train anew: python -m training.flags"


def test_a_short_text_keeps_all_its_flags_and_a_letter_those_that_are_likely() -> None:
    long = [one for one in letters() if len(one.text.split()) >= 2 * FEWEST]
    for one in islice(long, 0, None, 25):
        passages = read(one.text, facts_of(one.facts), ad=one.ad, company=one.company, today=TODAY)
        claims = raised(passages)
        kept = likely(passages, claims)
        judgement = Judgement(passages, claims)
        assert [claim for claim in claims if not claim.flagged] == [claim for claim in kept if not claim.flagged]
        assert all(judgement.likelihood(claim) >= SURE for claim in kept if claim not in claims)
        for claim in claims:
            if claim.flagged:
                share = forest().likelihood(features(passages, claim, claims))
                least = least_of_forest(judgement.likelihood(claim))
                stays = share >= least or claim.reason in UNDOUBTED
                assert (claim in kept) == stays or share == pytest.approx(least, abs=1e-3)
                assert features(passages, claim, claims)[f"kind {claim.kind}"] == 1
        short = " ".join(one.text.split()[: FEWEST // 2])
        passages = read(short, facts_of(one.facts), ad=one.ad, company=one.company, today=TODAY)
        assert likely(passages, raised(passages)) == raised(passages)
