"""What belongs to the firm that somebody works for, in a letter to another: "the new till", and not "our new till"."""

import re

_OUR = re.compile(r"\b(?P<our>[Oo])ur (?!own\b)(?=\w)")
_STILL_HERE = re.compile(r"\bstill with us\b")
_WE = re.compile(r"\b(?:[Ww]e|us)\b")


def of_the_firm(clause: str) -> str:
    """A clause with "the" for "our", unless "we" in it says whose something is.

    Args:
        clause: A composed clause, or a sentence of a person's own.
    """
    said = _STILL_HERE.sub("still there", clause)
    return said if _WE.search(said) else _OUR.sub(lambda one: "The " if one["our"] == "O" else "the ", said)
