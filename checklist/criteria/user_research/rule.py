"""A product manager's research and experiments: who was asked or watched, what was tried, and what came of it."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.products import shipped, within
from checklist.detect.figures.quantities import Figure
from checklist.letter import Letter, once
from checklist.lexicon import regex_lists
from checklist.lexicon.regex_lists import beside
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span
from checklist.text.spans import meets, merged

_LISTS = beside(__file__)
_TAUGHT = re.compile(
    r"(?:corso|course|master|bootcamp|esame|exam|lezion\w+|class|module) (?:di|su|in|on|of) (?:\w+ )?$"
)
_STUDIED = re.compile(
    r"(?<!\w)(?:read|lett\w|legg\w+|analy\w+|analizz\w+|went through|going through|spogliat\w|classifi\w+|tagged"
    r"|taggat\w|sort\w*|studi\w+|count\w*|contat\w|divis\w|raccolt\w|pres\w)(?!\w)"
)
_CANDIDATES = re.compile(r"(?:\w+ ){0,3}(?:candidat\w+|applicants?)")
_ANSWERED = re.compile(rf" (?:{_LISTS.pieces('answered')})(?!\w)")
_LEARNT = Sieve(_LISTS.words("learnt"))
_AMONG = re.compile(
    r"(?<!\w)(?:shop|shops|store|counter|ward|kitchen|street|depot|warehouse|school|office|strada|negozio|bottega"
    r"|banco|corsia|cucina|magazzino|ufficio|officina|reparto)(?!\w)"
)
_SPELL = _LISTS.words("spell")
_LOOKED = Sieve(regex_lists.words("managers.looked"))
_FEW = 3  # people asked, from whom on it is research
_CROWD = frozenset({"people", "users", "count"})
# Time spent where the users are: "passato tre mattine ai tornelli", "spent two shifts behind the till".
_SPENT = re.compile(
    r"(?<!\w)(?:passat[oaie]|trascors[oaie]|spent)\s(?:[\w']+ ){1,3}?"
    rf"(?:{_LISTS.pieces('spell')}) (?:\w+ )?"
    r"(?:dietro|accanto|insieme|con|coi|dai|dagli|dalle|ai|agli|alle|allo|fra|tra|nei|nelle|with|behind|beside|among"
    r"|at|inside|next to)(?!\w)"
)
_WATCHING = re.compile(r"(?<!\w)(?:(?:a|per) (?:guard|osserv|ascolt)are|watching|listening|observing|looking on)(?!\w)")


@criterion("user-research")
def user_research(letter: Letter, needs: Needs) -> Finding:
    """Research done with its size or kind and what it changed; research in general is partial."""
    named = [hit for hit in letter.body_hits("research") if _is_research(letter, hit)]
    named += [hit for hit in letter.body_hits("asked") if _many_asked(letter, hit)]
    looked = _looked_at(letter)
    known = merged(named)
    hits: list[Span] = sorted([*named, *(one for one in looked if not meets(known, one))])
    firm: list[Span] = []
    for hit in hits:
        sentence = letter.sentence_of(hit)
        reach = Span(sentence.start, letter.around(sentence, 0, 3).end)
        close = letter.figures_near(hit, 40, 60)
        learnt = within(letter.hits("insight"), reach)
        sized = hit in looked or any(_is_crowd(one) for one in close)
        changed = within(shipped(letter), reach) or (
            sized and any(one.start > hit.end and letter.own(one) for one in within(letter.hits("did"), reach))
        )
        if (learnt or changed) and (sized or close or letter.near("user", hit, 70, 90)):
            firm += [letter.clause(hit), *(letter.clause(one) for one in learnt[:1])]
    weak = [*hits, *letter.body_hits("research-named"), *_listened(letter)]
    spans = firm[:5] or [letter.clause(one) for one in weak[:3]]
    return finding(bool(firm), bool(weak), spans)


def _is_research(letter: Letter, hit: Span) -> bool:
    """Whether a word of research tells of some: not known or taught only, of no applicants, and no ticket unread."""
    if letter.near("knowing", hit, 60, 0) or _TAUGHT.search(letter.low, max(0, hit.start - 22), hit.start):
        return False
    if _CANDIDATES.match(letter.low, hit.end + 1):
        return False
    ticket = letter.low.startswith("ticket", hit.start)
    return not ticket or bool(_STUDIED.search(letter.low, max(0, hit.start - 45), hit.start))


def _is_crowd(one: Figure) -> bool:
    """Whether a number is of people, and of enough to learn from."""
    return one.kind in _CROWD and one.value >= _FEW


@once
def _looked_at(letter: Letter) -> list[Span]:
    """Where the candidate watched, asked, listened to or learnt among people: "guardato trenta pescatori"."""
    looked = [Span(match.start(), match.end()) for match in _LOOKED.finditer(letter.low)]
    learnt = [Span(match.start(), match.end()) for match in _LEARNT.finditer(letter.low)]
    answered = [one for one in letter.figures if _is_crowd(one) and _ANSWERED.match(letter.low, one.end)]
    found: list[Span] = [one for one in looked if _at_somebody(letter, one)]
    found += [one for one in learnt if _on_the_spot(letter, one)]
    spent = (Span(match.start(), match.end()) for match in _SPENT.finditer(letter.low))
    found += [one for one in spent if _WATCHING.search(letter.low, one.end, letter.sentence_of(one).end)]
    return [one for one in (*found, *answered) if letter.own(one)]


def _at_somebody(letter: Letter, looked: Span) -> bool:
    """Whether so many people were looked at or asked, or users for a day or a week."""
    if letter.near("user", Span(looked.end, looked.end), 0, 60) and _SPELL.search(
        letter.low, looked.end, looked.end + 70
    ):
        return True
    counted = [one for one in letter.figures_near(looked, 0, 20) if _is_crowd(one)]
    return any(not letter.near("team-word", one, 0, 20) for one in counted)


def _on_the_spot(letter: Letter, learnt: Span) -> bool:
    """Whether something was learnt after a while among users or where they work."""
    start = letter.sentence_of(learnt).start
    if not _SPELL.search(letter.low, start, learnt.start):
        return False
    crowd = any(_is_crowd(one) for one in letter.figures_in(start, learnt.start))
    return crowd or bool(letter.near("user", learnt, 120, 0) or _AMONG.search(letter.low, start, learnt.start))


def _listened(letter: Letter) -> list[Span]:
    """Where users or customers were listened to, in general."""
    looked = [Span(match.start(), match.end()) for match in _LOOKED.finditer(letter.low)]
    looked = [one for one in looked if letter.own(one) and not letter.near("desire", one, 30, 0)]
    return [one for one in looked if letter.near("user", Span(one.end, one.end), 0, 16)]


def _many_asked(letter: Letter, hit: Span) -> bool:
    """Whether three people or more were asked, or so many answers gathered."""
    counted = [
        one
        for one in letter.figures_near(hit, 0, 25)
        if one.value >= 3 and one.kind in ("people", "users", "count", "bare")
    ]
    return bool(counted) and bool(
        letter.near("user", hit, 0, 45)
        or letter.near("kpi", hit, 0, 30)
        or "rispost" in letter.low[hit.start : hit.end + 40]
    )
