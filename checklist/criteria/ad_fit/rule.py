"""Whether a letter answers what the advertisement asks for, with evidence of one's own."""

import re
from collections.abc import Iterator

from checklist.ads.heading.heading import read_heading
from checklist.ads.heading.names import is_place
from checklist.ads.sections import Line, cut
from checklist.ads.years import years
from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.own_work import has_credential, pieces_of_work
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.text.segmentation import Sentence, Span, fold, sentences

_LISTS = beside(__file__)
_WORD = re.compile(r"[a-zà-ù0-9][a-zà-ù0-9+#-]{3,}")
_EVERY_AD = _LISTS.words("every-ad")
_LONGEST = 50  # years
_STEM = 6  # letters by which a word of the letter is one of the advertisement
_ENDING = re.compile(r"(?<=[a-z]{4})(?:ing|ed)$")  # "training" and "trained" are one word
_LISTED = re.compile(r",? (?:and|e|ed) (?=\w)|, ")
_PROSE = 3  # sentences that make a line a paragraph
_COPIED = 0.8  # share of a sentence's words that a line of the advertisement has too
_ENOUGH = 2  # words of a demand that one sentence of the letter has
_ASKED = frozenset({"required", "nice", "duties", "open"})


@criterion("ad-fit", needs_ad=True, minimum=2)
def ad_fit(letter: Letter, needs: Needs) -> Finding:
    """So many demands of the advertisement answered with evidence of one's own; one is partial."""
    answers = list(_answers(letter))
    spans = [letter.clause(one) for one in dict.fromkeys(answers)]
    return finding(len(answers) >= needs["minimum"], bool(answers), spans[:4])


def _answers(letter: Letter) -> Iterator[Span]:
    """For each demand that the letter answers, where.

    A line of the advertisement is one demand; of a paragraph each sentence, and each thing of its list, is one.
    """
    low = fold(letter.ad)
    lines = list(_demands(letter.ad))
    asked = [line for line in lines if line.kind in ("required", "nice", "duties")] or [
        line for line in lines if line.kind in _ASKED
    ]
    evidence = [(one, _stems(letter.low[one.start : one.end])) for one in _proofs(letter)]
    lines_asked = [_stems(low[line.start : line.end]) for line in asked]
    evidence = [(one, stems) for one, stems in evidence if not _is_copied(stems, lines_asked)]
    least = {line: [one.least for one in years(letter.ad, low, [line])] for line in asked}
    for line in asked:
        answer = _years(letter, least[line], [one for one, _ in evidence]) or _by_words(low, line, evidence)
        if answer:
            yield answer


def _demands(ad: str) -> Iterator[Line]:
    """The demands of an advertisement: its lines, and of those that are paragraphs what each of them asks for."""
    told = [(line, [] if line.item else list(sentences(ad[line.start : line.end]))) for line in cut(ad)]
    is_prose = any(len(said) >= _PROSE for _, said in told)
    heading = read_heading(ad) if is_prose else None
    named = [span for span in (heading.title, heading.company) if span] if heading else []
    for line, said in told:
        if len(said) < _PROSE:
            yield line
        else:
            yield from _of_paragraph(ad, line, said, named)


def _of_paragraph(ad: str, line: Line, said: list[Sentence], named: list[Span]) -> Iterator[Line]:
    """The demands of a paragraph: "two years in retail, experience of training colleagues and a licence" has three.

    What names role and company, or a place, is none.
    """
    for one in said:
        start = line.start + one.start
        for divider in [*_LISTED.finditer(ad, start, line.start + one.end), None]:
            end = divider.start() if divider else line.start + one.end
            is_heading = len(named) == 2 and all(start <= span.start and span.end <= end for span in named)
            if not is_heading and not is_place(ad[start:end].strip(" .")):
                yield Line(start, end, line.kind)
            start = divider.end() if divider else end


def _proofs(letter: Letter) -> list[Sentence]:
    """The sentences that hold evidence: a piece of work, years of it, a credential, a tool in use."""
    done = {letter.sentence_of(one).index for one in pieces_of_work(letter)}
    done |= {letter.sentence_of(one).index for one in letter.figures if one.kind == "years" and letter.own(one)}
    done |= {letter.sentence_of(one).index for one in letter.mentions if one.used}
    body = letter.parts.body
    return [
        one
        for one in letter.sentences
        if body.start <= one.start < body.end
        and letter.standing(one) not in ("company", "wished")
        and (one.index in done or has_credential(letter, one))
    ]


def _stems(text: str) -> set[str]:
    plain = (match[0] for match in _WORD.finditer(text) if not _EVERY_AD.fullmatch(match[0]))
    return {_ENDING.sub("", one)[:_STEM] for one in plain}


def _is_copied(stems: set[str], asked: list[set[str]]) -> bool:
    """Whether a sentence says nothing but what a line of the advertisement says."""
    return any(len(stems & line) >= _COPIED * len(stems) for line in asked if stems)


def _by_words(low: str, line: Line, evidence: list[tuple[Sentence, set[str]]]) -> Span | None:
    """The sentence that shares enough words with the demand."""
    asked = _stems(low[line.start : line.end])
    if not asked:
        return None
    sentence, shared = max(
        ((one, stems & asked) for one, stems in evidence), key=lambda pair: len(pair[1]), default=(None, set())
    )
    return sentence if sentence and len(shared) >= min(_ENOUGH, len(asked)) else None


def _years(letter: Letter, least: list[int], proofs: list[Sentence]) -> Span | None:
    """Where the letter tells the years that are asked for."""
    told = [
        figure
        for one in proofs
        for figure in letter.figures_in(one.start, one.end)
        if figure.kind == "years" and figure.value < _LONGEST
    ]
    return next((one for one in told if least and one.value >= min(least)), None)
