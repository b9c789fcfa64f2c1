"""Mistakes of every letter: placeholders, worn phrases, an opening that says nothing, walls of text."""

from checklist.checks import CLEAN, Fault, Findings, Needs, mistake
from checklist.letter import Letter
from checklist.text import Sentence, Span, words


@mistake("placeholder-left")
def placeholder_left(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Every placeholder left in the text."""
    return Fault(bool(letter.placeholders), tuple(letter.placeholders), {"found": len(letter.placeholders)})


def _proved(letter: Letter, hit: Span) -> bool:
    """Whether the sentence of the phrase, or the next one, shows the quality: a figure with something done."""
    sentence = letter.sentence_of(hit)
    following = (
        letter.sentences[sentence.index + 1] if sentence.index + 1 < len(letter.sentences) else sentence
    )
    reach = Span(sentence.start, following.end if following.paragraph == sentence.paragraph else sentence.end)
    shown = [
        one
        for one in letter.figures
        if reach.start <= one.start < reach.end and one.kind not in ("bare", "years")
    ]
    done = [one for one in letter.hits("did") if reach.start <= one.start < reach.end and letter.own(one)]
    return bool(shown and done)


@mistake("cliche", minimum=1)
def cliche(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Worn phrases that nothing near them proves."""
    spans = [
        hit
        for hit in letter.hits("cliche")
        if letter.standing(hit) not in ("denied", "other") and not _proved(letter, hit)
    ]
    return Fault(len(spans) >= max(1, needs["minimum"]), tuple(spans))


def opening(letter: Letter) -> Sentence | None:
    """The first sentence of the body."""
    start = letter.parts.greeting.end if letter.parts.greeting else 0
    for sentence in letter.sentences:
        if (
            sentence.start < start
            or sentence.heading
            or (letter.parts.subject and letter.parts.subject.touches(sentence))
        ):
            continue
        if words(letter.text[sentence.start : sentence.end]) >= 4:
            return sentence
    return None


@mistake("generic-opening")
def generic_opening(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """A first sentence that only says that the writer applies."""
    first = opening(letter)
    if first is None:
        return CLEAN
    inside = [hit for hit in letter.hits("applying") if first.start <= hit.start < first.end]
    if not inside or _says_something(letter, first):
        return CLEAN
    return Fault(True, (first,))


def _says_something(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells a fact about the candidate or the company."""
    inside = Span(sentence.start, sentence.end)
    figures = [
        one
        for one in letter.figures
        if inside.start <= one.start < inside.end and one.kind not in ("bare", "count")
    ]
    did = [
        hit
        for hit in letter.hits("did")
        if inside.start <= hit.start < inside.end and hit.concept != "analyse"
    ]
    done = [
        hit
        for hit in did
        if letter.own(hit) and not letter.low[hit.start : hit.end].startswith(("writ", "scriv", "scritt"))
    ]
    facts = [hit for hit in letter.hits("fact") if inside.start <= hit.start < inside.end]
    return bool(figures or facts) or len(done) > 1


@mistake("wall-of-text", maximum=120)
def wall_of_text(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Paragraphs longer than the maximum of words."""
    long = [one for one in letter.paragraphs if words(letter.text[one.start : one.end]) > needs["maximum"]]
    return Fault(bool(long), tuple(long), {"maximum": needs["maximum"]})
