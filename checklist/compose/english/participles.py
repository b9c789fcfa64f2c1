"""First words of a line that are a past form, though the table of conjugations does not say so by itself."""

import re
from functools import cache

from checklist.clauses.verbs import inflected, readings
from checklist.compose.english.articles import with_articles
from checklist.compose.english.phrases import (
    base_of,
    describes,
    head,
    is_counted,
    is_mass,
    is_plural,
    lowered,
    may_be_noun,
    past_of,
    subject,
    with_and,
    words_of,
)
from checklist.compose.english.roles import is_agent, is_who
from checklist.compose.english.wording.received import received

# Past forms that are the base form as well.
_ALIKE = ("set", "put", "read", "shut", "cut", "hit", "let", "cast")
_LONG = 160  # characters of a line that is read for a participle behind a thing
_PAIR = 2
_GROUP = re.compile(r"(?P<more>(?:, [a-z-]+)*,? and [a-z-]+)(?![\w-])")
_PARTICLE = re.compile(r" (?:out|up|off|away|(?<=dealt )with)(?=$|,| (?:by|in|on|at|for|each|every|with|and)\b)")
# Participles that "and" joins, each with the particle that belongs to it: "installed and taken down".
_DEED = (
    r"(?:looked after|cared for|dealt with|[a-z-]+(?: (?:out|up|off|away|down|over|back)(?=$|,"
    r"| (?:by|in|on|at|for|each|every|with|and|to|from|before|after)\b))?)"
)
_DEEDS = re.compile(rf"{_DEED}(?:(?:, (?:and )?| and ){_DEED}(?=[ ,]|$))*")
_RATE = re.compile(
    r"\b(?:every|each) (?:\w+ )?(?:day|night|week|weekend|fortnight|month|year|season|term|shift|morning|afternoon"
    r"|evening|winter|summer|spring|autumn|\w+day)s?\b|\b(?:daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|hourly)\b"
    r"(?=$|,| (?:in|on|at|for|with|by|and|to|from)\b)"
)
_PER = re.compile(
    r"\d[\d,]*\+?(?: [a-z][\w’-]*){1,6} (?:per|an?|each|every) (?:hour|day|shift|night|week|month|season|year)\b"
)
_STATED = re.compile(
    r" (?:is|are|was|were|has|have|had|I|we|who|which|that|be|been|being)(?: |$)| (?:and|or|of|as|the)$"
)
_GIVING = ("shown", "taught", "told", "given", "lent", "offered")
_HOW = re.compile(
    r",? (?:in|on|at|for|from|to|with|without|by|under|over|before|after|during|across|along|around|within|into|onto"
    r"|through|throughout|since|using|while|as|each|every|twice|daily|nightly|weekly|fortnightly|monthly|quarterly"
    r"|yearly|annually|mostly|mainly|online|early|again|up to|about|ahead)\b"
)
_DOER = re.compile(r" by (?:the|an?|my|our|me|us|two|three|[A-Z\d])")
_OF_IT = r" (?:(?:out|up|down|over) )?(?:by|in|on|at|to|for|from|with|across|as)\b"
# What a further statement behind a comma lacks: "…, have since trained nine", "…, later chaired the branch".
_ALSO = re.compile(
    r", (?P<more>(?:and )?(?:(?:have|had|has) (?:since |also |now )?|later |then |since |subsequently )"
    r"(?P<verb>[a-z]+)\b)"
)
_BEFORE_VERB = re.compile(r"(?:deep|hand|spot|pre|re|co|cross|out|over|under|dry|steam|line|self)-(?P<verb>[a-z]+ed)$")
_FURTHER = re.compile(r"(?:, (?:and )?| and )(?P<verb>\w+) \w")


def followed(rest: str) -> str:
    """What stands behind a verb, with "and" before a further statement about the same person."""
    match = _ALSO.search(rest)
    behind = rest[match.end() :] if match else ""
    if not match or not base_of(match["verb"], "DV"):
        return rest
    if received(match["verb"], behind.strip()):
        return f"{rest[: match.start()]} and was {match['more'].removeprefix('and ')}{behind}"
    if not re.match(r"(?:and )?ha", match["more"]) and base_of(match["verb"], "V") and re.match(_OF_IT, behind):
        return rest  # "rebuilt an engine, later shown at rallies"
    more = re.sub(r"^(?:and )?(?:has|had)\b", "have", match["more"].removeprefix("and "))
    return f"{rest[: match.start()]} and {more}{behind}"


def is_described(low: str, rest: str) -> bool:
    """Whether a participle that opens a line describes a thing, and is no deed: "paid social", "guided tours"."""
    if low == "bespoke":
        return True
    first = re.match(r"(?:and \w+ )?(?P<thing>[a-z]+)", rest.lower())
    if first and (describes(low, first["thing"]) or (low in ("trained", "qualified", "experienced") and is_who(rest))):
        return True
    return low in words_of("done-things") and bool(first) and first["thing"] in words_of("things-done")  # type: ignore[index]


def is_past(low: str, rest: str, *, running: bool, style: frozenset[str] = frozenset()) -> bool:
    """Whether the first word is the past of a verb that no table knows, or is spelt like its base form.

    Args:
        low: The first word, in small letters.
        rest: What stands behind it.
        running: Whether the job goes on, so that "set" could be a present.
        style: How the other lines of the job begin.
    """
    further = [one["verb"] for one in _FURTHER.finditer(rest)]
    further = [one for one in further if base_of(one, "D") or not may_be_noun(one)]
    further = [one for one in further if readings(one, "en")]
    if low in _ALIKE and (further or "past" in style) and (not running or "past" in style):
        return all(base_of(one, "D") for one in further)
    hyphened = _BEFORE_VERB.match(low)
    if hyphened and base_of(hyphened["verb"], "D"):
        return True
    behind = re.match(r"and \w+ed |(?:the|an?|our|all|\d+)\b", rest)
    many = "past" in style and is_plural(head(rest)) and not readings(low, "en")  # "Titrated drips" among deeds
    return not base_of(low, "D") and bool(re.fullmatch(r"[a-z]{4,}ed", low) and (behind or many))


def is_rate(said: str) -> bool:
    """Whether a clause says how much or how often something is done: "8 to 10 patients per day", "every week"."""
    told = _PER.search(said) or _RATE.search(said)
    before = said[: told.end()] if told else ""
    return bool(told) and not re.search(r"\b(?:that|which|who|so|until|for (?:\d+|\w+) years)\b", before)


def turned(text: str, *, running: bool) -> str:
    """A line that names a thing and then what was done to it as one that begins with the verb; empty for others.

    "Boats scraped and painted" becomes "Scraped and painted boats". What is done every week in a job that goes on is
    in the base form: "Check pest traps monthly".

    Args:
        text: The line.
        running: Whether the job goes on.
    """
    opening = text.split(maxsplit=1)[0].lower() if text.strip() else ""
    deed = base_of(opening, "D") and not is_described(opening, text[len(opening) + 1 :])
    doing = base_of(opening, "G") and opening not in words_of("ing-nouns")
    finite = base_of(opening, "BZ") and re.match(r"\w+ (?:the|an?|all|our|my|their|his|her|\d+)\b", text)
    if deed or doing or finite or opening in ("no", "never", "all", "i", "we", "my", "the") or len(text) > _LONG:
        return ""
    said = _turned(text, now=running and bool(_RATE.search(text)))
    return said[:1].upper() + said[1:]


def _turned(text: str, *, now: bool) -> str:
    for match in re.finditer(r"(?<=\w) (?P<verb>[a-z-]+)(?=[, ]|$)", text):
        if not base_of(match["verb"], "V") and not match["verb"].endswith("ed"):
            continue
        what = text[: match.start()]
        more = _GROUP.match(text, match.end())
        verbs = [match["verb"], *re.findall(r"[a-z-]+", re.sub(r"\band\b", "", more["more"]))] if more else []
        if len(verbs) < _PAIR or not all(base_of(one, "V") or one.endswith("ed") for one in verbs):
            more, verbs = None, [match["verb"]]
        if not any(base_of(one, "V") for one in verbs):
            continue
        particle = _PARTICLE.match(text, more.end() if more else match.end())
        behind = text[particle.end() if particle else more.end() if more else match.end() :]
        second = ""
        if behind.startswith(" and "):
            second = _turned(behind[5:], now=now)
        if not (second or _fits(behind, what, verbs)) or not _is_done_to(what, verbs, now=now, particle=bool(particle)):
            continue
        forms = [_form(one, now=now) for one in verbs]
        if not all(forms):
            continue
        object_ = f"{with_and(forms)}{particle[0] if particle else ''} {_with_article(what)}"
        return f"{object_} and {second}" if second else object_ + behind
    return ""


def active(what: str, behind: str, *, now: bool) -> str:
    """A sentence in the passive as a deed, "looked after visitors in eight galleries"; empty where it may be no deed.

    Args:
        what: The subject.
        behind: What stands behind "was" or "were".
        now: Whether the deed is to be in the base form.
    """
    group = _DEEDS.match(behind)
    deeds = re.split(r", (?:and )?| and ", group[0]) if group else []
    if not all(base_of(one.partition(" ")[0], "V") for one in deeds):
        group = re.match(r"[a-z-]+", behind)
        deeds = [group[0]] if group and base_of(group[0], "V") else []
    if not group or not deeds:
        return ""
    verbs = [one.partition(" ")[0] for one in deeds]
    rest = behind[group.end() :]
    bare = re.sub(r"^(?:The|An?|Our|Some) | \([^()]*\)", "", what)
    if set(verbs) & words_of("misfortunes") or _DOER.search(rest) or not _fits(rest, bare, verbs):
        return ""
    if not _is_done_to(bare[:1].upper() + bare[1:], verbs, now=now, particle=any(" " in one for one in deeds)):
        return ""
    determined = re.match(r"(?:The|An?|Our|Some) ", what)
    said = with_and([_form(verb, now=now) + one[len(verb) :] for one, verb in zip(deeds, verbs, strict=True)])
    return f"{said} {subject(what) if determined else _with_article(what)}{rest}"


def _with_article(what: str) -> str:
    noun = head(what)
    if " " not in what and noun not in words_of("one-of"):
        return lowered(what)
    return with_articles(lowered(what)) if re.match(r"New |One ", what, re.I) else subject(what)


def _form(participle: str, *, now: bool) -> str:
    """The past of a participle, or its base form."""
    base = base_of(participle, "V")
    if not base:
        return "" if now else participle
    return base if now else participle if base_of(participle, "D") else past_of(base)


def _fits(behind: str, what: str, verbs: list[str]) -> bool:
    """Whether what stands behind a participle is how, when or where something was done, and not who did it."""
    if verbs[-1] in _GIVING and is_plural(head(what)) and re.match(r" (?:the |how to )?[a-z]", behind):
        return True
    changing = all(one == "cut" or one in words_of("causing") for one in verbs)
    if (changing or verbs[0] in words_of("by-itself")) and re.match(r" (?:from|by|to|in|into)\b", behind):
        return False  # what changed, whoever did it
    return not behind or (bool(_HOW.match(behind)) and not _DOER.match(behind))


def _is_done_to(what: str, verbs: list[str], *, now: bool, particle: bool) -> bool:
    """Whether the writer can have done to a thing what the participles behind it say."""
    listed = re.split(r", | and ", what)
    if re.search(r", (?:all|both|none|most|\d+) (?:of \d+)?$", f"{what} ") or re.match(r"\d+ of \d", listed[-1]):
        return False  # "claims, 9 of 12 settled": what came of them
    noun = listed[-1].rpartition(" ")[2].lower()
    sure, several = len(verbs) > 1 or now, len(listed) > 1
    short = " and " in what and all(re.fullmatch(r"[\w’-]+(?: [\w’-]+){0,2}", one) for one in listed)
    other = all(one in words_of("no-writer") for one in verbs) and not particle
    wrong = bool((several and not short) or _STATED.search(f" {what}") or base_of(noun, "G"))
    alike = base_of(verbs[0], "B") == verbs[0] and may_be_noun(verbs[0])  # "eggs and hen feed"
    wrong = wrong or (several and not sure and alike and not is_plural(noun))
    wrong = wrong or any(_is_participle(one) for one in re.findall(r"[a-z]+(?:ed|wn|ld|pt)\b", what))
    if wrong or other or (not sure and verbs[0] in _unsure()):
        return False
    if re.search(r" (?:of|for|that|in|on|with|from|by|to|at|about) ", what):
        own = is_plural(noun) or re.search(r" (?:the|an?|this|our|my) ", what)  # "repairs to a boat built in 1920"
        return is_plural(head(what)) and bool(sure or not own)
    known = is_plural(noun) or is_mass(noun) or several or noun in words_of("one-of")
    return known or ((" " in what) == is_counted(noun) and not is_agent(noun))


def _is_participle(word: str) -> bool:
    return bool(base_of(word, "V")) and word not in words_of("done-things")


@cache
def _unsure() -> frozenset[str]:
    """Participles that may be something else where they stand alone: "section’s food cost", "meals made to order"."""
    described = words_of("describing") - {"made", "taken", "written"}
    return described | words_of("homographs") | words_of("rare-pasts") | {*_ALIKE, "found", "run"}


def done_as_doing(text: str) -> str:
    """A member of a list that says what was done to a thing as a doing: "closing out defects"; empty for others."""
    said = turned(text, running=False)
    verb, _, rest = said.partition(" ")
    doing = (
        inflected(base_of(verb.lower(), "D"), "en", "G", "B")
        if said and not re.match(r"and\b|[a-z]+ed\b", rest)
        else ""
    )
    return f"{doing} {rest}" if doing else ""
