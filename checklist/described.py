"""Practices told without their names: "senza spedire due volte" is idempotency, "my phone rings at night" on-call.

The pieces stand in `cues.yaml`, one list a concept, and are matched by RE2: one linear pass a concept.
"""

from functools import cache
from typing import Any

import re2

from checklist.cues import pieces, section
from checklist.vocabulary import Hit

_LETTER = r"[\pL\pN_]"


@cache
def _concepts() -> list[tuple[str, str, Any]]:
    """Topic, concept and expression of each list."""
    options = re2.Options()
    options.log_errors = False
    made = []
    for name in section("described"):
        topic, _, concept = name.partition(".")
        inner = pieces(f"described.{name}").replace(r"[\w", r"[\pL\pN_").replace(r"\w", _LETTER)
        made.append((topic, concept, re2.compile(rf"(?:^|[^\pL\pN_])({inner})(?:$|[^\pL\pN_])", options=options)))
    return made


def described(low: str) -> dict[str, list[Hit]]:
    """What the folded text tells of design, operations, monitoring, tests and quality in plain words, by topic."""
    found: dict[str, list[Hit]] = {}
    for topic, concept, pattern in _concepts():
        for match in pattern.finditer(low):
            found.setdefault(topic, []).append(Hit(match.start(1), match.end(1), topic, concept, True))
    return found
