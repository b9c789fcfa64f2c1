"""All quantities of a text: plain figures with their units, and what is told in other ways."""

import re
from collections.abc import Iterable
from dataclasses import replace

from checklist.claims.measures.bases import of_a_base, of_units
from checklist.claims.measures.elided import elided
from checklist.claims.measures.fractions import COUNTS, decimals, fractions, mixed
from checklist.claims.measures.going_on import goes_on
from checklist.claims.measures.lengths import lengths
from checklist.claims.measures.quantity import Quantity, beside, head, hedge
from checklist.claims.measures.rhythm import every_so_often, of_periods
from checklist.claims.measures.shares import factors, is_place, shares
from checklist.claims.measures.unit_before import with_unit_of_before
from checklist.claims.measures.units import SIZED, SIZES, period, unit_of_time
from checklist.detect.figures import numbers, quantities

_JOINED = re.compile(
    r"[^\d.,;:\n]{0,24}?(?:\bto|(?P<italian>\ba|\bad|\ball'|\ball?[aoe]?|\bai|\bagli)|->|>|-|invece (?:dei|di|delle)"
    r"|instead of(?: the)?"
    r"|(?P<range>\be|\band)|rather than|against|contro|vs\.?|versus|di cui|of whom|of which)"
    r"(?: (?:under|over|about|almost|nearly|fewer than|less than|more than|meno di|più di|circa|quasi|oltre|only|just"
    r"|around|roughly|solo|appena|the|i|le|gli|il|lo|la))? ?"
)
_FROM = re.compile(r"(?<!\w)(?:da|dal|dai|dagli|dalle|dall'|dallo|dalla|from)(?!\w)")
_BETWEEN = re.compile(r"(?<!\w)(?:fra|tra|between) (?:i |gli |le |the )?$")
_TIMES = re.compile(r" (?:times|volte|once|twice) ")
_NARROW = 1.35  # how much the end of a range is of its beginning that is told for a number in between
_ONES = "two|three|four|five|six|seven|eight|nine|due|tre|quattro|cinque|sei|sette|otto|nove"
_EITHER = re.compile(rf"(?P<one>{_ONES}) (?:or|o) (?P<other>{_ONES})(?!\w)")
_TWO = re.compile(rf"(?:{_ONES}) (?:and|e) (?:{_ONES})(?!\w)")
_COUPLE = re.compile(r"(?<!\w)(?:a|the) couple of $")  # "a couple of hundred"
_PER_CENT = re.compile(r" per ?cent[oa]?(?!\w)")
_POINTS = re.compile(r"\s?(?:punt[oi](?! (?:vendita|di))(?: percentual[ei])?|(?:percentage )?points?)(?![\w-])")
_CENTS = re.compile(r"\s?(?:centesimi|cents?|pence|penny|p)(?: di (?:euro|sterlina|dollaro))?(?!\w)")
_ROUND = re.compile(
    r"decin[ae]|dozzin[ae]|centinaia|migliaia|quindicina|ventina|trentina|quarantina|cinquantina|sessantina|settantina|ottantina|novantina"
    r"|centinaio|migliaio|dozen|fortnight"
)
_EACH = re.compile(
    r"(?P<between>[^.,;:()\d\n]{0,40}?)(?<!\w)(?<!for )(?<!over )(?<!da )(?<!within )(?<!after )(?<!dopo )"
    r"(?:al(?:la|l')?|a|per|every|each|ogni|an|il|l'|la) ?(?:working |business |single )?"
    rf"(?P<period>{quantities.SECOND}|minut|or[ae]\b|hour|giorn|day"
    r"|night|notte|settiman|week|(?:dodici|twelve|12) m(?:es|onth)|mes|month|trimes|quarter|semes|season|stagion"
    r"|ann|year)\w*"
)
# "An app that every month serves more than 800,000 users", «ogni giorno escono seicento pasti».
_EACH_BEFORE = re.compile(
    r"(?<!\w)(?:ogni|every|each) (?P<period>minut[oe]|or[ae]|hour|giorno|day|settimana|week|mese|month|anno|year)"
    r"(?: (?!and |e |ed |to |a |da |from )[a-zà-ù']+){1,5} $"
)
_IN_PERIODS = re.compile(
    r"(?<!\w)(?:a|per|il|la) (?:minuti|ore|giorni|settimane|mesi|trimestri|semestri|stagioni|anni)$"
)
_LEAD = 60  # code points before a number in which its period may stand
_NUMBER = re.compile(rf" (?:{'|'.join(COUNTS)}) ")
_GRAND = re.compile(r" grand(?!\w)(?! (?:piano|prix|slam|total|tour|hotel))")
_OF_YEAR = re.compile(r"(?<!\w)(?:del|nel|dal|al|of|in|since) ['’]$")  # "a febbraio del '23"
_SINGULAR = ("ora", "giorno", "minuto", "settimana", "mese", "anno")
_THOSE_BY_DAY = re.compile(r" (?:night|day) (?!'|was |is |has )[a-z]{2,}s(?!\w)")
_OF_DAY = re.compile(
    r"evenings?|afternoons?|mornings?|weekends?|mattin[ae]|mattinat[ae]|serat[ae]|sera|nottat[ae]"
)  # counted
_ONE_OF_MANY = ("hundred", "thousand", "million", "billion")
_MANY = (*_ONE_OF_MANY, "dozen")
_FEW, _ALIKE = 20, 1e-6  # a whole of so many things, and how near a part of it is to a whole number
_YEAR = 8  # code points before a number that say that it is a year
_MOST_FACTOR = 20.0  # from here on times are counted
_FRACTION_WORD = re.compile(r"(?<!\w)(?:mezz[oa]|half|quart[oi]|quarters?|terz[oi]|thirds?|decim[oi]|tenths?)(?!\w)")
_ADJACENT = 2  # words between a number with its noun and its period, as in "per a day"
_UNSCALED = 1000  # "from 1.2 to 2 million", but "from 480,000 to 1.1 million"
_NEXT = 80  # code points of the next sentence
# "Cinque volte di meno al mese".
_LESS_OFTEN = re.compile(r" (?:volte )?(?:di|in) (?:meno|più)(?!\w)")
_OFTEN = re.compile(
    r" (?:al(?:l'|la )?|l'|a|per|each|every|ogni|in un)? ?"
    r"(?:giorno|settimana|mese|trimestre|anno|day|week|month|year|quarter)(?!\w)"
)
_OF_ONE = re.compile(r" (?:of (?:one|it|that)|di (?:uno|una|quello|quella))(?!\w)")
_CURRENCY = re.compile(r"€|\$|£|eur")
_ROUNDLY = re.compile(r"(?<!\w)(?:abbondante|scars[oa]|buon[oa])(?!\w)")  # "una quarantina abbondante di notti"
_PERIODIC = re.compile(r"(?:every|each|per|al|ogni|a|the|in|last|this|next)$")


def read(low: str, figures: Iterable[quantities.Figure]) -> list[Quantity]:
    """Every quantity of a folded text, in order and apart, the longest where two meet.

    Args:
        low: the folded text.
        figures: what `figures_of` found in it.
    """
    every = [*decimals(low), *fractions(low), *mixed(low), *shares(low), *lengths(low), *factors(low),
             *every_so_often(low), *of_units(low), *of_periods(low)]  # fmt: skip
    every += [one for figure in figures if (one := _plain(low, figure)) is not None]
    kept: list[Quantity] = []
    for one in sorted(every, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.unit == "percent" and kept[-1].unit == "count" and one.raw == kept[-1].raw and one.end > kept[-1].end:
            kept[-1] = one  # "only one guest in nine", of which "only one guest" is no figure
    return elided(low, of_a_base(low, _same_unit(low, with_unit_of_before(low, kept))))


def _same_unit(low: str, found: list[Quantity]) -> list[Quantity]:
    """The unit that two figures share is told once: "from 480 to 95 ms", "0.7 to 1.2 million", "16 invece dei 18"."""
    for place in range(len(found) - 1):
        one, other = found[place], found[place + 1]
        joined = _JOINED.fullmatch(low, one.end, other.start)
        parts = joined and one.unit == "time" and other.unit == "percent" and other.fuzzy
        if parts and _FRACTION_WORD.search(low, one.start, one.end):
            unit = unit_of_time(low[one.start : one.end].rsplit(maxsplit=1)[-1].rpartition("'")[2])
            found[place + 1] = replace(other, value=other.value / 100 * unit, unit="time", kind="time")  # "a tenth"
            continue
        if parts and _OF_ONE.match(low, other.end):  # "from almost a second to a third of one"
            found[place + 1] = replace(other, value=other.value / 100 * one.value, unit="time", kind="time")
            continue
        if one.fuzzy or (other.fuzzy and other.unit != "count") or not joined:
            continue
        if joined["italian"] and not _FROM.search(low, max(0, one.start - 14), one.start):
            continue  # "five years on a twenty-bed ward", "24 interviste e rilascio a 30 giorni"
        if joined["range"] and not _BETWEEN.search(low, max(0, one.start - 14), one.start):
            continue
        scaled = other.unit != "count" or _scale(low, other) > 1
        if one.unit == "count" and not one.per and scaled and one.value < 1000 * (other.raw or other.value):
            scale = _scale(low, other) if one.value < _UNSCALED else 1.0
            found[place] = replace(one, value=one.value * scale, unit=other.unit, kind=other.kind, per=other.per)
        elif other.unit == "count" and not other.per and one.unit != "count" and other.kind in ("bare", "count"):
            value = other.value * _scale(low, one)
            found[place + 1] = replace(other, value=value, unit=one.unit, kind=one.kind, per=one.per)
        if one.unit == other.unit == "count" and other.per and not (one.per or one.head or joined["range"]):
            found[place] = replace(one, per=other.per)  # "from 900 to 610 a month"
        elif one.unit == other.unit == "count" and one.per and not (other.per or other.head or joined["range"]):
            found[place + 1] = replace(other, per=one.per)  # "from 3 a month to 0.5"
        if joined["range"] and 1 < other.value / (found[place].value or 1) <= _NARROW:  # "between 8 and 9 megawatts"
            found[place : place + 2] = [replace(end, hedge=end.hedge or "about") for end in found[place : place + 2]]
    return found


def _scale(low: str, one: Quantity) -> float:
    """What the number of a quantity, as written, was multiplied by."""
    match = numbers.DIGITS.search(low, one.start, one.end)
    number = numbers.parse_digits(match["num"]) if match else one.raw
    return one.value / number if number else 1.0


def _plain(low: str, figure: quantities.Figure) -> Quantity | None:
    start, close = _begins(low, figure.start), figure.number_end or figure.end
    placed = figure.kind == "percent" and is_place(low, start, close)
    if placed or low.startswith(("°", "º", "ª"), close) or _OF_YEAR.search(low, max(0, start - _YEAR), start):
        return None
    measured = goes_on(low, figure, close) or _measured(low, figure, close)
    if measured is None:
        return None
    value, unit, kind, end = measured
    if figure.noun in ("punti base", "bps"):
        value /= 100
    per, apart = _per(low, figure, unit)
    if unit == "factor" and (less := _LESS_OFTEN.match(low, end)):
        unit, kind, end = "count", "often", less.end()
    if unit == "factor" and (often := _OFTEN.match(low, end)):
        unit, kind, per, end = "count", "often", period(often.group()), often.end()
    timed = unit == "factor" and value > _MOST_FACTOR
    if timed:
        unit, kind = "count", "count"  # "sold on over a hundred thousand times"
    if kind == "rate" and unit == "count" and _CURRENCY.search(low[start:end]):
        unit = "money"
    plain_share = unit == "percent" and kind == "percent" and not re.search(r"%|cent", low[start:end])
    fuzzy = bool(_ROUND.search(low[start:close])) or (plain_share and _is_of_few(value))
    hedged = hedge(low, start, close) or ("about" if fuzzy else "")
    beside_it, after = beside(low, start, close), frozenset() if timed else head(low, close)
    if either := _EITHER.match(low, start):  # "eight or nine"
        low_end, high_end = (COUNTS.get(either[name], 0) for name in ("one", "other"))
        if high_end == low_end + 1:
            middle = value * (low_end + 0.5) / low_end
            return Quantity(start, end, middle, unit, kind, per, "about", beside_it, after, True, raw=low_end + 0.5)
    if low.startswith(_MANY, start) and _COUPLE.search(low, max(0, start - 16), start):
        return Quantity(start, end, 2 * value, unit, kind, per, "about", beside_it, after, True, raw=2 * figure.value)
    if _TWO.match(low, start) and _BETWEEN.search(low, max(0, start - 14), start):  # "between six and seven": no sum
        return Quantity(start, end, value / 2, unit, kind, per, "about", beside_it, after, fuzzy, raw=figure.value / 2)
    return Quantity(start, end, value, unit, kind, per, hedged, beside_it, after, fuzzy, raw=figure.value, apart=apart)


def _is_of_few(share: float) -> bool:
    """Whether a share is one of a few things, and may be rounded: four of five, but not forty of forty-six."""
    parts = (share * whole / 100 for whole in range(2, _FEW + 1))
    return any(abs(part - round(part)) < _ALIKE for part in parts)


def _begins(low: str, start: int) -> int:
    """Where a number begins, the "one" of "one hundred" with it."""
    return start - 4 if low.startswith(_ONE_OF_MANY, start) and low.endswith("one ", 0, start) else start


def _measured(low: str, figure: quantities.Figure, close: int) -> tuple[float, str, str, int] | None:
    """Value, unit, kind and end of a plain figure; None for a time of which nobody knows the unit."""
    value, kind, end = figure.value, figure.kind, figure.end
    if sized := SIZED.match(low, close):
        return value * SIZES[sized[1]], "size", kind, max(sized.end(), end if figure.per else 0)
    if cent := _PER_CENT.match(low, close):
        return value, "percent", "percent", cent.end()
    if money := _CENTS.match(low, close) or _GRAND.match(low, close):
        return value * (1000 if money.re is _GRAND else 0.01), "money", "money", money.end()
    if points := _POINTS.match(low, close):
        return value, "percent", "points", points.end()
    if kind in ("time", "years", "rate"):
        return _timed(low, figure)
    if kind == "percent" and figure.noun.startswith(("punt", "percentage p", "pp")):
        kind = "points"
    return value, figure.kind if figure.kind in ("percent", "money", "factor") else "count", kind, end


def _timed(low: str, figure: quantities.Figure) -> tuple[float, str, str, int] | None:
    if figure.value > 1 and figure.noun in _SINGULAR:
        return figure.value, "count", "bare", figure.number_end  # "due ora hanno un negozio"
    if figure.noun and _NUMBER.fullmatch(low[figure.number_end : low.find(figure.noun, figure.number_end)]):
        return figure.value, "count", "bare", figure.number_end  # "reached 9.3 three years later"
    gap = low[figure.number_end : low.find(figure.noun, figure.number_end)] if figure.noun else ""
    weekends = gap.strip() == "fine" and figure.noun.startswith("settiman")
    if weekends or (figure.value > 1 and _THOSE_BY_DAY.match(low, figure.number_end)):
        return figure.value, "count", "count", figure.end  # "cinque fine settimana", "9 night porters"
    gap = _ROUNDLY.sub(" ", gap)
    near = len(gap.split()) <= 1 and not _PERIODIC.search(gap.strip())  # not "four million movements every month"
    seconds = 60.0 if figure.noun == "'" else unit_of_time(figure.noun)
    if near and seconds:
        return figure.value * seconds, "time", figure.kind, figure.end
    if near and figure.kind != "rate" and not _OF_DAY.fullmatch(figure.noun):
        return None
    return figure.value, "count", figure.kind if figure.kind == "rate" else "count", figure.end


def _per(low: str, figure: quantities.Figure, unit: str) -> tuple[float, bool]:
    """Seconds of the period of a rate, 0 for what is no rate; and whether a verb may stand before the period."""
    if figure.per or figure.kind == "rate":
        end = figure.number_end + len(figure.noun)
        return period(low[end : figure.end]) or period(low[figure.number_end : figure.end]), False
    apart = unit in ("count", "size") and figure.kind in ("time", "years")  # "310 bikes an hour"
    more = _EACH.match(low, figure.number_end if apart else figure.end) if unit != "time" else None
    if unit == "count" and not more and (told := _EACH_BEFORE.search(low, max(0, figure.start - _LEAD), figure.start)):
        return period(told["period"]), True
    # "220 meters that report fifteen times a minute", "siamo in sei e pianifichiamo a trimestri"
    if not more or _TIMES.search(more.group()) or _IN_PERIODS.search(more.group()):
        return 0.0, False
    return period(low[more.start("period") : more.end()]), len(more["between"].split()) > _ADJACENT
