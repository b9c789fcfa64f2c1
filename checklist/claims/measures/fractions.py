"""Fractions of things and units, and units with a half: "a third", "tre quarti d'ora", "four years and a half"."""

import re

from checklist.claims.measures.quantity import Quantity, found, head
from checklist.claims.measures.units import MAGNITUDES, MONTH, SIZED, SIZES, WORDS, unit_of_time
from checklist.detect.figures import numbers
from checklist.text.regex_prefilter import sieved

COUNTS = {"un": 1, "una": 1, "uno": 1, "a": 1, "an": 1, "one": 1, "due": 2, "two": 2, "tre": 3, "three": 3,
          "quattro": 4, "four": 4, "cinque": 5, "five": 5, "sei": 6, "six": 6, "sette": 7, "seven": 7, "otto": 8,
          "eight": 8, "nove": 9, "nine": 9}  # fmt: skip
_MORE = {**COUNTS, "ten": 10, "dieci": 10, "eleven": 11, "undici": 11}
SPELLED = {**_MORE, "twelve": 12, "dodici": 12, "thirteen": 13, "tredici": 13, "fourteen": 14, "quattordici": 14,
            "fifteen": 15, "quindici": 15, "sixteen": 16, "sedici": 16, "seventeen": 17, "diciassette": 17,
            "eighteen": 18, "diciotto": 18, "nineteen": 19, "diciannove": 19, "twenty": 20, "venti": 20}  # fmt: skip
_PARTS = {
    "mezzo": 2, "mezza": 2, "metà": 2, "half": 2, "terzo": 3, "terzi": 3, "third": 3, "thirds": 3, "quarto": 4,
    "quarti": 4, "quarter": 4, "quarters": 4, "quinto": 5, "quinti": 5, "fifth": 5, "fifths": 5, "sesto": 6, "sesti": 6,
    "sixth": 6, "settimo": 7, "seventh": 7, "ottavo": 8, "ottavi": 8, "eighth": 8, "eighths": 8, "nono": 9,
    "ninth": 9, "ventesimo": 20, "twentieth": 20, "decimo": 10, "decimi": 10, "tenth": 10, "tenths": 10,
}  # fmt: skip
_ONES = 9
_MAY_RANK = frozenset(
    ["third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "terzo", "quarto", "quinto", "sesto",
     "settimo", "ottavo", "nono", "decimo"]
)  # fmt: skip
_NUMBER = "|".join(COUNTS)
_FRACTION = sieved(
    rf"(?<![\w'])(?:(?P<count>{_NUMBER}) (?P<part>{'|'.join(_PARTS)})"
    r"|(?P<half>(?:la |by |in |the )?(?:metà|half|mezzo(?= (?:mil|secondo|minuto|anno)))))(?![\w-])"
    rf"(?: (?:di |of )?(?:un |una |a |an )?(?P<unit>{WORDS})(?!\w)| ?d'(?P<hour>ora)"
    r"|(?P<follows> (?!of |of$|di |d'|less|more|fewer|più|meno|faster|in |than|delle|dei|del|degli|della|dell'|as )"
    r"[a-zà-ù]+)?)"
)
_MIXED = sieved(
    rf"(?<![\w'])(?:(?P<count>{'|'.join(SPELLED)}|un'|\d{{1,3}})"
    rf" ?(?:(?P<unit>{WORDS}|points?|punt[oi]) (?:e|and|&) (?:(?P<half>mezz[oa]|a half)"
    rf"|(?P<quarter>un quarto|a quarter)|(?P<more>{'|'.join(_MORE)}|\d{{1,2}}) (?P<month>mes[ei]|months?))"
    rf"|(?:(?:and|&) a half|e mezz[oa])(?: (?P<unit2>{WORDS}))?))(?!\w)",
    seldom="measures",
)
_POINT = sieved(
    rf"(?<!\w)(?P<one>{'|'.join(SPELLED)}|zero) (?:point|virgola) (?P<other>{_NUMBER}|zero)(?: (?P<last>{_NUMBER}))?"
    r"(?: (?P<size>million|milion[ie]|billion|miliard[io]|thousand|mila))?"
    r"(?: (?:di )?(?P<money>euros?|pounds?|dollars?))?"
    r"(?!\w)",
    seldom="measures",
)
# "The riskiest fifth", "il decimo più lento", "the top decile": parts of people or things by rank.
_RANKED_PART = sieved(
    r"(?<!\w)(?:\w{3,}est|most \w+|least \w+|top|bottom|upper|lower) (?P<part>third|quarter(?= of)|fifth|sixth|eighth"
    r"|tenth|decile|quintile|quartile)(?!\w)"
    r"|(?<!\w)(?:il|al|nel|del|un) (?P<parte>terzo|quarto|quinto|sesto|ottavo|decimo|decile|quintile|quartile)"
    r"(?: d\w+ \w+)? (?:più|meno) ",
    seldom="measures",
)
_PARTS_BY_RANK = {"decile": 10, "quintile": 5, "quartile": 4}
_AND_HUNDRED = sieved(
    rf"(?<!\w)(?P<count>{_NUMBER}) milion[ei] e (?P<more>(?:due|tre|quattro|cinque|sei|sette|otto|nove)?cento)(?!\w)"
    r"(?P<money> (?:di )?(?:euro|sterline|dollari))?",
    seldom="measures",
)
# "One million two hundred and fifty", "un milione e sei": the thousands, or hundreds of thousands, go without saying.
_AND_LESS = sieved(
    rf"(?<!\w)(?P<count>{_NUMBER}) (?:million(?: and)?|milion[ei] e)"
    rf" (?P<more>(?:{_NUMBER})(?: hundred(?: and \w+ty)?)?)"
    r"(?= (?:to|from|a|da|in|and|e) |\s*(?:[.,;:!?)]|$))",
    seldom="measures",
)
_CENT = re.compile(r" ?(?:per ?cent[oa]?|%|(?:percentage )?points?|punti(?: percentuali)?)(?!\w)")
_OF = re.compile(r" (?:of|the|a|di|del|dei|delle|degli)")
_HALF_A = re.compile(r" an? (?=[a-z])")  # "half a shift": a stretch of something, and no share
_ONE_OF_TWO = re.compile(r"(?<!\w)(?:first|second|other|latter|prima|seconda|altra) $")
_TURN = re.compile(
    rf"(?<![\w'])(?:\d+|{'|'.join(SPELLED)}|once|twice|times)(?: (?!by|to|of|in|for|fell|at)[a-z-]+){{0,3}} $"
)
_ALONE = re.compile(r"(?:della|alla|più di|less than|more than|a|almost|barely|quasi|\d [^\d.;:()]{3,44},) $")


def fractions(low: str) -> list[Quantity]:
    """Fractions, in percent where they are of nothing that has a unit."""
    made = []
    for match in _FRACTION.finditer(low):
        if (
            match["half"]
            and not match["unit"]
            and (
                _HALF_A.match(low, match.end("half"))
                or _ONE_OF_TWO.search(low, max(0, match.start() - 8), match.start())
            )
        ):
            continue
        if match["follows"] and match["part"] and _is_rank(match):
            continue
        if (
            match["part"] == "quarter"
            and match["count"] == "a"
            and _TURN.search(low, max(0, match.start() - 40), match.start())
        ):
            continue  # "a stock count a quarter"
        ratio = 0.5 if match["half"] else COUNTS[match["count"]] / _PARTS[match["part"]]
        word, start, end = match["unit"] or match["hour"], match.start(), match.end() - len(match["follows"] or "")
        if word:
            size = numbers.magnitude(word) if word.startswith(MAGNITUDES) else unit_of_time(word)
            made.append(found(low, start, end, ratio * size, "count" if word.startswith(MAGNITUDES) else "time"))
        elif not match["half"] or match["half"][:3] in ("la ", "by ", "in ", "the") or _OF.match(low, end):
            made.append(found(low, start, end, 100 * ratio, "percent"))
        elif _ALONE.search(low[max(0, start - 50) : start]):
            made.append(found(low, start, end, 50.0, "percent"))
    for match in _RANKED_PART.finditer(low):
        part = match["part"] or match["parte"]
        share = 100 / (_PARTS_BY_RANK.get(part) or _PARTS[part])
        made.append(found(low, match.start(), match.end(), share, "percent"))
    return made


def _is_rank(match: re.Match[str]) -> bool:
    """Whether the word ranks what follows: "two third parties", "half days"."""
    return (match["part"] in _MAY_RANK and match["count"] not in ("a", "un", "one")) or match["part"] in (
        "mezzo",
        "half",
        "mezza",
    )


def _millions(low: str) -> list[Quantity]:
    """Millions and hundreds of thousands, told as hundreds or ones: "un milione e cento", "two million three"."""
    made = []
    for match in _AND_HUNDRED.finditer(low):
        more = numbers.italian(match["more"])
        if more:
            value = COUNTS.get(match["count"], 0) * 1e6 + more * 1e3
            made.append(found(low, *match.span(), value, "money" if match["money"] else "count", raw=value))
    for match in _AND_LESS.finditer(low):
        read = numbers.english(match["more"].split())
        less = read[0] * 1e3 if read and read[0] > _ONES else COUNTS.get(match["more"], 0) * 1e5
        if less:
            value = COUNTS.get(match["count"], 0) * 1e6 + less
            made.append(found(low, *match.span(), value, "count", raw=value))
    return made


def decimals(low: str) -> list[Quantity]:
    """Decimals in words: "two point three", "uno virgola cinque"."""
    made = _millions(low)
    for match in _POINT.finditer(low):
        value = SPELLED.get(match["one"], 0) + COUNTS.get(match["other"], 0) / 10 + COUNTS.get(match["last"], 0) / 100
        value *= numbers.magnitude(match["size"]) if match["size"] else 1
        cent = _CENT.match(low, match.end())
        unit = "percent" if cent else "money" if match["money"] else "count"
        end = cent.end() if cent else match.end()
        made.append(found(low, match.start(), end, value, unit, fuzzy=False, raw=value, head=head(low, end)))
    return made


def mixed(low: str) -> list[Quantity]:
    """Units with a half, a quarter or some months: "un anno e mezzo", "two and a half days", "due anni e nove mesi"."""
    made = []
    for match in _MIXED.finditer(low):
        unit = match["unit"] or match["unit2"] or ""
        count = float(match["count"]) if match["count"].isdigit() else float(SPELLED[match["count"].rstrip("'")])
        seconds = unit_of_time(unit) if unit and not unit.startswith(MAGNITUDES) else 0.0
        size = seconds or numbers.magnitude(unit or None)
        value = (count + (0.25 if match["quarter"] else 0.5)) * size
        if match["month"]:
            value = count * size + float(_MORE.get(match["more"]) or match["more"]) * MONTH
        after = head(low, match.end())
        if unit.startswith(("point", "punt")):
            made.append(found(low, match.start(), match.end(), value, "percent", kind="points", fuzzy=False, raw=value))
            continue
        if sized := None if unit else SIZED.match(low, match.end()):
            value, end = value * SIZES[sized[1]], sized.end()
            made.append(found(low, match.start(), end, value, "size", fuzzy=False, head=head(low, end), raw=value))
            continue
        cent = None if unit else _CENT.match(low, match.end())
        unit = "time" if seconds else "percent" if cent else "count"
        end = cent.end() if cent else match.end()
        made.append(found(low, match.start(), end, value, unit, head=after, raw=value / size))
    return made
