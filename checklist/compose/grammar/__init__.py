"""Sentences from patterns: which one, and what stands in its slots."""

import hashlib
from collections.abc import Mapping
from string import Formatter

from checklist.compose.tables import table


def pattern(language: str, move: str, slots: Mapping[str, str], seed: int = 0, turn: int = 0) -> str:
    """A sentence that says a move, without a capital at its beginning.

    Args:
        language: "it" or "en".
        move: What it says; a key of the table of patterns.
        slots: What may stand in the patterns. A pattern one of whose slots is missing or empty is passed over.
        seed: Another seed gives another pattern, where there is one.
        turn: How often the move was made in this letter, so that it is not made twice in the same words.

    Returns:
        The filled pattern; empty where none can be filled.
    """
    fitting = _fullest(
        [one for one in table(f"grammar/{language}")[move] if all(slots.get(name) for name in _names(one))]
    )
    if not fitting:
        return ""
    digest = hashlib.sha256(f"{language} {move} {seed}".encode()).digest()
    chosen: str = fitting[(digest[0] + turn) % len(fitting)]
    return chosen.format_map(slots)


def _names(one: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(one) if name]


def _fullest(patterns: list[str]) -> list[str]:
    """Those that say the most: a pattern with fewer slots is for facts that lack something."""
    most = max((len(set(_names(one)) - {"o"}) for one in patterns), default=0)
    return [one for one in patterns if len(set(_names(one)) - {"o"}) == most]
