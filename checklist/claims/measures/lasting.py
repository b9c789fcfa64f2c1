"""Whether a length of time lasts until now, or is that of something which is over."""

import re

_HEDGES = (
    r"(?:(?:ormai|quasi|oltre|più|meno|di|circa|poco|ben|almeno|the|last|past|gli|almost|nearly|about|over|more"
    r"|than|around|some|roughly|well|at|least|just|under) ){0,4}"
)
# "da otto anni", "sono tre anni che", "for the last six years", "negli ultimi tre anni".
_BEFORE = re.compile(
    rf"(?<!\w)(?<!preceduta )(?<!preceduto )(?:da|sono|è|for the (?:last|past)|(?:the|my) (?:last|past)"
    rf"|(?:ne)?gli ultimi|over the (?:last|past)|it's been|these) {_HEDGES}$"
)
_AFTER = re.compile(r",? (?:che (?!ho|ero|sono stat)|now(?!\w)|ormai|a questa parte|and counting|so far|finora)")
_BEEN = re.compile(r"(?:(?<!\w)(?:have|has)|'ve) (?:\w+ )?(?:been|had|known)(?!\w)")
_ENDED = re.compile(r"(?<!\w)(?:ero|avevo|had|avevamo|eravamo|were|was)(?!\w)")
# What sums up a career, of whose jobs the last may be the one that is spoken of.
_IN_ALL = re.compile(
    r"(?<!\w)(?:in all|all told|altogether|in total|overall|behind me|career|experience|in tutto|in totale|esperienza"
    r"|alle spalle|carriera|complessiv\w+|sommando|between them|put together|messi insieme|both|entramb\w|jobs)(?!\w)"
)
_STILL = re.compile(r"(?:(?<!\w)(?:have|has|since|now|still|am|oggi|ora|ancora|tuttora|i'm)|'ve)(?!\w)")


def runs(low: str, start: int, end: int, first: int, last: int) -> bool:
    """Whether a length of time is said to last until now: "da otto anni", "I have been … for six years".

    Args:
        low: the folded letter.
        start: where the clause around the length begins.
        end: where it ends.
        first: where the length begins.
        last: where it ends.
    """
    if _ENDED.search(low, start, first):
        return False
    return bool(_BEFORE.search(low, start, first) or _AFTER.match(low, last, end) or _BEEN.search(low, start, first))


def in_all(low: str, start: int, end: int) -> bool:
    """Whether a clause says that a length of time is that of several stretches together."""
    return bool(_IN_ALL.search(low, start, end))


def sums_up(low: str, start: int, end: int) -> bool:
    """Whether a clause tells of all that somebody has done, or of something that goes on."""
    return bool(_IN_ALL.search(low, start, end) or _STILL.search(low, start, end))
