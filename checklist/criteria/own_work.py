"""Pieces of work of any trade, for how long and where it was done."""

import re

from checklist.criteria.statements import in_row, stated
from checklist.letter import Letter
from checklist.lexicon.regex_lists import pieces, words
from checklist.lexicon.vocabulary import Hit
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span

_PAST = re.compile(rf"[\w ']*(?:ed|[aiu]t[oaie]|tt[oaie]|s[soat][oaie]|rs[oaie]|ammo|emmo|immo)|{pieces('deeds.past')}")
CREDENTIAL = Sieve(words("trades.credential"))
_NO_DEED = words("trades.no-deed")
_SINCE = Sieve(words("trades.since"))
_PLACE = Sieve(words("trades.place"))
_AT = re.compile(
    r"(?<!\w)(?:at|for|with|in|presso|alla?|al|all['’]|della?|dell['’]|dallo?|nello?|nella|per (?:la|il))"
    r" ?(?:the |my |a )?(?P<name>[A-ZÀ-Ü][\wà-ÿ&'’-]+)"
)
_LONGEST = 60  # years: more is no length of work
_BY_OTHERS = re.compile(r"(?<!mi )(?<!ci )(?<!\w)(?:ha|hanno|has|aveva|avevano) (?:\w+ )?$")
_LEAST_WORDS = 2  # words that a clause has beside its verb where it tells an object


def pieces_of_work(letter: Letter) -> list[Hit]:
    """The verbs that tell a concrete piece of the writer's own work, the first of each sentence."""
    told: dict[int, Hit] = {}
    for hit in letter.body_hits("did"):
        low = letter.low[hit.start : hit.end]
        if not _PAST.fullmatch(low) or _NO_DEED.search(low) or letter.applies(hit):
            continue
        sentence = letter.sentence_of(hit)
        if in_row(letter, hit) or _BY_OTHERS.search(letter.low, sentence.start, hit.start):
            continue
        if has_credential(letter, sentence):
            continue
        clause = letter.clause(hit)
        if len(letter.low[hit.end : clause.end].split()) >= _LEAST_WORDS:
            told.setdefault(letter.sentence_of(hit).index, hit)
    return list(told.values())


def has_credential(letter: Letter, reach: Span) -> bool:
    """Whether a passage names a credential: to have finished a course is no piece of work."""
    return any(True for _ in CREDENTIAL.finditer(letter.low, reach.start, reach.end))


def lengths_of_work(letter: Letter) -> list[Span]:
    """Where the letter says for how long the work was done, or since when."""
    body = letter.parts.body
    long: list[Span] = [
        one for one in letter.figures
        if one.kind == "years" and one.value < _LONGEST and letter.own(one) and body.start <= one.start < body.end
    ]  # fmt: skip
    return long + stated(letter, _SINCE)


def places_of_work(letter: Letter) -> list[Hit]:
    """Where the letter says that somebody worked, with an employer or a kind of place in the sentence."""
    worked = [
        hit for hit in letter.body_hits("did") if letter.low[hit.start : hit.end].endswith(("worked", "lavorato"))
    ]
    return [one for one in worked if place_near(letter, one)]


def place_near(letter: Letter, span: Span) -> bool:
    """Whether an employer's name or a kind of place stands in the sentence."""
    sentence = letter.sentence_of(span)
    for match in _PLACE.finditer(letter.low, sentence.start, sentence.end):
        place = Span(match.start(), match.end())
        if letter.standing(place) != "company" and not letter.applies(place):
            return True
    return bool(_AT.search(letter.text, sentence.start, sentence.end))
