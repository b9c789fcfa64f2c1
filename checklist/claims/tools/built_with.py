"""What a thing was built with: a tool of the facts, told of a thing that they have in another tool of its kind."""

import re

from checklist.claims.dossier import Item
from checklist.claims.passages import Passages
from checklist.claims.words import concepts, content, table, words
from checklist.lexicon.technologies import by_id, family
from checklist.lexicon.vocabulary import Named

# Kinds of which a thing has one: who has it in Django has it not in FastAPI.
_KINDS = frozenset({"language", "framework", "database", "bi", "search", "messaging"})
_ANY = frozenset({"sql", "html", "css", "bash"})  # beside any other
_IN = re.compile(r"(?<!\w)(?:in|with|on|using|su|con|via|(?:is|was) an?|(?:è|era) un[oa]?|top of|sopra|as an?) $")
# The clause compares, or tells of a time before.
_COMPARED = re.compile(
    r"(?<!\w)(?:from|da|dal|dalla|instead|rather|than|prefer\w*|but|ma|besides|oltre|anche|also|both|could|would|know|knew"
    r"|conosc\w+|used to|before|prima|left|lasciat\w|mov\w+|migr\w+|passa\w+|replac\w+|sostitui\w+|rewr\w+|riscri\w+"
    r"|port\w+|parts?|part[ei]|some|qualche|alcun\w|every day|ogni giorno|learn\w*|impar\w+)(?!\w)"
)
_WHOLE = 0.99  # the weight of a meaning that one fact alone has
_TELLING = 2  # words of the thing that the fact has


def built_with_another(passages: Passages, named: Named, items: list[Item]) -> Item | None:
    """The fact that has the thing of a clause in another tool of the same kind than the one that the clause names.

    Args:
        passages: the letter beside the facts.
        named: a tool that facts have.
        items: these facts.
    """
    kind, part, low = named.technology.category, passages.part(named), passages.low
    if kind not in _KINDS or named.technology.id in _ANY or not _IN.search(low, part.start, named.start):
        return None
    named_here = [one for one in passages.letter.named if one.touches(part)]
    if any(one.technology.category == kind and one is not named for one in named_here):
        return None
    if _COMPARED.search(low, part.start, part.end):
        return None
    own = content(low, named.start, named.end)
    told = [keys for word in words(low, part.start, part.end) if (keys := content(word) - own)]
    weights = passages.dossier.weights
    own_words = [item.keys for item in items if item.fact.kind in ("highlight", "project")]
    if any(weights[key] >= _WHOLE for keys in told for known in own_words for key in keys & known):
        return None  # the tool is of the thing after all
    for item in passages.dossier.items:
        others = {one for one in item.technologies if by_id()[one].category == kind} - _ANY
        if not others or named.technology.id in item.technologies or family(named.technology.id) & others:
            continue
        if item.fact.kind in ("highlight", "project") and _is_of(passages, item, told):
            return item
    return None


def _is_of(passages: Passages, item: Item, told: list[frozenset[str]]) -> bool:
    """Whether a fact is of the thing that some words tell: two of them are its own, or one that is no general word."""
    weights, general = passages.dossier.weights, frozenset(" ".join(table("general-things")["concepts"]).split())
    shared = [keys & item.keys for keys in told if any(weights[key] >= _WHOLE for key in keys & item.keys)]
    if len(shared) >= _TELLING:
        return True
    return len(shared) == 1 and len(told) <= _TELLING + 1 and bool(concepts(shared[0]) - general - {"report", "site"})
