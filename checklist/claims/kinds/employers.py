"""Employers, clients and schools: named by a fact, or of a kind that a fact names."""

import re
from functools import cache

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Item
from checklist.claims.languages.names import is_language
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.words import concepts, content, cue, generic_names, pieces
from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.segmentation import Span, fold

_WORD = r"[A-ZÀ-Ü][\w&'’-]*(?:\.\w+)*"
_NAME = re.compile(
    r"(?<![\w'’])(?P<lead>[Ii]n|[Aa]t|[Pp]resso|[Pp]er|[Ff]or|con|with|da|dal|dalla|dall['’]|alla|al|all['’]|nel|nella"
    r"|nell['’]|from|joined|of|by|di|della|dell['’]|del|advised|to|a)"
    r"(?: the | la | il | lo | gli | le | i | l['’]| |(?<=['’]))"
    rf"(?P<name>{_WORD}(?: (?:d[aei]l?(?:l[ao'’])?|of|the|and|&|e|for|de|des|du|en) ?{_WORD}| {_WORD}){{0,4}})"
)
_HIRER = sieved(
    rf"(?<![\w'’])(?P<lead>The |the |la |il |l['’]|)"
    rf"(?P<name>{_WORD}(?: (?:of|di|del|della|the|and) {_WORD}| {_WORD}){{0,4}})"
    r" (?:later |then |also |once |mi ha |mi ha poi )*(?:(?:hired|employed|paid|engaged|commissioned|recruited) me"
    r"|(?<=mi ha )(?:assunt|pagat|ingaggiat|chiamat)[oa])(?!\w)"
)
_STAY = sieved(
    r"(?<!\w)(?P<lead>(?:anni|anno|mesi|semestre|years?|months?|semester)(?: passat\w| trascors\w| spent)?"
    rf" (?:in|a|ad)) (?P<name>{_WORD})"
)  # "two years in Lisbon"
_CLIENT = sieved(
    r"(?<!\w)(?P<lead>(?:[Mm]iei|[Nn]ostri) clienti|(?:[Mm]y|[Oo]ur) (?:other )?clients?|clients of mine)"
    r"(?: (?:c['’]è|ci sono|include[sd]?|was|were|is|are"
    rf"|anche|also|then)){{0,3}}:?,? (?:the |la |il |lo |l['’])?(?P<name>{_WORD}(?: {_WORD}){{0,2}})"
)  # "tra i miei clienti c'è anche la Tirrenia"
_OF = frozenset({"of", "di", "della", "dell'", "dell’", "del"})
_AT = frozenset({"at", "presso", "joined", "advised"})
_THAT = (["che"], ["that"], ["which"], ["dove"], ["where"], ["whose"], ["la"], ["il"])  # "la cui", "il cui"
_SAME = frozenset({"same", "stessa", "stesso"})
_MAKER = frozenset({"maker"})
_ANY_CLIENT = "customer"  # "for the client" is said of whichever client it was
_HIRED = re.compile(
    r"(?:work\w*|lavorat\w|consult\w+|consulen\w+|advis\w+|freelanc\w+)(?: \w+)?? (?:for|at|per|presso|to) "
)
_FOR = frozenset({"for", "at", "per", "presso", "joined", "advised"})  # what stands before an employer alone
_ARTICLE = re.compile(
    r"^(?:the |il |la |lo |l'|un'|uno? (?:dei |degli )?|una (?:delle )?|an? |one of (?:the|those|these) )"
)
_PLAIN_NOUN = re.compile(r" d(?:i|el|ello|ella|ei|egli|elle) [a-z]")
_ONE_OF = re.compile(r"(?:one of|uno d|una d)")
_BEFORE, _AFTER = 55, 45  # code points around a name in which a word tells of work


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "employer" that name or describe one."""
    names = (
        *_named(passages, _CLIENT),
        *_named(passages, _NAME),
        *_named(passages, _HIRER),
        *_named(passages, _STAY),
        *_named(passages, _of_a_kind()),
    )
    return [*names, *_described(passages)]


@cache
def _of_a_kind() -> Sieve:
    """A name behind the word for what it is: "una concessionaria Fiat", "the agency Kinship"."""
    return sieved(rf"(?<!\w)(?P<lead>{pieces('names.employers')}) (?P<name>{_WORD}(?: {_WORD}){{0,2}})")


def _named(passages: Passages, pattern: re.Pattern[str] | Sieve) -> list[Claim]:
    found = []
    for match in pattern.finditer(passages.letter.text):
        span = Span(match.start("name"), match.end("name"))
        name = re.sub(r" I$", "", passages.letter.text[span.start : span.end].rstrip(".'’"))
        span = Span(span.start, span.start + len(name))
        if not _is_claim(passages, span, name, "at" if pattern in (_HIRER, _STAY, _CLIENT) else match["lead"].lower()):
            continue
        items = passages.dossier.items
        item = next((one for one in items if one.fact.organisation and fold(name) in one.low), None)
        if item:
            found.append(supported(span, "employer", item.fact))
        elif not _is_known(passages, name):
            found.append(flagged(span, "employer", "employer-none"))
    return found


def _is_claim(passages: Passages, span: Span, name: str, lead: str) -> bool:
    """Whether a name is that of somebody for whom, or of a place where, the writer says to have worked or studied."""
    passage = passages.at(span)
    if not passage or passage.heading or passage.arranges or _is_no_employer(passages, span, name, lead):
        return False
    part = passages.part(span)
    near = Span(max(part.start, span.start - _BEFORE), min(part.end, span.end + _AFTER))
    return _works(passages, near, passage, lead) and passages.told(span) and not passages.applies(span)


def _is_no_employer(passages: Passages, span: Span, name: str, lead: str) -> bool:
    """Whether a name is that of a tool, a place, a language, a month, or whose customers are told of."""
    low = fold(name)
    if any(one.touches(span) for one in passages.letter.named) or cue("names.none").match(low.split()[0]):
        return True
    english_in = lead == "in" and passages.letter.language.main == "en"
    town = english_in or (lead not in _AT and cue("names.cities").fullmatch(low))
    if town or cue("names.places").fullmatch(low) or is_language(low):
        return True
    if " " not in name and _PLAIN_NOUN.match(passages.low, span.end) and concepts(content(low)):
        return True  # "al Sistema di interscambio"
    return lead in _OF and bool(cue("names.whose").search(low_before(passages, span)))  # "the customers of Alto Adige"


def low_before(passages: Passages, span: Span) -> str:
    """The words before a name and its preposition, in the same sentence."""
    return passages.low[max(0, span.start - _BEFORE) : span.start]


def _works(passages: Passages, part: Span, passage: Passage, lead: str) -> bool:
    start, end = max(passage.start, part.start), min(passage.end, part.end)
    told = passages.says("names.work", start, end) or (lead not in _OF and passages.says("names.at", start, end))
    career = passages.says("names.career", start, end) and not passage.reader
    return (career or passages.mine(part)) and bool(
        told or (lead in _FOR and cue("names.deed").search(passages.low, start, end))
    )


def _is_known(passages: Passages, name: str) -> bool:
    """Whether the facts or the firm have the telling words of a name, in either language."""
    low, facts, firm = fold(name), passages.dossier.low, fold(passages.company)
    parts = [part for part in re.findall(r"[\w&]+", low) if len(part) > 2]
    places = {key for key in content(low) if key.startswith("place-")}
    if not parts or low in facts or low in firm or (places and places <= passages.dossier.every):
        return True
    telling = [part for part in parts if not content(part) <= generic_names()] or parts
    return all(re.search(rf"(?<!\w){re.escape(part)}", text) for part in telling for text in [f"{facts}\n{firm}"])


@cache
def _working() -> Sieve:
    return sieved(
        rf"(?<!\w)(?:{pieces('names.working')})(?: \w+){{0,3}}? (?:presso|per|for|at|in|with|con|da|to|a)"
        r" (?P<what>(?:un'|uno? (?:dei |degli )?|una (?:delle )?|an? |one of (?:the|those|these) )[^.,;:()\n]{3,60}"
        rf"|(?:the|il|la|lo|l') ?(?:\w+ )?(?:{pieces('names.employers')})(?!\w)[^.,;:()\n]{{0,40}})"
    )


def _described(passages: Passages) -> list[Claim]:
    """Employers that are described: "for a museum in Lyon", "presso un costruttore di macchine"."""
    found = []
    for match in _working().finditer(passages.low):
        span = Span(match.start("what"), match.end("what"))
        passage = passages.at(span)
        if not passage or not passages.told(span) or passage.arranges:
            continue
        words = _ARTICLE.sub("", match["what"]).split()
        if len(words) == 1 and _ANY_CLIENT in content(words[0]):
            continue
        telling = [keys for word in words[:5] if (keys := content(word) - generic_names())]
        item = _of_kind(passages, words, telling, bool(_ONE_OF.match(match["what"])))
        if _is_elsewhere(passages, match["what"]):
            found.append(flagged(span, "employer", "employer-none"))
        elif item and not (telling and _MAKER & telling[0] - item.keys):
            found.append(supported(span, "employer", item.fact, item.fact.entry))
        elif telling and (cue("names.employers").search(" ".join(words[:3])) or _HIRED.match(match.group())):
            found.append(flagged(span, "employer", "employer-none"))
    return found


def _is_elsewhere(passages: Passages, what: str) -> bool:
    """Whether a town is named of which no fact says a word."""
    town = cue("names.cities").search(what)
    if not town or town.group() in f"{passages.dossier.low} {passages.company.lower()}":
        return False
    places = {key for key in content(town.group()) if key.startswith("place-")}
    return not places & passages.dossier.every


def _of_kind(passages: Passages, words: list[str], telling: list[frozenset[str]], named: bool) -> Item | None:
    """The fact about an employer or client that some words describe; of one `named` before, by the employers alone."""
    dossier, every = passages.dossier, content(" ".join(words[:6]))
    if words[0] in _SAME:
        return next((item for item in dossier.items if item.fact.kind == "job"), None)  # "at the same firm"
    if words[0] in generic_names() and words[1:2] in _THAT and (about := content(" ".join(words[1:6]))):
        return next((item for _, item in dossier.nearest(about)), None)  # "a company that writes software"
    for _, item in dossier.nearest(frozenset().union(*telling)) if telling and not named else ():
        if telling[0] & (item.keys | item.around):
            return item
    for item in dossier.items:
        if every & item.around or (every & item.keys and item.fact.kind in ("job", "study", "volunteering")):
            return item
    return None
