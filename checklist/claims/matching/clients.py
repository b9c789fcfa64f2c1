"""Clients that a freelance job tells of line by line: "Sartiglia Lines (2021-2024): booking engine in Laravel"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from checklist.claims.dossier import Dossier, Item
from checklist.claims.words import concepts, content, cue, generic_names
from checklist.text.segmentation import fold

_CLIENT = re.compile(r"(?P<name>[A-ZÀ-Ü][\w'’&-]+(?: (?:[\w'’&-]+)){0,4}?)(?: \([^)]*\))?: ")
_CONSULTS = re.compile(r"consulen|consult|freelanc|agenc|agenzi")
_SHORT = 3  # letters of words that name nobody


@lru_cache(maxsize=16)
def clients(dossier: Dossier) -> tuple[tuple[Item, frozenset[str]], ...]:
    """The lines of one job that begin with a name and a colon, with the words of the names; none where one does."""
    by_job: dict[str, list[tuple[Item, frozenset[str]]]] = {}
    for item in dossier.items:
        entry = dossier.facts[item.fact.entry] if item.fact.kind == "highlight" and item.fact.entry else None
        match = _CLIENT.match(item.fact.text) if entry and _serves_clients(fold(entry.text)) else None
        words = [word for word in re.findall(r"[\w'-]+", fold(match["name"])) if len(word) > _SHORT] if match else []
        if match and " " in match["name"] and words:
            by_job.setdefault(item.fact.entry, []).append((item, frozenset(words)))
    return tuple(one for lines in by_job.values() if len(lines) > 1 for one in lines)


def _serves_clients(low: str) -> bool:
    return bool(cue("names.freelance").search(low) or _CONSULTS.search(low))


def spoken_of(listed: Sequence[tuple[Item, frozenset[str]]], low: str) -> Item | None:
    """The one of some `clients` whose name, or what it is, a folded stretch of a letter has; else None."""
    words = frozenset(re.findall(r"[\w'-]+", low))
    named = [item for item, names in listed if names & words]
    if not named:
        meant = concepts(content(low) - generic_names())
        named = [item for item, names in listed if any(meant & content(name) for name in names)]
    return named[0] if len(named) == 1 else None
