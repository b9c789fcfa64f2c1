"""Skills, tools and techniques of any trade, shown in use."""

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.own_work import pieces_of_work
from checklist.criteria.trade import STEM, techniques
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.text.segmentation import Span

_LISTS = beside(__file__)
_TOOL = _LISTS.either("tool")
_USE = _LISTS.words("use-of")
_KNOWN_ONLY = _LISTS.words("known-only")
_IN_A_ROW = 2  # commas between skills that only list them


@criterion("skills-in-use", minimum=2)
def skills_in_use(letter: Letter, needs: Needs) -> Finding:
    """Skills or tools named and shown in use; one in use, or only named, is partial."""
    body = letter.parts.body
    named = techniques(letter)
    for match in _TOOL.finditer(letter.text, body.start, body.end):
        named.setdefault(match["tool"].lower()[:STEM], Span(*match.span("tool")))
    own = [
        one
        for one in sorted(named.values())
        if letter.own(one) and not letter.applies(one) and not _offers(letter, one)
    ]
    used = [one for one in own if _in_use(letter, one)]
    spans = [letter.clause(one) for one in (used or own)[:3]]
    return finding(len(used) >= needs["minimum"], bool(own), spans, "one" if used else "")


def _offers(letter: Letter, one: Span) -> bool:
    """Whether the sentence offers an interview, and tells no work: "in person or by video call"."""
    sentence = letter.sentence_of(one)
    offered = (hit for topic in ("availability", "meeting") for hit in letter.hits(topic))
    done = any(sentence.start <= hit.start < sentence.end for hit in pieces_of_work(letter))
    return not done and any(sentence.start <= hit.start < sentence.end for hit in offered)


def _in_use(letter: Letter, one: Span) -> bool:
    """Whether the sentence shows it at work: in something done, or for a purpose; a list of skills does not."""
    sentence = letter.sentence_of(one)
    if _KNOWN_ONLY.search(letter.low, sentence.start, sentence.end):
        return False
    near = Span(max(sentence.start, one.start - 60), min(sentence.end, one.end + 60))
    done = any(near.start <= hit.start < near.end for hit in pieces_of_work(letter))
    if done:
        return True
    if letter.low.count(",", near.start, near.end) >= _IN_A_ROW or not letter.does(one, 90, 30):
        return False
    tool = _TOOL.search(letter.text, sentence.start, sentence.end)
    return bool(tool and _USE.search(letter.low, tool.start("tool"), sentence.end))
