"""How a letter tells what something is now, or what it came to: "ora è di due", "down to 1.6 per cent"."""

import re
from collections.abc import Iterator

from checklist.claims.measures import Quantity
from checklist.claims.measures.quantity import found
from checklist.claims.passages import Passages
from checklist.text.regex_prefilter import sieved

_NOW = (
    r"(?:now|today|these days|nowadays|currently|by now|since then|afterwards|at present|oggi|(?<!')ora|adesso|ormai"
    r"|attualmente|da allora|dopo|later|last year|this year|in the end|l'anno scorso|quest'anno|alla fine"
    r"|when i left|quando (?:me ne )?sono andat[oa](?: via)?)"
)
# Closed words between "now" and its figure.
_LINKS = (
    r"(?:it|they|that|we|you|one|there|it's|that's|they're|we're|there's|is|are|was|were|takes?|lasts?|needs?|stands?|get"
    r"|down|up|to|at|only|just|about|around|nearly|almost|over|under|some|roughly|barely|fewer|less|more|than|closer?"
    r"|well|below|above|an?|mere|little|the|of|matter|in|on|by|within|not|much|maybe"
    r"|è|sono|era|erano|siamo|sta|stanno|si|se|ne|ci|non|di|del|dello|della|dell'?|dei|d'|a|ad|al|allo|alla|all'|ai|alle"
    r"|il|lo|la|l'?|i|gli|le|poco|più|meno|circa|quasi|appena|solo|soltanto|forse|oltre|sotto|sopra|in|per|sul|sulla|sui"
    r"|intorno|attorno|bastano?|servono|vogliono|occorrono|richied(?:e|ono)|fa|fanno|dura|durano|prende|impiega|conta"
    r"|contano|aspetta|arrivano?|scesi?|scesa|salit[ioa])"
)
_GAP = r"[ ',’]{1,2}"
_LEVEL = re.compile(rf"(?<!\w){_NOW}{_GAP}(?:{_LINKS}{_GAP}){{0,7}}$")
_VERB = re.compile(rf"(?<!\w){_NOW}{_GAP}(?:[a-zà-ù]+[ ']){{0,7}}$")
_TO = re.compile(
    r"(?<!\w)(?:(?:down|up|dropped|fell|fallen|rose|risen|climbed|grew|grown|shrank|shrunk|sank|sunk|got|gets?|cut|brought"
    r"|taken|took|come|came|gone|went|reduced|lowered|raised|lifted|pushed)(?: it| them| that| this)?(?: back)?"
    r"(?: down| up)? to|(?:we're|we are|it's|it is|they're|they are|that's|that is|i left (?:it|them)|stands?|stood"
    r"|left (?:it|them)|left)(?: now)? (?:at|down to|up to)"
    r"|(?:sces|salit|calat|arrivat|portat|ridott|passat|tornat|lasciat|abbassat|alzat|cresciut)[oaie]"
    r"(?: fin)?(?: a| ad| al| allo| alla| all| ai| alle| sotto| sopra| oltre)"
    r"|(?:siamo|sono|è|stanno|sta)(?: ora| oggi| adesso)? (?:a|ad|al|allo|alla|all|ai|alle|sotto|sopra|oltre)"
    r"|(?:è|sono) (?:diventat|rimast)[oaie]|became|become|(?:it|they|we) (?:takes?|lasts?|needs?)"
    r"|(?:it|they|that|there)(?:'s|'re| is| are)"
    r"|ne (?:prend|richied|serv|impieg|bast|occorr|dur|chied|cost)(?:e|ono|a|ano))"
    rf"{_GAP}(?:{_LINKS}{_GAP}){{0,4}}$"
)
_AFTER = r"now|today|these days|nowadays|oggi|(?<!')ora|adesso|ormai|when i left|by the time|quando (?:sono|me ne|ho)"
_BEHIND = re.compile(rf"(?: [a-zà-ù%]+){{0,2}}(?: (?:{_AFTER})(?!\w)(?! ?[\w'])|,? (?:{_AFTER}) (?:i|we|and)(?!\w))")
_BARE = re.compile(
    rf"[\w-]+(?= ?(?:[.,;:)!?]|$| (?:{_AFTER}|e|and|ma|but|con|with|grazie|thanks|dopo|after|da quando|since)(?!\w)))"
)
_FROM = re.compile(r"(?<!\w)(?:from|da|dal|dallo|dalla|dai|dalle|dall)[ '](?:[a-zà-ù]+ ){0,3}$")
_INTO = re.compile(rf"(?<!\w)(?:to|a|ad|al|allo|alla|all|ai|alle)[ '](?:{_LINKS}{_GAP}){{0,4}}$")
_WITHIN = re.compile(r" (?:now|today|oggi|ora|adesso)$")
_SPENT = re.compile(
    r"(?:[ '-]\w+)?(?: (?:minut\w|hours?|or[ae]|days?|giorn\w|per cento|per cent|punt\w|points?))?"
    r" (?:in meno|in più|fewer|less|more|earlier|later|faster|saved|sooner|longer|di meno|di più|lower|higher)(?!\w)"
)
_BY = re.compile(
    r"(?<!\w)(?:by|from|since|da|dal|dallo|dalla|dai|dalle|dall|ogni|every|each|other|another|altr[ie]|further)"
    r"[ '](?:(?:the|about|almost|nearly|over|circa|quasi|oltre) )?$"
)
_OFF_BY = re.compile(r"(?<!\w)(?:miss(?:es)?|wrong|off|out|errs?) by (?:\w+ ){0,3}$")
_EARLIER = re.compile(
    r"(?<!\w)(?:(?:mentre |while |where |when )?(?:prima|before|un tempo|once)|contro|against|(?:it|they) (?:was|were)"
    r"|used to be|instead of|invece d\w+|rispetto a\w*|compared (?:with|to)|(?:down|up) from|er(?:a|ano))"
    r"(?: [a-zà-ù']+){0,5}[ ']$"
)
_FEW = {"one": 1, "una": 1, "uno": 1, "once": 1, "twice": 2, "a couple": 2, "couple": 2, "un paio": 2, "paio": 2,
        "half a dozen": 6, "mezza dozzina": 6}  # fmt: skip
_ONE = sieved(
    rf"(?<!\w)(?:{_NOW}|down to|siamo a|scesi a){_GAP}(?:{_LINKS}{_GAP}){{0,6}}"
    rf"(?P<few>{'|'.join(sorted(_FEW, key=len, reverse=True))})(?: sol[oa])?(?=[.,;:)!?]|$)",
    seldom="told",
)
_STOP, _NEAR = re.compile(r"[.;:]"), 32  # code points beside the two figures of a change
_LEAD = 64  # code points before a figure in which a cue stands


def arrives(passages: Passages, figure: Quantity) -> bool:
    """Whether a figure is told as what is now, or as what something came to."""
    low, passage = passages.low, passages.at(figure)
    if not passage:
        return False
    lead = low[max(passage.start, figure.start - _LEAD) : figure.start]
    if _BY.search(lead) and not _OFF_BY.search(lead):
        return False
    if _LEVEL.search(lead) or _TO.search(lead) or _WITHIN.search(low, figure.start, figure.end):
        return True
    whole = figure.unit in ("time", "percent") or stands_alone(low, figure)
    return bool(_BEHIND.match(low, figure.end) or (whole and _VERB.search(lead)))


def stands_alone(low: str, figure: Quantity) -> bool:
    """Whether nothing that is counted stands behind a number: "twelve, with the new jigs"."""
    return bool(_BARE.match(low, figure.start))


def ends(low: str, before: Quantity, after: Quantity) -> bool:
    """Whether one figure is told as what another became: "from five per cent of what we wove to two"."""
    return bool(
        _FROM.search(low, max(0, before.start - _NEAR), before.start)
        and _INTO.search(low, max(before.end, after.start - _NEAR), after.start)
        and not _STOP.search(low, before.end, after.start)
    )


def is_difference(low: str, figure: Quantity) -> bool:
    """Whether a figure is what was gained or lost: "now seven minutes less"."""
    return bool(_SPENT.match(low, figure.end))


def earlier_behind(low: str, after: Quantity, before: Quantity) -> bool:
    """Whether the figure behind another is told as what was: "91 in a hundred, and before it was 62"."""
    return bool(_EARLIER.search(low, after.end, before.start))


def bare_ones(low: str) -> Iterator[Quantity]:
    """The "one" that is a figure of what is now, and that is read as no number elsewhere: "it's now one"."""
    for match in _ONE.finditer(low):
        number = float(_FEW[match["few"]])
        yield found(low, *match.span("few"), number, "count", fuzzy=number > 1, raw=number)
