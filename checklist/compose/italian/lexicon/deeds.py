"""Nouns that name something one does: "registrazione", "riordino", "consegne"."""

import re

from checklist.compose.italian.nouns import agreement
from checklist.compose.tables import table

_DEED = re.compile(r"\w{3,}(?:zione|sione|mento|aggio|tura)$")
_DEEDS = re.compile(r"\w{3,}(?:zioni|sioni|menti|aggi|ture)$")


def is_deed(word: str) -> bool:
    """Whether a noun in the singular names something that one does to a thing: "registrazione", "riordino"."""
    low, listed = word.lower(), table("italian/deeds")["of-things-done"]
    agrees = agreement(low)
    if not agrees or agrees.number != 1 or low in listed["none"].split():
        return False
    return low in listed["deeds"].split() or bool(_DEED.match(low))


def is_task_in_many(noun: str) -> bool:
    """Whether a noun in the plural names tasks, "consegne", "preventivi", and no things."""
    tasks = noun in table("italian/last_check/words")["tasks"].split()
    return tasks or bool(_DEEDS.search(noun)) or any(is_deed(f"{noun[:-1]}{ending}") for ending in "aoe")
