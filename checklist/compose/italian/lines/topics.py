"""Topics of courses as an Italian CV has them, and whether they can stand in a sentence without quotation marks."""

import re

from checklist.compose.italian.activities import is_person
from checklist.compose.italian.compounds import ADJECTIVAL
from checklist.compose.italian.nouns import agreement
from checklist.compose.italian.prepositions import LINK
from checklist.compose.tables import table

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
    runs = re.split(rf"(?:^| )(?:{LINK}|ed?)(?: |(?<=’))|, ", topic)
    return first.islower() and any(
        len(run.split()) > _FEW and not all(ADJECTIVAL.match(one) for one in run.split()[1:]) for run in runs if run
    )
