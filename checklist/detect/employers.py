"""What a letter tells of the writer's employer alone: "la mia società conta…", "the company grew…"."""

from bisect import bisect_right
from collections.abc import Callable

from checklist.lexicon.regex_lists import pieces
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Sentence, Span

# A firm told of in a relative clause: "la fintech che processa…".
_FIRM_THAT = sieved(
    r"(?<!\w)(?:azienda|società|fintech|startup|start-up|banca|gruppo|scale-up|multinazionale|firm"
    r"|company|bank|start-up|group)[^.;:!?]{0,30}?,? (?:che|which|that)\b"
)
_EMPLOYER = sieved(
    rf"(?:^|[.;:,(\n]\s{{0,2}}|\b(?:e|and|while|mentre)\s)(?:(?:la|il) (?:mi[ao]|nostr[ao]) |la |l'|my |our |the )"
    rf"(?:{pieces('attribution.employer')})(?:,? (?:per cui|in cui|dove|where|for which|that|for whom)"
    rf" (?:io |i |we )?\w+(?: \w+)?)?(?:, [^,.;:!?\n]{{2,40}},)? (?:oggi |ora |now |today |only )?"
    rf"(?:{pieces('attribution.firms-do')})(?!\w)"
)


def employers(low: str) -> list[Span]:
    """Where the employer is the subject of what firms do or are, up to the verb, in the folded text."""
    return [Span(match.start(), match.end()) for match in _EMPLOYER.finditer(low)]


def firms_that(low: str) -> list[Span]:
    """Where a firm is told of in a relative clause, in the folded text."""
    return [Span(match.start(), match.end()) for match in _FIRM_THAT.finditer(low)]


def tales(told: list[Span], sentences: list[Sentence], speaks: Callable[[int, int], bool]) -> list[Span]:
    """From each employer to the end of its paragraph, where the writer says nothing of themselves on the way.

    Args:
        told: what `employers` found.
        sentences: the letter's sentences.
        speaks: whether a word of the writer's own stands between two positions.
    """
    starts = [one.start for one in sentences]
    found: list[Span] = []
    for one in told:
        place = bisect_right(starts, one.end) - 1
        while 0 <= place < len(sentences) - 1 and sentences[place + 1].paragraph == sentences[place].paragraph:
            place += 1
        if place >= 0 and (not found or found[-1].end <= one.end) and not speaks(one.end, sentences[place].end):
            found.append(Span(one.end, sentences[place].end))
    return found
