"""A project manager's work: delivery, money, people, methods, tools, risks, results."""

from checklist.checks import Finding, Needs, criterion, finding, named
from checklist.letter import Letter
from checklist.quantities import Figure
from checklist.story import stories
from checklist.text import Span

_SIDES = {
    "money": "budget", "time": "time", "people": "team", "users": "scope", "data": "scope", "machines": "scope", "count": "scope",
    "orders": "scope", "rate": "scope",
}  # fmt: skip
_DEADLINES = (
    "deadline",
    "scadenz",
    "milestone",
    "in tempo",
    "on time",
    "on schedule",
    "entro",
    "nei tempi",
    "anticipo",
    "ritardo",
    "late",
    "ahead of",
    "as planned",
    "come previsto",
)


def _sides(letter: Letter, reach: Span) -> set[str]:
    """Which of budget, time, team and scope a passage gives."""
    sides = {
        _SIDES[one.kind] for one in letter.figures_in(reach.start, reach.end) if one.kind in _SIDES and letter.own(one)
    }
    if any(word in letter.low[reach.start : reach.end] for word in _DEADLINES):
        sides.add("time")
    return sides


@criterion("delivery", minimum=2)
def delivery(letter: Letter, needs: Needs) -> Finding:
    """A project delivered with at least two of budget, time, team, scope; fewer, or only named, is partial."""
    hits = [hit for hit in letter.body_hits("project") if not letter.near("wish", hit, 60, 0)]
    best: tuple[int, Span | None] = (0, None)
    for hit in hits:
        reach = letter.around(letter.sentence_of(hit), 1, 2)
        if not any(reach.start <= one.start < reach.end and letter.own(one) for one in letter.hits("delivered")):
            continue
        sides = len(_sides(letter, reach))
        if sides > best[0]:
            best = (sides, letter.sentence_of(hit))
    done = [hit for hit in hits if letter.near("delivered", hit, 80, 80)]
    spans = [best[1]] if best[1] else [letter.clause(hit) for hit in (done or hits)[:2]]
    return finding(best[0] >= needs["minimum"], bool(hits), spans, "" if best[0] else "named")


@criterion("budget")
def budget(letter: Letter, needs: Needs) -> Finding:
    """A budget managed with its amount; responsibility without one is partial."""
    words = letter.body_hits("budget")
    strict = letter.body_hits("budget-strict")
    amounts = [
        one
        for one in letter.figures
        if one.kind == "money" and not one.per and letter.own(one) and _is_budget(letter, one)
    ]
    for word in strict:
        amounts += [
            one
            for one in letter.figures_in(word.start - 12, word.end + 25)
            if one.kind in ("bare", "count") and one.value >= 10_000
        ]
    spans: list[Span] = [letter.clause(one) for one in amounts[:3]] or [letter.clause(hit) for hit in strict[:2]]
    return finding(
        bool(amounts),
        bool(strict or [hit for hit in words if letter.near("result-word", hit, 30, 30)]),
        spans or [letter.clause(hit) for hit in words[:1]],
    )


def _is_budget(letter: Letter, figure: Figure) -> bool:
    near = letter.near("budget", figure, 70, 50) or letter.near("project", figure, 120, 90)
    saved = letter.low[max(0, figure.start - 30) : figure.end + 20]
    return bool(near) and not any(
        word in saved for word in ("saving", "saved", "risparmi", "restituzione", "multe", "penal")
    )


@criterion("team")
def team(letter: Letter, needs: Needs) -> Finding:
    """The size of the team led; a team without a number is partial."""
    leads = letter.body_hits("lead-people")
    sized = [one for one in letter.figures if one.kind == "people" and letter.own(one) and _is_team(letter, one)]
    groups = [
        hit
        for hit in letter.body_hits("teamwork")
        if letter.low[hit.start : hit.end] in ("team", "teams", "squadra", "gruppo", "squad", "squads")
        and _leads(letter, hit)
    ]
    spans = [letter.clause(one) for one in (sized or groups or leads)[:3]]
    return finding(bool(sized), bool(groups), spans)


def _is_team(letter: Letter, figure: Figure) -> bool:
    return bool(letter.near("lead-people", figure, 70, 60) or letter.near("teamwork", figure, 45, 45)) or _leads(
        letter, figure
    )


def _leads(letter: Letter, span: Span) -> bool:
    return any(one.concept == "lead" and letter.own(one) for one in letter.near("did", span, 70, 40))


@criterion("method")
def method(letter: Letter, needs: Needs) -> Finding:
    """A method in use in a described project; only named, or a practice without the name, is partial."""
    names = [one for one in letter.mentions if one.own and one.technology.category == "method"]
    practice = letter.body_hits("method-practice")
    firm = [
        one
        for one in names
        if one.run < 4
        and one.used
        and (letter.near("method-practice", one, 120, 120) or letter.figures_near(one, 90, 90))
    ]
    firm += [one for one in names if one.run < 3 and letter.near("method-practice", one, 60, 60) and letter.does(one)]
    general = letter.body_hits("method-general")
    spans: list[Span] = [letter.clause(one) for one in firm[:2]] or [*names[:3], *practice[:2]] or [*general[:2]]
    return finding(
        bool(firm),
        bool(names or practice or general),
        spans,
        names=named([one.technology.name for one in names]),
    )


@criterion("certification")
def certification(letter: Letter, needs: Needs) -> Finding:
    """A named certification; one in progress, or the word alone, is partial."""
    held = [one for one in letter.mentions if one.own and one.technology.category == "certification"]
    held += [
        one
        for one in letter.mentions
        if one.own and one.technology.category == "method" and letter.near("cert-level", one, 30, 25)
    ]
    done = [one for one in held if not letter.near("cert-progress", one, 60, 60)]
    words = letter.body_hits("cert-word")
    started = [hit for hit in letter.body_hits("cert-progress") if letter.near("course", hit, 40, 60) or held]
    spans: list[Span] = [*done[:3]] or [letter.clause(one) for one in [*held[:1], *words[:1], *started[:1]]]
    return finding(bool(done), bool(held or words or started), spans)


@criterion("tools")
def tools(letter: Letter, needs: Needs) -> Finding:
    """Planning tools in use in a described project; only named is partial."""
    names = [one for one in letter.mentions if one.own and one.technology.category in ("planning", "office")]
    sheets = letter.body_hits("spreadsheet")
    firm = [one for one in names if one.used and one.run < 3 and not letter.near("knowing", one, 30, 0)]
    general = letter.body_hits("tool-general")
    spans: list[Span] = [letter.clause(one) for one in firm[:2]] or [*names[:3]] or [*sheets[:1], *general[:2]]
    return finding(
        bool(firm),
        bool(names or sheets or general),
        spans,
        names=named([one.technology.name for one in names]),
    )


@criterion("risk")
def risk(letter: Letter, needs: Needs) -> Finding:
    """A risk, issue or change handled, with what was done; risk management in general is partial."""
    words = [
        hit
        for hit in letter.hits("risk")
        if letter.standing(hit) in ("own", "denied", "other") and hit.start >= letter.parts.body.start
    ]
    vague = letter.body_hits("risk-vague")
    firm = [hit for hit in words if not any(hit.touches(one) for one in vague) and _handled(letter, hit)]
    spans = [letter.clause(one) for one in (firm or vague or words)[:3]]
    return finding(bool(firm), bool(words or vague), spans)


def _handled(letter: Letter, hit: Span) -> bool:
    reach = letter.around(letter.sentence_of(hit), 0, 2)
    return any(reach.start <= one.start < reach.end and letter.own(one) for one in letter.hits("did"))


@criterion("stakeholders")
def stakeholders(letter: Letter, needs: Needs) -> Finding:
    """Named kinds of stakeholders and what was done with them; stakeholder management in general is partial."""
    named_ones = letter.functions
    firm = [hit for hit in named_ones if letter.near("share", hit, 80, 80) or letter.does(hit, 60, 0)]
    general = [*letter.body_hits("stakeholder-general"), *named_ones]
    spans = [letter.clause(one) for one in (firm or general)[:3]]
    return finding(bool(firm), bool(general), spans)


@criterion("results")
def results(letter: Letter, needs: Needs) -> Finding:
    """A result with a figure; a result without one is partial."""
    body = letter.parts.body
    firm: list[Span] = [one for one in letter.changes if letter.own(one) and one.start >= body.start]
    words = [
        hit
        for hit in letter.hits("result-word")
        if body.start <= hit.start < body.end and letter.standing(hit) in ("own", "denied")
    ]
    for hit in words:
        firm += [one for one in letter.figures_near(hit, 60, 60) if one.kind not in ("years", "people", "machines")]
    done = [hit for hit in words if letter.does(hit, 120, 80)] or words
    spans = [letter.clause(one) for one in (firm or done)[:3]]
    return finding(
        bool(firm),
        bool(words or [one for one in stories(letter) if one.result]),
        spans or [letter.clause(one.result[0]) for one in stories(letter) if one.result][:1],
    )
