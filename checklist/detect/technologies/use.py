"""Whether a sentence shows a technology at work though it has no verb of doing."""

import re
from typing import TYPE_CHECKING

from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span

if TYPE_CHECKING:
    from checklist.letter import Letter

_RUNS_ON = sieved(
    r"(?<!\w)(?:tutt[oaie]|il resto|sta|stanno|poggia|everything|it all|all of it|the rest|sits|lives|hosted)"
    r" (?:\w+ )?(?:su|sopra|in|con|on|with|behind|on top of) $"
)
_PURPOSE = re.compile(
    r" (?:per (?:il|lo|la|i|gli|le|l'|ogni|tutt\w)|for (?:the|our|every|each|all|its)|prima di ogni|dopo ogni"
    r"|before every|on every) ?\w"
)
_AT_WORK = frozenset({"rate", "data", "users", "orders", "machines"})


def is_at_work(letter: "Letter", run: Span) -> bool:
    """Whether a sentence without a verb of doing shows the thing at work: what runs on it, what for, how much."""
    if _RUNS_ON.search(letter.low, max(0, run.start - 40), run.start):
        return True
    if letter.near("knowing", run, 90, 0) or letter.near("level", run, 60, 30):
        return False
    sentence = letter.sentence_of(run)
    purpose = _PURPOSE.match(letter.low, run.end, sentence.end)
    return bool(purpose) or any(one.kind in _AT_WORK for one in letter.figures_near(run, 50, 50))
