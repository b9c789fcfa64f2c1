"""How `kpi` is judged."""

from collections.abc import Sequence

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.products import shares, within
from checklist.detect.figures.changes import Change
from checklist.detect.figures.vague import vague
from checklist.letter import Letter
from checklist.text.segmentation import Span

_VALUES = frozenset({"percent", "bare", "count", "rate", "users", "data", "money", "factor", "orders"})


@criterion("kpi")
def kpi(letter: Letter, needs: Needs) -> Finding:
    """A product measure with its value or change; measures only named, or a mere size, are partial."""
    measures = letter.body_hits("kpi")
    told = shares(letter)
    plain = {(hit.start, hit.end) for hit in letter.hits("kpi-plain")}
    silent = {(hit.start, hit.end) for hit in letter.hits("kpi-silent")}
    firm: list[Span] = []
    named: list[Span] = []
    for hit in measures:
        sentence = letter.sentence_of(hit)
        changed = [
            one for one in within(letter.changes, sentence) if letter.own(one) and one.kind not in ("years", "people")
        ]
        sized = (hit.start, hit.end) in plain and not letter.near("growth-verb", hit, 50, 20)
        values = [
            one
            for one in letter.figures_near(hit, 45, 45)
            if one.kind in _VALUES and (one.kind == "percent" or not sized)
        ]
        if changed:
            firm.append(_joined(hit, changed, 90))
        elif values or bool(within(told, Span(max(sentence.start, hit.start - 70), min(sentence.end, hit.end + 60)))):
            firm.append(letter.clause(hit))
        elif (hit.start, hit.end) not in silent or (
            letter.figures_near(hit, 14, 0) and not letter.near("research", hit, 40, 10)
        ):
            named.append(hit)
    firm += [letter.clause(one) for one in told if letter.near("adoption", one, 50, 50)]
    shared = [one for one in letter.changes if one.kind == "percent" or one.how == "halved" or _arrow(letter, one)]
    firm += [letter.clause(one) for one in shared if _of_product(letter, one)]
    named += [one for one in _vague_sizes(letter) if letter.near("kpi", one, 40, 40) or letter.near("user", one, 0, 60)]
    spans = firm[:5] or [letter.clause(one) for one in named[:3]]
    return finding(bool(firm), bool(named), spans)


def _arrow(letter: Letter, change: Change) -> bool:
    """Whether a change is drawn as an arrow, as measures are: "0.31 → 0.18"."""
    return change.how == "from-to" and ">" in letter.low[change.start : change.end]


def _of_product(letter: Letter, change: Span) -> bool:
    """Whether a change by a share is the candidate's, and neither of money nor of the team."""
    body = letter.parts.body
    inside = body.start <= change.start < body.end and letter.own(change)
    return inside and not letter.near("not-product", change, 60, 30)


def _vague_sizes(letter: Letter) -> list[Span]:
    """Sizes without a number ("hundreds of users"), of the candidate's own statements."""
    return [one for one in vague(letter.low) if letter.own(one) and not letter.near("research", one, 50, 20)]


def _joined(hit: Span, changed: Sequence[Span], most: int) -> Span:
    """The measure with the change nearest to it, or the change alone where they stand far apart."""
    near = min(changed, key=lambda one: abs(one.start - hit.start))
    whole = Span(min(hit.start, near.start), max(hit.end, near.end))
    return whole if whole.end - whole.start <= most else Span(near.start, near.end)
