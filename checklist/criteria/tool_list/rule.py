"""How `tool-list` is judged."""

import re
from collections.abc import Iterable

from checklist.criteria import Fault, Findings, Needs, mistake, verdict_of
from checklist.letter import Letter
from checklist.text.segmentation import Span
from checklist.values import value

_APART = re.compile(r"[,;/|·•+&]|(?<!\w)(?:e|ed|and|or|o|plus|più)(?!\w)")
_FURTHEST = 45  # code points from one known name to the next: room for two names that no list holds
_KNOWN = 3  # names that are known, of those that follow each other


@value
class Enumeration(Span):
    """Names that follow each other, and how many stand there, known or not."""

    names: int = 0


def listed(letter: Letter, names: Iterable[Span], least: int) -> list[Enumeration]:
    """The enumerations of at least so many names in one sentence.

    Args:
        letter: the letter as the checks read it.
        names: the names that are known; what stands between two of them may be a name that is not.
        least: how many names an enumeration holds, three of them known.
    """
    runs: list[list[Span]] = []
    for name in sorted(names):
        last = runs[-1][-1] if runs else None
        if last and name.start < last.end:
            continue
        between = letter.low[last.end : name.start] if last else ""
        if (
            last
            and len(between) <= _FURTHEST
            and _APART.search(between)
            and letter.sentence_of(last) == letter.sentence_of(name)
        ):
            runs[-1].append(name)
        else:
            runs.append([name])
    found = []
    for run in runs:
        start, end = run[0].start, run[-1].end
        count = len(_APART.findall(letter.low, start, end)) + 1
        if len(run) >= min(_KNOWN, least) and count >= least:
            found.append(Enumeration(start, end, count))
    return found


@mistake("tool-list", minimum=5)
def tool_list(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Many tools or methods in one list, and none in use."""
    if any(verdict_of(findings, one) == "met" for one in ("tools", "method")):
        return Fault(False)
    names = [one for one in letter.mentions if one.standing in ("own", "wished")]
    lists = listed(letter, names, needs["minimum"])
    return Fault(bool(lists), tuple(lists), {"found": lists[0].names} if lists else {})
