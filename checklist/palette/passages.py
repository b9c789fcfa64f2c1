"""Where the words of a check stand as statements of the writer, and what stands beside them."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from checklist.criteria.statements import in_row as is_heap
from checklist.detect.attribution import Standing
from checklist.detect.disregarded import blank
from checklist.detect.figures.changes import Change
from checklist.detect.figures.quantities import Figure
from checklist.letter import Letter, once
from checklist.text.segmentation import Span, fold

type Lines = Mapping[str, list[Span]]

_SEPARATOR = re.compile(r"[,;|/•·]| - | e | ed | and ")
_ROW = 5  # pieces of a row that only names
_SHORT = 3  # words of such a piece
# What shows that a word of the check is itself the verb of a deed and no noun: "contrasto" may be either.
_VERBAL = re.compile(r"(?<!\w)(?:ho|abbiamo|avevo|avevamo|avendo|dopo aver|i|we|have|had) (?:\w+ ){0,2}$")
_VERB_ENDING = ("ed", "vo", "vamo", "mmo")
# To care about a thing is to have done nothing with it.
_ATTITUDE = re.compile(r"car(?:e|ed|ing)|believ\w+|lov\w+|enjoy\w*|valu\w+|cred[oe]\w*|am[oi]|teng\w+|ador\w+")
_NEAR_YEARS = 70  # code points between a tool and its years


@once
def low_with_others(letter: Letter) -> str:
    """The folded text with what others did, but without notes to a program and what is copied or said again."""
    return fold(blank(letter.text, sorted({*letter.notes, *letter.copied, *letter.repeated})))


def statements(letter: Letter, spans: Iterable[Span], standings: tuple[Standing, ...] = ("own",)) -> list[Span]:
    """Those in the body that the writer says of themselves, or with other standings, outside the application itself."""
    body = letter.parts.body
    inside = (one for one in spans if body.start <= one.start < body.end)
    return [one for one in inside if letter.standing(one) in standings and not letter.applies(one)]


def quotable(letter: Letter, spans: Iterable[Span]) -> list[Span]:
    """Those that stand in sentences in which the writer does something: what others did is read and not quoted."""
    return [one for one in spans if not any(apart.touches(one) for apart in letter.apart)]


def named(letter: Letter, lines: Lines) -> list[Span]:
    """Every statement of the words, a line once, outside sentences that are long rows of words."""
    stated = ([one for one in statements(letter, spans) if not is_heap(letter, one)] for spans in lines.values())
    found = (spans[:1] for spans in stated)
    return [span for spans in found for span in spans]


def shown(letter: Letter, spans: Iterable[Span]) -> list[Span]:
    """The statements whose own sentence tells of something done, outside rows that only name."""
    return [one for one in statements(letter, spans) if _is_told(letter, one) and not in_row(letter, one)]


def told(letter: Letter, lines: Lines) -> list[Span]:
    """The statements of all lines, outside rows, whose sentence or a neighbour of it tells of something done."""
    found = [one for spans in lines.values() for one in statements(letter, spans) if not in_row(letter, one)]
    return sorted(one for one in found if _tells(letter, letter.around(letter.sentence_of(one), 1, 1), [one]))


def in_row(letter: Letter, span: Span) -> bool:
    """Whether the word stands among short pieces that follow each other: "React, Vue, Angular, Svelte, Ember"."""
    sentence = letter.sentence_of(span)
    low = letter.low[sentence.start : sentence.end]
    cuts = [0, *(match.end() for match in _SEPARATOR.finditer(low)), len(low) + 1]
    pieces = [(start, end, len(low[start:end].split()) <= _SHORT) for start, end in pairwise(cuts)]
    here = next((i for i, piece in enumerate(pieces) if span.start - sentence.start < piece[1]), len(pieces) - 1)
    first = last = here
    while first > 0 and pieces[first - 1][2]:
        first -= 1
    while last + 1 < len(pieces) and pieces[last + 1][2]:
        last += 1
    return last - first + 1 >= _ROW


def beside(letter: Letter, span: Span, others: Iterable[Span]) -> bool:
    """Whether one of the others stands in the span's sentence."""
    sentence = letter.sentence_of(span)
    return any(sentence.start <= one.start < sentence.end for one in others)


def figures_beside(letter: Letter, span: Span, kinds: frozenset[str]) -> list[Figure]:
    """The writer's own figures of some kinds in the sentence, nearest first; else in the next one of the paragraph."""
    sentence = letter.sentence_of(span)
    reach = letter.around(sentence, 0, 1)
    here = [one for one in _figures(letter, sentence, kinds) if not span.start <= one.start < span.end]
    near = here or [one for one in _figures(letter, reach, kinds) if one.start >= sentence.end]
    return sorted(near, key=lambda one: abs(one.start - span.start))


def _figures(letter: Letter, reach: Span, kinds: frozenset[str]) -> list[Figure]:
    inside = letter.figures_in(reach.start, reach.end)
    return [one for one in inside if one.kind in kinds and letter.own(one)]


def changes_beside(letter: Letter, span: Span) -> list[Change]:
    """The writer's own changes in figures in the span's sentence or the next one of the paragraph."""
    reach = letter.around(letter.sentence_of(span), 0, 1)
    return [one for one in letter.changes_in(reach) if letter.own(one)]


def depths_beside(letter: Letter, span: Span) -> list[Span]:
    """What says how well the writer knows a thing: years near it, or an advanced use of it."""
    years = [
        one for one in letter.figures_near(span, _NEAR_YEARS, _NEAR_YEARS) if one.kind == "years" and letter.own(one)
    ]
    deep = [one for one in letter.near("depth", span, 60, 70) if letter.own(one) and letter.does(span)]
    return [Span(one.start, one.end) for one in (*years, *deep)]


def windows(letter: Letter, lines: Lines, size: int) -> list[list[Span]]:
    """For each run of neighbouring sentences that tells of something done, the first statement of each line in it.

    Args:
        letter: the letter.
        lines: where each line of the words stands.
        size: sentences of a run, of one paragraph or of two that follow each other.
    """
    places = [
        [one for one in statements(letter, spans, ("own", "other")) if not in_row(letter, one)]
        for spans in lines.values()
    ]
    starts = sorted({letter.sentence_of(span).index for spans in places for span in spans})
    found = []
    for first in starts:
        last = min(first + max(1, size), len(letter.sentences)) - 1
        reach = Span(letter.sentences[first].start, letter.sentences[last].end)
        inside = [[one for one in spans if reach.start <= one.start < reach.end] for spans in places]
        if _tells(letter, reach, [one for spans in inside for one in spans]):
            found.append(sorted(spans[0] for spans in inside if spans))
    return found


def _is_told(letter: Letter, span: Span) -> bool:
    return _tells(letter, letter.sentence_of(span), [span])


def _tells(letter: Letter, reach: Span, words: Iterable[Span]) -> bool:
    """Whether the writer does something in a passage of the body, told by a verb that is not one of the words alone."""
    return any(
        reach.start <= hit.start < reach.end
        and not letter.applies(hit)
        and not _ATTITUDE.fullmatch(letter.low, hit.start, hit.end)
        and (_is_verbal(letter, hit) or not any(one.touches(hit) for one in words))
        for hit in letter.body_hits("did")
    )


def _is_verbal(letter: Letter, hit: Span) -> bool:
    before = letter.low[max(0, hit.start - 40) : hit.start]
    return letter.low[hit.start : hit.end].endswith(_VERB_ENDING) or bool(_VERBAL.search(before))
