"""Numbers told of ten, a hundred or a thousand things that were named before: "out of ten cases seven used to fail"."""

import re
from dataclasses import replace

from checklist.claims.measures.quantity import Quantity
from checklist.text.regex_prefilter import sieved

_BASE = sieved(
    r"(?<!\w)(?:su(?: ogni)?|out of(?: every)?|(?:of|in|for|per|di) (?:every|each|ogni)|every|ogni|each)"
    r" (?P<base>dieci|cento|mille|ten|(?:a |one )?hundred|(?:a |one )?thousand|100?0?0?)"
    r"(?: (?P<what>[a-zà-ù]{4,}))?(?![\w%])"
)
_SIZES = {"dieci": 10, "cento": 100, "mille": 1000, "ten": 10, "hundred": 100, "thousand": 1000}
_PERIODS = re.compile(
    r"(?:second|minut|or[ae]$|hours?$|giorn|days?$|settiman|weeks?|mes[ei]|months?|ann[oi]$|years?|volt[ae]|times?$)"
)
_HUNDRED = 100
_REACH = 200  # code points in which what follows is of the same things


def of_a_base(low: str, found: list[Quantity]) -> list[Quantity]:
    """Figures of which those behind such a base are shares, and the base is none."""
    made = list(found)
    for match in _BASE.finditer(low):
        base = _SIZES.get(match["base"].split()[-1]) or int(match["base"])
        what = match["what"] or ""
        share = any(one.start < match.start("base") < one.end and one.unit == "percent" for one in made)
        if base < (_HUNDRED if share else min(_SIZES.values())) or _PERIODS.match(what):
            continue
        stop = re.search(r"[.;\n]", low[match.end() : match.end() + _REACH])
        end = match.end() + (stop.start() if stop else _REACH)
        told = [one for one in made if match.end() <= one.start < end]
        if not any(_is_part(one, base) for one in told):
            continue
        made = [
            replace(one, value=100 * one.value / base, unit="percent", kind="percent", per=0.0, fuzzy=True)
            if one in told and _is_part(one, base) else one
            for one in made if share or not match.start() <= one.start < match.end()
        ]  # fmt: skip
    return made


def _is_part(one: Quantity, base: float) -> bool:
    return one.unit == "count" and 0 < one.value < base and one.kind not in ("often", "single", "people")
