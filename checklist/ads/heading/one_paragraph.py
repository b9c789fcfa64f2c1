"""Advertisements in one paragraph, whose headline is its first words: "Cook at The Mill, Whitby. We are a small …"."""

import re

from checklist.ads.heading.names import may_be_role
from checklist.clauses import clauses

# A full stop behind a word, which is no abbreviation, and a new sentence behind it.
_FIRST = re.compile(r"\s*(?P<said>[^\n!?]{3,90}?(?<!\w)[^\W\d_]{4,}\)?)(?P<stop>\. )(?=[A-ZÀ-Ý])")
_SENTENCE = re.compile(r"\s*(?:we|you|our|are|is|do|join|come|have|if|this|here|there)\b", re.I)
_EDGE = re.compile(r"\s(?:at|presso|per|for|in|-)\s|[,|@(/:]")


def set_apart(bare: str) -> str:
    """The text with its first words on a line of their own, where they are a headline and no sentence.

    Args:
        bare: the advertisement without its marks; the text that is returned has the same length.
    """
    first = _FIRST.match(bare)
    if first is None or _SENTENCE.match(bare) or not may_be_role(_EDGE.split(first["said"])[0]):
        return bare
    verbs = (one.verb for one in clauses(first["said"], ""))
    if any(verb and verb.kind == "finite" and verb.person for verb in verbs):  # "school" may be a verb, of nobody
        return bare
    return f"{bare[: first.start('stop')]} \n{bare[first.end('stop') :]}"
