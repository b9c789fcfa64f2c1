"""People and units that the letter says to lead: somebody who led none by the facts did not."""

import re

from checklist.claims.claim import Claim, flagged
from checklist.claims.dossier import Item
from checklist.claims.kinds.titles import head, name_of, tier
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue
from checklist.text.segmentation import Span

_AFTER, _BEFORE = 48, 60  # code points after "I led" in which those who are led stand, and before "report to me"
_LEADS, _PLAIN = 4, 2  # tiers of titles
_WORKS = frozenset({"product", "project"})  # what such managers manage is no people
_STAFFED = re.compile(
    r"(?:average |small )?(?:team|squadra|gruppo|group) (?:of|di|da) \d+(?: \w+)?\W*(?:,|;|$)"
)  # of whom somebody is one
_TEAM = re.compile(
    r"(?:\w+ )?(?:team|squad|squadra|gruppo|group|staff|crew|brigat\w|équipe|personale|reparto|line[- ]manag\w+)(?!\w)"
)
_OF_WORK = re.compile(
    r"(?:product|project|programme|program|account|category|community|marketing|data) manage(?:r|rs|ment)(?!\w)"
)
_DIRECTS = re.compile(r"dirig|(?:ho |l'ho )dirett|i (?:\w+ )?(?:head|direct)(?:ed)?$")
_HEADS = frozenset({"manager", "director", "owner", "coordinator"})


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "title" that are people or units led, where no fact knows of any."""
    found, low = [], passages.low
    for match in passages.spot("share.heading"):
        span = Span(match.start(), match.end())
        passage = passages.at(span)
        if not passage or not passages.told(span) or passage.arranges:
            continue
        part = passages.part(span)
        to_me = bool(cue("share.to-me").fullmatch(match.group()))
        if not to_me and cue("share.shared").search(low, part.start, span.start):
            continue
        start, end = (max(part.start, span.start - _BEFORE), span.start) if to_me else (span.end, span.end + _AFTER)
        told = low[start : min(end, part.end)] if not to_me else low[start:end]
        told = told if to_me else cue("share.stop").split(told)[0]
        people, unit = cue("share.people").search(told), cue("share.units").search(told)
        now = bool(cue("title.running").fullmatch(match.group()))
        strong = not (people or unit) and bool(_DIRECTS.match(match.group())) and bool(content(told))
        meant = content(told if people or not unit else unit.group())
        if (people or unit or strong) and not _leads(passages, meant, people=bool(people), now=now):
            found.append(flagged(Span(min(start, span.start), max(start + len(told), span.end)), "title", "title-none"))
    return found


def _leads(passages: Passages, keys: frozenset[str], *, people: bool, now: bool) -> bool:
    """Whether a fact says that the writer leads people, or the unit that some words mean; `now` for a running job."""
    facts = passages.dossier.facts
    over = {one.pointer for one in facts.entries("job", "volunteering", "project") if one.end} if now else set()
    items = [item for item in passages.dossier.items if item.fact.entry not in over]
    titled = [item for item in items if item.fact.kind in ("job", "volunteering", "role", "label", "project")]
    own = [item for item in titled if keys & item.keys] or titled
    if any(_is_title_of_a_leader(name_of(item)) for item in own):
        return True
    titles = {item.pointer: head(name_of(item)) for item in titled}
    return any(_tells_of_leading(item, keys, people, titles) for item in items if item not in titled)


def _is_title_of_a_leader(name: str) -> bool:
    rank, heads = tier(name), head(name)
    if rank >= _LEADS:
        return True
    return rank >= _PLAIN and bool(heads & _HEADS) and not heads & _WORKS


def _tells_of_leading(item: Item, keys: frozenset[str], people: bool, titles: dict[str, frozenset[str]]) -> bool:
    if item.modest or item.fact.kind in ("skill", "keyword", "language") or cue("title.others").search(item.low):
        return False
    low = _OF_WORK.sub(" ", item.low)
    those = cue("share.people").search(low)
    if cue("share.leads").search(low) and ((people and those) or keys & item.keys):
        return True
    if not _TEAM.match(item.low):
        people = False  # "affiancamento di 2 analisti" tells of no leading
    staffed = _STAFFED.match(item.low) and not titles.get(item.fact.entry, frozenset()) & (_HEADS | _WORKS)
    counted = people and any(one.unit == "count" for one in item.quantities) and not staffed
    return bool(those and counted and not cue("share.beside").search(low[: those.end()]))
