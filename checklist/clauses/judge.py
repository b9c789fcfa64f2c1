"""Judge every clause of a letter in the order of the text."""

from bisect import bisect_left, bisect_right
from dataclasses import field
from functools import lru_cache

from checklist.clauses import closed
from checklist.clauses.agent import Discourse, agent
from checklist.clauses.closed import word_set
from checklist.clauses.cut import Piece, pieces
from checklist.clauses.factuality import MARKS, factuality
from checklist.clauses.groups import Group
from checklist.clauses.quoted import Quotation, quotations
from checklist.clauses.subject import company_words
from checklist.clauses.tokens import Token, tokens
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
_CLASSES = (
    closed.ADVERBS,
    closed.PREPOSITIONS,
    closed.DETERMINERS,
    closed.SUBORDINATING,
    closed.JOINING,
    closed.SUBJECTS,
)
_WORDS = {one: frozenset().union(*(kind[one] for kind in _CLASSES)) for one in ("it", "en")}
_FUNCTION = {"it": _WORDS["it"] - _WORDS["en"] | {"non", "è", "ho"}, "en": _WORDS["en"] - _WORDS["it"] | {"n't", "is"}}


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
    words = tokens(read.text, low)
    firm = company_words(company)
    quoted = quotations(read.text, low, firm)
    said = Discourse(firm)
    found: list[Clause] = []
    main = _language(words, "it", 1)
    starts = [token.start for token in words]
    for sentence in sentences(read.text):
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        if first >= last:
            continue
        language = _language(words[first:last], main)
        cut = [
            piece
            for start in range(first, last, _WINDOW)
            for piece in pieces(words, start, min(last, start + _WINDOW), language)
            if any(token.word for token in words[piece.first : piece.last])
        ]
        said.outside = bool(_OUTSIDE.search(low, sentence.start, sentence.end))
        for piece, kinds in zip(cut, _judged(cut, words, low, said, quoted), strict=True):
            written = read.written(_span(words, piece))
            verb = piece.verb
            turn = read.written(Span(words[verb.first].start, words[verb.last].end)) if verb else None
            found.append(Clause(written.start, written.end, *kinds, verb,
                                turn.start if turn else written.end, turn.end if turn else written.end))  # fmt: skip
    return tuple(found)


def _language(words: list[Token], otherwise: str, bias: int = _SURE) -> str:
    """The language of some words by their function words, with a bias to the one of the letter."""
    lows = [token.low for token in words]
    counts = {one: sum(map(_FUNCTION[one].__contains__, lows)) for one in ("it", "en")}
    counts["en"] += sum([token.capital for token in words if token.low == "i"]) if "i" in lows else 0
    other = "en" if otherwise == "it" else "it"
    return (
        other
        if counts[other] > bias * counts[otherwise] or (counts[other] > counts[otherwise] and len(words) > 60)
        else otherwise
    )


def _span(words: list[Token], piece: Piece) -> Span:
    first, last = piece.first, piece.last - 1
    while not words[first].word:
        first += 1
    while not words[last].word:
        last -= 1
    return Span(words[first].start, words[last].end)


def _judged(
    cut: list[Piece], words: list[Token], low: str, said: Discourse, quoted: list[Quotation]
) -> list[tuple[str, str]]:
    kinds: list[tuple[str, str]] = []
    previous: Piece | None = None
    for piece, asked in zip(cut, _questions(cut, words), strict=True):
        start, end = words[piece.first].start, words[piece.last - 1].end
        place = bisect_right(quoted, start, key=_start) - 1
        quotation = quoted[place] if place >= 0 and start < quoted[place].end else None
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
            marked=MARKS.may_match_in(low, start, end),
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


def _start(span: Span) -> int:
    return span.start


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
