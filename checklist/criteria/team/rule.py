"""The people whom a project manager led: how many, and whose."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.teams import is_team
from checklist.detect.figures.quantities import Figure
from checklist.letter import Letter
from checklist.text.segmentation import Span

_WHOM = re.compile(r",? (?:che|which|that|i|cui|di cui) |, \w+ da me")
_WE_WERE = re.compile(r"(?<!\w)(?:eravamo|siamo|we were|we are|lavoravamo) (?:in |about |circa |only |solo )*$")
_SPORT = re.compile(
    r"(?<!\w)(?:giocat\w|gioco|giocavo|play(?:ed)? (?:in|for|football|volley)|pallavolo|calcio|basket|rugby"
    r"|serie [abcd])(?!\w)"
)
_LED_PEOPLE = re.compile(
    r"(?<!\w)(?:lead|led|leading|managed?|managing|guid\w+|coordin\w+|gestit\w|gestisco) (?:people|persone)$"
)
_GROUPS = ("team", "squad", "gruppo di", "crew", "core", "collegh", "colleag", "educator", "operator", "collabor")
_LEADING = re.compile(r"(?<!\w)(?:coordin\w+|guid\w+|led|lead|manag\w+|gest\w+|ran|run|diri\w+)(?!\w)")


@criterion("team")
def team(letter: Letter, needs: Needs) -> Finding:
    """The size of the team led; a team without a number, or firms hired, is partial."""
    body = letter.parts.body
    sized = [one for one in letter.figures if body.start <= one.start < body.end and is_team(letter, one)]
    hired = [hit for hit in letter.body_hits("hired-firms") if letter.figures_near(hit, 14, 4)]
    groups = [
        hit
        for hit in letter.body_hits("team-word")
        if (letter.low.startswith(_GROUPS, hit.start) and _led(letter, hit))
        or letter.low.startswith(("team lead", "team-lead"), hit.start)
        or _LED_PEOPLE.search(letter.low, max(0, hit.start - 16), hit.end)
    ]
    groups = [hit for hit in groups if not _SPORT.search(letter.low, max(0, hit.start - 45), hit.end + 30)]
    sized = sized or [
        one for one in several_of(letter, body) if _LEADING.search(letter.low, one.end, letter.sentence_of(one).end)
    ]
    several = several_of(letter, body)
    weak = groups or hired or several
    spans = [letter.clause(one) for one in (sized or weak)[:3]]
    return finding(bool(sized), bool(weak), spans)


def several_of(letter: Letter, body: Span) -> list[Figure]:
    """Numbers of which the candidate was one, in the body."""
    return [one for one in letter.figures if body.start <= one.start < body.end and _were_so_many(letter, one)]


def _were_so_many(letter: Letter, one: Figure) -> bool:
    """Whether the candidate was one of so many: "eravamo in nove", "there were six of us"."""
    before = letter.low[max(0, one.start - 20) : one.start]
    return 2 < one.value < 200 and bool(_WE_WERE.search(before) or letter.low.startswith(" of us", one.number_end))


def _led(letter: Letter, span: Span) -> bool:
    if _WHOM.match(letter.low, span.end) and letter.near("leads", span, 0, 45):
        return True
    mine = letter.low[max(0, span.start - 12) : span.start]
    return bool(letter.near("leads", span, 60, 0)) or mine.endswith(("my ", "i miei ", "il mio ", "le mie "))
