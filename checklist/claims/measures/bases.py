"""Numbers told of ten, a hundred or a thousand things that were named before: "out of ten cases seven used to fail"."""

import re
from dataclasses import replace

from checklist.claims.measures.quantity import Quantity, found
from checklist.detect.figures import numbers
from checklist.text.regex_prefilter import sieved

_BASE = sieved(
    r"(?<!\w)(?:su(?: ogni)?|out of(?: every)?|(?:of|in|for|per|di) (?:every|each|ogni)|of(?= a )|every|ogni|each)"
    r" (?P<base>dieci|cento|mille|ten|(?:a |one )?hundred|(?:a |one )?thousand|100?0?0?)"
    r"(?: (?P<what>[a-zà-ù]{4,}))?(?![\w%])",
    seldom="measures",
)
_SIZES = {"dieci": 10, "cento": 100, "mille": 1000, "ten": 10, "hundred": 100, "thousand": 1000}
_PERIODS = re.compile(
    r"(?:second|minut|or[ae]$|hours?$|giorn|days?$|settiman|weeks?|mes[ei]|months?|ann[oi]$|years?|volt[ae]|times?$)"
)
_HUNDRED = 100
_REACH = 200  # code points in which what follows is of the same things


# "Sei grammi per chilo", "three pence in the pound": parts of a unit in another one.
_UNITS = (
    (r"(?:grams?|grammi|grammo|g)", r"(?:kilo(?:gram)?|kg|chilo(?:grammo)?)", 1000),
    (r"(?:pence|p|cents?|centesimi)", r"(?:pound|euro|dollar|sterlina|dollaro)", 100),
    (r"(?:millilit(?:re|er)s?|ml|millilitri)", r"(?:litre|liter|litro)", 1000),
    (r"(?:kilos?|kg|chil[io])", r"(?:tonne|ton|tonnellata|quintale)", 1000),
    (r"(?:minut(?:es?|i))", r"(?:hour|ora)", 60),
)
_OF_UNITS = [
    (sieved(rf"(?<![\w.,])(?P<number>\d+(?:[.,]\d+)?|[a-zà-ù-]{{3,16}}) ?{part}"
            rf" (?:per|an?|(?:in|on|to) (?:an?|the|each|every)|for (?:each|every)|(?:out )?of (?:an?|each|every)|al"
            rf"|ogni|(?:su|in|per|di) ogni|su un|d'ogni) ?{whole}(?!\w)", seldom="measures"), size)
    for part, whole, size in _UNITS
]  # fmt: skip


def of_units(low: str) -> list[Quantity]:
    """Parts of a unit that are told in another one, in percent: six grams per kilo are 0.6."""
    made = []
    for pattern, size in _OF_UNITS:
        for match in pattern.finditer(low):
            number = _number(match["number"])
            if number:
                made.append(found(low, *match.span(), 100 * number / size, "percent", fuzzy=False, raw=number))
    return made


def _number(word: str) -> float | None:
    if word[0].isdigit():
        return numbers.parse_digits(word)
    value = numbers.italian(word)
    if value is None:
        read = numbers.english([word])
        value = read[0] if read else None
    return float(value) if value else None


def of_a_base(low: str, told: list[Quantity]) -> list[Quantity]:
    """Figures of which those behind such a base are shares, and the base is none."""
    made = list(told)
    for match in _BASE.finditer(low):
        base = _SIZES.get(match["base"].split()[-1]) or int(match["base"])
        what = match["what"] or ""
        share = any(one.start < match.start("base") < one.end and one.unit == "percent" for one in made)
        if base < (_HUNDRED if share else min(_SIZES.values())) or _PERIODS.match(what):
            continue
        stop = re.search(r"[.;\n]", low[match.end() : match.end() + _REACH])
        end = match.end() + (stop.start() if stop else _REACH)
        behind = [one for one in made if match.end() <= one.start < end]
        if not any(_is_part(one, base) for one in behind):
            continue
        made = [
            replace(one, value=100 * one.value / base, unit="percent", kind="percent", per=0.0, fuzzy=True)
            if one in behind and _is_part(one, base) else one
            for one in made if share or not match.start() <= one.start < match.end()
        ]  # fmt: skip
    return made


def _is_part(one: Quantity, base: float) -> bool:
    return one.unit == "count" and 0 < one.value < base and one.kind not in ("often", "single", "people")
