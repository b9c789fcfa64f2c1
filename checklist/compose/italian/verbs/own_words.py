"""Lines of an Italian CV that are sentences already: "Curo la vetrina", "Gli errori sono scesi dal 3% all’1%"."""

import re

from checklist.clauses.verbs import inflected, readings
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
_OFTEN = re.compile(
    r"\bogni (?:giorno|notte|mattina|sera|settimana|mese|anno|stagione|turno)\b|\b(?:al giorno|al mese|a settimana)\b"
    r"|\b(?:due|tre|quattro) volte (?:l’anno|all’anno|al mese|a settimana)"
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
    if running and low == "ho" and (often := _still(text)):
        return often
    if not running and (past := _in_the_past(low, rest)):
        return past
    return lower_first(text) if own and not _LISTED.match(rest) else ""


def _still(text: str) -> str:
    """What a line of a running job tells in the perfect and as done again and again, in the present; else empty.

    "Ho lavorato ogni giorno 60 quintali" is "lavoro ogni giorno 60 quintali": the job goes on.
    """
    if not _OFTEN.search(text) or re.search(r"\b(?:19|20)\d\d\b|\bda \d", text):
        return ""
    failed = False

    def now(match: re.Match[str]) -> str:
        nonlocal failed
        done = [one.lemma for one in readings(match["done"], "it") if "V" in one.codes]
        form = inflected(done[0], "it", "P1", "N") if done and match["done"].endswith("o") else ""
        failed = failed or not form
        return form

    said = re.sub(r"\b[Hh]o (?P<done>\w+)", now, text)
    further = re.findall(r"(?: e|,) (\w+[to]o)\b", said)
    failed = failed or any("V" in one.codes for word in further for one in readings(word, "it"))
    return "" if failed else lower_first(said)


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
