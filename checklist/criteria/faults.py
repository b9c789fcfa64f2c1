"""Mistakes of every letter: placeholders, worn phrases, an opening that says nothing, walls of text."""

import re

from checklist.criteria import CLEAN, Fault, Findings, Needs, mistake
from checklist.letter import Letter
from checklist.lexicon.regex_lists import either
from checklist.lexicon.vocabulary import Hit
from checklist.text.segmentation import Sentence, Span, words
from checklist.text.spans import meets

_APPLIES, _THANKS, _TELLS = either("faults.applies"), either("faults.thanks"), either("faults.tells")
_WRITES, _PLACE, _FORM = either("faults.writes"), either("faults.place"), either("faults.form")
_LINE = 10  # words from which a line is a sentence, whatever it ends with
_STOPS = '.!?:;,…)»”"'
_NEAR = 40  # code points between two qualities of one list; then what may stand there
_AHEAD = 40  # code points before a list in which it says that it speaks of a person
_PERSON = either("faults.person")
_JOINED = re.compile(
    r"(?: (?:professional|individual|person|graduate|persona|professionista))?"
    r"\s*(?:[,;/&]|\be\b|\bed\b|\band\b|\bma\b|\bbut\b)+"
    r"(?:\s*(?:and|e|ed|a|an|un|una|uno|i|di|il|la|lo|l'|very|highly|quick|always|super|molto|sempre|tanta|forte|"
    r"buona|grande|anche|con|with|the|my|mia|mio|strong|great|good|excellent|naturale|ottima|ottime|spiccata|non)\b'?)*\s*"
)


@mistake("placeholder-left")
def placeholder_left(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Every placeholder left in the text."""
    return Fault(bool(letter.placeholders), tuple(letter.placeholders), {"found": len(letter.placeholders)})


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


@mistake("note-to-program")
def note_to_program(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Sentences written for the program that reviews the letter; what they claim counts for nothing."""
    return Fault(bool(letter.notes), tuple(letter.notes))


@mistake("copied-advice")
def copied_advice(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Sentences that the guide's advice says already; what they claim counts for nothing."""
    return Fault(bool(letter.copied), tuple(letter.copied))


@mistake("repeated-sentences")
def repeated_sentences(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Sentences that say again what an earlier one said."""
    return Fault(bool(letter.repeated), tuple(letter.repeated))


@mistake("cliche", minimum=1)
def cliche(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Worn phrases that nothing near them proves."""
    worn = letter.hits("cliche")
    claims = sorted([*worn, *(heap for heap in _heaps(letter) if not meets(worn, heap))])
    spans = [hit for hit in claims if letter.standing(hit) not in ("denied", "other") and not _proved(letter, hit)]
    return Fault(len(spans) >= max(1, needs["minimum"]), tuple(spans))


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
    """A first sentence that only says that the writer applies."""
    first = opening(letter)
    if first is None:
        return CLEAN
    thanks = _THANKS.search(letter.low, first.start, first.end)
    if thanks or not _applies(letter, first) or _says_something(letter, first):
        return CLEAN
    return Fault(True, (first,))


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
    return bool(figures or done or _TELLS.search(letter.low, sentence.start, sentence.end))


@mistake("wall-of-text", maximum=120)
def wall_of_text(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Paragraphs longer than the maximum of words."""
    long = [one for one in letter.paragraphs if words(letter.text[one.start : one.end]) > needs["maximum"]]
    return Fault(bool(long), tuple(long), {"maximum": needs["maximum"]})
