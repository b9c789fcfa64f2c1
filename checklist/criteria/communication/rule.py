"""Who heard of a data scientist's results: people and functions, what was brought to them, what they did with it."""

import re

from checklist.criteria import MISSING, Finding, Needs, criterion, finding
from checklist.criteria.trade import of_trade_at_all
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span
from checklist.text.spans import meets, merged

_LISTS = beside(__file__)
_TO_WHOM = re.compile(
    r"(?<!\w)(?:to|for|with|by|among|per|con|col|coi|a|al|alla|alle|ai|agli|allo|ad|da|dal|dalla|dai"
    r"|dalle)\s(?:\S+\s){0,4}$"
    r"|(?:all'|dall')$"
)
_TOLD = Sieve(_LISTS.either("told"))
_NOBODY = _LISTS.either("nobody")
_USED = Sieve(_LISTS.either("used"))
_THINGS, _PEERS = _LISTS.either("things"), _LISTS.either("peers")
_GENERAL = ("convey", "audience-general", "published", "stakeholder-general")
_WITH = re.compile(r"(?<!\w)(?:with|con|col|insieme a\w{0,2}|from|da|dal|dalla)\s(?:\S+\s){0,4}$")


def _hearers(letter: Letter) -> list[Span]:
    """People and functions who can hear of results: not those that a figure counts, nor the candidate's own title."""
    held = sorted({*letter.functions, *letter.body_hits("audience")})
    counted = [one for one in letter.figures if one.kind in ("users", "people")]
    others = merged([*counted, *letter.hits("algorithm")])
    return [hit for hit in held if not meets(others, hit) and not letter.near("ability", hit, 30, 0)]


def _concrete(letter: Letter, hit: Span) -> bool:
    """Whether a word of bringing tells what was done, and no ability, cliché or collecting of requirements."""
    return not (
        letter.near("ability", hit, 60, 0)
        or letter.near("cliche", hit, 30, 30)
        or letter.near("requirement", hit, 50, 60)
    )


def _brought(letter: Letter, who: Span) -> Span | None:
    """The words by which something was brought to somebody, in the same sentence."""
    things = [
        hit for hit in letter.near("artefact", who, 110, 70)
        if hit.start >= who.end or _TO_WHOM.search(letter.low, hit.end, who.start)
    ]  # fmt: skip
    near = [*letter.near("convey", who, 110, 60), *things]
    near = [hit for hit in near if letter.own(hit) and not hit.touches(who) and _concrete(letter, hit)]
    return min(near, key=lambda hit: abs(hit.start - who.start), default=None)


def _taken_up(letter: Letter, who: Span) -> Span | None:
    """What somebody did with the results: the verb that follows them, or "used by" before them."""
    for hit in letter.near("uptake", who, 40, 45):
        gap = letter.low[who.end : hit.start] if hit.start >= who.end else letter.low[hit.end : who.start]
        if any(mark in gap for mark in ".;:!?\n"):
            continue
        if hit.start >= who.end or gap.strip().split(" ")[0] in ("by", "da", "dal", "dalla", "dai", "dalle", "dagli"):
            return hit
    return None


def _worked_with(letter: Letter, who: Span) -> bool:
    before = _WITH.search(letter.low, max(letter.sentence_of(who).start, who.start - 40), who.start)
    return bool(before) and letter.does(who, 110, 80)


def _told(letter: Letter) -> list[tuple[Span, Span]]:
    """Whom something was presented, explained or shown to, whoever they are: "showed it to the mayor"."""
    found = []
    for match in _TOLD.finditer(letter.low):
        group = next(name for name, said in match.groupdict().items() if said)
        who, told = Span(*match.span(group)), Span(*match.span())
        if not _NOBODY.fullmatch(match[group]) and letter.own(told) and letter.own(who) and _concrete(letter, told):
            found.append((who, told))
    return found


def _used(letter: Letter, peers: bool) -> list[tuple[Span, Span]]:
    """Who uses what was made, whoever they are: "the baker reads it every morning". Peers are told apart."""
    found = []
    for match in _USED.finditer(letter.low):
        group = next(name for name, said in match.groupdict().items() if said)
        who, used = Span(*match.span(group)), Span(*match.span())
        thing = _THINGS.fullmatch(match[group])
        if not thing and letter.own(used) and bool(_PEERS.fullmatch(match[group])) is peers:
            found.append((who, used))
    return found


def _known_hearers(letter: Letter, hearers: list[Span]) -> list[tuple[Span, Span]]:
    """People and functions of the lists, with how they heard or what they did with it."""
    found = []
    for who in hearers:
        hit = _brought(letter, who) or _taken_up(letter, who)
        if hit:
            found.append((who, hit))
    for who in letter.body_hits("audience-general"):
        hit = _brought(letter, who)
        if hit and letter.near("findings", hit, 10, 40):
            found.append((who, hit))
    return found


@criterion("communication", technical=True)
def communication(letter: Letter, needs: Needs) -> Finding:
    """Results brought to named people or functions; communication in general is partial."""
    if not of_trade_at_all(letter):
        return MISSING
    hearers = _hearers(letter)
    firm = [*_known_hearers(letter, hearers), *_told(letter), *_used(letter, peers=False)]
    spans = [letter.clause(one) for pair in firm[:4] for one in pair]
    general = [
        *(used for _, used in _used(letter, peers=True)),
        *(hit for topic in _GENERAL for hit in letter.body_hits(topic)),
        *(hit for hit in letter.body_hits("artefact") if letter.does(hit) or letter.near("duty", hit, 60, 0)),
        *(who for who in hearers if letter.near("share", who, 110, 110) or _worked_with(letter, who)),
    ]  # fmt: skip
    return finding(bool(firm), bool(general), spans or [letter.clause(one) for one in general[:3]])
