"""How `generic-opening` is judged."""

import re

from checklist.criteria import CLEAN, Fault, Findings, Needs, mistake
from checklist.detect.company.described import described, repeated
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Sentence, Span, words
from checklist.text.spans import meets

_LISTS = beside(__file__)
_APPLIES, _THANKS, _TELLS = Sieve(_LISTS.either("applies")), _LISTS.either("thanks"), _LISTS.either("tells")
_WRITES, _PLACE, _FORM = _LISTS.either("writes"), _LISTS.either("place"), _LISTS.either("form")
_INTRODUCES, _FILLER, _COURTESY = _LISTS.either("introduces"), _LISTS.words("filler"), _LISTS.either("courtesy")
_NAME = re.compile(r"(?:[A-ZÀ-Ü][\w'’-]*[ ,.]*){1,4}")
_WORD = re.compile(r"[^\W\d_][\w'’-]*|\d+")
_LINE = 10  # words from which a line is a sentence, whatever it ends with
_STOPS = '.!?:;,…)»”"'


def opening(letter: Letter) -> Sentence | None:
    """The first sentence of the body; a short line without a stop at its end is of the address or a title."""
    start = letter.parts.greeting.end if letter.parts.greeting else 0
    for sentence in letter.sentences:
        if (
            sentence.start < start
            or sentence.heading
            or (letter.parts.subject and letter.parts.subject.touches(sentence))
        ):
            continue
        size = words(letter.text[sentence.start : sentence.end])
        if size >= 4 and (size >= _LINE or letter.text[sentence.end - 1] in _STOPS):
            return sentence
    return None


@mistake("generic-opening")
def generic_opening(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """A first sentence that only says that the writer applies, only introduces them, or is a courtesy."""
    first = opening(letter)
    if first is None:
        return CLEAN
    if _COURTESY.match(letter.low, first.start) or _only_introduces(letter, first):
        return Fault(True, (first,))
    thanks = _THANKS.search(letter.low, first.start, first.end)
    if thanks or not _applies(letter, first) or _says_something(letter, first):
        return CLEAN
    return Fault(True, (first,))


def _only_introduces(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence gives a name and a role, and beside them only words that everybody says of themselves."""
    opened = _INTRODUCES.match(letter.low, sentence.start)
    if not opened:
        return False
    named = _NAME.match(letter.text, opened.end() + 1)
    start = named.end() if named and named.end() <= sentence.end else opened.end()
    roles = [hit for hit in letter.hits("role") if sentence.start <= hit.start < sentence.end]
    said = (Span(*match.span()) for match in _WORD.finditer(letter.low, start, sentence.end))
    return all(_FILLER.fullmatch(letter.low, one.start, one.end) or meets(roles, one) for one in said)


def _applies(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence says that the writer applies; to write from a train is not to apply yet."""
    inside = [hit for hit in letter.hits("applying") if sentence.start <= hit.start < sentence.end]
    if any(not _WRITES.fullmatch(letter.low, hit.start, hit.end) for hit in inside):
        return True
    named = inside and _PLACE.search(letter.low, sentence.start, sentence.end)
    return bool(named or _APPLIES.search(letter.low, sentence.start, sentence.end))


def _says_something(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells a fact about the candidate or the company, beside the application."""
    figures = [
        one
        for one in letter.figures_in(sentence.start, sentence.end)
        if one.kind not in ("bare", "count", "time", "money")
    ]
    done = [
        hit
        for hit in letter.near("did", sentence, 0, sentence.end - sentence.start)
        if hit.concept in ("build", "improve", "migrate") and letter.own(hit) and not _FORM.match(letter.low, hit.start)
    ]
    if described(letter, sentence) or repeated(letter, sentence):
        return True
    return bool(figures or done or _TELLS.search(letter.low, sentence.start, sentence.end))
