"""A handful of letters through all steps of training, and into the engine."""

import json
from pathlib import Path
from typing import Any

import joblib
import numpy as np
import pytest

from checklist import Rubric, review
from checklist.classifier import verdicts as weighing
from checklist.classifier import weights as engine
from checklist.classifier.features import sentence_features
from checklist.letter import Letter as Text
from checklist.report import ORDER
from training import examples, export, letters, network
from training.manifest import manifest
from training.model import train

pytestmark = pytest.mark.long  # trains, which takes half a minute
SOURCES = ("x1", "x2", "j1")
GUIDE = "backend"


@pytest.fixture(scope="module")
def few() -> list[letters.Letter]:
    """Eight letters of each source, and the guide's own examples."""
    ours = [one for one in letters.load() if one.guide == GUIDE]
    chosen = [one for one in ours if one.source == letters.GUIDE_EXAMPLES]
    for source in SOURCES:
        chosen += [one for one in ours if one.source == source][:8]
    return chosen


@pytest.fixture(scope="module")
def trained(few: list[letters.Letter]) -> Any:
    with pytest.MonkeyPatch.context() as patch, joblib.parallel_config("sequential"):
        patch.setattr(network, "EPOCHS", 2)
        encoded = examples.encode(few)
        return encoded, *train(encoded)


def test_what_was_trained_judges_in_the_engine_as_in_training(
    trained: Any, few: list[letters.Letter], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoded, model, _ = trained
    content = export.payload(model)
    export.write(content, export.describe(content, model.features), tmp_path)
    read = engine.load(tmp_path / engine.FILE.name, tmp_path / engine.MANIFEST.name)
    rubric = Rubric.load(f"guides/content/{GUIDE}.yaml")
    table = engine.select(read, rubric.definitions)
    # Letters have labels for greeting, signature and subject as well, which the engine judges by rules alone.
    places = [2 * model.heads.index(head) + side for head in table.heads for side in (0, 1)]
    expected = model.logits(encoded)[:, places]
    for example in encoded.examples:
        for row, held in zip(example.rows, sentence_features(Text(example.letter.text)), strict=True):
            if held:
                assert table.logits(held) == pytest.approx(expected[row].tolist())
    monkeypatch.setattr(weighing, "weights", lambda definitions: engine.select(read, definitions))
    report = review(few[0].text, rubric)
    assert {one.verdict for one in report.criteria} <= set(ORDER)
    assert set(table.head_of) == set(rubric.definitions)
    assert set(table.heads) < set(model.heads)


def test_weights_that_differ_are_counted(trained: Any) -> None:
    _, model, _ = trained
    content = export.payload(model)
    assert export.differing(content, content)[0] == 0
    model.hidden[0, 0] += 1
    model.linear[0, 0] += 7
    changed = export.payload(model)
    model.hidden[0, 0] -= 1
    model.linear[0, 0] -= 7
    assert export.differing(content, changed)[0] == 2


def test_a_letter_is_judged_by_what_other_sources_taught(trained: Any, few: list[letters.Letter]) -> None:
    _, _, judged = trained
    assert {one.letter for one in judged} == {one.id for one in few if one.source != letters.GUIDE_EXAMPLES}


def test_the_manifest_says_from_what_the_weights_were_made(trained: Any) -> None:
    _, model, judged = trained
    content = export.payload(model)
    said = manifest(content, model.features, judged)
    assert json.loads(json.dumps(said)) == said
    assert said["data"]["letters"] == len(letters.load())
    assert said["across_sources"]["all"]["letters"] == 8 * len(SOURCES)
    low, high = said["across_sources"]["all"]["kappa_interval"]
    assert low <= said["across_sources"]["all"]["kappa"] <= high


def test_a_sentence_is_evidence_where_it_shares_a_character_with_a_quote(trained: Any) -> None:
    encoded, _, _ = trained
    example = next(one for one in encoded.examples if one.letter.spans["testing"])
    span = example.letter.spans["testing"][0]
    marked = np.flatnonzero(example.is_evidence("testing"))
    assert any(example.sentences[place].touches(span) for place in marked)
    assert len(marked) < len(example.sentences)
