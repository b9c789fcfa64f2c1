"""How `performance` is judged."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.detect.figures.changes import Change
from checklist.letter import Letter
from checklist.text.segmentation import Span

_NOW = re.compile(r"(?<!\w)(?:now|adesso|ora|oggi)(?!\w)")


def is_technical(letter: Letter, change: Change) -> bool:
    """Whether a change is one of a technical measure."""
    sentence = letter.sentence_of(change)
    start = max(0, sentence.start - 120 if sentence.end - sentence.start < 60 else sentence.start)
    near = [hit for hit in letter.hits("technical-measure") if start <= hit.start < max(sentence.end, change.end)]
    if change.kind == "time":
        return True
    return bool(near) and change.kind not in ("people", "users", "years")


def _after_deed(letter: Letter, hit: Span) -> bool:
    """Whether the sentence before tells a deed, and this one how it is: "I tidied the query. It loads faster now."."""
    sentence = letter.sentence_of(hit)
    before = letter.around(sentence, 1, 0)
    now = _NOW.search(letter.low, sentence.start, sentence.end)
    return bool(now) and any(
        before.start <= one.start < sentence.start and one.concept in ("build", "improve", "migrate", "act")
        for one in letter.body_hits("did")
    )


@criterion("performance", technical=True)
def performance(letter: Letter, needs: Needs) -> Finding:
    """A technical measure that changed, with figures; an improvement without, or a latency alone, is partial."""
    better = [
        one
        for one in letter.changes
        if letter.own(one) and is_technical(letter, one) and one.start >= letter.parts.body.start
    ]
    if better:
        better.sort(key=lambda one: (one.how != "from-to", one.kind != "time"))  # the plainest proof is quoted first
        return finding(True, True, [piece for one in better for piece in letter.proof(one)])
    claimed = [
        hit for hit in letter.body_hits("technical-gain") if letter.does(hit, 80, 60) or _after_deed(letter, hit)
    ]
    latency = [
        one
        for one in letter.figures
        if one.kind == "time" and one.noun in ("ms", "milliseconds", "millisecondi") and letter.own(one)
    ]
    spans: list[Span] = [letter.clause(one) for one in (claimed or latency)]
    return finding(False, bool(spans), spans[:3], "claimed" if claimed else "latency")
