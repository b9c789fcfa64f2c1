"""A project manager's work: delivery, money, people and results."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.effects import claimed_effects, effects
from checklist.criteria.project_money import is_amount
from checklist.criteria.project_team import SHORT, is_team
from checklist.criteria.statements import in_row
from checklist.detect.figures.changes import Change
from checklist.detect.figures.quantities import Figure
from checklist.detect.problem_mentions import is_told
from checklist.detect.stories import Trade, stories
from checklist.letter import Letter, once
from checklist.lexicon import regex_lists
from checklist.lexicon.vocabulary import Hit
from checklist.text.segmentation import Span
from checklist.text.spans import meets

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
_CLOSE = 45  # code points between the two figures of a change that is told in one breath
_CURRENCIES = frozenset(
    {"euro", "eur", "€", "$", "£", "usd", "dollars", "dollari", "pounds", "sterline", "chf", "franchi"}
)
_SUPPORTED = re.compile(
    r"(?<!\w)(?:gestione|delivery|management|coordinamento|realizzazione|conduzione|support\w*|assist\w*"
    r"|partecip\w*|collabor\w*|contribu\w*|helped)(?: \S+){0,3}[ ']$"
)
_OPENING = 10  # code points before the word that heads a headline
_TWO = 2  # sides of a project that make it one delivered
_LASTED = re.compile(r"(?<!\w)(?:over|in|took|lasted|within|durat[oaie]|in soli|in sole|lung[oa]) (?:about |circa )?$")
_AGREED = re.compile(
    r" (?:(?:pattuit|concordat|previst|promess|stabilit)[ie]|(?:we had )?(?:agreed|promised|planned))(?!\w)"
)
_INSIDE = re.compile(r"(?<!\w)(?:nei|nelle|entro (?:i|le)|in the|within the) $")
_AGREED_EN = re.compile(r"(?<!\w)(?:in|within) the (?:agreed|promised|planned) $")
_EARLY = regex_lists.words("managers.early")
_PLEASED = re.compile(
    r"(?:un |a |great |big |grande )?success|renew|rinnov|content|soddisf|satisf|apprezz|apprec|went (?:well"
    r"|smooth)|andat|buon|good|ottim|complim|pleased|happy|grate"
)


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


@criterion("results", flags={"named_effects": 0})
def results(letter: Letter, needs: Needs) -> Finding:
    """A result with a figure; a result without one is partial, a promise of duty is none."""
    body = letter.parts.body
    firm: list[Span] = [one for one in letter.changes if body.start <= one.start < body.end and _measured(letter, one)]
    words = [
        hit
        for topic in ("in-time", "result-word")
        for hit in letter.hits(topic)
        if body.start <= hit.start < body.end and letter.standing(hit) in ("own", "denied", "other")
    ]
    words = [hit for hit in words if not letter.near("promise", hit, 45, 25)]
    valued = [hit for hit in words if _valued(letter, hit)]
    firm += [letter.clause(hit) for hit in valued]
    firm += _against_plan(letter)
    firm += [
        letter.clause(one) for one in letter.figures
        if one.kind == "time" and letter.own(one)
        and (_EARLY.match(letter.low, one.number_end + 1) or _as_agreed(letter, one))
        and letter.near("completed", one, 60, 10)
    ]  # fmt: skip
    if needs["named_effects"]:
        words = [hit for hit in words if not in_row(letter, hit)]
        firm += effects(letter)
    told: list[Span] = [
        hit for hit in words
        if letter.does(hit, 120, 80) or letter.near("completed", hit, 60, 30) or _after_work(letter, hit)
    ]  # fmt: skip
    told += [hit for hit in words if _PLEASED.match(letter.low, hit.start) and is_told(letter, hit)]
    if needs["named_effects"]:
        told += claimed_effects(letter)
    ended = [one.result[0] for one in stories(letter) if one.result and one.action]
    spans = [letter.clause(one) for one in (firm or told)[:4]] or [letter.clause(one) for one in ended[:1]]
    return finding(bool(firm), bool(told or ended), spans, "effect" if needs["named_effects"] else "")


def _as_agreed(letter: Letter, time: Figure) -> bool:
    """Whether the time is the one agreed: "nei nove mesi pattuiti", "within the agreed nine months"."""
    before = letter.low[max(0, time.start - 40) : time.start]
    return bool(_AGREED.match(letter.low, time.end) and _INSIDE.search(before)) or bool(_AGREED_EN.search(before))


def _after_work(letter: Letter, hit: Span) -> bool:
    """Whether the sentence before tells of work done, and this one how it was taken or came out."""
    sentence = letter.sentence_of(hit)
    reach = letter.around(sentence, 1, 0)
    return any(reach.start <= one.start < sentence.end and letter.own(one) for one in letter.hits("did"))


def _measured(letter: Letter, change: Change) -> bool:
    """Whether a change is the candidate's and told in one breath."""
    if not letter.own(change) or change.kind in ("years", "people") or change.how == "halved":
        return False
    if change.before and change.after and change.how == "from-to":
        early, late = sorted((change.before, change.after))
        return late.start - early.end <= _CLOSE or change.kind not in ("bare", "count")
    return True


def _valued(letter: Letter, hit: Span) -> bool:
    """Whether a figure of the result stands beside its word."""
    for one in letter.figures_near(hit, 40, 40):
        shares = (
            letter.low[one.end : one.end + 12]
            .lstrip()
            .startswith(("del budget", "of the budget", "del fattur", "dei soldi"))
        )
        if (
            letter.own(one)
            and not shares
            and one.kind in ("percent", "money", "factor", "time", "count", "users", "orders")
        ):
            return one.kind == "percent" or one.value != 1
    return False


def _against_plan(letter: Letter) -> list[Span]:
    """Figures beside what had been planned: "in 41 giorni", where 45 had been foreseen."""
    found: list[Span] = []
    for hit in letter.body_hits("plan-word"):
        sentence = letter.sentence_of(hit)
        inside = [one for one in letter.figures_in(sentence.start, sentence.end) if one.kind not in ("years", "bare")]
        if len(inside) > 1 and letter.figures_near(hit, 25, 25):
            found.append(Span(inside[0].start, max(one.end for one in inside[:2])))
    for hit in letter.body_hits("completed"):
        for one in letter.figures_near(hit, 0, 40):
            told = letter.low[hit.end : one.start].strip()
            if one.kind == "time" and told in ("in", "in just", "in soli", "in sole", "within", "with"):
                found.append(Span(hit.start, one.end))
    return found


def project_trade(letter: Letter) -> Trade:
    """What makes a story in a project manager's letter: risks, plans changed, dates kept."""
    told = ("own", "denied", "other")
    risks = tuple(
        hit for hit in letter.hits("risk") if letter.standing(hit) in told and not letter.near("knowing", hit, 45, 0)
    )
    vague = letter.hits("risk-vague")
    risks = tuple(hit for hit in risks if not meets(vague, hit))
    kept = [
        hit
        for hit in letter.hits("in-time")
        if letter.standing(hit) in told and not letter.near("promise", hit, 45, 25)
    ]
    valued = [hit for hit in kept if _valued(letter, hit)]
    done = letter.body_hits("completed")
    return Trade(risks, tuple(letter.body_hits("handled")), (*valued, *_against_plan(letter)), (*kept, *done))
