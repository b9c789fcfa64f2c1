"""Pure: the periods in a line of a CV, as ISO dates of the precision that is written."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from profiles.reading.lines import Line
from profiles.reading.words import fold, months, words

YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
# A year with the next behind it: "2018/19", not "2018/02".
SCHOOL_YEAR = "|".join(rf"{year}(?=/(?:{year + 1}|{(year + 1) % 100:02})(?!\d))" for year in range(1950, 2050))
LEAST_WHOLE = 5  # letters of a month that is written out
ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
DASH = (
    r"\s*(?:-{1,2}|[–—‐‑‒―−→/~÷>]|->|\bto\b|\bthrough\b|\b(?:un)?till?\b|\bup to\b|\b(?:fino|sino)(?:\b(?! a)| ad?\b| "
    r"al?l?a?\b| all')?"
    r"|\badd?\b|\bal?l?\b|\balla\b|\bal?l'|\be\b|,(?=\s*(?:in corso|attual|present|ongoing|current|oggi))"
    r"|\s\((?=attual|in corso|present|current|oggi))\s*(?:mese di\s+)?"
)
SEASON = (  # "estati 2003-2006", "late 2019": only the year is read
    r"(?:(?:estat[ei]|invern[oi]|primavera|autunno|stagion[ei](?: estiv[ae]| invernal[ei])?|inizio|fine|meta|"
    r"a\.?[as]\.?"
    r"|anno(?: accademico| scolastico)?|anni|summers?|winters?|spring|autumn|fall|seasons?|early|late|mid|"
    r"circa|ca\.?|christmas)"
    r"(?:\s+(?:di|del|dell'anno|of))?[\s-]*)"
)
# What may stand before a date alone and says no more than that it is one.
BEFORE = (
    r"(?:(?:expected|anticipated|graduating|graduated|awarded|obtained|achieved|passed|completed|issued|dated|"
    r"previst[oa]|conseguit[oa]|ottenut[oa]|rilasciat[oa]|discuss[oa]|laurea prevista|in corso,)"
    r"(?:\s+(?:in|on|by|per|nel(?:l'anno)?|il|a|entro))?\s*:?\s*|(?:in|until|fino (?:ad?|al))\s+(?=\d)|"
    r"nel(?:\s+|l')(?=\d|anno))"
)


@dataclass(frozen=True)
class Period:
    """A period and its place in a line.

    Attributes:
        start: The first day, month or year, as ``2021-03``; empty if only an end is written.
        end: The last one; empty if there is none.
        is_open: Whether it goes on to the present.
        span: Where it is written, a half-open range of code points of the line.
        doubt: Why it is doubtful, if it is.
    """

    start: str
    end: str
    is_open: bool
    span: tuple[int, int]
    doubt: str = ""

    def quote(self, line: str) -> str:
        """Its words in the line that it was found in, without signs around them."""
        return line[slice(*self.span)].strip(" \t,()[]")


@cache
def _moment() -> str:
    names = "|".join(sorted(months(), key=len, reverse=True))
    present = "|".join(map(re.escape, sorted(words("present"), key=len, reverse=True)))
    # Short ones are words as well: "in 2019 set up".
    whole = "|".join(sorted((name for name in months() if len(name) >= LEAST_WHOLE), key=len, reverse=True))
    return (
        rf"(?:(?P<nD>\d{{1,2}})\s*[./-]\s*)?(?P<nM>0?[1-9]|1[0-2])\s*[./-]\s*(?P<nY>{YEAR})"
        rf"|(?P<rM>x?(?:ix|iv|v?i{{1,3}}|v)|xi{{0,2}})\s*[./-]\s*(?P<rY>{YEAR})"
        rf"|(?P<iY>{YEAR})[-/.](?P<iM>0[1-9]|1[0-2])(?:-(?P<iD>\d\d))?(?!\d)"
        rf"|(?:(?P<wD>\d{{1,2}})(?:[°º]|st|nd|rd|th)?\s+(?:of\s+)?)?(?P<wM>{names})\b\.?,?(?:\s+\d{{1,2}}(?:st|"
        rf"nd|rd|th)?,)?\s*[-/]?\s*(?:(?:de?l?|of)\s+)?(?P<wY>{YEAR}|['’]\d\d)"
        rf"|(?P<oY>{YEAR})\s+(?:\((?P<oM>{names})\b\.?\)|(?P<pM>{names})\b\.?(?={DASH}(?:{YEAR}|{present})|\s*$)"
        rf"|(?P<qM>{whole})\b(?!\s*[-/]?\s*{YEAR}))"
        rf"|{SEASON}?(?P<yY>{YEAR}|(?<!\w)(?<!anni )(?<!the )['’]\d\d)(?!\d)"
    )


def _named(prefix: str) -> str:
    return re.sub(r"\?P<(\w+)>", lambda name: f"?P<{prefix}{name[1]}>", _moment())


@cache
def _range() -> re.Pattern[str]:
    names = "|".join(sorted(months(), key=len, reverse=True))
    present = "|".join(map(re.escape, sorted(words("present"), key=len, reverse=True)))
    # "2018/19 – 2020/21": school years from the first to the last.
    school = (
        rf"{SEASON}?(?P<sY>{SCHOOL_YEAR})/(?:{YEAR}|\d\d){DASH}(?:{SEASON}?{YEAR}/(?:(?P<tY>{YEAR})|"
        rf"(?P<tS>\d\d))(?!\d)|(?P<tN>{present})\b)"
    )
    # "2018/19, 2019/20 e 2020/21": several school years.
    one = rf"(?:a\.?\s?s\.?\s*)?{YEAR}/(?:{YEAR}|\d\d)"
    schools = (
        rf"{SEASON}?(?P<iY>{SCHOOL_YEAR})/(?:{YEAR}|\d\d)(?:(?:\s*[,;]\s*|\s+e\s+){one})*?"
        rf"(?:\s*[,;]\s*|\s+e\s+)(?:a\.?\s?s\.?\s*)?{YEAR}/(?:(?P<jY>{YEAR})|(?P<jS>\d\d))(?![\d/])(?!\s*,\s*{YEAR}/)"
    )
    # "a.s. 2022/23": from the first of its years to the second.
    school_year = (
        rf"(?:a\.? ?[as]\.?|anno (?:scolastico|accademico)) ?(?P<gy>{SCHOOL_YEAR})/(?:(?P<hy>{YEAR})|(?P<hs>\d\d))"
        r"(?![\d/])"
    )
    # "Feb 15 – Mar 18", and "2015, 2016 and 2017".
    short = (
        rf"(?P<hM>{names})\b\.?\s+(?P<hY>\d\d|{YEAR}(?={DASH}(?:{names})\b\.?\s+\d\d(?!\d))){DASH}(?:(?P<kM>{names})\b\.?\s+(?P<kY>\d\d)(?![\w/]|"
        rf"[.,]\d)|(?P<kN>{present})\b)"
    )
    between = rf"(?:between|tra(?: il)?|fra(?: il)?)\s+(?P<bY>{YEAR})\s+(?:and|e(?: il)?)\s+(?P<cE>{YEAR})"
    # "05-09/2016", and "05-09/2015 e 05-09/2016": the months of a season, of one year or of two.
    of_year = r"(?:0?[1-9]|1[0-2])"
    season = (
        rf"(?P<uM>{of_year})\s?[-–]\s?(?P<vM>{of_year})[/.](?P<uY>{YEAR})"
        rf"(?:\s*(?:e|and|&|,)\s*{of_year}\s?[-–]\s?(?P<xM>{of_year})[/.](?P<xY>{YEAR}))?(?![\w/])"
    )
    listed = (
        rf"{SEASON}?(?P<years>{YEAR}(?:(?:(?:\s*[,&]\s*|\s+and\s+|\s+e\s+){YEAR})+|(?:\s?[-–/]\s?{YEAR}){{2,}}))"
        r"(?![\w%€$])"
    )
    return re.compile(
        rf"(?<![\w.,€$/])(?:dal?l?\s+|from\s+)?{short}|(?<![\w.,€$/]){between}|(?<![\w.,€$/-]){season}|"
        rf"(?<![\w.,€$/]){school}|(?<![\w.,€$/]){schools}|(?<![\w.,€$/]){school_year}|(?<![\w.,€$/]){listed}|(?<![\w.,€$/])(?:(?:stagion[ei]|estati|seasons?|summers)\s+(?=dal?l?\b|from\b))?"
        rf"(?:dal?l?\s+(?:mese di\s+)?|dall'|from\s+|between\s+|"
        rf"periodo\s*:?\s*|date\s*:\s*)?(?:{_named('a')}|(?:\d{{1,2}}\s+)?(?P<m1>{names})\b\.?(?={DASH}(?:\d{{1,2}}\s+)?(?:{names})\b)){DASH}"
        rf"(?:{_named('b')}|\(?(?P<present>{present})\b\)?|(?P<short>\d\d)(?![\w.,/:%]))"
        rf"|(?<!\w)(?P<since>(?:a partire )?(?:dal?l?)\s+|(?:since|from|as of|starting)\s+|(?:a partire "
        rf")?dall'|in corso dal\s+)(?:{_named('c')})"
        rf"(?:\s*(?:[-–—]|,)?\s*(?:ad?\s+|alla?\s+)?\(?(?:{present})\b\)?)?"
        rf"|(?<![\w.,€$])(?:{_named('d')})(?:\s*[-–—→]\s*(?:(?:\.{{3}}|…|\?)\s*)?(?=$|[)\]\t|])|[–—-](?=\s+[a-z]))"
        rf"|(?<![\w.,€$/])(?:from\s+|dal?l?\s+)?(?P<fM>0?[1-9]|1[0-2])[/.](?P<fY>\d\d)(?!/){DASH}(?:(?P<gM>0?[1-9]|"
        rf"1[0-2])[/.](?P<gY>\d\d)(?![\w./])|(?P<now>{present})\b)"
        rf"|(?<![\w.,€$/]){BEFORE}?(?:{_named('e')})(?![\w%€$])"
    )


def periods(text: str) -> list[Period]:
    """The periods in a line, in order."""
    folded = _same_length(text)
    return [period for match in _range().finditer(folded) if (period := _period(match))]


def _same_length(text: str) -> str:
    """The text folded letter by letter, so that places in it are places in the text."""
    return "".join(folded if len(folded := fold(char)) == 1 else (" " if char.isspace() else char) for char in text)


def _period(match: re.Match[str]) -> Period | None:  # noqa: PLR0911 - a form each
    found = match.groupdict()
    first, second, since = (_date(found, prefix) for prefix in "abc")
    span = match.span()
    if short := _of_two_digits(found):
        return Period(*short, not short[1], span, "short_year")
    if several := _of_several_years(found):
        return Period(*several, bool(found["tN"]), span)
    if since:
        return Period(since, "", True, span)
    if opened := _date(found, "d"):
        return Period(opened, "", True, span, "no_end")
    if alone := _date(found, "e"):
        return Period("", alone, False, span)
    if found["m1"] and second:
        first = f"{second[:4]}-{months()[found['m1']]:02}"
    if found["present"]:
        return Period(first, "", True, span)
    if found["short"]:
        second = first[:2] + found["short"]
        return Period(first, second, False, span, "short_year") if second[:4] >= first[:4] else None
    doubt = "ends_before" if second[: len(first)] < first[: len(second)] else ""
    return Period(first, second, False, span, doubt)


def _of_two_digits(found: dict[str, str | None]) -> tuple[str, str] | None:
    """Start and end of “Feb 15 – Mar 18” or “03/15 – 02/18”; the end is empty if it goes on."""
    if found["hM"] and found["hY"]:
        end = f"{_century(found['kY'])}-{months()[found['kM'] or '']:02}" if found["kY"] else ""
        return f"{_century(found['hY'])}-{months()[found['hM']]:02}", end
    if found["fY"]:
        end = f"{_century(found['gY'])}-{int(found['gM'] or 0):02}" if found["gY"] else ""
        return f"{_century(found['fY'])}-{int(found['fM'] or 0):02}", end
    return None


def _of_several_years(found: dict[str, str | None]) -> tuple[str, str] | None:
    """Start and end of “05-09/2016”, “between 2010 and 2015”, “2015, 2016 and 2017” or of school years."""
    if found["uY"]:
        first, last = int(found["uM"] or 0), int(found["xM"] or found["vM"] or 0)
        return f"{found['uY']}-{first:02}", f"{found['xY'] or found['uY']}-{last:02}"
    if found["bY"]:
        return found["bY"], found["cE"] or ""
    if found["years"]:
        years = re.findall(YEAR, found["years"])
        follow_on = [int(year) for year in years] == list(range(int(years[0]), int(years[0]) + len(years)))
        return years[0] if follow_on else "", years[-1]
    forms = ("gy", "hy", "hs"), ("iY", "jY", "jS"), ("sY", "tY", "tS")  # of school years
    for began, ended, short in forms:
        if start := found[began]:
            return start, found[ended] or _century(found[short] or "")
    return None


def _date(found: dict[str, str | None], prefix: str) -> str:
    for kind in "nriwoy":
        year = found[f"{prefix}{kind}Y"]
        if not year:
            continue
        if year[0] in "'’":
            year = _century(year[1:])
        month = found.get(f"{prefix}{kind}M") or (_month_behind(found, prefix) if kind == "o" else None)
        number = months()[month] if kind in "wo" and month else ROMAN.index(month) if kind == "r" else int(month or 0)
        return f"{year}-{number:02}" if number else year
    return ""


def _month_behind(found: dict[str, str | None], prefix: str) -> str | None:
    """The month of "2019 marzo"."""
    return found[f"{prefix}pM"] or found[f"{prefix}qM"]


def _century(year: str) -> str:
    """A year of two digits as one of four; one of four as it is."""
    if not year or len(year) > len("99"):
        return year
    return ("19" if int(year) > 50 else "20") + year


DASHED = re.compile(r"\d\s?[-–—]$")  # a period of which the end is missing


def is_period(text: str) -> bool:
    """Whether a text is a period and nothing else."""
    found = periods(text)
    return bool(found) and not without(text, found)


def with_whole_periods(lines: list[Line]) -> list[Line]:
    """The lines with periods that a narrow column broke, "03/2015 –" above "oggi", put together."""
    made: list[Line] = []
    for line in lines:
        before = made[-1].text if made else ""
        whole = f"{before} {line.text}"
        if DASHED.search(before) and is_period(whole) and len(periods(whole)) == 1:
            made[-1] = replace(made[-1], text=whole)
        else:
            made.append(line)
    return made


def without(text: str, found: list[Period]) -> str:
    """The text without its periods and the brackets around them; a tab stands where one was."""
    for period in reversed(found):
        start, end = period.span
        text = text[:start] + "\t" + text[end:]
    text = re.sub(r"[(\[]\s*\t\s*[)\]]", "\t", text)
    text = re.sub(r"\(([^()\t]*)\t\s*\)", "\t\\1\t", text)  # "(online, 2019)"
    text = re.sub(r"\(\s*\t|\t\s*\)", "\t", text)
    parts = [part.strip(" ,;:|·•–—-") for part in text.split("\t")]
    return "\t".join(part for part in parts if part)
