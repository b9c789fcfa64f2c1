"""How `cliche` is judged."""

import re

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.lexicon.vocabulary import Hit
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_LISTS = beside(__file__)
_NEAR = 40  # code points between two qualities of one list; then what may stand there
_AHEAD = 40  # code points before a list in which it says that it speaks of a person
_PERSON = _LISTS.either("person")
_JOINED = re.compile(
    r"(?: (?:professional|individual|person|graduate|persona|professionista))?"
    r"\s*(?:[,;/&]|\be\b|\bed\b|\band\b|\bma\b|\bbut\b)+"
    r"(?:\s*(?:and|e|ed|a|an|un|una|uno|i|di|il|la|lo|l'|very|highly|quick|always|super|molto|sempre|tanta|forte|"
    r"buona|grande|anche|con|with|the|my|mia|mio|strong|great|good|excellent|naturale|ottima|ottime|spiccata|non)\b'?)*\s*"
)


def _proved(letter: Letter, hit: Span) -> bool:
    """Whether the sentence of the phrase, or the next one, shows the quality: a figure with something done."""
    sentence = letter.sentence_of(hit)
    following = letter.sentences[sentence.index + 1] if sentence.index + 1 < len(letter.sentences) else sentence
    reach = Span(sentence.start, following.end if following.paragraph == sentence.paragraph else sentence.end)
    shown = [
        one for one in letter.figures if reach.start <= one.start < reach.end and one.kind not in ("bare", "years")
    ]
    done = [one for one in letter.hits("did") if reach.start <= one.start < reach.end and letter.own(one)]
    return bool(shown and done)


def _heaps(letter: Letter) -> list[Span]:
    """Where several qualities of a person stand in a row: "una persona curiosa, precisa e affidabile"."""
    rows: list[list[Hit]] = []
    for hit in letter.hits("trait"):
        end = rows[-1][-1].end if rows else hit.start + 1
        if end <= hit.start <= end + _NEAR and _JOINED.fullmatch(letter.low, end, hit.start):
            rows[-1].append(hit)
        else:
            rows.append([hit])
    return [
        Span(row[0].start, row[-1].end)
        for row in rows
        if len(row) > 1
        and (
            any(hit.concept == "of-people" for hit in row)
            or _PERSON.search(letter.low, row[0].start - _AHEAD, row[0].start)
        )
    ]


@mistake("cliche", minimum=1)
def cliche(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Worn phrases that nothing near them proves."""
    worn = letter.hits("cliche")
    claims = sorted([*worn, *(heap for heap in _heaps(letter) if not meets(worn, heap))])
    spans = [hit for hit in claims if letter.standing(hit) not in ("denied", "other") and not _proved(letter, hit)]
    return Fault(len(spans) >= max(1, needs["minimum"]), tuple(spans))
