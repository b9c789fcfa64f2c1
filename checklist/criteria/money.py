"""Sums of money that the writer answered for."""

import re

from checklist.detect.figures.quantities import Figure
from checklist.letter import Letter

_LEAST_BUDGET = 1000
_LEAST_SUM = 50_000
_IN_MILLIONS = re.compile(r"mil|mln|\d ?[km]\b|thousand|\b[km]\b")
_FUNDS = re.compile(
    r"contribut\w+|finanziament\w+|fond[oi]|funds?|funding|grants?|lavori|investiment\w+|investments?|budget|spesa"
    r"|spending|capex|costi|costs?|commess\w+|works?"
)


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
