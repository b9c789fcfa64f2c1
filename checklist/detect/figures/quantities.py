"""Find figures: a number, what it counts, and per what time; and leave out what is no figure at all.

Not figures: dates, ages, versions ("Java 17"), phone numbers, postcodes, references, degree marks, times of day.
"""

import re

from checklist.detect.figures import numbers
from checklist.detect.figures.clock_times import clock_times
from checklist.detect.figures.fractions import Fraction, covers, fractions, halves
from checklist.detect.figures.units import kind_of
from checklist.lexicon.regex_lists import either
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span
from checklist.values import value

_WORD = re.compile(r"(?:\s{0,2}|-)([a-zà-ùł][a-zà-ùł0-9.-]*'?(?![a-zà-ù])|[a-zà-ù]+'(?=[a-zà-ù])|%|€|\$|£|')")
# "A second look" is no rate.
SECOND = r"second(?! (?:look|time|opinion|chance|round|review|reading|pass|visit|test|one|year|job|team|site)(?!\w))"
_PER = re.compile(
    r"\s*(?:/\s?(?:s|sec|min|h|hr|ora|giorno|g|gg|gior|day|d|mese|month|mo|anno|year|yr|week|wk"
    r"|sett(?:imana)?|notte|night|trimestre|sprint)(?![a-z])"
    r"|\s(?:al|all'|a|ogni|per|each|every|an|il|alla)\s?(?:secondo|minuto|ora|giorno|dì|mese|anno"
    rf"|settimana|notte|{SECOND}|minute|hour|day|month|year|week|night|quarter|trimestre)(?![a-z])"
    r"|\s(?:ogni|per|every)\s\d+ (?:secondi|minuti|ore|seconds|minutes|hours)(?![a-z])"
    r"|\s(?:daily|giornalier[ie]|mensili|monthly|annui|annual\w*|weekly|settimanali|yearly"
    r"|concurrent\w*|contemporane\w+|simultane\w+|l'anno|all'anno))"
)
_DIGITS = re.compile(r"\d+")
_NEAR_DIGIT = 70  # code points that can say that a number is no figure
_NO_FIGURE = Sieve(either("quantities.no-figure"))
_YEAR = re.compile(r"(?:19[5-9]\d|20[0-4]\d)$")
_DATED = re.compile(  # "nel 2021 API": a year, and no number of APIs
    r"(?<!\w)(?:nel|dal|del|al|since|until|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre"
    r"|novembre|dicembre|january|february|march|april|may|june|july|august|september|october|november|december) $"
)

_NUMBER_NEXT = re.compile(
    r"[,:]? (?:[a-zà-ù]*(?:dici|dieci|venti?|trent|quarant|cinquant|sessant|settant|ottant|novant|cento"
    r"|mila)[a-zà-ù]*|due|tre|quattro|cinque|sette|otto|nove|two|three|four|five|six|seven|eight|nine|ten|twelve|\w+t(?:y|een))(?!\w)"
)  # "nel 2022 venti minuti": the year counts nothing


@value
class Figure(Span):
    """A number with what it measures: `kind` is one of the kinds above, "rate", "count" or "bare"."""

    value: float = 0.0
    kind: str = "bare"
    noun: str = ""
    number_end: int = 0
    per: bool = False


type Raw = tuple[int, int, float, str]  # start, end, value, currency


def _measured(low: str, end: int) -> tuple[str, str, int]:
    """Kind, noun and end of the words after a number: the first known unit within five words, else the first noun."""
    place, first, tried = end, "", 0
    first_end = end
    while tried < 5:
        match = _WORD.match(low, place)
        if not match:
            break
        word = match.group(1).rstrip(".'") or match.group(1)
        if tried == 0 and word in ("'",) and not low[place - 1].isdigit():
            break
        kind = "percent" if word == "per" and low.startswith("cento", match.end() + 1) else kind_of(word)
        if kind and not (tried and len(word) == 1):
            return kind, word, match.start(1) + (len("per cento") if word == "per" else len(word))
        if tried == 0 and word in ("di", "of", "d'", "più", "plus", "o", "or", "circa"):
            place = match.end()
            continue
        if word in (
            "e",
            "ed",
            "and",
            "a",
            "ad",
            "al",
            "to",
            "in",
            "con",
            "with",
            "che",
            "per",
            "for",
            "su",
            "on",
            "ma",
            "but",
            "da",
            "from",
            "il",
            "la",
            "i",
            "le",
            "the",
            "is",
            "are",
            "was",
            "fino",
            "out",
            "ogni",
            "all",
            "l",
        ):
            break
        if not first and len(word) > 2:
            first, first_end = word, match.start(1) + len(word)
        place, tried = match.end(), tried + 1
    return ("count" if first else "bare"), first, first_end


def _is_version(low: str, start: int, value: str, tech_ends: set[int]) -> bool:
    return (
        start in tech_ends
        or ((start - 1) in tech_ends and low[start - 1] in " /-")
        or (low[max(0, start - 1) : start] == "/" and bool(value))
    )


def _banned(low: str) -> list[Span]:
    """Where numbers are no figures; only the text around digits is searched."""
    spans: list[Span] = []
    for start, end in _around_digits(low):
        spans += [Span(match.start(), match.end()) for match in _NO_FIGURE.finditer(low, start, end)]
    return spans


def _around_digits(low: str) -> list[tuple[int, int]]:
    """Stretches that hold every digit with what stands near it in its line, in order and apart."""
    held: list[tuple[int, int]] = []
    for match in _DIGITS.finditer(low):
        first, last = max(0, match.start() - _NEAR_DIGIT), min(len(low), match.end() + _NEAR_DIGIT)
        start = max(first, low.rfind("\n", first, match.start()) + 1)
        line = low.find("\n", match.end(), last)
        end = line + 1 if line >= 0 else last
        if held and start <= held[-1][1]:
            held[-1] = (held[-1][0], max(end, held[-1][1]))
        else:
            held.append((start, end))
    return held


def figures(low: str, tech_ends: set[int], skip: list[Span]) -> list[Figure]:
    """Figures of the folded text in order.

    Args:
        low: the folded text.
        tech_ends: where technologies end, so that "Java 17" is a version.
        skip: spans in which no figure counts (placeholders, contacts).
    """
    banned = _banned(low) + clock_times(low) + skip
    broken = fractions(low)
    raw: list[Raw] = []
    for match in numbers.DIGITS.finditer(low):
        value = numbers.parse_digits(match["num"]) * numbers.magnitude(match["mag"])
        if match["half"]:
            value += 0.5 * numbers.magnitude(match["mag"])
        raw.append((match.start(), match.end(), value, (match["cur"] or "").strip()))
    raw += [
        (start, end, value, "") for start, end, value in [*numbers.spelled(low), *numbers.single(low), *halves(low)]
    ]
    found: list[Figure] = []
    gate = _Gate(banned)
    numbered: list[Raw | Fraction] = [*broken, *(one for one in raw if not covers(broken, one[0]))]
    for one in sorted(numbered, key=_place):
        start, end = (one.start, one.end) if isinstance(one, Fraction) else one[:2]
        if (found and start < found[-1].end) or gate.shuts(start, end):
            continue
        figure = _of_unit(one) if isinstance(one, Fraction) else _figure(low, *one, tech_ends)
        if figure:
            found.append(figure)
    return _shares(low, found)


def _place(one: Raw | Fraction) -> tuple[int, int]:
    """Where a number stands; of two that begin at one place the longer comes first."""
    start, end = (one.start, one.end) if isinstance(one, Fraction) else one[:2]
    return start, -end


def _of_unit(one: Fraction) -> Figure:
    return Figure(one.start, one.end, one.value, kind_of(one.unit), one.unit, one.end)


class _Gate:
    """Tells in one sweep whether a position lies in a banned span."""

    def __init__(self, banned: list[Span]) -> None:
        self.spans, self.place, self.reach = sorted(banned), 0, -1

    def shuts(self, start: int, end: int) -> bool:
        while self.place < len(self.spans) and self.spans[self.place].start < end:
            self.reach = max(self.reach, self.spans[self.place].end)
            self.place += 1
        return start < self.reach


def _figure(  # noqa: PLR0917 - one call, in this file
    low: str, start: int, end: int, value: float, currency: str, tech_ends: set[int]
) -> Figure | None:
    digits = low[start:end].strip(" <>~≈+€$£")
    first = next((place for place in range(start, end) if low[place].isalnum()), start)
    kind, noun, close = _measured(low, end)
    if _is_version(low, first, digits, tech_ends) and not currency and kind in ("bare", "count"):
        return None
    if currency:
        kind, noun, close = "money", currency, end
    if _YEAR.match(digits) and (
        kind in ("count", "bare", "years", "percent", "people")
        or _NUMBER_NEXT.match(low, end)
        or "\n" in low[end:close]
        or _DATED.search(low, max(0, start - 12), start)
    ):
        return None
    if (
        low[start:end] == "sei"
        and kind in ("count", "bare")
        and not low.endswith((" da ", " a ", " dal ", " al "), 0, start)
    ):
        return None
    if kind == "bare" and low[end : end + 1].isalpha():
        return None
    per = _PER.match(low, close) or _PER.match(low, end)
    if per and kind not in ("percent", "years", "people", "factor") and not (kind == "time" and not noun):
        rate = "money" if kind == "money" else "rate"
        return Figure(start, max(per.end(), close), value, rate, noun, end, True)
    if noun in ("rps", "qps", "tps", "dau", "mau", "wau"):
        kind = "rate"
    return Figure(start, max(close, end), value, kind, noun, end)


_OUT_OF = re.compile(
    r"(?: [\w']+){0,3} (?:su|out of)(?: ogni| every)? |(?: [\w']+){0,2} in (?:every |the |an? )?| of (?:the )?"
)
_ONE_OF = re.compile(r"(?<!\w)(?:un[oa]?|one|an)(?: [\w']+){0,2} (?:su|out of|in)(?: ogni| every)? $")
_WHOLES = frozenset({3, 4, 5, 10, 100})  # "three in ten" is a share, "three in 2 stores" is none
_WHOLE_KINDS = frozenset({"bare", "count", "users", "people"})
_PARTS = frozenset({"bare", "count", "users", "people", "orders", "data", "machines"})


def _shares(low: str, found: list[Figure]) -> list[Figure]:
    """The figures, where a part told of its whole has become a percentage: "74 su 100", "two in five"."""
    kept: list[Figure] = []
    for figure in found:
        one = figure
        first = kept[-1] if kept else None
        if first and 0 < first.value < one.value and {first.kind, one.kind} <= _PARTS and not one.per:
            told = _OUT_OF.fullmatch(low, first.number_end, one.start)
            if told and (" in " not in told.group() or (one.value in _WHOLES and one.kind in _WHOLE_KINDS)):
                whole = Figure(
                    first.start, one.number_end, 100 * first.value / one.value, "percent", first.noun, one.number_end
                )
                kept[-1] = whole
                continue
        alone = (
            2 <= one.value <= 1000
            and one.kind in _WHOLE_KINDS
            and _ONE_OF.search(low, max(0, one.start - 40), one.start)
        )
        if alone:
            one = Figure(alone.start(), one.number_end, 100 / one.value, "percent", one.noun, one.number_end)
        kept.append(one)
    return kept
