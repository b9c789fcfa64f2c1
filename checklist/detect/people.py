"""People with whom the writer dealt, whoever they are: by first name, by room, by what one only does with people.

`dealings.py` knows functions by their lists; here grammar alone tells: "affiancato Olga e Tommaso", "with Ada from
the night desk", "mi siedo con la logistica".
"""

import re

from checklist.letter import Letter, once
from checklist.lexicon.regex_lists import pieces, words
from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_NAME = r"[A-ZÀ-Ü][a-zà-ÿ]{2,}(?: [A-ZÀ-Ü][a-zà-ÿ]{2,})?"
_TOUCHED = sieved(rf"(?<!\w)(?:{pieces('people.touch')}) (?P<who>{_NAME})(?!\w)")
_BESIDE = sieved(rf"(?<!\w)(?:{pieces('people.beside')}) (?P<who>{_NAME})(?P<more>(?: (?:e|and|&) {_NAME})?)")
_BELONGS = re.compile(pieces("people.belongs"))
_TALKED = sieved(
    rf"(?<!\w)(?:{pieces('people.talk')})\s(?:(?:il|lo|la|i|gli|le|un|una|due|tre|the|our|an?|my|its|their|two"
    rf"|three|each|every|both|some|head|ogni) |l'|un')?"
    r"(?P<who>[a-zà-ù][\w'-]{2,})"
)
_BOOKS = re.compile(r"(?<!\w)(?:read|reading|lett[oi]|leggo|libr[oi]|books?|by|di) ")  # "I have read Eco and Calvino"
_GROUP = Sieve(words("people.group"))
_NOBODY = words("people.no-person")


def _is_thing(letter: Letter, span: Span) -> bool:
    """Whether the name is that of a technology, an industry or a firm that the letter greets."""
    if any(one.touches(span) for one in letter.mentions_in(span.start - 30, span.end)):
        return True
    return any(meets(letter.hits(topic), span) for topic in ("industry-name", "industry-own", "role"))


def _by_name(letter: Letter) -> list[Span]:
    """Names that stand right behind a verb of dealing, or beside "with" and before where they belong."""
    found = [Span(match.start(), match.end()) for match in _TOUCHED.finditer(letter.text) if _free(letter, match)]
    for match in _BESIDE.finditer(letter.text):
        if (
            _free(letter, match)
            and not _BOOKS.search(letter.low, max(0, match.start() - 30), match.start())
            and (match["more"] or _BELONGS.match(letter.low, match.end()))
        ):
            found.append(Span(match.start(), match.end()))
    return found


def _free(letter: Letter, match: re.Match[str]) -> bool:
    return not _is_thing(letter, Span(*match.span("who")))


def _by_dealing(letter: Letter) -> list[Span]:
    """Whoever is talked to or sat with, and groups named by their room beside something shared."""
    found = [
        Span(match.start(), match.end())
        for match in _TALKED.finditer(letter.low)
        if not _NOBODY.fullmatch(match["who"])
    ]
    for match in _GROUP.finditer(letter.low):
        group = Span(match.start(), match.end())
        if letter.near("share", group, 90, 90) and letter.does(group, 100, 100):
            found.append(group)
    return found


@once
def persons(letter: Letter) -> list[Span]:
    """Passages of the body in which the candidate dealt with somebody whom no list knows, in order."""
    body = letter.parts.body
    found = [one for one in (*_by_name(letter), *_by_dealing(letter)) if body.start <= one.start < body.end]
    return sorted(one for one in found if letter.own(one) and not letter.applies(one))
