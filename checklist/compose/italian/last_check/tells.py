"""Whether a clause tells something: it has a finite verb, and is no noun with what belongs to it."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.italian.last_check.words import Word, classed, of_article, words
from checklist.compose.italian.prepositions import CLOSED
from checklist.compose.italian.verbs.finite import is_noun_too

_FINITE = re.compile(r"[PIRFC][1-6]")
_OF = re.compile(r"di|d’|d(?:el|ello|ella|ei|egli|elle|ell’)")


def tells(clause: str) -> bool:
    """Whether a clause has a verb of its own: "ho curato l’orto", and not "lo sviluppo di un metodo".

    Args:
        clause: A clause of a letter, without full stop.
    """
    parts = words(clause)
    before: list[Word | None] = [None, *parts]
    behind: list[Word | None] = [*parts[1:], None]
    return any(_is_verb(*three) for three in zip(before, parts, behind, strict=False))


def _is_verb(before: Word | None, word: Word, behind: Word | None) -> bool:
    """Whether a word is a finite verb where it stands: behind an article or a preposition it is a noun."""
    low = word.text.lower()
    if low in classed("auxiliaries"):
        return True
    if not any(_FINITE.search(one.codes) for one in readings(low, "it")) or re.fullmatch(CLOSED, low):
        return False
    if before and (before.kind in ("article", "preposition", "number") or of_article(before.text)):
        return False
    opens = before is None or before.kind in ("linking", "mark") or before.text in ("e", "ed")
    return not is_noun_too(low) or (opens and not (behind and _OF.fullmatch(behind.text)))
