"""What the manifest says of the weights: from what they were made, with what, and how they do on sources not met."""

import platform
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from math import isnan
from typing import Any

from checklist.evaluate.agreement import Verdicts, agreement, measure
from checklist.evaluate.intervals import intervals
from checklist.evaluate.tables import by_letter, grouped
from training import letters
from training.export import describe

LIBRARIES = ("jax", "jaxlib", "numpy", "optax", "scikit-learn", "scipy")


def _figures(judged: list[Verdicts]) -> dict[str, Any]:
    letters, whole = by_letter(judged), agreement(judged)
    kappa = intervals(letters, measure)[2]
    return {
        "letters": len(letters),
        "verdicts": len(judged),
        "differing": round(1 - whole.exact, 3),
        "kappa": round(whole.kappa, 3),
        "kappa_interval": None if isnan(kappa[0]) else [round(end, 3) for end in kappa],
    }


def _by(judged: list[Verdicts], key: Callable[[Verdicts], str]) -> dict[str, Any]:
    return {name: _figures(held) for name, held in grouped(judged, key).items()}


def manifest(content: bytes, features: list[str], judged: list[Verdicts]) -> dict[str, Any]:
    """The manifest of weights.

    Args:
        content: the weights, before they are compressed.
        features: the names of the sentence features.
        judged: verdicts on the training letters, each by weights that had not met the letter's source.
    """
    return {
        **describe(content, features),
        "data": letters.described(),
        "made": {
            "date": datetime.now(UTC).date().isoformat(),
            "python": platform.python_version(),
            "libraries": {name: version(name) for name in LIBRARIES},
        },
        "across_sources": {
            "labelled_by": "language models",
            "all": _figures(judged),
            "guides": _by(judged, lambda one: one.guide),
            "languages": _by(judged, lambda one: one.language),
        },
    }
