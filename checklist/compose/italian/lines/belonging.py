"""What behind a comma of an Italian line belongs to the thing before it: "domeniche comprese", "usato da 12 scuole"."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.nouns import agreement
from checklist.compose.tables import table

# What belongs to the thing before it: "turni su tre squadre, domeniche comprese"; "un archivio, oggetto della tesi".
BELONGS = re.compile(
    r"(?:CCNL .+|ivi .+|(?:[a-zà-ù]+ ){1,3}(?:compres|inclus|esclus)[oaie]|(?:compres|inclus|esclus)[oaie] .+"
    r"|(?:oggetto|tema|argomento|frutto|parte|vincit\w+|risultato) (?:di|del|della|dell’|d’).+"
    r"|[a-zà-ù]{4,}mente (?:per|con|in|su|a|ai|alle|da|di|presso|nel\w*) .+)$"
)
# A participle with what goes with it: "usato da 12 scuole", "fatto con i colleghi".
_DESCRIBED = re.compile(
    r"(?P<word>[a-zà-ù]{2,}(?:at|ut|it|tt|st|rs)[oaie]) (?:(?:da|dal|dallo|dalla|dai|dagli|dalle|con|per|a|in)\b|dall’)"
)


_ENDINGS = {"o": ("m", 1), "a": ("f", 1), "i": ("m", 2), "e": ("f", 2)}


def belongs(before: str, part: str) -> bool:
    """Whether a part of a line says something of the thing before it, and names no further thing."""
    described = _DESCRIBED.match(part)
    if not described or agreement(described["word"]):
        return bool(BELONGS.match(part))
    participle = any("V" in one.codes for one in readings(described["word"], "it"))
    nouns = [
        agreement(one) for one in (before, *before.rpartition(" e ")[2].split())
    ]  # "sviluppo di API …, usate da 60 mulini"
    return participle and _ENDINGS[described["word"][-1]] in nouns


def is_a_task_beside(first: str, second: str) -> bool:
    """Whether a task stands beside a deed with its objects, and is none of these: "posa di tende e preventivi"."""
    deed = re.match(r"(?P<deed>[a-zà-ù]+) di (?P<object>[a-zà-ù]+)(?: [a-zà-ù]+)?$", first, re.I)
    listed = table("italian/last_check/words")
    if not deed or not is_deed(deed["deed"]) or deed["deed"].lower() in listed["of-tasks"].split():
        return False
    tasks = listed["tasks"].split()
    return second.split(maxsplit=1)[0] in tasks and deed["object"] not in tasks
