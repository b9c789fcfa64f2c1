"""A product manager's work: launches, measures, research, experiments."""

import re
from collections.abc import Iterable, Sequence

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.detect.figures.changes import Change
from checklist.detect.figures.vague import vague
from checklist.detect.stories import Trade
from checklist.letter import Letter, once
from checklist.lexicon import regex_lists
from checklist.lexicon.vocabulary import Hit
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span

_YOURS = re.compile(r" ?(?:of |del |della |di |dell')?(?:your|vostr\w)")
_OPENING = 25  # code points before the word that heads a headline
_LAUNCHED = re.compile(r"launch|releas|rollout|roll-out|go-live|lanci|rilasci|prima versione|first version")
_HAD = re.compile(
    r"(?<!\w)(?:avevamo|avevo|abbiamo|we had|had|reached|raggiunt\w|arrivat\w|contava|served|serving|counted"
    r"|siamo a|siamo arrivati)(?: \w+)?\s(?:a |to )?$"
)
_SHARE = Sieve(regex_lists.words("managers.share"))
_WHEN = ("nel ", "nei ", "in the", "within", "dopo", "after")
_SIZES = frozenset({"percent", "count", "rate", "users", "data", "money", "factor", "orders", "time", "machines"})
_FEW = 3  # people asked, from whom on it is research
_VALUES = frozenset({"percent", "bare", "count", "rate", "users", "data", "money", "factor", "orders"})


@once
def shares(letter: Letter) -> list[Span]:
    """Shares told in words, of the candidate's own statements."""
    return [span for span in (Span(one.start(), one.end()) for one in _SHARE.finditer(letter.low)) if letter.own(span)]


def within[S: Span](found: Iterable[S], reach: Span) -> list[S]:
    """Those that begin inside the span."""
    return [one for one in found if reach.start <= one.start < reach.end]


def dreamt(letter: Letter, hit: Span) -> bool:
    """Whether the passage tells what the writer loves or believes, or applies for the job."""
    return bool(letter.near("desire", hit, 100, 0)) or letter.applies(hit)


@once
def shipped(letter: Letter) -> list[Hit]:
    """Where the candidate tells of something launched or built: a method or a course is no product."""
    hits = [hit for hit in letter.body_hits("launch") if not dreamt(letter, hit)]
    told = [hit for hit in hits if not letter.near("not-launch", hit, 0, 28) and not letter.near("knowing", hit, 30, 0)]
    ends = {letter.sentence_of(hit).index for hit in told}
    made = [
        hit
        for hit in letter.body_hits("product-thing")
        if not dreamt(letter, hit) and letter.sentence_of(hit).index not in ends and _made(letter, hit)
    ]
    return sorted([*told, *made])


def _made(letter: Letter, thing: Hit) -> bool:
    """Whether the candidate made the thing, or led its making."""
    for hit in letter.near("did", thing, 45, 0):
        led = hit.concept == "lead" and any(one.start > hit.start for one in letter.near("making", thing, 40, 0))
        if letter.own(hit) and (hit.concept == "build" or led) and not letter.near("not-launch", hit, 0, 28):
            return True
    return False


def listed_name(letter: Letter, hit: Span) -> bool:
    """Whether a name only stands in a list of skills: after a word of knowing, or among commas with no figure."""
    if letter.figures_near(hit, 40, 60):
        return False
    sentence = letter.sentence_of(hit)
    commas = letter.low.count(",", max(sentence.start, hit.start - 50), min(sentence.end, hit.end + 50))
    return bool(letter.near("knowing", hit, 90, 0)) or commas > 2


@criterion("launches")
def launches(letter: Letter, needs: Needs) -> Finding:
    """A product or feature launched with scope, time or adoption; a launch only named is partial."""
    hits = shipped(letter)
    told = shares(letter)
    firm: list[Span] = []
    for hit in hits:
        reach = letter.around(letter.sentence_of(hit), 0, 2)
        reach = Span(letter.sentence_of(hit).start, reach.end)
        sizes = [
            one for one in letter.figures_in(reach.start, reach.end)
            if one.kind in _SIZES and letter.own(one) and not letter.near("research", one, 30, 30)
        ]  # fmt: skip
        used = within(letter.hits("adoption"), reach)
        if (
            sizes
            or bool(within(letter.changes, reach))
            or (used and (within(told, reach) or letter.near("adoption", used[0], 0, 1)))
        ):
            firm += [letter.clause(hit), *(letter.clause(one) for one in [*used[:1], *sizes[:1]])]
    firm += [letter.clause(hit) for hit in letter.body_hits("launch-named") if _headline(letter, hit)]
    for adopted in letter.body_hits("adoption"):
        when = letter.low.startswith(_WHEN, adopted.start)
        if letter.figures_near(adopted, 40, 40) and (not when or hits or letter.body_hits("launch-named")):
            firm.append(letter.clause(adopted))
    if hits and not firm:
        firm = [letter.clause(one) for one in _public(letter)[:2]]
    weak = [
        *hits,
        *(
            hit
            for hit in letter.body_hits("launch-named")
            if not dreamt(letter, hit)
            and not _YOURS.match(letter.low, hit.end)
            and (letter.does(hit, 80, 40) or listed_name(letter, hit))
        ),
    ]
    spans = firm[:5] or [letter.clause(one) for one in weak[:2]]
    return finding(bool(firm), bool(weak), spans)


def _headline(letter: Letter, hit: Span) -> bool:
    """Whether a launch opens its sentence as a headline does, with what it reached: "Go-live a maggio: 9 paesi"."""
    sentence = letter.sentence_of(hit)
    if hit.start - sentence.start > _OPENING or not _LAUNCHED.match(letter.low, hit.start):
        return False
    return any(
        one.kind in _SIZES and letter.own(one) and not letter.near("research", one, 30, 30)
        for one in letter.figures_in(hit.end, sentence.end)
    )


def _public(letter: Letter) -> list[Span]:
    """How many the product had, told of the candidate's own: "in giugno avevamo 800 iscritti"."""
    body = letter.parts.body
    return [
        one for one in letter.figures
        if one.kind == "users" and one.value >= _FEW and body.start <= one.start < body.end and letter.own(one)
        and _HAD.search(letter.low, max(0, one.start - 30), one.start)
    ]  # fmt: skip


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


def product_trade(letter: Letter) -> Trade:
    """What makes a story in a product manager's letter: users' pains, what was built or taken out, how many use it."""
    pains = tuple(hit for hit in letter.hits("pain") if letter.standing(hit) in ("own", "denied", "other"))
    used = [one for one in shares(letter) if letter.near("adoption", one, 60, 60) or letter.near("kpi", one, 60, 60)]
    valued = [hit for hit in letter.body_hits("adoption") if letter.figures_near(hit, 40, 40)]
    grown = letter.body_hits("grown")
    valued += [
        hit
        for hit in letter.body_hits("kpi")
        if letter.near("growth-verb", hit, 35, 35) and letter.figures_near(hit, 35, 35)
    ]
    return Trade(pains, tuple(shipped(letter)), (*used, *valued), tuple(grown))
