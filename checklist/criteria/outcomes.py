"""How work ended: figures against a plan, named effects, and effects that are only claimed."""

from checklist.criteria.statements import in_row
from checklist.letter import Letter, once
from checklist.lexicon.regex_lists import words
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span

_EFFECT = Sieve(words("trades.effect"))
_OUTCOME = Sieve(words("trades.outcome"))
_CLAIMED = Sieve(words("trades.claimed"))
_NO_MEASURE = frozenset({"years"})


def _of_body(letter: Letter, sieve: Sieve) -> list[Span]:
    body = letter.parts.body
    found = [Span(match.start(), match.end()) for match in sieve.finditer(letter.low, body.start, body.end)]
    found = [one for one in found if letter.standing(one) in ("own", "denied", "other") and not letter.applies(one)]
    return [one for one in found if not in_row(letter, one)]


@once
def effects(letter: Letter) -> list[Span]:
    """Where the letter names an effect, or an outcome beside its figure, after something that was done."""
    named = [one for one in _of_body(letter, _EFFECT) if _after_work(letter, one)]
    measured = [
        one
        for one in _of_body(letter, _OUTCOME)
        if any(figure.kind not in _NO_MEASURE for figure in letter.figures_near(one, 10, 40))
    ]
    return sorted([*named, *measured])


@once
def claimed_effects(letter: Letter) -> list[Span]:
    """Where an effect is claimed, with nothing to see of it."""
    return [one for one in _of_body(letter, _CLAIMED) if _after_work(letter, one)]


def _after_work(letter: Letter, span: Span) -> bool:
    """Whether the sentence, or one of the three before it in the paragraph, tells of something done."""
    sentence = letter.sentence_of(span)
    reach = letter.around(sentence, 3, 0)
    return any(reach.start <= one.start < sentence.end and letter.own(one) for one in letter.hits("did"))


def has_value(letter: Letter, hit: Span) -> bool:
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


def against_plan(letter: Letter) -> list[Span]:
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
