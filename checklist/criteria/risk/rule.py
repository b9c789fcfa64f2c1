"""How `risk` is judged."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.detect.problem_mentions import adverse, is_told, troubles
from checklist.detect.stories import stories
from checklist.letter import Letter
from checklist.text.segmentation import Span
from checklist.text.spans import meets, merged

_GENERAL_RISK = re.compile(r"risk|risch|mitig|conting|escal|issue|raid|criticit|imprevist")


@criterion("risk")
def risk(letter: Letter, needs: Needs) -> Finding:
    """A risk, issue or change handled, with what was done; risk management in general is partial."""
    body = letter.parts.body
    said = [
        hit for hit in letter.hits("risk")
        if body.start <= hit.start < body.end and letter.standing(hit) in ("own", "denied", "other")
    ]  # fmt: skip
    vague = [hit for hit in letter.hits("risk-vague") if letter.own(hit)]
    vague += [hit for hit in said if _GENERAL_RISK.match(letter.low, hit.start) and not _eventful(letter, hit)]
    general = merged(vague)
    events = [one for one in troubles(letter) if body.start <= one.start < body.end]
    firm: list[Span] = [
        hit for hit in sorted({*said, *adverse(letter), *events}) if not meets(general, hit) and _handled(letter, hit)
    ]
    faced = [one for one in stories(letter) if one.parts == 3]
    spans = [letter.clause(one) for one in firm[:4]] or [part for one in faced[:1] for part in one.spans]
    spans = spans or [letter.clause(one) for one in (vague or said)[:3]]
    return finding(bool(firm or faced), bool(said or vague), spans)


def _eventful(letter: Letter, hit: Span) -> bool:
    """Whether a risk is told as one that came, not as a duty: a figure stands beside it, or a deed that is over."""
    sentence = letter.sentence_of(hit)
    return bool(letter.figures_in(sentence.start, sentence.end)) or is_told(letter, hit)


def _handled(letter: Letter, hit: Span) -> bool:
    reach = letter.around(letter.sentence_of(hit), 0, 2)
    if letter.near("knowing", hit, 45, 0) or letter.near("promise", hit, 75, 0):
        return False
    acts = [*letter.hits("did"), *letter.hits("handled")]
    return any(reach.start <= one.start < reach.end and letter.own(one) for one in acts)
