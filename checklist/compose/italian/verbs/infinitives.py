"""Lines of an Italian CV that an infinitive opens, told in the first person: "Accogliere gli ospiti" as "accolgo"."""

import re

from checklist.clauses.verbs import inflected, readings
from checklist.compose.letter import lower_first

_BEGINS = re.compile(r"(?P<verb>[^\W\d]+[aeir]re|[^\W\d]+[aeiru]rsi)(?= |$)", re.I)
_NEXT = re.compile(
    r"(?P<link>(?:,| ed?|;|, poi|, ed?) (?:(?:anche|poi|inoltre|infine|\w{3,}mente) )?)(?P<verb>[a-zà-ù]+)(?=$|[ ,;])"
)
# An infinitive that another word governs, "aiutare gli ospiti a mangiare": what "e" joins to it is governed as well.
_GOVERNED = re.compile(
    r"\b(?:a|ad|di|da|per|nel|nello|senza|come|fare|far|lasciare) (?:non )?[a-zà-ù]*(?:[aei]re|rre|rsi)\b"
    r"|nell’[a-zà-ù]+[aei]re\b"
)
_ENCLITIC = re.compile(r"\b\w+(?:ar|er|ir|ur|or)(?:l[oaie]|ne|gli|ci|vi)\b")
_OF_OTHERS = re.compile(r"\b(?:che|cui|dove|quando|mentre|perché|se|affinché)\b")
_NO_DEEDS = ("vivere", "piacere", "avere")


def infinitive(word: str) -> str:
    """The infinitive that a word is, without "si"; empty where it is none."""
    plain = f"{word[:-2]}e" if word.endswith("rsi") else word
    plain = plain if any("N" in one.codes for one in readings(plain, "it")) else ""
    return plain if plain not in _NO_DEEDS else ""


def opened_by_infinitive(text: str, *, running: bool, share: str = "") -> str | None:
    """A line that an infinitive opens, in the first person and the tense of the job.

    Args:
        text: The line, without colon, semicolon or full stop.
        running: Whether the job goes on.
        share: The writer's share, where it is known.

    Returns:
        The clause; empty where it cannot be told so, None where no infinitive opens the line.
    """
    if re.match(r"(?:sape|pote|dove|vole)r[e ]|(?:esser|aver)(?:si|e)? \w+t[oa]\b", text, re.I):
        return ""  # what somebody is able to do, or has done
    match = _BEGINS.match(text)
    first = infinitive(match["verb"].lower()) if match else ""
    if not match or not first:
        return None
    if share in ("helped", "team"):
        return _shared(first, text[match.end() :]) if share == "helped" and first == match["verb"].lower() else ""
    end = _OF_OTHERS.search(text)
    governed = _GOVERNED.search(text, match.end())
    stop = min(one.start() if one else len(text) for one in (end, governed))
    # "lavare i piatti e asciugarli", "verificare che le porte siano chiuse e compilare il registro"
    open_end = end is not None and any(infinitive(one["verb"]) for one in _NEXT.finditer(text, end.start()))
    if open_end or _ENCLITIC.search(text, match.end(), stop):
        return ""
    said, at = _told(match["verb"].lower(), first, running=running), match.end()
    for one in _NEXT.finditer(text, match.end(), stop):
        further = infinitive(one["verb"])
        if further and text.count("(", 0, one.start()) <= text.count(")", 0, one.start()):
            told = _told(one["verb"], further, running=running)
            said, at = f"{said}{text[at : one.start('verb')]}{told}" if told else "", one.end()
            if not told:
                return ""
    return f"{said}{text[at:]}" if said else ""


def _told(word: str, verb: str, *, running: bool) -> str:
    """An infinitive in the first person; empty where its form is not known."""
    form = inflected(verb, "it", "P1" if running else "I1", "N")
    return f"{'mi ' if word.endswith('rsi') else ''}{form}" if form else ""


def _shared(verb: str, rest: str) -> str:
    """A deed in which the writer helped."""
    return lower_first(f"ho contribuito {'ad' if verb.startswith('a') else 'a'} {verb}{rest}")
