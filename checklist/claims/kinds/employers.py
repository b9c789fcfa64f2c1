"""Employers, clients and schools: named by a fact, or of a kind that a fact names."""

import re
from functools import cache

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Item
from checklist.claims.employers import clients
from checklist.claims.employers.clients import WORD
from checklist.claims.left_alone.lengths import holds_of_anybody
from checklist.claims.matching.firm_names import is_known, is_no_employer, studied_abroad
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.words import concepts, content, cue, generic_names, pieces
from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.segmentation import Span, fold

_NAME = sieved(
    r"(?<![\w'’])(?P<lead>[Ii]n|[Aa]t|[Pp]resso|[Pp]er|[Ff]or|con|with|da|dal|dalla|dall['’]|alla|al|all['’]|nel|nella"
    r"|nell['’]|from|joined|of|by|di|della|dell['’]|del|advised|to|a)"
    r"(?: the | la | il | lo | gli | le | i | l['’]| |(?<=['’]))"
    rf"(?P<name>{WORD}(?: (?:d[aei]l?(?:l[ao'’])?|of|the|and|&|e|for|de|des|du|en) ?{WORD}| {WORD}){{0,4}})"
)
_HIRER = sieved(
    rf"(?<![\w'’])(?P<lead>The |the |la |il |l['’]|)"
    rf"(?P<name>{WORD}(?: (?:of|di|del|della|the|and) {WORD}| {WORD}){{0,4}})"
    r"(?: (?:in|a|at|of|di) [A-ZÀ-Ü][\w'’-]+)?"
    r" (?:later |then |also |once |has |had |have |mi ha |mi ha poi |mi hanno )*"
    r"(?:(?:hired|employed|paid|engaged|commissioned|recruited|had|asked|called"
    r"|brought|contracted) me(?! (?:in )?for an? "
    r"(?:interview|chat|call))"
    r"|(?<=mi ha )(?:assunt|pagat|ingaggiat|chiamat|incaricat|commissionat)[oa]"
    r"|(?<=mi hanno )(?:assunt|pagat|ingaggiat|chiamat|incaricat|commissionat)[oaie])(?!\w)",
    seldom="names",
)
_WHERE = sieved(
    r"(?<![\w'’])(?P<lead>[Dd]a|[Ii]n|[Aa]t|[Pp]resso|[Aa]lla|[Aa]l|[Nn]ella|[Nn]el|[Dd]alla|[Ff]rom|[Ff]or)"
    rf" (?P<name>{WORD}(?: {WORD}){{0,3}}),?"
    r" (?:dove|where|in cui|per cui|presso (?:la|il) quale|at which|for (?:whom|which))"
    r" (?:io |prima |poi |anche |also |once )?"
    r"(?:ho|abbiamo|ero|sono stat|i |we |facevo|lavoravo|curavo|seguivo|gestivo|tenevo)",
    seldom="names",
)  # "da Lindor, dove ho collaborato per un mese"
_STAY = sieved(
    r"(?<!\w)(?P<lead>(?<!dell['’])(?<!all['’])(?<! l['’])(?:anni|anno|mesi|semestre|years?|months?|semester)"
    r"(?: passat\w| trascors\w| spent)?"
    rf" (?:in|a|ad)) (?P<name>{WORD})",
    seldom="names",
)  # "two years in Lisbon"
# Patterns whose verb or noun tells that somebody hired the writer.
_TOLD_BY_THE_VERB = (_HIRER, clients.AFTER, clients.BEFORE)
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
_APPOSITION = re.compile(rf"[,:(] ?\(?(?:the |la |il |lo |l['’])?{WORD}(?: {WORD}){{0,3}}")
_ONE_OF = re.compile(r"(?:one of|uno d|una d)")
# Up to the name, without a word of the writer's.
_READ = re.compile(
    r"(?:ho letto|i (?:have )?read)\b[^,;.]{0,24}? (?:che|that) "
    r"(?:(?!\b(?:ho|lavoro|i (?:am|was|have|had|did|work|[a-z]+ed)|my|mio|mia)\b).){0,200}$"
)
_CLAUSE = 9  # words of what is said of a firm behind "that"
_BEFORE, _AFTER = 55, 45  # code points around a name in which a word tells of work


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "employer" that name or describe one."""
    names = (
        *_named(passages, clients.AFTER),
        *_named(passages, clients.BEFORE),
        *_named(passages, _NAME),
        *_named(passages, _HIRER),
        *_named(passages, _STAY),
        *_named(passages, _WHERE),
        *_named(passages, _behind_a_noun()),
        *_named(passages, _of_a_kind()),
    )
    return [*names, *_described(passages)]


@cache
def _behind_a_noun() -> Sieve:
    """A name behind the word for what it is, whatever the word: "una parentesi di consulenza per la maison Alba"."""
    return sieved(
        r"(?<![\w'’])(?P<lead>[Pp]resso|[Aa]t|[Pp]er|[Ff]or|[Ww]ith|[Cc]on)"
        r" (?:il |la |lo |l['’]|un |una |un['’]|the |an? |our |my )"
        rf"(?!(?:[a-zà-ù-]+ )?(?:{pieces('names.thing')}))(?:[a-zà-ù-]+ ){{1,2}}"
        rf"(?<! of )(?<! di )(?<! del )(?<! della )(?P<name>{WORD}(?: {WORD}){{0,3}})",
        seldom="names",
    )


@cache
def _of_a_kind() -> Sieve:
    """A name behind the word for what it is: "una concessionaria Fiat", "the agency Kinship"."""
    return sieved(rf"(?<!\w)(?P<lead>{pieces('names.employers')}) (?P<name>{WORD}(?: {WORD}){{0,2}})", seldom="names")


def _named(passages: Passages, pattern: Sieve) -> list[Claim]:
    found = []
    for match in pattern.finditer(passages.letter.text):
        span = Span(match.start("name"), match.end("name"))
        name = re.sub(r" I$", "", passages.letter.text[span.start : span.end].rstrip(".'’"))
        span = Span(span.start, span.start + len(name))
        lead = "at" if pattern in (*_TOLD_BY_THE_VERB, _STAY) else match["lead"].lower()
        if pattern is _WHERE:
            if not _worked_there(passages, span, match.end() - 1):
                continue
        elif pattern in _TOLD_BY_THE_VERB:
            untold = not passages.told(span) or passages.applies(span)
            if untold or not content(fold(name)) or is_no_employer(passages, span, name, lead):
                continue  # "Poi mi hanno assunto"
        elif not _is_claim(passages, span, name, lead) or (pattern is _STAY and studied_abroad(passages, span)):
            continue
        items = passages.dossier.items
        low = fold(name)
        alone = re.compile(rf"(?<!\w){re.escape(low)}(?!\w)")  # no "Go" in "Gotham"
        having = (one for one in items if one.fact.organisation and low in one.low)
        item = next((one for one in having if alone.search(one.low)), None)
        if item:
            found.append(supported(span, "employer", item.fact))
        elif not is_known(passages, name) and not _is_read(passages, span):
            found.append(flagged(span, "employer", "employer-none"))
    return found


def _is_read(passages: Passages, span: Span) -> bool:
    """Whether a name stands in what the writer has read of the firm: "I read that you run the hospital of Este"."""
    passage = passages.at(span)
    return bool(passage and _READ.search(passages.low, passage.start, span.start))


def _worked_there(passages: Passages, span: Span, verb: int) -> bool:
    """Whether the writer says what they did at a place, by a verb behind "where"."""
    clause, passage = passages.clause_at(verb), passages.at(span)
    if not clause or not passage or passage.arranges or clause.factuality != "actual":
        return False
    name = passages.letter.text[span.start : span.end]
    end = min(passage.end, verb + _AFTER)
    return passages.says("names.work", verb, end) and not is_no_employer(passages, span, name, "at")


def _is_claim(passages: Passages, span: Span, name: str, lead: str) -> bool:
    """Whether a name is that of somebody for whom, or of a place where, the writer says to have worked or studied."""
    passage = passages.at(span)
    if not passage or passage.heading or passage.arranges or is_no_employer(passages, span, name, lead):
        return False
    if holds_of_anybody(passages.low, passage, span):
        return False  # "a booking that arrives at night from Split"
    part = passages.part(span)
    near = Span(max(part.start, span.start - _BEFORE), min(part.end, span.end + _AFTER))
    return _works(passages, near, passage, lead) and passages.told(span) and not passages.applies(span)


def _works(passages: Passages, part: Span, passage: Passage, lead: str) -> bool:
    start, end = max(passage.start, part.start), min(passage.end, part.end)
    told = passages.says("names.work", start, end) or (lead not in _OF and passages.says("names.at", start, end))
    career = passages.says("names.career", start, end) and not passage.reader
    return (career or passages.mine(part)) and bool(
        told or (lead in _FOR and cue("names.deed").search(passages.low, start, end))
    )


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
        if passages.applies(span) and passages.says("title.applies", passage.start, span.start):
            continue  # "to apply at the foundation"; but "I worked at a mill, hence my interest in your post"
        words = _from_the_noun(_ARTICLE.sub("", match["what"]).split())
        if len(words) == 1 and _ANY_CLIENT in content(words[0]):
            continue
        telling = [keys for word in words[:5] if (keys := content(word) - generic_names())]
        item = _named_behind(passages, span) or _of_kind(passages, words, telling, bool(_ONE_OF.match(match["what"])))
        if _is_elsewhere(passages, span):
            found.append(flagged(span, "employer", "employer-none"))
        elif item and not (telling and _MAKER & telling[0] - item.keys and not _in_a_name(passages, telling[1:])):
            found.append(supported(span, "employer", item.fact, item.fact.entry))
        elif telling and _is_free(passages, words):
            continue
        elif telling and (cue("names.employers").search(" ".join(words[:3])) or _HIRED.match(match.group())):
            found.append(flagged(span, "employer", "employer-none"))
    return found


def _from_the_noun(words: list[str]) -> list[str]:
    """Words from the one for a firm on, where a clause tells what it does: "azienda che segue …" behind "piccola"."""
    place = next((place for place, word in enumerate(words[:3]) if word in generic_names()), 0)
    return words[place:] if words[place + 1 : place + 2] in _THAT else words


def _named_behind(passages: Passages, span: Span) -> Item | None:
    """The employer whose name stands behind what it is: "for a firm of the car trade, Alba Motors,"."""
    match = _APPOSITION.match(passages.letter.text, span.end)
    named = passages.jobs.by_name(passages.low[match.start() : match.end()]) if match else frozenset()
    return passages.dossier.item(min(named)) if named else None


def _in_a_name(passages: Passages, telling: list[frozenset[str]]) -> bool:
    """Whether an employer's name has what is made: "a maker of instruments" for Radcombe Instruments."""
    made: frozenset[str] = frozenset().union(*telling)
    same = {key for key in made if key[0] == "~"}
    return any(same & keys for keys in passages.jobs.kinds.values())


def _is_free(passages: Passages, words: list[str]) -> bool:
    """Whether one of the employers, which the letter does not name, may be of any kind for all that its name says."""
    meant = concepts(content(" ".join(words[:3])))
    for item in passages.dossier.items:
        if not item.fact.is_entry or item.fact.kind not in ("job", "volunteering"):
            continue
        low = fold(f"{item.fact.organisation} {(item.fact.data or {}).get('description') or ''}")
        kinds = concepts(content(low)) & _kinds_of_employer()
        if (not kinds or kinds & meant) and not _is_called(passages, item.pointer):
            return True
    return False


def _is_called(passages: Passages, entry: str) -> bool:
    """Whether the letter names an employer."""
    return any(pointer == entry and pattern.search(passages.low) for pattern, pointer in passages.jobs.names)


@cache
def _kinds_of_employer() -> frozenset[str]:
    """What the words for kinds of employers mean, but for those that any firm may have in its name."""
    words = re.findall(r"[a-zà-ù]{4,}", pieces("names.employers").replace("\\w", ""))
    return concepts(content(" ".join(words))) - generic_names() - {"company", "maker"}


def _is_elsewhere(passages: Passages, span: Span) -> bool:
    """Whether a town is named of which no fact says a word."""
    town = cue("names.cities").search(passages.low, span.start, span.end)
    if (
        not town
        or passages.letter.text[town.start()].islower()
        or town.group() in f"{passages.dossier.low} {passages.company.lower()}"
    ):
        return False
    places = {key for key in content(town.group()) if key.startswith("place-")}
    return not places & passages.dossier.every


def _of_kind(passages: Passages, words: list[str], telling: list[frozenset[str]], named: bool) -> Item | None:
    """The fact about an employer or client that some words describe; of one `named` before, by the employers alone."""
    dossier, every = passages.dossier, content(" ".join(words[:6]))
    if words[0] in _SAME:
        return next((item for item in dossier.items if item.fact.kind == "job"), None)  # "at the same firm"
    if words[0] in generic_names() and words[1:2] in _THAT and (about := content(" ".join(words[1:_CLAUSE]))):
        return next((item for _, item in dossier.nearest(about)), None)  # "a company that writes software"
    for _, item in dossier.nearest(frozenset().union(*telling)) if telling and not named else ():
        if telling[0] & (item.keys | item.around):
            return item
    for item in dossier.items:
        if every & item.around or (every & item.keys and item.fact.kind in ("job", "study", "volunteering")):
            return item
    return None
