"""The facts that know a tool: by its name, by what implies it, or by what they tell of it."""

import re
from functools import lru_cache

from checklist.claims.dossier import Item
from checklist.claims.passages import Passages
from checklist.claims.words import concepts, content, table
from checklist.lexicon.technologies import Technology
from checklist.text.segmentation import Span, fold

_GO_IN_FACT = re.compile(r"(?<!\w)Go(?![\w-])(?! (?:to|for|live|and)(?!\w))")
_SHORT = 2  # letters of a name that is looked for as a whole word


def support(passages: Passages, technology: Technology, named: Span) -> list[Item]:
    """The facts that name a technology, one that implies it, or the words by which a letter calls it."""
    dossier, said = passages.dossier, passages.low[named.start : named.end]
    items = list(dossier.technologies.get(technology.id, ()))
    for other in table("also").get(technology.id, "").split():
        items += dossier.technologies.get(other, [])
    if technology.id == "go":  # which the lexicon finds only where no verb may be meant
        items += [item for item in dossier.items if item not in items and _GO_IN_FACT.search(item.text)]
    if not items:
        names = {*_folded(technology), said}
        names = {name for name in names if len(name) > 2 and name in dossier.low}
        items = [item for item in dossier.items if any(name in item.low for name in names)] if names else []
    if not items and technology.id in table("told-by"):
        items = [item for item in dossier.items if re.search(table("told-by")[technology.id], item.low)]
    if not items and len(said) <= _SHORT:  # "R"
        items = [item for item in dossier.items if re.search(rf"(?<!\w){re.escape(said)}(?![\w&])", item.low)]
    if not items and said == passages.letter.text[named.start : named.end]:  # a common word, in small letters
        keys = concepts(content(said)) or content(said)
        items = [item for item in dossier.items if keys and keys <= item.keys]
    return items


@lru_cache(maxsize=2048)
def _folded(technology: Technology) -> frozenset[str]:
    return frozenset(fold(name) for name in technology.names)
