"""Topics of courses as an Italian CV has them, and whether they can stand in a sentence without quotation marks."""

import re

from checklist.compose.italian.activities import is_person
from checklist.compose.italian.compounds import ADJECTIVAL, tied
from checklist.compose.italian.last_check.doubt import is_tied
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.nouns import agreement
from checklist.compose.italian.prepositions import LINK
from checklist.compose.letter import lower_first
from checklist.compose.tables import table

# An acronym behind a noun, and a word with a capital that is neither a noun nor a name before a small one.
_NAMED = re.compile(r"(?:^| )(?P<noun>[A-ZÀ-Ùa-zà-ù][a-zà-ù]{2,}) [A-Z]{2,}(?= |$|,)")
_STRANGE = re.compile(r"[A-Z][a-z]+ [a-z]{4,}")
_FEW = 2  # words that stand side by side in a topic


def is_telegraphic(topic: str) -> bool:
    """Whether a course's topic puts words side by side that nothing ties, or begins with a word that nobody knows."""
    words = re.sub(r" \([^)]*\)", "", topic).split()
    first = words[0].rstrip(",")
    ending = first[-1] in "oi" or bool(re.search(r"[aiu]t[ae]$", first))
    known = bool(agreement(first) or ADJECTIVAL.match(first)) or ending
    known = known or first in table("bilingual/words")["languages"] or not first.islower()
    if "«" in topic:
        return False
    if not known and not is_person(first) and first.endswith("e"):
        return True  # it may be an adjective, or the name of a thing
    if (named := _NAMED.search(topic)) and named["noun"].lower() not in _takes_a_name():
        return True  # "privacy GDPR per enti locali"
    if _STRANGE.match(topic) and not (agreement(first) or first.lower() in table("bilingual/words")["languages"]):
        return True  # "Motion graphics"
    plain = lower_first(topic) if agreement(first) else topic
    if plain[0].islower() and not is_tied(tied(re.sub(r" \([^)]*\)", "", plain))):
        return True  # "sicurezza lavoratori"
    whole = tied(topic) if is_deed(first) else topic  # "sanificazione degli ambienti ospedalieri"
    runs = re.split(rf"(?:^| )(?:{LINK}|ed?)(?: |(?<=’))|, ", whole)
    return first.islower() and any(
        len(run.split()) > _FEW and not all(ADJECTIVAL.match(one) for one in run.split()[1:]) for run in runs if run
    )


def _takes_a_name() -> set[str]:
    """Nouns behind which a name says of what kind they are: "saldatura TIG", "metodo HACCP"."""
    listed = table("italian/last_check/words")
    return {*listed["of-a-kind"].split(), *listed["named"].split(), *listed["before-a-kind"].split()}
