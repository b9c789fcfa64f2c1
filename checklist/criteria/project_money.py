"""The money that a project manager had in hand: amounts, and what one answers for without an amount."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.detect.figures.quantities import Figure
from checklist.letter import Letter
from checklist.lexicon import regex_lists
from checklist.text.segmentation import Span

_LEAST_BUDGET = 1000
_LEAST_SUM = 50_000
_IN_MILLIONS = re.compile(r"mil|mln|\d ?[km]\b|thousand|\b[km]\b")
_FUNDS = re.compile(
    r"contribut\w+|finanziament\w+|fond[oi]|funds?|funding|grants?|lavori|investiment\w+|investments?|budget|spesa"
    r"|spending|capex|costi|costs?|commess\w+|works?"
)
_BY_OTHERS = re.compile(
    r"\w* (?:is|are|was|were|è|sono|era|erano|viene|vengono) (?:\w+ )?(?:held|managed|run|kept|decided|gestit\w"
    r"|tenut\w|decis\w|seguit\w) (?:by|da)"
)
_COST, _ANSWERS = regex_lists.words("managers.cost"), regex_lists.words("managers.answers-for")


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


def is_amount(letter: Letter, figure: Figure) -> bool:
    """Whether a sum is one that the candidate had in hand: not saved, earned, a salary or the firm's turnover."""
    size = figure.value * (1000 if figure.noun in ("k€",) else 1)
    told = (
        figure.kind == "money"
        or _plain_sum(letter, figure)
        or (figure.kind in ("bare", "count") and size >= 10_000 and bool(letter.near("budget", figure, 20, 25)))
    )
    if (
        not told
        or (figure.per and not _yearly(letter, figure))
        or (size < _LEAST_BUDGET and figure.noun != "crore")
        or not letter.own(figure)
    ):
        return False
    sentence = letter.sentence_of(figure)
    if any(sentence.start <= one.start < sentence.end for one in letter.hits("applying")):
        return False
    return not letter.near("not-budget", figure, 40, 25)


def _yearly(letter: Letter, figure: Figure) -> bool:
    """Whether a sum a year is one that the candidate had in hand: a treasurer's, a budget, not wages."""
    said = letter.low[figure.number_end : figure.end + 8]
    in_hand = letter.near("budget", figure, 60, 60) or letter.near("leads", figure, 60, 40)
    return bool(in_hand) and bool(re.search(r"ann|year", said))


def _plain_sum(letter: Letter, figure: Figure) -> bool:
    """Whether thousands or millions are money though no currency says so: "con 1,1 milioni"."""
    if figure.value < _LEAST_SUM or figure.kind not in ("bare", "count"):
        return False
    said = letter.low[figure.start : figure.number_end]
    if not _IN_MILLIONS.search(said):
        return False
    return figure.kind == "bare" or bool(_FUNDS.fullmatch(figure.noun))
