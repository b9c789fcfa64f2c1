"""Of what a length of time is told: of employers, a title, tools, certificates, an activity, or the whole career."""

import re
from functools import cache
from typing import NamedTuple

from checklist.claims.dossier import Dossier
from checklist.claims.kinds.titles import head, tier
from checklist.claims.measures import Quantity
from checklist.claims.measures.lasting import runs, sums_up
from checklist.claims.passages import Passages
from checklist.claims.words import concepts, content, cue, generic_names, generic_results, table
from checklist.facts import Fact
from checklist.lexicon.technologies import by_id
from checklist.text.segmentation import Span, fold

UNITS = "anno anni mese mesi settimana settimane giorno giorni year years month months week weeks day days tempo time"
WORK = ("job", "volunteering")
_AS = re.compile(
    r"(?: of experience| di esperienza| now| ormai| in tutto| in all"
    r"| (?:in|at|nel|nella|nell'|alla) ?(?:the )?\w+(?: \w+)?)?,?"
    r" (?:(?:i(?:'ve| have)? (?:been|worked as|was)|sono|faccio (?:il|la|l'))"
    r"(?: stat[oa])?(?: an?| un'?| una)?|(?:sempre |always |all )?(?:as an?|come|da)) (?P<title>[^.,;:()]{3,40})"
)
_ALWAYS = re.compile(
    r"(?:sempre|tutti|always|throughout|all of (?:it|them)|the whole time) (?:come|da|as an?)"
    r" (?P<title>[^.,;:()]{3,40})"
)
_BEEN = re.compile(
    r"(?:have been|'ve been|am|was|worked as|ero|sono|sono stat[oa]|(?:faccio|facevo|ho fatto) (?:il|la|l')) ?"
    r"(?:an?|un'?a?)? ?"
    r"(?P<title>(?:(?! (?:e|and|in|nei|nel|nella|at|on|presso|for|da|per) )[a-zà-ù -]){3,40})"
    r"(?: (?:in|nei|nel|nella|at|on|presso) [^.,;:()]{2,30}?)? (?:for|da|per) "
)
_SO = re.compile(r"(?<!\w)(?P<title>[a-zà-ù -]{3,40}?),? lo sono(?: stat[oa])?,? (?:da|per) (?:[\w']+ ){0,3}$")
_AND_A = re.compile(r"(?:,| and|,? then) (?:as )?an? |,? (?:e|poi|e poi) (?:come |da )?")
_TITLED = re.compile(
    r"(?<!\w)(?:sono|sono stat[oa]|am|i'm|been|as|come|ruolo di|role of|faccio (?:il|la|l'))"
    r"(?: an?| un[oa]?| the)? ?(?P<title>[^.,;:()]{3,40})"
)
_SINCE = re.compile(r"(?:since|from|dal|dall'inizio del|fin dal) (?:19|20)\d\d")
_IN_A_TRADE = re.compile(
    r" (?:of |di )?(?:\w+ )??(?:of|in|di|nel|nella|nello|nell'|nei|nelle) ?(?:the )?(?P<what>\w+(?: \w+)?)"
)
_IN_IT_FOR = re.compile(
    r"(?<!\w)(?:been|work\w*|lavor\w+|sono) (?:in|nel|nella|nello|nell'|nei|nelle) ?(?:the )?(?P<what>\w+(?: \w+)?)"
    r",? (?:for|da|per) (?:[\w']+ ){0,3}$"
)
_EXPERIENCED = re.compile(r"esperien|experien")
_WORKS_IN = re.compile(
    r"(?:settore|mondo|campo|ramo|industry|sector|trade) (?:of |del |della |dell'|dei |delle )?(?P<what>\w+)"
)
# What is done in jobs of a title: "in product for five years", "sette anni di gestione di progetti".
_ROLES = {"product": "product", "managing products": "product", "managing projects": "project", "progetti": "project",
          "projects": "project", "prodotto": "product",
          "gestire prodotti": "product", "gestire progetti": "project", "insegnare": "teacher",
          "product management": "product", "project management": "project", "gestione di progetti": "project",
          "gestione progetti": "project", "data science": "scientist", "software development": "developer",
          "backend development": "developer", "software engineering": "developer", "sviluppo software": "developer",
          "sviluppo backend": "developer", "teaching": "teacher", "insegnamento": "teacher",
          "nursing": "nurse"}  # fmt: skip
_DEEDS = {"taught": "teacher", "ho insegnato": "teacher", "insegno": "teacher", "insegnavo": "teacher",
          "nursed": "nurse", "managed products": "product", "managed projects": "project",
          "managing products": "product", "managing projects": "project", "been teaching": "teacher",
          "gestito progetti": "project", "gestisco progetti": "project", "written software": "developer",
          "developed software": "developer"}  # fmt: skip
_DONE = re.compile(rf"(?<!\w)(?P<what>{'|'.join(_DEEDS)}) (?:\w+ ){{0,5}}?(?:for|per|da) (?:\w+ ){{0,2}}$")
_WORKED_IN = re.compile(rf"(?<!\w)(?:in|nel|nella) (?P<what>{'|'.join(_ROLES)}) (?:for|da|since) ")
_OF_WORK = re.compile(
    rf" (?:of|in|di|nei|nel|nella|a|(?:li |l')?ho passat\w a|(?:i )?spent)"
    rf" (?P<what>{'|'.join(_ROLES)})(?! \w+ing)(?!\w)"
)
_NO_FIELD = "experience esperienza development sviluppo years anni work lavoro professional"
_PLAIN = 2  # the tier of a title without a rank
_BACK = re.compile(r"(?<!\w)(?:both|it|them|these|those|entramb\w|li|le|lo|la|l'(?=ho|uso|abbiamo))(?!\w)")
# A field in which somebody has worked, rather than what they have done: "in data for six years".
_FIELD = re.compile(
    r"(?<!\w)(?:lavor\w+|work\w*|been|sono|siamo|stat\w|experience\w*|esperienz\w+|years|anni)"
    r" (?:nell'|(?:in|nel|nell[aoe]|nei|negli|fra|tra|con|with|at|of|di|around|da)(?!\w))"
)
# Verbs, which are told of many things: "i have planned", "porto i manoscritti".
_VERB = re.compile(
    r"(?<!\w)(?:(?:i|we|have|had|been|'ve|ho|abbiamo|avevo) )+(?:\w+ly )?\w+"
    r"|(?<!\w)[a-zà-ù]+(?= (?:il|lo|la|i|gli|le|un|uno|una|the|an) )|(?<!\w)[a-zà-ù]+(?= (?:l|un|gl)')"
)
# Titles of people of all trades, which make two jobs no more alike.
_RANKS = frozenset(["manager", "director", "owner", "coordinator", "consultant", "officer", "supervisor", "intern",
                    "technician"])  # fmt: skip
_ALIKE = 3  # meanings that two jobs share which are akin
_CAPITAL = re.compile(r"(?<=\w )[A-Z][\w+#-]+")  # a name that is no tool of the lexicon
_LABEL = 70  # code points before a sentence in which tools stand that it calls "both" or "them"


class Topic(NamedTuple):
    """The entries that a length of time is told of; `certain` where it can be that of no others."""

    entries: frozenset[str] = frozenset()
    certain: bool = False


def of_tools(passages: Passages, said: Quantity, start: int, end: int) -> frozenset[str]:
    """The jobs in which the tools that stand in a stretch were used; none where the facts name them outside of jobs."""
    named = [one for one in passages.letter.named if start <= one.start < end]
    passage = passages.at(said)
    if not named and passage and _BACK.search(passages.low, start, end):
        before = passages.low.rfind("\n", max(0, passage.start - _LABEL), passage.start) + 1
        near = Span(max(before, passage.start - _LABEL), passage.start)
        named = [one for one in passages.letter.named if one.touches(near)]
    found: frozenset[str] = frozenset()
    for name in _CAPITAL.findall(passages.letter.text[start:end]):
        alone = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
        lines = (item for item in passages.dossier.items if item.fact.kind == "highlight" and alone.search(item.text))
        found |= {item.fact.entry for item in lines if item.fact.entry in passages.jobs.kinds}
    for one in named:
        items = passages.dossier.technologies.get(one.technology.id, ())
        jobs = frozenset(item.fact.entry for item in items if item.fact.entry in passages.jobs.kinds)
        if not jobs or any(item.fact.extras.get("years") for item in items):
            return frozenset()
        found |= jobs | (
            _without_a_language(passages.dossier) if one.technology.category == "language" else frozenset()
        )
    return found


def titled_since(passages: Passages, span: Span) -> frozenset[str]:
    """The jobs with the title that somebody is said to have had since the year at a span; none for all of them."""
    part = passages.part(span)
    start, end = passages.chunk(span, part)
    bare = not content(_SINCE.sub(" ", passages.low[start:end]))  # "Sono product manager da Alfa, dal 2020."
    told = _TITLED.finditer(passages.low, part.start if bare else start, end)
    jobs = (_with_heads(passages, head(match["title"]), tier(match["title"])) for match in told)
    return next((one for one in jobs if one), frozenset())


def _with_heads(passages: Passages, heads: frozenset[str], rank: int) -> frozenset[str]:
    """The jobs whose title has some heads and at least a rank; none for all of them."""
    jobs = {item.pointer: fold(item.fact.title) for item in passages.dossier.items if item.fact.kind in WORK}
    found = frozenset(pointer for pointer, title in jobs.items() if heads and heads <= head(title))
    ranked = frozenset(pointer for pointer in found if rank > _PLAIN and tier(jobs[pointer]) >= rank)
    return ranked or (found if len(found) < len(jobs) else frozenset())


def _without_a_language(dossier: Dossier) -> frozenset[str]:
    """The jobs of developers of which the facts name no programming language, so that it may have been any."""
    named = {
        item.fact.entry
        for item in dossier.items
        if any((one := by_id().get(name)) and one.category == "language" for name in item.technologies)
    }
    jobs = (item.fact for item in dossier.items if item.fact.kind == "job" and item.pointer not in named)
    return frozenset(fact.pointer for fact in jobs if "developer" in head(fold(fact.title)))


def of_nothing_else(passages: Passages, said: Quantity, certificates: frozenset[str], start: int, end: int) -> bool:
    """Whether a stretch tells of certificates and of nothing else: "sono PMP da otto anni"."""
    told = content(passages.low, start, said.start) | content(passages.low, said.end, end)
    written = passages.letter.text[start:end].strip()
    if not any(letter.isupper() for letter in written[1:]):
        return False  # "Cucino da vent'anni", whatever a certificate is called
    known = content(" ".join(fold(passages.dossier.facts[one].title) for one in certificates))
    return bool(told) and told <= known


def of_certificates(passages: Passages, start: int, end: int) -> frozenset[str]:
    """The certificates that a stretch names: "sono PMP da sei anni"."""
    dossier, keys = passages.dossier, content(passages.low, start, end)
    return frozenset(
        one.pointer
        for one in dossier.facts.entries("certificate", "award")
        if keys & content(fold(one.title or one.text)) - dossier.common
    )


def of_a_trade(passages: Passages, said: Quantity, part: Span) -> frozenset[str]:
    """The jobs of the trade that a length of time is told of: "ten years in water"; none for all, and for none."""
    low = passages.low
    match = (
        _IN_A_TRADE.match(low, said.end, part.end)
        or _IN_IT_FOR.search(low, part.start, said.start)
        or _WORKS_IN.search(low, part.start, part.end)
    )
    keys = content(match["what"]) & _trades() if match else frozenset()
    keys |= frozenset(" ".join(table("sectors")[key] for key in keys).split())
    dossier = passages.dossier
    jobs = [one.pointer for one in dossier.facts.entries(*WORK)]
    found = frozenset(one for one in jobs if keys & dossier.by_entry.get(one, frozenset()))
    if match and not found and not _EXPERIENCED.search(match.group()):  # "dodici anni di esperienza nei cantieri"
        named = content(match["what"]) - generic_names()
        found = akin(dossier, frozenset(one for one, known in passages.jobs.kinds.items() if named & known))
    return found if len(found) < len(jobs) else frozenset()


def is_over(passages: Passages, said: Quantity, spoken: frozenset[str]) -> bool:
    """Whether a length of time is told of jobs that are over: "I nursed for fifteen years", «Sei anni in agenzia»."""
    facts = passages.dossier.facts
    if not spoken or not all(facts[one].end and facts[one].kind in WORK for one in spoken):
        return False
    clause = passages.clause_at(said.start) or passages.part(said)
    told = passages.low, clause.start, clause.end
    return not runs(*told, said.start, said.end) and not sums_up(*told)


def is_running(passages: Passages, said: Quantity) -> bool:
    """Whether a length of time is told as that of something that goes on: "da otto anni", "for six years now"."""
    clause = passages.clause_at(said.start) or passages.part(said)
    return runs(passages.low, clause.start, clause.end, said.start, said.end)


@cache
def _trades() -> frozenset[str]:
    return frozenset(table("sectors"))


def of_a_field(passages: Passages, part: Span) -> frozenset[str]:
    """The jobs of a field that "years of … experience" is told of; empty where none is named, or no job is of it."""
    match = cue("duration.field").search(passages.low, part.start, part.end)
    if not match:
        return frozenset()
    keys = content(match.group()) - content(_NO_FIELD)
    jobs = {item.pointer: content(fold(item.fact.title)) for item in passages.dossier.items if item.fact.kind == "job"}
    found = frozenset(pointer for pointer, known in jobs.items() if keys & known)
    heads = frozenset().union(*(head(fold(passages.dossier.facts[one].title)) for one in found)) - _RANKS
    # "Backend development" of a backend engineer and of a Python developer.
    return found | {one for one in jobs if heads & head(fold(passages.dossier.facts[one].title))}


def of_a_title(passages: Passages, said: Quantity, part: Span) -> frozenset[str]:
    """The jobs with the title that a length of time is told of: "six years as a product manager"; none for all."""
    low = passages.low
    match = (
        _AS.match(low, said.end, part.end)
        or _BEEN.search(low, part.start, said.start)
        or _SO.search(low, part.start, said.start)
        or _ALWAYS.search(low, said.end, part.end)
    )
    heads = head(match["title"]) if match else frozenset()
    rank = tier(match["title"]) if match else _PLAIN
    if match and (several := _of_titles(passages, match["title"])):
        return several
    if not heads and (done := _DONE.search(low, part.start, said.start)):
        heads = frozenset([_DEEDS[done["what"]]])
    work = _WORKED_IN.search(low, part.start, said.start) or _OF_WORK.match(low, said.end, part.end)
    heads = heads or (frozenset([_ROLES[work["what"]]]) if work else frozenset())
    return _with_heads(passages, heads, rank)


def _of_titles(passages: Passages, told: str) -> frozenset[str]:
    """The jobs of several titles in a row, each in the words of a fact: "a payroll clerk and a buyer"; else none."""
    jobs = {item.pointer: fold(item.fact.title) for item in passages.dossier.items if item.fact.kind in WORK}
    each = [
        frozenset(pointer for pointer, title in jobs.items() if one.strip() in title)
        for one in (_AND_A.split(told) if _AND_A.search(told) else ())
    ]
    return frozenset().union(*each) if each and all(each) else frozenset()


def of_an_activity(passages: Passages, said: Quantity, start: int, end: int) -> frozenset[str]:
    """The jobs in which was done what a stretch says to have been done for so long; none where several may be meant."""
    dossier, low = passages.dossier, passages.low
    if _FIELD.search(low, start, end):
        return frozenset()
    told = f"{low[start : said.start]} | {low[said.end : end]}"
    written = f"{passages.letter.text[start : said.start]} | {passages.letter.text[said.end : end]}"
    keys = content(_VERB.sub(" ", passages.jobs.unnamed(told, written))) - generic_results()
    jobs = frozenset(dossier.speaks_of(keys - dossier.common, *WORK))
    found = jobs if is_over(passages, said, jobs) else akin(dossier, jobs)
    return found if len(found) < len(passages.jobs.kinds) else frozenset()


def akin(dossier: Dossier, entries: frozenset[str]) -> frozenset[str]:
    """Jobs with those of the same work or trade, in which the same may have been done without a word of it."""
    jobs = dossier.facts.entries(*WORK)
    return entries | {
        other.pointer
        for one in jobs
        if one.pointer in entries
        for other in jobs
        if other.pointer not in entries and _alike(dossier, one, other)
    }


def _alike(dossier: Dossier, one: Fact, other: Fact) -> bool:
    if (head(fold(one.title)) & head(fold(other.title))) - _RANKS:
        return True
    shared = concepts(dossier.by_entry.get(one.pointer, ())) & concepts(dossier.by_entry.get(other.pointer, ()))
    if one.organisation == other.organisation:
        shared -= content(fold(one.organisation))
    return len(shared) >= _ALIKE or bool(shared & _trades())
