"""The boosted trees, made by scikit-learn, as `checklist/claims/learned/boosted.py` reads them."""

import json
import lzma
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from checklist.claims.confidence.features import Features
from checklist.claims.confidence.trees import DIGITS, LEAF

FEWEST = 10  # segments that a feature needs
SINGLE_WORDS = ("word ", "known ", "unknown ")  # features of which the regression alone makes something
DEPTH, RATE, SHRINKAGE, TREES = 6, 0.03, 10.0, 250


def boost(rows: Sequence[Features], answers: Sequence[bool], counts: Sequence[float]) -> bytes:
    """The file of trees for some segments.

    Args:
        rows: the features of each, with what a regression says that did not see it under `SUM`.
        answers: whether each is invented.
        counts: what each counts.
    """
    uses = Counter(name for row in rows for name in row)
    names = sorted(name for name, number in uses.items() if number >= FEWEST and not name.startswith(SINGLE_WORDS))
    made = HistGradientBoostingClassifier(
        max_depth=DEPTH, learning_rate=RATE, l2_regularization=SHRINKAGE, max_iter=TREES, random_state=0
    )
    columns = np.array([[round(row.get(name, 0.0), DIGITS) for name in names] for row in rows], dtype=np.float32)
    made.fit(columns, answers, sample_weight=counts)
    # What it has learnt is read from inside it: it has no other way to tell.
    trees = [_lists(stage[0].nodes) for stage in made._predictors]  # noqa: SLF001
    bias = round(float(made._baseline_prediction.item()), 4)  # noqa: SLF001
    content = json.dumps({"features": names, "bias": bias, "trees": trees}, separators=(",", ":"))
    return lzma.compress(content.encode(), preset=9)


def _lists(nodes: Any) -> list[list[float]]:
    leaf = nodes["is_leaf"].astype(bool)
    feature = np.where(leaf, LEAF, nodes["feature_idx"])
    # Above the value that it may be, since features have three digits, and by less than the next value is above it.
    above = np.round(nodes["num_threshold"] + 1e-4, 4)
    threshold = np.where(leaf, np.round(nodes["value"], 4), above)
    return [feature.tolist(), threshold.tolist(), nodes["left"].tolist(), nodes["right"].tolist()]
