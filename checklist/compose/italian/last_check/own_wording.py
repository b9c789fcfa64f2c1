"""Clauses that say a line in its own words: whoever wrote them so left nothing out that a table has to vouch for.

A note drops its articles everywhere: "gestione magazzino, ordini fornitori". Where a line has some behind its first
word ("vendita del pesce sul molo tre sere a settimana"), its writer did not write a note.
"""

import re
from itertools import zip_longest

from checklist.clauses.verbs import readings
from checklist.compose.italian.last_check.kinds import names_a_task
from checklist.compose.italian.verbs.finite import is_noun_too

_ARTICLE = re.compile(
    r"(?<!\w)(?:(?:il|lo|la|gli|le|un|uno|una|(?:de|da|a|ne|su)(?:i|l|llo|lla|gli|lle)|co[li])(?= )"
    r"|(?:l|un|(?:de|da|a|ne|su)ll)’)"
)
_TOKEN = re.compile(r"[\w’]+|[^\w\s]")
_TASK = re.compile(r"mi occup(?:o|avo) (?:anche )?(?:d(?:el(?:lo|la|le)?|ei|egli) |dell’)(?P<noun>[a-zà-ù]+)")
_FEWEST = 3  # words behind the first one
# Forms of the first person for those of the third.
_SAME = ({"si", "mi"}, {"ha", "ho", "avevo"}, {"è", "sono", "ero"})


def is_in_own_words(clause: str, line: str) -> bool:
    """Whether a clause is a line that is no note, with another beginning: "mi occupo della vendita del pesce".

    Args:
        clause: A clause in the first person.
        line: The line of the CV that it was made of: "Vendita del pesce".
    """
    first, *behind = _tokens(line) or [""]
    said = _tokens(clause)
    if _has_other_verbs_alone(said, [first, *behind]):
        return True
    if len(behind) < _FEWEST or said[-len(behind) :] != behind or not _ARTICLE.search(" ".join(behind)):
        return False
    if not clause.startswith("mi occup"):
        return True
    task = _TASK.match(clause)
    return task is not None and task["noun"] == first == said[-len(behind) - 1] and names_a_task(first)


def _has_other_verbs_alone(said: list[str], written: list[str]) -> bool:
    """Whether a line is a sentence with its articles, of which only the persons of its verbs are others."""
    noun = len(said) > 1 and is_noun_too(said[0]) and said[1].startswith("d")  # "cambio dei filtri"
    whole = _ARTICLE.search(" ".join(written)) is not None and not noun
    return whole and all(one and other and _is_same(one, other) for one, other in zip_longest(said, written))


def _is_same(said: str, written: str) -> bool:
    lemmas = [{each.lemma for each in readings(text, "it")} for text in (said, written)]
    return said == written or bool(lemmas[0] & lemmas[1]) or any({said, written} <= same for same in _SAME)


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text.rstrip(". ").replace("'", "’").replace("’", "’ ").lower())
