"""Lines of an Italian CV that are sentences already: "Curo la vetrina", "Gli errori sono scesi dal 3% all’1%"."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.italian.prepositions import LINK
from checklist.compose.letter import lower_first

_OWN = {"ho", "sono", "ero", "abbiamo"}
DETERMINED = re.compile(
    r"(?:il|lo|la|i|gli|le|un|uno|una|ogni|tutti|tutte|due|tre|quattro|cinque|sei"
    r"|sette|otto|nove|dieci|\d[\d.]*) |(?:l|un)’"
)
_LISTED = re.compile(r"in \w+ e \w+ (?:del|dei|delle|di)\b")  # "lavoro in squadra e rispetto delle scadenze"
_LATER = re.compile(
    rf"(?!che\b|come\b)(?:{LINK}|prima d\w+) ?[^,;:()]*?,? (?:ho|abbiamo|sono stat[oa]) (?P<verb>\w+)", re.I
)
_LIFE = ("vivere", "abitare", "risiedere", "cercare")  # what is no work


def own_words(text: str, low: str, rest: str, running: bool, share: str) -> str:
    """A line that is in the first person already, in the tense of the job; empty for others."""
    if share:
        return ""
    later = _LATER.match(text)
    done = [one.lemma for one in readings(later["verb"], "it") if "V" in one.codes] if later else []
    if (done and done[0] not in _LIFE) or re.match(
        r"(?:In qualità di|Quale|Come) [^,]+ (?:ho|mi|sono stat[oa]) ", text
    ):
        return lower_first(text)  # "Dopo la chiusura ho seguito l’inventario"
    own = low in _OWN or (
        low == "lavoro" and re.match(r"(?:sempre|con|in|su|da|per|ogni|a contatto|a turni|presso|come)\b", rest)
    )
    if not running and (past := _in_the_past(low, rest)):
        return past
    return lower_first(text) if own and not _LISTED.match(rest) else ""


def _in_the_past(low: str, rest: str) -> str:
    """What a line tells in the present of a job that has ended, in a tense of the past; empty for other lines."""
    if (
        low == "lavoro"
        and re.match(r"(?:in|su|con|a contatto|a turni|presso|come)\b", rest)
        and not _LISTED.match(rest)
    ):
        return f"ho lavorato {rest}"
    held = low == "sono" and re.match(r"(?:responsabile|referente|addett[oa]|titolare)\b", rest)
    return f"ero {rest}" if held else ""


def went(text: str) -> str:
    """A line that is a sentence on a change, "Gli errori sono scesi dal 3% all’1%"; empty for other sentences."""
    sure = re.match(r"(?:il|lo|la|i|gli|le) |l’", text, re.I) and re.search(
        r"\b(?:è|sono) (?:stat[oaie] )?\w+[oaie] (?:da|dal|dall’|del|dell’|di) ?\d", text
    )
    return lower_first(text) if sure else ""
