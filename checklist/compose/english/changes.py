"""Lines of an English CV that tell what changed or was done: "Release time from 2 weeks to 1 day"."""

import re

from checklist.clauses.verbs import inflected
from checklist.compose.english.articles import with_articles
from checklist.compose.english.phrases import base_of, head, is_mass, is_plural, subject, words_of
from checklist.compose.letter import lower_first

_NUMBER = (
    r"(?:half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|an? (?=day|week|month|hour|minute|half|third|quarter))"
)
_FROM_TO = re.compile(
    rf"^(?P<what>[^:;]+?)(?P<way> (?:up|down))? (?P<values>from (?:[£$€]?\d|{_NUMBER} [a-z]+\b).*? to "
    rf"(?:under |over |fewer than |less than |about )?(?:[£$€]?\d|{_NUMBER}\b).*)$"
)
_SHARE = r"(?:an?|one|two|almost|nearly|about|over|more than) [\w -]*(?:third|quarter|half|fifth|tenth)s?\b"
_BY = re.compile(rf"^(?P<what>[^:;]+?) (?P<way>up|down) (?P<values>(?:by )?(?:\d|{_SHARE}).*|by half.*)$")
# A change named before the thing: "Reduction of the queue from 40 to 15 minutes".
_CHANGE = re.compile(
    r"(?:Reduction|Increase|Improvement|Decrease|Decline|Growth|Rise|Drop|Fall|Cut) (?:of|in) (?=.* from .* to )"
)
# What a participle describes, with a verb of its own: "Returned parcels fell from 9% to 4%".
_DESCRIBED = re.compile(r"[A-Z][a-z]+ed (?P<noun>[a-z]+) (?P<verb>[a-z]+) (?:(?:up|down) )?(?:from|to|by) ")
_ONLY = re.compile(r"^(?P<what>[^,:;]+?) (?P<way>up|down)(?P<values>)$")
# What may stand behind the participle; "town house guided tours" has something else there.
_REST = (
    r"(?: (?:from|to|by|in|on|at|with|for|after|before|within|since|under|over|twice|weekly|monthly|daily"
    r"|quarterly|every|again|each|early|ahead|across|throughout"
    r"|an? \w+ (?:early|late|ahead)|and \w+ed|and \w+ by)\b.*| [£€$\d].*)?"
)
_DONE = re.compile(
    r"^(?P<what>[^,:;()]+?) (?P<verb>\w+(?:ed|en|ten|ilt|un)|held|kept|cut|made|met|won|sold|set|done)"
    rf"(?P<rest>{_REST})$"
)
_MEASURES = "score|rate|rating|margin|occupancy|average|retention|accuracy|utilisation|attendance|conversion|compliance"
_MEAN = re.compile(
    rf"(?P<what>(?:Average|Mean|Median|Typical) (?!of )[a-z -]+?"
    rf"|[A-Z][\w-]+ (?:[a-z-]+ )*(?:{_MEASURES})|{_MEASURES.title()})"
    r" (?:of |at )?(?P<value>[£$€]?\d.*)"
)
_BEST = re.compile(r"(?:best|highest|top|lowest|record|fastest|worst)\b", re.I)
# A mean of which the line does not say what it is of, with the further notes that a CV puts behind a comma.
_AVERAGE = re.compile(r"(?:Average|Mean|Typical average) of (?P<value>[£$€]?\d[^,]*)(?P<notes>,.*)?")
_LATER = re.compile(r"\b(?:now|then|later|since|from|to|up|down)\b")
_BY_DOING = re.compile(r"(?<=[\w%]) by (?!\w+ing (?:\d|a third|half))[a-z]{3,}ing [^,;:()]+$")
_FINITE = r"\b(?:has|have|had|is|are|was|were|I|we|which|who)\b"
_PASTS = {"grown": "grew", "risen": "rose", "fallen": "fell"}  # of things that do so by themselves
_BROUGHT = frozenset({"brought", "taken", "driven", "pulled", "pushed"})  # which nothing does by itself
# What made a change, and not how great it was: "halved by a new check".
_BY_SOMETHING = re.compile(r" by (?:the|new|better|an? (?!third|quarter|fifth|half|tenth|few|factor))")
_TWO = 2  # words of a thing, at least, unless it is a plural
_OPENINGS = frozenset({"from", "up", "down"})


def changed(text: str) -> str:
    """A clause on something that changed between two figures, or by one; empty where the line is none.

    By what doing it changed is left out: in "the wait went from 9 to 4 days by changing the rota" nobody changes it. Of
    "Increase in sales from 20 to 30 a day" the sales went up, and not the increase.
    """
    text = _CHANGE.sub("", _BY_DOING.sub("", text))
    match = _FROM_TO.match(text) or _BY.match(text) or _alone(text)
    if not match or ("," in match["what"] and "(" not in match["what"]) or _is_open(match["what"]):
        return ""
    if _is_range(match["what"], match["values"]) or re.search(_FINITE, match["what"]):
        return ""
    *before, word = match["what"].split()
    word = _PASTS.get(word, word)
    thing = " ".join(before)
    way = match["way"].strip() + " " if match["way"] else ""
    if word in words_of("by-itself") - _BROUGHT and _is_thing(thing):
        return f"{subject(thing)} {word} {way}{match['values']}"
    if (word.endswith(("ed", "ten")) or word in _BROUGHT | {"cut"}) and base_of(word, "V") and _is_thing(thing):
        verb = f"{'were' if is_plural(head(thing)) or _are_two(thing) else 'was'} {word}"
        return f"{subject(thing)} {verb} {way}{match['values']}"
    what = match["what"]
    if (
        not _is_thing(what)
        or re.search(r"\beach\b", text)
        or re.search(r"\b(?:cut|reduced|raised|took|brought)\b", what)
    ):
        return ""
    return f"{with_articles(subject(what), opens=False)} went {way}{with_articles(match['values'])}".strip()


def _is_open(what: str) -> bool:
    """Whether words end within brackets, so that what changed is told in an aside: "… (faults down by a third)"."""
    return what.count("(") > what.count(")")


def _alone(text: str) -> re.Match[str] | None:
    """The parts of "Morale up", whose thing has to be one that goes up and down."""
    match = _ONLY.match(text)
    noun = head(match["what"]) if match else ""
    return match if noun in words_of("uncounted") | words_of("measured") else None


def _is_range(what: str, values: str) -> bool:
    """Whether figures say from what to what things range, and not that they changed: "groups from 8 to 20 people"."""
    if re.search(r"[%£$€]", values):
        return False
    of = re.search(r"to (?:about |over )?\d[\d.,]* (?P<unit>[a-z]+)", values)
    noun = head(what)
    if of and of["unit"] in ("years", "year") and re.match(r"from \d+ to ", values) and noun not in ("time", "life"):
        return True
    plain = of and of["unit"] not in (
        "with",
        "in",
        "a",
        "by",
        "per",
        "after",
        "and",
        "through",
        "thanks",
        "without",
        "on",
    )
    return bool(plain) and is_plural(noun) and noun not in words_of("measured")


def mean(text: str, *, running: bool) -> str:
    """A clause on a mean, "Average answer time of 6 seconds"; empty for other lines."""
    match = None if _BEST.match(text) else _MEAN.fullmatch(text)
    average = _AVERAGE.fullmatch(text)
    if average and not _LATER.search(average["notes"] or ""):
        return f"my average {'is' if running else 'was'} {with_articles(average['value'], opens=False)}"
    now = running and not re.search(r"\b(?:last|previous) (?:year|month|season)\b|\bin (?:19|20)\d\d\b", text)
    value = with_articles(match["value"], opens=False) if match else ""
    return f"{subject(match['what'])} {'is' if now else 'was'} {value}" if match else ""


def of_a_thing(text: str) -> str:
    """A change of things that a participle describes, "Missed doses (fell) from 21% to 13%"; empty for a deed."""
    if by_itself := _DESCRIBED.match(text):
        verb = by_itself["verb"]
        return lower_first(text) if verb in words_of("by-itself") - _BROUGHT and is_plural(by_itself["noun"]) else ""
    match = _FROM_TO.match(text)
    first, _, rest = match["what"].partition(" ") if match else ("", "", "")
    plain = re.fullmatch(r"[\w-]+", rest) and is_plural(rest)
    if not match or not plain or not first.lower().endswith("ed") or first.lower() in words_of("causing"):
        return ""
    return f"{first.lower()} {rest} went {match['way'].strip() + ' ' if match['way'] else ''}{match['values']}"


def _is_thing(what: str) -> bool:
    opening = what.split(maxsplit=1)[0].lower() if what else ""
    noun = head(what)
    deed = base_of(opening, "D") not in ("", opening) and not base_of(opening, "B")
    wrong = deed or opening in _OPENINGS or opening.endswith("ing")
    return bool(noun) and noun not in words_of("ranged") and not wrong


def by_itself(text: str) -> str:
    """A line that is a sentence already, "Order queries timed out at peak"; empty for others."""
    match = re.match(rf"^(?P<what>[^,:;()]+?) (?P<verb>{'|'.join(sorted(words_of('by-itself')))})(?P<rest> .+)?$", text)
    if (
        not match
        or re.match(r" (?:in|on|out|up|over|away)(?:,|$)", match["rest"] or "")  # "new menu brought in"
        or (match["verb"] in _BROUGHT and re.match(r" (?:(?:up|down) )?(?:from|to|by)\b", match["rest"] or ""))
        or re.search(r"\b(?:that|which|who)\b", match["what"])
        or not _is_thing(match["what"].replace("ing ", "y "))
    ):
        return ""
    rest = match["rest"] or ""
    if _BY_SOMETHING.match(rest) and base_of(match["verb"], "V") and match["verb"].endswith("ed"):
        return f"{subject(match['what'])} {'were' if is_plural(head(match['what'])) else 'was'} {match['verb']}{rest}"
    done = inflected(base_of(match["verb"], "D"), "en", "V", "B") if rest.startswith(" since ") else ""
    have = "have" if is_plural(head(match["what"])) else "has"
    return f"{subject(match['what'])} {f'{have} {done}' if done else match['verb']}{rest}"


def _are_two(what: str) -> bool:
    """Whether "and" joins two things, "costs and waste", and not what describes one: "search and filter page"."""
    pair = re.fullmatch(r"(?:[\w-]+ ){0,2}(?P<one>[a-z]+) and (?:[\w-]+ ){0,2}(?P<two>[a-z]+)", what.lower())
    return bool(pair) and all(is_plural(pair[one]) or is_mass(pair[one]) for one in ("one", "two"))  # type: ignore[index]


def was_done(text: str, *, running: bool = False) -> str:
    """A clause from "API documentation rewritten": it was, whoever did it; empty where unclear.

    Args:
        text: The line.
        running: Whether the job goes on, so that what is done every week is done still.
    """
    match = _DONE.match(text)
    if not match or not base_of(match["verb"], "V") or match["verb"] in words_of("describing"):
        return ""
    if match["verb"] in ("registered", "certified", "accredited", "licensed", "qualified"):
        return ""  # "Gas Safe registered since 2014" is said of the writer
    what, noun = match["what"], head(match["what"])
    linked = re.search(r" (?:of|for|that|in|on|with|from|by|to|at|about) ", f" {what} ") and match["rest"]
    alone = len(what.split()) < _TWO and not is_plural(noun) and noun != "apprenticeship"
    linked = linked or re.search(_FINITE, what)
    if not noun or linked or alone or re.search(r"\b(?:and|or|as)$", what) or re.match(r"\w+ed\b|.*\w+ed and ", what):
        return ""
    if re.match(r" (?:over |about |more than |nearly )?[£$€]", match["rest"]) and not match["rest"].endswith("%"):
        return f"{subject(what)} {match['verb']}{match['rest']}"  # "summer fair raised £4,000"
    plural, since = is_plural(noun) or _are_two(what), re.search(r"\bsince\b", match["rest"])
    if running and re.search(r"\b(?:every|each|weekly|daily|monthly)\b", match["rest"]):
        return f"{subject(what)} {'are' if plural else 'is'} {match['verb']}{match['rest']}"
    be = ("have been" if plural else "has been") if since else "were" if plural else "was"
    return f"{subject(what)} {be} {match['verb']}{match['rest']}"
