"""When or where something is done, before its verb: "La sera sistemavo gli scaffali", "In cassa servo i clienti"."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.italian.prepositions import LINK
from checklist.compose.italian.verbs.finite import code_of, codes, is_noun_too

_MOST = 6  # words before the verb
_TIME = re.compile(
    r"(?:mattin[aeo]|mattinat[ae]|pomeriggi\w?|ser[ae]|serat[ae]|nott[ei]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|volt[ae]"
    r"|or[ae]|turn[oi]|stagion[ei]|weekend|week-end|fine|estat[ei]|invern[oi]|primaver[ae]|autunn[oi]|fest[ae]|festiv[oi]"
    r"|vigili[ae]|lunedì|martedì|mercoledì|giovedì|venerdì|sabat[oi]|domenic[ah]e?)$"
)
_ARTICLE = re.compile(
    r"(?:(?:tutt[ie] )?(?:il|lo|la|i|gli|le|un|uno|una|qualche|alcun[ei]|cert[ei]|due|tre) |(?:l|un)’)"
    r"(?P<noun>[^\W\d]+)",
    re.I,
)
_LINK = re.compile(rf"{LINK} ?", re.I)
_WORD = re.compile(r"[^\W\d_]+")
# What is no time or place, and what a sentence has for a subject of its own.
_OTHER = re.compile(
    r"(?:che|come|anche|senza|secondo|tramite|mediante)\b|\b(?:che|cui|dove|quando|è|sono|ho|ha)\b", re.I
)
_CLAUSE = re.compile(r"\b(?:che|cui|dove|quando|mentre|se)\b")
_SUBJECT = re.compile(
    r"(?<!con )(?<!per )(?<!tra )(?<!fra )(?<!dopo )(?<!durante )(?<!presso )(?<!verso )(?<!sotto )(?<!tutt[ieoa] )"
    r"\b(?:(?:il|lo|la|i|gli|le) |l’)"
)


def lead_of(text: str) -> str:
    """The time or place that stands before the verb of a line, with what divides them; empty where none does.

    Args:
        text: A line, without colon, semicolon or full stop.
    """
    named, link = _ARTICLE.match(text), _LINK.match(text)
    if link:
        begin = link.end()
    elif named and _TIME.match(named["noun"].lower()):
        begin = named.end()
    else:
        return ""
    for place, word in enumerate(_WORD.finditer(text, begin)):
        lead, rest = text[: word.start()], text[word.end() :].strip()
        if place >= _MOST or _OTHER.match(text) or re.search(r"[,(;] ?\S", lead) or _CLAUSE.search(lead):
            return ""
        if place < bool(link) and not _TIME.match(word[0]):
            continue  # what the preposition stands before is no verb
        pronoun = re.search(r"\b[ms]i $", lead)
        told = bool(codes(word[0])) if pronoun else _tells(word[0], rest)
        if word[0] == "lavoro":
            return ""  # more often a noun
        if word[0].islower() and told and not _SUBJECT.search(lead.lower(), begin):
            return lead[: pronoun.start()] if pronoun else lead
    return ""


def is_loose(text: str) -> bool:
    """Whether a time stands before a noun that nothing ties to it: "La sera chiusura cassa"."""
    named = _ARTICLE.match(text)
    behind = text[named.end() :].strip() if named and _TIME.match(named["noun"].lower()) else ""
    return bool(behind) and bool(_WORD.match(behind)) and not re.match(r"ed? ", behind) and not _LINK.match(behind)


def _tells(word: str, rest: str) -> bool:
    """Whether a word is a verb in the first or third person, whatever noun it may look like."""
    if any(re.search("I[13]", one.codes) and not one.noun for one in readings(word, "it")) and not is_noun_too(word):
        return True
    code = code_of(word, rest)
    return bool(code) and bool(codes(word)) and code[-1] in "13"
