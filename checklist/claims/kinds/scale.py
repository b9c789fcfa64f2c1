"""Sizes that are told in words: "millions of requests", "migliaia di ordini", "terabytes of data"."""

import re
from typing import NamedTuple

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Item
from checklist.claims.measures import Quantity
from checklist.claims.measures.units import period
from checklist.claims.passages import Passages
from checklist.claims.words import concepts, content
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_SIZES = {
    "decine di migliaia": (1e4, 1e5), "decina di migliaia": (1e4, 1e5), "centinaia di migliaia": (1e5, 1e6),
    "centinaio di migliaia": (1e5, 1e6), "decine di milioni": (1e7, 1e8), "centinaia di milioni": (1e8, 1e9),
    "tens of thousands": (1e4, 1e5), "hundreds of thousands": (1e5, 1e6), "tens of millions": (1e7, 1e8),
    "hundreds of millions": (1e8, 1e9), "decine": (20, 100), "dozens": (24, 144), "tens": (20, 100),
    "scores": (40, 200), "centinaia": (150, 1000), "hundreds": (150, 1000), "migliaia": (1500, 1e5),
    "thousands": (1500, 1e5), "milioni": (1.5e6, 1e9), "millions": (1.5e6, 1e9), "miliardi": (1.5e9, 1e12),
    "billions": (1.5e9, 1e12),
}  # fmt: skip
_SINGULAR = {"hundred thousand": (1e5, 1e6), "hundred": (150, 1000), "thousand": (1500, 1e5), "million": (1.5e6, 1e8),
             "milione": (1e6, 1e8), "billion": (1.5e9, 1e12)}  # fmt: skip
_BYTES = {"tera": (1e12, 1e15), "peta": (1e15, 1e18), "giga": (1e9, 1e12)}
_VAGUE = sieved(
    r"(?<![\w\d])(?<!\d )(?:(?:many|several|diverse|una|un|alcune|qualche|molte|a few|parecchie) )?"
    rf"(?P<size>{'|'.join(sorted(_SIZES, key=len, reverse=True))}) (?:di |of |d')(?P<what>[^.,;:()\n]{{2,60}})",
    seldom="told",
)
_ROUNDED_UP = sieved(
    r"(?<![\w\d])(?:several|many|a few|some|a couple of|alcune|alcuni|diversi|diverse|parecchi|parecchie|qualche"
    r"|molte|molti) (?P<size>hundred thousand|hundred|thousand|million|billion|centinaia di migliaia|centinaia|migliaia"
    r"|milioni|milione|miliardi)(?: of| di)? (?P<what>[^.,;:()\n]{2,60})",
    seldom="told",
)
_DATA = sieved(
    r"(?<!\d)(?<!\d )(?<!\w)(?P<size>terabytes?|petabytes?|gigabytes?|tera|giga)(?!\w)"
    r"(?: (?:of|di) (?P<what>[^.,;:()\n]{2,50}))?",
    seldom="told",
)
# "Budget milionari", "a multi-million budget", "six-figure savings".
_ADJECTIVE = sieved(
    r"(?<!\w)(?P<size>multi-?million(?:[- ](?:pound|euro|dollar))?|(?<=a )million[- ](?:pound|euro|dollar)"
    r"|(?:six|seven|eight)[- ]figure"
    r"|(?:multi|pluri)?milionari[oae]?|a (?:sei|sette|otto) (?:zeri|cifre))(?!\w)",
    seldom="told",
)
_BY_ADJECTIVE = ((re.compile(r"six|a sei c"), (1e5, 1e6)), (re.compile(r"seven|a sette c|a sei z"), (1e6, 1e7)),
                 (re.compile(r"eight|a otto c|a sette z"), (1e7, 1e8)), (re.compile(r"multi|pluri"), (1.5e6, 1e9)),
                 (re.compile(""), (1e6, 1e9)))  # fmt: skip
_MONEY = re.compile(r"€|euro|pound|dollar|sterlin|\$|£")
_SHORT = 40  # code points of what is counted that are marked with it
_ROUNDED = 0.95
_HUNDREDS = 1000  # up to here "people" may be whoever a fact counts


class _Size(NamedTuple):
    """A size told in words: its bounds, unit, the seconds of its period, and what the words for its thing mean."""

    low: float
    high: float
    unit: str
    per: float
    keys: frozenset[str]

    def holds(self, fact: Quantity, item: Item) -> bool:
        """Whether a figure of a fact lies within the bounds, in the period, and is of the same thing."""
        if fact.unit != self.unit or (fact.derived and not (self.per and fact.per)):
            return False
        value = fact.value * self.per / fact.per if self.per and fact.per else fact.value
        told = bool(self.per) == bool(fact.per) or not concepts(fact.head)  # "bookings of books: 700 a year"
        same = (
            self.keys & fact.noun or (told and self.keys & item.keys) or self.unit == "size"
        )  # of data, whatever it is
        same = same or (fact.kind in ("users", "people") and "person" in self.keys and self.high <= _HUNDREDS)
        return bool(same) and self.low * _ROUNDED <= value < self.high


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "scale" of a letter."""
    matches = [match for sieve in (_VAGUE, _DATA) for match in sieve.finditer(passages.low)]
    known = {match.start("size") for match in matches}
    matches += [match for match in _ROUNDED_UP.finditer(passages.low) if match.start("size") not in known]
    found = [claim for match in matches if (claim := _judge(passages, match))]
    return found + [claim for match in _ADJECTIVE.finditer(passages.low) if (claim := _of_money(passages, match))]


def _of_money(passages: Passages, match: re.Match[str]) -> Claim | None:
    """A size of money told by an adjective, which any sum of the facts within its bounds bears out."""
    span = Span(*match.span())
    passage = passages.at(span)
    if not passage or passage.arranges or passage.reader or not passages.told(span) or not passages.mine(span):
        return None
    least, most = next(bounds for pattern, bounds in _BY_ADJECTIVE if pattern.search(match["size"]))
    for item in passages.dossier.items:
        for fact in (*item.quantities, *item.derived):
            if fact.unit in ("money", "count") and not concepts(fact.head) and least * _ROUNDED <= fact.value < most:
                return supported(span, "scale", item.fact)
    return flagged(span, "scale", "scale-none")


def _judge(passages: Passages, match: re.Match[str]) -> Claim | None:
    span = Span(match.start(), match.end("size"))
    passage = passages.at(span)
    if not passage or passage.arranges or not passages.told(span) or meets(passages.quantities, span):
        return None
    part = passages.part(span)
    if passages.says("reality.reader", part.start, part.end) and not passages.speaks(span):
        return None
    what = match["what"] or ""
    keys = content(" ".join(what.split()[:4])) or passage.keys
    data = match.re is _DATA.pattern
    bounds = _BYTES[match["size"][:4]] if data else {**_SIZES, **_SINGULAR}[match["size"]]
    size = _Size(*bounds, "size" if data else "money" if _MONEY.search(what) else "count", period(what), keys)
    whole = Span(span.start, match.end() if len(what) < _SHORT else span.end)
    for item in passages.dossier.items:
        if any(size.holds(fact, item) for fact in (*item.quantities, *item.derived)):
            return supported(whole, "scale", item.fact)
    return flagged(whole, "scale", "scale-none")
