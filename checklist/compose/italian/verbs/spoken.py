"""Lines of an Italian CV that a verb opens, told in the first person: "Serve ai tavoli" as "servo ai tavoli"."""

import re

from checklist.clauses.verbs import inflected, readings
from checklist.compose.italian.activities import is_person, words_of
from checklist.compose.italian.changes import participle_of
from checklist.compose.italian.roles import FOR_YEARS
from checklist.compose.italian.verbs.finite import code_of, codes, is_noun_too, is_sure, lemma_of
from checklist.compose.italian.verbs.leading import is_loose, lead_of
from checklist.compose.italian.verbs.shares import to_do
from checklist.compose.letter import lower_first

_BEGINS = re.compile(r"(?:(?P<pronoun>[ms]i) )?(?P<verb>[^\W\d]+)(?P<rest>$|[ ,].*)", re.I)
_NEXT = re.compile(
    r"(?P<link>(?:,| ed?| ma|;|, poi|, ed?) (?:(?:anche|poi|inoltre|infine|\w{3,}mente) )?)"
    r"(?P<pronoun>(?:si|mi|ne|li|lo|la|le|gli) |l’)?(?P<verb>[a-zà-ùè]+)(?=$|[ ,;])"
)
# What says when or how a deed is done, before its verb.
_LEAD = re.compile(r"(?:(?P<now>attualmente|oggi|inoltre)|ogni \w+|in autonomia|\w{3,}mente),? ", re.I)
# What begins a clause with a subject of its own.
_OTHER_SUBJECT = re.compile(r"\b(?:che|cui|dove|quando|mentre|perché|se|affinché)\b")
_OF_ANOTHER = re.compile(r"\b(?:suo|sua|suoi|sue|lui|lei|sé)\b")
_AUTHOR = re.compile(r"(?:co)?aut(?:ore|rice)\b|vincit", re.I)
# What is told of a time by words that other readers know: "La domenica il bar serviva", "Il sabato ho gestito".
_SENTENCE = re.compile(r"\b(?:il|lo|la|i|gli|le|ho|sono|è|ha) |l’")
_NO_ARTICLES = ("si ", "mi ", "ne ", "li ")
_PAIR = 2
_KEPT = frozenset({"ho", "sono", "ero", "abbiamo", "lavoro"})


def opened_by_verb(text: str, *, running: bool, share: str = "", alike: bool = False) -> str | None:
    """A line that a finite verb opens, in the first person and the tense of the job.

    Args:
        text: The line, without colon, semicolon or full stop.
        running: Whether the job goes on.
        share: The writer's share, where it is known.
        alike: Whether the lines beside it begin with verbs.

    Returns:
        The clause; empty where the verb opens the line but cannot be told so, None where no verb opens it.
    """
    lead = _LEAD.match(text)
    if lead or lead_of(text) or is_loose(text):
        return _led(text, lead, running=running, share=share)
    match = _BEGINS.match(text)
    low, rest = (match["verb"].lower(), match["rest"]) if match else ("", "")
    transitive = low == "lavoro" and code_of(low, rest.strip()) and not re.match(r" in ", rest)
    if not match or (low in _KEPT and not match["pronoun"] and not transitive):
        return None
    if match["pronoun"] or low in ("ha", "è", "era"):
        code = next(iter(codes(low)), "")
    else:
        code = code_of(low, rest.strip(), alike=alike)
    if not code:
        return None
    if code.endswith("3") and _OF_ANOTHER.search(rest):
        return ""
    found = _verbs(text, code, running=running)
    own = share in ("did", "led") and (running or len(found) != 1 or match["pronoun"]) and code[0] == "P"
    if share and not own and lemma_of(low, code) not in words_of("helping"):
        alone = len(found) == 1 and not match["pronoun"] and low not in ("è", "era")
        going = running and code.startswith("P")
        return _shared(low, code, rest.strip(), share, going=going) if alone else ""
    return _in_first_person(text, found, running=running)


def _led(text: str, lead: re.Match[str] | None, *, running: bool, share: str) -> str | None:
    """A line in which a time, a place or another word on how it is done stands before the verb."""
    when = lead[0] if lead else lead_of(text)
    if not when:
        return None if _SENTENCE.search(text) else ""
    said = opened_by_verb(text[len(when) :], running=running, share=share, alike=True)
    if share and share not in ("did", "led") and not lead:
        return "" if said else said
    return f"{'' if lead and lead['now'] else lower_first(when)}{said}" if said else said


def _shared(low: str, code: str, rest: str, share: str, *, going: bool) -> str:
    """A single deed with the writer's share in it; `going` tells whether it is done again and again to this day."""
    done = re.match(r"(?P<verb>\w+)(?P<rest> .*)$", rest) if low == "ha" else None
    infinitive = participle_of(done["verb"]) if done else lemma_of(low, code)
    participle = inflected(infinitive, "it", "V", "N")
    thing = done["rest"].strip() if done else rest
    together = inflected(infinitive, "it", "P4", "N") if going and not done else ""
    lead = {
        "helped": f"ho contribuito {to_do(infinitive)}",
        "team": f"con il team {together or f'abbiamo {participle}'}",
    }
    return f"{lead.get(share, f'ho {participle}')} {thing}".strip() if participle else ""


def _verbs(text: str, code: str, *, running: bool) -> list[tuple[int, int, str, str]]:
    """The verbs of a line with the writer as their subject: where each begins and ends, the word, and its pronoun.

    None where it is not sure what is a verb, and its form would have to change.
    """
    first = _BEGINS.match(text)
    end = _OTHER_SUBJECT.search(text)
    own = text[: end.start()] if end else text
    found = (
        [(0, first.end("verb"), first["verb"].lower(), f"{first['pronoun']} " if first["pronoun"] else "")]
        if first
        else []
    )
    for one in _NEXT.finditer(own, found[0][1]):
        verb, after, pronoun = one["verb"], own[one.end() :].strip(), one["pronoun"] or ""
        directly = one.start() == found[-1][1] and code in codes(verb)  # "lava e stira"
        clitic = code in codes(verb) and bool(pronoun) and (pronoun in _NO_ARTICLES or not is_noun_too(verb))
        told = verb == "ha" or directly or clitic or (not pronoun and code_of(verb, after, alike=True) == code)
        if not told or own.count("(", 0, one.start()) > own.count(")", 0, one.start()):
            continue
        if verb == "ha" or directly or clitic or is_sure(verb, after):
            found.append((one.start("pronoun" if pronoun else "verb"), one.end(), verb, pronoun))
        elif code != "P1" or not running:
            return []
    return found


def _in_first_person(text: str, verbs: list[tuple[int, int, str, str]], *, running: bool) -> str:
    said, at = "", 0
    for start, stop, verb, pronoun in verbs:
        between = text[at:start]
        if at and len(verbs) == _PAIR and between.endswith(", "):  # "lavo i calici e preparo le basi"
            between = f"{between[:-2]}{', e ' if ' e ' in between else ' e '}"
        reflexive = pronoun.lower() in ("si ", "mi ")
        turned = _turned(verb, text[stop:].strip(), running=running, reflexive=reflexive)
        if not turned:
            return ""
        said, at = f"{said}{between}{'mi ' if reflexive else pronoun}{turned}", stop
    third = verbs and verbs[0][2][-1] != "o"
    said = lower_first(said + text[at:]) if verbs else ""
    return re.sub(r"(?<=nd)osi\b", "omi", re.sub(r"(?<=[aei]r)si\b", "mi", said)) if third else said


def _turned(verb: str, rest: str, *, running: bool, reflexive: bool) -> str:
    """A verb in the first person: the present while the job goes on, else the imperfect; "ha curato" is "ho curato"."""
    if verb == "ha":
        word = re.match(r"(?:anche |inoltre |\w+mente )?(?P<verb>\w+)", rest)
        done = word and any("V" in one.codes for one in readings(word["verb"], "it"))
        return "ho" if done or running else "avevo"
    if verb == "è" and reflexive:
        return "sono"
    if verb in ("è", "era"):
        return _being(rest, running=running and verb == "è")
    code = codes(verb)[0]
    if not running and not reflexive and code in ("P1", "P3") and _is_once(lemma_of(verb, code), rest):
        return f"ho {inflected(verb, 'it', 'V', code)}"
    person = "4" if code.endswith("4") else "1"
    tense = "P" if running and code.startswith("P") else "I"
    return verb if code == f"{tense}{person}" else inflected(verb, "it", f"{tense}{person}", code)


def _is_once(lemma: str, rest: str) -> bool:
    """Whether a verb of a job that is over tells of one event, or of a span of time, which no imperfect does."""
    lasting = FOR_YEARS.search(rest) and ", " not in rest
    return lemma in words_of("once-only") or bool(lasting)


def _being(rest: str, *, running: bool) -> str:
    if re.match(r"stat[oa]\b", rest) or _AUTHOR.match(rest):
        return "sono"
    role = re.match(r"\w+", rest)
    held = role and (is_person(role[0]) or role[0] in words_of("roles"))
    return ("sono" if running else "ero") if held else ""
