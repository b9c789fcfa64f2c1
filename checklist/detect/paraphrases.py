"""Practices told without their names: "senza spedire due volte" is idempotency, "my phone rings at night" on-call.

The pieces stand in `lexicon/cues.yaml`, one list a concept, and are matched by RE2: one pass finds out which match at
all.
"""

from functools import cache
from typing import Any

import re2

from checklist.lexicon.regex_lists import pieces, section
from checklist.lexicon.vocabulary import Hit

_LETTERS = "0-9a-zà-ÿ_"  # of a folded Italian or English text: a class of every script makes RE2 slow


@cache
def _concepts() -> tuple[Any, list[tuple[str, str, Any]]]:
    """Which of all the expressions match at all, in one pass; and topic, concept and expression of each list."""
    options = re2.Options()
    options.log_errors = False
    together = re2.Set.SearchSet(options)
    made = []
    for name in section("described"):
        topic, _, concept = name.partition(".")
        inner = pieces(f"described.{name}").replace(r"[\w", f"[{_LETTERS}").replace(r"\w", f"[{_LETTERS}]")
        source = f"(?:^|[^{_LETTERS}])({inner})(?:$|[^{_LETTERS}])"
        together.Add(source)
        made.append((topic, concept, re2.compile(source, options=options)))
    together.Compile()
    return together, made


def concepts() -> list[tuple[str, str]]:
    """Topic and concept of each list."""
    return [(topic, concept) for topic, _, concept in (name.partition(".") for name in section("described"))]


def described(low: str) -> dict[str, list[Hit]]:
    """What the folded text tells of design, operations, monitoring, tests and quality in plain words, by topic."""
    found: dict[str, list[Hit]] = {}
    together, concepts = _concepts()
    for number in sorted(together.Match(low) or ()):
        topic, concept, pattern = concepts[number]
        for match in pattern.finditer(low):
            found.setdefault(topic, []).append(Hit(match.start(1), match.end(1), topic, concept, True))
    return found
