"""Numbers of people, and whether they are the team that the writer led."""

import re

from checklist.detect.figures.quantities import Figure
from checklist.letter import Letter
from checklist.lexicon import regex_lists
from checklist.text.segmentation import Span

SHORT = frozenset(
    {
        "ms",
        "s",
        "sec",
        "secs",
        "second",
        "seconds",
        "secondi",
        "secondo",
        "min",
        "mins",
        "minuto",
        "minuti",
        "minute",
        "minutes",
        "h",
        "hr",
        "hrs",
        "ore",
        "ora",
        "hour",
        "hours",
        "'",
    }
)
_TEAM_OF = regex_lists.either("managers.team-of")
_LEADS_SO_MANY = regex_lists.either("managers.leads-so-many")
_WORKER = regex_lists.either("managers.worker")
_HANDS = frozenset({"fte", "uomini", "men", "risorse", "resources", "squadre", "squads"})
_NOT_LED = re.compile(r"(?:\bper|\bfor|serving|di oltre|capienza di|campo per)\s(?:circa |about |over )?$")
_NO_TEAM = re.compile(
    r"fornitori|suppliers|vendors|uffici|reparti|intervi\w+|colloqui|partecipanti|participants|dipendenti|employees"
)
_GIVEN = re.compile(r"(?<!\w)(?:i|we|ho|abbiamo|avevo|avevamo|con|with|mi|us|me|eravamo|were)(?!\w)")
_MINE_ALONE = re.compile(
    r"(?<!\w)(?:sotto di me|under me|below me|alle mie dipendenze|a mio riporto|reporting to me|ai miei ordini"
    r"|under my command)(?!\w)"
)
_COUNTED = re.compile(rf"(?<!\w)(?:{regex_lists.pieces('managers.counted')}) $")
_OURS = re.compile(r" (?:nostr|mie)[ie](?!\w)| of (?:ours|mine)(?!\w)")  # "con sei posatori nostri"
_MINE = regex_lists.words("managers.mine")
_ONE_BREATH = 60  # code points between people and the money or time that was given with them


def is_team(letter: Letter, figure: Figure) -> bool:
    """Whether a number of people is the team that the candidate led, not the firm's staff or a public."""
    if not 2 <= figure.value <= 2000 or not letter.own(figure) or _NO_TEAM.fullmatch(figure.noun):
        return False
    before = letter.low[max(0, figure.start - 60) : figure.start]
    if _TEAM_OF.search(before) or _COUNTED.search(before):
        return True
    if _NOT_LED.search(before) or _of_a_firm(letter, figure):
        return False
    at_work = bool(_WORKER.match(figure.noun))
    mine = figure.kind in ("people", "count") and _MINE_ALONE.search(before)
    if mine or (at_work and _OURS.match(letter.low, figure.end)) or (at_work and _LEADS_SO_MANY.search(before)):
        return True
    member = letter.near("member", Span(figure.number_end, figure.number_end), 0, 22)
    if (figure.kind == "people" or at_work or member) and _under_me(letter, figure):
        return True
    return _with_means(letter, figure)


def _of_a_firm(letter: Letter, figure: Figure) -> bool:
    """Whether a firm is named between the number and the nearest word of leading."""
    lead = [hit.start for hit in letter.near("leads", figure, 90, 0)]
    firm = [hit.start for hit in letter.near("firm-word", figure, 80, 12)]
    return bool(firm) and max(firm) > max(lead, default=-1)


def _under_me(letter: Letter, figure: Figure) -> bool:
    """Whether the people are led, make a team, or are said to be the candidate's."""
    sentence = letter.sentence_of(figure)
    if letter.near("leads", figure, 90, 0) or _MINE.search(letter.low, sentence.start, sentence.end):
        return True
    beside = letter.near("team-word", figure, 40, 40)
    if any(letter.low.startswith(("team", "squad", "gruppo", "crew", "core"), hit.start) for hit in beside):
        return True
    return figure.noun in _HANDS and bool(letter.near("project", figure, 90, 60))


def _with_means(letter: Letter, figure: Figure) -> bool:
    """Whether the people are told among the means of one's work: "ten weeks, a sum and nine people"."""
    if figure.kind != "people" or _NO_TEAM.fullmatch(figure.noun):
        return False
    sentence = letter.sentence_of(figure)
    means = [
        one for one in letter.figures_in(sentence.start, sentence.end)
        if one.kind == "money" or (one.kind == "time" and one.noun not in SHORT)
    ]  # fmt: skip
    near = [one for one in means if abs(one.start - figure.start) < _ONE_BREATH]
    return bool(near) and bool(_GIVEN.search(letter.low, sentence.start, figure.start))
