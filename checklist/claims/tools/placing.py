"""Which job a tool is told of, and whether the facts have it of that one."""

import re

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Item
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue
from checklist.text.segmentation import Span

_WORK = ("job", "volunteering", "project")
_NAMED = (*_WORK, "study", "skill", "certificate")
_OVERALL = ("summary", "label")  # of the whole person: they say of no job that the tool was used there
_BY = re.compile(
    r"(?<!\w)(?:in|with|on|over|using|via|through|su|con|tramite|attraverso)"
    r"(?: (?:the|an?|il|lo|la|un|una|quel|that))? ?$"
)
_TAKEN = re.compile(
    r"(?<!\w)(?:us(?:o|a|avo|avamo|avano|ato|iamo|e|ing|ed(?! to))|adott\w+|adopted|introdo\w+"
    r"|introdu\w+|deployed|installed|installat\w"
    r"|port(?:ed|ato)|brought|rolled out|set up|learn(?:ed|t)|imparat\w|knew|conosc\w+|served|servit\w"
    r"|gir\w+|running|ran"
    r"|programm\w+|scri\w+|wr(?:ote|itten)|built|costrui\w+|svilupp\w+|developed|migra\w+)(?!\w)"
)
_NEAR = 30  # code points around a tool in which a verb tells that it was worked with
# What speaks of no job: "I have worked with", "as asked in the advertisement".
_OF_NO_JOB = re.compile(
    r"(?<!\w)(?:lavor(?:o|ato|avo|ando)|work(?:ed|ing)?|(?:come (?:richiest\w|chied\w+|indicat\w)"
    r"|as (?:is |was )?(?:asked|requested|required|you ask))[^.;:]*)(?!\w)"
)
_MORE_OF_NAME = re.compile(r" [A-ZÀ-Ü][a-zà-ù]")


def _is_worked_with_here(passages: Passages, named: Span) -> bool:
    """Whether a name is that of what something was done with; in a list of subjects or a place it is none."""
    low, part = passages.low, passages.part(named)
    if _MORE_OF_NAME.match(passages.letter.text, named.end):
        return False  # "in South Yorkshire"
    if _BY.search(low, part.start, named.start):
        return True
    start, end = max(part.start, named.start - _NEAR), min(part.end, named.end + _NEAR)
    return bool(_TAKEN.search(low, start, named.start) or _TAKEN.search(low, named.end, end))


def placed(passages: Passages, named: Span, passage: Passage, items: list[Item]) -> Claim:
    """Supported, unless the sentence speaks of one job and the facts name the tool for another one alone."""
    facts = passages.dossier.facts
    spoken = passages.entries_of(named)
    if not spoken and cue("reality.back").search(passages.low, passage.start, passage.end):
        spoken = passage.carried  # "I rebuilt it before I left": of the job of the sentence before
    part = passages.part(named)
    tools = [content(passages.low, one.start, one.end) for one in passages.letter.named if one.touches(part)]
    alone = len(tools) == 1
    tools += [content(match[0]) for match in _OF_NO_JOB.finditer(passages.low, passage.start, passage.end)]
    words = passages.around(named) - frozenset().union(*tools)
    lasting = any(one.unit == "time" and part.start <= one.start < part.end for one in passages.quantities)
    if not spoken and not lasting and alone and (job := passages.jobs.told(frozenset(), words)):
        spoken = frozenset([job])
    spoken = spoken or (passages.carried_there(named) if len(tools) <= 1 else frozenset())
    if passages.says("reality.learned", part.start, part.end):
        return supported(named, "technology", items[0].fact)  # one learns elsewhere what the facts have of a job
    thesis = ("study",) if passages.says("reality.thesis", passage.start, passage.end) else ()
    here = {pointer for pointer in spoken if facts[pointer].kind in (*_WORK, *thesis)}
    there = {item.fact.entry for item in items if item.fact.entry or item.fact.kind not in _OVERALL}
    elsewhere = [item for item in items if item.fact.entry and facts[item.fact.entry].kind in _WORK]
    jobs = {pointer for pointer in there if pointer and facts[pointer].kind == "job"}
    plain = len(here) == 1 and not here & there and elsewhere and "" not in there and len(jobs) <= 1
    certified = any(item.fact.kind == "certificate" for item in items)
    if thesis and any(facts[pointer].kind in ("project", "study") for pointer in there if pointer):
        plain = False
    if certified and passages.says("degree.certified", part.start, part.end):
        plain = False
    if plain and all(facts[pointer].kind in _NAMED for pointer in there) and _is_worked_with_here(passages, named):
        return flagged(named, "technology", "technology-elsewhere", elsewhere[0].fact)
    best = max(items, key=lambda item: passages.dossier.shared(passage.keys, item))
    return supported(named, "technology", best.fact)
