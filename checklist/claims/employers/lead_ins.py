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
    r"|work(?:ed|ing|s)?|jobs?|shifts?|taught|consult(?:ed|ing|ancy)|apprenticeship)(?: (?!i |we )[\w'-]+){0,2}? $"
)
_HELP = re.compile(
    r"(?<!\w)(?:una mano|a hand|aiut\w+|help\w*|assist\w*|support\w*|affianca\w+|consigliat\w|consigli|advi[cs]\w+"
    r"|fornit\w|vendut\w|consegnat\w|sold|supplied|delivered|licensed)(?: (?:anche|pure|poi|also|out|it|them))* $"
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
_WRITER = re.compile(r"(?<!\w)(?:i|we|i've|we've|ho|abbiamo|l'ho|li ho|mi|ci)(?!\w)")
_TO = frozenset({"to", "a", "ad", "al", "allo", "alla", "all'", "ai", "agli", "alle"})
_BY = frozenset({"by", "da", "dal", "dalla", "dall'", "dai"})
_FOR = frozenset({"for", "per", "presso", "at"})
_NEAR = 44  # code points before a name in which a word tells of work or help
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
    before = passages.low[max(passage.start, position - _NEAR) : position]
    if lead in _TO and _HELP.search(before):
        return "for"
    if lead in _TO and _SENT.search(before):
        return "" if any(map(is_person, before.split())) else KIND_ONLY
    if _VERB.fullmatch(lead):
        return "for" if passages.says("reality.doing", clause.start, clause.end) else ""
    if lead not in _FOR:
        return lead if (_HIRED if lead in _BY else _STAY).search(before) else ""
    return lead if not _GONE.search(before) and _is_done(passages, position, before) else ""


def _is_done(passages: Passages, position: int, before: str) -> bool:
    """Whether the clause at a position, which has "for" a name, tells of work of the writer's."""
    clause, passage = passages.clause_at(position), passages.at(Span(position, position + 1))
    if clause is None or clause.verb is None or clause.verb.kind != "finite":
        return bool((clause and clause.agent == "writer") or _WORK.search(before))
    if clause.agent == "other" and not _WRITER.search(passages.low, clause.start, clause.end):
        return False  # "my aunt kept bees for Lady Thornbury"
    told = passages.says("reality.doing", clause.start, clause.end)
    return told or bool(passage and passage.own and _WORK.search(before))
