"""How `tools` is judged."""

import re

from checklist.criteria import Finding, Needs, criterion, finding, named
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.text.segmentation import Span
from checklist.text.spans import at, meets

_LISTS = beside(__file__)
_FITTED = re.compile(
    r"\s?\(?(?:con|with|per|for|where|dove|sul quale|on which)\b"
)  # "Jira con una colonna per fornitore"
_LIVED = re.compile(rf"(?<!\w)(?:{_LISTS.pieces('lived')}) $")


@criterion("tools")
def tools(letter: Letter, needs: Needs) -> Finding:
    """Planning tools put to a described use; named or only "used" is partial."""
    known = frozenset({"planning", "bi"})
    named_ones: list[Span] = [
        one
        for one in letter.mentions
        if one.own and one.technology.category in known and one.technology.id not in ("gantt", "gantt-chart")
    ]
    named_ones += [hit for hit in letter.body_hits("planning-tool") if not meets(named_ones, hit)]
    named_ones.sort()
    firm = [
        one for one in named_ones if (_fitted(letter, one) or not _listed(named_ones, one)) and _purpose(letter, one)
    ]
    general = letter.body_hits("tool-general")
    weak = [*named_ones[:3], *([] if named_ones else general[:2])]
    spans = [letter.clause(one) for one in firm[:2]] or weak
    names = named([letter.text[one.start : one.end] for one in named_ones])
    return finding(bool(firm), bool(weak), spans, "" if named_ones else "general", names=names)


def _listed(names: list[Span], one: Span) -> bool:
    """Whether the tool is one of three or more in a row."""
    place = at(names, one.start)
    near = [other for other in names[max(0, place - 3) : place + 4] if abs(other.start - one.start) <= 60]
    return len(near) >= 3


def _fitted(letter: Letter, tool: Span) -> bool:
    """Whether the tool is told with what it is for right behind it: "Jira per il tracking"."""
    return bool(_FITTED.match(letter.low, tool.end)) and bool(letter.near("tool-purpose", tool, 0, 40))


def _purpose(letter: Letter, tool: Span) -> bool:
    """Whether the sentence, or the next one that goes on from it, says what the tool was for."""
    if letter.near("knowing", tool, 50, 0):
        return False
    if _LIVED.search(letter.low, max(letter.sentence_of(tool).start, tool.start - 60), tool.start):
        return True
    wanted = [hit for hit in letter.near("tool-purpose", tool, 60, 50) if not hit.touches(tool)]
    fitted = _FITTED.match(letter.low, tool.end)
    return bool(wanted) and (
        bool(fitted) or letter.does(tool, 120, 80) or any(letter.near("tool-purpose", tool, 14, 0))
    )
