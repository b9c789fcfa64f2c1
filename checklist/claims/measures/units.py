"""Units of time, data, energy and length, in seconds, bytes, watt-hours and metres."""

import re
from functools import lru_cache

DAY = 86_400.0
WEEK, MONTH, YEAR = 7 * DAY, 365.25 * DAY / 12, 365.25 * DAY
_TIME = (
    (re.compile(r"ms|milliseconds?|millisecond[oi]"), 0.001),
    (re.compile(r"s|secs?|seconds?|second[oi]"), 1.0),
    (re.compile(r"mins?|minut[oi]|minutes?"), 60.0),
    (re.compile(r"h|hrs?|or[ae]|hours?"), 3600.0),
    (re.compile(r"giorn[oi]|giornat[ae]|gg|days?|nott[ei]|nights?"), DAY),
    (re.compile(r"settiman[ae]|weeks?|wks?"), WEEK),
    (re.compile(r"fortnights?|sprints?"), 2 * WEEK),
    (re.compile(r"mes[ei]|months?"), MONTH),
    (re.compile(r"trimestr[ei]|quarters?"), 3 * MONTH),
    (re.compile(r"semestr[ei]|semesters?"), 6 * MONTH),
    (re.compile(r"ann[oi]|years?|yrs?"), YEAR),
    (re.compile(r"decad[ei]s?|decades?|decennio?"), 10 * YEAR),
)
_PERIOD = (
    (re.compile(r"fortnight|two weeks|due settimane|other week|second week"), 2 * WEEK),
    (re.compile(r"second|/s|rps|qps|tps"), 1.0),
    (re.compile(r"minut|/min"), 60.0),
    (re.compile(r"settiman|week"), WEEK),
    (re.compile(r"(?:dodici|twelve|12) m(?:es|onth)"), YEAR),
    (re.compile(r"season|stagion|semes"), YEAR / 2),
    (re.compile(r"mes[ei]|month|mensil"), MONTH),
    (re.compile(r"trimes|quarter"), 3 * MONTH),
    (re.compile(r"ann[oiu]|year|/y"), YEAR),
    (re.compile(r"giorn|day|daily|/g|notte|night"), DAY),
    (re.compile(r"\bor[ae]\b|hour|/h"), 3600.0),
)
SIZES = {"terabytes": 1e12, "terabyte": 1e12, "gigabytes": 1e9, "gigabyte": 1e9, "petabytes": 1e15, "petabyte": 1e15,
         "megabytes": 1e6, "megabyte": 1e6, "kilometres": 1e3, "kilometers": 1e3, "chilometri": 1e3,
         "chilometro": 1e3, "metri quadrati": 1, "metri quadri": 1, "square metres": 1, "square meters": 1,
         "mq": 1, "m²": 1, "m2": 1, "sqm": 1, "sq m": 1, "square feet": 0.0929, "sq ft": 0.0929, "m³": 1, "m3": 1,
         "metri cubi": 1, "cubic metres": 1, "cubic meters": 1, "mc": 1, "grams": 1e-3, "grammi": 1e-3, "hl": 100,
         "terawattora": 1e12, "terawatt-hours": 1e12, "twh": 1e12, "gigawattora": 1e9, "gigawatt-hours": 1e9,
         "megabit": 1e6, "gigabit": 1e9,
         "chilowattora": 1e3, "megawattora": 1e6, "kilowatt-hours": 1e3, "kilowatt hours": 1e3,
         "megawatt-hours": 1e6, "megawatt hours": 1e6, "chilogrammi": 1, "kilograms": 1, "quintali": 100,
         "quintale": 100, "chili": 1, "chilo": 1, "kilos": 1, "kilo": 1, "tonnellata": 1e3, "tonne": 1e3,
         "ettari": 1e4, "hectares": 1e4, "litri": 1, "litres": 1, "liters": 1, "ettolitri": 100, "hectolitres": 100,
         "kilobytes": 1e3, "kilobyte": 1e3,
         "kb": 1e3, "mb": 1e6, "gb": 1e9, "tb": 1e12, "pb": 1e15, "kwh": 1e3, "mwh": 1e6, "gwh": 1e9, "km": 1e3,
         "metri": 1, "mt": 1, "metres": 1, "kg": 1, "tonnellate": 1e3, "tonnes": 1e3, "tons": 1e3,
         "kilowatts": 1e3, "megawatts": 1e6, "megawatt": 1e6, "chilowatt": 1e3, "gigawatts": 1e9, "gigawatt": 1e9,
         "kw": 1e3, "mw": 1e6, "gw": 1e9, "kwp": 1e3, "mwp": 1e6, "gwp": 1e9,
         "feet": 0.3048, "foot": 0.3048, "ft": 0.3048, "piedi": 0.3048,
         "miles": 1609.0, "miglia marine": 1852.0, "nautical miles": 1852.0}  # fmt: skip
SIZED = re.compile(rf"\s?(?:di )?({'|'.join(sorted(SIZES, key=len, reverse=True))})(?!\w)")
WORDS = (
    r"secondi?|secondo|seconds?|minut[oi]|minutes?|or[ae]|hours?|giorn[oi]|giornat[ae]|days?|settiman[ae]|weeks?"
    r"|mes[ei]|months?|ann[oi]|years?|thousand|hundred|mila|milion[ei]|millions?|miliard[oi]|billions?|decad[ei]s?"
    r"|fortnights?"
)
MAGNITUDES = ("mil", "bil", "tho", "hun")  # beginnings of those that are no units of time


@lru_cache(maxsize=2048)
def unit_of_time(word: str) -> float:
    """Seconds of a unit of time, however it is written; 0 for another word."""
    return next((seconds for pattern, seconds in _TIME if pattern.fullmatch(word)), 0.0)


def period(words: str) -> float:
    """Seconds of the period that some words name, such as "al mese"; 0 for none."""
    return next((seconds for pattern, seconds in _PERIOD if pattern.search(words)), 0.0)
