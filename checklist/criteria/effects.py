"""Named effects: what now exists, is kept by others or no longer happens; and outcomes with their figure."""

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
