"""Times of day told in words, which are no figures: "alle nove e mezza", "half past eight"."""

from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span

_HOUR_IT = r"(?:due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|mezzogiorno|mezzanotte|\d{1,2})"
_HOUR_EN = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|\d{1,2})"
_PART_IT = (
    r"(?: e (?:mezz[ao]|un quarto|tre quarti|cinque|dieci|venti|venticinque)| meno (?:un quarto|cinque|dieci|venti))"
)
_OF_DAY_IT = (
    r" (?:d[ei]l(?:la|l')? ?(?:mattin[oa]|pomeriggio|sera|notte|alba)|di (?:mattina|sera|notte|pomeriggio)|in punto)"
)
_OF_DAY_EN = r"(?: o'clock| sharp| in the (?:morning|afternoon|evening)| at night| ?(?:am|pm)(?!\w))"
_END = r"(?=\s*(?:[.,;:!?)\n](?!\d{3}|\d(?!\d))|$))"  # "at 4,200" and "at 3.9%" are no times of day
_CLOCK = sieved(
    rf"(?<!\w)(?:alle|dalle|verso le|dopo le|prima delle|entro le|sono le|fino alle) (?:ore )?{_HOUR_IT}"
    rf"(?:{_PART_IT}(?:{_OF_DAY_IT})?|{_OF_DAY_IT}|{_END}|(?= alle {_HOUR_IT}(?!\w)))(?!\w)"
    rf"|(?<!\w)(?:mezzanotte|mezzogiorno){_PART_IT}(?!\w)"
    rf"|(?<!\w)(?:half past|(?:a )?quarter (?:past|to)) {_HOUR_EN}(?!\w)"
    rf"|(?<!\w)(?:at|by|from|until|till|before|after|around) {_HOUR_EN}{_OF_DAY_EN}"
    rf"|(?<!\w)at {_HOUR_EN}{_END}",
    seldom="numbers",
)


def clock_times(low: str) -> list[Span]:
    """Where the folded text tells a time of day in words."""
    return [Span(match.start(), match.end()) for match in _CLOCK.finditer(low)]
