"""Models and experiments: measures with a comparison, the size of the data, production, ways of validating."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.product_research import experiments
from checklist.detect.figures.changes import Change
from checklist.detect.figures.quantities import Figure
from checklist.detect.technologies.mentions import Mention
from checklist.letter import Letter
from checklist.lexicon.lists import uses
from checklist.lexicon.regex_lists import either
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_VALUES = frozenset({"percent", "bare", "count", "factor", "data", "users", "time", "rate", "people"})
_RANDOM = Sieve(either("data.random"))
_HELD = Sieve(either("data.held"))
_RECURS = Sieve(either("data.recurs"))
_MATCHED = re.compile(r"appai|punteggio di prop|propens|matched|case-|caso-")  # no experiment, though a way to know
_REACHED = Sieve(either("data.reached"))
_COMPARING = Sieve(either("data.comparing"))
_OPERATIONS = frozenset({"container", "orchestration", "ci-cd", "iac", "monitoring"})
_PLACES = re.compile(
    r"negozi\w?|stores?|shops?|punti|sedi|sites?|filiali|branches|mercati|markets|paesi|countries|comuni"
)
_NO_DATA = re.compile(r"worth|budget|dell?[aei]?|degli|of|the")
_SIZES = re.compile(r"[kmgtp]b|giga(?:bytes?)?|tera(?:bytes?)?|petabytes?|features?|variabili|variables")
_MONEY = re.compile(r"(?:aud|usd|eur|chf|gbp|inr|ngn)\s?$")


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end())


def values_near(letter: Letter, span: Span, before: int = 45, after: int = 45) -> list[Figure]:
    """Figures that can be the value of a measure, near the span in its sentence."""
    sentence = letter.sentence_of(span)
    low, high = max(sentence.start, span.start - before), min(sentence.end, span.end + after)
    return [one for one in letter.figures_in(low, high) if one.kind in _VALUES]


def measures(letter: Letter) -> list[Span]:
    """Model measures that the letter names, leaving out names of models that hold the name of a measure."""
    models = letter.hits("metric-model")
    weak = {(hit.start, hit.end) for hit in letter.hits("metric-weak")}
    return [
        hit for hit in letter.body_hits("metric")
        if not meets(models, hit)
        and ((hit.start, hit.end) not in weak or values_near(letter, hit))
    ]  # fmt: skip


def _change_near(letter: Letter, hit: Span) -> Change | None:
    """A change told of the measure: in its sentence, from 60 code points before it to 90 after."""
    sentence = letter.sentence_of(hit)
    low, high = max(sentence.start, hit.start - 60), min(sentence.end, hit.end + 90)
    return next((one for one in letter.changes if one.end > low and one.start < high and sentence.touches(one)), None)


def compared(letter: Letter, hit: Span) -> bool:
    """Whether the value of a measure stands beside another value, a baseline or its change.

    A share by which accuracy grew says neither from where nor to where, so it needs a word of comparison.
    """
    worded = bool(letter.near("comparison", hit, 90, 90))
    change = _change_near(letter, hit)
    if change is not None and change.how == "share" and meets(letter.hits("accuracy"), hit):
        return worded
    return worded or change is not None or _two_values(letter, hit)


def _two_values(letter: Letter, hit: Span) -> bool:
    near = [one for one in values_near(letter, hit, 60, 90) if one.kind in ("percent", "bare")]
    return any(one.kind == other.kind for place, one in enumerate(near) for other in near[place + 1 :])


@criterion("model-metrics", technical=True)
def model_metrics(letter: Letter, needs: Needs) -> Finding:
    """A measure with its value against another value or a change; without a comparison, or only named, partial."""
    named = measures(letter)
    valued = [hit for hit in named if values_near(letter, hit)]
    firm: list[Span] = [_with_value(letter, hit) for hit in valued if compared(letter, hit)] + _tested_lift(letter)
    spans = firm[:4] or [letter.clause(one) for one in (valued or named)[:3]]
    return finding(bool(firm), bool(named), spans, "value" if valued else "named")


def _with_value(letter: Letter, hit: Span) -> Span:
    """The clause of the measure, drawn out to the change or the value that it has."""
    clause = letter.clause(hit)
    held = _change_near(letter, hit) or min(values_near(letter, hit), key=lambda one: abs(one.start - hit.end))
    return Span(min(clause.start, held.start), max(clause.end, held.end))


def _tested_lift(letter: Letter) -> list[Span]:
    """Changes told beside an experiment, or in the sentence after it: an online lift is a measure."""
    lifts: list[Span] = []
    trials = [hit for hit in letter.body_hits("experiment-firm") if not _MATCHED.match(letter.low, hit.start)]
    signed = [one for one in letter.figures if one.kind in ("percent", "users", "count") and _signed(letter, one)]
    for one in sorted([*(change for change in letter.changes if change.kind != "money"), *signed]):
        if not letter.own(one):
            continue
        reach = letter.around(letter.sentence_of(one), 1, 1)
        if any(reach.start <= hit.start < reach.end for hit in trials):
            lifts.append(letter.clause(one))
    return lifts


def _signed(letter: Letter, one: Figure) -> bool:
    return letter.low[one.start : one.start + 1] == "+" or letter.low[max(0, one.start - 1) : one.start] == "+"


@criterion("data-scale", technical=True, minimum=1000)
def data_scale(letter: Letter, needs: Needs) -> Finding:
    """The size of the data; "large datasets" or a small number is partial."""
    told = [one for one in letter.figures if one.start >= letter.parts.body.start and letter.own(one)]
    sizes = [one for one in told if _is_data(letter, one, needs["minimum"])]
    small = [
        one for one in told
        if one.kind in ("data", "users", "orders") and one.value >= 100 and not (one.per or _PLACES.fullmatch(one.noun))
    ]  # fmt: skip
    loose = letter.body_hits("big-data")
    spans: list[Span] = [*sizes[:4]] or [*small[:2]] or [letter.clause(one) for one in loose[:2]]
    return finding(bool(sizes), bool(small or loose), spans, "" if small else "vague")


def _is_data(letter: Letter, one: Figure, minimum: int) -> bool:
    if one.kind in ("data", "rate") and _SIZES.fullmatch(one.noun):
        return True
    if _MONEY.search(letter.low, max(0, one.start - 4), one.start) or _NO_DATA.fullmatch(one.noun):
        return False
    if one.kind in ("count", "people"):
        counted = bool(letter.near("data-word", one, 70, 60))
        return one.value >= (minimum if counted else 10 * minimum)
    return one.kind in ("data", "users", "orders", "rate") and one.value >= minimum


def _runs_models(one: Mention) -> bool:
    return one.own and (one.technology.id in uses("running") or one.technology.category in _OPERATIONS)


def _left_to_others(letter: Letter, hit: Span) -> bool:
    """Whether the sentence gives the work to others: "the deployment is done by another team"."""
    return bool(letter.near("not-mine", hit, 60, 90))


@criterion("production", technical=True)
def production(letter: Letter, needs: Needs) -> Finding:
    """A model or pipeline in production, with how; in production in general, or only the tools for it, is partial."""
    recurs = [span for span in map(_span, _RECURS.finditer(letter.low)) if letter.own(span)]
    running = [hit for hit in [*letter.body_hits("in-production"), *recurs] if not _left_to_others(letter, hit)]
    used: list[Span] = [
        *letter.body_hits("put-to-use"),
        *(one for one in map(_span, _REACHED.finditer(letter.low)) if letter.own(one)),
    ]
    tools = [one for one in letter.mentions if _runs_models(one) and one.start >= letter.parts.body.start]
    carriers = [one for one in letter.mentions if one.own and one.technology.id in uses("carrying")]
    how: list[Span] = [
        *letter.body_hits("production-how"), *(one for one in [*tools, *carriers] if one.run < 5 or one.used)
    ]  # fmt: skip
    firm = [pair for hit in running for pair in _pairs(letter, hit, how, 2)]
    firm = firm or [pair for hit in used for pair in _pairs(letter, hit, [one for one in tools if one.used], 6)]
    general: list[Span] = [*letter.body_hits("in-production"), *recurs, *used, *tools]
    spans = [letter.clause(one) for pair in firm[:3] for one in pair] or [letter.clause(one) for one in general[:3]]
    return finding(bool(firm), bool(general), spans, "running" if running else "")


def _pairs(letter: Letter, hit: Span, how: list[Span], far: int) -> list[tuple[Span, Span]]:
    """The hit with the first means told within a few sentences of its paragraph."""
    reach = letter.around(letter.sentence_of(hit), far, far)
    beside = [one for one in how if reach.start <= one.start < reach.end and not one.touches(hit)]
    if not beside:
        return []
    return [(hit, min(beside, key=lambda one: abs(one.start - hit.start)))]


@criterion("experimentation", technical=True, flags={"product_trials": 0})
def experimentation(letter: Letter, needs: Needs) -> Finding:
    """Experiments or a stated way of validating in the candidate's own work; only named is partial."""
    if needs["product_trials"]:
        return experiments(letter)
    hits: list[Span] = [*letter.body_hits("experiment")]
    hits += [span for span in map(_span, _COMPARING.finditer(letter.low)) if letter.own(span)]
    listed = [hit for hit in hits if len(letter.near("algorithm", hit, 80, 80)) > 4]
    drawn = [_span(match) for pattern in (_RANDOM, _HELD) for match in pattern.finditer(letter.low)]
    drawn = [one for one in drawn if letter.standing(one) in ("own", "denied")]  # "not touched before" denies nothing
    firm = [
        hit for hit in [*letter.body_hits("experiment-firm"), *drawn]
        if _run(letter, hit) and hit not in listed
    ]  # fmt: skip
    spans = [letter.clause(one) for one in (firm or hits)[:3]]
    return finding(bool(firm), bool(hits or firm), spans)


def _run(letter: Letter, hit: Span) -> bool:
    """Whether an experiment was run: something done, or a result told, in the sentence or the next one."""
    sentence = letter.sentence_of(hit)
    reach = letter.around(sentence, 0, 1)
    figures = [one for one in letter.figures_in(reach.start, reach.end) if one.kind not in ("years", "bare")]
    trials = letter.hits("experiment")
    learnt = letter.hits("learnt")
    done: list[Span] = [
        one for one in letter.near("did", hit, 160, 160) if not meets(trials, one) and not meets(learnt, one)
    ]
    done += letter.near("validate", hit, 80, 80)
    return bool(figures or _HELD.match(letter.low, hit.start)) or any(letter.own(one) for one in done)
