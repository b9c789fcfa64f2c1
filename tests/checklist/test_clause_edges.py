"""The edges of a text, found once, give the clause that a search from each find gives."""

import random
import re

from checklist.text.clause_edges import clause
from checklist.text.segmentation import Span, trim

EDGE = re.compile(
    r",(?!\d)|[;:()\n|]|[.!?](?=\s)|\s-\s|\s(?:e|ed|ma|però|mentre|and|but|while|although|though|so"
    r"|quindi|perché|because|which|che|where|dove)\s"
)
PIECES = ("e", "che", "ma", "dove", "casa", "3", ",", ".", "?", ";", "(", "-", " ", " ", " ", " ", "\n", "\t")


def searched(low: str, span: Span, limits: Span) -> Span:
    """The clause by a search from the beginning of the sentence, and one from the end of the find."""
    start = limits.start
    for match in EDGE.finditer(low, limits.start, span.start):
        start = match.end()
    edge = EDGE.search(low, span.end, limits.end)
    end = edge.start() if edge else limits.end
    return trim(low, min(start, span.start), max(end, span.end))


def test_it_is_the_clause_that_a_search_finds() -> None:
    chance = random.Random(20)
    for _ in range(400):
        low = "".join(chance.choices(PIECES, k=40))
        for _ in range(8):
            first, start, end, last = sorted(chance.choices(range(len(low) + 1), k=4))
            span, limits = Span(start, end), Span(first, last)
            assert clause(low, span, limits) == searched(low, span, limits), (low, span, limits)


def test_of_two_conjunctions_that_share_a_space_the_first_parts() -> None:
    low = "scrivo codice e che lo rileggo"
    found = clause(low, Span(low.index("rileggo"), len(low)), Span(0, len(low)))
    assert low[found.start : found.end] == "che lo rileggo"
