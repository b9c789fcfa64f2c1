"""Lengths of time that tell no work of the writer's: ages, needs, plans, opinions, what holds of anybody."""

import re

from checklist.claims.measures import Quantity
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.words import cue
from checklist.text.segmentation import Span

_HEDGE = (
    r"(?: (?:media|mean|average|di|of|about|circa|quasi|oltre|almost|nearly|over|more|than|più|meno|in|on|già|ancora"
    r"|another|altri|almeno|at|least|me|the|i|only|solo|is|was|è|era))*"
)
# "Fifteen year olds", «persone di ottant'anni d'età».
_OLD = re.compile(r"[ -]?(?:olds?(?!\w)|of age| d'età| di età)")
# «Chi lo porta ha in media settant'anni»: somebody else, for whose age the writer has no verb.
_AGED = re.compile(
    rf"(?<!\w)(?:(?:age|età)(?!\w)[^.,;:]{{0,40}}? (?:is|was|è|era)"
    rf"|aged?|età|hanno|ha|avevano|aveva|compi\w+|turn(?:ed|s|ing)){_HEDGE} $"
)
_OF_WHAT = re.compile(r" (?:of|di|d'|alle spalle|behind|in|nel)")  # "ha dieci anni di vita": of no person
_NEEDED = re.compile(
    rf"(?<!\w)(?:needs?|requires?|demands?|takes?|lasts|lives|give me|asks? for|bisogno di|serv(?:e|ono)"
    rf"|servir\w+|vogliono|vorr(?:à|anno|ebbero)|occorr(?:e|ono)|chied(?:o|e|ono)|richied(?:e|ono)|dura|durano|vive|vivono|regge"
    rf"|reggono|riposa(?:no)?|stagiona(?:no)?){_HEDGE} $"
)
# «Compagni di vent'anni», "a class of people of sixty".
_OF_AN_AGE = re.compile(
    r"(?<!\w)(?:compagn[ie]|collegh[ie]|ragazz[ie]|student(?:i|esse)|bambin[ie]|uomini|donne|persone|giovani|figli[ae]?"
    rf"|apprendisti|classmates|colleagues|people|children|students|boys|girls|kids|men|women) (?:di|of){_HEDGE} $"
)
# What was or is only meant: «con l'idea di restare due anni», "I had planned to stay two years".
_MEANT = re.compile(
    r"(?<!\w)(?:(?:idea|intenzione|proposito|programma|piano|plan|intention|hope|thought|prospect|promessa|promise)"
    r" (?:di|of|to)|(?:meant?|plan(?:ned)?|intend(?:ed)?|hoped?|expected|supposed|wanted|prepared|ready|due) to"
    r"|dovev\w+|avrebbe\w* dovuto|avrei dovuto|pensav\w+|contav\w+|volev\w+|sperav\w+|credev\w+"
    r"|(?:thought|believed|said|told me)(?: that)? (?:it|i|we|this|they)(?:'d| would))(?: [\w'-]+){0,6}? $"
)
_ADVERTISED = re.compile(r"(?<!\w)(?:annuncio|advert\w*|vacancy|posting|bando)(?: (?:da|di|for|per|of)) $")
# What would hold of any person of a kind: "a trader who is sent away for a year", «chi aspetta da tre anni».
_ANYBODY = re.compile(
    r"(?<![\w'])(?:an? [\w-]+(?: [\w-]+)? (?:who|that|which|whose)|chi|chiunque|whoever|anyone|anybody|nobody|nessuno"
    r"|people who|those who|quelli che|coloro che|(?:every|ogni) [\w-]+ (?:who|that|che)|un[oa]? [\w-]+ che)(?!\w)"
    r"(?P<rest>[^.;:!?\n]*)$"
)
# What is judged: "two lines in two years is ambitious", «trenta mesi per cento chilometri sono pochi».
_JUDGED = re.compile(
    r"(?P<of>[^.,;:!?\n]{0,60}?)(?: mi| ci)? "
    r"(?P<be>is|sounds?|seems?|feels?|looks?|would be|are|sia|siano|è|sono|sembra\w*|paiono|pare|basta|bastano"
    r"|sarebbe\w*)"
    r"(?! (?:\w+ )?(?:stat|passat|trascors|volat|serv|bast|where|when|what|how))(?!\w)(?P<rest>[^.,;:!?\n]*)"
)
_IS = ("is", "are", "è", "sono")
_MY_DEED = re.compile(r"(?<!\w)(?:i|io|i've|we|we've|(?<!to )me|ho|abbiamo|mi|porto|offro|bring)(?!\w)")
_UNTIL = re.compile(
    r"(?<!\w)(?:da|dai|dal|per|for|since|after|dopo|these|the last|the past|gli ultimi) (?:[\w']+ ){0,3}$"
)
# "Eleven years in one shop are …": a stretch of a life, whatever is thought of it.
_SPENT = re.compile(r" (?:in|at|as|on|with|come|da|presso|a|nel\w*|all\w*|fra|tra|between)(?!\w)")
_ONLY_IN = re.compile(r"(?:in|nel|nei|within|over)(?: (?:quei|those|these|questi|gli|the|oltre|quasi|circa))? $")
# A language that was learnt at school, where nobody lists the school for it.
_AT_SCHOOL = re.compile(r" (?:a scuola|alle (?:medie|superiori|elementari)|at school|in school)(?!\w)")
_ARTICLE = re.compile(r"(?<!\w)(?:i|gli|le|the) $")
_LEAD = 70  # code points before a length of time


def claims_nothing(passages: Passages, said: Quantity, passage: Passage) -> bool:
    """Whether a length of time is told of somebody else, of any, or of what is wished, needed or judged."""
    low = passages.low
    begin = max(passage.start, said.start - _LEAD)
    if (
        _OLD.match(low, said.end)
        or _AT_SCHOOL.match(low, said.end)
        or (_AGED.search(low, begin, said.start) and not _OF_WHAT.match(low, said.end))
    ):
        return True
    if any(one.search(low, begin, said.start) for one in (_NEEDED, _MEANT, _ADVERTISED, _OF_AN_AGE)):
        return True
    return holds_of_anybody(low, passage, said) or _is_judged(passages, said, passage)


def holds_of_anybody(low: str, sentence: Span, span: Span) -> bool:
    """Whether a sentence tells before a span what holds of any person or thing of a kind, and nothing of the writer."""
    anybody = _ANYBODY.search(low, sentence.start, span.start)
    return anybody is not None and not cue("reality.own").search(anybody["rest"])


def _is_judged(passages: Passages, said: Quantity, passage: Passage) -> bool:
    """Whether a length of time is what an opinion is about, in a clause that tells no deed of the writer's."""
    low = passages.low
    judged = _JUDGED.match(low, said.end, passage.end)
    if not judged or passage.entries or _MY_DEED.search(judged["of"]) or _MY_DEED.search(judged["rest"]):
        return False
    clause = passages.part(said)
    lead = low[max(clause.start, said.start - _LEAD) : said.start].lstrip()
    spent = not lead and judged["be"] in _IS and _SPENT.match(low, said.end)
    if spent or _UNTIL.match(lead) or _ONLY_IN.match(lead):
        return False
    told = cue("reality.opinion").sub(" ", _ARTICLE.sub("", lead)).rpartition(",")[2].rpartition(" che ")[2]
    return not cue("reality.own").search(told)
