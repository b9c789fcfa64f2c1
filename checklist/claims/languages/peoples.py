"""Languages that are told by who speaks them: "our Danish suppliers, in their own language"."""

import re
from functools import cache

from checklist.claims.words import table
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span

# The words behind "in" that stand for the language of those who are named beside it.
THEIRS = sieved(
    r"(?<= in )(?:their|his|her)(?: own| native)? (?:language|tongue)(?!\w)"
    r"|(?<= in )the (?:local )?language of [a-z]+(?!\w)|(?<=nella )(?:loro|sua|propria) lingua(?!\w)"
    r"|(?<=nella )lingua (?:loro|del (?:posto|paese|luogo))(?!\w)"
    r"|(?<= in )lingua(?= ?[.,;:!?)])|(?<=i speak )their (?:own )?language(?!\w)|(?<=parlo )la loro lingua(?!\w)",
    seldom="told",
)
# Talk that needs the language of those whom it is with, though none is named: "I talk to our German guests freely".
_EASILY = (
    r"(?:senza (?:\w+ )?(?:problemi|difficoltà|fatica|interpret[ei])|liberamente|fluentemente|correntemente"
    r"|freely|fluently|with ease|without (?:an? |any )?(?:difficulty|trouble|effort|problems?|interpreters?))"
)
TALKED = sieved(
    r"(?<!\w)(?:parl|convers|discut|tratt|chiacchier|negozi)(?:o|are|iamo)(?= (?:con |di )?(?:[\w'’]+ ){0,4}?"
    rf"{_EASILY}(?!\w))"
    r"|(?<!\w)(?:talk|speak|converse|chat|deal|negotiate)(?= (?:to |with )?(?:[\w'’]+ ){0,5}?"
    rf"{_EASILY}(?!\w))",
    seldom="told",
)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(f'(?P<{code}>{forms})' for code, forms in table('peoples').items())})(?!\w)"
    )


def people_beside(low: str, passage: Span, before: Span | None, place: Span) -> str:
    """The code of the language of those who are named last before a place, or behind it; "" where that is not plain.

    Args:
        low: the folded letter.
        passage: the sentence of the place.
        before: the sentence before, where it may tell of them.
        place: the words that stand for the language.
    """
    for first, last in ((passage.start, place.start), (place.end, passage.end)):
        codes = [str(match.lastgroup) for match in _pattern().finditer(low, first, last)]
        if codes:
            return codes[-1] if last == place.start else codes[0]
    codes = [str(match.lastgroup) for match in _pattern().finditer(low, before.start, before.end)] if before else []
    return codes[0] if len(set(codes)) == 1 else ""
