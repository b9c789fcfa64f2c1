"""The entries that a length of time or a year is told of: those that its sentence names, or shares most with."""

import re

from checklist.claims.dossier import Dossier, Item
from checklist.claims.matching.agreement import agrees, is_career
from checklist.claims.matching.periods import long_enough, within
from checklist.claims.matching.topics import WORK
from checklist.claims.measures import MONTH, Quantity
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.tools.unclaimed import is_place
from checklist.text.segmentation import Span

# What a length of time is made of: "seven years, most of them at a telecom, the rest at an insurer".
_SPREAD = re.compile(
    r"(?:,|:|;| -| –) ?(?:most|some|half|part|many|the (?:first|last|rest|other)|first|at first|between|prima|i primi"
    r"|gli ultimi|la maggior parte|quasi tutti|metà|una parte|di cui|fra|tra|divisi|split)(?!\w)"
)
# Where another time begins: "I have worked in IT for sixteen years, and since 2019 I manage projects at Alfa".
_ANOTHER_TIME = re.compile(
    r",? (?:e|ed|and|ma|but) (?=(?:dal|dall'|since|from|nel|in) ?(?:\w+ )?(?:19|20)\d\d"
    r"|da (?:[\w']+ ){1,4}?[a-z]{3,}o(?!\w))"
    r"|, (?=(?:dapprima|prima (?:da|in|per|presso|come|al\w*|nel\w*)|first (?:at|in|with|for|as)|before that|indi"
    r"|(?:dopo|after|following) (?:un'esperienza|una parentesi|(?:an? )?(?:experience|stint|spell)"
    r"|[^.,;:]{0,24}\b(?:ann[oi]|years?|mesi|months?)))(?!\w))"
)
# "Before these three years I worked at the town hall": those that were told before.
_THESE = re.compile(r"(?<!\w)(?:questi|queste|these|those)(?: last| ultimi| ultime)? $")
_LEAD = 16  # code points before a length of time
_AFTER = re.compile(r"(?<!\w)(?:after|dopo)(?: (?:about|almost|nearly|over|more than|circa|quasi|oltre|più di))? $")
_GRADUATED = re.compile(r"(?<!\w)(?:graduat\w+|degree|laure\w+|diplom\w+)(?!\w)")
_COURSE = re.compile(r"(?<!\w)(?:cors[oi]|courses?|bootcamp|master|programmes?)(?!\w)")
_TRAINED = re.compile(r"(?<!\w)(?:tirocini|stage|internship|intern |placement|traineeship|apprenticeship)")


def named_for(passages: Passages, said: Span, passage: Passage, scope: Span | None = None) -> frozenset[str]:
    """The entries that the sentence names for a length of time, by name and not by what it tells of them."""
    facts = passages.dossier.facts
    told = frozenset(one for one in passages.entries_of(said) if not _is_named_by_its_town(passages, one, passage))
    lasting = all_lengths(passages, passage)
    if len(lasting) > 1:  # "eight years of testing, five of them at Loch Labs"
        told &= _beside(passages, said, passage, lasting)
    elif spread := _SPREAD.search(passages.low, said.end, passage.end):
        told &= passages.jobs.named(passages.low[passage.start : spread.start()])
    if told and (cuts := list(_ANOTHER_TIME.finditer(passages.low, passage.start, passage.end))):
        start = max((one.end() for one in cuts if one.end() <= said.start), default=passage.start)
        end = min((one.start() for one in cuts if one.start() >= said.end), default=passage.end)
        told &= passages.jobs.named(passages.low[start:end], passages.letter.text[start:end])
    studies = frozenset(pointer for pointer in told if facts[pointer].kind == "study")
    if not studies:
        return told
    clause = scope or passages.clause_at(said.start) or passage
    if _TRAINED.search(passages.low, *passages.chunk(said, passages.part(said))):
        clause = said  # "sei mesi di tirocinio in Comune e un diploma"
    if passages.says("duration.study", clause.start, clause.end):
        names = {facts[pointer].organisation for pointer in studies}
        return studies | {pointer for pointer in told if facts[pointer].organisation in names}
    return told - studies


def _is_named_by_its_town(passages: Passages, entry: str, passage: Passage) -> bool:
    """Whether a sentence has nothing of an entry's name but its town: "Edinburgh" of "City of Edinburgh Museums"."""
    low = passages.low[passage.start : passage.end]
    found = [one[0] for pattern, pointer in passages.jobs.names if pointer == entry for one in pattern.finditer(low)]
    return bool(found) and all(is_place(one) for one in found) and not any(" " in one for one in found)


def all_lengths(passages: Passages, passage: Passage) -> list[Quantity]:
    return [one for one in passages.quantities if is_career(one) and passage.start <= one.start < passage.end]


def _beside(passages: Passages, said: Span, passage: Passage, lasting: list[Quantity]) -> frozenset[str]:
    """The entries named between the lengths of time around one of several, or in the words before it."""
    low = passages.low
    start = max((one.end for one in lasting if one.end <= said.start), default=passage.start)
    end = min((one.start for one in lasting if one.start >= said.end), default=passage.end)
    return passages.jobs.named(low[start:end]) or passages.jobs.named(low[passage.start : said.start])


def of_one_employer(dossier: Dossier, entries: frozenset[str]) -> frozenset[str]:
    """Entries with the others of the same employer: who was promoted has been there for both."""
    names = {dossier.facts[pointer].organisation for pointer in entries} - {""}
    same = {fact.pointer for fact in dossier.facts.entries(*WORK) if fact.organisation in names}
    return entries | same


def nearest_entries(passages: Passages, passage: Passage, keys: frozenset[str]) -> frozenset[str]:
    """The entries that a length of time is told of: those that its sentence shares most with."""
    dossier = passages.dossier
    work = (*WORK, "project")
    return frozenset(
        dossier.speaks_of(keys, *work) or dossier.speaks_of(passage.keys, *work) or dossier.speaks_of(keys)
    )


def takes_up(passages: Passages, said: Quantity) -> bool:
    """Whether a length of time takes up what was told: "before these three years"."""
    return bool(_THESE.search(passages.low, max(0, said.start - _LEAD), said.start))


def since_a_study(passages: Passages, said: Quantity, passage: Passage) -> Item | None:
    """The study that ended so long ago, or the course that took so long by its own words, where a sentence tells it."""
    low, dossier = passages.low, passages.dossier
    studies = [one for one in dossier.items if one.fact.kind in ("study", "course")]
    after = _AFTER.search(low, max(passage.start, said.start - _LEAD), said.start)
    if after and _GRADUATED.search(low, passage.start, said.start):
        for item in studies:
            gone = dossier.today.first - item.fact.end.first if item.fact.end else 0
            if gone > 0 and long_enough(said, Quantity(0, 0, gone * MONTH, "time", "time")):
                return item
    if not _COURSE.search(low, *passages.chunk(said, passages.part(said))):
        return None
    return next((one for one in studies if _COURSE.search(one.low)
                 and any(fact.unit == "time" and agrees(said, fact) for fact in one.quantities)), None)  # fmt: skip


def of_a_running_job(passages: Passages, said: Quantity) -> Item | None:
    """The job that goes on and has lasted as long as is said."""
    dossier = passages.dossier
    running = frozenset(one.pointer for one in dossier.facts.entries(*WORK) if not one.end)
    lengths = within(dossier, running)
    return next((dossier.item(min(pointers)) for fact, pointers in lengths if long_enough(said, fact)), None)
