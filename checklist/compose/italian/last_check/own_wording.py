"""Clauses that say a line in its own words: whoever wrote them so left nothing out that a table has to vouch for.

A note drops its articles everywhere: "gestione magazzino, ordini fornitori". Where a line has some behind its first
word ("acquisto del pescato al mercato tre mattine a settimana"), its writer did not write a note.
"""

import re

from checklist.compose.italian.last_check.kinds import names_a_task

_ARTICLE = re.compile(
    r"(?<!\w)(?:(?:il|lo|la|gli|le|un|uno|una|(?:de|da|a|ne|su)(?:i|l|llo|lla|gli|lle)|co[li])(?= )"
    r"|(?:l|un|(?:de|da|a|ne|su)ll)’)"
)
_TOKEN = re.compile(r"[\w’]+|[^\w\s]")
_TASK = re.compile(r"mi occup(?:o|avo) (?:anche )?(?:d(?:el(?:lo|la|le)?|ei|egli) |dell’)(?P<noun>[a-zà-ù]+)")
_FEWEST = 3  # words behind the first one


def is_in_own_words(clause: str, line: str) -> bool:
    """Whether a clause is a line that is no note, with another beginning: "mi occupo dell’acquisto del pescato".

    Args:
        clause: A clause in the first person.
        line: The line of the CV that it was made of: "Acquisto del pescato".
    """
    first, *behind = _tokens(line) or [""]
    said = _tokens(clause)
    if len(behind) < _FEWEST or said[-len(behind) :] != behind or not _ARTICLE.search(" ".join(behind)):
        return False
    if not clause.startswith("mi occup"):
        return True
    task = _TASK.match(clause)
    return task is not None and task["noun"] == first == said[-len(behind) - 1] and names_a_task(first)


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text.rstrip(". ").replace("'", "’").replace("’", "’ ").lower())
