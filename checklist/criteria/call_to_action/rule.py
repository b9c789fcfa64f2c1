"""How the letter ends: a concrete next step, or a formula of hope."""

import re

from checklist.criteria import MISSING, Finding, Needs, criterion, finding
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.lexicon.vocabulary import Hit
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_LISTS = beside(__file__)
_TAIL = 8  # sentences before the signature in which a next step is looked for
_LAST = 4  # of these, the sentences in which a day or an hour alone proposes something
_NOT_A_MEETING = re.compile(
    r"\s*(?:a |ad |per |for |to |at |in |full |anche )*(?:full remote|remote|remot\w+|hybrid|ibrid\w+"
    r"|on request|upon request|su richiesta|trasfert\w+"
    r"|trasferi\w+|lavor\w+|work|relocat\w+|viaggi\w+|travel for|uno stage|un tirocinio|imparare|learn)\b"
)
_CALLED = re.compile(r" (?:cent(?:re|er)s?|sheets?|logs?|rates?)(?!\w)")  # "the call centre" calls nobody
_EACH = re.compile(r"(?<!\w)(?:every|each|ogni|tutte le|tutti i) $")  # what is done every Sunday proposes no day
_PROPOSES = _LISTS.either("proposes")


def _tail(letter: Letter, most: int) -> Span:
    """The last sentences of the letter, its closing formula included."""
    end = (
        letter.parts.name.start
        if letter.parts.name and letter.parts.name.start > letter.parts.body.start
        else len(letter.text)
    )
    inside = [one for one in letter.sentences if one.start < end and not one.heading]
    greeting = letter.parts.greeting.end if letter.parts.greeting else 0
    first = inside[-most].start if len(inside) >= most else 0
    return Span(max(first, greeting), end)


def _within(letter: Letter, topic: str, reach: Span) -> list[Hit]:
    return [
        hit
        for hit in letter.hits(topic)
        if reach.start <= hit.start < reach.end
        and letter.standing(hit) != "denied"
        and not meets(letter.placeholders, hit)
    ]


def _proposed(letter: Letter, hit: Span) -> bool:
    """Whether the sentence speaks to the reader or offers something, rather than telling of past work."""
    sentence = letter.sentence_of(hit)
    return bool(_PROPOSES.search(letter.low, sentence.start, sentence.end))


@criterion("call-to-action")
def call_to_action(letter: Letter, needs: Needs) -> Finding:
    """Met by a meeting or an availability named near the end, partial by hope or thanks alone."""
    tail, last = _tail(letter, _TAIL), _tail(letter, _LAST)
    concrete = [hit for hit in _within(letter, "availability", tail) if not _NOT_A_MEETING.match(letter.low, hit.end)]
    met = [hit for hit in _within(letter, "meeting", tail) if not _CALLED.match(letter.low, hit.end)]
    concrete += [hit for hit in met if _proposed(letter, hit) and not _told(letter, hit)]
    days = [
        hit
        for hit in _within(letter, "moment", last)
        if not _EACH.search(letter.low, max(0, hit.start - 12), hit.start)
    ]
    concrete += [hit for hit in days if _proposed(letter, hit) and not _told(letter, hit)]
    if concrete:
        return finding(True, True, [letter.clause(hit) for hit in concrete])
    hope = _within(letter, "hope", tail)
    thanks = letter.parts.closing
    if thanks and letter.low[thanks.start : thanks.end].startswith(
        ("thank", "grazie", "ringrazi", "many thanks", "looking")
    ):
        hope.append(Hit(thanks.start, thanks.end, "hope", "hope"))
    asked = [one for one in letter.sentences if last.start <= one.start < last.end and letter.text[one.end - 1] == "?"]
    spans: list[Span] = [letter.clause(hit) for hit in hope[:3]] or [*asked[-1:]]
    return finding(False, True, spans) if spans else MISSING


def _told(letter: Letter, hit: Span) -> bool:
    """Whether the sentence tells of work done ("every Monday I brought them the numbers")."""
    return any(
        done.concept in ("build", "improve", "lead", "analyse") and letter.own(done)
        for done in letter.near("did", hit, 120, 120)
    ) and not (
        letter.near("wish", hit, 160, 80)
        or letter.near("availability", hit, 120, 120)
        or letter.near("hope", hit, 120, 120)
    )
