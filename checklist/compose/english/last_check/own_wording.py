"""Lines that a clause says in their own words: whoever wrote them so left nothing out that a table has to vouch for.

A note drops its articles everywhere: "built scoring model for loans". Where a line has one, or needs none, its writer
did not write a note, and a noun without article ("with weasyprint", "before departure") has none on purpose.
"""

import re

from checklist.compose.english.phrases import base_of

_DEED = re.compile(r"(?:I|we) (?:have )?(?:also )?(?:[a-z]+ly )?(?P<verb>[a-z][a-z-]+) ")
_FIRST = re.compile(r"(?:[A-Z]?[a-z]+ly )?(?P<verb>[A-Za-z][a-z-]+) ")
_ARTICLE = re.compile(r"\b(?:an?|the)\b")
_FORMS = "BDVZ"  # a verb as it stands in a line: "run", "ran", "runs", and a past form that is a participle as well


def is_in_own_words(clause: str, line: str) -> bool:
    """Whether a clause says a line that begins with its verb, and adds no article to it.

    Args:
        clause: A composed clause: "I wrote the fares in Erlang".
        line: The line of the CV that it was made of: "Wrote the fares in Erlang".
    """
    said, written = _DEED.match(clause), _FIRST.match(line)
    if not said or not written or _articles(clause) != _articles(line):
        return False
    return not _bases(said["verb"]).isdisjoint(_bases(written["verb"].lower()))


def is_note(line: str) -> bool:
    """Whether a line may be a note: it has no article, as one that drops them all."""
    return _articles(line) == 0


def _articles(text: str) -> int:
    return len(_ARTICLE.findall(text))


def _bases(verb: str) -> frozenset[str]:
    return frozenset(base for form in _FORMS if (base := base_of(verb, form)))
