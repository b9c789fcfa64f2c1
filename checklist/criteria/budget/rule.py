"""The money that a project manager had in hand: amounts, and what one answers for without an amount."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.money import is_amount
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.text.segmentation import Span

_LISTS = beside(__file__)
_BY_OTHERS = re.compile(
    r"\w* (?:is|are|was|were|è|sono|era|erano|viene|vengono) (?:\w+ )?(?:held|managed|run|kept|decided|gestit\w"
    r"|tenut\w|decis\w|seguit\w) (?:by|da)"
)
_COST, _ANSWERS = _LISTS.words("cost"), _LISTS.words("answers-for")


@criterion("budget")
def budget(letter: Letter, needs: Needs) -> Finding:
    """A budget managed with its amount; responsibility without one, or money only accounted for, is partial."""
    words = [
        hit
        for hit in letter.body_hits("budget")
        if (letter.does(hit, 120, 90) or letter.near("leads", hit, 90, 60))
        and not _BY_OTHERS.match(letter.low, hit.end)
    ]
    body = letter.parts.body
    amounts = [one for one in letter.figures if body.start <= one.start < body.end and is_amount(letter, one)]
    firm = [one for one in amounts if not letter.near("accounted", one, 140, 20)]
    weak: list[Span] = [*(amounts or words), *_answered_for(letter)]
    spans = [letter.clause(one) for one in [*(firm or weak)][:3]]
    return finding(bool(firm), bool(weak), spans)


def _answered_for(letter: Letter) -> list[Span]:
    """Costs and funds of which the candidate says to be in charge: "la cassa è affidata a me"."""
    found = []
    for match in _COST.finditer(letter.low):
        cost = Span(match.start(), match.end())
        before, after = (
            max(letter.sentence_of(cost).start, cost.start - 30),
            min(letter.sentence_of(cost).end, cost.end + 40),
        )
        charged = _ANSWERS.search(letter.low, before, cost.start) or _ANSWERS.search(letter.low, cost.end, after)
        if charged and letter.own(cost):
            found.append(cost)
    return found
