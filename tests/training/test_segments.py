"""The letters and the weights of `training/segments/`."""

# ruff: noqa: PLC0415 (every process of a run reads this file, and scikit-learn takes more than a second to import)

import json
from pathlib import Path

import pytest

from training.segments.letters import Labelled, add, load

CASE = {
    "id": "one", "letter": "I led the move to Kafka.", "facts": {}, "job": {"company": "", "ad": ""},
    "claims": [{"quote": "led", "status": "contradicted"}, {"quote": "Kafka", "status": "supported"}],
}  # fmt: skip


def test_every_letter_has_an_id_of_its_own_and_most_invent_something() -> None:
    letters = load()
    assert len({one.ident for one in letters}) == len(letters)
    assert {one.source for one in letters} == {"usual", "dense", "repository", "composed", "pairs", "kinds"}
    assert sum(bool(one.invented) for one in letters) > len(letters) / 2
    assert not any(one.invented for one in letters if one.source == "composed")


def test_the_spans_of_a_letter_are_what_no_fact_bears_out() -> None:
    made = Labelled.of(CASE, "usual")
    assert [made.text[one.start : one.end] for one in made.invented] == ["led"]


def test_letters_are_added_once_and_only_with_quotes_that_they_have(tmp_path: Path) -> None:
    file, folder = tmp_path / "letters.jsonl.xz", tmp_path / "cases"
    folder.mkdir()
    (folder / "one.json").write_text(json.dumps(CASE))
    assert add("usual", folder, file) == 1
    assert [one.ident for one in load(file)] == ["one"]
    with pytest.raises(ValueError, match="there already"):
        add("usual", folder, file)
    (folder / "one.json").write_text(json.dumps(CASE | {"id": "two", "letter": "I led nothing."}))
    assert add("usual", folder, file) == 1  # what is supported need not be found
    (folder / "one.json").write_text(json.dumps(CASE | {"id": "three", "letter": "Nothing."}))
    with pytest.raises(ValueError, match="substring"):
        add("usual", folder, file)
    assert len(load(file)) == 2


@pytest.mark.long
def test_weights_find_inventions_in_letters_that_they_were_not_trained_on() -> None:
    from checklist.claims.learned import SURE
    from checklist.claims.learned.boosted import Boosted
    from checklist.claims.words import cue_names
    from training.segments.fit import Judge, Read, train, writers

    read = [Read.of(one) for one in load()]
    by = writers(read)
    held = set(sorted(set(by))[::3])
    unseen = [one for one, writer in zip(read, by, strict=True) if writer in held]
    model, trees = train([one for one, writer in zip(read, by, strict=True) if writer not in held], cue_names())
    made = Judge(model, Boosted.of(trees))
    told = [
        (answer, share >= SURE)
        for one in unseen
        for answer, share in zip(one.invented, one.likelihoods(made), strict=True)
    ]
    found, wrong = (sum(reached for answer, reached in told if answer is kind) for kind in (True, False))
    assert found > 0.15 * sum(answer for answer, _ in told)
    assert wrong < 0.8 * len(unseen)


@pytest.mark.long
def test_the_file_holds_the_weights_of_the_letters() -> None:
    """A few weights may be rounded otherwise on another machine, or after a rule was amended."""
    from checklist.claims.learned.boosted import FILE
    from checklist.claims.learned.model import Model, model
    from checklist.claims.words import cue_names
    from training.segments.fit import Read, packed, train

    weights, trees = train([Read.of(one) for one in load()], cue_names())
    assert abs(len(trees) - len(FILE.read_bytes())) < 0.05 * len(trees)
    made = Model.of(packed(weights))
    ours = model()
    both = [(weight, ours.weights.get(name, 0.0)) for name, weight in made.weights.items()]
    assert sum(abs(one - other) < 0.02 for one, other in both) > 0.95 * len(both)


def test_trees_say_what_those_of_scikit_learn_say() -> None:
    import numpy as np
    from sklearn.ensemble import HistGradientBoostingClassifier

    from checklist.claims.learned.boosted import SUM, Boosted
    from training.segments import boosting

    random = np.random.default_rng(7)
    rows = [{"unknown": float(a), SUM: float(b)} for a, b in random.normal(size=(400, 2)).round(3)]
    answers = [row["unknown"] * row[SUM] > 0 for row in rows]
    made = Boosted.of(boosting.boost(rows, answers, [1.0] * len(rows)))
    theirs = HistGradientBoostingClassifier(
        max_depth=boosting.DEPTH,
        learning_rate=boosting.RATE,
        l2_regularization=boosting.SHRINKAGE,
        max_iter=boosting.TREES,
        random_state=0,
    )
    columns = np.array([[row[SUM], row["unknown"]] for row in rows], dtype=np.float32)
    told = theirs.fit(columns, answers).predict_proba(columns)[:, 1]
    assert [made.likelihood(row, row[SUM]) for row in rows] == pytest.approx(list(told), abs=0.01)
    assert max(told) - min(told) > 0.8
