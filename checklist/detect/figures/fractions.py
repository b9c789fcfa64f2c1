"""Halves and quarters told in words: "un anno e mezzo", "tre quarti d'ora", "half a million"."""

from checklist.detect.figures.numbers import english, italian, magnitude
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span
from checklist.values import value

_UNIT = (
    r"ann[oi]|mes[ei]|settiman[ae]|giorn[oi]|giornat[ae]|or[ae]|minut[oi]|second[oi]"
    r"|years?|months?|weeks?|days?|hours?|minutes?|seconds?"
)
_NUMBER = r"(?:un[oa]? |un'|an? |[a-zà-ù]{2,20}(?:-[a-z]{3,5})? |\d{1,3} )"
_HALF_MORE = sieved(  # "un anno e mezzo", "two hours and a half"
    rf"(?<![\w.,'])(?P<number>{_NUMBER})(?P<unit>{_UNIT})(?: e mezz[oa]| and a half)(?!\w)", seldom="numbers"
)
_AND_HALF = sieved(rf"(?<![\w.,])(?P<number>[a-z]{{3,10}} )and a half[ -](?P<unit>{_UNIT})(?!\w)", seldom="numbers")
_QUARTERS = sieved(
    r"(?<!\w)(?P<number>un|tre|an?|one|three)[ -](?:quart[oi] d'(?P<unit>ora)|quarters? of an (?P<english>hour))(?!\w)",
    seldom="numbers",
)
_PARTS = sieved(
    r"(?<!\w)(?P<number>tre quarti d(?:ei|egli|elle)|three quarters of (?:the|our|all|my))(?!\w)", seldom="numbers"
)
_SIZE = r"(?P<size>milion[ei]|miliard[oi]|millions?|billions?)"
_HALVES = sieved(
    rf"(?<!\w)mezzo {_SIZE}(?!\w)"
    r"|(?<![\w.,])(?P<first>un|an?|one|[a-zà-ù]{3,20}) (?P<sized>milion[ei]|miliard[oi]|millions?|billions?)"
    r" (?:e mezzo|and a half)(?!\w)"
    r"|(?<![\w.,])(?P<number>[a-z]{3,10}) and a half (?P<large>millions?|billions?)(?!\w)"
    r"|(?<!\w)un (?P<one>milione|miliardo) e (?P<more>[a-zà-ù]{4,40}mila)(?!\w)",
    seldom="numbers",
)


@value
class Fraction(Span):
    """A quantity with a broken number: its value in its unit, and the unit; a share of a whole has the unit "%"."""

    value: float = 0.0
    unit: str = ""


def _whole(word: str) -> int | None:
    word = word.strip(" '")
    if word in ("un", "una", "uno", "a", "an", "one"):
        return 1
    if word.isdigit():
        return int(word)
    value = italian(word)
    if value is None and (read := english([word])):
        value = read[0]
    return value


def fractions(low: str) -> list[Fraction]:
    """Times with halves and quarters, and three quarters of something, in order.

    Args:
        low: the folded text.
    """
    found = []
    for pattern in (_HALF_MORE, _AND_HALF):
        for match in pattern.finditer(low):
            whole = _whole(match["number"])
            if whole is not None:
                found.append(Fraction(match.start(), match.end(), whole + 0.5, match["unit"]))
    for match in _QUARTERS.finditer(low):
        quarters = 3 if match["number"] in ("tre", "three") else 1
        found.append(Fraction(match.start(), match.end(), quarters / 4, match["unit"] or match["english"]))
    found += [Fraction(match.start(), match.end(), 75, "%") for match in _PARTS.finditer(low)]
    return sorted(found)


def halves(low: str) -> list[tuple[int, int, float]]:
    """Millions and billions with a half or thousands as (start, end, value): "half a million"."""
    found = []
    for match in _HALVES.finditer(low):
        if match["one"]:
            more = italian(match["more"])
            if more is not None:
                found.append((match.start(), match.end(), magnitude(match["one"]) + more))
            continue
        size = match["size"] or match["sized"] or match["large"]
        whole = 0 if match["size"] else _whole(match["first"] or match["number"])
        if whole is not None:
            found.append((match.start(), match.end(), (whole + 0.5) * magnitude(size)))
    return found


def covers(found: list[Fraction], start: int) -> bool:
    """Whether a place lies in one of them."""
    return any(one.start <= start < one.end for one in found)
