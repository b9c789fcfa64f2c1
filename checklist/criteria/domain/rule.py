"""How `domain` is judged."""

from collections import defaultdict

from checklist.criteria import MISSING, Finding, Needs, criterion, finding
from checklist.criteria.own_work import lengths_of_work, pieces_of_work, places_of_work
from checklist.criteria.statements import stated
from checklist.criteria.trade import techniques
from checklist.detect.industries import everyday_words
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside, words
from checklist.lexicon.vocabulary import Hit
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span
from checklist.text.spans import meets, merged

_LISTS = beside(__file__)
_WANTED = _LISTS.words("wanted")
# Where the word is none of an industry's: "logistic regression", "a Docker container", "fast-paced environments".
_NO_INDUSTRY = ("algorithm", "cliche")
_HINTS = 5  # different everyday words of one industry that tell it
_PLACE = Sieve(words("trades.place"))
_ADJECTIVE = words("trades.adjective")
_OF_EVERY_TRADE = _LISTS.words("no-industry")
_STEM = 5  # letters that two words of one stem share
_TOO_SHORT = 60  # words within which the trade may well go unsaid


def _told(letter: Letter, topic: str) -> list[Hit]:
    """Hits of a topic in the candidate's work."""
    return _of_own_work(letter, letter.hits(topic))


def _of_own_work(letter: Letter, hits: list[Hit]) -> list[Hit]:
    """Those in the candidate's work: not where they apply, what they look for, nor inside another name."""
    body = letter.parts.body
    longer = [one for one in letter.named if one.technology.category != "security"]  # PSD2 is an industry's own
    others = merged([*longer, *(hit for topic in _NO_INDUSTRY for hit in letter.hits(topic))])
    return [
        hit
        for hit in hits
        if body.start <= hit.start < body.end
        and letter.own(hit)
        and not letter.applies(hit)
        and not _WANTED.search(letter.low, letter.sentence_of(hit).start, hit.start)
        and not meets(others, hit)
    ]


def _of_any_trade(letter: Letter, names: list[Hit], special: list[Hit]) -> Finding:
    """Two signs of a trade where work is told: places, techniques, everyday words; one, or no work, is partial."""
    places = [one for one in stated(letter, _PLACE) if letter.does(one, 120, 120)]
    everyday = _hinted(letter, least=2)
    signs = [
        one
        for one in (*special, *_techniques_of_a_trade(letter), *places[:1], *everyday)
        if not _ADJECTIVE.fullmatch(letter.low, one.start, one.end)
    ]
    works = pieces_of_work(letter) or lengths_of_work(letter) or places_of_work(letter)
    several = len({letter.low[one.start : one.start + _STEM] for one in signs}) > 1
    return finding(
        several and bool(works), bool(names or signs), [letter.clause(one) for one in (*signs[:3], *names[:2])]
    )


def _techniques_of_a_trade(letter: Letter) -> list[Span]:
    """The different techniques that the writer names as their own and that tell the trade."""
    return [
        one
        for one in sorted(techniques(letter).values())
        if letter.own(one) and not letter.applies(one) and not _OF_EVERY_TRADE.fullmatch(letter.low, one.start, one.end)
    ]


def _of_technology(letter: Letter) -> bool:
    """Whether the letter tells of work with technology at all: a cook's kitchen is no developer's domain."""
    if letter.words < _TOO_SHORT or any(one.own for one in letter.mentions):
        return True
    return any(not letter.applies(hit) for hit in letter.body_hits("trade"))


def _hinted(letter: Letter, least: int = _HINTS - 1) -> list[Hit]:
    """Different everyday words of the industry that has most of them, if they are enough to tell it."""
    by_industry: dict[str, dict[str, Hit]] = defaultdict(dict)
    for hit in _of_own_work(letter, everyday_words(letter.low, least)):
        by_industry[hit.concept].setdefault(letter.low[hit.start : hit.start + _STEM], hit)
    most = max(by_industry.values(), key=len, default={})
    return list(most.values()) if len(most) >= least else []


@criterion("domain", flags={"needs_technology": 0, "no_industry": (), "any_trade": 0})
def domain(letter: Letter, needs: Needs) -> Finding:
    """An industry with something specific about it; the industry's name alone is partial."""
    if needs["needs_technology"] and not _of_technology(letter):
        return MISSING
    names, special = _told(letter, "industry-name"), _told(letter, "industry-own")
    if needs["any_trade"]:
        return _of_any_trade(letter, names, special)
    special = [hit for hit in special if not letter.low.startswith(needs["no_industry"], hit.start)]
    by_name = {hit.concept for hit in names}
    matched = [hit for hit in special if hit.concept in by_name]
    several = {letter.low[hit.start : hit.end][:6] for hit in special}
    hinted = _hinted(letter)
    met = bool(matched) or len(several) >= 2 or len(hinted) >= _HINTS
    spans: list[Span] = [letter.clause(hit) for hit in [*matched[:3], *special[:3], *names[:2], *hinted[:4]]]
    industry = letter.text[names[0].start : names[0].end] if names else ""
    return finding(met, bool(names or special or hinted), spans, name=industry)
