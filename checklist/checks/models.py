"""Models and experiments: measures with a comparison, production, ways of validating."""

from checklist.checks import Fault, Finding, Findings, Needs, criterion, finding, mistake
from checklist.letter import Letter
from checklist.text import Span

_VALUES = frozenset({"percent", "bare", "count", "factor", "data", "users", "time", "rate", "people"})


def values_near(letter: Letter, span: Span, before: int = 45, after: int = 45) -> list:
    """Figures that can be the value of a measure, near the span in its sentence."""
    sentence = letter.sentence_of(span)
    low, high = max(sentence.start, span.start - before), min(sentence.end, span.end + after)
    return [one for one in letter.figures_in(low, high) if one.kind in _VALUES and one.kind != "years"]


@criterion("model-metrics")
def model_metrics(letter: Letter, needs: Needs) -> Finding:
    """A measure with its value against another value or a change; without a comparison, or only named, partial."""
    measures = letter.body_hits("metric")
    valued = [hit for hit in measures if values_near(letter, hit)]
    compared = []
    for hit in valued:
        sentence = letter.sentence_of(hit)
        changed = [one for one in letter.changes if sentence.start <= one.start < sentence.end]
        if changed or len(values_near(letter, hit, 60, 90)) > 1 or letter.near("comparison", hit, 90, 90):
            compared.append(hit)
    tested = [] if compared else _tested_lift(letter)
    firm = compared or tested
    spans = [letter.clause(one) for one in (firm or valued or measures)[:3]]
    return finding(bool(firm), bool(measures), spans, "value" if valued else "named")


def _tested_lift(letter: Letter) -> list[Span]:
    """Changes told beside an experiment: an online lift is a measure."""
    lifts: list[Span] = []
    for one in letter.changes:
        if letter.own(one) and (letter.near("experiment-firm", one, 160, 160) or letter.near("model", one, 60, 30)):
            lifts.append(one)
    return lifts


@criterion("business-impact")
def business_impact(letter: Letter, needs: Needs) -> Finding:
    """A result for the business with a figure; without one it is partial."""
    firm: list[Span] = []
    for one in letter.changes:
        if (
            letter.own(one)
            and one.start >= letter.parts.body.start
            and (one.kind == "money" or _of_business(letter, one))
        ):
            firm.append(one)
    for figure in letter.figures:
        if (
            figure.kind == "money"
            and letter.own(figure)
            and (letter.near("result-word", figure) or _of_business(letter, figure))
        ):
            firm.append(figure)
    claimed = [hit for hit in letter.body_hits("business") if _improved(letter, hit)]
    spans = [letter.clause(one) for one in (firm or claimed)[:3]]
    return finding(bool(firm), bool(claimed), spans)


def _of_business(letter: Letter, span: Span) -> bool:
    return bool(letter.near("business", span, 90, 60)) and not letter.near("accuracy", span, 25, 25)


def _improved(letter: Letter, hit: Span) -> bool:
    return any(one.concept == "improve" and letter.own(one) for one in letter.near("did", hit, 70, 70)) or bool(
        letter.near("settled", hit, 60, 60)
    )


@criterion("data-scale", minimum=1000)
def data_scale(letter: Letter, needs: Needs) -> Finding:
    """The size of the data; "large datasets" or a small number is partial."""
    sizes = [
        one
        for one in letter.figures
        if letter.own(one) and one.start >= letter.parts.body.start and _is_data(one, needs["minimum"])
    ]
    small = [
        one for one in letter.figures if one.kind in ("data", "users", "orders") and letter.own(one) and one.value >= 20
    ]
    loose = letter.body_hits("big-data")
    spans: list[Span] = [*sizes[:3]] or [*small[:2]] or [*loose[:2]]
    return finding(bool(sizes), bool(small or loose), spans, "" if small else "vague")


def _is_data(one, minimum: int) -> bool:
    if one.kind == "data" and one.noun in (
        "gb",
        "tb",
        "pb",
        "terabyte",
        "terabytes",
        "gigabyte",
        "gigabytes",
        "petabyte",
        "petabytes",
        "features",
        "feature",
    ):
        return True
    return (
        one.kind in ("data", "users", "orders", "rate")
        and one.value >= minimum
        or one.kind == "count"
        and one.value >= 10 * minimum
    )


@criterion("production")
def production(letter: Letter, needs: Needs) -> Finding:
    """A model or pipeline in production, with how; production in general is partial."""
    running = letter.body_hits("in-production")
    how = letter.body_hits("production-how")
    firm = []
    for hit in running:
        sentence = letter.sentence_of(hit)
        beside = [
            one for one in how if abs(letter.sentence_of(one).index - sentence.index) <= 1 and not one.touches(hit)
        ]
        if beside and (
            letter.does(hit, 200, 200)
            or any(letter.does(one, 200, 200) for one in beside)
            or letter.near("in-production", hit, 0, 30)
        ):
            firm.append((hit, beside[0]))
    spans = [letter.clause(one) for pair in firm[:2] for one in pair] or [
        letter.clause(one) for one in (running or how)[:2]
    ]
    return finding(bool(firm), bool(running or [one for one in how if letter.does(one)]), spans)


@criterion("experimentation")
def experimentation(letter: Letter, needs: Needs) -> Finding:
    """Experiments or a stated way of validating in the candidate's own work; only named is partial."""
    hits = letter.body_hits("experiment")
    listed = [hit for hit in hits if len(letter.near("algorithm", hit, 80, 80)) > 4]
    firm = [
        hit for hit in letter.body_hits("experiment-firm") if _run(letter, hit, needs["guide"]) and hit not in listed
    ]
    spans = [letter.clause(one) for one in (firm or hits)[:3]]
    return finding(bool(firm), bool(hits), spans)


def _run(letter: Letter, hit: Span, guide: str) -> bool:
    """Whether an experiment was run: something done, or a result told, in the sentence or the next one."""
    sentence = letter.sentence_of(hit)
    reach = letter.around(sentence, 0, 1)
    figures = [one for one in letter.figures_in(reach.start, reach.end) if one.kind not in ("years", "bare")]
    if guide == "product-manager":
        return bool(figures) and (letter.does(hit, 160, 160) or bool(letter.changes_in(reach)))
    return letter.does(hit, 160, 160) or bool(figures)


@mistake("accuracy-alone")
def accuracy_alone(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Accuracy with a value as the only measure, and nothing to compare it with."""
    measures = [hit for hit in letter.body_hits("metric") if values_near(letter, hit)]
    accuracy = [hit for hit in letter.body_hits("accuracy") if values_near(letter, hit, 30, 30)]
    others = [hit for hit in measures if not any(hit.touches(one) for one in accuracy)]
    found = bool(accuracy) and not others and not any(letter.near("comparison", hit, 60, 60) for hit in accuracy)
    return Fault(found, tuple(letter.clause(hit) for hit in accuracy) if found else ())


@mistake("algorithm-list", minimum=5)
def algorithm_list(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Many algorithms or libraries in one list, with no use shown for any."""
    runs: list[list[Span]] = []
    for hit in letter.hits("algorithm"):
        if runs and hit.start - runs[-1][-1].end <= 40 and letter.sentence_of(hit) == letter.sentence_of(runs[-1][-1]):
            runs[-1].append(hit)
        else:
            runs.append([hit])
    for run in runs:
        names = {letter.low[one.start : one.end] for one in run}
        span = Span(run[0].start, run[-1].end)
        if (
            len(names) >= needs["minimum"]
            and not letter.figures_in(span.start, span.end)
            and letter.standing(run[0]) == "own"
        ):
            return Fault(True, (span,), {"found": len(names)})
    return Fault(False)


@mistake("coursework-only")
def coursework_only(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Courses, bootcamps or Kaggle are all the experience there is."""
    courses = letter.body_hits("course")
    years = [one for one in letter.figures if one.kind == "years" and letter.own(one)]
    return Fault(bool(courses) and not letter.body_hits("work") and not years, tuple(courses[:3]) if courses else ())


@mistake("notebook-only", restates=True)
def notebook_only(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Nothing in production."""
    return Fault("production" in findings and findings["production"].verdict == "missing")


@mistake("no-business", restates=True)
def no_business(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """No result for the business."""
    return Fault("business-impact" in findings and findings["business-impact"].verdict == "missing")
