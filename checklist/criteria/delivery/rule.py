"""How `delivery` is judged."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.money import is_amount
from checklist.criteria.teams import SHORT, is_team
from checklist.letter import Letter, once
from checklist.lexicon import regex_lists
from checklist.lexicon.vocabulary import Hit
from checklist.text.segmentation import Span

_SIDES = {
    "money": "budget", "time": "time", "people": "team", "users": "scope", "data": "scope", "machines": "scope",
    "count": "scope", "orders": "scope", "rate": "scope",
}  # fmt: skip
_TITLE = re.compile(r"\s*(?:/ ?\w+ )?(?:manager|manag\w+|coordinat\w+|officer|lead\b|leader|assistant|office)")
_LARGE = frozenset({"build", "migrate", "lead"})
_WORKS = frozenset({"build", "improve", "migrate", "lead", "act"})
_PAST = re.compile(
    r"[\w ]*(?:ed|[aiu]t[oaie]|tt[oaie]|s[soaie][oaie]?|ammo|emmo|immo)|" + regex_lists.pieces("deeds.past")
)
_SUPPORTED = re.compile(
    r"(?<!\w)(?:gestione|delivery|management|coordinamento|realizzazione|conduzione|support\w*|assist\w*"
    r"|partecip\w*|collabor\w*|contribu\w*|helped)(?: \S+){0,3}[ ']$"
)
_OPENING = 10  # code points before the word that heads a headline
_TWO = 2  # sides of a project that make it one delivered
_LASTED = re.compile(r"(?<!\w)(?:over|in|took|lasted|within|durat[oaie]|in soli|in sole|lung[oa]) (?:about |circa )?$")


@once
def projects(letter: Letter) -> list[Span]:
    """Where a project of the candidate's own is named: not in "project manager" or "project management"."""
    return [hit for hit in letter.body_hits("project") if not _TITLE.match(letter.low, hit.end)]


def _sides(letter: Letter, reach: Span) -> dict[str, Span]:
    """Which of budget, time, team and scope a passage gives, and where."""
    sides: dict[str, Span] = {}
    for one in letter.figures_in(reach.start, reach.end):
        if one.kind == "years" and _LASTED.search(letter.low, max(0, one.start - 12), one.start):
            sides.setdefault("time", one)
            continue
        side = "budget" if is_amount(letter, one) else "team" if is_team(letter, one) else _SIDES.get(one.kind)
        if (one.kind == "time" and one.noun in SHORT) or letter.low.endswith((" da ", "\nda "), 0, one.start):
            continue
        if side and letter.own(one) and (side != "budget" or is_amount(letter, one)):
            sides.setdefault(side, one)
    for hit in letter.hits("deadline"):
        if reach.start <= hit.start < reach.end:
            sides.setdefault("time", hit)
    return sides


@criterion("delivery", minimum=2)
def delivery(letter: Letter, needs: Needs) -> Finding:
    """A project delivered with at least two of budget, time, team, scope; fewer, or only named, is partial."""
    named = projects(letter)
    broad = [*named, *letter.body_hits("deliverable")]
    best = max((_told(letter, hit, broad) for hit in _ends(letter)), key=len, default=())
    led = [hit for hit in broad if letter.near("leads", hit, 70, 0) or letter.near("completed", hit, 60, 60)]
    shown = [hit for hit in led if letter.does(hit, 140, 80)] or [hit for hit in named if letter.does(hit, 120, 60)]
    shown = shown or [hit for hit in broad if _SUPPORTED.search(letter.low, max(0, hit.start - 45), hit.start)]
    spans = best or tuple(letter.clause(hit) for hit in shown[:2])
    return finding(len(best) > needs["minimum"], bool(best or shown), spans, "" if len(best) > 1 else "named")


def _ends(letter: Letter) -> list[Hit]:
    """Where a project is told to have ended, or to have been led, or anything was done that is over."""
    hits = [*letter.body_hits("completed"), *letter.body_hits("organised"), *letter.body_hits("led")]
    hits += [hit for hit in letter.body_hits("project") if _headlines(letter, hit)]
    hits += [hit for hit in letter.body_hits("in-time") if len(_sides(letter, letter.sentence_of(hit))) >= _TWO]
    hits += [hit for hit in letter.body_hits("did") if hit.concept in _WORKS and _is_past(letter, hit)]
    timely = letter.body_hits("in-time")
    for hit in letter.body_hits("leads"):
        reach = letter.around(letter.sentence_of(hit), 0, 1)
        if any(reach.start <= one.start < reach.end for one in timely):
            hits.append(hit)
    return [hit for hit in hits if not letter.near("promise", hit, 30, 0)]


def _headlines(letter: Letter, hit: Hit) -> bool:
    """Whether a project opens its sentence as a headline does, with two of its sides: "Rollout su 4 hub, 7 mesi"."""
    sentence = letter.sentence_of(hit)
    return hit.start - sentence.start < _OPENING and len(_sides(letter, sentence)) >= _TWO


def _is_past(letter: Letter, hit: Hit) -> bool:
    """Whether the verb tells of what is over: a past or a participle, and no duty ("mi occupo di", "running")."""
    return bool(_PAST.fullmatch(letter.low, hit.start, hit.end))


def _in_brief(letter: Letter, end: Hit) -> tuple[Span, ...]:
    """Work told with its scope or money and its time in one sentence: "moved 900 boxes over two weekends"."""
    sentence = letter.sentence_of(end)
    large = end.concept in _LARGE or any(sentence.start <= one.start < sentence.end for one in projects(letter))
    sides = _sides(letter, sentence) if large else {}
    if "time" in sides and ("scope" in sides or "budget" in sides):
        return (letter.clause(end), *(letter.clause(one) for one in sides.values()))
    return ()


def _told(letter: Letter, end: Hit, named: list[Span]) -> tuple[Span, ...]:
    """The end of a project with a span for each of budget, time, team and scope told in its passage."""
    sentence = letter.sentence_of(end)
    wide = end.topic in ("completed", "did")
    reach = letter.around(sentence, 3 if end.topic == "completed" else 1, 1) if wide else letter.around(sentence, 0, 1)
    told = (letter.clause(end), *(letter.clause(one) for one in _sides(letter, reach).values()))
    if end.topic == "did" and len(told) < 4:
        return _in_brief(letter, end)
    if end.topic in ("project", "in-time") and len(told) > _TWO:
        return told
    unnamed = end.topic in ("completed", "organised", "did") and len(told) > 2 and letter.does(end, 60, 30)
    return told if unnamed or any(reach.start <= one.start < reach.end for one in named) else ()
