"""What the manifest says of the weights: from what they were made, with what, and how they do on sources not met."""

import hashlib
import platform
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from math import isnan
from typing import Any

from checklist.agreement import Verdicts, measure, tally
from checklist.evaluate.intervals import intervals
from training import letters
from training.export import describe

LIBRARIES = ("jax", "jaxlib", "numpy", "optax", "scikit-learn", "scipy")


def _figures(judged: list[Verdicts]) -> dict[str, Any]:
    by_letter: dict[str, list[Verdicts]] = defaultdict(list)
    for one in judged:
        by_letter[one.letter].append(one)
    counts = [tally(held) for held in by_letter.values()]
    whole = measure([sum(cells) for cells in zip(*counts, strict=True)])
    interval = intervals(counts, lambda cells: [measure(cells).kappa])[0]
    return {
        "letters": len(counts),
        "verdicts": len(judged),
        "differing": round(1 - whole.exact, 3),
        "kappa": round(whole.kappa, 3),
        "kappa_interval": None if isnan(interval[0]) else [round(end, 3) for end in interval],
    }


def _grouped(judged: list[Verdicts], key: Callable[[Verdicts], str]) -> dict[str, Any]:
    groups: dict[str, list[Verdicts]] = defaultdict(list)
    for one in judged:
        groups[key(one)].append(one)
    return {name: _figures(held) for name, held in sorted(groups.items())}


def data() -> dict[str, Any]:
    """What the manifest says of the letters."""
    content = letters.content()
    return {
        "file": f"training/{letters.FILE.name}",
        "letters": len(content.splitlines()),
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def manifest(content: bytes, features: list[str], judged: list[Verdicts]) -> dict[str, Any]:
    """The manifest of weights.

    Args:
        content: the weights, before they are compressed.
        features: the names of the sentence features.
        judged: verdicts on the training letters, each by weights that had not met the letter's source.
    """
    return {
        **describe(content, features),
        "data": data(),
        "made": {
            "date": datetime.now(UTC).date().isoformat(),
            "python": platform.python_version(),
            "libraries": {name: version(name) for name in LIBRARIES},
        },
        "across_sources": {
            "labelled_by": "language models",
            "all": _figures(judged),
            "guides": _grouped(judged, lambda one: one.guide),
            "languages": _grouped(judged, lambda one: one.language),
        },
    }
