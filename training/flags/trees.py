"""The forest, made by scikit-learn, as `checklist/claims/confidence/forest.py` reads it."""

import json
import lzma
from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_extraction import DictVectorizer
from sklearn.model_selection import GroupKFold

from checklist.claims.confidence.trees import DIGITS, LEAF
from training.flags.rows import Row

TREES = 80
FEWEST = 3  # flags in a leaf
FOLDS = 10
# What a flag counts whose letter was not written to be judged. The rules were amended on the letters of the repository,
# so that nearly all flags on them are right; the others were changed by a program.
LESS = {"repository": 0.35, "changed": 0.25}


def weights(rows: Sequence[Row]) -> list[float]:
    """What each row counts."""
    return [LESS.get(row.source, 1.0) for row in rows]


def train(rows: Sequence[Row]) -> tuple[Any, list[str]]:
    """A forest for some rows, and the names of its features in their order."""
    names = DictVectorizer(sparse=False)
    columns = names.fit_transform([row.features for row in rows])
    made = RandomForestClassifier(TREES, min_samples_leaf=FEWEST, random_state=0, n_jobs=2)
    made.fit(columns, [row.right for row in rows], sample_weight=weights(rows))
    return made, list(names.get_feature_names_out())


def matrix(rows: Sequence[Row], names: Sequence[str]) -> Any:
    """Rows as numbers, in the order of the names."""
    return np.array([[row.features.get(name, 0.0) for name in names] for row in rows])


def crossed(rows: Sequence[Row]) -> Any:
    """For each row what a forest says that was trained on other letters."""
    told = np.zeros(len(rows))
    groups = [row.letter for row in rows]
    for seen, unseen in GroupKFold(FOLDS).split(rows, groups=groups):
        made, names = train([rows[place] for place in seen])
        told[unseen] = made.predict_proba(matrix([rows[place] for place in unseen], names))[:, 1]
    return told


def _between_values(thresholds: Any) -> Any:
    """Thresholds halfway between two values that a feature may have, which judge every value as the given ones do.

    A threshold in the middle of two values may be a value itself, but for the digits that single precision loses.
    """
    steps = 10**DIGITS
    near = np.round(thresholds * steps)
    at_most = (near / steps).astype(np.float32) <= thresholds
    return np.round((near + np.where(at_most, 0.5, -0.5)) / steps, DIGITS + 1)


def packed(made: Any, names: Sequence[str]) -> bytes:
    """The file of a forest."""
    trees = []
    for one in made.estimators_:
        tree, right = one.tree_, list(one.classes_).index(1)
        leaf = tree.children_left < 0
        value = tree.value[:, 0, right] / tree.value[:, 0].sum(axis=1)
        threshold = np.where(leaf, np.round(value, 4), _between_values(tree.threshold))
        feature = np.where(leaf, LEAF, tree.feature)
        trees.append([feature.tolist(), threshold.tolist(), tree.children_left.tolist(), tree.children_right.tolist()])
    content = json.dumps({"features": list(names), "trees": trees}, separators=(",", ":"))
    return lzma.compress(content.encode(), preset=9)
