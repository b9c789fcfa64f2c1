"""Where and since when an Italian firm works, as a sentence has it: "un’azienda del Vicentino", "dal 1954 produce"."""

import re
from functools import cache

from checklist.compose.italian.compounds import ADJECTIVAL
from checklist.compose.italian.prepositions import LINK
from checklist.compose.italian.verbs.finite import codes
from checklist.compose.tables import table

# "Produce dal 1954 cioccolato": the year parts a verb from its object.
_SINCE = re.compile(rf"(?<= )(?P<verb>[a-zà-ù]+) (?P<since>dal (?:19|20)\d{{2}}) (?=[a-zà-ù])(?!{LINK})")


def with_time_first(said: str) -> str:
    """A sentence with the year since which something is so before the verb that has an object."""
    return _SINCE.sub(lambda match: f"{match['since']} {match['verb']} " if _tells(match["verb"]) else match[0], said)


def _tells(word: str) -> bool:
    """Whether a word is a verb, and describes no firm: "produce", but not "attiva"."""
    return "P3" in codes(word) and not ADJECTIVAL.match(word)


def with_territories(said: str) -> str:
    """A sentence with capitals on territories that are nouns: "del Vicentino", but "del vino vicentino"."""
    return re.sub(_territory(), lambda match: f"{match[1]} {match[2].capitalize()}", said)


@cache
def _territory() -> str:
    """A pattern of a territory behind its preposition, where no noun follows that it could be an adjective of."""
    names = "|".join(table("italian/lexicon/territories")["italian"].split())
    return rf"\b(del|nel|dal|sul) ({names})(?=$|[,;.)]| {LINK}| e | che )"
