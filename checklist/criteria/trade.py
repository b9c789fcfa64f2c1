"""Whether a passage is of the trade, and the techniques of any trade."""

from checklist.letter import Letter
from checklist.lexicon.regex_lists import words
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span

TECHNICAL = (
    "design",
    "devops",
    "database-general",
    "testing-general",
    "monitoring-general",
    "buzzword",
    "model",
    "trade",
)
_TOO_SHORT = 60  # words within which the trade may well go unsaid


def of_trade(letter: Letter, reach: Span, topics: tuple[str, ...] = TECHNICAL) -> bool:
    """Whether a passage speaks of the trade: a technology, a system, a measure, a project."""
    start, end = max(0, reach.start - 400), reach.end + 100
    if any(start <= one.start < end and one.own for one in letter.mentions):
        return True
    return any(
        start <= hit.start < end and letter.standing(hit) != "wished" and not letter.applies(hit)
        for topic in topics for hit in letter.hits(topic)
    )  # fmt: skip


def of_trade_at_all(letter: Letter) -> bool:
    """Whether the letter tells of work in the trade anywhere; in a few words it may go unsaid."""
    return letter.words < _TOO_SHORT or of_trade(letter, letter.parts.body)


_SKILL = Sieve(words("trades.skill"))
STEM = 5  # letters by which two words are the same skill


def techniques(letter: Letter) -> dict[str, Span]:
    """Where each technique of any trade is named first, by the beginning of its word."""
    body = letter.parts.body
    found: dict[str, Span] = {}
    for match in _SKILL.finditer(letter.low, body.start, body.end):
        found.setdefault(match[0][:STEM], Span(match.start(), match.end()))
    return found
