"""Studies of the facts as degrees: their levels, whether they are finished, and their fields in both languages."""

import re
from collections.abc import Set
from functools import cache, lru_cache

from checklist.claims.dossier import Dossier, Item
from checklist.claims.words import content, cue, table
from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.segmentation import fold

ANY, DIPLOMA, BACHELOR, MASTER, DOCTORATE, MBA, FOUNDATION, ONE_YEAR = range(8)  # levels of `degrees` in `cues.yaml`
_SHORT = re.compile(r"(?P<kind>[BM])\.?(?!BA)(?:A|Sc|S|[A-Z][a-z]+|[A-Z]{2,4})(?!\w)")  # "BEd", "MMath"
_NO_LAUREA = re.compile(r"(?<!\w)(?:master|msc|m\.sc|ma|ms|meng)(?!\w)")
_RUNNING_FOR = 120  # months after which a study without an end is not going on any more


@cache
def degrees() -> Sieve:
    """How degrees are told, with a group for each level."""
    parts = [f"(?P<l{level}>{'|'.join(forms)})" for level, forms in table("degrees").items()]
    return sieved(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")


@lru_cache(maxsize=2048)
def levels(low: str) -> frozenset[int]:
    """The levels of the degrees that a folded text names: see `degrees` in `cues.yaml`."""
    return frozenset(int((match.lastgroup or "l0")[1:]) for match in degrees().pattern.finditer(low))


def levels_of(item: Item) -> Set[int]:
    """The levels that a study may be of; none for a school or a course, all of them where nothing tells."""
    kind = str((item.fact.data or {}).get("studyType") or "")
    found = levels(item.low)
    short = _SHORT.match(kind.strip())
    if short and not found - {ANY}:
        return {BACHELOR if short["kind"] == "B" else MASTER}
    if found - {ANY}:
        return found
    if cue("no-degree.further").search(item.low):
        return {ANY}
    if found:
        return {ANY, BACHELOR, MASTER}  # "laurea"
    if cue("no-degree.words").search(fold(kind)) or cue("no-degree.words").search(item.low):
        return {DIPLOMA}
    return {ANY, BACHELOR, MASTER}


def is_of(level: int, item: Item) -> bool:
    """Whether a study is of a level, as it was told: "laurea" is any degree, an Italian "master" takes a year."""
    known = levels_of(item)
    if level == ONE_YEAR and MASTER in known:
        return bool(_NO_LAUREA.search(item.low))
    if level == ANY:
        return bool(known - {DIPLOMA})
    return level in known or (level == MASTER and ONE_YEAR in known)


def is_open(item: Item, dossier: Dossier) -> bool:
    """Whether a study is going on, or was left before its end."""
    fact, today = item.fact, dossier.today
    if cue("no-degree.broken").search(item.low):
        return True
    if fact.end:
        return fact.end.first > today.last
    if cue("degree.progress").search(item.low):
        return True
    return bool(fact.start) and fact.months(today) < _RUNNING_FOR


@lru_cache(maxsize=1024)
def field_keys(low: str) -> frozenset[str]:
    """What the words of a field of study mean, with its name in both languages."""
    return content(low) | {f"field {name}" for name, found in _fields() if found.search(low)}


@cache
def _fields() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(rf"(?<!\w)(?:{forms})(?!\w)")) for name, forms in table("fields").items())


def field_of(item: Item) -> frozenset[str]:
    """The field of a study, with its courses; of an award or a single course nothing but its own words tells it."""
    if item.fact.kind != "study":
        return frozenset()
    data = item.fact.data or {}
    told = [data.get("area"), data.get("studyType"), *(data.get("courses") or [])]
    return field_keys(fold(" ".join(str(one) for one in told if one)))


def study_of(dossier: Dossier, said: str, keys: frozenset[str], item: Item | None) -> Item | None:
    """What somebody studied that is called like a word, "diploma", and shares its field at least as a certificate does.

    Args:
        dossier: the facts.
        said: the word, empty for one that names no study.
        keys: the words around it.
        item: the certificate that it seems to be.
    """
    for one in dossier.items if said.strip() else ():
        field = one.keys - content(fold(one.fact.organisation))
        if one.fact.kind == "study" and said.strip() in one.low and keys & field:
            return one if not item or len(keys & field) >= len(keys & item.keys) else None
    return None
