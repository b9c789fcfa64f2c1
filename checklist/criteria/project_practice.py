"""How a project manager works: methods, certificates, tools, risks, stakeholders."""

import re

from checklist.criteria import Finding, Needs, criterion, finding, named
from checklist.detect.interactions import dealings, people
from checklist.detect.problem_mentions import adverse, is_told, troubles
from checklist.detect.stories import stories
from checklist.letter import Letter
from checklist.lexicon.regex_lists import pieces, words
from checklist.text.segmentation import Span
from checklist.text.spans import at, meets, merged

_GENERAL_RISK = re.compile(r"risk|risch|mitig|conting|escal|issue|raid|criticit|imprevist")
_AS = re.compile(r"(?<!\w)(?:as|as an?|come|da|was|ero|fatto lo|fatto il) $")  # "as Scrum Master I ran…"
_FITTED = re.compile(
    r"\s?\(?(?:con|with|per|for|where|dove|sul quale|on which)\b"
)  # "Jira con una colonna per fornitore"
_CADENCE = words("managers.cadence")
_LIVED = re.compile(rf"(?<!\w)(?:{pieces('managers.lived')}) $")
_CERTIFIED = re.compile(r"\s?(?:foundation|practitioner|master\b|certif\w+|[iv12]{1,3}\b|agilist|kmp)")
_HOLDS = re.compile(
    r"(?<!\w)(?:i (?:hold|have|passed|got|took)|i've (?:got|passed)|ho(?: preso| superato| conseguito)?|possiedo)"
    r" (?:(?:the|its|a|il|la|l'|un) ?)?(?:livello |esame )?(?:practitioner|foundation)(?!\w)"
)
_BROKEN = re.compile(r"[;:.(]|\b(?:e|ed|and|but|ma)\s|,\s(?!and|e )")
_TRADE_PEERS = frozenset({"juniors", "seniors", "pmo", "community", "studies"})


def method_names(letter: Letter) -> list[Span]:
    """Methods named by the candidate, whether in a certificate, a list or a sentence."""
    body = letter.parts.body
    names: list[Span] = list(letter.hits("method-name"))
    names += [one for one in letter.mentions if one.technology.id in ("safe", "less", "prince2", "waterfall")]
    return sorted(
        one for one in names
        if (body.start <= one.start < body.end or not letter.parts.greeting)
        and letter.own(one) and not letter.near("heard-of", one, 60, 60)
    )  # fmt: skip


@criterion("method")
def method(letter: Letter, needs: Needs) -> Finding:
    """A method in use in a described project; only named, or a practice without the name, is partial."""
    names = method_names(letter)
    working = [
        one
        for one in names
        if (not _CERTIFIED.match(letter.low, one.end) or _AS.search(letter.low, max(0, one.start - 10), one.start))
        and not letter.near("cert-word", one, 40, 20)
    ]
    practice = letter.body_hits("method-practice")
    met = [Span(match.start(), match.end()) for match in _CADENCE.finditer(letter.low)]
    rhythm = [one for one in met if letter.own(one)]
    ways: list[Span] = [*practice, *letter.body_hits("plan-practice"), *rhythm]
    firm: list[Span] = []
    for one in working:
        sentence = letter.sentence_of(one)
        if letter.near("knowing", one, 60, 0) or letter.near("course", one, 60, 30):
            continue
        lived = [
            hit for hit in ways if not hit.touches(one) and 0 <= letter.sentence_of(hit).index - sentence.index <= 1
        ]
        begun = [hit for hit in letter.near("adopted", one, 40, 15) if letter.own(hit)]
        if lived or (begun and letter.figures_near(one, 10, 60)):
            firm += [one, *(begun or lived)[:1]]
    planning: list[Span] = [*letter.body_hits("plan-practice"), *rhythm]
    general = letter.body_hits("method-general")
    weak = [*names[:3], *practice[:2], *planning[:2], *general[:1]]
    spans = [letter.clause(one) for one in (firm[:6] or weak)]
    said = [letter.text[one.start : one.end] for one in [*names, *practice]]
    return finding(bool(firm), bool(weak), spans, "" if names else "nameless", names=named(said))


@criterion("certification")
def certification(letter: Letter, needs: Needs) -> Finding:
    """A named certification; one in progress, or the word alone, is partial."""
    names: list[Span] = [one for one in letter.hits("cert-name") if letter.own(one)]
    names += [one for one in letter.mentions if one.own and one.technology.category == "certification"]
    names += [
        one for one in letter.mentions
        if one.own and one.technology.category == "method" and one.technology.id != "agile"
        and (letter.near("cert-level", one, 25, 18) or _level_held(letter, one))
    ]  # fmt: skip
    done = [one for one in sorted(names) if not _in_progress(letter, one)]
    certified = [hit for hit in letter.body_hits("cert-word") if letter.does(hit, 80, 60)]
    started = [hit for hit in letter.body_hits("cert-progress") if names or letter.near("course", hit, 40, 60)]
    weak = [*names[:1], *certified[:1], *started[:1]]
    spans: list[Span] = [*done[:3]] or [letter.clause(one) for one in weak]
    return finding(bool(done), bool(weak), spans, "started" if names or started else "")


def _level_held(letter: Letter, name: Span) -> bool:
    """Whether the sentence goes on to a level that the candidate holds: "PRINCE2, of which I hold the Foundation"."""
    return bool(_HOLDS.search(letter.low, name.end, letter.sentence_of(name).end))


def _in_progress(letter: Letter, name: Span) -> bool:
    """Whether the certificate is still being studied for: the cue stands in the same clause."""
    for hit in letter.near("cert-progress", name, 45, 40):
        if hit.touches(name):
            continue
        gap = letter.low[min(hit.end, name.end) : max(hit.start, name.start)]
        if not _BROKEN.search(gap) or (hit.start > name.end and "which" in gap):
            return True
    return False


@criterion("tools")
def tools(letter: Letter, needs: Needs) -> Finding:
    """Planning tools put to a described use; named or only "used" is partial."""
    known = frozenset({"planning", "bi"})
    named_ones: list[Span] = [
        one
        for one in letter.mentions
        if one.own and one.technology.category in known and one.technology.id not in ("gantt", "gantt-chart")
    ]
    named_ones += [hit for hit in letter.body_hits("planning-tool") if not meets(named_ones, hit)]
    named_ones.sort()
    firm = [
        one for one in named_ones if (_fitted(letter, one) or not _listed(named_ones, one)) and _purpose(letter, one)
    ]
    general = letter.body_hits("tool-general")
    weak = [*named_ones[:3], *([] if named_ones else general[:2])]
    spans = [letter.clause(one) for one in firm[:2]] or weak
    names = named([letter.text[one.start : one.end] for one in named_ones])
    return finding(bool(firm), bool(weak), spans, "" if named_ones else "general", names=names)


def _listed(names: list[Span], one: Span) -> bool:
    """Whether the tool is one of three or more in a row."""
    place = at(names, one.start)
    near = [other for other in names[max(0, place - 3) : place + 4] if abs(other.start - one.start) <= 60]
    return len(near) >= 3


def _fitted(letter: Letter, tool: Span) -> bool:
    """Whether the tool is told with what it is for right behind it: "Jira per il tracking"."""
    return bool(_FITTED.match(letter.low, tool.end)) and bool(letter.near("tool-purpose", tool, 0, 40))


def _purpose(letter: Letter, tool: Span) -> bool:
    """Whether the sentence, or the next one that goes on from it, says what the tool was for."""
    if letter.near("knowing", tool, 50, 0):
        return False
    if _LIVED.search(letter.low, max(letter.sentence_of(tool).start, tool.start - 60), tool.start):
        return True
    wanted = [hit for hit in letter.near("tool-purpose", tool, 60, 50) if not hit.touches(tool)]
    fitted = _FITTED.match(letter.low, tool.end)
    return bool(wanted) and (
        bool(fitted) or letter.does(tool, 120, 80) or any(letter.near("tool-purpose", tool, 14, 0))
    )


@criterion("risk")
def risk(letter: Letter, needs: Needs) -> Finding:
    """A risk, issue or change handled, with what was done; risk management in general is partial."""
    body = letter.parts.body
    said = [
        hit for hit in letter.hits("risk")
        if body.start <= hit.start < body.end and letter.standing(hit) in ("own", "denied", "other")
    ]  # fmt: skip
    vague = [hit for hit in letter.hits("risk-vague") if letter.own(hit)]
    vague += [hit for hit in said if _GENERAL_RISK.match(letter.low, hit.start) and not _eventful(letter, hit)]
    general = merged(vague)
    events = [one for one in troubles(letter) if body.start <= one.start < body.end]
    firm: list[Span] = [
        hit for hit in sorted({*said, *adverse(letter), *events}) if not meets(general, hit) and _handled(letter, hit)
    ]
    faced = [one for one in stories(letter) if one.parts == 3]
    spans = [letter.clause(one) for one in firm[:4]] or [part for one in faced[:1] for part in one.spans]
    spans = spans or [letter.clause(one) for one in (vague or said)[:3]]
    return finding(bool(firm or faced), bool(said or vague), spans)


def _eventful(letter: Letter, hit: Span) -> bool:
    """Whether a risk is told as one that came, not as a duty: a figure stands beside it, or a deed that is over."""
    sentence = letter.sentence_of(hit)
    return bool(letter.figures_in(sentence.start, sentence.end)) or is_told(letter, hit)


def _handled(letter: Letter, hit: Span) -> bool:
    reach = letter.around(letter.sentence_of(hit), 0, 2)
    if letter.near("knowing", hit, 45, 0) or letter.near("promise", hit, 75, 0):
        return False
    acts = [*letter.hits("did"), *letter.hits("handled")]
    return any(reach.start <= one.start < reach.end and letter.own(one) for one in acts)


@criterion("stakeholders")
def stakeholders(letter: Letter, needs: Needs) -> Finding:
    """Named kinds of stakeholders and what was done with them; stakeholder management in general is partial."""
    body = letter.parts.body
    firm = [one for one in dealings(letter, _TRADE_PEERS, anybody=True) if body.start <= one.start]
    others = [one for one in people(letter, _TRADE_PEERS) if letter.does(one, 110, 60)]
    general = [*letter.body_hits("stakeholder-general"), *others]
    spans = firm[:4] or [letter.clause(one) for one in general[:3]]
    kinds = named([letter.text[one.start : one.end] for one in others])
    return finding(bool(firm), bool(general), spans, "named" if others else "", names=kinds)
