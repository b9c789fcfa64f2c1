"""Lines of an Italian CV that name no task: where one was for how long, what one uses, and whom one had to lead."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.letter import lower_first
from checklist.compose.tables import table

_NUMBER = r"(?:\d+|due|tre|quattro|cinque|sei|sette|otto|nove|dieci)"
# "Ultimi due anni al banco", "sei mesi in sala".
_SPAN = re.compile(
    rf"(?P<which>(?:(?:gli|i|le|l’) ?)?(?:prim|ultim)[oaie] )?(?P<number>{_NUMBER} )?"
    r"(?P<unit>mes[ei]|ann[oi]|settiman[ae]|giorn[oi]|stagion[ei]|estat[ei]|invern[oi])\b",
    re.I,
)
_WHERE = re.compile(
    r" (?:al|allo|alla|all’|ai|agli|alle|in|nel|nello|nella|nell’|nei|negli|nelle|come|presso)(?: |(?<=’))"
)
_THE = {"del": "il ", "dello": "lo ", "della": "la ", "dell’": "l’", "dei": "i ", "degli": "gli ", "delle": "le "}
_OF_THE = re.compile(r"^(?:(?:del|dello|della|dei|degli|delle) |dell’)")
_ARTICLE = re.compile(r"^(?:(?:il|lo|la|i|gli|le) |l’)")
_USE = re.compile(r"(?:uso|utilizzo|impiego) (?P<things>(?:(?:del|dello|della|dei|degli|delle) |dell’).+)$", re.I)
_LED = re.compile(rf"{_NUMBER} [a-zà-ù’ ]+ da (?P<verb>[a-zà-ù]+re)$", re.I)


def circumstance(text: str, *, running: bool) -> str:
    """A clause on a span of time, on machines in use, or on people to be led.

    Args:
        text: The line, without colon, semicolon or full stop.
        running: Whether the job goes on.

    Returns:
        "ho passato gli ultimi due anni al banco", "uso il muletto", "avevo tre apprendisti da formare"; empty for other
        lines.
    """
    return ("" if running else _spent(text)) or _in_use(text, running=running) or _with_people(text, running=running)


def is_span(text: str) -> bool:
    """Whether words begin with how long something took, "sei mesi di visita a Utrecht", which is nothing to do."""
    span = _SPAN.match(text)
    return bool(span and (span["which"] or span["number"]))


def _spent(text: str) -> str:
    span = _SPAN.match(text)
    if not span or not (span["which"] or span["number"]) or not _WHERE.match(text, span.end()):
        return ""
    which = (span["which"] or "").strip().lower().rpartition(" ")[2].removeprefix("l’")
    if which and which[-1] in "oa":
        the = "l’" if which.startswith("u") else "il " if which.endswith("o") else "la "
    else:
        the = "" if not which else "le " if which.endswith("e") else "gli " if which.startswith("u") else "i "
    told = f"{which} {span['number'] or ''}".lstrip().lower()
    return f"ho passato {the}{told}{span['unit'].lower()}{text[span.end() :]}"


def _in_use(text: str, *, running: bool) -> str:
    match = _USE.match(text)  # "dell’escavatore e della gru"
    machines = table("italian/deeds")["machines"].split()
    things = [_OF_THE.sub(lambda of: _THE[of[0].strip()], one) for one in match["things"].split(" e ")] if match else []
    used = things and all(_ARTICLE.sub("", one).split(maxsplit=1)[0] in machines for one in things)
    return f"{'uso' if running else 'usavo'} {' e '.join(things)}" if used else ""


def _with_people(text: str, *, running: bool) -> str:
    match = _LED.match(text)
    to_do = match and any("N" in one.codes for one in readings(match["verb"], "it"))
    return f"{'ho' if running else 'avevo'} {lower_first(text)}" if to_do else ""
