"""Figures that are no claims, though no fact has them: "in half", "two words", "a robot has four"."""

import re
from functools import cache

from checklist.claims.left_alone.unclaimed import claims_nothing
from checklist.claims.measures import Quantity
from checklist.claims.passages import Passages
from checklist.claims.words import concepts, content, cue, table

_ANYBODY = re.compile(r"\W*(?:an?|una?|un'|every|each|ogni|chi|chiunque|anyone|whoever|who)(?!\w)")  # "a robot has…"
_BASE = re.compile(r"(?<!\w)(?:per|every|each|ogni|for every|su ogni) $")  # of a rate: "bookings per hundred visits"
_GRADE = re.compile(r"\w+ su (?P<best>110|100|60|centodieci|cento|sessanta)$")
_BEST = {"centodieci": 110, "cento": 100, "sessanta": 60}
_SHARE = re.compile(r" (?:in|su|out of) ")
_OF = re.compile(r" (?:of|di|dei|delle|degli|del|della|dell)(?!\w)")
_PERIOD = re.compile(r"(?<!\w)(?:in|per|each|every|a|at|da|con|for|over) $")  # before "a quarter", "half", "metà"
_OF_SOME = re.compile(
    r" (?:of (?:them|that(?! \w)|your|those(?! (?:of|in|from) )|these)"
    r"|(?:del|dell|de)\w+ (?:quali|vostr\w)|di loro|dei vostri)(?!\w)"
)
_AIM = re.compile(
    r"(?:to \w+|\w{3,}ing|\w{3,}(?:[aei]r|rr)(?:e|l[oaie]|ne|[mtcv]i)) [^.;:]{3,160}?"
    r"(?<!\w)(?:è|sono|is|are|would|sarebb\w+|sarà|richied\w+|means|takes|vuol dire|mi \w+a)(?! stat\w)(?!\w)"
)  # "Tripling the events is a problem that interests me": a sentence with an infinitive as its subject
_IN_ADVERT = re.compile(r"(?<!\w)(?:annuncio|inserzione|advert\w*|job ad|posting)(?!\w)")
_AGE = re.compile(r"(?<!\w)when i (?:was|turned)(?: (?:nearly|almost|about|just|over|already|only))? $")
_FIXED = ("every other", "a metà", "in half")
# "Half the battle", "metà del lavoro", "half of the information": a manner of speaking.
_HALF_OF = re.compile(
    r"(?:half|metà) (?:of )?(?:the |my |a |this |that |what |del(?:la|le|l'|lo)? ?|dei |di )?"
    r"(?:job|battle|work|story|fun|point|problem|information|truth|answer|art|craft|trade|pleasure|game|secret|task"
    r"|i (?:know|learn\w+|do)|che so|lavoro|opera|battaglia|mestiere|storia|divertimento|problema|informazioni|verità"
    r"|risposta|fatica|arte)(?!\w)"
)
# "Half of Leicester", "metà delle volte", "half of the credit": shares of a place, of occasions, of merit.
_OF_NO_MEASURE = re.compile(
    r" (?:(?:of|di|del|dei)(?: (?:the|that|this|our|your|all|tutt\w|quel|nostr\w|vostr\w))*|d(?:el)?l[aeo]"
    r"(?: (?:nostra|vostra))?|d(?:el)?l'|degli) ?"
    r"(?:time|times|days|cases|occasions|credit|merit|blame|glory|thanks|county|country|province|town|city|village"
    r"|valley|region|world|planet|street|tempo|volte|casi|giorni|occasioni|merit[oi]|colpa|gloria|provincia|città|paese"
    r"|valle|regione|mondo|pianeta|via)(?!\w)"
)
_OF_PLACE = re.compile(r" (?:of|di|d[aei]\w*) ?[A-ZÀ-Ü]")
# "Una piccola API su nove centraline": one thing that is described, and no share.
_ONE_ON = re.compile(
    r"(?:una?|un'|an?) (?:piccol|grand|nuov|semplic|vecchi|small|little|large|simple)\w* [\w-]+ (?:su|in) "
)
_CLOCK_BEFORE = re.compile(r"(?<!\w)(?:alle|dalle|le|entro le|verso le|at|by|until|before|after|from|around) $")
_CLOCK_AFTER = re.compile(
    r" ?(?:del mattino|di mattina|della sera|di sera|di notte|del pomeriggio|in punto|e mezza|in the (?:morning|evening"
    r"|afternoon)|at night|o'clock|a\.?m\.?|p\.?m\.?|sharp)(?!\w)"
)
_DECADE = re.compile(r"(?<!\w)(?:anni|the|early|late) '?$")
_DECADES = re.compile(r"(?:venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta|\d0)(?!\w)")
_BEFORE, _LEAD = 16, 40  # code points before a number
_FEW = 13  # numbers below it are told of the firm in too many ways
_HALF, _TWO = 50.0, 2.0


def is_of_ad(passages: Passages, said: Quantity) -> bool:
    """Whether a figure is the advertisement's: "four hundred parks are ten times what I am used to"."""
    passage = passages.at(said)
    if (
        passage
        and passages.ad.numbers(said)
        and not passages.says("reality.doing", passage.start, passage.end)
        and not passages.names_an_employer(passage)
    ):
        return True  # "Villach three days a week is a train ride that I like"
    if not passages.ad.has(said):
        return False
    clause, part = passages.clause_at(said.start), passages.part(said)
    if _IN_ADVERT.search(passages.low, part.start, said.start):
        return True
    sentence = passage or part
    sought = any(passages.says(name, sentence.start, sentence.end) for name in ("reality.sought", "reality.reader"))
    if sought and not passages.says("reality.own", part.start, said.start) and passages.ad.tells(said):
        return True  # "software for 600 surgeries is what I am looking for"
    if any(
        one is not said
        and one.value == said.value
        and passages.ad.tells(one)
        and part.start <= one.start < part.end
        and not passages.says("reality.own", min(one.start, said.start), max(one.end, said.end))
        for one in passages.quantities
    ):
        return True  # "a hundred courtyards are a hundred first nights"
    other = clause is None or clause.agent not in ("writer", "team")
    daunted = passages.says("reality.daunted", part.start, part.end)
    theirs = said.value < _FEW or passages.ad.tells(said) or (clause is not None and clause.agent == "firm")
    theirs = theirs or any(passages.says("reality.reader", one.start, one.end) for one in (part, sentence))
    return daunted or (other and theirs and not passages.says("reality.ours", part.start, part.end))


def is_claim(passages: Passages, said: Quantity) -> bool:
    """Whether a figure without a fact is a claim at all, and no turn of phrase."""
    clause = passages.clause_at(said.start)
    general = bool(clause and clause.factuality == "general" and _ANYBODY.match(passages.low, clause.start))
    if claims_nothing(passages, said):
        return False
    passage = passages.at(said)
    aim = passage and _AIM.match(passages.low, passage.start, passage.end)
    if aim or said.kind in ("often", "single") or (general and not passages.mine(said)):
        return False
    lead = max(0, said.start - _LEAD)
    if _AGE.search(passages.low, lead, said.start):
        return False
    if said.value in (100, 1000, 10_000) and _BASE.search(passages.low, lead, said.start):
        return False
    if _is_of_no_known_mark(passages, said, lead) or passages.says("figures.aged", lead, said.start):
        return False  # "centouno su centodieci"
    return not _is_of_time(passages.low, said) and _is_measure(passages, said)


def _is_of_no_known_mark(passages: Passages, said: Quantity, lead: int) -> bool:
    """Whether a number is a mark, "centouno su centodieci", and no fact has another one of the same best mark."""
    grade = _GRADE.search(passages.low, lead, said.end)
    best = _BEST.get(grade["best"]) or int(grade["best"]) if grade else 0
    return bool(grade) and not any(one.kind == "mark" and round(100 * one.raw / one.value) == best
                                   for item in passages.dossier.items for one in item.quantities)  # fmt: skip


def _is_measure(passages: Passages, said: Quantity) -> bool:
    """Whether a share or a factor measures anything: "half the battle" does not."""
    if _HALF_OF.match(passages.low, said.start) or _ONE_ON.match(passages.low, said.start):
        return False
    if said.unit == "percent" and said.fuzzy and _is_of_no_measure(passages, said):
        return False
    part = passages.part(said)
    changed = passages.says("figures.change", part.start, part.end)
    if said.unit == "factor" and not said.derived and not cue("figures.multiplied").match(passages.low, said.start):
        return changed and said.value > 1 and not passages.says("reality.daunted", part.start, part.end)
    if said.unit == "percent" and said.fuzzy:
        return not _is_turn_of_phrase(passages, said, told=changed or bool(said.hedge))
    return True


def _is_of_no_measure(passages: Passages, said: Quantity) -> bool:
    """Whether a fraction is one of occasions, of a place or of merit, on which no fact ever says anything."""
    return bool(_OF_NO_MEASURE.match(passages.low, said.end) or _OF_PLACE.match(passages.letter.text, said.end))


def _is_of_time(low: str, said: Quantity) -> bool:
    """Whether a number is an hour of the day or a decade: "le dieci del mattino", "gli anni novanta"."""
    number = re.compile(r"\w+").match(low, said.start)
    if not number:
        return False
    lead = low[max(0, said.start - _BEFORE) : said.start]
    if _CLOCK_BEFORE.search(lead) and _CLOCK_AFTER.match(low, number.end()):
        return True
    return bool(_DECADE.search(lead) and _DECADES.match(low, said.start))


def _is_turn_of_phrase(passages: Passages, said: Quantity, *, told: bool) -> bool:
    """Whether a share is none of anything: "in half", "a metà", "every other week", "fourteen in a quarter"."""
    low = passages.low
    if _OF_SOME.match(low, said.end):
        return True
    rank = said.value == _HALF or low.startswith(("a quarter", "quarter"), said.start)
    if low.startswith(_FIXED, said.start) or (rank and _PERIOD.search(low, max(0, said.start - _BEFORE), said.start)):
        return True
    return (
        not told
        and said.value == _HALF
        and not _OF.match(low, said.end)
        and not _SHARE.search(low, said.start, said.end)
    )


def is_idle(passages: Passages, said: Quantity) -> bool:
    """Whether a small count is one of words, things or times, or of nothing that is named: "we are five"."""
    low = passages.low
    if not said.head and not _OF_SOME.match(low, said.end):
        return True
    things = concepts(said.head) or said.head
    return said.value < _TWO or said.hedge == "about" or bool(things & _of_no_work())


@cache
def _of_no_work() -> frozenset[str]:
    return content(" ".join(table("figures")["of-no-work"]))
