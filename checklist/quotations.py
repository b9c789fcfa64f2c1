"""Which words of the letter are quoted for a finding, and which of them first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from checklist.letter import Letter
from checklist.text.segmentation import Span, trim
from checklist.text.spans import merged

_MOST = 8  # quotations shown for one finding
# How strong a sentence must be to be quoted beside the strongest. Below, a reader finds most of them beside the point.
_BESIDE_FROM = 6.0
_BARE = 3  # words below which a quotation says nothing by itself
_SHORT = 14  # words of a sentence that is quoted whole
_BOLD = "**"
# A noun by itself before "che": what follows has its verb too, "Il servizio che tengo riceve …".
_SUBJECT = re.compile(
    r"(?:(?:oggi|ora|adesso|today|now),? )?"
    r"(?:(?:il|lo|la|i|gli|le|un|uno|una|quest[oaei]|the|this|an?|our|my) (?:(?:mi|nostr)\w+ )?|l['’]|un['’])"
    r"[\w-]+(?: [\w-]+){0,2} (?:che|which|dove|where)",
    re.IGNORECASE,
)
_LONGEST = 30  # words up to which what is told in one sentence is quoted as one run


def in_order(text: str, spans: Iterable[Span]) -> list[Span]:
    """The spans trimmed, in the order of the text and joined where they overlap."""
    trimmed = (trim(text, one.start, one.end) for one in spans)
    return merged(one for one in trimmed if one.start < one.end)[:_MOST]


def strongest_first(
    letter: Letter, spans: Sequence[Span], strengths: Sequence[float], *, whole_list: bool = False
) -> list[Span]:
    """What a criterion rests on, the strongest first, and beside it only what is nearly certain.

    Args:
        letter: the letter.
        spans: what was found, in the order of importance that the rule gives it.
        strengths: how strongly each sentence speaks for the criterion, by the sentence's number; empty where nothing
            is known of it, and the rule's order stays.
        whole_list: whether all of it is shown, as for the parts of a signature, and for words that an admin named.
    """
    text = letter.text
    whole: list[Span] = []
    by_sentence: dict[int, list[Span]] = defaultdict(list)
    for span in spans:
        sentence = letter.sentence_of(span)
        if span.end > sentence.end:
            whole.append(span)
        elif span.end > span.start:
            by_sentence[sentence.index].append(span)
    quotes = [*whole, *(quote for held in by_sentence.values() for quote in _of_one_sentence(letter, held))]
    quotes = [one for one in quotes if one.start < one.end]  # of a sentence that counts for nothing nothing is left

    def rank(quote: Span) -> tuple[float, int]:
        strength = strengths[letter.sentence_of(quote).index] if strengths else 0.0
        return -strength, min(order for order, span in enumerate(spans) if quote.holds(span) or span.touches(quote))

    kept: list[Span] = []
    for quote in sorted(quotes, key=rank):
        trimmed = _without_half_a_mark(text, trim(text, quote.start, quote.end))
        if trimmed.start < trimmed.end and not any(trimmed.touches(one) for one in kept):
            kept.append(trimmed)
    if whole_list:
        return kept[:_MOST]
    beside = [one for one in kept[1:] if strengths and strengths[letter.sentence_of(one).index] >= _BESIDE_FROM]
    return [*kept[:1], *beside]


def _without_half_a_mark(text: str, quote: Span) -> Span:
    """The longer side of a mark for bold whose other half stands outside: "Cloud:** AWS" is quoted as "AWS"."""
    if text.count(_BOLD, quote.start, quote.end) % 2 == 0:
        return quote
    line = text.rfind("\n", 0, quote.start) + 1
    inside = text.count(_BOLD, line, quote.start) % 2 == 1
    find = text.find if inside else text.rfind
    mark = find(_BOLD, quote.start, quote.end)
    before, after = trim(text, quote.start, mark), trim(text, mark + len(_BOLD), quote.end)
    label = inside and text[before.end - 1 : before.end] == ":"
    return after if label or after.end - after.start > before.end - before.start else before


def _of_one_sentence(letter: Letter, spans: list[Span]) -> list[Span]:
    """The clauses around the spans as one run, or each by itself where the run would be long."""
    clauses = [_with_its_subject(letter, letter.clause(span)) for span in spans]
    run = _said_of(letter, Span(min(one.start for one in clauses), max(one.end for one in clauses)))
    if _count(letter.text, run) <= _LONGEST:
        return [run]
    return merged(clauses)


def _with_its_subject(letter: Letter, clause: Span) -> Span:
    """A clause behind "che" with the noun before it, where that noun has no other verb than those of the clause."""
    before = trim(letter.text, letter.sentence_of(clause).start, clause.start)
    if not letter.text.endswith(("che", "which", "dove", "where"), before.start, before.end):
        return clause
    noun = letter.clause(Span(before.end - 1, before.end))
    return Span(noun.start, clause.end) if _SUBJECT.fullmatch(letter.text, noun.start, before.end) else clause


def _said_of(letter: Letter, run: Span) -> Span:
    """A bare name with what is said of it: the clause before it, or the sentence where that is short."""
    sentence, text = letter.sentence_of(run), letter.text
    before = trim(text, sentence.start, max(sentence.start, run.start - 1))
    if _count(text, run) >= _BARE or run.end > sentence.end or before.end <= before.start:
        return run
    if any(mark in text[run.start : run.end] for mark in "/@"):
        return run  # a link or an address
    clause = letter.clause(Span(before.end - 1, before.end))
    if _count(text, clause) < _BARE:
        return run  # a list of names
    if _count(text, sentence) <= _SHORT and text.count(",", sentence.start, sentence.end) <= 1:
        return Span(sentence.start, sentence.end)
    return Span(clause.start, run.end)


def _count(text: str, span: Span) -> int:
    return len(text[span.start : span.end].split())
