"""Qualities claimed of oneself in a row."""

import re

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.criteria.own_work import pieces_of_work
from checklist.letter import Letter
from checklist.lexicon.regex_lists import pieces
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span

_ONE = rf"(?:(?:molto|sempre|una?|gran|very|highly|always|a|an|really|and|e) )*(?:{pieces('trades.adjective')})(?!\w)"
_ROW = sieved(rf"(?<!\w){_ONE}(?:(?:,|,? e|,? ed|,? and|;)\s+{_ONE}){{1,9}}")


@mistake("adjectives", minimum=3)
def adjectives(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """So many qualities in a row, with no deed in the sentence or the next."""
    proved = {letter.sentence_of(one).index for one in pieces_of_work(letter)}
    spans = []
    for match in _ROW.finditer(letter.low):
        row = Span(match.start(), match.end())
        place = letter.sentence_of(row).index
        count = len(re.findall(r",|(?<!\w)(?:e|ed|and)(?!\w)", match[0])) + 1
        if count >= needs["minimum"] and not {place, place + 1} & proved:
            spans.append(row)
    return Fault(bool(spans), tuple(spans))
