"""What the short style of a CV leaves out of a line, written out: "completed May 2019" as "completed in May 2019"."""

import re

from checklist.clauses.verbs import inflected, readings
from checklist.compose.english.phrases import a, base_of, is_mass, with_and, words_of
from checklist.compose.english.wording.compounds import hyphened
from checklist.compose.letter import at_commas
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

_MONTHS = {
    "Jan": "January", "Feb": "February", "Mar": "March", "Apr": "April", "Jun": "June", "Jul": "July", "Aug": "August",
    "Sep": "September", "Sept": "September", "Oct": "October", "Nov": "November", "Dec": "December",
}  # fmt: skip
# How something was tested, before the verb: "Beta tested two apps".
_TESTED = re.compile(r"^(User|Beta|Load|Field|Stress|Split) (tested)(?= [a-z\d])")
_ORDINALS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth"}
_ORDINAL = re.compile(
    r"(?<![\w-])(?P<number>[1-5](?:st|nd|rd|th))"
    r"(?= (?:and|or|to|line|fix|floor|year|class|hand|party|time)\b|(?<=and ...)$|(?<=or ...)$)"
)
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})\b\.? (?=(?:19|20)\d\d\b)")
_NAMES = "January|February|March|April|May|June|July|August|September|October|November|December"
_YEAR = r"(?:19|20)\d\d"
# A point in time behind a participle or, at the end, a noun: "completed May 2019", "112% of target 2019".
_WHEN = re.compile(
    rf"(?P<word>\b[a-z]{{3,}}) (?P<when>(?:{_NAMES}) {_YEAR}\b|{_YEAR}(?:(?:, {_YEAR})* and {_YEAR})?(?=[),;]|$))"
)
# A name that was done with in a month: "Moved payroll to Tide Desk January 2019".
_NAME_WHEN = re.compile(
    rf"\b(?P<name>(?!(?:In|Since|From|Until|By|And|{_NAMES})\b)[A-Z][a-z]+) (?=(?:{_NAMES}) {_YEAR}\b(?! ?[-–]| to ))"
)
_NO_WHEN = re.compile(
    r"(?:since|until|till|from|before|after|during|early|late|mid|and|the|summer|spring|autumn|fall|winter|season|year|for|of|by"
    r"|about|around|over|under|than|between|through|class|edition|may|march|[a-z]+ly)$"
)
# A preposition belongs before these figures: "52 down to 38", and, where they fall, "4.6% to 2.9%".
_MOVED = re.compile(r"(?<!from )(?P<first>[£$€]?\d[\d.,]*[%kKm]?) (?P<way>up|down) to (?P<last>[£$€]?\d[\d.,]*[%kKm]?)")
_FELL = re.compile(
    r"\((?P<what>[a-z][^()\d]*?)(?<! from) (?P<first>[£$€]?\d[\d.]*[%k]?) to (?P<last>[£$€]?\d[\d.]*[%k]?)\)", re.I
)
# A verb with its particle as the name of a deed, alone or with a second: "Set up of stands", "Set up and pack away of".
_PARTICLE = re.compile(
    r"^(?P<verb>[A-Z][a-z]+)[ -](?P<particle>up|out|down|off|over|in)"
    r"(?: and (?P<next>[a-z]+)[ -](?P<to>up|out|down|off|over|in|away))? of (?=[a-z])"
)
# How much there is of what is not counted: "40TB storage", "900 kg flour".
_AMOUNT = re.compile(
    r"(?<![\w.,-])(?P<number>\d[\d.,]*) ?(?P<unit>[KMGTP]B|kg|kilos|tonnes|tons|litres|gallons) "
    r"(?P<what>[a-z]{3,})(?![\w-])"
    r"(?= (?:and|in|at|for|on|to|from|per|each|every|with|of|by|across|a)\b|$|[,;.)])"
)
_COVERS = re.compile(r"(?<=ing) up to (?=\d[\d,]* (?:covers|guests|people|diners|delegates)\b)")
# What the things before it come to, as a note in brackets: "(saves two hours a week)", "(grew sales by 4%)".
_NOTE = re.compile(r"(?<=\()(?!ages\b)(?P<verb>[a-z]+)(?= (?!by\b|to\b|in\b|of\b|and\b)[\w£$€])")
_PLACES = re.compile(
    r"\b(?P<link>over|across|in|throughout|around|of|for|from|within|to) "
    r"(?P<place>UK|USA|EU|Midlands|Highlands|Borders|Netherlands|Cotswolds)\b(?! [A-Z])"
)
_MEASURE = re.compile(
    r"(?<=, )(?P<number>\d[\d.]*) (?P<unit>tonne|ton|acre|hectare|mile|metre|litre|bed|cover|seat|hour|day|week)$"
)
_EXAMPLES = re.compile(r",? \(?(?:e\.g\.|eg\.?|e\.g),? (?=\w)")
_ACRONYM = re.compile(
    r"(?<!\bsuch)(?<!\bwell)(?<!\bknown)(?<!\bas) as (?!(?:CEO|CFO|CTO|COO|MD|PPE|CAD|PDF|HTML|CSV)\b)"
    r"(?=[A-Z]{2,5}(?:$|,))"
)
# Several people, and what is theirs, so that an apostrophe stands behind their plural: "drivers’ hours".
_THEIRS = re.compile(
    r"\b(?P<whose>[Mm]agistrates(?= courts?\b)|[Ff]armers(?= markets?\b)|[Vv]isitors(?= books?\b)"
    r"|[Dd]rivers(?= hours\b)|[Pp]arents(?= evenings?\b)|[Tt]rustees(?= meetings?\b)"
    r"|(?:[Vv]olunteers|[Aa]pprentices|[Tt]rainees|[Pp]upils|[Ee]xperts|[Rr]esidents|[Tt]enants|[Pp]atients|[Mm]embers|[Cc]ustomers|[Cc]lients|[Ss]tudents)"
    r"(?= (?:log ?books?|rotas?|reports?|meetings?|forums?|handbooks?|newsletters?|feedback|records?|homes?)\b)"
    r"|(?<!and )(?:[Ll]adies|[Gg]ents)(?= (?:hairdressing|hair|cuts?|cutting|wear|outfitting)\b))"
)
# What the short style writes without preposition, article or hyphen, and what stands for it.
_SHORT = [
    (re.compile(r"(?<=[a-z]) (\d[\d.,]*%?) ?(?:→|->|=>|➔) ?(?=\d)"), r" from \1 to "),
    # "Joined as a packer, promoted to foreman": the second deed is no description of the first.
    (re.compile(r"^((?:Joined|Started|Began|Came)\b[^,;]* as [^,;]+), (?:and )?(?:then )?promoted "), r"\1; promoted "),
    (re.compile(r"\b([Ll]adies) and (gents) (?=[a-z])"), r"\1’ and \2’ "),
    (re.compile(r"\b(?P<deed>[Bb]uilt|[Gg]rew|[Ee]xpanded|[Ii]ncreased|[Rr]educed) (?P<who>team|staff|squad) "
                r"(?=(?:from \d+ )?to \d)"), r"\g<deed> the \g<who> "),
    (re.compile(r"\b([Ff])ault finding\b"), r"\1ault-finding"),
    (re.compile(r"\b([Pp])ot wash(?=$|,| and )"), r"\1ot washing"),
    (re.compile(r"\b([Cc]hildren|[Mm]en|[Ww]omen)s\b"), r"\1’s"),
    (re.compile(r"(?<![A-Z] )\bcert(s?)\b"), r"certificate\1"),
    (re.compile(r"(?<=[a-z] )installs\b(?! [a-z])"), "installations"),
    (re.compile(r"(?<=and )install of\b"), "installation of"),
    (re.compile(r"(?P<deed>\b[A-Za-z]{4,}(?:ce|down|ing|ir|gn|nt|ion|ey),? (?:and )?)install"
                r"(?=$|,| (?:on|of|at|and)\b)"), r"\g<deed>installation"),
    (re.compile(r"(?<=\)) (?=(?:19|20)\d\d$)"), " in "),  # "a prize (short stories) 2020"
    (re.compile(r"\b(?P<what>rotas?|weekends?) (?P<rate>\d (?:(?:night|week|weekend)s? )?in \d+)\b(?!\d)(?! [a-z])"),
     r"\g<what> (\g<rate>)"),
    (re.compile(r"\b(?P<link>at|by|for|until) (?=end of (?:the )?(?:day|shift|week|month|term|year|season|lease)\b)"),
     r"\g<link> the "),
    (re.compile(r"\bthe end of (?=(?:day|shift|week|month|term|year|season|lease)\b)"), "the end of the "),
    (re.compile(r"\b(?P<link>against|above|over|below) (?=(?:target|budget|quota) of [£$€]?\d)"), r"\g<link> a "),
    (re.compile(r"\b(?P<link>[Ii]n charge of|[Rr]esponsible for) (?=day-to-day (?:running|management)\b)"),
     r"\g<link> the "),
    (re.compile(r"(?<=, )change over to (?=[A-Z])"), "the changeover to "),
    (re.compile(r"^Change over to (?=[A-Z])"), "Changeover to "),
    (re.compile(r"(?P<link>\b(?:to|of|in|for|with|from) [a-z]+ and) follow up(?=$|[,;)])"), r"\g<link> follow-up"),
    (re.compile(r"(?<=[A-Z]{2})’s(?=$|[,;)]| and )"), "s"),  # "IPC’s and snags"
    (re.compile(r"(?<=\d) (?P<unit>micron|tonne)(?=$|[,;)])"), r" \g<unit>s"),
    (re.compile(r"\bsupervision of (?=Band \d(?:$|[,;)]))"), "supervision of a "),
    (re.compile(r"(?<=[a-z] testing) (?=(?:[a-z]?[A-Z][\w/]*)(?:$|,| and ))"), " on "),
    (re.compile(r"\b(?P<doing>[a-z]+ing (?:out|up|down|in|off|over|back|away)|giving) of (?=[a-z])", re.I),
     r"\g<doing> "),
    (re.compile(r"(?P<value>\d[\w.%]*(?: [a-z]+)?) ?-> ?(?=\d)"), r"from \g<value> to "),
]  # fmt: skip
# From how much to how much, or from when to when; no leading zero and no name before it, as codes have them.
_RANGE = re.compile(
    r"(?<![\w.,£$€/–-])(?<!no )(?<!part )(?<!unit )(?<![A-Z] )(?P<first>[1-9]\d{0,3})-(?P<last>[1-9]\d{0,3})(?![\w/.-])"
)
_YEAR_DIGITS = 4
_OWN = re.compile(r"\b(?P<link>in|at|from|with) own (?P<thing>[a-z]+s)\b")


def with_label(text: str) -> str:
    """A line with a colon for the dash behind which its things are listed, and with commas for other dashes."""
    spans = re.search(rf"\d +[–—-] +(?:\d|(?:{_NAMES})\b)", text)
    label, *listed = re.split(r"\s+[–—-]\s+", text) if not spans else [text]
    first = re.match(r"[a-z]+", listed[0]) if len(listed) == 1 else None
    deed = first and base_of(first[0], "DB") and not base_of(first[0], "G")
    *before, last = at_commas(label) if label else [""]
    closed = not before or " and " in last  # "Tills, rotas and stock – …"
    if len(listed) == 1 and len(at_commas(listed[0])) > 1 and ":" not in label and closed and not deed:
        return f"{label}: {listed[0]}"
    return ", ".join([label, *listed])


def in_full(text: str) -> str:
    """A line with the prepositions and pronouns that the short style of a CV leaves out.

    Examples that do not surely end the line keep their "e.g.", so that nothing is made of the line.
    """
    whole = text
    text = _TESTED.sub(r"\1-\2", text)
    text = re.sub(r"(?<=\d) %", "%", re.sub(r"(?<=\w) / (?=\w)", " and ", text))
    text = _MONTH.sub(lambda one: f"{_MONTHS[one[1]]} ", text)
    text = _ORDINAL.sub(lambda one: _ORDINALS[one["number"]], text)
    text = hyphened(text[:1].upper() + text[1:] if _ORDINAL.match(whole) else text)
    if particle := _PARTICLE.match(text):
        text = _as_doing(particle)
    tools = [(one.start, one.end) for one in find(text, fold(text))[1]]
    text = _NAME_WHEN.sub(r"\g<name> in ", _WHEN.sub(lambda one: _with_in(one, tools), text))
    text = _FELL.sub(_fallen, _MOVED.sub(r"\g<way> from \g<first> to \g<last>", text))
    text = _PLACES.sub(r"\g<link> the \g<place>", _NOTE.sub(_as_participle, _MEASURE.sub(_many, text)))
    text = _THEIRS.sub(r"\g<whose>’", text)
    text = re.sub(r"(?<!\ba )(?<!\bthe )\b([Pp])arents’ evening\b", r"\1arents’ evenings", text)
    for short, long in _SHORT:
        text = short.sub(long, text)
    text = _RANGE.sub(_with_dash, _AMOUNT.sub(_of_what, text))
    text = _OWN.sub(_of_whom, _COVERS.sub(" for up to ", text))
    return _with_examples(_ACRONYM.sub(lambda one: f"{one[0]}{a(text[one.end() :])} ", text))


def _as_doing(match: re.Match[str]) -> str:
    """A deed with a particle as a doing: "Setting up stands" of "Set up of stands"."""
    doing, second = _gerund(match["verb"].lower()), _gerund(match["next"] or "")
    if not doing or (match["next"] and not second):
        return match.string
    then = f" and {second} {match['to']}" if second else ""
    return f"{doing.capitalize()} {match['particle']}{then} {match.string[match.end() :]}"


def _gerund(verb: str) -> str:
    forms = (f"{verb}{verb[-1:]}ing", f"{verb.removesuffix('e')}ing")
    return next((one for one in forms if verb and base_of(one, "G") == verb), "")


def _of_what(match: re.Match[str]) -> str:
    """A measure before what is not counted, with "of": "40 TB of storage", but "40TB drive"."""
    amount = f"{match['number']} {match['unit']}"
    return f"{amount} of {match['what']}" if is_mass(match["what"]) else match[0]


def _with_dash(match: re.Match[str]) -> str:
    """A range of numbers, or of years, with a dash: "25–30 a week", "2009–10"; a code stays."""
    first, last = match["first"], match["last"]
    years = len(first) == _YEAR_DIGITS and len(last) in (_YEAR_DIGITS, _YEAR_DIGITS - 2)
    rises = int(last) > int(first[len(first) - len(last) :]) if years else int(last) > int(first)
    return f"{first}–{last}" if rises and (years or len(last) < _YEAR_DIGITS) else match[0]


def _with_in(match: re.Match[str], tools: list[tuple[int, int]]) -> str:
    named = any(start < match.start("when") < end for start, end in tools)  # "windows 2019"
    if named or _NO_WHEN.match(match["word"]) or match["word"] in words_of("prepositions"):
        return match[0]
    told = base_of(match["word"], "V") or match["when"][0].isdigit()
    return f"{match['word']} in {match['when']}" if told else match[0]


def _fallen(match: re.Match[str]) -> str:
    """A figure and a smaller one, which can be no range: "arrears down from 4% to 2%"."""
    figures = [re.sub(r"[^\d.]", "", match[one]) for one in ("first", "last")]
    units = [re.sub(r"[\d.]", "", match[one]) for one in ("first", "last")]
    if units[0] != units[1] or not all(re.fullmatch(r"\d+(?:\.\d+)?", one) for one in figures):
        return match[0]
    falls = float(figures[1]) < float(figures[0])
    return f"({match['what']} down from {match['first']} to {match['last']})" if falls else match[0]


def _of_whom(match: re.Match[str]) -> str:
    """Whose own homes these are: those of the people whom the line names before, else the writer's."""
    before = re.findall(r"[a-z]+", match.string[: match.start()].lower())
    theirs = any(one in words_of("people") for one in before)
    return f"{match['link']} {'their' if theirs else 'my'} own {match['thing']}"


def _many(match: re.Match[str]) -> str:
    return match[0] if match["number"] == "1" else f"{match['number']} {match['unit']}s"


def _as_participle(match: re.Match[str]) -> str:
    """A finite verb that opens a note as its form in -ing; one that may be a noun or a past participle stays."""
    verb, found = match["verb"], readings(match["verb"], "en")
    codes = "".join(one.codes for one in found)
    finite = ("Z" in codes or "D" in codes) and not any(letter in codes for letter in "VBG")
    amount = re.match(r" (?:about|over|up to|around|[£$€]?\d)", match.string[match.end() :])  # "saves about 2 hours"
    base = base_of(verb, "ZD") if finite and (amount or not any(one.noun for one in found)) else ""
    return inflected(base, "en", "G", "B") or verb if base else verb


def _with_examples(text: str) -> str:
    """Examples behind "such as", where they end the line or the brackets in which they stand."""
    match = _EXAMPLES.search(text)
    if not match or text.count("(") != text.count(")"):
        return text
    opened = match[0].lstrip(", ").startswith("(")
    behind, close, rest = text[match.end() :].partition(")") if opened else (text[match.end() :], "", "")
    listed = at_commas(behind)
    last = re.sub(r" \([^)]*\)", "", listed[-1]).rpartition(" and ")[2]
    if not opened and re.search(r" (?:to|on|for|with|in|at|from|by|as|of)\b", f" {last}"):
        return text  # whether this goes on with the examples or with the verb, the line does not say
    plain = len(listed) > 1 and not re.search(r"\b(?:and|or)\b", listed[-1])
    said = with_and(listed) if plain else ", ".join(listed)
    link = " (for example, " if opened else " such as "
    return f"{text[: match.start()]}{link}{said}{close}{rest}"
