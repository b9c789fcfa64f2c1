"""What the business gained: changes of its measures, and money beside them."""

import re

from checklist.letter import Letter
from checklist.text.segmentation import Span

_FAR = 120  # code points between the two ends of a change that are told apart
# What a change may be of, where no measure of the business is named: then it is none of the business's.
_NOT_BUSINESS = ("metric", "technical-measure", "data-engineering", "model", "algorithm", "course", "exercise")
_RANK = re.compile(r"(?<!\w)(?:prim[oiae]|top|first|best|migliore?)\s$")


def business_gains(letter: Letter) -> list[Span]:
    """Changes of a business measure, and sums of money beside one."""
    start = letter.parts.body.start
    firm: list[Span] = [
        one for one in letter.changes
        if one.start >= start
        and letter.own(one)
        and _of_business(letter, one)
        and not _RANK.search(letter.low, max(start, one.start - 12), one.start)
    ]  # fmt: skip
    firm += [
        one for one in letter.figures
        if one.kind == "money" and one.start >= start and letter.own(one)
        and (letter.near("result-word", one) or letter.near("business", one, 60, 60))
        and not letter.near("metric", one, 25, 0)
    ]  # fmt: skip
    return firm


def _of_business(letter: Letter, span: Span) -> bool:
    """Whether a change is of the business: beside one of its measures, or of no measure of models or machines."""
    span = _told_at(span)
    if letter.near("metric", span, 35, 12):
        return False
    reach = (("business", 90), ("business-vague", 60), ("result-label", 30))
    if any(letter.near(topic, span, far, far - 30) for topic, far in reach):
        return True
    return not any(letter.near(topic, span, 90, 40) for topic in _NOT_BUSINESS)


def _told_at(span: Span) -> Span:
    """Where the end of a change stands, if its beginning is told sentences before."""
    before, after = getattr(span, "before", None), getattr(span, "after", None)
    return after if before and after and after.start - before.end > _FAR else span
