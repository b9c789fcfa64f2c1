"""How `strategy` is judged."""

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.products import within
from checklist.letter import Letter
from checklist.text.segmentation import Span


@criterion("strategy")
def strategy(letter: Letter, needs: Needs) -> Finding:
    """Vision, positioning or market reasoning tied to a decision; strategy in general is partial."""
    market = letter.body_hits("market")
    firm: list[Span] = []
    for hit in market:
        reach = letter.around(letter.sentence_of(hit), 1, 1)
        decided = [
            one
            for one in within(letter.hits("decision"), reach)
            if letter.standing(one) in ("own", "denied") and not one.touches(hit)
        ]
        told = [one for one in letter.figures_in(reach.start, reach.end) if one.kind not in ("years", "bare")]
        if decided and told:
            firm += [letter.clause(hit), letter.clause(decided[0])]
    named_only = letter.body_hits("strategy-named")
    spans = firm[:4] or [letter.clause(one) for one in named_only[:2]]
    return finding(bool(firm), bool(named_only), spans)
