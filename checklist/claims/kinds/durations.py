"""How long, and since when: years of work, periods and dates."""

import re

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Dossier, Item
from checklist.claims.kinds.titles import head
from checklist.claims.matching.agreement import agrees, is_career
from checklist.claims.matching.periods import gaps, long_enough, periods, within
from checklist.claims.matching.topics import (
    WORK,
    Topic,
    is_over,
    of_a_field,
    of_a_title,
    of_a_trade,
    of_an_activity,
    of_certificates,
    of_tools,
    titled_since,
)
from checklist.claims.measures import MONTH, Quantity
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue
from checklist.text.segmentation import Span, fold

_YEAR = re.compile(r"(?<![\w.,/€$£-])(?P<year>(?:19[6-9]|20[0-4])\d)(?![\w%/]|[.,]\d|-\d)")
_SINCE = re.compile(
    r"(?:since|dal|dall'|from|fin dal|a partire dal)(?: (?:the )?(?:\w+ )?(?:of |di |del |dell')?){0,2} ?$"
)
_PRESUPPOSED = re.compile(r"(?<!\w)in (?:my |the |i |these )?$")  # "in ten years of analytics I have never…"
_BEFORE, _AFTER, _LEAD = 12, 40, 30  # code points around a length of time or a year
_UNITS = "anno anni mese mesi settimana settimane giorno giorni year years month months week weeks day days tempo time"
# "an hundred in a year", "a year on this question": no stretch of a career.
_WITHIN = re.compile(r"(?<!\w)(?:in|within|over|entro|nel giro di|nell'arco di|al|all'|per|ogni|every|each) ?$")
_ON = re.compile(r" (?:(?:su|sul|sulla|sui|sulle|sugli|on|over|per|to) (?!a |an |un)|a \w+[aei]r(?:e|l[oaie])(?!\w))")
# What has its own age: "a home-made system of twenty years"; but "a career of twenty years" is the writer's.
_OF_A_THING = re.compile(
    r"(?<!\w)(?:an?|una?) (?:(?!experience|esperienza|career|carriera|total|job|lavor|period|spell|stint|stage|trainee"
    r"|tirocinio|intern|apprentic|apprendist|course|corso|bootcamp|master|degree|doctora|dottorat|contra|parentesi|paus"
    r"|break|gap|role|ruolo|stay|soggiorn|service|servizi|percors|placement|post|space|matter|good|phd|assegno|borsa"
    r"|mission|incarico|collabora)[\w-]+ ){1,3}(?:of|di) $"
)
_OF_COURSE = re.compile(
    r"[ -](?:degree|bachelor|master|diploma|course|contract|programme|project|laurea|corso|path|track|curriculum|plan)"
)
_EXPERIENCE = re.compile(r"(?<!\w)(?:experience|esperienza)(?!\w)(?![^.;]*(?:volont|volunt))")
_TRAINED = re.compile(r"(?<!\w)(?:tirocini|stage|internship|intern |placement|traineeship|apprenticeship)")
_EVERY = re.compile(r"(?<!\w)(?:ogni|every|each) $")


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "duration" of a letter."""
    found = [claim for said in passages.quantities if is_career(said) and (claim := _lasting(passages, said))]
    for match in _YEAR.finditer(passages.low):
        claim = _dated(passages, Span(match.start(), match.end()), int(match["year"]))
        if claim:
            found.append(claim)
    return found


def _lasting(passages: Passages, said: Quantity) -> Claim | None:
    passage = passages.at(said)
    if not passage or not _is_claim(passages, said, passage):
        return None
    part = passages.part(said)
    keys = content(passages.low, part.start, part.end) - content(_UNITS)
    told_on = ":" in passages.low[max(0, part.start - 2) : part.start + 1]
    keys = keys if keys & passages.dossier.keys and not told_on else passage.keys - content(_UNITS)
    topic = _topic(passages, said, passage)
    spoken = topic.entries if topic.certain else _spoken(passages, passage, keys)
    if not topic.certain and passages.says("duration.study", *passages.chunk(said, part)):
        spoken |= {one.pointer for one in passages.dossier.facts.entries("study")}
    item = _told(passages.dossier, said, keys | passage.keys - content(_UNITS), spoken)
    item = item or (_among(passages, said, topic) if topic.certain else _computed(passages, said, spoken))
    if item:
        return supported(said, "duration", item.fact)
    near = next(iter(sorted(spoken)), "")
    return flagged(said, "duration", "duration-none", passages.dossier.facts[near] if near else None)


def _is_claim(passages: Passages, said: Quantity, passage: Passage) -> bool:
    presupposed = bool(_PRESUPPOSED.search(passages.low, max(passage.start, said.start - 6), said.start))
    if passage.arranges or not passages.told(said, denied=presupposed):
        return False
    if _OF_COURSE.match(passages.low, said.end) or _EVERY.search(passages.low, said.start - _BEFORE, said.start):
        return False  # "a three-year degree", "every three months"
    if _OF_A_THING.search(passages.low, max(passage.start, said.start - _LEAD - _LEAD), said.start):
        return False
    single = said.kind == "single"
    if single and (_WITHIN.search(passages.low, said.start - 12, said.start) or _ON.match(passages.low, said.end)):
        return False
    start, end = max(passage.start, said.start - _BEFORE), min(passage.end, said.end + _AFTER)
    if passages.says("duration.none", start, end):
        return False
    return passages.mine(said) or bool(passage.entries) or not (passage.reader or said.value in passages.ad.values)


def _told(dossier: Dossier, said: Quantity, keys: frozenset[str], spoken: frozenset[str]) -> Item | None:
    """The fact whose text tells the length of time, or since when."""
    for item in dossier.items:
        elsewhere = spoken and item.fact.entry not in {"", *spoken} and item.fact.kind not in ("skill", "keyword")
        if elsewhere or (dossier.shared(keys, item) <= 0 and item.fact.entry not in spoken):
            continue
        if any(fact.unit == "time" and agrees(said, fact) for fact in (*item.quantities, *item.derived)):
            return item
        for year in item.years:
            until = (item.fact.end or dossier.facts[item.fact.entry].end) if item.fact.entry else None
            gone = Quantity(0, 0, ((until.last if until else dossier.today.first) - 12 * year) * MONTH, "time", "time")
            if gone.value > 0 and long_enough(said, gone):
                return item
    return None


def _topic(passages: Passages, said: Quantity, passage: Passage) -> Topic:
    """What a length of time is told of in so many words: an employer, a title, a tool, a certificate."""
    start, end = passages.chunk(said, passages.part(said))
    named = _named(passages, said, passage)
    firm = _of_one_employer(passages.dossier, named) if named else named
    told = [firm, of_a_title(passages, said, passages.part(said))]
    studies = passages.says("duration.study", start, end)
    if not studies:
        told.append(of_tools(passages, said, start, end))
    if not any(told) and passages.says("degree.certified", start, end):
        told.append(of_certificates(passages, start, end))
    if not any(told) and not studies and len(_all_lengths(passages, passage)) == 1:
        told.append(of_an_activity(passages, said, start, end))
    entries: frozenset[str] = frozenset()
    for one in told:
        entries = entries & one or entries or one
    return Topic(entries, bool(entries))


def _among(passages: Passages, said: Quantity, topic: Topic) -> Item | None:
    """The first of the entries that a length of time is told of that gives it, alone or together with others."""
    for fact, pointers in within(passages.dossier, topic.entries):
        if long_enough(said, fact):
            return passages.dossier.item(sorted(pointers)[0])
    return None


def _computed(passages: Passages, said: Quantity, spoken: frozenset[str]) -> Item | None:
    """The entry whose dates give the length of time, or the first of several that give it together."""
    dossier, part = passages.dossier, passages.part(said)
    if passages.says("duration.pause", part.start, part.end):
        between = next((one for length, one in gaps(dossier) if long_enough(said, length)), None)
        if between:
            return dossier.item(between)
    field = of_a_field(passages, part)
    certified = passages.says("degree.certified", part.start, part.end) or bool(
        of_certificates(passages, *passages.chunk(said, part))
    )
    experience = bool(_EXPERIENCE.search(passages.low, part.start, part.end))
    trade = of_a_trade(passages, said, part)
    over = is_over(passages, said, spoken)
    for fact, pointers in periods(dossier):
        kinds = {dossier.facts[pointer].kind for pointer in pointers}
        if kinds & {"certificate", "award"} and not (certified or pointers & spoken):
            continue
        if certified and kinds == {"certificate"} and long_enough(said, fact):
            item = dossier.item(next(iter(pointers)))
            if dossier.shared(passages.around(said), item) > 0:
                return item  # "da cinque anni, la certificazione PMP"
        work = kinds <= set(WORK)
        if spoken and not (pointers <= spoken or work):
            continue
        if "volunteering" in kinds and experience:
            continue
        if (trade and not pointers <= trade) or (over and not pointers <= spoken):
            continue
        if field and not pointers <= field and len(field) < len(dossier.spans("job")):
            continue
        if long_enough(said, fact):
            return dossier.item(sorted(pointers & spoken)[0] if pointers & spoken else sorted(pointers)[0])
    return None


def _named(passages: Passages, said: Span, passage: Passage, scope: Span | None = None) -> frozenset[str]:
    """The entries that the sentence names for a length of time, by name and not by what it tells of them."""
    facts = passages.dossier.facts
    told = passages.entries_of(said)
    lasting = _all_lengths(passages, passage)
    if len(lasting) > 1:  # "eight years of testing, five of them at Loch Labs"
        told &= _beside(passages, said, passage, lasting)
    here = told
    clause = scope or passages.clause_at(said.start) or passage
    if _TRAINED.search(passages.low, *passages.chunk(said, passages.part(said))):
        clause = said  # "sei mesi di tirocinio in Comune e un diploma"
    studies = frozenset(pointer for pointer in here if facts[pointer].kind == "study")
    if studies and passages.says("duration.study", clause.start, clause.end):
        names = {facts[pointer].organisation for pointer in studies}
        return studies | {pointer for pointer in here if facts[pointer].organisation in names}
    return here - studies


def _all_lengths(passages: Passages, passage: Passage) -> list[Quantity]:
    return [one for one in passages.quantities if is_career(one) and passage.start <= one.start < passage.end]


def _beside(passages: Passages, said: Span, passage: Passage, lasting: list[Quantity]) -> frozenset[str]:
    """The entries named between the lengths of time around one of several, or in the words before it."""
    low = passages.low
    start = max((one.end for one in lasting if one.end <= said.start), default=passage.start)
    end = min((one.start for one in lasting if one.start >= said.end), default=passage.end)
    return passages.jobs.named(low[start:end]) or passages.jobs.named(low[passage.start : said.start])


def _of_one_employer(dossier: Dossier, entries: frozenset[str]) -> frozenset[str]:
    """Entries with the others of the same employer: who was promoted has been there for both."""
    names = {dossier.facts[pointer].organisation for pointer in entries} - {""}
    same = {fact.pointer for fact in dossier.facts.entries(*WORK) if fact.organisation in names}
    return entries | same


def _spoken(passages: Passages, passage: Passage, keys: frozenset[str]) -> frozenset[str]:
    """The entries that a length of time is told of: those that its sentence shares most with."""
    dossier = passages.dossier
    work = (*WORK, "project")
    return frozenset(
        dossier.speaks_of(keys, *work) or dossier.speaks_of(passage.keys, *work) or dossier.speaks_of(keys)
    )


def _dated(passages: Passages, span: Span, year: int) -> Claim | None:
    passage, low = passages.at(span), passages.low
    if not passage or passage.arranges or not passages.told(span) or year > passages.dossier.today.year:
        return None
    since = bool(_SINCE.search(low[max(0, span.start - _LEAD) : span.start]))
    speaks = passages.speaks(span)
    if not (speaks or since or cue("duration.experience").search(low, passage.start, passage.end)):
        return None
    if year in passages.ad.years and not speaks:
        return None
    part = passages.part(span)
    keys = content(low, part.start, part.end)
    named = _named(passages, span, passage)
    titled = titled_since(passages, span) if since else frozenset()
    if titled:
        return _since_in_the_title(passages, span, year, titled)
    spoken = named or _spoken(passages, passage, keys)
    item = _of_year(passages.dossier, year, since, keys, spoken)
    if not item and (studies := _named(passages, span, passage, scope=passage)):
        item = _of_year(passages.dossier, year, since, keys, studies)
    if not item and since and not named:  # since when somebody has worked, in whatever job
        item = next((passages.dossier.item(one.pointer) for one in passages.dossier.facts.entries(*WORK)
                     if one.start and one.start.year == year), None)  # fmt: skip
    item = item or _of_the_clause(passages, span, year, named)
    if item:
        return supported(span, "duration", item.fact)
    near = next(iter(sorted(spoken)), "")
    fact = passages.dossier.facts[near] if near else None
    return flagged(span, "duration", "date-other" if near else "date-none", fact)


def _since_in_the_title(passages: Passages, span: Span, year: int, titled: frozenset[str]) -> Claim:
    """The claim to have had a title since a year, which is the first of a job of that title, or told by its facts."""
    facts = passages.dossier.facts
    for item in passages.dossier.items:
        start = facts[item.fact.entry].start if item.fact.entry in titled else None
        certified = item.fact.kind == "certificate" and item.fact.start and item.fact.start.year == year
        if certified or (item.fact.entry in titled and (year in item.years or (start and start.year == year))):
            return supported(span, "duration", item.fact)
    return flagged(span, "duration", "date-other", facts[min(titled)])


def _of_the_clause(passages: Passages, span: Span, year: int, named: frozenset[str]) -> Item | None:
    """The entry that began or ended in a year, where the clause around it has a word of that entry."""
    dossier, part = passages.dossier, passages.part(span)
    keys = content(passages.low, part.start, part.end) - dossier.common
    studies = passages.says("duration.study", part.start, part.end)
    start, end = passages.chunk(span, part)
    heads = head(passages.low[start:end])
    kinds = {dossier.facts[pointer].kind for pointer in named}
    for fact in dossier.facts.entries(*WORK, "study", "project"):
        words = kinds <= {"study"} and bool(keys & dossier.by_entry.get(fact.pointer, frozenset()))
        words = words or bool(heads & head(fold(fact.title)))  # "before I became PM in January 2024"
        told = words or (studies and fact.kind == "study")
        if told and year in {one.year for one in (fact.start, fact.end) if one}:
            return dossier.item(fact.pointer)
    return None


def _of_year(dossier: Dossier, year: int, since: bool, keys: frozenset[str], spoken: frozenset[str]) -> Item | None:
    """The fact that has a year: in its text, as its beginning or end, or, unless told as since when, in between."""
    for item in dossier.items:
        if year in item.years and (
            dossier.shared(keys, item) > 0 or item.fact.entry in spoken or not keys & dossier.keys
        ):
            return item
    for item in dossier.items:
        fact = item.fact
        apart = fact.kind in ("certificate", "award", "publication", "project") and dossier.shared(keys, item) > 0
        if not fact.is_entry or (spoken and item.pointer not in spoken and not apart):
            continue
        if year in {one.year for one in (fact.start, fact.end) if one}:
            return item
        if not since and fact.start and fact.start.year <= year <= (fact.end or dossier.today).year:
            return item
    return None
