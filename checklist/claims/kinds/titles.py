"""Titles with their tier: a plain title is no lie of a senior, and "director" is one of a deputy."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Item
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue, pieces, table
from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.segmentation import Span, fold

_TITLE_WORDS = 5
_SCOPE = re.compile(r" (?:of|for|di|del|dello|della|dell'|dei|delle|degli) ?(?:the )?(?P<what>[\w-]+(?: [\w-]+)?)")
# "Come me", what the writer is ready for, and people who are counted: "con me ci sono quattro sviluppatori".
_NO_TITLE = re.compile(
    r"(?:me|for) |(?:not|no|non|mai|never)(?! (?:only|solo|just|soltanto|merely)) "
    r"|(?:disponibil|pront|liet|content|felic|interessat|curios)\w "
    r"|(?:available|ready|happy|glad|keen|free|curious) "
    r"|(?:\d+|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|two|three|four|five|six|seven|eight|nine|ten)"
    r" (?!sono|ero|am|was|are)"
)
_PLAIN, _LEADS = 2, 4  # tiers
_AGAIN = re.compile(
    r"(?:un )?capo(?!\w)(?: d'accusa|(?! (?:di|del|della|dello|dell')? ?\w))"
    r"|capo (?:volentieri|ogni|tutt|e |il |la |le |i )"
)
_IDIOM = re.compile(r"(?:head|lead)(?: start|-in|-up| time| generation|-to)(?!\w)")
_FOR = re.compile(r" (?:for|to|with|from|by|per|con) (?:(?:the|our|my|an?|il|la|un|una) |l')?(?:\w+ )?$")
_THINGS = frozenset({"product", "project"})  # words that say of what somebody is the manager
_THING_TITLES = re.compile(
    r"(?<!\w)(?:po|pm|capo(?:progett|commess)\w*|(?:programme|product|project) \w*(?:er|or|ead)s?)(?!\w)"
)
_ADJECTIVE = re.compile(r"tecnic[oa]|grafic[oa]|statistic[oa]")
_POINT = re.compile(r"riferiment\w|contatt\w|punt\w|support\w|interlocutor\w+|sostegno|lato|parte|profilo|ruolo")
_BARE = re.compile(r"un[oa]?|il|l[oa]|giovane|semplice|prim[oa]|vecchi[oa]|brav[oa]|buon[oa]?")
# Before "da" or "as": how somebody knows a tool, "WordPress lo so usare da redattrice", "Jira I know as a developer".
_USED_AS = re.compile(r"(?<!\w)(?:usarl[oaie]|usare|conosc\w+|(?:i|we) (?:know|knew)(?: it| them)?) $")
_FROM = re.compile(r"(?:un |una |uno |un')")  # "da un direttore": learned from one
_OF_MANNER = re.compile(
    r"(?:(?<!\w)(?:un|una|uno|il|la|lo|mi[oa]) |l'|un')(?!vita|carriera|esperienza|lavor|ann|periodo|stagione|contratto"
    r"|incarico|ruolo|part-time)\w+ $"
)
# "For six years the foreman has been me", "il caposquadra sono io".
_INVERTED = sieved(
    r"(?<!\w)(?P<lead>il |la |lo |l'|the )(?P<title>[^\W\d]+(?: [^\W\d]+){0,3})"
    r" (?:sono|ero|(?:is|was|has been)(?= me)) (?:io|me)(?!\w)",
    seldom="told",
)
_STANDS_IN = re.compile(
    r"(?<!\w)(?:sostitui(?:sc|v|re)\w*|(?:stand|stood|fill|cover)\w* (?:in )?for|deputi[sz]\w+ for|veci)(?!\w)"
)
_NEAR = 30
_SENIOR = 3
_AGED = re.compile(r"(?<!\w)senior(?!\w)")
_INITIALS = re.compile(r"(?<!\w)(?:pm|po|pjm|ba|tl|em)(?!\w)")
_FREE = re.compile(r"freelanc\w*|self-employed|liber[oa] professionista")
_OF_PRODUCT = re.compile(r" d(?:i|el|ella) (?P<what>prodott|progett|commess)")
_TITLED = ("job", "volunteering", "label", "role")
# In a title of the facts: to whom somebody reports, which is no title of theirs.
_TWO_TITLES = re.compile(r" ?/ ?|,? (?:then|poi) (?:an? |un[ao]? )?")
_REPORTS = re.compile(
    r"[,;(]? ?(?:[^,;()]*, )?(?<!\w)(?:riport\w+ (?:a|al|allo|alla|all)|report(?:s|ing|ed) to|under)(?!\w).*"
)
_EMPLOYED = re.compile(
    r"(?:impiegat|occupat|employe)\w+ (?:\w+mente )?(?:presso|in|da|nel\w*|al|alla|all|dal\w*|at|by|with)(?!\w)"
)
# Behind a title: it is one of studies, "a designer by degree", "chimica di formazione".
_BY_STUDY = re.compile(
    r" (?:by (?:\w+ )?(?:degree|training|education)|di (?:formazione|studi)|per (?:formazione|studi))(?!\w)"
)
_ASSISTANT = re.compile(r"(?<!\w)assist(?:ant|ente)(?!\w)")
_ASSISTING = frozenset({"teacher", "officer"})  # kinds of work that such a title may have for itself
# Before the second of two titles: "as a clerk and a buyer", but "a food and beverage manager".
_AND_A = re.compile(r".*(?:,| and| or) (?:as )?an? ")
# Before a title that tells how long somebody held it: "with my time as a", «con gli anni da commessa e da».
_FOR_A_TIME = re.compile(
    r"(?<!\w)(?:time|years|months|experience|anni|mesi|esperienza) (?:spent |passati |trascorsi )?(?:as|da|come) "
    r"(?:[^.;:()]*(?:,| and| e) )?(?:as |da |come )?(?:an? |una? |uno )?$"
)
_TELLING = ("highlight", "summary", "course", "certificate", "study", "award")


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(form for forms in table('titles').values() for form in forms)})(?!\w)")


@cache
def _lead_in() -> Sieve:
    return sieved(rf"(?<!\w)(?P<lead>{pieces('title.said')}) (?P<title>[^.,;:()\n]{{3,60}})")


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)") for name, forms in table("titles").items()}


@lru_cache(maxsize=1024)
def head(low: str) -> frozenset[str]:
    """The kinds of work that a title names, such as "developer" and "manager"."""
    return frozenset(name for name, forms in _forms().items() if forms.search(low))


@lru_cache(maxsize=1024)
def tier(low: str) -> int:
    """0 for a trainee, 1 for an assistant or a deputy, 2 for a plain title, 3 senior, 4 lead or head, 5 chief."""
    for rank, forms in table("ranks").items():
        if re.search(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", low):
            return int(rank)
    return 2


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "title" that name one."""
    return [_title(passages, span, passage) for span, passage in told(passages)]


def told(passages: Passages) -> Iterator[tuple[Span, Passage]]:
    """Where a letter names a title as the writer's, with its sentence."""
    low = passages.low
    inverted = ((match, _heads().search(match["title"])) for match in _INVERTED.finditer(low))
    for match, first in (*_leads(low), *inverted):
        title = match["title"]
        if not first or _NO_TITLE.match(title) or _is_manner(low, match, first):
            continue
        second = _AND_A.match(title[: first.start()])
        start = match.start("title") + (second.end() if second else 0)
        span = Span(start, match.start("title") + _title_end(title, first.end()))
        passage = passages.at(span)
        whole = Span(match.start(), match.end())
        if not passage or not (passages.told(whole) or passages.denied_after(whole)) or passages.applies(span):
            continue
        if not cue("title.applied").search(low, passage.start, passage.end):
            yield span, passage


def _is_manner(low: str, match: re.Match[str], first: re.Match[str]) -> bool:
    """Whether no title stands behind "da" or "as": "da capo", "inglese da riunione tecnica", "as a programme"."""
    told, before = match["title"], match["title"][: first.start()].split()
    if _IDIOM.match(told, first.start()) or _FOR.search(told, 0, first.start()):
        return True
    if _EMPLOYED.match(told, first.start()) or _BY_STUDY.match(told, first.end()):
        return True
    if _AGAIN.match(told) or not head(told[: first.end()]) - _THINGS:
        return not _THING_TITLES.search(told)
    adjective = _ADJECTIVE.fullmatch(first.group())
    beside_noun = before and (_POINT.fullmatch(before[-1]) or match["lead"] == "da")
    if adjective and beside_noun and not all(_BARE.fullmatch(word) for word in before):
        return True  # "il riferimento tecnico di sei clienti"
    lead, near = match["lead"], max(0, match.start() - _NEAR)
    if lead in ("da", "as", "as a", "as an") and _USED_AS.search(low, near, match.start()):
        return True
    return lead == "da" and bool(_FROM.match(told) or _OF_MANNER.search(low, near, match.start()))


def _leads(low: str) -> Iterator[tuple[re.Match[str], re.Match[str] | None]]:
    """Words such as "as" with a title near behind, in what the match tells, and the first word of that title.

    Behind "da marzo lavoro in Alfa come" the second one counts.
    """
    position = 0
    while match := _lead_in().search(low, position):
        first = _heads().search(match["title"])
        far = first and len(match["title"][: first.start()].split()) > _TITLE_WORDS
        if not far:
            yield match, first
        position = match.start("title") if far else match.end()


@cache
def _more() -> re.Pattern[str]:
    """What a title may go on with."""
    forms = "|".join(form for forms in table("titles").values() for form in forms)
    return re.compile(rf"(?: (?:senior|junior|{forms}))+(?!\w)")


def _title_end(told: str, end: int) -> int:
    more = _more().match(told[end:])
    return end + (more.end() if more else 0)


def _title(passages: Passages, span: Span, passage: Passage) -> Claim:
    said, items = passages.low[span.start : span.end], passages.dossier.items
    titled = [item for item in items if item.fact.kind in _TITLED or item.fact.pointer == "/basics/summary"]
    said = _spelled_out(said, titled)
    heads, rank = head(said), tier(said)
    if _ASSISTANT.search(said):
        heads = heads - _ASSISTING or heads  # a research assistant does research
    standing = _standing(items, said, rank)
    if standing:
        return supported(span, "title", standing.fact)
    if said.startswith("responsabile") and (of := _OF_PRODUCT.match(passages.low, span.end)):
        heads = frozenset({"manager", "product" if of["what"] == "prodott" else "project"})
        rank = _SENIOR if _AGED.search(passages.low, of.end(), of.end() + _NEAR) else _PLAIN
    job = passages.job_of(span) or _assisted(passages, span, titled, heads, rank)
    here = [item for item in titled if job and item.fact.entry == job]
    for item in here or titled:
        if _holds(item, heads, rank):
            return supported(span, "title", item.fact)
    told = next((item for item in items if _tells(item, heads, rank, content(said))
                 and not (here and rank > _PLAIN and item.fact.kind == "highlight" and item.fact.entry != job)
                 and not _is_of_another(passages, span, rank, item)), None)  # fmt: skip
    if told:
        return supported(span, "title", told.fact)
    same = next((item for item in titled if rank >= _LEADS and _SCOPE.match(passages.low, span.end)
                 and heads <= head(name_of(item)) and _reaches(rank, name_of(item))
                 and not _is_of_another(passages, span, rank, item)), None)  # fmt: skip
    if same:
        return supported(span, "title", same.fact)
    named = (passage.entries or passages.carried_on(span)) & {item.fact.entry for item in titled}
    if here and rank <= _PLAIN and (len(named) != 1 or _is_listed(passages, span)):
        other = next((item for item in titled if heads == head(name_of(item)) and said.strip() in name_of(item)), None)
        if other:
            return supported(span, "title", other.fact)
    best = next(iter(here), None) or next((item for item in titled if heads & head(name_of(item))), None)
    return flagged(span, "title", "title-other" if best else "title-none", best.fact if best else None)


def _is_listed(passages: Passages, span: Span) -> bool:
    """Whether a title stands behind another one in its sentence: "six as a teacher in a school, three as an editor".

    So does one that was held for a time which is counted in: "with my time as a clerk, I have eight years".
    """
    passage = passages.at(span) or span
    if _FOR_A_TIME.search(passages.low, passage.start, span.start):
        return True
    return any(first for _, first in _leads(passages.low[passage.start : span.start]))


def _spelled_out(said: str, titled: list[Item]) -> str:
    """A title with initials such as "junior pm" in the words of a title that the facts have: "project manager"."""
    for match in _INITIALS.finditer(said):
        for item in titled:
            name = re.findall(r"[^\W\d_]+", name_of(item))
            for start in range(len(name) - len(match.group()) + 1):
                whole = name[start : start + len(match.group())]
                if [word[0] for word in whole] == list(match.group()) and head(" ".join(whole)) & head(match.group()):
                    return f"{said[: match.start()]}{' '.join(whole)}{said[match.end() :]}"
    return said


def _standing(items: list[Item], said: str, rank: int) -> Item | None:
    """The fact that says so of a freelance, or of somebody who was there to learn, whatever word it has."""
    if _FREE.search(said):
        return next((one for one in items if cue("names.freelance").search(one.low)), None)
    return next((one for one in items if cue("title.trained").search(one.low)), None) if rank == 0 else None


def _assisted(passages: Passages, span: Span, titled: list[Item], heads: frozenset[str], rank: int) -> str:
    """The job of the sentence before, where its title is a lower one of the same work: "assistant to the manager"."""
    entries = passages.carried_on(span)
    lower = [
        item.fact.entry
        for item in titled
        if item.fact.entry in entries and heads <= head(name_of(item)) and not _reaches(rank, name_of(item))
    ]
    return lower[0] if len(entries) == 1 and lower else ""


def name_of(item: Item) -> str:
    """The folded title of a job, or the words of another fact."""
    if item.fact.kind in ("job", "volunteering"):
        return _REPORTS.sub("", fold(item.fact.title))
    return fold(item.text)


def _holds(item: Item, heads: frozenset[str], rank: int) -> bool:
    """Whether a fact has a title of at least a tier, or two of which one is: "Receptionist/Office assistant"."""
    name = name_of(item)
    return any(heads <= head(part) and _reaches(rank, part) for part in (name, *_TWO_TITLES.split(name)))


def _tells(item: Item, heads: frozenset[str], rank: int, keys: frozenset[str]) -> bool:
    """Whether a fact that is no title tells of the role, as "Guida tecnica di 3 sviluppatori" of a technical lead."""
    if item.fact.kind not in _TELLING or not keys & item.keys or cue("share.modest").search(item.low):
        return False
    if cue("title.others").search(item.low) or _STANDS_IN.search(item.low):
        return False
    # "HACCP, responsabile" makes nobody a head chef.
    deed = item.fact.kind in ("highlight", "summary") or bool(heads & head(item.low) - {"director"})
    leads = rank >= _LEADS and deed and not item.shared and bool(cue("share.leads").search(item.low))
    studied = item.fact.kind == "study" and rank < _LEADS  # of which nobody comes as a head chef
    return (heads <= head(item.low) and not item.shared) or studied or leads


def _is_of_another(passages: Passages, span: Span, rank: int, item: Item) -> bool:
    """Whether somebody is said to be the head of what a fact does not tell: "head of engineering"."""
    scope = _SCOPE.match(passages.low, span.end) if rank >= _LEADS else None
    keys = content(scope["what"]) if scope else frozenset()
    return bool(keys) and not keys & (item.keys | item.around)


def _reaches(rank: int, known: str) -> bool:
    """Whether a tier is that of a title, or below it; "developer" will do for a junior developer."""
    return rank <= tier(known) or (rank == _PLAIN and bool(cue("title.young").search(known)))
