"""Which certificate of the facts some words name: by its name, its initials, its tier."""

import re

from checklist.claims.dossier import Dossier, Item
from checklist.claims.passages import Passages
from checklist.claims.words import cue, table
from checklist.text.segmentation import Span, fold

_NAMED = re.compile(
    r" (?:(?:in|as an?|as|by|come|da|per|su|on|for|di|the) )?(?P<name>[A-Z][\w+#-]*(?: (?:[A-Z][\w+#-]*|for|of|in))*)"
)
_LOOSE = frozenset({"certified", "professional", "for", "of", "in", "associate", "expert", "the"})
_LOWEST = frozenset({"base", "foundation", "fundamentals"})  # who tells the lowest tier claims no more than is known
_SAME = {"avanzat": "advanced"}  # a tier in both languages
_SHARED = 2  # meanings that a text other than a certificate has to share


def is_other_tier(said: str, items: list[Item]) -> bool:
    """Whether a certificate is told of a level that none of some facts has, and they have one."""
    every: list[str] = list(table("tiers-of-certificates"))
    tiers = {_SAME.get(tier, tier) for tier in every if re.search(rf"(?<!\w){tier}", said)} - _LOWEST
    known = {_SAME.get(tier, tier) for item in items for tier in every if re.search(rf"(?<!\w){tier}", item.low)}
    return bool(tiers and known and known.isdisjoint(tiers))


def of_another_name(passages: Passages, span: Span, after: str, item: Item | None) -> Span | None:
    """The name behind "certified" where no certificate has its words: "certificato Azure Data Scientist"."""
    match = _NAMED.match(passages.letter.text[span.end : span.end + len(after)])
    if not match:
        return None
    said = [word for word in re.findall(r"[\w+#-]+", fold(match["name"])) if word not in _LOOSE]
    held = [one.low for one in passages.dossier.items if one.fact.kind in ("certificate", "award", "study", "course")]
    if not said or any(all(word in low for word in said) for low in held):
        return None
    if any(sum(word in low for word in said) > len(said) / 2 for low in held) or _initialled(passages.dossier, said):
        return None
    return Span(span.start, span.end + match.end())


def _initialled(dossier: Dossier, said: list[str]) -> bool:
    """Whether a certificate is called by its initials."""
    return any(
        initials(item.fact.title).startswith(said[0]) for item in dossier.items if item.fact.kind == "certificate"
    )


def certificate_of(
    dossier: Dossier, keys: frozenset[str], names: list[str], telling: list[frozenset[str]], *, strict: bool
) -> Item | None:
    """The certificate that some words name, or another fact that shares enough with them.

    With `strict` such a fact has to speak of a certificate: nobody is a chartered statistician by a degree.
    """
    for item in dossier.items:
        named = any(name in item.low or initials(item.fact.title).startswith(name) for name in names)
        if item.fact.kind in ("certificate", "award") and (named or dossier.shared(keys, item) > 0):
            return item
    for item in dossier.items:
        if strict and not cue("degree.certified").search(item.low):
            continue
        named = any(name in item.low for name in names)
        alike = sum(bool(one & item.keys) for one in telling)
        if item.fact.kind not in ("skill", "keyword", "label") and (named or alike >= _SHARED):
            return item
    return None


def initials(title: str) -> str:
    """The name by its initials, as it is often called: "Professional Scrum Product Owner I" is "pspo i"."""
    words = re.findall(r"[A-Z][A-Za-z]*|[IVX]+", title)
    number = words.pop() if words and re.fullmatch(r"[IVX]{1,3}", words[-1]) else ""
    return f"{''.join(word[0] for word in words)} {number}".strip().lower() if len(words) > 1 else "-"
