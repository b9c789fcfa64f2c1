"""Clauses in which the writer alone does something, by any verb, each with the words for what it is done to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from checklist.claims.passages import Passages
from checklist.claims.words import content, table, words
from checklist.clauses import Clause
from checklist.clauses.closed import ADVERBS, word_set

_HOLDS = word_set("be have hold take keep get remain essere avere tenere prendere restare rimanere")
_I = re.compile(r"(?<!\w)i(?!\w)")
_OWN = re.compile(r"(?<!\w)i own(?!\w)")  # "own" may be read as an adjective
_GOES_ON = re.compile(r"(?:and|then|or|e|ed|poi|o) (?:(?:\w+ly|also|then|anche|poi) )?")
# Behind "I am" or "ho": what makes the rest of the clause the writer's.
_CHARGE = re.compile(
    r" ?(?:\w+ ){0,3}?(?:in charge of|responsible for|behind|(?:a capo|alla guida|alla testa|responsabilità"
    r"|responsabile|incaricat[oa]) ?(?:di|del\w*|dell'|dei|a)?|io (?:a|che) \w+)(?!\w)"
)
# What others do goes through the writer: "every proposal passes through me", "spetta a me".
_THROUGH = re.compile(
    r"(?:\w+ )?(?:(?:through|by) me|(?:through|across|over|on) my (?:desk|hands)|su di me"
    r"|(?:dal\w*|sul\w*|per) (?:la |le )?mi[ae] (?:mani|scrivania))(?!\w)"
    r"|(?:(?<=falls )|(?<=fell )|(?<=tocca )|(?<=spetta )|(?<=compete ))(?:to|a) me(?!\w)"
    r"|(?:(?<=passa )|(?<=passano )|(?<=dipende )|(?<=dipendono ))da me(?!\w)"
)
_PREPOSITION = re.compile(
    r"[ ,]*(?:(?:in|on|at|to|for|from|by|with|of|as|and|since|per|con|da|dal\w*|a|al|alla|nel\w*|su|sul\w*|di|del\w*"
    r"|come|e|which|che|before|after|until|every|prima|dopo|ogni)(?!\w)|nell'|dall'|dell'|$)"
)
_BESIDE = re.compile(
    r",| (?:(?:per|for|to|about|on|su|sul\w*|in|nel\w*|from|with|con|that|which|who|che|at|as|come|presso|into"
    r"|behind|after|before|during|dietro|dopo|durante|da"
    r"|dal\w*|a|al|alla|alle|ai|by)(?!\w)|nell'|dall'|all'|sull')"
)
_CLITIC = re.compile(r"(?:l'|(?<!\w)(?:l[oaie]|ne)) ?$")
_WHICH = re.compile(r"(?:which|that|che)(?!\w)")
_LEAST = 3  # code points behind a verb before a word such as "for" ends its object


@dataclass(frozen=True, slots=True)
class Deed:
    """What the writer does in a clause: the clause, the one before it, and the words for what it is done to."""

    clause: Clause
    before: Clause | None
    thing: str


def acting(passages: Passages, things: frozenset[str]) -> Iterator[Deed]:
    """The deeds that a letter tells of the writer alone, in the sentences that have a word of some things."""
    previous: Clause | None = None
    for clause in passages.clauses if things else ():
        passage = passages.at(clause)
        if passage and not passage.keys.isdisjoint(things) and _acts(passages.low, clause, previous):
            yield Deed(clause, previous, _thing(passages, clause, previous))
        previous = clause


def _acts(low: str, clause: Clause, previous: Clause | None) -> bool:
    verb = clause.verb
    if verb is None:
        return clause.agent == "writer" and bool(_OWN.search(low, clause.start, clause.end))
    if verb.passive or verb.kind != "finite" or clause.factuality not in ("actual", "general"):
        return False
    if _THROUGH.match(low, clause.verb_end + 1, clause.end):
        return True
    if (
        clause.factuality == "general"
        or clause.agent != "writer"
        or verb.person > 1
        or (verb.person == 0 and not _is_of_i(low, clause, previous))
    ):
        return False
    if verb.lemmas[-1] in _HOLDS and _CHARGE.match(low, clause.verb_end, clause.end):
        return True
    acts = verb.lemmas[1:] if verb.lemmas[0] in _HOLDS and verb.lemmas[1:] else verb.lemmas
    return _no_deeds().isdisjoint(acts)


def _is_of_i(low: str, clause: Clause, previous: Clause | None) -> bool:
    """Whether the subject of an English verb is "I", which may stand in the clause before: "I drew and built it"."""
    if _I.search(low, clause.start, clause.verb_start):
        return True
    if previous and low.startswith("who ", clause.start) and low.startswith("me", previous.end - 2):
        return True  # "it was me who chose it"
    told = previous and previous.agent == "writer" and _I.search(low, previous.start, previous.verb_start)
    return bool(told and _GOES_ON.fullmatch(low, clause.start, clause.verb_start))


def _thing(passages: Passages, clause: Clause, before: Clause | None) -> str:
    """The words for what a clause acts on: behind its verb, before it, or in the clause before."""
    low, start, end = passages.low, clause.verb_start, clause.verb_end
    if clause.verb is None:
        own = _OWN.search(low, clause.start, clause.end)
        start, end = own.span() if own else (start, end)
    charge = _CHARGE.match(low, end, clause.end) if clause.verb and clause.verb.lemmas[-1] in _HOLDS else None
    end = charge.end() if charge else end
    behind, ahead = low[end : clause.end], low[clause.start : start]
    back = _PREPOSITION.match(behind) or _CLITIC.search(ahead) or _THROUGH.match(behind.lstrip())
    if charge and not telling(behind) and not telling(ahead):
        after = passages.clause_at(clause.end + 1)
        return low[after.start : after.end] if after else ""
    if (back and not charge) or not (telling(behind) if charge else _says(behind)):
        if telling(ahead) or clause.agent != "writer":
            return ahead
        if before and passages.at(before) == passages.at(clause) and (_WHICH.match(ahead) or _CLITIC.search(ahead)):
            return low[before.start : before.end].rpartition(",")[2]
        return "" if _PREPOSITION.match(behind) else behind  # "I wrote to the board"
    beside = _BESIDE.search(behind, _LEAST)
    while beside and not telling(behind[: beside.start()]):
        beside = _BESIDE.search(behind, beside.end())
    return behind[: beside.start()] if beside else behind


def _says(low: str) -> bool:
    """Whether any word of a stretch means something, but for adverbs."""
    empty = ADVERBS["it"] | ADVERBS["en"]
    return any(content(word) for word in words(low) if word not in empty)


@lru_cache(maxsize=2048)
def telling(low: str) -> tuple[frozenset[str], ...]:
    """What each word of a stretch means, but for adverbs and words for leading, which tell nothing of a thing."""
    empty = ADVERBS["it"] | ADVERBS["en"]
    found = (content(word) - leading() for word in words(low) if word not in empty)
    return tuple(keys for keys in found if keys)


@cache
def _no_deeds() -> frozenset[str]:
    """Infinitives of verbs that tell no work of the writer's, or only what somebody who helps does."""
    return frozenset(" ".join(table("no-deeds").values()).split())


@cache
def leading() -> frozenset[str]:
    """Meanings of words for leading, which are alike whatever is led."""
    return content(" ".join(table("leading")["words"]))
