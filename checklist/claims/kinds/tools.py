"""Technologies: named by a fact, or implied by one that is, and of the same job."""

import re

from checklist.claims.claim import Claim, flagged
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.tools.built_with import built_with_another
from checklist.claims.tools.known import support
from checklist.claims.tools.placing import placed
from checklist.claims.tools.unclaimed import stands_apart
from checklist.claims.tools.users import is_of_others, is_worked_with
from checklist.claims.words import table
from checklist.lexicon.technologies import Technology, by_id
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_VAGUE = frozenset(
    {"architecture", "other", "planning", "testing", "security"}
)  # categories whose names are common words
_GO = sieved(r"(?<=[a-zà-ù] )(?:in|with|con|of|di) (?P<name>Go)(?=[ .,;:)]|$)(?! (?:to|for|live))", seldom="names")
_DAY = re.compile(r"monday")  # the tool, and the day of the week
_USED = re.compile(r"(?:in|with|using|con|su|via|usato|uso|used|use) $")
# Behind a tool of the advertisement: "you ask for Kafka: I use it every day", "citate Kafka: lo uso da anni".
_TAKEN_UP = re.compile(
    r"[^.;:,!?\n]{0,16}[:;,.] (?:e |and )?"
    r"(?:(?:l[oaie] (?:uso|utilizzo|adopero|conosco)|l[oaie']? ?ho (?:usat|utilizzat)\w"
    r"|(?:è|sono) (?:ciò|quello|quelli|l[oa] strument\w) (?:che|con cui) (?:uso|tengo|mando|curo|lavoro|gestisco|ho)"
    r"|(?:it|that)(?: i|')s what i (?:use|run|keep|work|build|look after)"
    r"|i (?:use|know|work with|have used|used)(?: it| them| both)|i've used(?: it| them| both))(?!\w))"
    r"(?! (?:poco|solo|appena|soltanto|only|a little|a bit|once))"
)
_MADE = re.compile(r"(?<!\w)(?:shipp|deploy|buil[dt]|writ|wrote|maintain|code|coding|scri[tv]|svilupp|mantengo)\w*")
_MORE = re.compile(r" (?P<word>[A-Z][A-Za-z]{2,})(?![\w-])")
_NEAR = 40  # code points around a name in which a word tells that it is used
_MOST = 400  # names that are checked: no letter has more
_CAPITALS = 200  # letters for each capital, at least, in a text that is written without them


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "technology" of a letter."""
    found = _go(passages)
    for named in passages.letter.named[:_MOST]:
        passage = passages.at(named)
        technology = named.technology
        if not passage or technology.category == "certification":
            continue
        if not _is_claim(passages, named, passage):
            used = _TAKEN_UP.match(passages.low, named.end)
            if used and not support(passages, technology, named):
                found.append(flagged(Span(named.start, used.end()), "technology", "technology-none"))
            continue
        items = support(passages, technology, named)
        if longer := _of_longer_name(passages, named):
            found.append(flagged(longer, "technology", "technology-none"))
        elif items:
            other = built_with_another(passages, named, items)
            moved = flagged(named, "technology", "technology-elsewhere", other.fact) if other else None
            found.append(moved or placed(passages, named, passage, items))
        elif is_worked_with(passages, named) and (
            _telling(technology, passages.letter.text[named.start : named.end])
            or _is_in_lower(passages, named)
            or _is_of_ad(passages, named)
        ):
            found.append(flagged(named, "technology", "technology-none"))
    return found


def _of_longer_name(passages: Passages, named: Span) -> Span | None:
    """A name of the advertisement that begins with a tool's and that no fact has: "SAP Ariba", where they have SAP."""
    more = _MORE.match(passages.letter.text, named.end)
    whole = passages.low[named.start : more.end()] if more else ""
    if not more or whole not in passages.ad.low or not is_worked_with(passages, named):
        return None
    known = f"{passages.dossier.low} {passages.dossier.told}"
    return None if whole in known or more["word"].lower() in known else Span(named.start, more.end())


def _go(passages: Passages) -> list[Claim]:
    """The language whose name is a common word, told as what something is written in."""
    found = []
    for match in _GO.finditer(text) if " Go" in (text := passages.letter.text) else ():
        span = Span(match.start("name"), match.end("name"))
        passage, technology = passages.at(span), by_id()["go"]
        if not passage or meets(passages.letter.named, span) or not _is_claim(passages, span, passage):
            continue
        items = support(passages, technology, span) if passages.speaks(span) or passages.mine(span) else []
        if items:
            found.append(placed(passages, span, passage, items))
        elif passages.mine(span):
            found.append(flagged(span, "technology", "technology-none"))
    return found


def _is_claim(passages: Passages, named: Span, passage: Passage) -> bool:
    if not passages.told(named) or passages.applies(named) or stands_apart(passages, named, passage):
        return False
    part = passages.part(named)
    if passages.low.startswith("my ", named.start):
        return False  # "my SQL is basic"
    if (
        passages.says("reality.reader", part.start, part.end)
        and not passages.speaks(named)
        and is_of_others(passages, named)
    ):
        return False
    if _DAY.fullmatch(passages.low, named.start, named.end) and not _USED.search(
        passages.low, max(0, named.start - 12), named.start
    ):
        return False
    after = passages.low[named.end : named.end + 12]
    return (not passage.heading or passage.own) and not after.startswith((" no,", " no.", ": no", ", no "))


def _telling(technology: Technology, said: str) -> bool:
    """Whether a name is that of a tool, and not a common word for a practice."""
    marked = any(letter.isupper() or letter.isdigit() for letter in said)
    if technology.id in table("practices") or technology.id in table("coined"):
        return technology.id in table("coined")
    if technology.category in _VAGUE:
        return any(letter.isupper() for letter in said)
    return marked or (technology.name[:1].islower() and technology.category in ("library", "database", "language"))


def _is_in_lower(passages: Passages, named: Span) -> bool:
    """Whether a name stands behind "in" or "with", in a letter that is written without capitals."""
    text = passages.letter.text
    used = _USED.search(passages.low, max(0, named.start - 12), named.start)
    return bool(used) and sum(letter.isupper() for letter in text) * _CAPITALS < len(text)


def _is_of_ad(passages: Passages, named: Span) -> bool:
    """Whether the advertisement writes a name with a capital that the writer tells to use without one."""
    name = passages.low[named.start : named.end]
    written = passages.ad.low.find(name)
    if written < 0 or not passages.speaks(named):
        return False
    if " " in name:
        return True  # "event sourcing" is no word that anybody uses in passing
    if not passages.ad.text[written].isupper():
        return False
    part = passages.part(named)
    start, end = max(part.start, named.start - _NEAR), min(part.end, named.end + _NEAR)
    return bool(_MADE.search(passages.low, start, named.start)) or passages.says("objects.tool", start, end)
