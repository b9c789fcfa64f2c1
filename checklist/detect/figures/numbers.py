"""Read numbers: digits with Italian or English separators, magnitudes (k, mln, billion) and spelled-out words."""

import re
from functools import lru_cache

from checklist.text.regex_prefilter import sieved

_MAGNITUDES = {
    "k": 1e3, "mila": 1e3, "thousand": 1e3, "m": 1e6, "mln": 1e6, "mio": 1e6, "milioni": 1e6, "milione": 1e6,
    "million": 1e6, "millions": 1e6, "mld": 1e9, "bn": 1e9, "b": 1e9, "miliardi": 1e9, "miliardo": 1e9,
    "billion": 1e9, "billions": 1e9, "hundred": 1e2,
}  # fmt: skip
_UNITS_IT = {
    "zero": 0, "un": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8,
    "nove": 9, "dieci": 10, "undici": 11, "dodici": 12, "tredici": 13, "quattordici": 14, "quindici": 15,
    "sedici": 16, "diciassette": 17, "diciotto": 18, "diciannove": 19,
}  # fmt: skip
_TENS_IT = {
    "venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60, "settanta": 70, "ottanta": 80,
    "novanta": 90,
}  # fmt: skip
_UNITS_EN = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS_EN = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_ROUND = {"decina": 10, "dozzina": 12, "quindicina": 15, "ventina": 20, "trentina": 30, "quarantina": 40,
          "cinquantina": 50,
          "sessantina": 60, "settantina": 70, "ottantina": 80, "novantina": 90, "centinaio": 100, "migliaio": 1000,
          "dozen": 12}  # fmt: skip
_GROUPS = {"decine": 10, "dozzine": 12, "centinaia": 100, "migliaia": 1000}

DIGITS = sieved(
    r"(?<![\w.,/])(?:[<~≈+]\s?)?(?P<cur>[€$£]\s?|us\$\s?|r\$\s?|rs\.?\s|(?:usd|eur|euro|gbp|chf|aed|sar|qar|kwd"
    r"|egp|inr|jpy|cny|sgd|aud|nzd|zar|ngn|kes|brl|mxn|pln|czk|sek|nok|dkk|huf|rp|idr|myr|thb|pkr|lkr|bdt|uah|ils)\s?)?"
    r"(?P<num>\d{1,3}(?:[.,']\d{3})+(?:[.,]\d{1,2})?(?![\d])|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,]\d+)?"
    r"|\.\d{1,4}(?![\d.]))"
    r"(?P<half> e mezz[oa]| and a half)?"
    r"(?:\s?(?P<mag>mila|mln|mld|mio|milioni|milione|miliardi|miliardo|millions?|billions?|thousand"
    r"|hundred|bn|k|m|b)(?![a-z0-9à-ù²³]))?"
)
_WORD = re.compile(r"[a-zà-ù]+(?:-[a-z]+)?")
_TEN, _THOUSAND = 10, 1000
_LARGE = ("hundred", "thousand", "million", "billion")
_STARTERS = re.compile(  # a letter has so many words that begin so that RE2 spares nothing
    r"(?<![\w'])(?:due|tre|quattr|cinqu|sei|sett|ott|nov|dieci|undici|dodici|tredici|quattordici"
    r"|quindici|sedici|dici|vent|trent|quarant|sessant"
    r"|cent|duecent|mille|il (?=milion|miliard)|un (?=milion|miliard)"
    r"|una (?=dec|doz|quin|vent|trent|quar|cinq|sess|sett|ott|nov)|un'(?=ottantin)|un (?=cent|mig|mil)"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fif|twen|for|eigh|nine|hundred"
    r"|half a|a (?=dozen|hundred|thousand|million)|one (?=hundred|thousand|million|billion))"
    r"[a-zà-ù]*(?:-[a-z]+)?"
)


def parse_digits(raw: str) -> float:
    """The value of a run of digits: a group of three after a separator makes thousands, anything else decimals."""
    plain = raw.replace("'", "").replace(" ", "")
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", plain):
        return float(re.sub(r"[.,]", "", plain))
    last = max(plain.rfind("."), plain.rfind(","))
    if last < 0:
        return float(plain[:18])
    whole = re.sub(r"[.,]", "", plain[:last])[:18] or "0"
    return float(f"{whole}.{plain[last + 1 :][:9]}")


def magnitude(name: str | None) -> float:
    """What a magnitude multiplies by; 1 for none."""
    return _MAGNITUDES.get(name or "", 1.0)


@lru_cache(maxsize=4096)
def italian(word: str) -> int | None:
    """The value of an Italian number word ("duecentomila", "ventitré"), or None."""
    word = word.replace("é", "e")
    if word in _UNITS_IT and word != "un":
        return _UNITS_IT[word]
    if word in ("mille", "cento"):
        return 1000 if word == "mille" else 100
    if word.endswith("mila") and len(word) > 4:
        head = italian(word[:-4])
        return head * 1000 if head else None
    word = word.replace("centott", "centoott")  # "duecentottanta"
    for mark, size in (("mila", 1000), ("mille", 1000), ("cento", 100)):
        if mark in word:
            before, _, after = word.partition(mark)
            first = italian(before) if before else 1
            last = italian(after) if after else 0
            return first * size + last if first is not None and last is not None else None
    for name, ten in _TENS_IT.items():
        if word.startswith(name[:-1]):
            rest = word.removeprefix(name) if word.startswith(name) else word.removeprefix(name[:-1])
            return ten + (_UNITS_IT.get(rest, 1 if rest == "uno" else 0)) if rest in ("", "uno", *_UNITS_IT) else None
    return None


def english(tokens: list[str]) -> tuple[int, int] | None:
    """The value of leading English number words and how many of them were read ("two hundred and fifty")."""
    total, current, used, seen = 0, 0, 0, False
    for place, word in enumerate(tokens):
        parts = word.split("-")
        values = [_UNITS_EN.get(part, _TENS_EN.get(part)) for part in parts]
        if None not in values:
            current += sum(value for value in values if value is not None)
        elif word == "hundred":
            current = (current or 1) * 100
        elif word == "dozen" and seen:
            current *= _ROUND[word]
        elif word in ("thousand", "million", "billion"):
            total, current = total + int((current or 1) * _MAGNITUDES[word]), 0
        elif word == "and" and seen:
            continue
        else:
            break
        used, seen = place + 1, True
    return (total + current, used) if seen else None


_SINGLE = sieved(
    r"(?<!\w)(?:una sola|un solo|only one|a single|just one|(?:(?<=\ba )un[oa]|(?<=\bmeno di )un[oa]"
    r"|(?<=\bto )one|(?<=\bless than )one|(?<=\bunder )one)(?= *(?:[.,;:)\n]|$"
    r"| per | al | all'| a | each | every )))(?!\w)"
)


# "It took half a day", "ci metteva una notte intera": an article is a number only behind such a verb.
_LASTING = sieved(
    r"(?<!\w)(?:took|takes|needed|lasted|waiting|wait|waited|cost|spent|lost|in|impiegava\w*|durava\w*"
    r"|richiedeva\w*|metteva\w*|voleva\w*|ferm\w|perdeva\w*|per)"
    r"(?: (?!and\b|e\b)[a-zà-ù']+){0,3}? (?P<one>half an?|a quarter of an|un quarto d'|a whole|an entire|a full"
    r"|a good|an?|one|mezz[ao]|una buona|un'intera|un intero|una?|tutta (?:la|una)|tutto (?:il|un)|un'|mezz')"
    r"(?=\s?(?:hour|day|night|evening|afternoon|morning|week|month|minute|ora|or[ae]tta|giornata|giorno|notte"
    r"|nottata|sera|serata|mattina|mattinata|pomeriggio|settimana|mese|minuto)(?!\w))",
    seldom="numbers",
)


def single(low: str) -> list[tuple[int, int, float]]:
    """Where one or a half is told, as (start, end, value): "only one", "it took half a day"."""
    found = [(match.start(), match.end(), 1.0) for match in _SINGLE.finditer(low)]
    for match in _LASTING.finditer(low):
        value = 0.5 if match["one"].startswith(("half", "mezz")) else 0.25 if "quart" in match["one"] else 1.0
        found.append((*match.span("one"), value))
    return found


def _unit_apart(word: re.Match[str], low: str) -> re.Match[str]:
    """The number of "ten-week" without its unit; any other word as it is."""
    first, mark, rest = word.group().partition("-")
    if not mark or rest in _UNITS_EN or first not in _UNITS_EN | _TENS_EN:
        return word
    return _WORD.match(low, word.start(), word.start() + len(first)) or word


def _together(low: str, start: int) -> list[re.Match[str]]:
    """The words from a position on that may be one number: up to a comma, the end of a sentence or the sixth."""
    found: list[re.Match[str]] = []
    for word in _WORD.finditer(low, start, min(len(low), start + 60)):
        if found and low[found[-1].end() : word.start()].strip(" \n'’-") and found[-1].group() not in _MAGNITUDES:
            break
        found.append(word)
    return found[:6]


def _italian(words: list[re.Match[str]], tokens: list[str]) -> tuple[int, float] | None:
    """End and value of an Italian number that some words begin with, also "due milioni e trecentomila"."""
    value = italian(tokens[0]) if tokens else None
    if value is None:
        return None
    place, number = 1, float(value)
    if tokens[1:2] and tokens[1] in ("milioni", "miliardi", "mila"):
        place, number = 2, number * _MAGNITUDES[tokens[1]]
    elif tokens[1:2] and tokens[1] in _GROUPS:
        return words[1].end(), number * _GROUPS[tokens[1]]  # "due dozzine"
    more = italian(tokens[place + 1]) if tokens[place : place + 1] == ["e"] and tokens[place + 1 :] else None
    least, most = (_THOUSAND, number) if place > 1 else (_TEN, _THOUSAND)  # "duemila e cento", but not "duemila e due"
    if more is not None and least <= more < most and number and not number % _THOUSAND:
        place, number = place + 2, number + more
    elif place > 1 and tokens[place:] and _THOUSAND <= (italian(tokens[place]) or 0) < number:
        place, number = place + 1, number + (italian(tokens[place]) or 0)  # "due milioni trecentomila"
    return words[place - 1].end(), number


def spelled(low: str) -> list[tuple[int, int, float]]:
    """Numbers in words as (start, end, value); "one" and "un" alone are articles and left out."""
    found: list[tuple[int, int, float]] = []
    last = 0
    for match in _STARTERS.finditer(low):
        if match.start() < last:
            continue
        words = _together(low, match.start())
        words = [_unit_apart(word, low) for word in words]
        tokens = [word.group() for word in words]
        if tokens and tokens[0] in ("una", "un", "il", "a", "half"):
            rest = tokens[1:]
            lead = 1
            if tokens[0] == "half":
                rest, lead = tokens[2:], 2
            if rest and rest[0] in _ROUND:
                found.append((match.start(), words[lead].end(), float(_ROUND[rest[0]]) * (0.5 if lead == 2 else 1)))
                last = words[lead].end()
                continue
            read = english(["one", *rest]) if rest and rest[0] in _LARGE and lead == 1 else None
            if read and read[1] > 2:  # "a hundred and forty"
                found.append((match.start(), words[read[1] - 1].end(), float(read[0])))
                last = words[read[1] - 1].end()
            elif rest and rest[0] in ("hundred", "thousand", "million", "milione", "miliardo", "migliaio"):
                if tokens[0] == "il" and not low.startswith(" di ", words[lead].end()):
                    continue  # "il milione" is a number where it counts something
                size = _MAGNITUDES.get(rest[0], 1000.0)
                more = rest[2:3] if rest[1:2] == ["e"] else rest[1:2]
                after = (italian(more[0]) or 0) if more and lead == 1 and tokens[0] == "un" else 0
                if _THOUSAND <= after < size:  # "un milione e settecentomila"
                    lead, size = lead + rest.index(more[0]), size + after
                    found.append((match.start(), words[lead].end(), size))
                else:
                    found.append((match.start(), words[lead].end(), size / 2 if lead == 2 else size))
                last = words[lead].end()
            continue
        whole = _italian(words, tokens)
        if whole:
            found.append((match.start(), *whole))
            last = whole[0]
            continue
        read = english(tokens)
        if read and read[0] > 1:
            found.append((match.start(), words[read[1] - 1].end(), float(read[0])))
            last = words[read[1] - 1].end()
    return found
