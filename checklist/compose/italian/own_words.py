"""Lines of an Italian CV that are sentences already: "Curo la vetrina", "Gli errori sono scesi dal 3% all’1%"."""

import re

from checklist.clauses.verbs import inflected, readings
from checklist.compose.italian.nouns import agreement
from checklist.compose.italian.prepositions import CLOSED, LINK
from checklist.compose.letter import lower_first
from checklist.compose.tables import table

_OWN = {"ho", "sono", "mi", "ero", "abbiamo"}
DETERMINED = re.compile(
    r"(?:il|lo|la|i|gli|le|un|uno|una|ogni|tutti|tutte|due|tre|quattro|cinque|sei"
    r"|sette|otto|nove|dieci|\d[\d.]*) |(?:l|un)’"
)
_HOW = re.compile(r"\w{3,}mente ")  # "seguo personalmente"
_TO = re.compile(r"(?:con|a|al|allo|alla|ai|agli|alle|all’|in|per)\b")
_LISTED = re.compile(r"in \w+ e \w+ (?:del|dei|delle|di)\b")  # "lavoro in squadra e rispetto delle scadenze"
_LATER = re.compile(
    rf"(?!che\b|come\b)(?:{LINK}|prima d\w+) ?[^,;:()]*?,? (?:ho|abbiamo|sono stat[oa]) (?P<verb>\w+)", re.I
)
_LIFE = ("vivere", "abitare", "risiedere", "cercare")  # what is no work


def own_words(text: str, low: str, rest: str, running: bool, share: str) -> str:
    """A line that is in the first person already, in the tense of the job; empty for others."""
    if share:
        return ""
    if low == "ha" and re.match(r"\w+t[oaie]\b", rest):
        return f"ho {rest}"
    later = _LATER.match(text)
    done = [one.lemma for one in readings(later["verb"], "it") if "V" in one.codes] if later else []
    if (done and done[0] not in _LIFE) or re.match(
        r"(?:In qualità di|Quale|Come) [^,]+ (?:ho|mi|sono stat[oa]) ", text
    ):
        return lower_first(text)  # "Dopo la chiusura ho seguito l’inventario"
    own = low in _OWN or (low == "lavoro" and re.match(r"(?:sempre|con|in|su|da|per|ogni)\b", rest))
    if not running and (past := _in_the_past(low, rest)):
        return past
    own = (own or _is_first_person(low, rest)) and not _LISTED.match(rest)
    return lower_first(text) if own else ""


def _in_the_past(low: str, rest: str) -> str:
    """What a line tells in the present of a job that has ended, in a tense of the past; empty for other lines."""
    if low == "lavoro" and re.match(r"(?:in|su)\b", rest) and not _LISTED.match(rest):
        return f"ho lavorato {rest}"
    if _is_first_person(low, rest):
        past = inflected(low, "it", "I1", "P1")
        return _went_on(f"{past or low} {rest}")
    reflexive = re.match(r"mi (?P<verb>\w+o)(?= )", f"{low} {rest}")
    if reflexive and (past := inflected(reflexive["verb"], "it", "I1", "P1")):
        return f"mi {past}{f'{low} {rest}'[reflexive.end() :]}"
    held = low == "sono" and re.match(r"(?:responsabile|referente|addett[oa]|titolare)\b", rest)
    return f"ero {rest}" if held else ""


def went(text: str) -> str:
    """A line that is a sentence on a change, "Gli errori sono scesi dal 3% all’1%"; empty for other sentences."""
    sure = re.match(r"(?:il|lo|la|i|gli|le) |l’", text, re.I) and re.search(
        r"\b(?:è|sono) (?:stat[oaie] )?\w+[oaie] (?:da|dal|dall’|del|dell’|di) ?\d", text
    )
    return lower_first(text) if sure else ""


def _went_on(text: str) -> str:
    """What a line tells in the present of a job that has ended, in the imperfect: "gestivo la cassa e chiudevo"."""

    def before(match: re.Match[str]) -> str:
        found = [one.lemma for one in readings(match["verb"], "it") if "P1" in one.codes]
        sure = match.start() == 0 or (found and not agreement(match["verb"]))
        past = inflected(found[0], "it", "I1", "N") if found and sure else ""
        return f"{match['link']}{past or match['verb']}"

    return re.sub(
        rf"(?P<link>^| e |, )(?P<verb>\w+o)(?=(?: anche| \w+mente)? (?:{DETERMINED.pattern}|\d))",
        before,
        re.sub(r"\bmi occupo\b", "mi occupavo", text),
        count=4,
    )


def _is_first_person(low: str, rest: str) -> bool:
    """Whether a line tells in the first person what goes on or went on: "Curo la vetrina", "Gestivo gli ordini"."""
    codes = "".join(one.codes for one in readings(low, "it")) if not re.match(CLOSED, low) else ""
    if re.search("I1", codes) and low.endswith("vo"):
        return True
    if "V" in codes and low not in ("porto", "seguo"):
        return False  # "Diviso il rilascio in tre parti"
    if "P1" not in codes:
        return False
    lemmas = [one.lemma for one in readings(low, "it") if "P1" in one.codes]
    meets = lemmas[0] in table("italian/deeds")["intransitive"].split() and not agreement(low)
    more = re.sub(r"^(?:anche|inoltre|spesso|poi) ", "", rest)
    return low.endswith("isco") or bool(DETERMINED.match(more) or _HOW.match(more) or (meets and _TO.match(more)))
