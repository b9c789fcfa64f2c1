"""What stands before a name and tells that the writer worked for it or at it: work, a length of time, help."""

import re

from checklist.claims.passages import Passages
from checklist.clauses.people import is_person
from checklist.text.segmentation import Span

# Before "at" or "to" in either language: work, or a length of time.
_STAY = re.compile(
    r"(?<!\w)(?:mes[ei]|ann[oi]|settiman[ae]|giorn[oi]|estat[ei]|invern[oi]|stagion[ei]|stage|tirocini[oi]?|period[oi]"
    r"|parentesi|esperienz[ae]|collabor\w+|supplenz[ae]|turn[oi]|apprendistato|assunt\w|stat[oaie]|lavor\w+|entrat\w"
    r"|passat\w|impiegat\w|distaccat\w|prestat\w|insegn\w+|consulen\w+|incaric\w+|months?|years?|weeks?|summers?"
    r"|winters?|seasons?|spells?|stints?|placement|internship|engagement|contracts?|second(?:ed|ment)|on loan"
    r"|work(?:ed|ing|s)?|jobs?|shifts?|taught|lent|loaned|attached|consult(?:ed|ing|ancy)"
    r"|apprenticeship)(?: (?!i |we )[\w'-]+){0,2}? $"
)
_HELP = re.compile(
    r"(?<!\w)(?:una mano|a hand|aiut\w+|help\w*|assist\w*|support\w*|affianca\w+|consigliat\w|consigli|advi[cs]\w+"
    r"|fornit\w|vendut\w|consegnat\w|sold|supplied|delivered|licensed|dat[oa] consulenz\w"
    r"|consulenz\w che (?:ho|abbiamo) \w+)(?: (?:anche|pure|poi|also|out|it|them))* $"
)
_SENT = re.compile(r"(?<!\w)(?:went|shipped|gone|andat\w|finit\w|partit\w) $")
_HIRED = re.compile(
    r"(?<!\w)(?:hired|commissioned|asked|called|engaged|retained|contracted|booked|invited|paid|funded|assunt\w|chiamat\w"
    r"|ingaggiat\w|incaricat\w|commissionat\w|richiest\w|volut\w|pagat\w|finanziat\w|affidat\w"
    r"|mes[ei]|ann[oi]|stagion[ei]|period[oi]|stage|tirocinio|estate) (?:in )?$"
)
_VERB = re.compile(r"\w+ed|\w{5,}t[oaie]|(?:behalf|conto) .*")
# Before "for": who leaves for a place, and what is no work.
_GONE = re.compile(
    r"(?<!\w)(?:left|leav\w+|set off|partit\w|part[eo]|head\w*|sail\w*|bound|trains?|treno|bus|ticket\w*|bigliett\w+"
    r"|road|strada|ferry|traghetto|vot\w+|cheer\w*|tif\w+|thank\w*|known|famous|not[oa]|speak|parl\w+|wait\w*|aspett\w+)"
    r"(?: \w+){0,3}? $"
)
_WORK = re.compile(
    r"(?<!\w)(?:works?|jobs?|lavor[oi]|projects?|progett[oi]|assignments?|incaric\w+|consulen\w+|commissions?|freelanc\w+"
    r"|collaborazion\w|stint|internship|stage|tirocinio|something|qualcosa)(?!\w)"
)
_CAREER = re.compile(
    r"(?<!\w)(?:stints?|placements?|internships?|secondments?|assignments?|freelanc\w+|traineeships?|apprenticeships?|stage"
    r"|tirocini\w*|parentesi|consulenz[ae]|incaric(?:o|hi)|apprendistato|collaborazion[ei])(?: \w+)? $"
)
_DID = re.compile(r"(?<!\w)(?:i|we)(?:'ve| have)? (?:\w+ )?(?:did|done)(?!\w)")
_WRITER = re.compile(r"(?<!\w)(?:i|we|i've|we've|ho|abbiamo|l'ho|li ho|mi|ci)(?!\w)")
_TO = frozenset({"to", "a", "ad", "al", "allo", "alla", "all'", "ai", "agli", "alle"})
_BY = frozenset({"by", "da", "dal", "dalla", "dall'", "dai"})
_FOR = frozenset({"for", "per", "presso", "at"})
_HEAD = 1  # code points of a sentence before what heads it: "For the National Trust I ran …"
_NEAR = 44  # code points before a name in which a word tells of work or help
# Behind these a name is told of in any deed: «lo stesso ho fatto alla Garzetta», «i tecnici della Garzetta».
PLAIN = frozenset(
    {"al", "allo", "alla", "all'", "ai", "agli", "alle", "della", "dello", "dell'", "dei", "degli", "delle"}
)
_PARTS = frozenset({"of", "di"})
_ELSEWHERE = re.compile(
    r"(?<!\w)(?:andat\w|vist\w|sedut\w|mangiat\w|bevut\w|abit\w+|viv\w+|nat[oa]|davanti|accanto|vicin[oa]|fino|dietro"
    r"|di fronte|intorno|studi\w+|lett\w|leggo|comprat\w|compro|amic\w+|figli[oa]|zi[oa]|nonn[oa]|vecchi[oa])"
    r"(?: \w+)? $"
)
_STUDY = re.compile(
    r"(?<!\w)(?:laure\w+|diplom\w+|master|degree|dottorato|phd|doctorate|thesis|tesi|esam[ei]|exams?|certific\w+"
    r"|matur\w+|liceo|studi(?:ato|ai|ed)?|graduat\w+)(?!\w)"
)
_THEIRS = re.compile(
    r"(?<!\w)(?:staff|teams?|offices?|labs?|laborator\w+|websites?|sites?|plants?|shops?|kitchens?|books|accounts?|tecnici"
    r"|personale|sit[oi]|padiglion[ei]|portal[ei]|consulent[ei]|consultants?|dipendent[ei]|employee|uffic[io]|magazzin\w+|etichette|labels|cont[oi]|bilanci\w*|cucin[ae]|sed[ei]|stabiliment[oi]"
    r"|impiant[oi]|repart[oi]|warehouses?|stores?|catalogo|catalogue) $"
)
_PAST = frozenset({"past", "perfect", "imperfect"})
_RELATIVE = re.compile(r"(?:^|, )(?:which|who|that|where|il che|che|dove) (?!(?:i|we|ho|abbiamo) )")
_IS = re.compile(r"(?<!\w)(?:was|were|is|era|erano|(?:è|sono) stat\w|fu)(?: for| per)? $")
KIND_ONLY = "in"  # a name behind it is that of an employer only beside the word for what it is


def lead_of_work(passages: Passages, position: int, lead: str) -> str:
    """The preposition or verb before a name, where it tells of the writer's work; else "".

    Args:
        passages: the letter beside the facts.
        position: where the preposition stands.
        lead: the preposition, folded.
    """
    passage, clause = passages.at(Span(position, position + 1)), passages.clause_at(position)
    if not passage or not clause or clause.agent == "firm":
        return ""
    if _STUDY.search(passages.low, clause.start, position):
        return ""  # schools are compared with the studies of the facts
    before = passages.low[max(passage.start, position - _NEAR) : position]
    if lead in _TO and _HELP.search(before):
        return "for"
    if lead in _TO and _SENT.search(before):
        return "" if any(map(is_person, before.split())) else KIND_ONLY
    if lead in _FOR:
        return lead if not _GONE.search(before) and _is_done(passages, position, before) else ""
    return _of_any_deed(passages, position, before, lead)


def _of_any_deed(passages: Passages, position: int, before: str, lead: str) -> str:
    """The same of a verb with its object, of "of", and of what may be a place as well."""
    deed = is_deed(passages, position)
    if _VERB.fullmatch(lead):
        return "for" if deed else ""
    if lead in _PARTS:
        return ("for" if _THEIRS.search(before) else KIND_ONLY) if deed else ""
    if (_HIRED if lead in _BY else _STAY).search(before):
        return lead
    return lead if lead in PLAIN and deed and not _ELSEWHERE.search(before) else ""


def is_deed(passages: Passages, position: int) -> bool:
    """Whether the clause at a position tells a deed of the writer's in a finite verb."""
    clause = passages.clause_at(position)
    if clause is None or clause.verb is None or clause.agent not in ("writer", "team") or clause.verb.kind != "finite":
        return False
    first = clause.verb.person == 1 and clause.verb.tense in _PAST
    return first or passages.says("reality.doing", clause.start, clause.end)


def _is_done(passages: Passages, position: int, before: str) -> bool:
    """Whether the clause at a position, which has "for" or "at" a name, tells of work of the writer's."""
    clause, passage = passages.clause_at(position), passages.at(Span(position, position + 1))
    if clause is None or passage is None:
        return False
    if clause.verb is None or clause.verb.kind != "finite":
        return clause.agent == "writer" or bool(_WORK.search(before))
    if _IS.search(before):
        return True  # "one of those audits was for …"
    if _CAREER.search(before):
        return not any(map(is_person, before.split()))  # "there was a stint for …"
    if clause.agent == "other" and not _WRITER.search(passages.low, clause.start, clause.end):
        return False  # "my aunt kept bees for Lady Thornbury"
    relative = _RELATIVE.search(passages.low, clause.start, position)
    heads = position - passage.start <= _HEAD
    start, end = relative.end() if relative else clause.start, passages.part(passage).end if heads else clause.end
    told = passages.says("reality.doing", start, end) or _DID.search(passages.low, start, end)
    return bool(told or (passage.own and _WORK.search(before)))
