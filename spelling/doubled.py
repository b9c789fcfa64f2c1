"""Words that stand twice in a row by a slip: "di di", "the the"; not those that are said twice on purpose."""

import re
from collections.abc import Iterator

from spelling.lists import words

_TWICE = re.compile(r"(?<![\w'’\0-])([^\W\d_]{1,20})(?:[ \t\u00a0]+|[ \t]*\n[ \t]*)(\1)(?![\w'’\0-])", re.IGNORECASE)
_PARTICLES = frozenset(["in", "on", "to", "for", "up"])
# "Logged in in May", "moved on on Monday", "switched to to…": the first belongs to the verb.
_VERB = re.compile(
    r"(?:log|check|sign|move|carr|go|step|come|came|bring|brought|turn|plug|dial|phas|build|built|opt|factor|work|keep"
    r"|kept|hold|held|live|put|set|chim|tun|call|fill|hand|join|kick|stay|zoom)\w*\s+$",
    re.IGNORECASE,
)


def doubled_words(seen: str) -> Iterator[tuple[int, int, str]]:
    """Each word that stands twice by a slip: the range of both, in code points, and the word that is to stay.

    Args:
        seen: The text with what is no prose hidden (``tokens.hidden``).
    """
    for match in _TWICE.finditer(seen):
        first, second = match[1], match[2]
        low = first.lower()
        if low in words("said_twice") or (second[0].isupper() and first[0].isupper() and len(first) > 1):
            continue  # a name: "Duran Duran"
        if first.isupper() and len(first) == 1 and second.islower():
            continue  # "vitamin A a", "I i"
        if low in _PARTICLES and _VERB.search(seen[max(0, match.start() - 20) : match.start()]):
            continue
        yield match.start(), match.end(), first
