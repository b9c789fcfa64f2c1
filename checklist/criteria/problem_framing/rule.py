"""How `problem-framing` is judged."""

import re
from collections.abc import Iterable

from checklist.criteria import MISSING, Finding, Needs, criterion, finding
from checklist.criteria.business import business_gains
from checklist.criteria.measures import measures, values_near
from checklist.detect.figures.quantities import Figure
from checklist.detect.stories import stories
from checklist.letter import Letter
from checklist.text.segmentation import Sentence, Span
from checklist.text.spans import meets

_WORKS = frozenset({"build", "improve", "migrate", "analyse", "act"})
_FRAME = 8  # sentences of one story
_GENERIC = re.compile(
    r"(?:models?|modell[oi]|algorithms?|algoritm[oi]|anal[iy]s[ie]s?|analis[ei]|datasets?|statistics|statistic[ah]?e?)$"
)
_FOR = re.compile(
    r" (?:of|for|to|that|which|with|from|between|on|di|del|della|dei|per|che|con|basat\w|su|sui|sulle|dove)(?!\w)"
)
_PLAIN = re.compile(
    r"(?:my|our|the|an?|these|those|ml|learning|predictive|advanced|statistical|and|of|il|i|un|gli|dei"
    r"|modelli|miei|nostri"
    r"|data|deep|ai|in|with|dell'|nell'|l'|un')$"
)
_CHOSE = re.compile(r"(?:chose|chosen|scel|pick|opt|prefer|kept|tenut|usat|used|took|pres)")
_NO_QUESTION = re.compile(
    r"problem.solv(?:ing|er)|complex (?:business )?problems?|real.(?:life|world) problems?|problemi (?:complessi|reali)"
)


def _methods(letter: Letter) -> list[Span]:
    """Named methods, models for something and technologies in the candidate's own work: fields are too wide."""
    fields = letter.hits("field")
    found: list[Span] = [
        hit for hit in [*letter.body_hits("algorithm"), *letter.body_hits("model")]
        if not meets(fields, hit) and len(letter.near("algorithm", hit, 60, 60)) < 5
        and _specific(letter, hit)
    ]  # fmt: skip
    found += [
        one for one in letter.mentions
        if one.used and one.run < 4 and one.technology.category in ("ml", "data")
        and not meets(fields, one)
    ]  # fmt: skip
    return sorted({one for one in found if _worked(letter, one) and not letter.near("learnt", one, 60, 20)})


def _specific(letter: Letter, hit: Span) -> bool:
    """Whether a general word ("model", "analysis") says of what: "a model for", "the churn model"."""
    if not _GENERIC.fullmatch(letter.low, hit.start, hit.end):
        return True
    follows = _FOR.match(letter.low, hit.end)
    if follows and not any(0 <= one.start - follows.end() < 15 for one in letter.near("field", hit, 0, 35)):
        return True
    before = letter.low[max(0, hit.start - 20) : hit.start].split()
    return (
        bool(before)
        and not _PLAIN.match(before[-1])
        and not any(one.end == hit.start - 1 for one in letter.near("field", hit, 30, 0))
    )


def _worked(letter: Letter, span: Span) -> bool:
    """Whether something was made or found with it, or a list item tells of it."""
    sentence = letter.sentence_of(span)
    done = [
        one for one in letter.near("did", span, 120, 90)
        if letter.own(one) and (one.concept in _WORKS or _CHOSE.match(letter.low, one.start))
    ]  # fmt: skip
    return bool(done) or sentence.item


def _passages(letter: Letter) -> list[Span]:
    """Runs of sentences of the body; a list or a heading ends one that began outside it."""
    body = letter.parts.body
    held = [one for one in letter.sentences if body.start <= one.start < body.end]
    return [_run_from(held[place : place + _FRAME]) for place, first in enumerate(held) if not first.heading]


def _run_from(held: list[Sentence]) -> Span:
    first = last = held[0]
    for one in held[1:]:
        if one.heading or one.item != first.item or (one.item and one.paragraph != first.paragraph):
            break
        last = one
    return Span(first.start, last.end)


@criterion("problem-framing", technical=True)
def problem_framing(letter: Letter, needs: Needs) -> Finding:
    """From a question to a method and to a result; two of the three are partial."""
    questions = _questions(letter)
    methods = _methods(letter)
    results = _results(letter)
    best: tuple[int, tuple[Span, ...]] = (0, ())
    for reach in _passages(letter):
        told = _frame(reach, questions, methods, results)
        if told[0] > best[0]:
            best = told
    rank, spans = best
    if rank < 4:
        return MISSING
    lacks = "result" if rank == 4 else "problem"
    return finding(rank >= 6, True, [letter.clause(one) for one in spans], lacks)


def _results(letter: Letter) -> list[tuple[Span, bool]]:
    """How the work ended, and whether a figure tells it."""
    start = letter.parts.body.start
    firm: set[Span] = {one for one in letter.changes if one.start >= start and letter.own(one)}
    firm |= {
        one for one in [*business_gains(letter), *letter.figures]
        if isinstance(one, Figure) and one.kind not in ("years", "bare") and one.start >= start and letter.own(one)
        and (letter.near("outcome", one, 60, 60) or one.kind == "money")
    }  # fmt: skip
    loose: list[Span] = [hit for hit in letter.body_hits("settled") if letter.does(hit, 100, 100)]
    loose += [hit for hit in measures(letter) if values_near(letter, hit)]
    return [*((one, True) for one in sorted(firm)), *((one, False) for one in sorted(loose))]


def _questions(letter: Letter) -> list[Span]:
    """What was asked, wanted or wrong before the work."""
    asked = [hit for hit in letter.hits("question") if letter.standing(hit) in ("own", "denied", "other")]
    wrong = [span for story in stories(letter) for span in story.problem]
    return sorted(one for one in {*asked, *wrong} if not _NO_QUESTION.search(letter.low, one.start, one.end + 12))


def _frame(
    reach: Span, questions: Iterable[Span], methods: Iterable[Span], results: Iterable[tuple[Span, bool]]
) -> tuple[int, tuple[Span, ...]]:
    """How full the story of a passage is: 6 all three, 5 method and result, 4 question and method; with its spans."""
    asked = [one for one in questions if reach.start <= one.start < reach.end]
    method = [one for one in methods if reach.start <= one.start < reach.end]
    ended = [(one, firm) for one, firm in results if reach.start <= one.start < reach.end]
    if not method:
        return 0, ()
    firm = [one for one, measured in ended if measured and one.end > method[0].start - 200]
    loose = [one for one, _ in ended if one.start >= method[0].start]
    # "A model for churn" names a problem in the clause of the method: that asks nothing yet.
    first = [one for one in asked if one.start <= method[-1].start and not all(map(one.holds, method))]
    result = (firm or loose)[:2]
    whole = bool(first) and any(one.end > first[0].start for one in firm)
    spans = (*first[:2], *method[:2], *result)
    if whole:
        return 6, spans
    if result:
        return 5, spans
    return (4, spans) if first else (0, ())
