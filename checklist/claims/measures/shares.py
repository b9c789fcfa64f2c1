"""Parts told of their whole, ranks and factors: "one movement in seventeen", "112th of 1,340", "raddoppiato"."""

import re

from checklist.claims.measures.fractions import COUNTS
from checklist.claims.measures.quantity import Quantity, found
from checklist.claims.measures.units import unit_of_time
from checklist.claims.words import content
from checklist.detect.figures import numbers

_SHARE = re.compile(
    r"(?<![\w'.,])(?P<first>\d{1,4}(?!\d)|[a-zà-ù]{2,16}(?:-[a-z]+)?)"
    r"(?:[ '](?!and |e |in |on |su |to |a )[\w']+){0,2} (?:su|out of|in|(?<=\d )of(?= \d)|ogni|every)"
    r"(?: every| ogni| a| cent[oi]? )? (?P<second>\d{1,4}|[a-zà-ù]{2,16})(?![\w%.,]*\d)"
)
_RANK = re.compile(
    r"(?<![\w.,])(?P<rank>\d{1,5})(?:a|o|ª|º|°|th|st|nd|rd)? (?:su|out of|of|fra|tra|among)"
    r" (?P<all>\d[\d.,]*\d|\d)(?![\w%])"
)
_BY_FACTOR = re.compile(r"(?:factor of|fattore(?: di)?) (?P<factor>\d+(?:[.,]\d+)?)")
_EVERY_NTH = re.compile(
    r"(?:every|ogni) (?P<nth>second|other|third|fourth|fifth|sixth|terz[oa]|quart[oa]|quint[oa]|sest[oa]) (?P<what>\w+)"
)
_NTH = {"sec": 2, "oth": 2, "thi": 3, "ter": 3, "fou": 4, "qua": 4, "fif": 5, "qui": 5, "six": 6, "ses": 6}
_FACTORS = {"raddopp": 2.0, "doubl": 2.0, "doppi": 2.0, "twice": 2.0, "tripl": 3.0, "quadrupl": 4.0, "decuplic": 10.0,
            "tenfold": 10.0, "dimezz": 0.5, "halv": 0.5}  # fmt: skip
_TIMES = re.compile(rf"(?<!\w)(?P<how>{'|'.join(_FACTORS)})\w*")
YEAR = re.compile(
    r"(?<![\w.,/€$£])(?:19[5-9]|20[0-4])\d(?![\w%]|[.,]\d)(?! (?:€|euro|persone|people|clienti|users|utenti))"
)
_TIME_WORD = re.compile(r"week|settiman|month|mes|day|giorn|hour|or[ae]")


def _number(word: str) -> float | None:
    if word.isdigit():
        return float(word)
    if word in COUNTS:
        return float(COUNTS[word])
    value = numbers.italian(word)
    if value is None:
        read = numbers.english([word])
        value = read[0] if read else 100 if word == "hundred" else None
    return float(value) if value is not None else None


def shares(low: str) -> list[Quantity]:
    """A part of a whole, in percent: "una su venti", "three in five", "nine of 11", "one week in three"."""
    made = []
    for match in _SHARE.finditer(low):
        first, second = _number(match["first"]), _number(match["second"])
        if first is None or second is None or not 0 < first < second or YEAR.fullmatch(match["second"]):
            continue
        after = re.match(r"[a-zà-ù]*", low[match.end() :][:12].lstrip(" "))
        if after and unit_of_time(after.group() or "-") and not _TIME_WORD.match(match.group().partition(" ")[2]):
            continue  # "three people in two weeks"
        made.append(found(low, match.start(), match.end(), 100 * first / second, "percent"))
    for match in _RANK.finditer(low):
        rank, size = float(match["rank"]), numbers.parse_digits(match["all"])
        if 0 < rank < size and not YEAR.fullmatch(match["all"]):
            made.append(found(low, match.start(), match.end(), 100 * rank / size, "percent", hedge=""))
    for match in _EVERY_NTH.finditer(low):
        made.append(found(low, match.start(), match.end(), 100 / _NTH[match["nth"][:3]], "percent", hedge=""))
    return made


def factors(low: str) -> list[Quantity]:
    """Factors: "by a factor of 3", "raddoppiato", "halved"."""
    made = [
        found(low, match.start(), match.end(), float(match["factor"].replace(",", ".")), "factor")
        for match in _BY_FACTOR.finditer(low)
    ]
    made += [
        found(low, match.start(), match.end(), _FACTORS[match["how"]], "factor", head=content(match.group()))
        for match in _TIMES.finditer(low)
    ]
    return made
