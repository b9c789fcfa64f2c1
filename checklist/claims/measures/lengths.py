"""Lengths of time without a number or in two units: "within a day", "5 hours 30 minutes", "from May to July"."""

from checklist.claims.measures.fractions import SPELLED
from checklist.claims.measures.quantity import Quantity, found
from checklist.claims.measures.units import DAY, MONTH, YEAR, period, unit_of_time
from checklist.claims.words import pieces
from checklist.detect.figures import numbers
from checklist.text.regex_prefilter import sieved

_HOUR = 3600.0
_SINGLE = sieved(
    rf"(?<!\w)(?P<lead>{pieces('figures.lasting')})"
    r" (?P<one>un'|una |un |a |an |one |a single |a full |an entire |una sola )"
    r"(?:full |whole |working |single |intera |sola )?(?P<unit>or[ae]|hour|minute|minuto"
    r"|secondo?(?= (?:to|a|ad)(?!\w)|[.,;:)])|day|giorno|giornata|week|settimana|month"
    r"|mese|year|anno|afternoon|pomeriggio|morning|mattina|fortnight|decade|decennio)(?!\w)",
    seldom="measures",
)
_HALF_DAYS = frozenset({"afternoon", "pomeriggio", "morning", "mattina"})
_OFTEN = sieved(rf"(?<!\w)(?:{pieces('figures.often')})(?!\w)", seldom="measures")
_HOURS = sieved(
    r"(?<![\w.,])(?P<hours>\d{1,3}) ?(?:h|hours?|or[ae])(?: and| e)? ?(?P<minutes>\d{1,2})"
    r" ?(?:m|mins?|minut\w+)?(?!\w)",
    seldom="measures",
)
_NAMES = ("jan", "gen", "feb", "feb", "mar", "mar", "apr", "apr", "may", "mag", "jun", "giu", "jul", "lug", "aug",
          "ago", "sep", "set", "oct", "ott", "nov", "nov", "dec", "dic")  # fmt: skip
_NAME = rf"(?:{'|'.join(_NAMES)})[a-z]{{0,7}}"
_MONTHS = sieved(
    rf"(?<!\w)(?:da |from |(?P<between>(?:between|tra|fra) ))?(?P<first>{_NAME})(?: (?P<year>(?:19|20)\d\d))?"
    rf" ?(?:to|a|ad|-|until|fino a|(?P<and>and|e)) ?(?P<last>{_NAME}) (?:del |of )?(?P<until>(?:19|20)\d\d)",
    seldom="measures",
)
_ELIDED = sieved(
    r"(?<!\w)(?P<number>vent|trent|quarant|cinquant|sessant|settant|ottant|novant)'anni(?!\w)", seldom="measures"
)
_DECADES = sieved(
    rf"(?<!\w)(?P<number>{'|'.join(SPELLED)}) (?:decades|decenni|decadi)(?!\w)"
    r"(?! (?:of|di) (?!experience|work|service|practice|esperienza|lavoro|servizio|mestiere))",
    seldom="measures",
)
_MOST_OF = sieved(
    r"(?<!\w)(?:most of|(?:la maggior parte|gran parte|quasi tutto)(?: del|))"
    r" ?(?:the |a |that |l'|dell'|quell')(?:year|anno)(?!\w)",
    seldom="measures",
)
_TWICE = sieved(
    r"(?<!\w)(?:twice|due volte) (?:a |an |al(?:la|l')? ?|per |every |each |ogni |l')"
    r"(?P<period>day|week|fortnight|month|quarter|year|giorno|settimana|mese|trimestre|anno)(?!\w)",
    seldom="measures",
)
_WEEKEND = sieved(r"(?<!\w)(?:un fine settimana|un weekend|a weekend|one weekend|un week-end)(?!\w)", seldom="measures")


_RANGE = sieved(
    r"(?<![\w.,])(?P<first>(?:19|20)\d\d) ?(?:-|–|to|al|a|until|fino al) ?(?P<last>(?:19|20)\d\d)(?![\w-]|[.,]\d)"
)


_FIRST = sieved(
    r"(?<!\w)(?:nel(?:l'arco del)? primo anno|(?:in|over|within) (?:the|its|their) first year)(?!\w)", seldom="measures"
)


_ONE_OF = sieved(r"(?<!\w)(?:one|a|un) (?P<unit>year|anno) (?:of|di|in|at|as|come|da)(?!\w)")


def between_years(low: str) -> list[Quantity]:
    """How long lasted what a fact tells between two years, "team lead, 2012-2016", or in one: "one year of Latin"."""
    first = [Quantity(*match.span(), YEAR, "time", "years", raw=1.0) for match in _ONE_OF.finditer(low)]
    first += [Quantity(*match.span(), YEAR, "time", "time", hedge="about", raw=1.0) for match in _FIRST.finditer(low)]
    return first + [
        Quantity(match.start(), match.end(), (int(match["last"]) - int(match["first"]) + more) * YEAR, "time", "time")
        for match in _RANGE.finditer(low)
        for more in (0.0, 0.5, 1.0)
        if match["last"] > match["first"]
    ]


def lengths(low: str) -> list[Quantity]:
    """Lengths of time: of kind "single" where an article stands for the number, "often" where something is repeated."""
    made = []
    for match in _SINGLE.finditer(low):
        word, start, end = match["unit"], match.start("one"), match.end()
        seconds = 4 * _HOUR if word in _HALF_DAYS else unit_of_time(word)
        if "working" in match.group() or "lavorativ" in low[end : end + 12]:
            seconds = 8 * _HOUR
        one = found(low, start, end, seconds, "time", kind="single")
        made.append(one if one.hedge else found(low, start, end, seconds, "time", kind="single", hedge="about"))
    for match in _OFTEN.finditer(low):
        if period(match.group()):
            made.append(
                found(low, match.start(), match.end(), period(match.group()), "time", kind="often", hedge="about")
            )
    for match in _MOST_OF.finditer(low):
        made.append(found(low, match.start(), match.end(), 10 * MONTH, "time", kind="time", hedge="about"))
    for match in _TWICE.finditer(low):
        made.append(found(low, match.start(), match.end(), 2.0, "count", kind="often", per=period(match["period"]),
                          hedge="", fuzzy=False, raw=2.0))  # fmt: skip
    for match in _HOURS.finditer(low):
        hours = float(match["hours"]) + float(match["minutes"]) / 60
        made.append(found(low, match.start(), match.end(), hours * _HOUR, "time", fuzzy=False, raw=hours))
    for match in _MONTHS.finditer(low):
        first, last = (_NAMES.index(match[name][:3]) // 2 for name in ("first", "last"))
        apart = int(match["until"]) - int(match["year"] or match["until"])
        months = 12 * apart + last - first if match["year"] else (last - first) % 12
        if months >= 0 and bool(match["between"]) == bool(match["and"]):
            made.append(found(low, match.start(), match.end(), (months + 1) * MONTH, "time", hedge=""))
    for match in _ELIDED.finditer(low):
        years = float(numbers.italian(match["number"] + "i") or numbers.italian(match["number"] + "a") or 0)
        made.append(found(low, match.start(), match.end(), years * YEAR, "time", fuzzy=False, raw=years))
    for match in _DECADES.finditer(low):
        years = 10.0 * float(SPELLED[match["number"]])
        made.append(found(low, match.start(), match.end(), years * YEAR, "time", fuzzy=False, raw=years))
    for match in _WEEKEND.finditer(low):
        made.append(found(low, match.start(), match.end(), 2 * DAY, "time", kind="single", hedge="about", raw=2.0))
    return made
