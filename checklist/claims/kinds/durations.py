"""How long, and since when: years of work, periods and dates."""

import re
from dataclasses import replace

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Dossier, Item
from checklist.claims.left_alone.lengths import claims_nothing
from checklist.claims.matching.agreement import agrees, is_career
from checklist.claims.matching.dates import dated
from checklist.claims.matching.own_time import told_otherwise
from checklist.claims.matching.periods import gaps, long_enough, periods, within
from checklist.claims.matching.told_of import (
    all_lengths,
    named_for,
    nearest_entries,
    of_a_running_job,
    of_one_employer,
    since_a_study,
    takes_up,
)
from checklist.claims.matching.topics import (
    UNITS,
    WORK,
    Topic,
    akin,
    is_over,
    is_running,
    of_a_field,
    of_a_title,
    of_a_trade,
    of_an_activity,
    of_certificates,
    of_nothing_else,
    of_tools,
)
from checklist.claims.measures import MONTH, YEAR, Quantity
from checklist.claims.measures.lasting import in_all
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.words import content
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span

_YEAR = sieved(r"(?<![\w.,/€$£-])(?P<year>(?:19[6-9]|20[0-4])\d)(?![\w%/]|[.,]\d|-\d)")
_PRESUPPOSED = re.compile(
    r"(?<!\w)in (?:my |the |i |these )?(?:nearly |almost |over |about |more than |quasi |oltre |circa |più di )?$"
)  # "in ten years of analytics I have never…"
_BEFORE, _AFTER, _LEAD = 12, 40, 30  # code points around a length of time or a year
# "an hundred in a year", "a year on this question": no stretch of a career.
_WITHIN = re.compile(r"(?<!\w)(?:in|within|over|entro|nel giro di|nell'arco di|al|all'|per|ogni|every|each) ?$")
_SPENT = re.compile(r"(?<!\w)(?:spent|passat[oa]|trascors[oa]) (?:\w+ )?$")
_MOST = 0.85  # of what is said
_ON = re.compile(r" (?:(?:su|sul|sulla|sui|sulle|sugli|on|over|per|to) (?!a |an |un)|a \w+[aei]r(?:e|l[oaie])(?!\w))")
# What has its own age: "a home-made system of twenty years"; but "a career of twenty years" is the writer's.
_OF_A_THING = re.compile(
    r"(?<!\w)(?:an?|una?) (?:(?!experience|esperienza|career|carriera|total|job|lavor|period|spell|stint|stage|trainee"
    r"|tirocinio|intern|apprentic|apprendist|course|corso|bootcamp|master|degree|doctora|dottorat|contra|parentesi|paus"
    r"|break|gap|role|ruolo|stay|soggiorn|service|servizi|percors|placement|post|space|matter|good|phd|assegno|borsa"
    r"|mission|incarico|collabora)[\w-]+ ){1,3}(?:of|di) $"
)
_OF_COURSE = re.compile(
    r"[ -](?:degree|bachelor|master|diploma|course|contract|programme|project(?! manage)|laurea|corso|path|track"
    r"|curriculum|plan)"
)
_OF_EXPERIENCE = re.compile(r" (?:of|di) (?:\w+ )?(?:experience|esperienza) (?:in|with|con|su|nel\w*|nell')")
_EXPERIENCE = re.compile(r"(?<!\w)(?:experience|esperienza)(?!\w)(?![^.;]*(?:volont|volunt))")
# "At the two-year mark", "a three-year grant"; but "a two-year spell".
_COMPOUND = re.compile(
    r"-(?:year|month)[ -](?!(?:\w+ )?(?:career|experience|stint|spell|stay|tenure|trainee|intern|placement|apprentice"
    r"|break|gap|period|role|job|bootcamp|post|fellow|secondment))"
)
# A study that took so long, whatever else is named: "after a bootcamp of six months", «il dottorato, tre anni».
_STUDIED = re.compile(
    r"(?<!\w)(?:bootcamp|dottorato|doctorate|phd|corso|course|apprenticeship|laurea|degree|magistrale|triennale)"
    r"(?:,| (?:di|of|lasting|durat\w))(?: (?:circa|quasi|oltre|about|almost|nearly|over|some))? $"
)
# "A diploma over three years", and not more than three.
_IN_THE_COURSE_OF = re.compile(
    r"(?<!\w)(?!(?:for|well|just|with|after|spent|have|has|had|got|is|are|was|of|in|now|than|my|our|by|and|or|a|an|the)"
    r" )\w+ over (?:the )?$"
)
_BEGAN = re.compile(r",? (?:i|we|she|he|sono|ero|mi|ho|hanno|mi hanno|sono stat\w)(?!\w)")
_UNTIL = re.compile(r"(?<!\w)(?:after|dopo)(?: (?:about|almost|nearly|circa|quasi))? $")
_NOTICE = 2 * YEAR  # from here on nobody's notice is told, nor when they could begin
_LIFE = 60 * YEAR  # longer than anybody works
_EVERY = re.compile(r"(?<!\w)(?:ogni|every|each) $")


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "duration" of a letter."""
    found = []
    for said in passages.quantities:
        passage = passages.at(said) if is_career(said) else None
        claim = _lasting(passages, said, passage) if passage and _is_claim(passages, said, passage) else None
        found += [claim] if claim else []
    for match in _YEAR.finditer(passages.low):
        claim = dated(passages, Span(match.start(), match.end()), int(match["year"]))
        if claim:
            found.append(claim)
    return found


def _lasting(passages: Passages, said: Quantity, passage: Passage) -> Claim | None:
    if said.hedge == "over" and _IN_THE_COURSE_OF.search(passages.low, passage.start, said.start):
        said = replace(said, hedge="about")
    if takes_up(passages, said):
        again = of_a_running_job(passages, said)
        return supported(said, "duration", again.fact) if again else None
    part = passages.part(said)
    if away := _away(passages, said, part):
        return supported(said, "duration", away.fact)
    return _of_the_clause(passages, said, passage, part)


def _of_the_clause(passages: Passages, said: Quantity, passage: Passage, part: Span) -> Claim | None:
    """The claim of a length of time by what the clause around it tells it of."""
    keys = content(passages.low, part.start, part.end) - content(UNITS)
    told_on = ":" in passages.low[max(0, part.start - 2) : part.start + 1]
    keys = keys if keys & passages.dossier.keys and not told_on else passage.keys - content(UNITS)
    running = is_running(passages, said)
    chunk = content(passages.low, *passages.chunk(said, part)) - content(UNITS)
    if other := told_otherwise(passages.dossier, said, passages.low, chunk, running=running):
        return flagged(said, "duration", "duration-none", other.fact)
    topic = _topic(passages, said, passage)
    spoken = topic.entries if topic.certain else nearest_entries(passages, passage, keys)
    if not topic.certain and passages.says("duration.study", *passages.chunk(said, part)):
        spoken |= {one.pointer for one in passages.dossier.facts.entries("study")}
    item = _told(passages.dossier, said, keys | passage.keys - content(UNITS), spoken)
    item = item or (_among(passages, said, topic) if topic.certain else _computed(passages, said, spoken))
    if not item and _STUDIED.search(passages.low, max(passage.start, said.start - _LEAD), said.start):
        studies = frozenset(one.pointer for one in passages.dossier.facts.entries("study") if one.start)
        item = _among(passages, said, Topic(studies, certain=True))
        if not item and not studies:
            return None
    item = item or since_a_study(passages, said, passage)
    if item:
        return supported(said, "duration", item.fact)
    if said.kind == "single" and _ON.match(passages.low, said.end) and not _is_longer(passages, said, topic):
        return None  # "I spent a year on the archive", within a job of three
    until = _UNTIL.search(passages.low, max(passage.start, said.start - _BEFORE), said.start)
    if until and _BEGAN.match(passages.low, said.end):
        return None  # "after three years I became …": until when something lasted that is not named
    near = next(iter(sorted(spoken)), "")
    return flagged(said, "duration", "duration-none", passages.dossier.facts[near] if near else None)


def _away(passages: Passages, said: Quantity, part: Span) -> Item | None:
    """The job after which the writer was without work for as long as a clause says that they were away."""
    if not passages.says("duration.pause", part.start, part.end):
        return None
    between = next((one for length, one in gaps(passages.dossier) if long_enough(said, length)), None)
    return passages.dossier.item(between) if between else None


def _is_longer(passages: Passages, said: Quantity, topic: Topic) -> bool:
    """Whether a length of time is more than all that it may be told of lasted."""
    lasted = [fact.value for fact, _ in within(passages.dossier, topic.entries)]
    return bool(lasted) and max(lasted) < _MOST * said.value


def _is_claim(passages: Passages, said: Quantity, passage: Passage) -> bool:
    presupposed = bool(
        _PRESUPPOSED.search(passages.low, max(passage.start, said.start - _BEFORE - _BEFORE), said.start)
    )
    arranged = passage.arranges and (said.value < _NOTICE or said.value in passages.ad.values)
    if arranged or said.value > _LIFE or not passages.told(said, denied=presupposed):
        return False
    if _OF_COURSE.match(passages.low, said.end) or _EVERY.search(passages.low, said.start - _BEFORE, said.start):
        return False  # "a three-year degree", "every three months"
    compound = _COMPOUND.search(passages.low, said.start, min(passage.end, said.end + _AFTER))
    if compound or _OF_A_THING.search(passages.low, max(passage.start, said.start - _LEAD - _LEAD), said.start):
        return False
    on = _ON.match(passages.low, said.end) and not _SPENT.search(passages.low, said.start - _LEAD, said.start)
    of_work = passages.low.startswith((" of ", " di "), said.end)  # "over a year of experience"
    if said.kind == "single" and not of_work and (on or _WITHIN.search(passages.low, said.start - 12, said.start)):
        return False
    start, end = max(passage.start, said.start - _BEFORE), min(passage.end, said.end + _AFTER)
    if passages.says("duration.none", start, end) or claims_nothing(passages, said, passage):
        return False
    return passages.mine(said) or bool(passage.entries) or not (passage.reader or said.value in passages.ad.values)


def _told(dossier: Dossier, said: Quantity, keys: frozenset[str], spoken: frozenset[str]) -> Item | None:
    """The fact whose text tells the length of time, or since when."""
    for item in dossier.items:
        elsewhere = spoken and item.fact.entry not in {"", *spoken} and item.fact.kind not in ("skill", "keyword")
        if elsewhere or (not item.shares(keys) and item.fact.entry not in spoken):
            continue
        if any(fact.unit == "time" and agrees(said, fact) for fact in (*item.quantities, *item.derived)):
            return item
        for year in item.years:
            until = (item.fact.end or dossier.facts[item.fact.entry].end) if item.fact.entry else None
            gone = (until.last if until else dossier.today.first) - 12 * year
            since = (Quantity(0, 0, months * MONTH, "time", "time") for months in range(max(1, gone - 11), gone + 1, 5))
            if gone > 0 and any(long_enough(said, one) for one in since):
                return item
    return _of_studies(dossier, said, keys)


def _of_studies(dossier: Dossier, said: Quantity, keys: frozenset[str]) -> Item | None:
    """The first of some studies whose texts give a length of time together: Latin at school and at university."""
    told = [
        (item, one.value)
        for item in dossier.items
        if item.fact.kind == "study" and item.shares(keys)
        for one in item.quantities
        if is_career(one)
    ]
    together = Quantity(0, 0, sum(value for _, value in told), "time", "time")
    return told[0][0] if len(told) > 1 and long_enough(said, together) else None


def _topic(passages: Passages, said: Quantity, passage: Passage) -> Topic:
    """What a length of time is told of in so many words: an employer, a title, a tool, a certificate."""
    start, end = passages.chunk(said, passages.part(said))
    if passages.low.startswith(":", said.end):
        return Topic()  # "twenty years in all: seven as a fitter, …"
    named = named_for(passages, said, passage)
    firm = of_one_employer(passages.dossier, named) if named else named
    if named and in_all(passages.low, start, end) and not passages.names_an_employer(passage):
        firm = akin(passages.dossier, firm)  # "I taught at a school, three years in all"
    told = [firm, of_a_title(passages, said, passages.part(said))]
    studies = passages.says("duration.study", start, end)
    if not studies:
        experience = _OF_EXPERIENCE.match(passages.low, said.end)  # "an Android developer with seven years of … in …"
        told.append(of_tools(passages, said, said.end if experience else start, end))
    certificates = of_certificates(passages, start, end) if not any(told) else frozenset()
    certified = passages.says("degree.certified", start, end) or of_nothing_else(
        passages, said, certificates, start, end
    )
    if certificates and certified:
        told.append(certificates)
    if not any(told) and not studies and len(all_lengths(passages, passage)) == 1:
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
    field = of_a_field(passages, part)
    certified = passages.says("degree.certified", part.start, part.end) or bool(
        of_certificates(passages, *passages.chunk(said, part))
    )
    experience = bool(_EXPERIENCE.search(passages.low, part.start, part.end))
    trade = of_a_trade(passages, said, part)
    over = is_over(passages, said, spoken)
    current = frozenset(fact.pointer for fact in dossier.facts.entries(*WORK) if not fact.end)
    running = bool(current) and is_running(passages, said)
    may = akin(dossier, of_one_employer(dossier, spoken)) - current
    for fact, pointers in within(dossier, may) if over and not trade else periods(dossier):
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
        if running and kinds == {"study"} and not pointers & spoken and all(dossier.facts[one].end for one in pointers):
            continue  # a study that is over
        if (trade and not pointers <= trade) or (running and work and not pointers & current):
            continue
        if field and not pointers <= field and len(field) < len(dossier.spans("job")):
            continue
        if long_enough(said, fact):
            return dossier.item(sorted(pointers & spoken)[0] if pointers & spoken else sorted(pointers)[0])
    return None
