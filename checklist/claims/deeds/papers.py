"""Examinations that were sat and courses that were finished: deeds of a study, and no work that somebody led."""

import re

_TAKES = re.compile(
    r"(?<!\w)(?:sostenut|superat|conclus|pres|conseguit|ottenut|complet|completat|finit|terminat|frequentat|dat"
    r"|pass(?:ed|at)|took|taken|sat|completed|finished|earned|gained|did|done|obtained|got)[oaie]?$"
)
_PAPER = re.compile(
    r" ?(?:(?:the|an?|my|il|lo|la|i|gli|le|un|una|due|two|both|mi[oa]) |l'|un'|quest'|that |this )?"
    r"(?:[\w-]+ ){0,2}?(?:esam[ei]|exam(?:ination)?s?|certificat\w*|certification\w*|certificazion[ei]|cors[oi]"
    r"|courses?|diploma|laurea|degree|master|dottorato|phd|patent\w+|licen[cs]e|abilitazion[ei]|attestat[oi])(?!\w)"
)


def takes_a_paper(verb: str, thing: str) -> bool:
    """Whether a deed is that the writer sat an examination, finished a course, or got a paper.

    Args:
        verb: the folded words that tell the deed.
        thing: the folded words behind it.
    """
    return bool(_TAKES.search(verb) and _PAPER.match(thing))
