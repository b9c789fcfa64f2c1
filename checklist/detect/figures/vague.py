"""Sizes that are told without a number."""

import re

from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span

_VAGUE = sieved(
    r"(?<!\] )(?<!\} )(?<!> )(?<!\w)(?:(?:centinaia|migliaia|decine|milioni|miliardi) di|(?:hundreds|thousands|millions"
    r"|billions|tens|dozens) of"
    r"|several (?:thousand|hundred|million)s?|diverse? (?:migliaia|centinaia))\s+(?:of\s+|di\s+)?(?:\w+\s+)?\w+"
)
# "1,2 milioni di euro", "due milioni di": the size has its number.
_NUMBERED = re.compile(
    r"(?:\d ?|(?<!\w)(?:un|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|venti|cento|mezzo|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|twenty|hundred|half a|and a half) )$"
)
_BEFORE = 12  # code points that hold the number before a size


def vague(low: str) -> list[Span]:
    """Sizes of the folded text without a number: "millions of users", "migliaia di ordini"."""
    return [
        Span(match.start(), match.end())
        for match in _VAGUE.finditer(low)
        if not _NUMBERED.search(low, max(0, match.start() - _BEFORE), match.start())
    ]
