"""Judge every clause of a letter in the order of the text."""

from dataclasses import field, replace
from functools import lru_cache
from typing import NamedTuple

from checklist.clauses.agent import Discourse, agent
from checklist.clauses.closed import word_set
from checklist.clauses.cut import Piece, apposed, pieces
from checklist.clauses.factuality import MARKS, factuality
from checklist.clauses.groups import Group
from checklist.clauses.quoted import Quotation, quotations
from checklist.clauses.stretch import BEFORE, BEHIND, beside, stretch
from checklist.clauses.subject import company_words
from checklist.clauses.tokens import Token
from checklist.text.layout import plain
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span, fold, sentences
from checklist.values import value

_OUTSIDE = sieved(
    r"\b(?:before my time|before i (?:joined|came|arrived|started)|prima (?:che (?:io )?(?:arrivassi"
    r"|entrassi)|del mio arrivo"
    r"|di me)|(?:on|from|during) (?:my )?(?:\w+ )?(?:leave|ward)|(?:in|durante la"
    r"|durante il) (?:maternità|congedo|aspettativa)"
    r"|while i was away)\b"
)
_WINDOW = 150  # words and marks of a sentence that are cut at a time, so that no text costs more than its length
_SURE = 3  # times as many function words of another language show that a sentence is not in the letter's
_LONG = 60  # words and marks of a sentence in which more of them show it


@value
class Clause(Span):
    """A clause: its code points, who acts in it (agent), whether it is real (factuality), and the verb it turns on.

    The verb has its code points in `verb_start` and `verb_end`; where there is none, both are the end of the clause.
    """

    agent: str = "writer"
    factuality: str = "actual"
    verb: Group | None = field(default=None, compare=False)
    verb_start: int = field(default=0, compare=False)
    verb_end: int = field(default=0, compare=False)


type _Range = tuple[int, int]
type _Judged = tuple[_Range, str, str, Group | None, _Range | None]  # a clause, its kinds, its verb, where that stands
type _Said = tuple[str, str, bool, str]  # what a `Discourse` holds


@lru_cache(maxsize=16)  # a text is read several times: for the desk, its claims and its checklist
def clauses(text: str, company: str = "") -> tuple[Clause, ...]:
    """The clauses of a letter in their order, which cover every word of it and do not overlap.

    Args:
        text: the letter.
        company: the name of the firm that it is for, "" where it is not known.
    """
    if not text.strip():
        return ()
    read = plain(text)
    low = fold(read.text)
    firm = company_words(company)
    quoted = quotations(read.text, low, firm)
    bounds = sentences(read.text)
    begins = [0, *(one.end for one in bounds)]
    held = [
        stretch(read.text[begin : one.end], low[begin : one.end], one.start - begin)
        for begin, one in zip(begins, bounds, strict=False)
    ]
    main = _language(sum(one.italian for one in held), sum(one.english for one in held), "it", bias=1)
    lows = [low for one in held for low in one.lows]
    found: list[Clause] = []
    said: _Said = ("writer", "other", False, "other")
    place, outside = 0, _OUTSIDE.may_match(low)
    for begin, sentence, one in zip(begins, bounds, held, strict=False):
        first, place = place, place + len(one.tokens)
        if one.lead == len(one.tokens):
            continue
        near = _Near(
            tuple(lows[max(0, first - BEFORE) : first]),
            tuple(lows[place : place + BEHIND]),
            _language(one.italian, one.english, main, size=len(one.tokens) - one.lead),
            firm,
            tuple(_moved(quote, begin) for quote in quoted if quote.start < sentence.end and begin < quote.end),
            outside and bool(_OUTSIDE.search(low, sentence.start, sentence.end)),
            MARKS.may_match_in(low, sentence.start, sentence.end),
        )
        judged, said = _sentence(one.text, one.low, sentence.start - begin, near, said)
        for span, who, real, verb, turned in judged:
            start, end = begin + span[0], begin + span[1]
            turn = (begin + turned[0], begin + turned[1]) if turned else None
            if read.places is not None:  # as for few letters
                start, end = read.where(start, end)
                turn = read.where(*turn) if turn else None
            found.append(Clause(start, end, who, real, verb, *(turn or (end, end))))
    return tuple(found)


def _language(italian: int, english: int, otherwise: str, *, bias: int = _SURE, size: int = 0) -> str:
    """The language of some words by their function words, with a bias to the one of the letter."""
    counts = {"it": italian, "en": english}
    other = "en" if otherwise == "it" else "it"
    more = counts[other] > bias * counts[otherwise] or (counts[other] > counts[otherwise] and size > _LONG)
    return other if more else otherwise


def _moved(quote: Quotation, begin: int) -> Quotation:
    return replace(quote, start=quote.start - begin, end=quote.end - begin)


class _Near(NamedTuple):
    """All that a sentence is judged by beside its own words."""

    before: tuple[str, ...]  # the last words before it
    behind: tuple[str, ...]
    language: str
    firm: frozenset[str]
    quoted: tuple[Quotation, ...]
    outside: bool
    marked: bool  # whether any of `MARKS` may stand in it


@lru_cache(maxsize=2048)  # while a letter is written, most sentences stay as they are
def _sentence(text: str, low: str, start: int, near: _Near, said: _Said) -> tuple[tuple[_Judged, ...], _Said]:
    """The clauses of a sentence with offsets from the beginning of its stretch, and what was said when it ends."""
    one = stretch(text, low, start)
    words = [*beside(near.before), *one.tokens, *beside(near.behind)]
    first, last = len(near.before) + one.lead, len(near.before) + len(one.tokens)
    names_firm = not near.firm.isdisjoint(one.lows[one.lead :])
    cut = [
        piece
        for at in range(first, last, _WINDOW)
        for whole in pieces(words, at, min(last, at + _WINDOW), near.language)
        for piece in (apposed(whole, near.firm) if names_firm else (whole,))
        if any(token.word for token in words[piece.first : piece.last])
    ]
    discourse = Discourse(near.firm, *said, outside=near.outside)
    judged: list[_Judged] = []
    for piece, (who, real) in zip(cut, _judged(cut, words, low, discourse, near), strict=True):
        verb = piece.verb
        turn = (words[verb.first].start, words[verb.last].end) if verb else None
        judged.append((_range(words, piece), who, real, verb, turn))
    return tuple(judged), (discourse.agent, discourse.third, discourse.formal, discourse.person)


def _range(words: list[Token], piece: Piece) -> _Range:
    first, last = piece.first, piece.last - 1
    while not words[first].word:
        first += 1
    while not words[last].word:
        last -= 1
    return words[first].start, words[last].end


def _judged(cut: list[Piece], words: list[Token], low: str, said: Discourse, near: _Near) -> list[tuple[str, str]]:
    kinds: list[tuple[str, str]] = []
    previous: Piece | None = None
    for piece, asked in zip(cut, _questions(cut, words), strict=True):
        start, end = words[piece.first].start, words[piece.last - 1].end
        quotation = next((one for one in near.quoted if one.start <= start < one.end), None)
        piece.question = asked
        piece.previous = previous
        owner, before = kinds[-1] if kinds else ("", "")
        who = agent(piece, previous, said, quotation, owner)
        real = factuality(
            piece,
            low[start:end],
            who,
            before,
            quoted=quotation is not None and quotation.speaker == "firm",
            marked=near.marked,
        )
        if real == "general" and not _specific(piece, who, said.firm, quotation is not None):
            who = "none"
        if quotation is None and real != "general" and who != "none":
            said.agent = who
        kinds.append((who, real))
        previous = piece
    return kinds


_READER = word_set("you your yours voi vostro vostra vostri vostre vi")


def _specific(piece: Piece, who: str, firm: frozenset[str], quoted: bool) -> bool:
    """Whether a question or a timeless clause has the writer for its subject."""
    verb = piece.verb
    if who == "firm":
        return (
            bool(_READER.intersection(piece.lows))
            or quoted
            or any(token.capital and token.low in firm for token in piece.words[piece.first : piece.last])
        )
    return (
        who in ("writer", "team") and piece.question and any(low in ("i", "we", "io", "noi") for low in piece.lows)
    ) or (who in ("writer", "team") and verb is not None and verb.person in (1, 4))


def _questions(cut: list[Piece], words: list[Token]) -> list[bool]:
    """For each clause whether a question mark ends the stretch of the sentence that it stands in."""
    asked: list[bool] = []
    asks = False
    for piece in reversed(cut):
        mark = words[piece.last - 1].low
        if not words[piece.last - 1].word and mark in ".!;:?":
            asks = mark == "?"
        asked.append(asks)
    return asked[::-1]
