"""Lines of an Italian CV that are sentences already: "Curo la vetrina", "Gli errori sono scesi dal 3% all’1%"."""

import re

from checklist.clauses.verbs import inflected, readings
from checklist.compose.italian.nouns import agreement
from checklist.compose.italian.prepositions import LINK
from checklist.compose.italian.verbs.shares import shared_words
from checklist.compose.letter import lower_first

_OWN = {"ho", "sono", "ero", "abbiamo"}
DETERMINED = re.compile(
    r"(?:il|lo|la|i|gli|le|un|uno|una|ogni|tutti|tutte|alcuni|alcune|diversi|diverse|vari|varie|due|tre|quattro|cinque|sei"
    r"|sette|otto|nove|dieci|\d[\d.]*) |(?:l|un)’"
)
_LISTED = re.compile(r"in \w+ e \w+ (?:del|dei|delle|di)\b")  # "lavoro in squadra e rispetto delle scadenze"
# Where somebody works, "nel gruppo che cura le serre", without a list that would make "lavoro" a noun.
_WITHIN = r"(?:(?:nel|nello|nella|nei|negli|nelle|al|allo|alla|ai)\b|(?:nell|all)’)(?![^(]*, (?!che\b|dove\b))"
_LATER = re.compile(
    rf"(?!che\b|come\b)(?:{LINK}|prima d\w+|insieme (?:ad?|al|alla|allo|ai|agli|alle|all’)) ?[^,;:()]*?,?"
    r" (?:ho|abbiamo|sono stat[oa]) (?P<verb>\w+)",
    re.I,
)
_OFTEN = re.compile(
    r"\bogni (?:giorno|notte|mattina|sera|settimana|mese|anno|stagione|turno)\b|\b(?:al giorno|al mese|a settimana)\b"
    r"|\b(?:due|tre|quattro) volte (?:l’anno|all’anno|al mese|a settimana)"
    r"|\bin media\b|\d[^,]* (?:(?:per|a) turno|a sera|all’ora|l’ora|l’anno|all’anno|alla settimana)\b"
    r"|\btutt[ie] (?:i giorni|le (?:mattine|sere|settimane))\b|\bdi (?:fine|inizio) (?:mese|turno|anno|giornata)\b"
)
# What happens once, whatever rate is named beside it: "ho introdotto gli inventari di fine mese".
_ONCE = re.compile(
    r"\d ?%|\b(?:ridott|introdott|avviat|creat|portat|aumentat|raggiunt|miglior|otten|organizzat|digitalizz|elimin"
    r"|risparmiat|dimezzat|raddoppiat|sviluppat|progettat|realizzat|implementat|format[oi] )"
)
_LIFE = ("vivere", "abitare", "risiedere", "cercare")  # what is no work


def own_words(text: str, low: str, rest: str, running: bool, share: str) -> str:
    """A line that is in the first person already, in the tense of the job and with the writer's share; else empty."""
    if share in ("helped", "team") and low not in ("sono", "ero", "lavoro"):
        return shared_words(text, share)
    later = _LATER.match(text)
    done = [one.lemma for one in readings(later["verb"], "it") if "V" in one.codes] if later else []
    if (done and done[0] not in _LIFE) or re.match(
        r"(?:In qualità di|Quale|Come) [^,]+ (?:ho|mi|sono stat[oa]) ", text
    ):
        return lower_first(text)  # "Dopo la chiusura ho seguito l’inventario"
    own = low in _OWN or (
        low == "lavoro"
        and re.match(rf"(?:sempre|con|in|su|da|per|ogni|a contatto|a turni|presso|come)\b|{_WITHIN}", rest)
    )
    if running and low == "ho" and (often := _still(text)):
        return often
    if not running and (past := _in_the_past(low, rest)):
        return past
    text = re.sub(r" e ho (?=[^,;:]* e ho )", ", ho ", text)  # "e ho … e ho …" joins twice
    return lower_first(text) if own and not _LISTED.match(rest) else ""


def _still(text: str) -> str:
    """What a line of a running job tells in the perfect and as done again and again, in the present; else empty.

    "Ho lavorato ogni giorno 60 quintali" is "lavoro ogni giorno 60 quintali": the job goes on.
    """
    if not _OFTEN.search(text) or _ONCE.search(text) or re.search(r"\b(?:19|20)\d\d\b|\bda \d", text):
        return ""
    failed = False

    def now(match: re.Match[str]) -> str:
        nonlocal failed
        done = [one.lemma for one in readings(match["done"], "it") if "V" in one.codes]
        if not done and match["link"]:
            return match[0]  # "e poco"
        form = inflected(done[0], "it", "P1", "N") if done and match["done"].endswith("o") else ""
        failed = failed or not form or bool(match["link"] and agreement(match["done"]))
        return f"{match['link'] or ''}{form}"

    said = re.sub(r"(?:\b[Hh]o |(?P<link> e |, )(?!ho ))(?P<done>\w+[oO])\b", now, text)
    return "" if failed else lower_first(said)


def _in_the_past(low: str, rest: str) -> str:
    """What a line tells in the present of a job that has ended, in a tense of the past; empty for other lines."""
    if (
        low == "lavoro"
        and re.match(rf"(?:in|su|con|a contatto|a turni|presso|come)\b|{_WITHIN}", rest)
        and not _LISTED.match(rest)
    ):
        return f"ho lavorato {rest}"
    held = low == "sono" and re.match(r"(?:responsabile|referente|addett[oa]|titolare)\b", rest)
    return f"ero {rest}" if held else ""


def went(text: str) -> str:
    """A line that is a sentence on a change, "Gli errori sono scesi dal 3% all’1%"; empty for other sentences."""
    sure = re.match(r"(?:il|lo|la|i|gli|le) |l’", text, re.I) and re.search(
        r"\b(?:è|sono) (?:stat[oaie] )?\w+[oaie] (?:(?:da|dal|dall’|del|dell’|di) ?\d|da un[ao]? |di (?:oltre|circa) )",
        text,
    )
    return lower_first(text) if sure else ""
