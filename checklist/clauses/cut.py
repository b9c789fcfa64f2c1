"""Cut a sentence into clauses: at marks, conjunctions, relatives and new subjects, each with a verb of its own."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from checklist.clauses.closed import (
    ADVERBS,
    ARTICLES,
    CLITICS,
    JOINING,
    OWNERS,
    PREPOSITIONS,
    RELATIVE,
    SUBJECTS,
    SUBORDINATING,
    word_set,
)
from checklist.clauses.english import english
from checklist.clauses.groups import Group
from checklist.clauses.italian import italian
from checklist.clauses.tokens import Token
from checklist.clauses.verbs import readings

_MARKS = frozenset(',;:()[]"-!?|')
_STOPS = _MARKS | {"."}
_OPENING = {one: JOINING[one] | SUBORDINATING[one] for one in ("it", "en")}
_NO_NOUN = {one: PREPOSITIONS[one] | _OPENING[one] | SUBJECTS[one] | ADVERBS[one] | CLITICS for one in ("it", "en")}
_BEFORE_RELATIVE = {one: PREPOSITIONS[one] | {"il", "la", "i", "le"} for one in ("it", "en")}
_NOUN_BEGINS = {one: ARTICLES[one] | OWNERS.keys() for one in ("it", "en")}
_HARD = frozenset(';:()[]".!?-|')
_ONE = frozenset(["one", "part"])  # which open a noun phrase as articles do: "one of", "part of"
_WITHOUT = frozenset(["senza", "without"])
_BY = frozenset(["da", "dal", "dalla", "dai", "dalle", "dagli", "dall'", "by"])
_BEFORE_VERB = CLITICS | {"non"}
_ANTECEDENT = frozenset(["cui", "which", "whom", "quale", "quali", "whose"])


@dataclass(slots=True)
class Piece:
    """A clause before it is judged: its words from `first` up to `last`, its verbs, and how it is joined to the text.

    `after` is the mark or conjunction before it, `opener` its subordinating word, both "" where there is none.
    `of_firm` is whether it only says what the firm is, behind the firm's name.
    """

    words: list[Token]
    first: int
    last: int
    language: str
    after: str
    groups: list[Group]
    opener: str = ""
    question: bool = False
    previous: "Piece | None" = None
    lows: list[str] = field(init=False)
    verb: Group | None = None
    of_firm: bool = False

    def settle(self) -> "Piece":
        """The piece, cut for good, with its folded words, and the verb that it turns on: see `main_verb`."""
        self.lows = [token.low for token in self.words[self.first : self.last]]
        self.verb = main_verb(self.groups)
        return self


def main_verb(groups: list[Group]) -> Group | None:
    """The verb that a clause turns on: the first finite one, or else the first."""
    for one in groups:
        if one.kind == "finite":
            return one
    return groups[0] if groups else None


def pieces(words: list[Token], first: int, last: int, language: str) -> list[Piece]:
    """The clauses of one sentence.

    Args:
        words: the tokens of the text.
        first: the place of the first token of the sentence.
        last: the place after its last one.
        language: "it" or "en".
    """
    find = italian if language == "it" else english
    starts = _starts(words, first, last, language)
    chunks = [
        _piece(words, start, end, language, words[start - 1].low if start > first else "", find(words, start, end))
        for start, end in zip(starts, [*starts[1:], last], strict=True)
    ]
    chunks = [one for chunk in chunks for one in _again(chunk, find)]
    return [one.settle() for one in _joined(chunks, find)]


def apposed(piece: Piece, firm: frozenset[str]) -> list[Piece]:
    """A piece cut before what the firm is, "I am applying to Crumb, | a bakery of nine"; else the piece alone.

    Args:
        piece: a clause, cut for good.
        firm: the words that name the firm.
    """
    words, at = piece.words, 0
    for place in range(piece.first + 1, piece.last - 1):
        named = words[place - 1].low in firm and words[place - 1].capital
        if named and words[place].low == "," and _begins_a_noun(words[place + 1], piece.language):
            at = place + 1
    if not at or any(one.kind == "finite" and one.last >= at for one in piece.groups):
        return [piece]
    groups = [[one for one in piece.groups if (one.last >= at) == behind] for behind in (False, True)]
    before = Piece(words, piece.first, at, piece.language, piece.after, groups[0], piece.opener)
    behind = Piece(words, at, piece.last, piece.language, ",", groups[1], of_firm=True)
    return [before.settle(), behind.settle()]


def _begins_a_noun(token: Token, language: str) -> bool:
    """Whether a word opens a noun phrase: an article, or in Italian any word that is no verb and of no closed class."""
    if token.low in ARTICLES[language] or token.low in _ONE:
        return True
    return language == "it" and token.word and token.low not in _NO_NOUN[language] and not _is_verb(token.low)


def _is_verb(low: str) -> bool:
    return any(not one.noun for one in readings(low, "it"))


type _Find = Callable[[list[Token], int, int], list[Group]]


def _piece(  # noqa: PLR0917 - what makes a piece
    words: list[Token], start: int, end: int, language: str, after: str, found: list[Group]
) -> Piece:
    piece = Piece(words, start, end, language, after, found)
    for token in words[start : min(end, start + 4)]:
        if token.low in JOINING[language]:
            piece.after = token.low
        elif token.low in SUBORDINATING[language]:
            piece.opener = token.low
            break
        elif (
            token.low not in PREPOSITIONS[language] and token.word and token.low not in ("il", "la", "i", "le", "even")
        ):
            break
    return piece


def _starts(words: list[Token], first: int, last: int, language: str) -> list[int]:
    starts, opening = [first], _OPENING[language]
    for place in range(first + 1, last):
        token, before = words[place], words[place - 1]
        if not token.word:
            continue
        if before.low in _STOPS and not before.word:
            stop = before.low == "." and token.capital and words[place - 2].low in ("no", "circa", "max", "min")
            if before.low in _MARKS or stop:
                starts.append(place)
        elif token.low in opening:
            at = place
            if token.low == "chi" and place + 1 < last and words[place + 1].low == "scrive":
                continue  # a name of the writer
            if token.low in _ANTECEDENT and place - 1 == starts[-1]:
                continue
            if token.low in _ANTECEDENT and at - 1 > starts[-1] and before.low in _BEFORE_RELATIVE[language]:
                at -= 1
            if not (before.low in opening and at - 1 == starts[-1]):
                starts.append(at)
        elif token.low in _WITHOUT:
            starts.append(place)
    return starts


def _again(chunk: Piece, find: _Find) -> list[Piece]:
    """A piece with several verbs, cut before each that has a subject of its own or hangs on a noun."""
    words, language = chunk.words, chunk.language
    if len(chunk.groups) < 2:
        return [chunk]
    cuts = []
    held = False
    for number, group in enumerate(chunk.groups):
        if held and group.kind == "finite":
            at = group.first
            previous = chunk.groups[number - 1].last
            while at - 1 > previous and words[at - 1].low not in SUBJECTS[language]:
                at -= 1
            behind = at - 2 == previous and language == "it"  # "la scelgo io"
            if words[at - 1].low in SUBJECTS[language] and at - 1 > previous and not behind:
                at -= 1
            else:
                at = _subject_start(words, previous + 1 + behind, _np_start(words, previous + 1, group.first), language)
            cuts.append(at)
        elif held and (
            (group.kind == "participle" and group.last + 1 < chunk.last and words[group.last + 1].low in _BY)
            or (group.kind == "gerund" and language == "it")
        ):
            cuts.append(group.first)
        if group.kind in ("finite", "participle"):
            held = True
    if not cuts:
        return [chunk]
    bounds = [chunk.first, *cuts, chunk.last]
    return [
        _piece(words, start, end, language, chunk.after if number == 0 else "", find(words, start, end))
        for number, (start, end) in enumerate(pairwise(bounds))
        if end > start
    ]


def _subject_start(words: list[Token], first: int, verb: int, language: str) -> int:
    """Where the noun phrase before a verb begins."""
    at = verb - 1
    stops = _NOUN_BEGINS[language]
    while at > first and words[at].low not in stops and words[at - 1].low not in PREPOSITIONS[language]:
        at -= 1
    at = max(at, first)
    if language == "it" and at < verb and words[at].low not in stops and not words[at].capital:
        return verb  # what comes before it belongs to the verb before
    return at


def _np_start(words: list[Token], first: int, verb: int) -> int:
    at = verb
    while at - 1 >= first and words[at - 1].low in _BEFORE_VERB:
        at -= 1
    return at


def _verbal(piece: Piece) -> bool:
    if piece.last - piece.first <= 3 and _aside(piece):
        return False
    for group in piece.groups:
        if group.kind == "finite":
            return True
        before = piece.words[piece.first].low
        if group.kind == "infinitive" and before in _WITHOUT:
            return True
        near = group.first - piece.first <= (2 if piece.after in JOINING[piece.language] else 1)
        if group.kind in ("gerund", "participle") and near:
            return True
        if group.kind == "participle" and group.last + 1 < piece.last and piece.words[group.last + 1].low in _BY:
            return True
    return False


def _aside(piece: Piece) -> bool:
    """Whether a short clause between commas only says on whose word it is: "credo", "I think"."""
    verb = main_verb(piece.groups)
    return (
        piece.after == "," and verb is not None and verb.lemmas[-1] in _OPINION and not piece.words[piece.last - 1].word
    )


_OPINION = word_set("credere pensare dire sapere think believe suppose notice hear say know guess suspect read")


def _merged(one: Piece, two: Piece, find: _Find) -> Piece:
    found = find(one.words, one.first, two.last)
    return _piece(one.words, one.first, two.last, one.language, one.after, found)


def _joined(chunks: list[Piece], find: _Find) -> list[Piece]:
    """The pieces, each without a verb joined to its neighbour unless a strong mark sets it apart."""
    kept: list[Piece] = []
    waiting: Piece | None = None
    for number, chunk in enumerate(chunks):
        if waiting is not None:
            relative = chunk.opener in RELATIVE[chunk.language] or chunk.opener in ("se", "if", "when", "quando")
            if chunk.after in _HARD or (relative and _verbal(chunk)):
                kept.append(waiting)
            else:
                chunk = _merged(waiting, chunk, find)  # noqa: PLW2901 - what waited goes in front
            waiting = None
        if _verbal(chunk):
            kept.append(chunk)
            continue
        last = number + 1 == len(chunks)
        hard = chunk.after in _HARD or not kept
        if hard and not last and chunks[number + 1].after not in _HARD:
            waiting = chunk
        elif hard and (chunk.last - chunk.first > 1 or not kept):
            kept.append(chunk)
        elif kept:
            kept[-1].last = chunk.last
            kept[-1].groups += chunk.groups
        else:
            kept.append(chunk)
    if waiting is not None:
        kept.append(waiting)
    return kept
