"""What behind a comma of an Italian line belongs to the thing before it: "domeniche comprese", "usato da 12 scuole"."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.italian.nouns import agreement

# What belongs to the thing before it: "turni su tre squadre, domeniche comprese"; "un archivio, oggetto della tesi".
BELONGS = re.compile(
    r"(?:CCNL .+|ivi .+|(?:[a-zà-ù]+ ){1,3}(?:compres|inclus|esclus)[oaie]|(?:compres|inclus|esclus)[oaie] .+"
    r"|(?:oggetto|tema|argomento|frutto|parte|vincit\w+|risultato) (?:di|del|della|dell’|d’).+)$"
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
    return participle and agreement(before) == _ENDINGS[described["word"][-1]]
