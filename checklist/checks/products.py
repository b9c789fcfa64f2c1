"""A product manager's work: launches, measures, research, choices, people, strategy, data."""

from checklist.checks import Fault, Finding, Findings, Needs, criterion, finding, mistake, named
from checklist.letter import Letter
from checklist.story import stories
from checklist.text import Span

_PLAIN = frozenset(
    {
        "users",
        "utenti",
        "ordini",
        "orders",
        "ticket",
        "tickets",
        "chiamate",
        "ricavi",
        "revenue",
        "fatturato",
        "upgrade",
        "passaggio",
        "trial",
        "paid",
    }
)


@criterion("launches")
def launches(letter: Letter, needs: Needs) -> Finding:
    """A product or feature launched with scope, time or adoption; a launch only named is partial."""
    hits = letter.body_hits("launch")
    firm = []
    for hit in hits:
        reach = letter.around(letter.sentence_of(hit), 0, 1)
        figures = [
            one
            for one in letter.figures_in(reach.start, reach.end)
            if one.kind not in ("years", "people") and letter.own(one)
        ]
        if figures and letter.does(hit, 90, 60):
            firm.append(hit)
    spans = [letter.clause(one) for one in (firm or hits)[:3]]
    return finding(bool(firm), bool(hits), spans)


@criterion("kpi")
def kpi(letter: Letter, needs: Needs) -> Finding:
    """A product measure with its value or change; measures only named are partial."""
    measures = letter.body_hits("kpi")
    firm: list[Span] = []
    for hit in measures:
        sentence = letter.sentence_of(hit)
        changed = [
            one
            for one in letter.changes_in(Span(sentence.start, sentence.end))
            if letter.own(one) and one.kind != "years"
        ]
        plain = letter.low[hit.start : hit.end] in _PLAIN
        valued = (
            []
            if plain
            else [
                one
                for one in letter.figures_near(hit, 45, 45)
                if one.kind in ("percent", "bare", "count", "rate", "users", "data", "money", "factor", "orders")
            ]
        )
        if changed or valued:
            firm.append(hit)
    spans = [letter.clause(one) for one in (firm or measures)[:3]]
    return finding(bool(firm), bool(measures), spans)


@criterion("user-research")
def user_research(letter: Letter, needs: Needs) -> Finding:
    """Research done with its size or kind and what it changed; research in general is partial."""
    hits = letter.body_hits("research")
    firm = []
    for hit in hits:
        reach = letter.around(letter.sentence_of(hit), 0, 2)
        sized = letter.figures_near(hit, 50, 60)
        told = [one for one in letter.hits("insight") if reach.start <= one.start < reach.end]
        if (
            (sized and told)
            or (told and letter.does(hit, 60, 60) and len(told) > 1)
            or (sized and letter.does(hit, 40, 40))
        ):
            firm.append(hit)
    spans = [letter.clause(one) for one in (firm or hits)[:3]]
    return finding(bool(firm), bool(hits), spans)


@criterion("prioritisation")
def prioritisation(letter: Letter, needs: Needs) -> Finding:
    """How choices were made; a roadmap or priorities in general are partial."""
    made = [
        hit
        for hit in letter.hits("choice")
        if letter.standing(hit) in ("own", "denied")
        and hit.start >= letter.parts.body.start
        and len(letter.near("knowing", hit, 40, 0)) == 0
    ]
    firm = [hit for hit in made if letter.does(hit, 160, 160)]
    general = [*letter.body_hits("choice-general"), *made]
    spans = [letter.clause(one) for one in (firm or general)[:3]]
    return finding(bool(firm), bool(general), spans)


@criterion("cross-functional")
def cross_functional(letter: Letter, needs: Needs) -> Finding:
    """Work with named functions and the candidate's part in it; teamwork in general is partial."""
    functions = [hit for hit in letter.functions if hit.concept not in ("client", "hr")]
    firm = [hit for hit in functions if letter.does(hit, 110, 90) or letter.near("share", hit, 80, 80)]
    general = [*functions, *letter.body_hits("teamwork"), *letter.body_hits("stakeholder-general")]
    spans = [letter.clause(one) for one in (firm or general)[:3]]
    return finding(bool(firm), bool(general), spans)


@criterion("strategy")
def strategy(letter: Letter, needs: Needs) -> Finding:
    """Vision, positioning or market reasoning tied to a decision; strategy in general is partial."""
    hits = letter.body_hits("strategy")
    firm = [
        hit
        for hit in hits
        if letter.near("decision", hit, 140, 140) and letter.does(hit, 140, 140) and letter.figures_near(hit, 160, 160)
    ]
    spans = [letter.clause(one) for one in (firm or hits)[:2]]
    return finding(bool(firm), bool(hits), spans)


@criterion("data-literacy")
def data_literacy(letter: Letter, needs: Needs) -> Finding:
    """Data tools in use; only named, or data in general, is partial."""
    tools = [
        one
        for one in letter.mentions
        if one.own and (one.technology.category in ("analytics", "bi") or one.technology.id in ("sql", "python", "r"))
    ]
    firm = [one for one in tools if one.used and one.run < 4]
    general = letter.body_hits("analytics-general")
    spans: list[Span] = (
        [letter.clause(one) for one in firm[:2]] or [*tools[:3]] or [letter.clause(hit) for hit in general[:2]]
    )
    return finding(bool(firm), bool(tools or general), spans, names=named([one.technology.name for one in tools]))


@mistake("feature-factory", minimum=2)
def feature_factory(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Features shipped and no product measure."""
    shipped = [hit for hit in letter.body_hits("launch") if letter.does(hit, 60, 60)]
    missing = "kpi" in findings and findings["kpi"].verdict == "missing"
    return Fault(missing and len(shipped) >= needs["minimum"], tuple(shipped[:3]) if missing else ())


@mistake("project-not-product")
def project_not_product(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Words of delivery only, and no user, measure or choice."""
    words = letter.body_hits("ceremony")
    wanted = [findings[one] for one in ("user-research", "kpi", "prioritisation") if one in findings]
    found = len(words) >= 2 and bool(wanted) and all(one.verdict == "missing" for one in wanted)
    return Fault(found, tuple(words[:3]) if found else ())


@mistake("no-user")
def no_user(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """No research, and no problem of a user described."""
    if "user-research" in findings and findings["user-research"].verdict != "missing":
        return Fault(False)
    body = letter.parts.body
    told = [
        hit for hit in letter.hits("problem") if body.start <= hit.start < body.end and letter.near("user", hit, 90, 90)
    ]
    story = any(one.problem and one.action for one in stories(letter))
    return Fault(not (told and story))


@mistake("ceo-of-product")
def ceo_of_product(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """The worn phrase and its kin."""
    hits = letter.hits("ceo-of-product")
    return Fault(bool(hits), tuple(hits))
