"""How `scale` is judged."""

import re
from math import inf

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.trade import of_trade
from checklist.detect.figures.quantities import Figure
from checklist.detect.figures.units import kind_of
from checklist.detect.figures.vague import vague
from checklist.letter import Letter

_SIZES = frozenset({"rate", "users", "data", "orders"})
_UPTIME = re.compile(r"uptime|sla\b|availability|disponibilità|affidabilità")
_NOT_SIZE = re.compile(
    r"ticket|pages?\b|incident|alert|chiamate notturne|bollettin|rollback|star|commit|participants"
    r"|partecipanti|pull request|parole|words|km|€|euro"
)
_SERVES = re.compile(
    r"(?<!\w)(?:usat\w|usano|utilizz\w+|used by|using|serv\w+|gestisc\w+|manag\w+|handl\w+"
    r"|process\w+)(?: (?:circa|about|around|by|da|from|over|oltre|più di|more than|some|the|una"
    r"|un))*\s*$"
)
_USED = re.compile(
    r"\s(?:(?:che )?(?:oggi |ora |adesso )?(?:lo|la|li|le) (?:usano|utilizzano|consultano|aprono)|(?:now )?(?:use"
    r"|rely on|depend on) (?:it|them)|on it)(?!\w)"
)
_NO_COUNT = re.compile(
    r"^(?:pagin|page|esam|exam|cfu|credit|vot|cors|course|progett|project|colloqui|interview|test"
    r"|commit|pr|pull|minut|parol|hour|or[ea]|lezion|lesson|candidat|domand|curricul|cv|km|metri|punt)"
)
_TOO_SHORT = 60  # words within which the trade may well go unsaid
_PLENTY = 1000
_SOFT = re.compile(r"load test|test di carico|stress test|in test|simulat|benchmark")


def is_size(letter: Letter, figure: Figure) -> bool:
    """Whether a figure tells a size: throughput, users, data, orders, uptime, or a thousand of anything."""
    near = letter.low[max(0, figure.start - 30) : figure.end + 30]
    if figure.kind == "percent":
        return figure.value > 90 and bool(_UPTIME.search(near)) and not _measured(letter, figure)
    if _measured(letter, figure) or letter.near("problem", figure, 30, 30):
        return False
    if _NOT_SIZE.search(letter.low[max(0, figure.start - 25) : figure.end + 12]):
        return False
    return figure.value >= _least(letter, figure)


def _measured(letter: Letter, figure: Figure) -> bool:
    """Whether the figure is part of a change that measures quality and not size."""
    return any(one.kind in ("percent", "factor", "time") for one in letter.changes_at(figure.start))


def _least(letter: Letter, figure: Figure) -> float:
    """From which value on a figure of this kind tells a size."""
    if figure.kind == "rate":
        small = bool(figure.noun) and kind_of(figure.noun) in _SIZES
        return 0 if "sec" in letter.low[figure.start : figure.end] else 5 if small else 50
    if figure.kind in _SIZES:
        return inf if figure.noun in ("kb", "mb", "sensori") else 3
    if figure.kind in ("count", "people") and (
        _SERVES.search(letter.low[max(0, figure.start - 30) : figure.start]) or _USED.match(letter.low, figure.end)
    ):
        return 10
    if figure.kind == "count" and letter.does(figure, 100, 60) and not _NO_COUNT.search(figure.noun):
        return 30
    return _PLENTY if figure.kind in ("count", "bare") else inf


@criterion("scale", technical=True, minimum=2)
def scale(letter: Letter, needs: Needs) -> Finding:
    """Sizes of what the candidate works on; sizes without a number or from a test are partial."""
    body = letter.parts.body
    sizes = [
        one for one in letter.figures
        if is_size(letter, one) and letter.own(one) and one.start >= body.start
        and (letter.words < _TOO_SHORT or of_trade(letter, one))
    ]  # fmt: skip
    firm = [one for one in sizes if not _SOFT.search(letter.low[max(0, one.start - 60) : one.end + 60])]
    kinds = {(one.kind, one.noun, one.value) for one in firm}
    loose = [
        span
        for span in vague(letter.low)
        if letter.own(span) and not _NOT_SIZE.search(letter.low[span.start : span.end])
    ]
    spans = [letter.clause(one) if one.kind in ("count", "bare") else one for one in sizes] or loose
    return finding(
        len(kinds) >= needs["minimum"],
        bool(sizes or loose),
        spans,
        "" if sizes else "vague",
        minimum=needs["minimum"],
    )
