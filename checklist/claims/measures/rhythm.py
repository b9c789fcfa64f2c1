"""How often something happens: "one every other month", "una ogni tre settimane", "released weekly"."""

import re
from dataclasses import replace

from checklist.claims.measures.fractions import SPELLED
from checklist.claims.measures.quantity import Quantity, found, head
from checklist.claims.measures.units import DAY, MONTH, WEEK, YEAR, unit_of_time
from checklist.text.regex_prefilter import sieved

_ONCE = {"once": 1.0, "twice": 2.0}
_TURNS = {"other": 2.0, "second": 2.0, "third": 3.0, "fourth": 4.0, "fifth": 5.0, "sixth": 6.0, "couple of": 2.0,
          "few": 3.0}  # fmt: skip
_EVERY = sieved(
    rf"(?<![\w'])(?P<count>\d{{1,4}}|{'|'.join(SPELLED)}|once|twice)"
    r"(?P<what> (?!or |o |to |a )[a-zà-ù'-]+){0,2} (?:every|ogni)"
    r" (?P<turns>\d{1,2}|[a-z]{3,12}|couple of)"
    r" (?P<unit>hours?|days?|weeks?|months?|years?|quarters?|fortnights?"
    r"|or[ae]|giorni|settimane|mesi|anni|trimestri)(?!\w)",
    seldom="measures",
)
_ADJECTIVES = (
    (re.compile(r"(?<!\w)(?:bi-?weekly|fortnightly|bisettimanal[ei]|quindicinal[ei])(?!\w)"), 2 * WEEK),
    (re.compile(r"(?<!\w)(?:annual|yearly|annu[oaie]|annual[ei])(?!\w)"), YEAR),
    (re.compile(r"(?<!\w)(?:quarterly|trimestral[ei])(?!\w)"), 3 * MONTH),
    (re.compile(r"(?<!\w)(?:monthly|mensil[ei])(?!\w)"), MONTH),
    (re.compile(r"(?<!\w)(?:weekly|settimanal[ei])(?!\w)"), WEEK),
    (re.compile(r"(?<!\w)(?:daily|nightly|giornalier[oaie]|quotidian[oaie]|notturn[oaie])(?!\w)"), DAY),
)
_COUNTS = {"a": 1, "un": 1, "una": 1, "one": 1, "1": 1, "due": 2, "two": 2, "2": 2, "tre": 3, "three": 3, "3": 3}
_SHIFT = re.compile(
    rf"(?<!\w)(?P<count>{'|'.join(_COUNTS)}) (?P<unit>weeks?|settiman[ae]|days?|giorn[oi])"
    r" (?:al|alla|a|per|each|every|ogni) "
    r"(?P<whole>mese|month|settimana|week)(?!\w)"
)
# "0.8 FTE", "80% FTE", "FTE 0,6": how much of a week somebody works.
_FULL_TIME = r"(?:f\.?t\.?e\.?|w\.?t\.?e\.?|e\.?t\.?p\.?|u\.?l\.?a\.?|full[- ]time equivalents?)(?!\w)"
_OF_FULL_TIME = re.compile(
    rf"(?<![\w.,])(?P<part>[01]?[.,]\d{{1,2}}|\d{{2}} ?%) ?(?:of an? |di )?{_FULL_TIME}"
    rf"|(?<!\w){_FULL_TIME}(?: of|:| di)? (?P<behind>0?[.,]\d{{1,2}}|\d{{2}} ?%)"
)
_WORKDAYS, _WHOLE = 5, 100
# "Half of each year", "metà dell'anno": how much of a period something takes.
_OF_PERIOD = sieved(
    r"(?<!\w)(?P<part>half|(?:a|one|two) (?:third|quarter)s?|three quarters|(?:la )?metà|un terzo|due terzi|un quarto"
    r"|tre quarti)"
    r" (?:(?:of )?(?:each|every|the)|of (?:each|every|the|our|my)|di ogni|dell'|dell'intero|del|d'ogni) ?"
    r"(?P<unit>year|month|anno|mese)(?!\w)",
    seldom="measures",
)
_PARTS = {"half": 0.5, "metà": 0.5, "third": 1 / 3, "terzo": 1 / 3, "terzi": 1 / 3, "quarter": 0.25, "quarto": 0.25,
          "quarti": 0.25, "thirds": 1 / 3, "quarters": 0.25}  # fmt: skip
_EACH = re.compile(r"(?<!\w)(?:every|each|ogni) $")
_MOST = 10  # figures of one fact


def every_so_often(low: str) -> list[Quantity]:
    """So many things in several weeks or months, as rates of that period."""
    made = []
    for match in _EVERY.finditer(low):
        count, turns = _number(match["count"]), _TURNS.get(match["turns"]) or _number(match["turns"])
        if not count or not turns or (count == 1 and match["what"]):
            continue  # "a release every two weeks" is how often, and no number
        end = match.end("count")
        made.append(found(low, match.start(), match.end(), count, "count", kind="rate", raw=count, fuzzy=False,
                          per=turns * unit_of_time(match["unit"]), head=head(low, end)))  # fmt: skip
    return made


def by_adjective(low: str) -> list[Quantity]:
    """One time in the period that an adjective of a fact tells: "cycle shortened from monthly to weekly"."""
    return [
        Quantity(*match.span(), 1.0, "count", "rate", period, "", frozenset(), frozenset(), False, True, 1.0)
        for pattern, period in _ADJECTIVES
        for match in pattern.finditer(low)
    ]


def turns(low: str, found: list[Quantity]) -> list[Quantity]:
    """How often a year or a month something is that comes every so many weeks or months."""
    return [
        Quantity(one.start, one.end, float(round(whole / one.value)), "count", "rate", whole, derived=True)
        for one in found[:_MOST]
        if one.unit == "time" and one.value
        and (one.kind == "often" or _EACH.search(low, max(0, one.start - 8), one.start))
        for whole in (MONTH, YEAR)
        if whole >= 2 * one.value
    ]  # fmt: skip


def of_full_time(low: str) -> list[Quantity]:
    """The days a week of a job whose part of a full-time one a fact tells: of 0.8 FTE they are four."""
    made = []
    for match in _OF_FULL_TIME.finditer(low):
        told = match["part"] or match["behind"]
        part = float(told.rstrip(" %").replace(",", ".")) / (_WHOLE if "%" in told else 1)
        if 0 < part < 1:
            made.append(Quantity(*match.span(), _WORKDAYS * part * DAY, "time", "time", WEEK, fuzzy=True))
    return made


def of_periods(low: str) -> list[Quantity]:
    """How much of each year or month something takes, as a time in it: "half of each year at sea"."""
    made = []
    for match in _OF_PERIOD.finditer(low):
        count, _, part = match["part"].removeprefix("la ").rpartition(" ")
        whole = unit_of_time(match["unit"])
        value = SPELLED.get(count, 1) * _PARTS[part] * whole
        made.append(found(low, *match.span(), value, "time", kind="rate", per=whole))
    return made


def shifts(low: str) -> list[Quantity]:
    """Turns as a share of the time: a week a month is one in four."""
    made = []
    for match in _SHIFT.finditer(low):
        days = match["unit"][:1] in "gd"
        whole = (5 if days else 1) if match["whole"] in ("week", "settimana") else 22 if days else 4
        share = 100 * _COUNTS[match["count"]] / whole
        made.append(Quantity(match.start(), match.end(), share, "percent", "percent", fuzzy=True, derived=True))
        lasts, every = _COUNTS[match["count"]] * (DAY if days else WEEK), WEEK if whole in (1, 5) else MONTH
        made += [Quantity(*match.span(), lasts * each / every, "time", "time", each, fuzzy=True, derived=True)
                 for each in (MONTH, YEAR)]  # fmt: skip
    return made


def paces_of(found: tuple[Quantity, ...], lasted: float) -> list[Quantity]:
    """How many things came in a year of a job of so many seconds: 72 flats in three years and a half are twenty."""
    if lasted < YEAR:
        return []
    return [
        replace(
            one, value=one.value * YEAR / lasted, kind="pace", per=YEAR, hedge="", raw=0.0, fuzzy=True, derived=True
        )
        for one in found
        if one.unit == "count" and one.kind != "often" and not (one.per or one.derived) and one.value > 1
    ]


def totals_of(found: tuple[Quantity, ...], lasted: float) -> list[Quantity]:
    """What came to be in all in a job of so many seconds: 90 pupils a year for twelve years are 1,080."""
    if lasted < YEAR:
        return []
    return [
        replace(one, value=one.value * lasted / one.per, kind="total", per=0.0, hedge="", raw=0.0, fuzzy=True,
                derived=True)
        for one in found
        if one.unit in ("count", "money", "size") and one.kind != "often" and one.per >= WEEK and not one.derived
    ]  # fmt: skip


def _number(word: str) -> float:
    if word.isdigit():
        return float(word)
    return _ONCE.get(word) or float(SPELLED.get(word, 0))
