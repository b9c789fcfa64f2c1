"""Pure: the sentences of a line, and the entries that are written as a paragraph: head and body in one line."""

from __future__ import annotations

import re
from dataclasses import replace

from profiles.reading.lines import Line
from profiles.reading.sections.dates import Period, periods, without
from profiles.reading.words import fold, has, words

LONGEST_WORD = 20  # code points that may be an abbreviation
BRACKETS = re.compile(r"\([^()]*\)")
END = re.compile(r"[.!?;][)\"”»]?\s+(?=[^\W_a-z]|[\"“«(])")
# The same in a text that has no capital at all.
END_SMALL = re.compile(r"[.!?][)\"”»]?\s+(?=[^\W\d_])")
# Before these a full stop ends no sentence; one letter is an initial.
ABBREVIATIONS = frozenset({
    "ing", "dott", "dr", "prof", "rag", "geom", "avv", "arch", "sig", "sigra", "mr", "mrs", "ms", "st", "s", "ss",
    "gebr", "no", "n", "nr", "p", "es", "art", "via", "c.a", "ca", "soc", "agr", "coop", "incl", "etc", "e.g", "i.e",
    "fam", "tel", "cell", "approx", "min", "max", "sec", "sez", "cl", "vs", "jr", "sr", "mt", "fr",
    "rev", "hon", "gen", "genn", "febbr", "febb", "feb", "mar", "mag", "set", "apr",
    "comm", "c.v", "mecc", "off", "jul", "jun", "agg", "cat", "magg", "giu", "lug", "ago", "sett", "ott",
    "nov", "dic", "jan", "aug", "sept", "oct", "dec", "u.s", "u.k", "col", "capt", "sgt", "lt",
    "rep", "liv", "indet", "co", "int", "pal",
})  # fmt: skip
UNIT = re.compile(r"\d ?[a-z]$")  # "40 h", and no initial
WORDS_TOO = frozenset({"off", "no", "set", "art", "min", "max", "ago", "mar", "col", "gen", "fam"})
LONGEST_ROLE = 80  # code points of a sentence that is a role
LONGEST_NARRATIVE = 150
COMMA = re.compile(r",\s+")
ROLE_FIRST = re.compile(r"(?P<role>[^.,:;()]{3,40})[.,]\s+(?P<rest>\S.*)$")  # "banconista, caffetteria e cassa"
POSTS = re.compile(r"(?<=\))(?:[,;]| [–—-]| e)? (?:poi |infine )?(?=[^()]{3,50}\([^()]*\d{4}[^()]*\))")
LONGEST_PERIOD = 40  # code points
LONGEST_HEAD = 150  # with its period
LONG_HEAD = 110
LONGEST_TOWN = 30
SHORTEST = 12  # code points of a line with head and body
MOST_SENTENCES = 3  # that may stand before the period of an entry
NARRATIVE = re.compile(
    r"^(?:ho|abbiamo|sono|era|ero|i|we|my|mi|in|this|since|started|joined|began|promoted|promoss[oa]|iniziat[oa]|inizialmente|initially|poi|then|also|anche|nel|durante|during|when)\b"
)
# "Ho lavorato come", "I was employed as": what follows is the role or the employer.
EMPLOYED = re.compile(
    r"^(?:(?:before that|after that|then|previously|prima|prima ancora|poi|dopo|in precedenza|successivamente|"
    r"attualmente|currently|"
    r"in precedenza|in seguito|oggi),?\s+)?(?:il (?:mio )?primo (?:incarico|impiego|lavoro) e stato|(?:ho|"
    r"avevo) (?:sempre )?(?:lavorato|fatto|prestato servizio)|"
    r"lavoro|lavoravo|sono (?:stat[oa]|impiegat[oa]|assunt[oa])"
    r"|(?:i|we) (?:(?:have|had|'ve) )?(?:been )?(?:work(?:ed|ing)?|(?:was|am) (?:employed|working)|was|am)|i have been"
    r"|worked|working|employed|occupat[oa]|facevo|ho fatto)\b\s*(?=(?:come|as|at|for|in qualita|con|presso|"
    r"alla|al|dal|da|per|an?|un|una|il|la|the|with|nel|nella|nello|in)\b|nell')"
    r"(?:(?:an?|un[oa]?|il|la|the)\s+)?|^(?:sono stat[oa]|ero|facevo|ho fatto)\s+(?:(?:un[oa]?|il|"
    r"la)\s+)?(?!promoss|assegnat|trasferit|nominat)",
)
# "Prima, dal 2002 al 2008, manovale": what joins an entry to the one before.
JOINED = re.compile(
    r"^(?:prima(?: ancora)?|poi|in precedenza|precedentemente|infine|in seguito|successivamente|dopo|"
    r"attualmente|ora|oggi|previously|before (?:that|this)|"
    r"earlier|then|later|after that|currently|now),?\s+(?=(?:dal?l?|from|since|in|\d)\b)",
    re.IGNORECASE,
)


def sentences(text: str) -> list[str]:
    """The sentences of a line; after “Ing.” and the like none ends."""
    found: list[str] = []
    start = 0
    is_small = text.islower()
    for match in (END_SMALL if is_small else END).finditer(text):
        window = text[max(start, match.start() - LONGEST_WORD) : match.start()]
        last = fold(re.split(r"[\s(\"“«,/]", window)[-1])
        is_initials = "." in last and f"{last}." not in words("organisations")
        is_abbreviation = (
            (last in ABBREVIATIONS and not _is_word(window, last, text[match.end() :]))
            or (len(last) == 1 and last.isalpha() and not UNIT.search(window))
            or is_initials
            or (is_small and f"{last}." in words("organisations"))
        )
        if text[match.start()] == "." and is_abbreviation:
            continue
        found.append(text[start : match.end()].strip())
        start = match.end()
    return [*found, text[start:].strip()] if text[start:].strip() else found


def _is_word(window: str, last: str, behind: str) -> bool:
    """Whether an abbreviation is the word that it looks like: "four on, four off. Trained", not "Off. Rossi"."""
    return last in WORDS_TOO and window[-len(last) :].islower() and not behind[:1].isdigit()


def without_stop(text: str) -> str:
    """A sentence without its full stop, but with that of “S.r.l.”."""
    text = text.strip()
    last = text.rsplit(maxsplit=1)[-1] if text else ""
    is_abbreviated = fold(last) in words("organisations") or re.fullmatch(r"(?:[A-Z]\.){2,}", last)
    if text.endswith((".", ";")) and not is_abbreviated:
        return text[:-1]
    return text


def unfold(lines: list[Line]) -> list[Line]:
    """The lines of a section, those that hold head and body of an entry divided into these."""
    found: list[Line] = []
    has_entries = False
    for at, line in enumerate(post for whole in lines for post in _posts(whole)):
        divided = _divided(line, may_begin=line.gap or not at or has_entries)
        has_entries = has_entries or len(divided) > 1 or divided[0] is not line
        found += divided
    return found


def _divided(line: Line, *, may_begin: bool) -> list[Line]:
    text = line.text
    if line.bullet or line.level or len(text) < SHORTEST:
        return [line]
    if joined := JOINED.match(text):
        text = text[joined.end() :]
        line = replace(line, text=text)
    if told := _after_a_colon(text):
        role = None if has("roles", told[0]) else ROLE_FIRST.match(told[1])
        is_role = role and has("roles", role["role"]) and not has("roles", role["rest"])
        return [replace(line, text=told[0]), *map(Line, (role["role"], role["rest"]) if role and is_role else told[1:])]
    if dated_last := _dated_at_its_end(text):
        return [replace(line, text=dated_last[0]), *map(Line, dated_last[1:])]
    left = sentences(text)
    if len(left) < 2 and (long := _long_head(text)):
        return [replace(line, text=long[0]), Line(long[1])]
    if len(left) < 2 and not text.endswith("."):
        return [line]
    made: list[Line] = []
    while left:
        head, end = _head(left, may_begin=may_begin or bool(made))
        if not head:
            break
        # A later sentence that tells of another job begins an entry of its own.
        following = next((at for at in range(end, len(left)) if _tells_of_a_job(left[at])), len(left))
        made += [replace(line, text=head[0], gap=line.gap or bool(made)), *map(Line, head[1:])]
        made += [Line(" ".join(left[end:following]))] if end < following else []
        left = left[following:]
    return [*made, *([Line(" ".join(left))] if left else [])] if made else [line]


def _posts(line: Line) -> list[Line]:
    """The posts of a line that lists several, each with its period: "Operaio (2009-2014), capoturno (2014-2019)"."""
    parts = [part.strip() for part in POSTS.split(line.text)] if not line.bullet else []
    if len(parts) > 1 and all(has("roles", part) and len(periods(part)) == 1 for part in parts):
        return [replace(line, text=part, gap=line.gap and not at) for at, part in enumerate(parts)]
    return [line]


def _dated_at_its_end(text: str) -> list[str]:
    """Head, period and body of “Cook at Bar Uno, Lecce. Fish and pasta. (2016-2019)”, or nothing."""
    all_of_it = sentences(text)
    if len(all_of_it) < 2 or any(periods(sentence[:300]) for sentence in all_of_it[:-1][:MOST_SENTENCES]):
        return []
    last = all_of_it[-1]
    found = [period for period in periods(last[-LONGEST_PERIOD:]) if period.start or period.is_open]
    first = without_stop(all_of_it[0])
    if (
        not found
        or len(last[-LONGEST_PERIOD:]) - found[-1].span[1] > 2
        or not _may_be_head(first)
        or not has("roles", first)
    ):
        return []
    start = len(last) - len(last[-LONGEST_PERIOD:]) + found[-1].span[0]
    body = " ".join([*all_of_it[1:-1], last[:start].strip(" ,;(–-")]).strip()
    return [first, last[start:].strip(" ().;"), *([body] if body else [])]


def _long_head(text: str) -> tuple[str, str] | None:
    """Head and body of a long line that begins with a period: the body begins with what is no name after the role."""
    found = periods(text[:LONGEST_PERIOD])
    if len(text) < LONG_HEAD or not found or found[0].span[0] > 2:
        return None
    hidden = BRACKETS.sub(lambda match: "\0" * len(match[0]), text)
    for comma in COMMA.finditer(hidden, found[0].span[1] + 1, LONGEST_HEAD):
        said, after = text[found[0].span[1] : comma.start()], text[comma.end() :]
        if (
            after[:1].islower()
            and has("roles", said)
            and not has("roles", after[:LONGEST_TOWN])
            and "," in said.strip(" ,:")
        ):
            return text[: comma.start()], after
    return None


def _head(all_of_it: list[str], *, may_begin: bool) -> tuple[list[str], int]:
    """The sentences of a head, without their stops, and how many they are; none if there is no head."""
    at, period = _first_period(all_of_it)
    if period is None:
        return [], 0
    rest = without(all_of_it[at], [period]).strip(" .\t")
    leads = at == 0 and period.span[0] <= 2
    if not leads and not (
        may_begin and (period.start or period.is_open) and _may_be_head(" ".join([*all_of_it[:at], rest]))
    ):
        return [], 0
    if leads and rest and NARRATIVE.match(fold(rest)) and not EMPLOYED.match(fold(rest)):
        return [], 0
    end = at + 1
    said = " ".join([*all_of_it[:at], rest])
    while end < len(all_of_it) and end - at <= 2 and not _is_whole(said) and _may_follow(all_of_it[end], said):
        said = f"{said} {all_of_it[end]}"
        end += 1
    return [without_stop(one) for one in all_of_it[:end]], end


def _tells_of_a_job(sentence: str) -> bool:
    """Whether a sentence says that somebody was employed for a time, as “I was a porter from 2017 to 2019” does."""
    if len(sentence) > LONGEST_NARRATIVE + 50 or not EMPLOYED.match(fold(sentence)) or not has("roles", sentence):
        return False
    return any(period.start or period.is_open for period in periods(sentence))


def _first_period(all_of_it: list[str]) -> tuple[int, Period | None]:
    for at, sentence in enumerate(all_of_it[:MOST_SENTENCES]):
        if found := periods(sentence[:300]):
            return at, found[0]
    return 0, None


def _may_be_head(rest: str) -> bool:
    """Whether what stands beside a period may be a head: short, with a role or several parts."""
    folded = fold(rest)
    if EMPLOYED.match(folded):
        return len(rest) <= LONGEST_NARRATIVE
    return (
        len(rest) <= LONGEST_ROLE + 30
        and not NARRATIVE.match(folded)
        and ("," in rest or ". " in rest or has("roles", rest))
    )


def _is_whole(said: str) -> bool:
    return has("roles", BRACKETS.sub("", said))


def _may_follow(sentence: str, said: str) -> bool:
    """Whether a sentence still belongs to the head: it is a role, or nothing but the period stands before it."""
    if len(BRACKETS.sub("", sentence)) > LONGEST_ROLE or NARRATIVE.match(fold(sentence)):
        return False
    return not said.strip() or has("roles", sentence)


def _after_a_colon(text: str) -> tuple[str, str] | None:
    """Head and body of “Vice president, chess club (2020-22): a league of 14 teams”."""
    head, colon, body = text.partition(": ")
    if not colon or head.count("(") != head.count(")") or len(body) < 12 or not body[:1].islower():
        return None
    found = periods(head[: LONGEST_NARRATIVE + LONGEST_PERIOD])
    told = without(head, found[:1]).strip(" ,")
    longest = LONGEST_NARRATIVE if EMPLOYED.match(fold(told)) else LONGEST_ROLE + 40
    return (head, body) if found and told and len(told) <= longest else None
