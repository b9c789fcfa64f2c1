"""How `business-impact` is judged."""

from checklist.criteria import MISSING, Finding, Needs, criterion, finding
from checklist.criteria.business import business_gains
from checklist.criteria.trade import of_trade_at_all
from checklist.letter import Letter
from checklist.text.segmentation import Span


@criterion("business-impact", technical=True)
def business_impact(letter: Letter, needs: Needs) -> Finding:
    """A result for the business with a figure; without one, or of too general a measure, it is partial."""
    if not of_trade_at_all(letter):
        return MISSING
    firm = business_gains(letter)
    vague = [one for one in firm if _too_general(letter, one)]
    firm = sorted(one for one in firm if one not in vague)
    claimed: list[Span] = [*vague, *(hit for hit in _measures_of_business(letter) if _improved(letter, hit))]
    spans = [_with_subject(letter, one) for one in (firm or claimed)[:5]]
    return finding(bool(firm), bool(claimed), spans, "general" if vague else "")


def _measures_of_business(letter: Letter) -> list[Span]:
    return [*letter.body_hits("business"), *letter.body_hits("business-vague")]


def _too_general(letter: Letter, span: Span) -> bool:
    """Whether the figure is of a measure that says nothing, and of no other."""
    clause = letter.clause(span)
    vague = [hit for hit in letter.near("business-vague", span, 60, 40) if clause.touches(hit)]
    named_ones = [hit for hit in letter.near("business", span, 60, 40) if clause.touches(hit)]
    return bool(vague) and not any(not one.touches(other) for one in named_ones for other in vague)


def _with_subject(letter: Letter, span: Span) -> Span:
    """The clause of a figure, from the measure it is told of."""
    clause = letter.clause(span)
    near = [one for one in letter.near("business", span, 60, 0) if one.start < clause.start]
    return Span(near[-1].start, clause.end) if near and clause.end - near[-1].start < 200 else clause


def _improved(letter: Letter, hit: Span) -> bool:
    """Whether something got better beside the word, or was made to."""
    done = [one for one in letter.near("did", hit, 70, 70) if letter.own(one)]
    if any(one.concept == "improve" and not one.touches(hit) for one in done):
        return True
    if (done and letter.near("gained", hit, 70, 70)) or letter.near("more-or-less", hit, 20, 15):
        return True
    return bool(letter.near("settled", hit, 60, 60))
