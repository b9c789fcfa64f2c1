"""Parts told of their whole, ranks and factors: "one movement in seventeen", "112th of 1,340", "raddoppiato"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checklist.claims.measures.fractions import COUNTS
from checklist.claims.measures.quantity import Quantity, found, head
from checklist.claims.measures.units import SIZED, WORDS, unit_of_time
from checklist.claims.words import content
from checklist.detect.figures import numbers
from checklist.text.regex_prefilter import Sieve, sieved

_SHARE = sieved(
    r"(?<![\w'.,])(?P<first>\d{1,4}(?!\d)|[a-zà-ù]{2,16}(?:-[a-z]+)?)"
    r"(?:[ '](?!and |e |in |on |su |to |a |out )[\w']+){0,2} (?:su|out of|in|(?<=\d )of(?= \d)|ogni|every)"
    r"(?: every| ogni| an?| cent[oi]? )? (?P<second>\d{1,4}|[a-zà-ù]{2,24})(?![\w%.,]*\d)"
)
# "Un cliente in più ogni quaranta", "one more customer in forty": points of percentage.
_ONE_MORE = sieved(
    r"(?<![\w'.,])(?P<first>una?|uno|one|an|two|due|tre|three)(?: (?!in |and |e |su )[\w']+){0,2}"
    r" (?:(?:in|di) (?:più|meno)|more|fewer|less|extra|additional|further)(?: (?!in |and |e |su |out |for )[\w']+){0,2}"
    r" (?:su(?: ogni)?|ogni|out of(?: every)?|in(?: every| each)?|(?:for )?every|every)"
    r" (?P<second>\d{1,4}|[a-zà-ù]{2,24})(?![\w%.,]*\d)",
    seldom="measures",
)
# "One system in eleven branches": where the things are, and no part of them.
_PLACES = re.compile(
    r" (?:(?!e |ed |and |o |or )[\w-]+ )?(?:sed[ei]|filial[ei]|negozi|paesi|città|comuni|scuole"
    r"|ospedali|alberghi|uffici|stabilimenti|reparti"
    r"|magazzini|aziende|ditte|villaggi|regioni|province|mercati|cantieri|cucine|ristoranti|biblioteche|depositi"
    r"|branches|shops|stores|sites|countries|towns|cities|schools|hospitals|hotels|offices|plants|wards|warehouses"
    r"|companies|firms|villages|regions|provinces|markets|kitchens|restaurants|libraries|depots|factories|clinics"
    r"|departments|districts|languages|lingue)(?!\w)"
)
_RANK = sieved(
    r"(?<![\w.,])(?P<rank>\d{1,5})(?:a|o|ª|º|°|th|st|nd|rd)? (?:su|out of|of|fra|tra|among)"
    r" (?P<all>\d[\d.,]*\d|\d)(?![\w%])",
    seldom="measures",
)
_BY_FACTOR = re.compile(r"(?:factor of|fattore(?: di)?) (?P<factor>\d+(?:[.,]\d+)?)")
_EVERY_NTH = sieved(
    r"(?:every|ogni) (?P<nth>second|other|third|fourth|fifth|sixth|terz[oa]|quart[oa]|quint[oa]|sest[oa])"
    r" (?P<what>\w+)",
    seldom="measures",
)
_NTH = {"sec": 2, "oth": 2, "thi": 3, "ter": 3, "fou": 4, "qua": 4, "fif": 5, "qui": 5, "six": 6, "ses": 6}
_FACTORS = {"raddopp": 2.0, "doubl": 2.0, "doppi": 2.0, "twice": 2.0, "tripl": 3.0, "quadrupl": 4.0, "decuplic": 10.0,
            "tenfold": 10.0, "dimezz": 0.5, "halv": 0.5}  # fmt: skip
_FOLD = sieved(
    r"(?<!\w)(?P<number>two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{1,2})-?fold(?!\w)",
    seldom="measures",
)
_PER_THOUSAND = sieved(
    r"(?<!\w)(?:da|from) (?P<one>\d[\d.,]*|[a-zà-ù]{2,12}) (?:a|to) (?P<other>\d[\d.,]*|[a-zà-ù]{2,12})"
    r" (?:(?:in |of |for |su |per )?(?:every|each|ogni)|su|per|in|out of)(?: a| one)?"
    r" (?P<whole>mille|cento|1[.,]?000|100|thousand|hundred)(?!\w)",
    seldom="measures",
)
_THING_IN = re.compile(r"[\w'-]+ [\w'-]+ (?:in|su) [\w-]+$")
_WITH_UNIT = re.compile(rf" (?:{WORDS})(?!\w)|{SIZED.pattern}")
_EXACT, _FEW = 50, 20  # a part of so many things is told to the last one, if it is no small one
_HUNDRED = 100
_OFTEN = {"once": 1, "twice": 2}
_ARTICLES = frozenset({"un", "una", "uno", "a", "an"})
_ARTICLE = re.compile(r" (?:an?|una?) $")
_WHOLES = frozenset({"hundred", "thousand", "million", "cento", "mille", "week", "month"})
_OF_FIVE = sieved(
    r"(?<![\w.,])(?P<one>\d[.,]\d) (?:su|out of|of) (?P<whole>five|ten|cinque|dieci|\d{1,3})(?![\w%])",
    seldom="measures",
)
_TIMES = sieved(
    rf"(?<!\w)(?P<how>{'|'.join(_FACTORS)})(?:(?<=twice)(?= (?:as|the|what|its|their)(?!\w))|(?<!twice)\w*)",
    seldom="measures",
)
YEAR = sieved(
    r"(?<![\w.,/€$£])(?:19[5-9]|20[0-4])\d(?![\w%]|[.,]\d)(?! (?:€|euro|persone|people|clienti|users|utenti))"
)
_TIME_WORD = re.compile(r"week|settiman|month|mes|day|giorn|hour|or[ae]")


def _every(pattern: Sieve, low: str) -> Iterator[re.Match[str]]:
    """All matches, also those that begin in one whose first word is no number."""
    position = 0
    while match := pattern.search(low, position):
        if _number(match["first"]) is None:
            position = match.start() + len(match["first"])
            continue
        position = match.end()
        yield match


def _number(word: str) -> float | None:
    if word.isdigit():
        return float(word)
    if word in COUNTS or word in _OFTEN:
        return float(COUNTS.get(word) or _OFTEN[word])
    value = numbers.italian(word)
    if value is None:
        read = numbers.english([word])
        value = read[0] if read else 100 if word == "hundred" else None
    return float(value) if value is not None else None


def shares(low: str) -> list[Quantity]:
    """A part of a whole, in percent: "una su venti", "three in five", "nine of 11", "one week in three"."""
    made = _more_of_so_many(low)
    for match in _every(_SHARE, low):
        first, second = _number(match["first"]), _number(match["second"])
        if first is None or second is None or not 0 < first < second or _is_no_share(low, match):
            continue
        after = re.match(r"[a-zà-ù]*", low[match.end() :][:12].lstrip(" "))
        lasts = after and unit_of_time(after.group() or "-") and match["first"] not in _OFTEN
        if lasts and not _TIME_WORD.match(match.group().partition(" ")[2]):
            continue  # "three people in two weeks"
        if match["first"] in _OFTEN and lasts:
            continue  # "twice in five years"
        second *= 100 if low.startswith(" hundred", match.end()) else 1
        made.append(
            found(
                low,
                match.start(),
                match.end(),
                100 * first / second,
                "percent",
                raw=first,
                fuzzy=second < _EXACT or first < _FEW,
            )
        )
    for match in _PER_THOUSAND.finditer(low):
        whole = 1000 if match["whole"] in ("mille", "thousand") or "000" in match["whole"] else 100
        for name in ("one", "other"):
            part = _amount(match[name])
            if part is not None and part < whole:
                made.append(found(low, *match.span(name), 100 * part / whole, "percent", hedge="", raw=part))
    for match in _OF_FIVE.finditer(low):
        most, mark = _number(match["whole"]), numbers.parse_digits(match["one"])
        if most and mark < most:
            made.append(
                found(low, match.start(), match.end(), 100 * mark / most, "percent", hedge="", fuzzy=False, raw=mark)
            )
    for match in _RANK.finditer(low):
        rank, size = float(match["rank"]), numbers.parse_digits(match["all"])
        if 0 < rank < size and not YEAR.fullmatch(match["all"]):
            made.append(found(low, match.start(), match.end(), 100 * rank / size, "percent", hedge=""))
    for match in _EVERY_NTH.finditer(low):
        made.append(found(low, match.start(), match.end(), 100 / _NTH[match["nth"][:3]], "percent", hedge=""))
    return made


def _more_of_so_many(low: str) -> list[Quantity]:
    """Points of percentage that are told as things of so many: "one more customer in forty" are 2.5."""
    made = []
    for match in _ONE_MORE.finditer(low):
        first, second = _number(match["first"]), _number(match["second"])
        if first and second and first < second and not _WITH_UNIT.match(low, match.end()):
            points = 100 * first / second
            made.append(found(low, *match.span(), points, "percent", kind="points", raw=first, fuzzy=second < _EXACT))
    return made


def terms(low: str) -> list[Quantity]:
    """The two counts of a part that is told of its whole: "4 of 11 modules" has four modules, and eleven."""
    made = []
    for match in _every(_SHARE, low):
        first, second = _number(match["first"]), _number(match["second"])
        things = head(low, match.end()) or head(low, match.end("first"))  # "7 sites out of 9 in time"
        if first is None or second is None or not things or not 0 < first < second or _is_no_share(low, match):
            continue
        made += [
            Quantity(*match.span(name), value, "count", "count", noun=things, head=things, raw=value)
            for name, value in (("first", first), ("second", second))
        ]
        made.append(replace(made[-1], value=second - first, raw=second - first, derived=True))  # "all but seven"
    return made


def _is_no_share(low: str, match: re.Match[str]) -> bool:
    """Whether "in" or "of" is no part of anything: "a brigade of 9 in a 70-seat room", "una coda in tre"."""
    if YEAR.fullmatch(match["second"]) or is_place(low, match.start(), match.end()):
        return True
    whole = _number(match["second"]) or 0.0
    between = low[match.end("first") : match.start("second")].split()
    named = match["first"].partition("'")[0] in _ARTICLES and len(between) > 1
    if named and whole > _HUNDRED and whole % _HUNDRED:
        return True  # "un'indagine su milleduecento aziende"
    if between[-1] in ("ogni", "every") and SIZED.match(low, match.end()):
        return True  # "un lampione ogni trenta metri"
    if between[-1] == "in" and (numbers.italian(match["first"]) or (len(between) > 1 and match["first"] in _ARTICLES)):
        return True
    return bool(_ARTICLE.search(low, match.end("first"), match.start("second")) and match["second"] not in _WHOLES)


def is_place(low: str, start: int, end: int) -> bool:
    """Whether what looks like a share is one thing in so many places: "one system in eleven branches"."""
    return bool(_THING_IN.search(low, start, end) and _PLACES.match(low, end))


def _amount(word: str) -> float | None:
    return numbers.parse_digits(word) if word[0].isdigit() else _number(word)


def factors(low: str) -> list[Quantity]:
    """Factors: "by a factor of 3", "raddoppiato", "halved"."""
    made = [
        found(low, match.start(), match.end(), float(match["factor"].replace(",", ".")), "factor")
        for match in _BY_FACTOR.finditer(low)
    ]
    made += [
        found(low, match.start(), match.end(), _number(match["number"]) or 1.0, "factor", head=content(match.group()))
        for match in _FOLD.finditer(low)
    ]
    made += [
        found(low, match.start(), match.end(), _FACTORS[match["how"]], "factor", head=content(match.group()))
        for match in _TIMES.finditer(low)
    ]
    return made
