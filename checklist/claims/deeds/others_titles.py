"""Titles that the facts give to somebody else: "I am the product manager" of who supports the product manager."""

import re
from functools import lru_cache
from itertools import chain

from checklist.claims.claim import Claim, flagged
from checklist.claims.deeds.acting import acting, telling
from checklist.claims.dossier import Item
from checklist.claims.kinds.titles import head, name_of, tier, told
from checklist.claims.passages import Passages
from checklist.claims.words import cue
from checklist.clauses.closed import word_set
from checklist.text.segmentation import Span

_PLAIN = 2  # the tier of a plain title
_MORE = 24  # code points behind a title in which "di progetto" may stand
_OWN = ("job", "volunteering", "role")
_LEADING = word_set("manage lead direct run head coordinate oversee guidare dirigere gestire coordinare condurre")
_PM = frozenset({"product", "project"})
_TELLING = ("highlight", "summary", "job", "volunteering")
# What the title of somebody else goes on with: "al direttore di progetto".
_OF = re.compile(r" (?:of|di|del|della) \w+")
_BESIDE = re.compile(
    r"(?<!\w)(?:riferi\w+|support\w*|affianc\w*|assist\w*|help(?:s|ed)|aiut\w*) (?:(?:the|a|al|alla|il|la) |all'|l')"
    r"(?:\w+ ){0,2}(?:pm|po|manager|lead)(?!\w)"
)
# Before a title: it is that of somebody whom the writer helps.
_AIDE = re.compile(
    r"(?<!\w)(?:with|to|for|by|con|al|alla|del|della|dal|dalla|assist\w*|deputy|vice|aiut\w*|associate|affianc\w*|help\w*"
    r"|support\w*|collabor\w*|accanto|(?:as|in)sieme)(?!\w)"
)


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "title" that give the writer a title which the facts give to somebody beside them."""
    items = passages.dossier.items
    others = [(heads, item) for item in items if item.fact.kind in _TELLING for heads in _others(item.low)]
    found = []
    for span, _ in told(passages) if others else ():
        said, clause = passages.low[span.start : span.end + _MORE], passages.clause_at(span.start)
        more = _OF.match(said, span.end - span.start)
        said = said[: more.end() if more else span.end - span.start]
        heads = head(said)
        if not clause or clause.agent != "writer" or _AIDE.search(said) or tier(said) < _PLAIN:
            continue
        given = [item for known, item in others if _is_same(known, heads) and not _has_it(passages, span, heads, item)]
        if given:
            found.append(flagged(Span(span.start, span.start + len(said)), "title", "title-of-another", given[0].fact))
    return found + (_acted_as(passages, others) if others else [])


def _acted_as(passages: Passages, others: list[tuple[frozenset[str], Item]]) -> list[Claim]:
    """What somebody whose title is that of a helper says to do like whom they help: "I manage the project"."""
    found = []
    jobs = [(heads, item) for heads, item in others if item.fact.kind in ("job", "volunteering")]
    for deed in acting(passages, frozenset().union(*(item.keys for _, item in jobs))) if jobs else ():
        clause = deed.clause
        span = Span(clause.start, clause.end)
        if not clause.verb or clause.verb.lemmas[-1] not in _LEADING or not passages.told(span):
            continue
        thing = frozenset().union(*telling(deed.thing)[:1])
        given = [item for heads, item in jobs if thing & heads & _PM and not _has_it(passages, span, heads, item)]
        if given and not passages.says("share.shared", clause.start, clause.end):
            found.append(flagged(span, "title", "title-of-another", given[0].fact))
    return found


def _is_same(known: frozenset[str], heads: frozenset[str]) -> bool:
    """Whether two titles are of one kind; "pm" is of a product or of a project."""
    return heads == known or (known == _PM and "manager" in heads and not heads.isdisjoint(known))


def _has_it(passages: Passages, span: Span, heads: frozenset[str], item: Item) -> bool:
    """Whether a title of the writer's is of the kind, in the job of the fact where the letter speaks of that one."""
    own = [one for one in passages.dossier.items if one.fact.kind in _OWN]
    if passages.job_of(span) == item.fact.entry:
        own = [one for one in own if one.fact.entry == item.fact.entry]
    names = [name_of(one) for one in own]
    return any(heads <= head(name) and tier(name) >= _PLAIN and not cue("title.others").search(name) for name in names)


@lru_cache(maxsize=1024)
def _others(low: str) -> tuple[frozenset[str], ...]:
    """The kinds of work of the titles that a fact gives to others."""
    found = []
    for match in chain(cue("title.others").finditer(low), _BESIDE.finditer(low)):
        more = _OF.match(low, match.end())
        heads = head(low[match.start() : more.end() if more else match.end()]) - {"officer", "teacher"}
        if len(heads) > 1 or "coordinator" in heads or "director" in heads:
            found.append(heads)
    return tuple(found)
