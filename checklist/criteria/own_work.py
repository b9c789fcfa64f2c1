"""Work of any trade: concrete pieces of it, and for how long and where it was done."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.credentials import has_credential
from checklist.criteria.statements import in_row, stated
from checklist.letter import Letter
from checklist.lexicon.regex_lists import pieces, words
from checklist.lexicon.vocabulary import Hit
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span

_PAST = re.compile(rf"[\w ']*(?:ed|[aiu]t[oaie]|tt[oaie]|s[soat][oaie]|rs[oaie]|ammo|emmo|immo)|{pieces('deeds.past')}")
_NO_DEED = words("trades.no-deed")
_DUTY = Sieve(words("trades.duty"))
_SINCE = Sieve(words("trades.since"))
_PLACE = Sieve(words("trades.place"))
_AT = re.compile(
    r"(?<!\w)(?:at|for|with|in|presso|alla?|al|all['’]|della?|dell['’]|dallo?|nello?|nella|per (?:la|il))"
    r" ?(?:the |my |a )?(?P<name>[A-ZÀ-Ü][\wà-ÿ&'’-]+)"
)
_VAGUE_PLACE = re.compile(r"(?<!\w)(?:vari|varie|diversi|diverse|various|several|many|different|some|tanti) $")
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


@criterion("deeds", minimum=2)
def deeds(letter: Letter, needs: Needs) -> Finding:
    """Concrete pieces of one's own work, each with what was done; one, or duties in general, are partial."""
    done = sorted(pieces_of_work(letter), key=lambda hit: -_weight(letter, hit))
    duties = stated(letter, _DUTY)
    duties += [hit for hit in letter.body_hits("duty") if not letter.applies(hit) and not in_row(letter, hit)]
    spans = [letter.clause(one) for one in done[:4]] or [letter.clause(one) for one in duties[:2]]
    return finding(len(done) >= needs["minimum"], bool(done or duties), spans, "one" if done else "")


def _weight(letter: Letter, hit: Hit) -> int:
    """How much in particular the sentence of a deed tells: its figures."""
    sentence = letter.sentence_of(hit)
    return len(letter.figures_in(sentence.start, sentence.end))


@criterion("experience")
def experience(letter: Letter, needs: Needs) -> Finding:
    """How long and where this work was done; one of the two is partial."""
    body = letter.parts.body
    long: list[Span] = [
        one for one in letter.figures
        if one.kind == "years" and one.value < _LONGEST and letter.own(one) and body.start <= one.start < body.end
    ]  # fmt: skip
    long += stated(letter, _SINCE)
    placed = [one for one in long if _place_near(letter, one)]
    if placed:
        return finding(True, True, [letter.clause(one) for one in placed[:2]])
    worked = [
        hit for hit in letter.body_hits("did") if letter.low[hit.start : hit.end].endswith(("worked", "lavorato"))
    ]
    where = [one for one in worked if _place_near(letter, one)]
    return finding(
        False, bool(long or where), [letter.clause(one) for one in (long or where)[:1]], "where" if long else ""
    )


def _place_near(letter: Letter, span: Span) -> bool:
    """Whether an employer's name or a kind of place stands in the sentence."""
    sentence = letter.sentence_of(span)
    for match in _PLACE.finditer(letter.low, sentence.start, sentence.end):
        place = Span(match.start(), match.end())
        if letter.standing(place) != "company" and not letter.applies(place):
            return True
    return bool(_AT.search(letter.text, sentence.start, sentence.end))
