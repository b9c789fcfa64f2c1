"""How `other-firm` is judged."""

import re
from collections.abc import Iterator

from checklist.criteria import CLEAN, Fault, Findings, Needs, mistake
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.text.segmentation import Span
from checklist.text.spans import meets, merged

_LISTS = beside(__file__)
_NAME = r"(?P<name>[A-ZÀ-Ü][\w&’'-]+(?: (?:[A-ZÀ-Ü][\w&.’'-]*|&))*)"
_APPLIED_AT = re.compile(
    rf"(?i:(?<!\w)(?:{_LISTS.pieces('application')}))(?: [^\s.,;:!?()]+){{0,7}} (?:{_LISTS.pieces('at')}) {_NAME}"
)
_TEAM = re.compile(rf"(?i:(?<!\w)(?:team|staff) (?:di|of|at)|(?:ciao|hi|hello|dear|gentile|caro) team) {_NAME}")
_PEOPLE = re.compile(r"(?P<name>[A-ZÀ-Ü][\w&’'-]+) (?i:team|people)(?!\w)")
_ADDRESSED = re.compile(rf"[Ss]pett(?:\.le|\.|abile) {_NAME}")
_ONES_OWN = _LISTS.words("ones-own")
_NO_FIRM = _LISTS.words("no-firm")
_LEGAL = _LISTS.words("legal")
_WORD = re.compile(r"[^\W_]+")
_SMALL = ("di", "del", "dello", "della", "delle", "degli", "dei", "e", "and", "of", "the", "in", "per", "for")
_SHORT = 3  # letters from which on a word of a firm's name tells it


@mistake("other-firm")
def other_firm(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """A firm is addressed, and it is not the one that the letter is for; only where that one is known."""
    if not letter.company.strip() or _is_named(letter, letter.company):
        return CLEAN
    spans = [one for one in _addressed(letter) if not _is_same(letter.text[one.start : one.end], letter.company)]
    return Fault(bool(spans), tuple(spans), {"company": letter.company.strip()})


def _is_named(letter: Letter, company: str) -> bool:
    """Whether the letter names the firm anywhere, if only by one of its words or by its initials."""
    written = {word.lower() for word in _WORD.findall(letter.text)}
    words = _WORD.findall(company.lower())
    known = {word for word in _WORD.findall(_LEGAL.sub(" ", company.lower())) if len(word) >= _SHORT}
    initials = {"".join(word[0] for word in words if word not in kept) for kept in ((), _SMALL)}
    return bool((known or set(words)) & written) or any(len(one) > 1 and one in written for one in initials)


def _is_same(name: str, company: str) -> bool:
    """Whether one of the two names is written within the other: "Facile" and "Facile.it"."""
    one, other = ("".join(_WORD.findall(text.lower())) for text in (name, company))
    return one in other or other in one


def _addressed(letter: Letter) -> Iterator[Span]:
    """The firms that the greeting, the subject and the sentences that apply name as the one that is written to."""
    head = [one for one in (letter.parts.subject, letter.parts.greeting) if one]
    applying = [one for one in letter.sentences if letter.applies(one)]
    for place in [*head, *applying]:
        for match in _APPLIED_AT.finditer(letter.text, place.start, place.end):
            if not _ONES_OWN.search(letter.low, max(place.start, match.start() - 20), match.start("name")):
                yield from _firm(letter, Span(*match.span("name")))
    top = Span(0, letter.parts.body.start)
    for pattern in (_TEAM, _PEOPLE, _ADDRESSED):
        for match in pattern.finditer(letter.text, top.start, top.end):
            yield from _firm(letter, Span(*match.span("name")))


def _firm(letter: Letter, name: Span) -> Iterator[Span]:
    """The name, unless it is a technology's, a role's, a place's or a gap."""
    end = (
        name.end - 1
        if letter.text[name.end - 1] == "." and "." not in letter.text[name.start : name.end - 1]
        else name.end
    )
    topics = ("role", "function", "greeting-word", "generic-addressee")
    others = [*letter.named, *letter.placeholders, *(hit for topic in topics for hit in letter.hits(topic))]
    if not meets(merged(others), name) and not _NO_FIRM.match(letter.low, name.start, end):
        yield Span(name.start, end)
