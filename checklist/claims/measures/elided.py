"""Years that are told once for several numbers: "da undici anni, e registro fatture da diciannove"."""

import re
from dataclasses import replace

from checklist.claims.measures.quantity import Quantity
from checklist.claims.measures.units import YEAR

_MONTH, _MOST_YEARS = 2_600_000.0, 60
_NOTHING = re.compile(r"(?: years?| anni)?\s*(?:$|[.,;:)\n]|(?:e|and|at|in|presso|as|come|vi|ci|ne|li|le) )")
_WORD = re.compile(r"[\w'-]+(?: and a half| e mezz[oa]| and a bit| e qualcosa)?")
_DECIMAL = re.compile(r"[.,]\d")  # "da 0,61 a 0,79"
_LASTED = re.compile(r"(?<!of )(?<!\w)(?:da|per|for|i|gli|the last|the|gli ultimi)(?: (?:quasi|oltre|più di|circa|about"
                     r"|almost|nearly|over|more than|another|altri))?\s$")  # fmt: skip
_OF_THEM = re.compile(r" of (?:them|those|these|which)(?= (?:at|in|with|for|as|on)(?!\w))")
_DEI_QUALI = re.compile(r"\w+ (?:dei|delle) quali(?!\w)")  # "vent'anni, undici dei quali in un ospedale"
_AGE = re.compile(
    r"(?<!\w)(?:ho (?:\d\d|[a-z]+)|i'm|i am) (?:\d\d |[a-z-]+ )?(?:anni|years old),? (?:e|and) [^.;:\n]{0,40}$"
)
# "I primi tre li ho passati in un ospizio", "the first three I spent at sea": of the years told before.
_OF_WHICH = re.compile(
    r"(?<!\w)(?:di cui|dei quali|of which)(?: (?:quasi|oltre|più di|circa|about|almost|nearly|over|more than))?\s$"
)
_FIRST = re.compile(r"(?<!\w)(?:primi|ultimi|altri|first|last|other)\s$")
_THESE = re.compile(
    r"\w+ (?:li (?:ho|abbiamo) (?:passat|trascors|fatt|lavorat)i|of (?:them|those|these),? (?:i )?spent)"
)
_SPENT = re.compile(
    r"[\w-]+(?: and a half| e mezzo)? (?:(?:li|l'|ne) ?(?:ho|abbiamo) (?:passat|trascors|fatt|lavorat)\w"
    r"|(?:of (?:them|those|these) )?(?:were |i |i've )?spent|(?:were|as|at|in|with|on|da|come|presso|quale|di ruolo"
    r"|alle dipendenze)(?!\w))"
)
_THEN = re.compile(
    r"(?<!\w)(?:poi|then|followed by)(?: (?:quasi|oltre|più di|circa|about|almost|nearly|over|more than))?\s$"
)
_AND = re.compile(
    r"(?<!\w)(?:and|e|,)(?: (?:poi|then|quasi|oltre|più di|circa|about|almost|nearly|over|more than|another|altri))*\s$"
)
_PLACED = re.compile(r" (?:at|in|with|for|da|alla|al|presso|in un|as) ")
_OF_WORK = re.compile(r" (?:di|of|in|as|come|at|da) ")
# "Eight years? Twelve, if I count all of it."
_BEGINS = re.compile(r"[.!?:]['\"”»)]?\s$")
_COUNTED = re.compile(r",? (?:if (?:i|you|one|we)|se (?:li |si )?cont\w+|in all|in tutto|in totale|all told|altogether"
                      r"|counting|contando|a contare)(?!\w)")  # fmt: skip
# "I have six years of Python. Spark I have written for four."
_UNTIL_NOW = re.compile(
    r"(?<!\w)(?:da|per|for)(?: (?:quasi|oltre|più di|circa|about|almost|nearly|over|ormai|around))?\s$"
)
_ENDS = re.compile(r"(?: of (?:them|those|these))?\s*(?:$|[.,;:)\n])")
# "For some of those years I worked part-time, and for six I studied", «gli ultimi quattro ero capoturno».
_FOR_THEM = re.compile(
    r"(?<!\w)(?:for|per|da|(?:for |per )?(?:the|gli|i) (?:first|last|other|primi|ultimi|altri))"
    r"(?: (?:quasi|oltre|più di|circa|about|almost|nearly|over|more than|ormai))?\s$"
)
_DID = re.compile(
    r",? (?:(?:i(?:'ve|'d)?|we) [a-z]+|(?:ho|abbiamo) \w+[toaie](?!\w)|ero|eravamo|sono|avevo|facevo|faccio|ricopr\w+"
    r"|lavor(?:o|avo)|guid(?:o|avo)|gest(?:isco|ivo)|coordin(?:o|avo)|dirig(?:o|evo)|insegn(?:o|avo)|tengo|tenevo)(?!\w)"
)
# "For two of those years".
_OF_THE_YEARS = re.compile(r" of (?:those|these|the|my) (?:\w+ )?years| di (?:quest|quegl)i anni")
_YEARS = re.compile(r"(?<!\w)(?:years|anni)(?!\w)")
_LEAD, _SHORT, _FAR = 24, 80, 160  # code points


def elided(low: str, found: list[Quantity]) -> list[Quantity]:
    """Quantities of which the bare numbers that take up the years of the one before are lengths of time as well.

    Args:
        low: the folded text.
        found: its quantities, in order.
    """
    years: Quantity | None = None
    for place, one in enumerate(found):
        if one.unit == "time" and one.raw and one.value / one.raw >= _MONTH:
            years = one
        elif one.unit == "count" and not one.per and one.value < _MOST_YEARS:
            if not years:
                if tail := _is_since(low, one) or _of_years_before(low, one):
                    found[place] = replace(
                        one, end=tail, value=one.value * YEAR, unit="time", kind="years", raw=one.value
                    )
                continue
            end = _takes_up(low, one, low[years.end : one.start], years) or _of_years_before(low, one)
            if end:
                size = years.value / years.raw
                years = found[place] = replace(one, end=end, value=one.value * size, unit="time", kind="years",
                                               raw=one.value)  # fmt: skip
    return found


def _of_years_before(low: str, one: Quantity) -> int:
    """Where a number ends behind which somebody did something for so many of the years told before; 0 if it is none."""
    word = _WORD.match(low, one.start)
    if not word or not _FOR_THEM.search(low, max(0, one.start - _LEAD), one.start):
        return 0
    years = _OF_THE_YEARS.match(low, word.end())
    if not _DID.match(low, years.end() if years else word.end()):
        return 0
    begin = max(low.rfind("\n", 0, one.start) + 1, one.start - _FAR)
    return word.end() if _YEARS.search(low, begin, one.start) else 0


def _is_since(low: str, one: Quantity) -> int:
    """Where a number ends that is years as well, behind an age: "ho 39 anni e guido da diciotto"."""
    until_now = _UNTIL_NOW.search(low, max(0, one.start - _LEAD), one.start)
    return one.end if until_now and _AGE.search(low, max(0, one.start - _SHORT), one.start) else 0


def _takes_up(low: str, one: Quantity, between: str, years: Quantity) -> int:
    """Where a number ends that takes up the years told before; 0 if it counts something else."""
    word = _WORD.match(low, one.start)
    if not word or _DECIMAL.match(low, word.end()):
        return 0
    lead = max(0, one.start - _LEAD), one.start
    if _OF_THEM.match(low, one.end if one.head else one.start) or _OF_THEM.search(low[one.start : one.end + 14]):
        return one.end if "\n" not in between and len(between) < _SHORT else 0
    if _DEI_QUALI.match(low, one.start) and not between.strip(" ,"):
        return word.end()
    spent = _FIRST.search(low, *lead) and _SPENT.match(low, one.start)
    if spent or (_THESE.match(low, one.start) and "\n" not in between):
        return one.end
    if re.search(r"[.\n]", between):
        return word.end() if _takes_up_before(low, one, between, word.end()) else 0
    return _takes_up_beside(low, one, years, word.end())


def _takes_up_beside(low: str, one: Quantity, years: Quantity, tail: int) -> int:
    """The same, for the years of the same sentence."""
    lead = max(0, one.start - _LEAD), one.start
    if not one.head and _OF_WHICH.search(low, *lead):
        return tail
    alone = _NOTHING.match(low, tail) and _LASTED.search(low, *lead)
    placed = _PLACED.match(low, tail) and _AND.search(low, *lead) and _PLACED.match(low, years.end)
    until_now = _UNTIL_NOW.search(low, *lead) and _ENDS.match(low, tail)
    return one.end if alone or placed or until_now or (_OF_WORK.match(low, tail) and _THEN.search(low, *lead)) else 0


def _takes_up_before(low: str, one: Quantity, between: str, tail: int) -> bool:
    """Whether a number takes up the years of the sentence before."""
    if "\n" in between or len(between) > _FAR or len(re.findall(r"[.!?]", between)) > 1:
        return False
    lead = max(0, one.start - _LEAD), one.start
    anew = _BEGINS.search(low, *lead) and _COUNTED.match(low, tail)
    return bool(anew or (_UNTIL_NOW.search(low, *lead) and _ENDS.match(low, tail) and not low.startswith(" of", tail)))
